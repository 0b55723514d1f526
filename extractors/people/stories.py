"""Stories of clients: what parents, children and patients tell of themselves. Data on health are in them, so none is kept.

"Ervaringen van ouders", "Het verhaal van Noor (9)", "In gesprek met een pleegmoeder": the section under such a heading is
masked whole, and the whole document where its title says so. The archived bytes stay for as long as all others do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.document import Passage

_CLIENT = (
    r"(?:(?:een|de|onze|jonge|ex-)\s+){0,2}(?:(?:pleeg|groot|stief|gezinshuis)?(?:ouder|moeder|vader|gezin)\w*|cli[eë]nt\w*|jonger(?:e|en)\b"
    r"|kind(?:eren)?\b|jeugdig\w+|mantelzorger\w*|ervaringsdeskundig\w+|inwoner(?:s)?\b|pati[eë]nt\w*|zoon\b|dochter\w*)"
)
_STORY = re.compile(
    rf"ervaringsverha|cli[eë]ntverha|\b(?:ervaring(?:en)?|verha(?:al|len)|belevenis\w*|portret\w*|interviews?|gesprek) (?:van|met|door|uit) {_CLIENT}"
    rf"|\b{_CLIENT} (?:vertelt|vertellen|aan het woord)\b",
    re.IGNORECASE,
)
# "Het verhaal van Noor (9)": a given name, and not "Het verhaal van Segment 2"
_OF_ONE = re.compile(r"\b[Vv]erhaal van (?P<name>[A-Z][a-zà-ÿ]+)(?: \(\d{1,2}(?: jaar)?\)| en (?:haar|zijn|hun)\b|$)")


def tells_of_client(heading: str) -> bool:
    """Whether a heading or a title announces what a client tells of themselves."""
    return bool(_STORY.search(heading) or _OF_ONE.search(heading.strip()))


def client_named(text: str) -> str | None:
    """The name in a heading such as "Het verhaal van Noor (9)"."""
    match = _OF_ONE.search(text.strip())
    return match.group("name") if match else None


def stories(title: str | None, passages: Sequence[Passage]) -> frozenset[int]:
    """Positions of the passages that tell a client's story."""
    if title and tells_of_client(title):
        return frozenset(passage.position for passage in passages)
    headings = {text for passage in passages for text in passage.heading_path}
    telling = {text for text in headings if tells_of_client(text)}
    return frozenset(passage.position for passage in passages if not telling.isdisjoint(passage.heading_path))
