"""Tables of ranks: "Wij gunnen aan de nummers 1 tot en met 3" says what becomes of the rows with those ranks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from extractors.awards.standing import status_in
from extractors.numbers import NUMBER, number

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.structure import Grid

_RANK_HEADER = re.compile(
    r"^(?:eind)?(?:rang(?:orde|nummer|lijst)?|positie|plaats|ranking|nummer|nr\.?|#)$", re.IGNORECASE
)
# "de nummers 1 tot en met 3", "plaats 1 en 2", "de rangnummers 1-3"
_RANKS = re.compile(
    rf"\b(?:rang)?(?:nummers?|plaats(?:en)?|positie[s]?|rang(?:en)?)\s(?P<low>{NUMBER})(?:\s?(?:tot en met|t/m|-|en|tot)\s?(?P<high>{NUMBER}))?",
    re.IGNORECASE,
)
# "de eerste drie inschrijvers", "de vier hoogst scorende partijen", "de drie beste inschrijvingen"
_FIRST = re.compile(
    rf"\bde (?:(?:eerste|hoogste|beste) (?P<one>{NUMBER})|(?P<two>{NUMBER}) (?:eersten?|hoogsten?|besten?|hoogst|best))\b",
    re.IGNORECASE,
)


def ranked(context: Context, grid: Grid) -> Mapping[int, str]:
    """Status of the rows of a table with a column of ranks, by row, where a sentence of its section gives it to ranks."""
    columns = {
        passage.cell.column
        for passage in grid.cells
        if passage.cell and passage.cell.is_header and _RANK_HEADER.match(passage.text.strip())
    }
    if not columns:
        return {}
    path = grid.cells[0].heading_path
    said: dict[int, str] = {}
    for unit in context.units:
        if unit.passage.cell is not None or unit.passage.heading_path != path:
            continue
        status = status_in(unit.folded)
        ranks = _told(unit.folded) if status is not None else range(0)
        for rank in ranks:
            said.setdefault(rank, status or "")
    found: dict[int, str] = {}
    for passage in grid.cells:
        cell = passage.cell
        text = passage.text.strip().rstrip(".")
        if cell and not cell.is_header and cell.column in columns and text.isdigit() and int(text) in said:
            found[cell.row] = said[int(text)]
    return found


def _told(text: str) -> range:
    """Ranks that a sentence names."""
    match = _RANKS.search(text)
    if match is not None:
        low = number(match["low"])
        return range(low, (number(match["high"]) if match["high"] else low) + 1)
    match = _FIRST.search(text)
    return range(1, number(match["one"] or match["two"]) + 1) if match is not None else range(0)
