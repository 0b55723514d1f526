"""Links of a page: the address of each annotation and the words under it."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as raw

from extractors.document import Link
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.lines import clean, rows_of
from extractors.readers.pdf.page import Word

_MAX_LINKS = 2000


def read_links(document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, frame: Frame, words: list[Word]) -> list[Link]:
    """Links to addresses (not to places within the file), in the order in which the page has them."""
    position = ctypes.c_int(0)
    handle = raw.FPDF_LINK()
    found: list[Link] = []
    while len(found) < _MAX_LINKS and raw.FPDFLink_Enumerate(page, position, handle):
        address = _address(document, handle)
        if not address:
            continue
        area = raw.FS_RECTF()
        raw.FPDFLink_GetAnnotRect(handle, area)
        x0, top, x1, bottom = frame.box(area.left, area.bottom, area.right, area.top)
        under = [
            word
            for word in words
            if x0 <= (word.x0 + word.x1) / 2 <= x1 and top <= (word.top + word.bottom) / 2 <= bottom
        ]
        text = " ".join(word.text for row in rows_of(under) for word in row)
        found.append(Link(address, clean(text)))
    return found


def _address(document: raw.FPDF_DOCUMENT, link: raw.FPDF_LINK) -> str:
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    length = raw.FPDFAction_GetURIPath(document, action, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()
