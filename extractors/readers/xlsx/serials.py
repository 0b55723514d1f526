"""Dates that lost their format: "46387" in the column "Einddatum" is the day with that number in Excel's count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from openpyxl.cell.cell import Cell
from openpyxl.utils.datetime import from_excel

_FIRST, _LAST = 36526, 62091
"""1 January 2000 and 31 December 2069 as Excel counts days; a number outside is an amount."""
_DATED = re.compile(
    r"datum|\b(?:ingang|start|einde|eind|vanaf|tot|t/m|deadline|publicatie|gunning|looptijd)", re.IGNORECASE
)
_SURE = re.compile(r"datum", re.IGNORECASE)


def dates_without_format(cells: Sequence[Cell], epoch: datetime) -> dict[int, datetime]:
    """The day for each number (by the cell's ``id()``) that is one; ``cells`` row by row, ``epoch`` of the workbook.

    Such a number stands under (or behind) a text that says "datum", or under one such as "Vanaf" in a column with real dates.
    """
    headers: dict[int, str] = {}
    labels: dict[int, str] = {}
    dated = {cell.column for cell in cells if isinstance(cell.value, datetime)}
    found: dict[int, datetime] = {}
    for cell in cells:
        value: object = cell.value
        if isinstance(value, str):
            headers[cell.column] = value if _DATED.search(value) else headers.get(cell.column, "")
            labels[cell.row] = value
        elif type(value) is int and cell.number_format == "General" and _FIRST <= value <= _LAST:
            header = headers.get(cell.column, "")
            sure = _SURE.search(header) or _SURE.search(labels.get(cell.row, ""))
            if sure or (header and cell.column in dated):
                day: object = from_excel(value, epoch)
                if isinstance(day, datetime):
                    found[id(cell)] = day
    return found
