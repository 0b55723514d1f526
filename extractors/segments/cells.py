"""Which segments a table's cell is about: its headers, codes in its row, the cells above or before it, its row's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.inventory import Inventory
from extractors.segments.marked import MARK, NO_MARK
from extractors.segments.names import LABEL

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Cell, Passage

Segments = tuple[Segment, ...]

_ABOUT_PARTS = re.compile(rf"(?<!\w){LABEL}(?!\w)", re.IGNORECASE)
_EVERY = re.compile(
    r"(?:alle(?:n|s|maal)?|beide|iedere?|elke?|gehele?|hele|gezamenlijke?)"
    r"(?: (?:\w+ ){0,2}?(?:percelen|perceel|segmenten|segment|clusters?|kavels?|lots|opdracht|inkoop))?|n\.?v\.?t\.?",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\baantal\b|\bmax", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:reserve\w*|afgewezen|gegund\w*|niet|nieuwe?|bestaande|\w*aanbieders?|partijen|inschrijvers?)\b",
    re.IGNORECASE,
)
"""A row over all columns that divides the parties of a lot, not the lots: "Reservelijst"."""
SHORT = 90
"""Letters of a cell whose words tell what its row is about: "Ingang overeenkomsten perceel 2", not a remark."""


def of_cell(context: Context, unit: Unit) -> Segments | None:
    """Headers of its column, then of its row; where a table has none, the cells above it or before it that name a segment.

    Last, what a short cell of its row speaks of: in a row "1 januari 2027 | Start overeenkomsten perceel 2" the date is of
    that perceel. None where its row says that it is about all of them.
    """
    cell, inventory = unit.passage.cell, context.inventory.at(unit.passage.position)
    if cell is None:
        return ()
    if any(_ABOUT_PARTS.search(header) for header in cell.column_headers) and not _COUNTS.search(
        cell.column_headers[-1]
    ):
        several = inventory.of_codes(unit.passage.text)
        if len(several) > 1:
            return several
    own = inventory.in_cell.get(unit.passage.position)
    if own is not None:
        return (own,)
    marked = _of_marks(context, unit)
    if marked:
        return marked
    by_code = _of_code_column(context, unit)
    if by_code:
        return by_code
    section = _of_section_row(context, unit)
    if section:
        return _of_own_row(context, cell) or section
    for headers in (cell.column_headers, cell.row_headers):
        found = tuple(
            dict.fromkeys(
                segment
                for header in headers
                for segment in context.topics.spoken.at(unit.passage.position).of_header(header)
            )
        )
        if found:
            return _parts_first(found)
    of_row = _of_code_cell(context, unit)
    if of_row is None or of_row:
        return of_row
    grid = context.grids[cell.table_id]
    columns = range(cell.column, cell.column + cell.column_span)
    above = [
        _first_named(inventory, [grid.at.get((row, column)) for row in range(cell.row - 1, -1, -1)])
        for column in columns
    ]
    before = _first_named(inventory, [grid.at.get((cell.row, column)) for column in range(cell.column - 1, -1, -1)])
    found = tuple(dict.fromkeys(segment for segment in above if segment is not None)) or ((before,) if before else ())
    return found or _of_row_words(context, unit) or (inventory.of_header(cell.caption) if cell.caption else ())


def _of_marks(context: Context, unit: Unit) -> Segments:
    """Of a head over or before marks alone, "Open house" with a tick in two rows: the segments on whose lines they stand."""
    cell, inventory = unit.passage.cell, context.inventory.at(unit.passage.position)
    assert cell is not None
    grid = context.grids[cell.table_id]
    if cell.row == 0 or (cell.is_header and cell.column > 0):
        line = [grid.at.get((row, cell.column)) for row in range(cell.row + cell.row_span, grid.rows)]
    elif cell.column == 0:
        line = [grid.at.get((cell.row, column)) for column in range(cell.column + cell.column_span, grid.columns)]
    else:
        return ()
    filled = [other for other in line if other is not None]
    marked = [other for other in filled if MARK.fullmatch(other.text.strip())]
    if not marked or any(other not in marked and not NO_MARK.fullmatch(other.text.strip()) for other in filled):
        return ()
    found: dict[Segment, None] = {}
    for other in marked:
        assert other.cell is not None
        heads = other.cell.row_headers if other.cell.column == cell.column else other.cell.column_headers
        beside = grid.at.get((other.cell.row, 0) if other.cell.column == cell.column else (0, other.cell.column))
        named = inventory.in_cell.get(beside.position) if beside is not None else None
        found |= dict.fromkeys((named,) if named else (one for head in heads for one in inventory.of_header(head)))
    return tuple(found)


def _of_section_row(context: Context, unit: Unit) -> Segments:
    """The nearest row above that is one cell over all columns, "Segment B: Ambulant": it holds down to the next of them."""
    cell = unit.passage.cell
    assert cell is not None
    grid = context.grids[cell.table_id]
    for row in range(cell.row - 1, -1, -1):
        whole = grid.at.get((row, 0))
        if whole is not None and whole.cell is not None and whole.cell.column_span >= grid.columns > 1:
            own = context.inventory.in_cell.get(whole.position)
            found = (own,) if own is not None else context.inventory.at(whole.position).of_header(whole.text)
            if found or not _GROUP.search(whole.text):
                return found
    return ()


def _of_own_row(context: Context, cell: Cell) -> Segments:
    """Segments that other cells of its rows name: below the row "Regionaal" that of "4. Pleegzorg" holds."""
    grid = context.grids[cell.table_id]
    rows = range(cell.row, cell.row + cell.row_span)
    named = (context.inventory.in_cell.get(other.position) for row in rows for other in grid.row(row))
    return _parts_first(tuple(dict.fromkeys(segment for segment in named if segment is not None)))


def listed(inventory: Inventory, text: str) -> Segments | None:
    """The segments that a cell below "Percelen" lists: by codes, by names, or all of them; None where it cannot be told."""
    if _EVERY.fullmatch(text.strip()) and text.strip()[0] not in "nN":
        wholes = {segment.parent for segment in inventory.segments if segment.parent is not None}
        return tuple(segment for segment in inventory.segments if segment.code is None or segment.code not in wholes)
    return inventory.of_codes(text) or inventory.of_header(text) or None


def _of_row_words(context: Context, unit: Unit) -> Segments:
    cell = unit.passage.cell
    assert cell is not None
    if cell.is_header:
        return ()
    found: dict[Segment, None] = {}
    for other in context.grids[cell.table_id].row(cell.row):
        if other.position != unit.passage.position and len(other.text) <= SHORT:
            found |= dict.fromkeys(context.topics.spoken.at(unit.passage.position).of_header(other.text))
    return tuple(found)


def _parts_first(found: Segments) -> Segments:
    """Without the wholes of which a part is there too: a row headed "4. Verblijf" and "4a Gezinshuis" is about the latter."""
    wholes = {segment.parent for segment in found if segment.parent is not None}
    return tuple(segment for segment in found if segment.code is None or segment.code not in wholes)


def _of_code_column(context: Context, unit: Unit) -> Segments:
    """Under headers that are but codes ("1 | 2 | 3a + 3b"), two or more of them known: the segments of those codes."""
    cell = unit.passage.cell
    assert cell is not None
    inventory = context.inventory.at(unit.passage.position)
    known = [segment for header in cell.column_headers for segment in inventory.of_codes(header)]
    if not known:
        return ()
    heads = {header for headers in context.grids[cell.table_id].headed_columns for header in headers}
    return tuple(known) if sum(bool(inventory.of_codes(header)) for header in heads) >= 2 else ()


def _of_code_cell(context: Context, unit: Unit) -> Segments | None:
    """Segments by the cell of the same row, under a header "Percelen" or "Voor welk segment", that holds codes: "1, 3 en 4"."""
    cell = unit.passage.cell
    assert cell is not None
    for other in context.grids[cell.table_id].row(cell.row):
        top = other.cell is None or (other.cell.is_header and not other.cell.column_headers)
        if other.cell is None or top or other.position == unit.passage.position:
            continue
        if any(_ABOUT_PARTS.search(header) for header in other.cell.column_headers):
            if _EVERY.fullmatch(other.text.strip()):
                return None
            inventory = context.inventory.at(other.position)
            found = inventory.of_codes(other.text) or inventory.of_header(other.text)
            if found:
                return found
    return _carried(context, cell)


def _carried(context: Context, cell: Cell) -> Segments:
    """Segments that a column "Perceel" names once, in the first of their rows: the cells below are empty."""
    grid = context.grids[cell.table_id]
    for column in range(cell.column):
        head = grid.at.get((0, column))
        if (cell.row, column) in grid.at or head is None or _ABOUT_PARTS.search(head.text) is None:
            continue
        above = next((grid.at[row, column] for row in range(cell.row - 1, 0, -1) if (row, column) in grid.at), None)
        if above is not None and above.cell is not None and above.cell.column_span == 1:
            own = context.inventory.in_cell.get(above.position)
            return (own,) if own is not None else context.inventory.at(above.position).of_codes(above.text)
    return ()


def _first_named(inventory: Inventory, cells: list[Passage | None]) -> Segment | None:
    return next(
        (inventory.in_cell[cell.position] for cell in cells if cell and cell.position in inventory.in_cell), None
    )
