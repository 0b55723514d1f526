"""Headers that stand on their side in the ruled tables of a scan: their cells are cut out, turned and read once more."""

from __future__ import annotations

from statistics import mean

import numpy as np
import numpy.typing as npt

from extractors.document import Box
from extractors.readers.pdf import ocr
from extractors.readers.pdf.cell_sheet import cut_out, sheet_of
from extractors.readers.pdf.page import Page, Word
from extractors.readers.pdf.regions import holds
from extractors.readers.pdf.ruled import find_ruled

_TALL = 36.0
_MIN_HEADERS = 3


def read_turned_cells(page: Page, picture: npt.NDArray[np.uint8], dots: float) -> None:
    """Replace the words in tall, narrow cells of a page by what they read as on their side, where that reads better.

    ``picture``: the page without its ruling lines, ``dots`` its pixels a point. Raises ``OcrError``.
    """
    boxes = [
        cell.box
        for table in (find_ruled(page) if page.edges else [])
        for cell in table.cells
        if cell.box and cell.box[3] - cell.box[1] > max(_TALL, 1.6 * (cell.box[2] - cell.box[0]))
    ]
    if len(boxes) < _MIN_HEADERS:
        return
    sheet, tops = sheet_of([np.rot90(cut_out(picture, box, dots), k=-1) for box in boxes])
    words = ocr.recognise(sheet, scale=1.0, block=True).words
    for box, top, bottom in zip(boxes, tops, [*tops[1:], sheet.shape[0]], strict=True):
        own = [word for word in words if top <= (word.top + word.bottom) / 2 < bottom]
        upright = [word for word in page.words if holds(box, word)]
        sure = mean(word.confidence or 0.0 for word in own) if own else 0.0
        if sure < ocr.LOW_CONFIDENCE or (upright and sure <= mean(word.confidence or 0.0 for word in upright)):
            continue
        own.sort(key=lambda word: (round(word.top), word.x0))
        page.words = [word for word in page.words if not holds(box, word)]
        page.words.append(_word(" ".join(word.text for word in own), box, own[0].size / dots, sure))


def _word(text: str, box: Box, size: float, confidence: float) -> Word:
    x0, top, x1, bottom = box
    return Word(text, x0 + 2, top + 2, x1 - 2, bottom - 2, size, bold=False, turn=1, confidence=confidence)
