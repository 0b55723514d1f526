"""A table as a grid of cells with spans, and how it becomes passages that know their headers.

Every reader with tables hands its cells over as ``GridCell`` and calls ``add_table``; which cells are headers is
decided here, the same for PDF, HTML and Office, by structure (see ``grid_headers``).

    add_table(builder, [GridCell("Perceel", 0, 0, bold=True), GridCell("Start", 0, 1, bold=True),
                        GridCell("Dagbesteding", 1, 0), GridCell("1 mei 2025", 1, 1)], "t1", caption="Planning")

gives four passages, the last with ``column_headers=("Start",)`` and ``row_headers=("Dagbesteding",)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.document import Box, Cell, PassageBuilder
from extractors.readers.grid_headers import Headers, find_headers
from extractors.readers.hyphens import mended


@dataclass(slots=True)
class GridCell:
    """One cell: its text, where it begins (0-based) and how many rows and columns it covers.

    Covered positions have no cell of their own; empty cells may be given or left out. ``header`` is what the format
    says (``<th>``, a row that Word repeats): True, False, or None where it is silent and structure has to tell.
    """

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool | None = None
    bold: bool = False
    shaded: bool = False
    indent: int = 0
    """How many characters its text stands in, where the format tells."""
    page: int | None = None
    box: Box | None = None

    @property
    def label(self) -> str:
        """The text on one line, as it stands among another cell's headers."""
        return " ".join(self.text.split())

    @property
    def rows(self) -> range:
        """The rows that it covers."""
        return range(self.row, self.row + self.row_span)

    @property
    def columns(self) -> range:
        """The columns that it covers."""
        return range(self.column, self.column + self.column_span)


def add_table(builder: PassageBuilder, cells: Sequence[GridCell], table_id: str, caption: str = "") -> None:
    """Add the cells of one table in reading order, a passage each; empty cells are left out.

    A body cell carries the labels of the header cells above and beside it, a header cell in the first column those
    above it. ``table_id`` is unique within the document, ``caption`` the line that names the table.
    """
    for cell in cells:
        cell.text = mended(cell.text)
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    grid = {(row, column): cell for cell in ordered for row in cell.rows for column in cell.columns}
    headers = find_headers(ordered, grid)
    for cell in ordered:
        if not cell.text.strip():
            continue
        top = cell.row < headers.rows
        place = Cell(
            table_id=table_id,
            row=cell.row,
            column=cell.column,
            row_span=cell.row_span,
            column_span=cell.column_span,
            row_headers=() if top else _row_headers(cell, grid, headers),
            column_headers=() if top or cell.row in headers.sections else _column_headers(cell, grid, headers),
            is_header=top or cell.row in headers.sections or (cell.column < headers.marked_columns),
            caption=caption,
        )
        builder.add("table_cell", cell.text, page=cell.page, box=cell.box, cell=place)


def _column_headers(cell: GridCell, grid: dict[tuple[int, int], GridCell], headers: Headers) -> tuple[str, ...]:
    return _labels(
        (grid.get((row, column)) for row in range(headers.rows) for column in cell.columns),
        cell,
    )


def _row_headers(cell: GridCell, grid: dict[tuple[int, int], GridCell], headers: Headers) -> tuple[str, ...]:
    if cell.row in headers.sections:
        return ()
    section = max((row for row in headers.sections if row < cell.row), default=None)
    above = [grid.get((section, 0))] if section is not None else []
    beside = (grid.get((row, column)) for column in range(min(headers.columns, cell.column)) for row in cell.rows)
    return _labels([*above, *beside], cell)


def _labels(cells: Iterable[GridCell | None], of: GridCell) -> tuple[str, ...]:
    """Labels of the cells, each once, in order."""
    found = (cell.label for cell in cells if cell is not None and cell is not of)
    return tuple(dict.fromkeys(label for label in found if label))
