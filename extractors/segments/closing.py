"""Paragraphs below the last of a page's parts that are about all of them: "De nieuwe contracten gaan in op 1 januari".

A page that tells of its parts in one paragraph each ("Daghulp / Hier is gekozen voor ...") seldom has a heading over what it
says of them together at the end.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from extractors.numbers import A_FEW
from extractors.segments.inventory import Inventory

if TYPE_CHECKING:
    from extractors.document import Document, Passage

_OF_ALL = re.compile(
    rf"\W*(?:(?:voor|in|op|bij|binnen) )?(?:de |alle |al onze |deze |onze )(?:(?:nieuwe|huidige|lopende|genoemde|{A_FEW}) )*"
    r"(?:contracten|(?:raam)?overeenkomsten|raamcontracten|opdrachten|aanbestedingen|percelen|segmenten|kavels|onderdelen|procedures|gunning(?:en)?|uitslag(?:en)?|uitkomst|selectie"
    r"|bezwaartermijn|standstill\w*|opschortende termijn)(?!\w)",
    re.IGNORECASE,
)
_LEAST = 2


def closing(document: Document, inventory: Inventory) -> frozenset[int]:
    """Positions of such paragraphs: behind the one paragraph (list, table) of the last part, where each before has but one."""
    bodies: dict[tuple[str, ...], list[Passage]] = {}
    for passage in document.passages:
        if passage.kind != "heading" and passage.heading_path:
            bodies.setdefault(passage.heading_path, []).append(passage)
    by_parent: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for path in bodies:
        by_parent.setdefault(path[:-1], []).append(path)
    found: set[int] = set()
    for paths in by_parent.values():
        parts = [path for path in paths if len(inventory.of_header(path[-1])) == 1]
        if len(parts) < _LEAST or parts[-1] != paths[-1] or any(len(_blocks(bodies[path])) > 1 for path in parts[:-1]):
            continue
        found.update(one.position for one in _behind_first(bodies[parts[-1]]) if _OF_ALL.match(one.text))
    return frozenset(found)


def _blocks(passages: list[Passage]) -> list[list[Passage]]:
    """A paragraph alone, the items of a list together, the cells of a table together."""
    return [list(run) for _, run in groupby(passages, key=_block)]


def _block(passage: Passage) -> tuple[str, int | str]:
    if passage.cell is not None:
        return "table", passage.cell.table_id
    return ("list", 0) if passage.kind == "list_item" else ("text", passage.position)


def _behind_first(passages: list[Passage]) -> list[Passage]:
    return [one for run in _blocks(passages)[1:] for one in run if one.cell is None and one.kind != "list_item"]
