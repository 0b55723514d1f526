"""Numbers of parties that a sentence divides over segments: "acht voor begeleiding, vier voor dagbesteding en B zes"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.numbers import NUMBER

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.fact import Segment

Span = tuple[int, int]
"""Offsets in the words of a unit."""
Place = tuple[int, int, "Segment | None"]
"""Offsets of words for a segment; the segment itself where no reader of sentences would know it by them."""
Share = tuple[str, str | None, Span, Place]
"""Low and high as written, where the number stands, and where the segment that it is for is named."""

LIMIT = (
    r"(?:maximaal|max\.?|hooguit|hoogstens|ten hoogste|niet meer dan|minimaal|minstens|ten minste|tenminste|circa|ca\.?|ruim|bijna|zo'n|nog|nu"
    r"|ongeveer|slechts|een kleine)"
)
TO = rf"(?:\s?-\s?|\s(?:tot(?: en met)?|à|of)\s)(?P<high>{NUMBER})"
"""Behind the lower of two numbers: the higher."""
_FOR = r"(?:voor|in|bij|op|binnen)"
_THE = r"(?:(?:het|de|onze) )?(?:(?:perceel|segment|kavel|lot|cluster|onderdeel) )?"
_LOT = re.compile(r"\b(?:perceel|segment|kavel|lot|cluster|deelperceel|onderdeel) \w{1,3}\b", re.IGNORECASE)
# "voor A maximaal zes, voor 2b drie": a code and no label
_CODE = re.compile(r"\b[Vv]oor (?P<code>[A-H]|[IVX]{1,3}|\d{1,2}[a-f]?)(?= )")
# No noun behind it: "zes.", "zes en", "zes voor", but not "zes weken"
_ENDS = rf"(?=\s*(?:[.,;)]|$)|\s(?:en|maar|gelijk|ongewijzigd|{_FOR})\b)"
# the 1 of "perceel 1 (begeleiding)" is a code
_NO_CODE = "".join(f"(?<!{word} )" for word in ("perceel", "segment", "kavel", "cluster", "lot", "deel", "fase"))
_NUMBER = rf"(?i:{_NO_CODE})(?<![\w.,])(?P<low>{NUMBER})(?:{TO})?(?![\w%])"
# "acht voor", "twaalf daarvan in het perceel", "elf van hen leveren": before the segment
_BEFORE = re.compile(
    rf"{_NUMBER}(?: dat| die)?(?: \(| {_FOR} {_THE}| (?:van hen|daarvan|hiervan|ervan)(?: [a-zà-ÿ]+){{1,3}} {_THE})$",
    re.IGNORECASE,
)
_GAPPED = re.compile(rf"(?:,| en) {_NUMBER} $", re.IGNORECASE)
# "Ambulant (logeren): vijf", "B komen er zes", "perceel 2 blijft het maximum zeven": behind the segment
_BEHIND = re.compile(
    r"(?: \([^)]*\))?(?:[:,]| -)?(?: (?:komen|komt|zoeken|zoekt|krijgen|krijgt|kregen|vallen|voor|aan|naar|met|plek|plaats|ruimte"
    r"|zijn|is|wordt|worden|blijft|blijven|gaat|gaan|waren|dat|het|er|we|wij|de|om|van|op"
    rf"|maximum|aantal|gezocht:?|ongewijzigd|uit|{LIMIT}))* \(?{_NUMBER}\)?{_ENDS}",
    re.IGNORECASE,
)
_AS_FAR = 60
"""Letters before a segment among which its number may stand."""


def places(context: Context, unit: Unit) -> list[Place]:
    """Where a sentence speaks of segments, by name, code or a word of theirs, in order; by a label that nobody knows too."""
    text = unit.folded
    found: list[Place] = [(mention.start, mention.end, None) for mention in context.topics.named(unit)]
    found += [(*match.span(), None) for match in _LOT.finditer(text)]
    for match in _CODE.finditer(text):
        if (segment := context.inventory.of_code(match["code"])) is not None:
            found.append((*match.span("code"), segment))
    found += [(mention.start, mention.end, mention.segment) for mention in context.topics.spoken.by_word(text)]
    kept: list[Place] = []
    for place in sorted(found, key=lambda place: (place[0], place[2] is not None, -place[1])):
        if not kept or place[0] >= kept[-1][1]:
            kept.append(place)
    return kept


def shares(unit: Unit, named: Sequence[Place], taken: Sequence[Span]) -> Iterator[Share]:
    """Numbers beside the segments at ``named``; ``taken`` are those that stand with their noun and are counted already."""
    text = unit.folded
    told: list[Share] = []
    for place in named:
        start = place[0]
        before = text[max(0, start - _AS_FAR) : start]
        match = _BEFORE.search(before) or (_GAPPED.search(before) if told else None)
        if match is not None:
            # "perceel 1 en 5 voor perceel 2": that 5 may look like one more code
            told += _share(match, start - len(before), place, taken, told)
    for place in named:
        match = _BEHIND.match(text, place[1])
        if match is not None:
            told += _share(match, 0, place, (*taken, *(one[:2] for one in named)), told)
    yield from told


def _share(
    match: re.Match[str], base: int, place: Place, taken: Sequence[Span], told: Sequence[Share]
) -> Iterator[Share]:
    begin, end = base + match.start("low"), base + match.end("low")
    others = (*taken, *(share[2] for share in told))
    if not any(start < end and begin < stop for start, stop in others):
        yield match["low"], match["high"], (begin, end), place


_UP_TO = re.compile(rf"(?:[\w ]{{0,12}})? {_FOR} {_THE}", re.IGNORECASE)


def place_behind(text: str, named: Sequence[Place], end: int) -> int | None:
    """Offset of the segment that stands right behind a number of parties: "twaalf aanbieders voor perceel 1"."""
    return next((start for start, _, _ in named if start >= end and _UP_TO.fullmatch(text, end, start)), None)
