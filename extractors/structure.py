"""The structure around a passage: what introduces a list, what stands where in a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from extractors.document import Document, Passage


def intros(document: Document, indexed: frozenset[int] = frozenset()) -> dict[int, str]:
    """Words that introduce each list item and cell, by its position; headings ``indexed`` only part a list by letter.

    "De raad stemde in. Gegund zijn voor perceel 2:" above a list introduces all its items; "Aanbieders:" as an item with
    items below it introduces those. A heading just above a list is no introduction: it stands in the heading path.
    """
    found: dict[int, str] = {}
    above = ""
    over_index: str | None = None  # what stands above the first of an index's letters holds for all of them
    stack: list[Passage] = []
    for passage in document.passages:
        if passage.position in indexed:
            above = over_index = above if over_index is None else over_index
            continue
        if passage.kind == "list_item":
            while stack and stack[-1].level >= passage.level:
                stack.pop()
            found[passage.position] = " \n ".join([item.text for item in stack[::-1]] + ([above] if above else []))
            stack.append(passage)
            continue
        stack.clear()
        if passage.cell is not None:
            found[passage.position] = passage.cell.caption or above
            continue
        above = "" if passage.kind == "heading" else _last_lines(passage.text)
    return found


def introducing(document: Document) -> dict[int, Passage]:
    """The paragraph just above the list or table that a list item or cell stands in, by the item's position."""
    found: dict[int, Passage] = {}
    above: Passage | None = None
    for passage in document.passages:
        if passage.kind == "list_item" or passage.cell is not None:
            if above is not None:
                found[passage.position] = above
        else:
            above = None if passage.kind == "heading" else passage
    return found


def _last_lines(text: str) -> str:
    """The end of a paragraph, which introduces what follows: its last sentence and the one before."""
    return text[-300:]


@dataclass(frozen=True)  # no slots: what rules ask again for each cell is kept with the table
class Grid:
    """A table as a grid: which cell covers each (row, column), merged ones several."""

    table_id: str
    cells: tuple[Passage, ...]
    at: Mapping[tuple[int, int], Passage]
    rows: int
    columns: int

    @cached_property
    def headers(self) -> tuple[str, ...]:
        """The different texts of its header cells, in order."""
        return tuple(dict.fromkeys(passage.text for passage in self.cells if passage.cell and passage.cell.is_header))

    @cached_property
    def headed_columns(self) -> Mapping[tuple[str, ...], frozenset[int]]:
        """Columns of the cells by the headers over them: a table has few headers and many cells."""
        found: dict[tuple[str, ...], set[int]] = {}
        for passage in self.cells:
            if passage.cell is not None:
                found.setdefault(passage.cell.column_headers, set()).add(passage.cell.column)
        return {headers: frozenset(columns) for headers, columns in found.items()}

    def row(self, number: int) -> list[Passage]:
        """The different cells of a row, from left to right."""
        return _distinct(self.at.get((number, column)) for column in range(self.columns))

    def column(self, number: int) -> list[Passage]:
        """The different cells of a column, from top to bottom."""
        return _distinct(self.at.get((row, number)) for row in range(self.rows))


def grids(document: Document) -> Iterator[Grid]:
    """Every table of the document."""
    tables: dict[str, list[Passage]] = {}
    for passage in document.passages:
        if passage.cell is not None:
            tables.setdefault(passage.cell.table_id, []).append(passage)
    for table_id, cells in tables.items():
        at = {}
        for passage in cells:
            cell = passage.cell
            assert cell is not None
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    at[row, column] = passage
        yield Grid(table_id, tuple(cells), at, 1 + max(row for row, _ in at), 1 + max(column for _, column in at))


def _distinct(passages: Iterator[Passage | None]) -> list[Passage]:
    found: dict[int, Passage] = {}
    for passage in passages:
        if passage is not None:
            found[passage.position] = passage
    return list(found.values())
