"""Finds the tables of a sheet: the blocks of filled cells with empty rows and columns around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.readers.grid import GridCell


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


def _cut(block: list[GridCell], axis: str) -> list[list[GridCell]]:
    """The block cut at every row (or column) that no cell covers."""
    spans = [(cell.rows if axis == "row" else cell.columns, cell) for cell in block]
    spans.sort(key=lambda pair: pair[0].start)
    ends: list[int] = []
    for span, _ in spans:
        ends.append(max(span.stop, ends[-1] if ends else 0))
    cuts = [index + 1 for index, (end, (span, _)) in enumerate(zip(ends, spans[1:], strict=False)) if span.start > end]
    return [[cell for _, cell in spans[start:stop]] for start, stop in pairwise([0, *cuts, len(spans)])]
