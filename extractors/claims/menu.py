"""Lists of what there is to choose from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure")
_LONG = 8
"""Words of a line from which it is a sentence rather than an item."""
_LABELLED = re.compile(
    r"\W*(?:(?:perceel|segment|kavel|cluster|lot) )?(?:[A-Z]"
    r"|\d{1,2})[a-f]?\s?[:.)-]",
    re.IGNORECASE,
)


def in_a_menu(context: Context, unit: Unit) -> bool:
    """Whether a short item stands among others that name other models or procedures, with no segment to tell them apart.

    A slide that lists "Inspanningsgericht", "Taakgericht" and "Open house of SAS" shows what there is to choose from.
    """
    if unit.passage.cell is not None or unit.passage.kind == "heading":
        return False
    if context.segments_of(unit):
        return False
    if _LABELLED.match(unit.whole):
        return False
    named: dict[str, set[tuple[int, str]]] = {group: set() for group in _GROUPS}
    for position in range(max(0, unit.passage.position - 6), unit.passage.position + 7):
        for other in context.units_of.get(position, ()):
            if other.passage.heading_path == unit.passage.heading_path and len(other.text.split()) <= _LONG:
                for group, values in named.items():
                    values.update((other.index, span.label_) for span in other.spans(group))
    return any(
        len({value for _, value in found} - {"hybride"}) >= 2 and len({index for index, _ in found}) >= 2
        for group, found in named.items()
        if unit.spans(group)
    )
