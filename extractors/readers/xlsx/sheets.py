"""Makes passages of one sheet after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from extractors.document import Link, PassageBuilder, ReadProblem
from extractors.readers.grid import GridCell, add_table
from extractors.readers.markers import bullet
from extractors.readers.sections import add_sections, sections_of
from extractors.readers.xlsx.blocks import blocks, from_origin, is_text, parted, rows_of
from extractors.readers.xlsx.formats import shown
from extractors.readers.xlsx.serials import dates_without_format
from extractors.text import clean, one_line

MAX_CELLS = 200_000
"""Filled cells of a workbook that become passages; what comes after is said to be left out."""
_LONGEST_HEADING = 120
_INDENT = 3
"""Characters of one step of indentation."""
# Excel puts a notice for older programs before a comment that can be answered.
_NOTICE = re.compile(r"\[Threaded comment\].*?(?:Comment|Opmerking):\s*", re.DOTALL)


@dataclass(slots=True)
class SheetReader:
    """Collects what the sheets of one workbook hold."""

    builder: PassageBuilder = field(default_factory=PassageBuilder)
    links: list[Link] = field(default_factory=list)
    problems: list[ReadProblem] = field(default_factory=list)
    _tables: int = 0
    _filled: int = 0
    _indents: list[int] = field(default_factory=list)
    """Of the items of the list that is open, the outermost first."""

    def read(self, sheet: Worksheet) -> None:
        """Add a sheet: its name as heading, its blocks, its comments. A sheet without content adds nothing."""
        stored = [cell for _, cell in sorted(sheet._cells.items()) if isinstance(cell, Cell)]
        cells = self._within_limit(list(_grid_cells(sheet, stored)), sheet.title)
        comments = [text for cell in stored if cell.comment is not None and (text := _comment(cell))]
        if not cells and not comments:
            return
        self.builder.heading(one_line(sheet.title) or "Blad", 1)
        for block in blocks(cells):
            self._block(block)
        self.builder.close_headings(2)
        for text in comments:
            self.builder.add("notes", text)
        self.links += [
            Link(cell.hyperlink.target, one_line(shown(cell.value, cell.number_format)))
            for cell in stored
            if cell.hyperlink is not None and cell.hyperlink.target
        ]

    def _within_limit(self, cells: list[GridCell], title: str) -> list[GridCell]:
        room = max(0, MAX_CELLS - self._filled)
        self._filled += len(cells)
        if len(cells) > room:
            message = f"Of the {len(cells)} filled cells of the sheet {title!r} the first {room} are read."
            self.problems.append(ReadProblem("too_many_cells", message))
        return cells[:room]

    def _block(self, block: list[GridCell]) -> None:
        rows = rows_of(block)
        caption = ""
        while len(rows) > 1 and _is_title(rows[0], block):
            caption = rows[0][0].label
            self._line(rows[0][0], may_be_heading=True)
            rows = rows[1:]
        rest = [cell for row in rows for cell in row]
        columns = {column for cell in rest for column in cell.columns}
        listed = len(rest) > 1 and rest[0].bold and not any(cell.bold or is_text(cell) for cell in rest[1:])
        if len(rest) == 1 or (len(columns) == 1 and not listed):
            # Text that was written down the first column, not a table.
            for cell in rest:
                self._line(cell, may_be_heading=cell.bold)
            return
        if len(columns) == 1:
            rest[0].header = True
        for lines, is_table in parted(rows):
            if is_table and (pairs := sections_of(lines)) is not None:
                add_sections(self.builder, pairs)
            elif is_table:
                self._tables += 1
                add_table(self.builder, from_origin(lines), f"t{self._tables}", caption)
            else:
                for cell in lines:
                    self._line(cell, may_be_heading=False)
        if caption:
            # The title of a block ends with it; a line that stands alone heads all blocks below it.
            self.builder.close_headings(2)

    def _line(self, cell: GridCell, *, may_be_heading: bool) -> None:
        if may_be_heading and len(cell.label) <= _LONGEST_HEADING and cell.label[-1] not in ".;,":
            self.builder.heading(cell.label, 2)
        elif (typed := bullet(cell.text)) is not None:
            while self._indents and self._indents[-1] > cell.indent:
                self._indents.pop()
            if not self._indents or self._indents[-1] < cell.indent:
                self._indents.append(cell.indent)
            self.builder.add("list_item", typed[1], level=len(self._indents) - 1, marker=typed[0])
            return
        else:
            self.builder.add("paragraph", cell.text)
        self._indents = []


def _is_title(row: list[GridCell], block: list[GridCell]) -> bool:
    """Whether a row above a table names it: one cell, at the left, above several columns."""
    columns = {cell.column for cell in block}
    return len(row) == 1 and len(columns) > 1 and row[0].column == min(columns)


def _grid_cells(sheet: Worksheet, stored: list[Cell]) -> Iterator[GridCell]:
    """The cells with text. A merged cell reaches no further than the sheet's content."""
    days = dates_without_format(stored, sheet.parent.epoch) if sheet.parent is not None else {}
    filled = [
        (cell, text) for cell in stored if (text := clean(shown(days.get(id(cell), cell.value), cell.number_format)))
    ]
    last_row = max((cell.row for cell, _ in filled), default=0)
    last_column = max((cell.column for cell, _ in filled), default=0)
    spans = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    looks: dict[int, tuple[bool, bool, int]] = {}  # asking a cell costs more than reading it; a workbook has few styles
    for cell, text in filled:
        if cell.style_id not in looks:
            looks[cell.style_id] = _look(cell)
        bold, shaded, steps = looks[cell.style_id]
        area = spans.get((cell.row, cell.column))
        yield GridCell(
            text,
            cell.row - 1,
            cell.column - 1,
            min(area.max_row, last_row) - cell.row + 1 if area else 1,
            min(area.max_col, last_column) - cell.column + 1 if area else 1,
            bold=bold,
            shaded=shaded,
            indent=steps * _INDENT + _spaces_before(cell.value),
        )


def _spaces_before(value: object) -> int:
    """The spaces that were typed before a text."""
    return len(value) - len(value.lstrip()) if isinstance(value, str) else 0


def _look(cell: Cell) -> tuple[bool, bool, int]:
    """Whether a cell is bold, whether it is shaded, and how many steps its text stands in."""
    solid = cell.fill.fill_type == "solid"
    return (
        bool(cell.font.bold),
        solid and str(cell.fill.fgColor.rgb) not in ("FFFFFFFF", "00FFFFFF"),
        int(cell.alignment.indent or 0),
    )


def _comment(cell: Cell) -> str:
    """The words of a comment without the name of who wrote it."""
    comment = cell.comment
    text = clean(_NOTICE.sub("", comment.text or "")) if comment is not None else ""
    author = clean(comment.author or "") if comment is not None else ""
    return text.removeprefix(f"{author}:").strip() if author else text
