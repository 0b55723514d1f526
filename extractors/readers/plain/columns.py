"""Tables whose columns are held apart by spaces, as a mail program or a page of old text shows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.readers.markers import bullet

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_MOST_LINES = 400
_WIDEST = 1000
"""Characters of a line: no screen is wider."""
_WRAPPED_FROM = 16
"""Characters: in a narrower column no line is broken but before a small letter."""
_MARK = 2
"""Characters: a cross is a cell of its own."""
_LINED_UP = 0.6
"""Part of a column's cells that begin where the column does; figures may stand to the right of it."""


def spaced_columns(lines: Sequence[str]) -> tuple[int, int, list[list[str]]] | None:
    """First line, line after the last, and rows of the table among ``lines``; None where there is none.

        Perceel        Ingang
        Wonen          1 mei 2025
        Begeleiding    1 juli 2025, onder
                       voorbehoud

    gives three rows of two cells. Columns are what white space of two or more places parts in every line; a line that
    goes on with broken cells is joined to its row.
    """
    gapped = [
        index for index, line in enumerate(lines[:_MOST_LINES]) if _GAP.search(line) and bullet(line.strip()) is None
    ]
    if len(gapped) < 2:
        return None
    first, end = gapped[0], gapped[-1] + 1
    while end < min(len(lines), _MOST_LINES) and lines[end][:2] == "  ":
        end += 1
    table = [line.expandtabs(4) for line in lines[first:end]]
    if len(gapped) * 2 < len(table) or max(map(len, table)) > _WIDEST:
        return None
    columns = _columns(table)
    if len(columns) < 2:
        return None
    return first, end, _rows([[line[start:stop].strip() for start, stop in columns] for line in table])


def _columns(lines: Sequence[str]) -> list[tuple[int, int]]:
    """Where each column begins and ends: none where what stands behind a gap does not line up."""
    width = max(map(len, lines))
    filled = [any(index < len(line) and line[index] != " " for line in lines) for index in range(width)]
    starts = [
        index
        for index in range(width)
        if filled[index] and (index == 0 or (not filled[index - 1] and (index == 1 or not filled[index - 2])))
    ]
    if starts and starts[0] == 1 and not filled[0]:
        starts[0] = 0
    columns = list(pairwise([*starts, width]))
    for start, stop in columns[1:]:
        cells = [line[start:stop] for line in lines if line[start:stop].strip()]
        if len(cells) < 2 or sum(cell[0] != " " for cell in cells) < _LINED_UP * len(cells):
            return []
    return columns


def _rows(lines: list[list[str]]) -> list[list[str]]:
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    rows: list[list[str]] = []
    above: list[str] = []
    for line in lines:
        if above and _goes_on(line, above, widths):
            rows[-1] = [f"{old} {new}".strip() for old, new in zip(rows[-1], line, strict=True)]
        else:
            rows.append(line)
        above = line
    return rows


def _goes_on(line: Sequence[str], above: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether every cell of a line is the rest of the cell above, for which there was no room."""
    for text, before, width in zip(line, above, widths, strict=True):
        if not text:
            continue
        full = width >= _WRAPPED_FROM and len(before) + 1 + len(text.split()[0]) > width
        if not before or len(text) <= _MARK or not (full or text[0].islower()):
            return False
    return True
