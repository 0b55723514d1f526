"""Labelled items or headings that stand together and name kinds of care are the division itself.

"Groep 1: Dagbehandeling", "Groep 2: Even weg", "Groep 3: Hulp thuis": then "Even weg" is the name of the second, though
it says nothing of care and the text elsewhere speaks of "groep 2 (logeren)".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.segments.category import is_care
from extractors.segments.names import bare_code
from extractors.segments.naming import Naming
from extractors.segments.worth import is_placeholder, worth

if TYPE_CHECKING:
    from extractors.document import Passage

_LEAST = 3
Place = tuple[str, int, tuple[str, ...]]


def in_series(found: Iterable[Naming], passages: Sequence[Passage]) -> Iterator[Naming]:
    """The namings, those of a series with the source "series"."""
    namings = list(found)
    places: dict[Place, list[Naming]] = defaultdict(list)
    for naming in namings:
        if naming.source in ("item", "heading") and naming.named.code and naming.start == 0:
            places[_place(passages[naming.passage])].append(naming)
    sure = {id(naming) for together in places.values() if _is_series(together) for naming in together}
    for naming in namings:
        yield replace(naming, source="series") if id(naming) in sure else naming


def _place(passage: Passage) -> Place:
    path = passage.heading_path
    return passage.kind, passage.level, path[:-1] if path[-1:] == (passage.text,) else path


def _is_series(together: Sequence[Naming]) -> bool:
    codes = {bare_code(naming.named.code or "") for naming in together}
    names = {naming.named.name for naming in together}
    if not _LEAST <= len(together) == len(codes) == len(names):
        return False
    if any(
        worth(one.named.name, one.source) <= 0 or is_placeholder(one.named.name, one.named.code) for one in together
    ):
        return False
    return 3 * sum(is_care(name) for name in names) >= 2 * len(names)
