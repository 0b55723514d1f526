"""Finds the tables of a sheet: the blocks of filled cells with empty rows and columns around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.readers.grid import GridCell
from extractors.readers.markers import bullet

_SENTENCE = 90
_WORDS = 8
_PAIR = 2


def blocks(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    """The filled cells in blocks, from top to bottom and left to right.

    Cells are cut apart at empty rows, then at empty columns, again and again until nothing can be cut. A merged cell
    fills all that it covers. Rows and columns remain those of the sheet.
    """
    done: list[list[GridCell]] = []
    waiting = [list(cells)] if cells else []
    while waiting:
        block = waiting.pop()
        parts = _cut(block, "row")
        if len(parts) == 1:
            parts = _cut(block, "column")
        if len(parts) == 1:
            done.append(sorted(block, key=lambda cell: (cell.row, cell.column)))
        else:
            waiting += reversed(parts)
    return done


def from_origin(block: Sequence[GridCell]) -> list[GridCell]:
    """The block with its upper left cell at row 0, column 0."""
    top, left = min(cell.row for cell in block), min(cell.column for cell in block)
    return [replace(cell, row=cell.row - top, column=cell.column - left) for cell in block]


def rows_of(block: Sequence[GridCell]) -> list[list[GridCell]]:
    """The cells of a block by the row in which they begin."""
    found: dict[int, list[GridCell]] = {}
    for cell in block:
        found.setdefault(cell.row, []).append(cell)
    return list(found.values())


def is_text(cell: GridCell) -> bool:
    """Whether a cell holds a sentence or a typed item of a list rather than a value: nobody looks for it in a column."""
    return (
        len(cell.label) >= _SENTENCE
        or (cell.label.endswith(".") and len(cell.label.split()) >= _WORDS)
        or (bullet(cell.text) is not None)
    )


def parted(rows: Sequence[list[GridCell]]) -> list[tuple[list[GridCell], bool]]:
    """The cells of a block's rows in stretches, each a table (True) or lines of text (False).

    A row that holds a sentence in the first column and nothing else is a remark below a table, or a line between labels
    with their values ("Kenmerk | TN512377"). Within a wider table it is a row like others.
    """
    left = min(cell.column for row in rows for cell in row)
    width = max(cell.columns.stop for row in rows for cell in row) - left
    last = max((index for index, row in enumerate(rows) if len(row) > 1), default=0)
    found: list[tuple[list[GridCell], bool]] = []
    open_until = 0
    for index, row in enumerate(rows):
        between = all(cell.row >= open_until for cell in row)  # no merged cell reaches down to it
        apart = between and (width == _PAIR or (width > _PAIR and index > last))
        line = apart and len(row) == 1 and row[0].column == left and is_text(row[0])
        if found and found[-1][1] is not line:
            found[-1][0].extend(row)
        else:
            found.append((list(row), not line))
        open_until = max(open_until, *(cell.rows.stop for cell in row))
    return found


def _cut(block: list[GridCell], axis: str) -> list[list[GridCell]]:
    """The block cut at every row (or column) that no cell covers."""
    spans = [(cell.rows if axis == "row" else cell.columns, cell) for cell in block]
    spans.sort(key=lambda pair: pair[0].start)
    ends: list[int] = []
    for span, _ in spans:
        ends.append(max(span.stop, ends[-1] if ends else 0))
    cuts = [index + 1 for index, (end, (span, _)) in enumerate(zip(ends, spans[1:], strict=False)) if span.start > end]
    return [[cell for _, cell in spans[start:stop]] for start, stop in pairwise([0, *cuts, len(spans)])]
