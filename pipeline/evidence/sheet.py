"""One page of a PDF as it is drawn from: its words with a box for each character, and its picture."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from extractors.document import Box
from extractors.readers.pdf import native
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.opening import frame_of, open_pdf, read_page, straight_picture
from extractors.readers.pdf.page import Edge, Word
from extractors.readers.pdf.words import MAX_CHARACTERS
from pipeline.evidence.picture import EvidenceError

MAX_SIDE = 2400
"""Pixels of the longer side of a picture."""
_APART = 3.0
"""Points between two characters of different words."""
_HYPHEN = 0x02
_UNREAD = ("ocr_unavailable", "ocr_timeout", "ocr_failed", "picture_too_large", "too_many_scans")
_LEFT_OUT = (196, 196, 196)


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters that stand together on a page, with the box of each."""

    text: str
    boxes: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """Around all of them."""
        return around(self.boxes)


@dataclass(slots=True)
class Sheet:
    """A page: its size in points and its words in the order of the file. ``scanned``: what is seen is a picture."""

    number: int
    width: float
    height: float
    words: list[Glyphs]
    scanned: bool = False
    recognised: bool = False
    """The words were read from the picture set straight, and not from the file."""
    rules: list[Edge] = field(default_factory=list)


class Pages:
    """The pages of one PDF. Raises ``UnreadableError`` where it does not open; close it."""

    def __init__(self, content: bytes) -> None:
        self._document = open_pdf(content)
        self._sheets: dict[int, Sheet | EvidenceError] = {}

    def close(self) -> None:
        """Free the file."""
        self._document.close()

    def __len__(self) -> int:
        return len(self._document)

    def sheet(self, number: int) -> Sheet:
        """Page ``number`` (from 1). Raises ``EvidenceError`` where there is none or its words cannot be read."""
        if number not in self._sheets:
            try:
                self._sheets[number] = self._read(number)
            except EvidenceError as error:
                self._sheets[number] = error  # a scan that tesseract gives up takes a minute: once will do
        found = self._sheets[number]
        if isinstance(found, EvidenceError):
            raise found
        return found

    def _page(self, number: int) -> pdfium.PdfPage:
        if not 1 <= number <= len(self._document):
            raise EvidenceError(f"The archived PDF has no page {number}.")
        try:
            return self._document[number - 1]
        except pdfium.PdfiumError as error:
            raise EvidenceError(f"Page {number} of the archived PDF cannot be opened: {error}.") from error

    def _read(self, number: int) -> Sheet:
        page = self._page(number)
        try:
            read = read_page(page, number)
            unread = [problem.message for problem in read.problems if problem.kind in _UNREAD]
            if unread or read.content is None:
                raise EvidenceError(f"Page {number} cannot be shown, as its words cannot be read. {' '.join(unread)}")
            recognised = any(word.confidence is not None for word in read.content.words)
            frame = frame_of(page)
            words = [_as_one(word) for word in read.content.words] if recognised else _words(page, frame)
            return Sheet(number, frame.width, frame.height, words, read.scanned, recognised, read.content.edges)
        except pdfium.PdfiumError as error:
            raise EvidenceError(f"Page {number} of the archived PDF cannot be read: {error}.") from error
        finally:
            page.close()

    def picture(self, sheet: Sheet, dots: float) -> tuple[Image.Image, float]:
        """The picture of a page at ``dots`` pixels a point or less, and how many they are.

        Photos, logos and signatures are left out: nobody has read who is on them. A scan is shown where words were read.
        """
        dots = min(dots, MAX_SIDE / max(sheet.width, sheet.height, 1))
        page = self._page(sheet.number)
        try:
            if sheet.recognised:
                grey, own = straight_picture(page)
                scan = Image.fromarray(grey).convert("RGB")
                size = (max(1, round(scan.width * dots / own)), max(1, round(scan.height * dots / own)))
                return _where_read(scan.resize(size, Image.Resampling.LANCZOS), sheet, dots), dots
            if sheet.scanned:
                return _where_read(_rendered(page, dots), sheet, dots), dots
            return _without_images(page, dots), dots
        except pdfium.PdfiumError as error:
            raise EvidenceError(f"Page {sheet.number} of the archived PDF cannot be drawn: {error}.") from error
        finally:
            page.close()


