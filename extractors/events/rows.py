"""Both ends of the contract that a row of a register tells: "Vorm | Ingang | Einde" over "raamovereenkomst | 1-4-2023 | 31-3-2027"."""

from __future__ import annotations

from datetime import date

from extractors.context import Context, Unit
from extractors.dates.years import dates_of
from extractors.events.edges import edge_of
from extractors.text import fold

_ENDS = {"ingangsdatum contract": 0, "einddatum contract": 1}


def ends_of_row(context: Context, unit: Unit) -> tuple[date, date] | None:
    """First and last day of the contract in the row of a cell; None where its columns give not just one of each."""
    cell = unit.passage.cell
    if cell is None:
        return None
    found: tuple[set[date], set[date]] = (set(), set())
    for passage in context.grids[cell.table_id].row(cell.row):
        if passage.cell is None:
            continue
        edge = next((edge for header in passage.cell.column_headers[::-1] for edge in edge_of(fold(header))), None)
        if edge in _ENDS:
            dates = [item for other in context.units_of[passage.position] for item in dates_of(context, other)]
            found[_ENDS[edge]].update(item.first for item in dates if item.precision == "day")
    if len(found[0]) != 1 or len(found[1]) != 1:
        return None
    first, last = found[0].pop(), found[1].pop()
    return (first, last) if first < last else None
