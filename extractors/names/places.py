"""Places that the lines of a list share: "Vlonder, Oever", "De Zandbank, Oever" and "Tureluur, Veendorp" end in places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_LINE = re.compile(
    r"^[^,\n]{3,70}, (?P<place>(?:'[st]-?)?[A-Z][\w'-]+(?: (?:aan|op|bij|den|de|het|van|[A-Z])[\w'-]*){0,3})(?: \([^()]*\))?$",
    re.M,
)
_LEAST = 3
"""Lines that must end so, and of which one place at least must come twice, before all of them are read as places."""


def shared_places(texts: Iterable[str]) -> frozenset[str]:
    """What stands behind the comma of a document's lines, in lower case, where it recurs as only places do."""
    counts = Counter(match["place"].casefold() for text in texts if ", " in text for match in _LINE.finditer(text))
    recurring = sum(1 for number in counts.values() if number > 1)
    if sum(counts.values()) < _LEAST or recurring == 0:
        return frozenset()
    return frozenset(place for place, number in counts.items() if number > 1)