def around(boxes: tuple[Box, ...] | list[Box]) -> Box:
    """The smallest box around all of them."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _words(page: pdfium.PdfPage, frame: Frame) -> list[Glyphs]:
    """Characters as pdfium has them, parted at blanks and gaps: where they stand, whichever way they are turned."""
    text_page = page.get_textpage()
    try:
        count = min(max(0, text_page.count_chars()), MAX_CHARACTERS)
        address = native.address_of(text_page.raw)
        if not count:
            return []
        codes = native.codes(address, count)
        boxes = frame.boxes(native.boxes(address, count)).astype(np.float64)
    finally:
        text_page.close()
    x0, top, x1, bottom = boxes.T
    gap = np.maximum.reduce([x0[1:] - x1[:-1], x0[:-1] - x1[1:], top[1:] - bottom[:-1], top[:-1] - bottom[1:]])
    text = [_character(code) for code in codes.tolist()]
    found: list[Glyphs] = []
    start = 0
    for end in range(1, count + 1):
        if end < count and gap[end - 1] <= _APART and not text[end].isspace() and not text[end - 1].isspace():
            continue
        if not text[start].isspace():
            word = Glyphs("".join(text[start:end]), tuple(map(_box, boxes[start:end].tolist())))
            x0_, top_, x1_, bottom_ = word.box
            if x1_ > 0 and x0_ < frame.width and bottom_ > 0 and top_ < frame.height:
                found.append(word)
        start = end
    return found


def _character(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    if code in (0x09, 0x0A, 0x0B, 0x0C, 0x0D):
        return " "
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"


def _box(sides: list[float]) -> Box:
    x0, top, x1, bottom = sides
    return (x0, top, x1, bottom)


def _as_one(word: Word) -> Glyphs:
    """A word of a scan: nothing tells where its characters are, so each has the box of the word."""
    return Glyphs(word.text, (word.box,) * len(word.text))


def _rendered(page: pdfium.PdfPage, dots: float, *, clear: bool = False) -> Image.Image:
    fill = (255, 255, 255, 0 if clear else 255)
    bitmap = page.render(scale=dots, fill_color=fill, rev_byteorder=True, draw_annots=False, may_draw_forms=False)
    try:
        picture: Image.Image = bitmap.to_pil().convert("RGBA" if clear else "RGB").copy()
        return picture
    finally:
        bitmap.close()


def _without_images(page: pdfium.PdfPage, dots: float) -> Image.Image:
    """The page with a grey field in place of each image; words that stand over one can still be read."""
    frame = frame_of(page)
    fields: list[Box] = []
    for image in list(page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_IMAGE])):
        if image.level == 0:  # within a form its place is told in the form's own space
            left, bottom, right, top = image.get_bounds()
            fields.append(frame.box(left, bottom, right, top))
        page.remove_obj(image)
    words = _rendered(page, dots, clear=True)
    canvas = Image.new("RGB", words.size, "white")
    pen = ImageDraw.Draw(canvas)
    for x0, top, x1, bottom in fields:
        pen.rectangle((x0 * dots, top * dots, max(x0, x1) * dots, max(top, bottom) * dots), fill=_LEFT_OUT)
    canvas.paste(words, mask=words.getchannel("A"))
    return canvas


def _where_read(scan: Image.Image, sheet: Sheet, dots: float) -> Image.Image:
    """A scan where words were read, and its ruling lines: a signature or a photo shows who a person is."""
    paper = tuple(int(value) for value in np.median(np.asarray(scan).reshape(-1, 3), axis=0))
    canvas = Image.new("RGB", scan.size, paper)
    pen = ImageDraw.Draw(canvas)
    for rule in sheet.rules:
        pen.line(tuple(value * dots for value in (rule["x0"], rule["top"], rule["x1"], rule["bottom"])), fill="#777")
    for word in sheet.words:
        x0, top, x1, bottom = word.box
        more = 1 + 0.15 * (bottom - top)  # tails of letters
        left, upper = max(0, int((x0 - 1) * dots)), max(0, int((top - 1) * dots))
        right, lower = min(scan.width, int((x1 + 1) * dots) + 1), min(scan.height, int((bottom + more) * dots) + 1)
        if left < right and upper < lower:
            canvas.paste(scan.crop((left, upper, right, lower)), (left, upper))
    return canvas
