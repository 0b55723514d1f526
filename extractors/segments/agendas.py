"""Lists within the section of one part whose lines are of others: an agenda in the margin of a newsletter."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.document import Passage
from extractors.segments.headed import of_headings
from extractors.segments.inventory import Inventory


def agendas(passages: Sequence[Passage], inventory: Inventory) -> frozenset[tuple[str, ...]]:
    """Heading paths of lists below a heading that names no part, where a line names a part other than the section's.

    "Zet in uw agenda" with "5 december: vragenronde Dagopvang", below "Verblijf: de kogel is door de kerk".
    """
    found: set[tuple[str, ...]] = set()
    for passage in passages:
        path = passage.heading_path
        if len(path) < 2 or path in found or passage.kind not in ("list_item", "table_cell"):
            continue
        if inventory.of_header(path[-1]) or not (section := of_headings(inventory, path)):
            continue
        named = inventory.of_header(passage.text)
        if named and set(named).isdisjoint(section):
            found.add(path)
    return frozenset(found)
