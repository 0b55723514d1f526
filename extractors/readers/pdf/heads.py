"""The head of a ruled table that has no rules of its own: words close above the first rule that keep to the columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.document import Box
from extractors.readers.pdf.banded_rows import columns_of, rows_above
from extractors.readers.pdf.cell_text import cell_text
from extractors.readers.pdf.page import Page, Word
from extractors.readers.pdf.ruled import PdfCell, Table

_REACH = 220.0
"""How far above a table its head may begin: names on their side are long."""
_NEAR = 20.0
"""Where the line just above a table lies."""


def add_head(table: Table, page: Page, others: Sequence[Box]) -> None:
    """Put the row of words above a ruled table into it as its first row, where there is one.

    Marks under "Ambulant", "Verblijf", "Crisis" that stand on their side over a table whose body alone has borders. A table
    whose first row is set as a head (bold or shaded) has its own; then only text on its side counts.
    """
    lefts = table.columns
    if len(lefts) < 2:
        return
    left, _, right, _ = table.box
    words = [
        word
        for word in page.words
        if table.top - _REACH < word.bottom < table.top + 2
        and left - 2 <= (word.x0 + word.x1) / 2 <= right + 2
        and not any(box[1] <= word.top <= box[3] and box[0] <= word.x0 <= box[2] for box in others)
    ]
    first = [cell for cell in table.cells if cell.row == 0 and cell.text]
    upright = [word for word in words if not word.turn and word.bottom > table.top - _NEAR]
    turned = [word for word in words if word.turn]
    has_own = bool(first) and all(cell.bold or cell.shaded for cell in first)
    if has_own and upright and all(word.bold for word in upright) and not any(cell.bold for cell in first):
        has_own = False  # under names in bold a shaded row is the first of the stripes
    if has_own or not _is_head(upright, lefts):
        words = [*turned, *_beside(turned, upright, lefts)]
    if len(columns_of(words, lefts[1:])) < 2:
        return
    starts = rows_above(words, table.top, lefts[1:], right)
    if not starts:
        return
    rows = list(pairwise([*starts, table.top]))
    for cell in table.cells:
        cell.row += len(rows)
    for row, (top, bottom) in enumerate(rows):
        for column, (x0, x1) in enumerate(pairwise([*lefts, right])):
            own = [word for word in words if top <= _middle(word) < bottom and x0 <= (word.x0 + word.x1) / 2 < x1]
            if own:
                table.cells.append(_cell(own, row, column, (x0, top, x1, bottom), page.number))
    table.box = (left, starts[0], right, table.box[3])


def _beside(turned: Sequence[Word], upright: Sequence[Word], lefts: Sequence[float]) -> list[Word]:
    """The words of the line under names on their side where they keep to the other columns: "Aanbieder", "Plaats"."""
    own = columns_of(upright, lefts[1:])
    return list(upright) if turned and own and own.isdisjoint(columns_of(turned, lefts[1:])) else []


def _is_head(line: Sequence[Word], lefts: Sequence[float]) -> bool:
    """Whether the words of the line above a table are a few over most columns: "Aanwezig: de burgemeester, ..." is not."""
    filled = columns_of(line, lefts[1:])
    return len(filled) >= 3 and 2 * len(filled) > len(lefts) and len(line) <= 4 * len(filled)


def _cell(words: Sequence[Word], row: int, column: int, box: Box, page: int) -> PdfCell:
    return PdfCell(
        text=cell_text(words, box, page),
        row=row,
        column=column,
        bold=all(word.stands_out for word in words),
        page=page,
        box=(round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2)),
    )


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2
