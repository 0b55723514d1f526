"""Cells of tables that say where a purchase stands: by their header, or by what the cells of their column say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.components.dates import dates_in

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

SHORT_CELL = 6
LONG_CELL = 20
"""Words of a cell that may begin with a status and go on: "Ingetrokken op 18 juni, komt niet terug"."""
_STATUS_HEADER = re.compile(
    r"\b(?:status|stand van zaken|voortgang|waar staan we|hoe ver|situatie|uitkomst|uitslag)\b|(?:^|\s)stand(?: nu)?\W*$",
    re.IGNORECASE,
)
_STATUS_HEADING = re.compile(r"\W*(?:(?:huidige|actuele) )?(?:status|stand van zaken|fase)\W*$", re.IGNORECASE)
# "Fase" heads a status ("Fase: in dialoog") and the steps of a planning alike: of a status where one phase holds for a row
_PHASE_HEADER = re.compile(r"\b(?:huidige )?fase\b", re.IGNORECASE)
_LEAST = 2


def is_status_cell(context: Context, unit: Unit) -> bool:
    """A short cell under or beside "Status", or words under that heading, or a cell in a column of a table of segments where most cells open with a status."""
    cell = unit.passage.cell
    if len(unit.text.split()) > LONG_CELL:
        return False
    opens = _opens(unit)
    if cell is None:  # a card: the heading "Status" over "Open voor aanmelding"
        path = unit.passage.heading_path
        return opens and unit.start == 0 and bool(path) and _STATUS_HEADING.match(path[-1]) is not None
    if len(unit.text.split()) > SHORT_CELL and not opens:
        return False
    headers = " ".join((*cell.row_headers, *cell.column_headers))
    # The first cell of a row is its label: "Definitieve gunning | september 2025" is a step of a planning
    if _STATUS_HEADER.search(headers) or (_PHASE_HEADER.search(headers) and not cell.is_header and cell.column):
        return True
    return opens and bool(cell.column) and not cell.is_header and _in_column_of_statuses(context, unit.passage)


def _opens(unit: Unit) -> bool:
    return any(span.start_char <= unit.start + 1 for span in unit.spans("procurement_status"))


def _in_column_of_statuses(context: Context, passage: Passage) -> bool:
    """Whether most cells of its column open with a status, in rows that begin with the names of segments."""
    assert passage.cell is not None
    grid = context.grids[passage.cell.table_id]
    column = [
        one for one in grid.column(passage.cell.column) if one.cell and not one.cell.is_header and one.text.strip()
    ]
    rows = {one.cell.row for one in column if one.cell}
    named = [one for row in rows if (one := grid.at.get((row, 0))) and context.inventory.of_header(one.text)]
    if len(named) < _LEAST or 2 * len(named) < len(column):
        return False
    if any(
        dates_in(context.docs[other.position])
        for other in grid.cells
        if other.cell and other.cell.column and other.cell.row in rows
    ):
        return False  # "A Wonen | Definitieve gunning | 20 april": steps of a planning
    telling = [one for one in column if (units := context.units_of[one.position]) and _opens(units[0])]
    return len(telling) >= _LEAST and 2 * len(telling) >= len(column)
