"""Lists of products: the words that introduce one, the segment it belongs to, and prices behind its items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.products.told import VERB, heads_products

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage
    from extractors.fact import Segment

HEADING = re.compile(
    r"^(?:(?:in te kopen|gecontracteerde) )?(?:producten|productgroepen|zorgproducten|zorgvormen"
    r"|vormen van (?:jeugd)?hulp)\s*:?$",
    re.IGNORECASE,
)
"""Narrower than a cell's header: "Inhoud" above a list is a table of contents."""
INTRO = re.compile(
    r"(?:volgende|onderstaande) (?:zorg)?(?:producten|vormen van (?:jeugd)?hulp|diensten|productgroepen"
    r"|hulpvormen)|(?:producten|zorgvormen|diensten)\s*:?\s*$",
    re.IGNORECASE,
)
# As in: Wat het is. Pleegzorg en gezinshuizen. A label of a few words that opens a paragraph
RUN_IN = re.compile(
    r"(?:wat het is|wat|inhoud|omschrijving|producten|hulpvormen|zorgvormen|onderdelen"
    r"|waar gaat het om|wat valt eronder)[.:?]",
    re.IGNORECASE,
)
# As in: Begeleiding basis - afgerekend per uur · Dagbehandeling licht: dagdeel · Logeren, EUR 210 per etmaal
_PRICED = re.compile(
    r"\s*(?:[:(,]|\s[-–]\s)\s*(?=[^,;]*(?:\bper\b|€|tarief|prijs|\buur\b|dagdeel|etmaal|minuut|minuten|traject"
    r"|arrangement|bedrag|afgerekend|betaald)).*$",
    re.IGNORECASE | re.DOTALL,
)


def unpriced(text: str) -> str:
    """An item's name, without what it costs behind it."""
    return _PRICED.sub("", text.rstrip(" .;,"))


def owner(context: Context, item: Passage) -> tuple[Segment, ...]:
    """The segment of a list: of the item above a nested one, of the line that introduces it, of the heading above it."""
    inventory = context.inventory
    above = context.document.passages[item.position - 1] if item.position else None
    if above is not None and above.kind == "list_item" and above.level < item.level and len(above.text) < _TITLE:
        return inventory.of_header(above.text)
    intro = context.intros.get(item.position, "")
    heading = item.heading_path[-1] if item.heading_path else ""
    if INTRO.search(intro) or HEADING.match(heading):
        return ()  # found by the words that introduce it
    if intro and len(intro) < _TITLE and len(of_intro := inventory.of_header(intro.rstrip(" :"))) == 1:
        return of_intro
    return inventory.of_header(heading) if heading and (not intro or heads_products(intro[-120:])) else ()


_TITLE = 90
"""Characters of a line that only names a segment."""
_NAMED_FIRST = 80
"""Characters of a first sentence that only names a segment."""


def opens(context: Context, unit: Unit) -> tuple[Segment, ...]:
    """The segment whose name stands just before ``unit``: as the heading above, or as the first line of its cell."""
    passage, inventory = unit.passage, context.inventory
    if passage.cell is not None:
        own = inventory.in_cell.get(passage.position)
        first = context.units_of[passage.position]
        return (own,) if own is not None and len(first) > 1 and first[1] is unit else ()
    lead = context.units_of[passage.position][0]
    if unit.index == lead.index + 1 and len(lead.folded) < _NAMED_FIRST:
        of_lead = inventory.of_header(lead.folded)  # "Perceel 2: Nest. Pleegzorg en gezinshuizen."
        if len(of_lead) == 1 and VERB.search(lead.folded) is None:
            return of_lead
    led = unit is not lead and unit.index == lead.index + 1 and RUN_IN.fullmatch(lead.folded.strip()) is not None
    if (unit.start > 0 and not led) or passage.position == 0:
        return ()
    above = context.document.passages[passage.position - 1]
    if above.kind != "heading" and not (above.kind == "slide" and passage.kind == "slide"):
        return ()
    of_heading = inventory.of_header(above.text)
    return of_heading if len(of_heading) == 1 and len(above.text) < 120 else ()
