"""What the words above a list or table say of the segment that its items are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.inventory import Inventory
from extractors.segments.spoken import of_mentions
from extractors.segments.wording import ASIDE
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context

Segments = tuple[Segment, ...]

_BEFORE = 90
"""Letters before a name in which it may be set aside."""


def of_introduction(context: Context, inventory: Inventory, position: int) -> Segments:
    """The paragraph above a list: its last sentence counts first ("Voor perceel 2 zijn gegund:"), then the whole of it."""
    intro = context.intros.get(position, "")
    above = context.introducing.get(position)
    if above is not None and intro and above.text.endswith(intro):  # nothing stands between, such as an item above it
        last = context.units_of[above.position][-1:]
        if last and (named := _named(inventory, last[0].text)):
            return named
    found = _named(inventory, intro) if intro else ()
    return found or (_named(inventory, above.text) if above is not None else ())


def _named(inventory: Inventory, text: str) -> Segments:
    """The segments that ``text`` names, not aside: of "Anders dan bij pleegzorg betalen we per jaar" none."""
    found = inventory.of_header(text)
    if not found:
        return ()
    folded = fold(text)
    return of_mentions(
        [
            mention
            for mention in inventory.mentions(folded, header=True)
            if not ASIDE.search(folded[max(0, mention.start - _BEFORE) : mention.start])
        ]
    )
