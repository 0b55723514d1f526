"""Which segments a table's cell is about: its headers, codes in its row, the cells above or before it, its row's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.inventory import Inventory
from extractors.segments.names import LABEL

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

Segments = tuple[Segment, ...]

_ABOUT_PARTS = re.compile(rf"(?<!\w){LABEL}(?!\w)", re.IGNORECASE)
_EVERY = re.compile(r"alle(?:maal)?(?: percelen| segmenten)?", re.IGNORECASE)
_SHORT = 90
"""Letters of a cell whose words tell what its row is about: "Ingang overeenkomsten perceel 2", not a remark."""


def of_cell(context: Context, unit: Unit) -> Segments:
    """Headers of its column, then of its row; where a table has none, the cells above it or before it that name a segment.

    Last, what a short cell of its row speaks of: in a row "1 januari 2027 | Start overeenkomsten perceel 2" the date is of
    that perceel.
    """
    cell, inventory = unit.passage.cell, context.inventory
    if cell is None:
        return ()
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
        return section
    for headers in (cell.column_headers, cell.row_headers):
        found = tuple(dict.fromkeys(segment for header in headers for segment in inventory.of_header(header)))
        if found:
            return _parts_first(found)
    of_row = _of_code_cell(context, unit)
    if of_row:
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


# What stands in a table of marks; a dash, "nee" and an open ring say no.
_MARK = re.compile(r"x|v|ja|j|(?![-\u2013\u2014○◯])[^\w\s]", re.IGNORECASE)
_NO_MARK = re.compile(r"|nee|n|o|n\.?v\.?t\.?|[-\u2013\u2014○◯]+", re.IGNORECASE)


def _of_marks(context: Context, unit: Unit) -> Segments:
    """Of a head over or before marks alone, "Open house" with a tick in two rows: the segments on whose lines they stand."""
    cell, inventory = unit.passage.cell, context.inventory
    assert cell is not None
    grid = context.grids[cell.table_id]
    if cell.row == 0 or (cell.is_header and cell.column > 0):
        line = [grid.at.get((row, cell.column)) for row in range(cell.row + cell.row_span, grid.rows)]
    elif cell.column == 0:
        line = [grid.at.get((cell.row, column)) for column in range(cell.column + cell.column_span, grid.columns)]
    else:
        return ()
    filled = [other for other in line if other is not None]
    marked = [other for other in filled if _MARK.fullmatch(other.text.strip())]
    if not marked or any(other not in marked and not _NO_MARK.fullmatch(other.text.strip()) for other in filled):
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
            return (own,) if own is not None else context.inventory.of_header(whole.text)
    return ()


def _of_row_words(context: Context, unit: Unit) -> Segments:
    cell = unit.passage.cell
    assert cell is not None
    if cell.is_header:
        return ()
    found: dict[Segment, None] = {}
    for other in context.grids[cell.table_id].row(cell.row):
        if other.position != unit.passage.position and len(other.text) <= _SHORT:
            found |= dict.fromkeys(context.inventory.of_header(other.text))
    return tuple(found)


def _parts_first(found: Segments) -> Segments:
    """Without the wholes of which a part is there too: a row headed "4. Verblijf" and "4a Gezinshuis" is about the latter."""
    wholes = {segment.parent for segment in found if segment.parent is not None}
    return tuple(segment for segment in found if segment.code is None or segment.code not in wholes)


def _of_code_column(context: Context, unit: Unit) -> Segments:
    """Under headers that are but codes ("1 | 2 | 3a + 3b"), two or more of them known: the segments of those codes."""
    cell = unit.passage.cell
    assert cell is not None
    inventory = context.inventory
    known = [segment for header in cell.column_headers for segment in inventory.of_codes(header)]
    if not known:
        return ()
    heads = {header for headers in context.grids[cell.table_id].headed_columns for header in headers}
    return tuple(known) if sum(bool(inventory.of_codes(header)) for header in heads) >= 2 else ()


def _of_code_cell(context: Context, unit: Unit) -> Segments:
    """Segments by the cell of the same row, under a header "Percelen" or "Voor welk segment", that holds codes: "1, 3 en 4"."""
    cell = unit.passage.cell
    assert cell is not None
    for other in context.grids[cell.table_id].row(cell.row):
        if other.cell is None or other.cell.is_header or other.position == unit.passage.position:
            continue
        if any(_ABOUT_PARTS.search(header) for header in other.cell.column_headers):
            if _EVERY.fullmatch(other.text.strip()):
                return context.inventory.segments
            found = context.inventory.of_codes(other.text) or context.inventory.of_header(other.text)
            if found:
                return found
    return ()


def _first_named(inventory: Inventory, cells: list[Passage | None]) -> Segment | None:
    return next(
        (inventory.in_cell[cell.position] for cell in cells if cell and cell.position in inventory.in_cell), None
    )
