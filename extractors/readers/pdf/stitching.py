"""Tables that run over the end of a page: one table again, without the repeated header, with split rows mended."""

from __future__ import annotations

from dataclasses import replace

from extractors.readers.hyphens import join
from extractors.readers.pdf.ruled import PdfCell, Table

_RULED_NEAR = 4.0
_ALIGNED_NEAR = 9.0
_BEGINNINGS = 3


def stitch(elements: list[object]) -> list[object]:
    """Join a table that ends a page, or a column of it, with the one that begins the next, if their columns agree."""
    found: list[object] = []
    last_page: dict[int, int] = {}
    for element in elements:
        before = found[-1] if found else None
        if (
            isinstance(element, Table)
            and isinstance(before, Table)
            and (
                (
                    last_page.get(id(before), before.page) == element.page - 1
                    and (_same_columns(before, element) or _same_header(before, element))
                )
                or (last_page.get(id(before), before.page) == element.page and _in_next_column(before, element))
            )
        ):
            _append(before, element)
            last_page[id(before)] = element.page
            continue
        found.append(element)
    return found


def _same_columns(first: Table, second: Table) -> bool:
    near = _RULED_NEAR if first.ruled else _ALIGNED_NEAR
    if first.ruled != second.ruled or len(first.columns) != len(second.columns):
        return False
    return all(abs(a - b) <= near for a, b in zip(first.columns, second.columns, strict=True))


def _in_next_column(first: Table, second: Table) -> bool:
    """Whether a table goes on at the top of the next column of text: higher on the page, as wide, further right."""
    if len(first.columns) != len(second.columns) or len(first.columns) < 2:
        return False
    steps = [b - a for a, b in zip(first.columns, second.columns, strict=True)]
    apart = second.box[0] > first.box[2] and second.box[1] < first.box[1]
    return apart and max(steps) - min(steps) <= _ALIGNED_NEAR


def _same_header(first: Table, second: Table) -> bool:
    """The first row is repeated: also where the columns' widths were set anew for the second page."""
    header = _row(first, 0)
    filled = sum(bool(cell.text) for cell in header.values())
    return len(first.columns) == len(second.columns) and filled >= 2 and _equal(header, _row(second, 0))


def _row(table: Table, row: int) -> dict[int, PdfCell]:
    return {cell.column: cell for cell in table.cells if cell.row == row}


def _append(first: Table, second: Table) -> None:
    header = 0
    while header < min(4, second.height) and _equal(_row(first, header), _row(second, header)):
        header += 1
    offset = first.height - header
    later = _row(second, header)
    lead = later.get(0)
    if (lead is None or not lead.text) and len(later) > 0 and header < second.height:
        if lead is not None and lead.row_span > 1:
            _lengthen(first, lead.row_span)
        elif _is_next_row(first, later):
            _lengthen(first, 1)
            second.cells = [cell for cell in second.cells if (cell.row, cell.column) != (header, 0)]
        else:
            _mend(first, later)
            header += 1
            offset -= 1
    for cell in second.cells:
        if cell.row >= header:
            first.cells.append(replace(cell, row=cell.row + offset))


def _equal(one: dict[int, PdfCell], other: dict[int, PdfCell]) -> bool:
    texts = {column: " ".join(cell.text.split()) for column, cell in one.items() if cell.text}
    return bool(texts) and texts == {c: " ".join(cell.text.split()) for c, cell in other.items() if cell.text}


def _is_next_row(table: Table, later: dict[int, PdfCell]) -> bool:
    """Whether a row without a label is no rest of the last one: labels cover several rows, and all its cells begin anew."""
    texts = [cell.text for cell in later.values() if cell.text]
    covering = any(cell.row_span > 1 and cell.column == 0 and cell.text for cell in table.cells)
    return covering and len(texts) >= _BEGINNINGS and all(text[0].isupper() or text[0].isdigit() for text in texts)


def _lengthen(table: Table, rows: int) -> None:
    """The merged cell in the first column goes on over the rows of the next page."""
    column = [cell for cell in table.cells if cell.column == 0]
    if column:
        last = max(column, key=lambda cell: cell.row)
        last.row_span = table.height - last.row + rows


def _mend(table: Table, later: dict[int, PdfCell]) -> None:
    """Put the rest of a row, left over on the next page, behind the cells where it began."""
    bottom = table.height - 1
    for column, cell in later.items():
        if not cell.text:
            continue
        above = next((c for c in table.cells if c.column == column and bottom in c.rows), None)
        if above is None:
            table.cells.append(replace(cell, row=bottom))
        elif not above.text:
            above.text = cell.text
        elif cell.bulleted or above.text.endswith((".", ":", ";", "!", "?")):
            above.text += "\n" + cell.text
        elif cell.text[0].islower() or above.text.endswith("-"):
            above.text = join(above.text, cell.text)
        else:
            above.text += "\n" + cell.text
