"""Tables of data, told from tables that only lay out the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from bs4 import Tag

from extractors.readers.grid import GridCell
from extractors.readers.html.inline import Inline, is_bold
from extractors.readers.html.lists import Lists
from extractors.readers.html.tree import BLOCKS, attribute, walk

_MAX_SPAN = 100
"""No table is that wide; a typing error must not make a million places."""
_COVERED, _COVERED_PER_CELL = 10_000, _MAX_SPAN
"""Places that the cells of a table may cover together; in a table that reaches over millions no further span is believed."""


@dataclass(slots=True)
class HtmlTable:
    """Rows of cells as written (a merged cell stands once, in its first row; its column is not known yet)."""

    caption: str = ""
    rows: list[list[GridCell]] = field(default_factory=list)


def data_table(tag: Tag, furniture: Callable[[Tag], bool]) -> HtmlTable | None:
    """The table below this element; None where it lays out the page: one column or row, or tables within it."""
    if attribute(tag, "role") in ("presentation", "none"):
        return None
    reader = _TableReader(HtmlTable())
    for step, inner, text in walk(tag, furniture):
        if step == "text":
            reader.inline.text(text)
        elif step == "close":
            reader.close(inner)
        elif inner.name == "table":
            return None
        else:
            reader.open(inner)
    table = reader.table
    table.rows = [row for row in table.rows if row]
    columns = max((sum(cell.column_span for cell in row) for row in table.rows), default=0)
    has_headers = any(cell.header for row in table.rows for cell in row)
    if columns < 2 or (len(table.rows) < 2 and not has_headers):
        return None
    return table


@dataclass(slots=True)
class _TableReader:
    table: HtmlTable
    inline: Inline = field(default_factory=Inline)
    lists: Lists = field(default_factory=Lists)
    cell: GridCell | None = None
    in_head: bool = False

    def open(self, tag: Tag) -> None:
        name = tag.name
        if name == "br" or name in BLOCKS:
            self.inline.break_line()
        if is_bold(tag):
            self.inline.bold += 1
        if name == "thead":
            self.in_head = True
        elif name == "tr":
            self.table.rows.append([])
        elif name in ("td", "th"):
            self._open_cell(tag)
        elif name == "caption":
            self.inline.take()
        elif name in ("ul", "ol"):
            self.lists.open_list(tag)
        elif name == "li":
            self.lists.open_item(tag)
            if self.lists.item is not None:
                self.inline.text(self.lists.item.marker + " ")

    def close(self, tag: Tag) -> None:
        name = tag.name
        if name in BLOCKS and name not in ("td", "th", "caption"):
            self.inline.break_line()
        if is_bold(tag):
            self.inline.bold -= 1
        if name == "thead":
            self.in_head = False
        elif name in ("td", "th"):
            self._close_cell()
        elif name == "caption":
            self.table.caption = " ".join(line.text for line in self.inline.take() if line)
        elif name in ("ul", "ol"):
            self.lists.close_list(tag)
        elif name == "li":
            self.lists.close_item(tag)

    def _open_cell(self, tag: Tag) -> None:
        self.inline.take()
        if not self.table.rows:
            self.table.rows.append([])
        header = tag.name == "th" or self.in_head or attribute(tag, "scope") != ""
        row_span, column_span = (_span(tag, name) for name in ("rowspan", "colspan"))
        self.cell = GridCell("", 0, 0, row_span, column_span, header=header or None)

    def _close_cell(self) -> None:
        if self.cell is None:
            return
        lines = [line for line in self.inline.take() if line]
        self.cell.text = "\n".join(line.text for line in lines)
        self.cell.bold = bool(lines) and all(line.bold for line in lines)
        self.table.rows[-1].append(self.cell)
        self.cell = None


def _span(tag: Tag, name: str) -> int:
    value = attribute(tag, name).strip()
    return min(_MAX_SPAN, max(1, int(value[:6]))) if value.isascii() and value.isdigit() else 1


def placed(table: HtmlTable) -> list[GridCell]:
    """The cells at their places: a cell moves right past those that reach down into its row."""
    cells: list[GridCell] = []
    height = len(table.rows)
    taken: set[tuple[int, int]] = set()
    room = _COVERED + _COVERED_PER_CELL * sum(map(len, table.rows))
    ends = [0] * height
    for index, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (index, column) in taken:
                column += 1
            cell.row, cell.column = index, column
            cell.row_span = min(cell.row_span, height - index)
            room -= cell.row_span * cell.column_span
            if room < 0:
                cell.row_span = cell.column_span = 1
            column += cell.column_span
            below = range(index + 1, index + cell.row_span)
            taken.update((later, place) for later in below for place in cell.columns)
            cells.append(cell)
        ends[index] = column
    # colspan="99" is a way to write "the whole row".
    width = max((end for end, row in zip(ends, table.rows, strict=True) if len(row) > 1), default=max(ends, default=1))
    for cell in cells:
        cell.column_span = max(1, min(cell.column_span, width - cell.column))
    return cells
