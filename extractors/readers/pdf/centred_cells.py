"""Cells of a scanned table whose lines do not stand level, as where short cells are centred beside a long one.

Tesseract reads lines from edge to edge of the page: of "3 | Combinatie Vlonder / | 81" with "Tureluur" below the name, it
finds the "3" and the "81" between two lines and loses both. Such cells are cut out and read one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from statistics import mean, median

import numpy as np

from extractors.document import Box
from extractors.readers.pdf import ocr
from extractors.readers.pdf.cell_sheet import BETWEEN, Grey, cut_out, sheet_of
from extractors.readers.pdf.page import Page, Word
from extractors.readers.pdf.regions import holds
from extractors.readers.pdf.ruled import Table, find_ruled

_PITCH = 1.3
"""From line to line, in type sizes."""
_BETWEEN_LINES = (0.25, 0.75)
"""Of a line's distance: so far from the other's lines a cell's lines stand between them."""
_INK = 60
"""How much darker than the paper ink is."""
_LOST = 0.8
"""Words that take less than this of the width of those read anew are not all of them."""


def read_centred_cells(page: Page, picture: Grey, dots: float) -> None:
    """Replace the words of such cells by what they read as one by one, where that reads better.

    ``picture``: the page without its ruling lines, ``dots`` its pixels a point. Raises ``OcrError``.
    """
    if not page.words or not page.edges:
        return
    pitch = _PITCH * median(word.size for word in page.words)
    boxes = [box for table in find_ruled(page) for box in _uneven(table, picture, dots, pitch)]
    if not boxes:
        return
    sheet, tops = sheet_of([cut_out(picture, box, dots) for box in boxes])
    found = ocr.recognise(sheet, scale=1.0, block=True).words
    for box, top, bottom in zip(boxes, tops, [*tops[1:], sheet.shape[0]], strict=True):
        own = [word for word in found if top <= (word.top + word.bottom) / 2 < bottom]
        before = [word for word in page.words if holds(box, word)]
        if not _better(own, before, dots):
            continue
        left, high = box[0] - BETWEEN / dots, box[1] - (top + BETWEEN / 2) / dots
        page.words = [word for word in page.words if not holds(box, word)]
        page.words += [_placed(word, left, high, dots) for word in own]


def _uneven(table: Table, picture: Grey, dots: float, pitch: float) -> list[Box]:
    """The cells with ink whose lines stand between the lines of a cell beside them, and those cells."""
    inked: list[tuple[Box, float]] = []
    for cell in table.cells:
        if cell.box is not None and (first := _first_ink(cut_out(picture, cell.box, dots))) is not None:
            inked.append((cell.box, cell.box[1] + first / dots))
    found: list[Box] = []
    for (one, y), (other, at) in combinations(inked, 2):
        beside = one[1] < other[3] - 1 and other[1] < one[3] - 1
        if beside and _BETWEEN_LINES[0] < abs(y - at) / pitch % 1 < _BETWEEN_LINES[1]:
            found += [box for box in (one, other) if box not in found]
    return sorted(found, key=lambda box: (box[1], box[0]))


def _first_ink(cut: Grey) -> int | None:
    """The first row of pixels in which letters stand; specks of dirt are none."""
    if cut.size == 0:
        return None
    rows = np.flatnonzero((cut < np.median(cut) - _INK).sum(axis=1) >= 3)
    real = [int(y) for y, next_y in zip(rows, rows[3:], strict=False) if next_y - y == 3]
    return real[0] if real else None


def _better(own: Sequence[Word], before: Sequence[Word], dots: float) -> bool:
    if not own:
        return False
    sure = mean(word.confidence or 0.0 for word in own)
    if sure < ocr.LOW_CONFIDENCE:
        return False
    width = sum(word.x1 - word.x0 for word in own) / dots
    if not before or sum(word.x1 - word.x0 for word in before) < _LOST * width:
        return True
    return sure > mean(word.confidence or 0.0 for word in before)


def _placed(word: Word, left: float, high: float, dots: float) -> Word:
    """A word of the sheet (pixels) where it stands on the page (points)."""
    return replace(
        word,
        x0=left + word.x0 / dots,
        x1=left + word.x1 / dots,
        top=high + word.top / dots,
        bottom=high + word.bottom / dots,
        size=word.size / dots,
    )
