"""What is told of every part by words that name none holds for the whole purchase.

"Wij kopen vier percelen in: ... Er is een openbare procedure gevolgd": the second sentence takes the percelen from the first,
and says no more than that the purchase was open. "Alle percelen starten op 1 mei" does speak of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.references import references

if TYPE_CHECKING:
    from extractors.context import Context, Unit

TABLES = frozenset({"milestones", "funding_models", "procedures", "contract_forms"})
"""Tables of what is done with a purchase; who was chosen is told of each part."""


def holds_for_whole(context: Context, unit: Unit, about: Sequence[Segment]) -> bool:
    """Whether ``about``, which ``unit`` takes from elsewhere, is nearly all that the document has."""
    if len(about) < 2 or unit.passage.cell is not None:
        return False
    names = {segment.name for segment in context.segments}
    if 5 * len({segment.name for segment in about}) < 4 * len(names):
        return False
    named = any(context.inventory.mentions(unit.folded, header=False))
    return not named and not any(references(unit.folded))
