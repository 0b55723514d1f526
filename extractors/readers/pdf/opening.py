"""Pages of a file, one at a time, each closed before the next: an open page costs megabytes."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.document import Link, ReadProblem, UnreadableError
from extractors.readers.pdf import ocr
from extractors.readers.pdf.centred_cells import read_centred_cells
from extractors.readers.pdf.dark_areas import dark_areas, head_rules, with_dark_words
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.graphics import read_graphics
from extractors.readers.pdf.links import read_links
from extractors.readers.pdf.page import Page, edge
from extractors.readers.pdf.picture import rules_of, straightened, without_rules
from extractors.readers.pdf.scanned_bullets import mend_bullets
from extractors.readers.pdf.scanned_marks import mend_marks
from extractors.readers.pdf.thickness import mark_bold
from extractors.readers.pdf.turned_cells import read_turned_cells
from extractors.readers.pdf.words import read_words

MAX_PAGES = 2000
MAX_SCANNED = 80
"""Scanned pages that are recognised of one file, two or three seconds each; one that tesseract gives up counts as ten."""
MAX_PIXELS = 150_000_000
"""Of a picture on a page: an A4 at 1200 points an inch. pdfium shows a larger one as white where memory is short."""
_GIVEN_UP = 10
_MAX_SIDE = 3600
_FEW_LETTERS = 25
_GARBLED = 0.25


@dataclass(slots=True)
class OpenPage:
    """A page as read: its content (None where it could not be read), whether from a picture, and its problems."""

    number: int
    content: Page | None
    scanned: bool
    problems: list[ReadProblem]
    links: list[Link] = field(default_factory=list)
    effort: int = 0
    """What recognising it took of ``MAX_SCANNED``."""


def open_pdf(content: bytes) -> pdfium.PdfDocument:
    """Open the bytes of a PDF. Raises ``UnreadableError``: ``empty``, ``encrypted`` or ``broken_pdf``."""
    if not content.strip(b"\0\t\r\n "):
        raise UnreadableError("empty", "The file holds nothing")
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise UnreadableError("password_protected", "The PDF opens with a password only") from error
        raise UnreadableError("broken_pdf", f"Not a PDF that can be opened: {error}") from error
    if len(document) == 0:
        document.close()
        raise UnreadableError("broken_pdf", "The PDF has no pages")
    return document


def language_of(document: pdfium.PdfDocument) -> str | None:
    """The language that the PDF states, such as "nl-NL"; None where it states none."""
    length = raw.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if length <= 2:
        return None
    buffer = (ctypes.c_ushort * (length // 2))()
    raw.FPDFCatalog_GetLanguage(document.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0") or None


def pages(document: pdfium.PdfDocument) -> Iterator[OpenPage]:
    """The pages up to ``MAX_PAGES``; a page that cannot be read is a problem, not an end."""
    room = MAX_SCANNED
    for index in range(min(len(document), MAX_PAGES)):
        number = index + 1
        try:
            page = document[index]
        except pdfium.PdfiumError as error:
            yield OpenPage(number, None, False, [ReadProblem("broken_page", f"Page {number}: {error}", number)])
            continue
        try:
            read = read_page(page, number, room)
            room -= read.effort
            read.links = read_links(document.raw, page.raw, frame_of(page), read.content.words if read.content else [])
            yield read
        except pdfium.PdfiumError as error:
            yield OpenPage(number, None, False, [ReadProblem("broken_page", f"Page {number}: {error}", number)])
        finally:
            page.close()


def frame_of(page: pdfium.PdfPage) -> Frame:
    """The shown area of a page."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, raw.FPDFPage_GetRotation(page.raw) % 4)


