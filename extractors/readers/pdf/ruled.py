"""Tables with ruling lines: pdfplumber's finder over pdfium's lines, and the words in each cell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from types import SimpleNamespace
from typing import cast

from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import TableFinder

from extractors.document import Box
from extractors.readers.grid import GridCell
from extractors.readers.pdf.cell_text import cell_text
from extractors.readers.pdf.cut_rules import left_out
from extractors.readers.pdf.marks import split_bullet
from extractors.readers.pdf.page import Edge, Page, Word, edge
from extractors.readers.pdf.stripes import goes_on_below, head_shades, without_stripes

_NEAR = 3.0
_NARROW = 8.0
_LOW = 6.0
_BETWEEN_CARDS = 36.0
_HELD = 0.7
"""Part of the words in a table that its cells hold, at least."""


@dataclass(slots=True)
class PdfCell(GridCell):
    """A cell, and whether its first line is an item with a bullet: then it is no rest of a sentence."""

    bulleted: bool = False


@dataclass(slots=True)
class Table:
    """A table on one page: its cells, the left edges of its columns, whether it has rules."""

    cells: list[PdfCell]
    box: Box
    columns: list[float]
    page: int
    ruled: bool = True
    caption: str = ""

    @property
    def top(self) -> float:
        """Where it begins, from the top of the page."""
        return self.box[1]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)


def find_ruled(page: Page) -> list[Table]:
    """The ruled tables of a page, from the top; tables within tables and boxes around text are none."""
    if len(page.edges) < 4:
        return []
    view = SimpleNamespace(
        edges=page.edges + _closing_edges(page.edges) + left_out(page),
        bbox=(0.0, 0.0, page.width, page.height),
        chars=[],
        extract_words=lambda **_: [],
    )
    found = TableFinder(cast("PlumberPage", view), {}).tables
    boxes: list[Box] = [table.bbox for table in found]
    tables: list[Table] = []
    for index, table in enumerate(found):
        if any(other != index and _inside(boxes[index], box) for other, box in enumerate(boxes)):
            continue
        if goes_on_below(table.cells, boxes[index], page):
            continue
        made = table_of(list(table.cells), boxes[index], page)
        if made is not None:
            tables.append(made)
    return tables


def _closing_edges(edges: Sequence[Edge]) -> list[Edge]:
    """Rules that are missing where a page's end cuts a row: from the first to the last of the upright ones that stop there.

    Only where three or more upright rules begin or end at one height without a level one near.
    """
    upright = [e for e in edges if e["orientation"] == "v" and e["bottom"] - e["top"] > 8]
    level = [e for e in edges if e["orientation"] == "h"]
    found: list[Edge] = []
    for y_of in (_top, _bottom):
        heights = sorted({round(y_of(e), 1) for e in upright})
        for y in _positions(heights):
            xs = _positions([e["x0"] for e in upright if abs(y_of(e) - y) <= _NEAR])
            if len(xs) < 3 or any(
                e["top"] < y - _NEAR and e["bottom"] > y + _NEAR and xs[0] <= e["x0"] <= xs[-1] for e in upright
            ):
                continue
            if not any(abs(e["top"] - y) <= _NEAR and e["x0"] < xs[-1] and e["x1"] > xs[0] for e in level):
                found.append(edge(xs[0], y, xs[-1], y))
    return found


def _top(of: Edge) -> float:
    return of["top"]


def _bottom(of: Edge) -> float:
    return of["bottom"]


def _inside(inner: Box, outer: Box) -> bool:
    area = (outer[2] - outer[0]) * (outer[3] - outer[1])
    own = (inner[2] - inner[0]) * (inner[3] - inner[1])
    return own < area and (
        inner[0] >= outer[0] - 1 and inner[1] >= outer[1] - 1 and inner[2] <= outer[2] + 1 and inner[3] <= outer[3] + 1
    )


def _positions(values: Sequence[float]) -> list[float]:
    """Distinct positions, those within a few points taken as one."""
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


def _index(positions: Sequence[float], value: float) -> int:
    return min(range(len(positions)), key=lambda i: abs(positions[i] - value))


def table_of(boxes: list[Box], whole: Box, page: Page) -> Table | None:
    """The cells at these boxes with their words; None where they are no table: a box around text, a shaded header alone."""
    xs = _positions([x for box in boxes for x in (box[0], box[2])])
    ys = _positions([y for box in boxes for y in (box[1], box[3])])
    inside = sorted((word for word in page.words if _within(word, whole)), key=_height)
    heights = [_height(word) for word in inside]
    cells: list[PdfCell] = []
    shades = head_shades(page, whole)
    held = 0
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        column, row = _index(xs, box[0]), _index(ys, box[1])
        beside = inside[bisect_left(heights, box[1]) : bisect_left(heights, box[3])]
        words = [part for word in beside if (part := _part(word, box)) is not None]
        held += len(words)
        cells.append(
            PdfCell(
                text=cell_text(words, box, page.number),
                row=row,
                column=column,
                row_span=max(1, _index(ys, box[3]) - row),
                column_span=max(1, _index(xs, box[2]) - column),
                bold=bool(words) and all(word.stands_out for word in words if any(c.isalnum() for c in word.text)),
                shaded=_is_shaded(box, shades),
                page=page.number,
                box=(round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2)),
                bulleted=_starts_with_bullet(words),
            )
        )
    if held < _HELD * len(inside):
        return None  # some of the cells: those that have a colour, of a table with level rules
    narrow = {i for i, (left, right) in enumerate(pairwise(xs)) if right - left < _NARROW}
    low = {i for i, (top, bottom) in enumerate(pairwise(ys)) if bottom - top < _LOW}
    cells = without_empty(cells, narrow, low)
    without_stripes(cells)
    filled = [cell for cell in cells if cell.text]
    rows, columns = {cell.row for cell in filled}, {cell.column for cell in filled}
    if _are_cards(cells, xs, columns):
        return None
    if len(columns) < 2 or (len(rows) == 1 and all(cell.shaded for cell in cells)):
        return (
            None  # a box around text, or the head of a table without rules, which the other finder takes as an anchor
        )
    lefts = _positions([cell.box[0] for cell in cells if cell.box])
    return Table(cells, whole, lefts, page.number)


def _are_cards(cells: Sequence[PdfCell], xs: Sequence[float], filled: set[int]) -> bool:
    """Whether these are frames side by side with white between them: no column next to another has text."""
    if len(filled) < 2 or any(cell.column_span > 1 for cell in cells) or any(one + 1 in filled for one in filled):
        return False
    return all(xs[i + 1] - xs[i] < _BETWEEN_CARDS for i in range(min(filled), max(filled)) if i not in filled)


def _height(word: Word) -> float:
    return (word.top + word.bottom) / 2


def without_empty(cells: list[PdfCell], columns: set[int], rows: set[int]) -> list[PdfCell]:
    """The grid without those of these columns and rows in which no cell with words begins (rules drawn double)."""
    gone_columns = columns - {cell.column for cell in cells if cell.text}
    gone_rows = rows - {cell.row for cell in cells if cell.text}
    if not (gone_columns or gone_rows):
        return cells
    kept = []
    for cell in cells:
        own_columns = [i for i in cell.columns if i not in gone_columns]
        own_rows = [i for i in cell.rows if i not in gone_rows]
        if own_columns and own_rows:
            column = own_columns[0] - sum(gone < own_columns[0] for gone in gone_columns)
            row = own_rows[0] - sum(gone < own_rows[0] for gone in gone_rows)
            kept.append(replace(cell, row=row, column=column, row_span=len(own_rows), column_span=len(own_columns)))
    return kept


def widen_group_labels(table: Table) -> None:
    """A label over several columns of a bold header spans the empty places to its right that have their own below.

    "Huidig contract" above "Looptijd tot" and "Bekostiging", where no rule tells how wide it is.
    """
    first = {cell.column: cell for cell in table.cells if cell.row == 0}
    second = {cell.column: cell for cell in table.cells if cell.row == 1 and cell.text}
    if len(second) < 2 or not all(cell.bold for cell in [*first.values(), *second.values()] if cell.text):
        return
    last: PdfCell | None = None
    for column in range(max(second) + 1):
        cell = first.get(column)
        if cell is not None and cell.text:
            last = cell if cell.row_span == 1 and column in second else None
        elif last is not None and column in second and (cell is None or cell.row_span == 1):
            last.column_span = column + 1 - last.column
            if cell is not None:
                table.cells.remove(cell)
        else:
            last = None


def spread_labels(table: Table) -> None:
    """A label in the first column holds for the rows below it that have none, where no rule tells which rows it covers."""
    height = table.height
    filled = {cell.row for cell in table.cells if cell.column == 0 and cell.text for _ in cell.rows}
    beside = {cell.row for cell in table.cells if cell.column == 1 and cell.text}
    labels = [cell for cell in table.cells if cell.column == 0 and cell.text]
    for label in [cell for cell in labels if not cell.bold or (cell.row and cell.row in beside)]:
        row = label.row + label.row_span
        while row < height and row not in filled and sum(c.row == row and bool(c.text) for c in table.cells) > 1:
            table.cells = [cell for cell in table.cells if (cell.row, cell.column) != (row, 0)]
            row += 1
        label.row_span = row - label.row


def _starts_with_bullet(words: Sequence[Word]) -> bool:
    """Whether the upper left word of a cell is a bullet."""
    first = min((word for word in words if not word.turn), key=lambda word: (round(word.bottom), word.x0), default=None)
    return first is not None and bool(split_bullet(first.text + " x")[0])


def _within(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[1] <= y < box[3] and (box[0] <= x < box[2] or (word.x0 < box[2] and word.x1 > box[0]))


def _part(word: Word, box: Box) -> Word | None:
    """The word if its middle lies in the cell; of a word that runs over the cell's border the letters within."""
    y = (word.top + word.bottom) / 2
    if not box[1] <= y < box[3] or word.x1 <= box[0] or word.x0 >= box[2]:
        return None
    if word.turn or (word.x0 >= box[0] - 1 and word.x1 <= box[2] + 1) or len(word.starts) != len(word.text):
        x = (word.x0 + word.x1) / 2
        return word if box[0] <= x < box[2] else None
    ends = (*word.starts[1:], word.x1)
    inside = [i for i, (x0, x1) in enumerate(zip(word.starts, ends, strict=True)) if box[0] <= (x0 + x1) / 2 < box[2]]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return replace(
        word,
        text=word.text[first : last + 1],
        x0=word.starts[first],
        x1=ends[last],
        starts=word.starts[first : last + 1],
    )


def _is_shaded(box: Box, shades: Sequence[Box]) -> bool:
    """Whether a coloured area covers most of the box and is not the background of the whole page."""
    area = max(1.0, (box[2] - box[0]) * (box[3] - box[1]))
    for shade in shades:
        wide = min(box[2], shade[2]) - max(box[0], shade[0])
        high = min(box[3], shade[3]) - max(box[1], shade[1])
        if wide > 0 and high > 0 and wide * high > 0.6 * area:
            return True
    return False
