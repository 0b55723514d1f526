"""Segments that a sentence leaves out: "alle percelen behalve perceel 5", "op Vervoer na"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.inventory import Inventory, Mention
from extractors.segments.wording import EXCEPT, NA, OP

if TYPE_CHECKING:
    from extractors.context import Unit


def before(unit: Unit, mention: Mention) -> str:
    """The words of the sentence that stand before a mention."""
    return unit.folded[max(0, mention.start - 90) : mention.start]


def is_excepted(unit: Unit, mention: Mention) -> bool:
    """Whether a sentence leaves it out: "behalve perceel 5", "op Vervoer na"."""
    words = before(unit, mention)
    if EXCEPT.search(words) is not None:
        return True
    return NA.match(unit.folded, mention.end) is not None and OP.search(words) is not None


def all_but(inventory: Inventory, excepted: list[Mention]) -> tuple[Segment, ...]:
    """All segments but those of a ``behalve``; where a part is excepted its whole is, and of a whole its parts."""
    codes = {mention.segment.code for mention in excepted}
    names = {mention.segment.name for mention in excepted}
    return tuple(
        segment
        for segment in inventory.spoken_of
        if segment.name not in names and (segment.parent is None or segment.parent not in codes)
    )
