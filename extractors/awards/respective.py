"""Numbers in the order of the segments: "respectievelijk veertien, zes en twee aanbieders voor de percelen 1, 2 en 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.numbers import NUMBER

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.fact import Segment

_NEXT = r"(?:, (?:en )?| en )"
_NUMBERS = re.compile(rf"\b(?:respectievelijk|resp\.) (?P<list>{NUMBER}(?:{_NEXT}{NUMBER})+)(?![\w%])", re.IGNORECASE)
_CODES = re.compile(
    rf"\b(?:perce(?:el|len)|segment(?:en)?|kavels?|lot(?:en)?|clusters?) (?P<list>\w{{1,3}}(?:{_NEXT}\w{{1,3}}\b)+)",
    re.IGNORECASE,
)
_SPLIT = re.compile(_NEXT, re.IGNORECASE)


def respective(context: Context, unit: Unit) -> list[tuple[str, int, Segment]]:
    """Each number with its offset in the passage and the segment in the same place of their row; empty unless as many stand in both."""
    text = unit.folded
    numbers = _NUMBERS.search(text) if "esp" in text else None
    if numbers is None:
        return []
    each = _SPLIT.split(numbers["list"])
    codes = _CODES.search(text)
    found = [context.inventory.of_code(code) for code in _SPLIT.split(codes["list"])] if codes else []
    if not found:
        found = [mention.segment for mention in context.topics.named(unit)]
    segments = [segment for segment in found if segment is not None]
    if len(segments) != len(each) or len(found) != len(segments):
        return []
    at = unit.start + numbers.start("list")
    return [(number, at, segment) for number, segment in zip(each, segments, strict=True)]