def read_page(page: pdfium.PdfPage, number: int, room: int = MAX_SCANNED) -> OpenPage:
    """One page without its links; a scan is recognised where ``room`` is left for it. Raises ``PdfiumError``."""
    frame = frame_of(page)
    found = Page(number, frame.width, frame.height)
    text_page = page.get_textpage()
    try:
        text = read_words(text_page.raw, frame)
    finally:
        text_page.close()
    found.words, found.garbled_share, found.hidden_share = text.words, text.garbled_share, text.hidden_share
    read_graphics(page.raw, frame, found)
    problems: list[ReadProblem] = []
    if found.dropped_lines:
        message = f"Page {number} is a drawing of {found.dropped_lines} lines or more; no ruled tables were looked for"
        problems.append(ReadProblem("drawing_too_large", message, number))
    if text.left_out:
        message = f"Page {number} holds {text.left_out} characters more than are read of one page"
        problems.append(ReadProblem("page_too_full", message, number))
    letters = sum(len(word.text) for word in found.words)
    garbled = found.garbled_share > _GARBLED
    if not garbled and (letters >= _FEW_LETTERS or found.image_share < 0.3):
        return OpenPage(number, found, found.hidden_share > 0.8 and found.image_share > 0.5, problems)
    refusal = _refusal(found, room)
    if refusal is not None:
        kept = found if found.words and not garbled else None
        return OpenPage(number, kept, False, [*problems, refusal])
    return _recognised(page, found, problems, garbled=garbled)


def _refusal(found: Page, room: int) -> ReadProblem | None:
    """Why a page is not read from its picture."""
    if found.pixels > MAX_PIXELS:
        message = f"Page {found.number} is a picture of {found.pixels} pixels; {MAX_PIXELS} is the most that is read"
        return ReadProblem("picture_too_large", message, found.number)
    if room <= 0:
        message = (
            f"Page {found.number} is a scan and was not read: that is done for {MAX_SCANNED} pages of a file at most"
        )
        return ReadProblem("too_many_scans", message, found.number)
    return None


def _recognised(page: pdfium.PdfPage, found: Page, problems: list[ReadProblem], *, garbled: bool) -> OpenPage:
    number = found.number
    try:
        picture, dots = straight_picture(page)
        rules = rules_of(picture, dots)
        areas = dark_areas(picture, dots)
        light = with_dark_words(picture, areas, dots)
        unruled = without_rules(light, rules, dots)
        recognised = ocr.recognise(unruled, scale=1 / dots)
    except ocr.OcrError as error:
        kept = found if found.words and not garbled else None
        told = [*problems, ReadProblem(error.kind, error.message, number)]
        return OpenPage(number, kept, False, told, effort=_GIVEN_UP if error.kind == "ocr_timeout" else 0)
    if recognised.confidence < ocr.LOW_CONFIDENCE:
        message = f"Scanned page read badly: mean confidence {recognised.confidence:.0f} of 100"
        problems.append(ReadProblem("ocr_low_confidence", message, number))
    # Where lines were taken out, what is left of them reads as upright strokes.
    found.words = [word for word in recognised.words if not rules or set(word.text) - set("|¦[]")]
    if not garbled:
        found.edges = [edge(r.x0 / dots, r.y0 / dots, r.x1 / dots, r.y1 / dots) for r in rules]
        found.edges += head_rules(areas, found.edges, light, dots)
        found.shades, found.frames, found.dots = [], [], []
        try:
            read_centred_cells(found, unruled, dots)
            read_turned_cells(found, unruled, dots)
        except ocr.OcrError as error:
            problems.append(ReadProblem(error.kind, error.message, number))
    mark_bold(found.words, unruled, dots)
    mend_bullets(found.words)
    mend_marks(found.words, unruled, dots)
    return OpenPage(number, found, True, problems, effort=1)


def straight_picture(page: pdfium.PdfPage) -> tuple[npt.NDArray[np.uint8], float]:
    """The picture in which a scan's words are looked for, as grey values, and its pixels a point."""
    return straightened(_picture(page)), _scale(page)


def _scale(page: pdfium.PdfPage) -> float:
    """Pixels a point for the picture of a page."""
    width, height = page.get_size()
    return float(min(ocr.DPI / 72, _MAX_SIDE / max(width, height, 1)))


def _picture(page: pdfium.PdfPage) -> npt.NDArray[np.uint8]:
    """The page as grey values, at the resolution that tesseract reads best.

    Some scanners write a page of 1,240 by 1,754 points, a point a pixel: such a page gets the pixels of an A4.
    """
    scale = _scale(page)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        grey: npt.NDArray[np.uint8] = np.array(bitmap.to_numpy(), dtype=np.uint8, copy=True)
    finally:
        bitmap.close()
    return grey.reshape(grey.shape[0], grey.shape[1])
