"""A page of a PDF with a quote's words marked, and with every word covered that the tables do not show."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw

from extractors.document import Box
from pipeline.evidence.covering import covered, vocabulary
from pipeline.evidence.finding import Finder, Placed
from pipeline.evidence.letters import plain
from pipeline.evidence.picture import EvidenceError, Request, Row
from pipeline.evidence.sheet import MAX_SIDE, Pages, Sheet, around

DOTS, SIDE = 110 / 72, 1600
"""Of a whole page: pixels a point, and of its longer side at most."""
FINE = 2.0
"""Pixels a point of the page that parts are cut from."""
WIDTH = 900
"""Pixels of a part of a page at most."""
_NARROWEST = 620.0
"""Points that are shown of a page that is wider, such as a plan on A3, unless its letters are large."""
_READABLE = 11.0
"""Pixels of a line of text that can be read."""
_ABOVE, _LINES = 46.0, 4
"""What is shown above and below the words: so many points, or so many lines where letters are larger."""
_HIGHEST = 420.0
_MARK, _EDGE, _COVER = (255, 226, 89), (201, 120, 0), (150, 150, 150)


@dataclass(frozen=True, slots=True)
class Shown:
    """A finished picture, the page that it shows, whether the very words are marked, and what is to be said of it."""

    image: Image.Image
    page: int
    located: bool
    note: str | None


class PageDrawer:
    """Draws facts of one PDF. Raises ``UnreadableError`` where the PDF does not open; close it."""

    def __init__(self, request: Request, content: bytes) -> None:
        self._pages = Pages(content)
        self._finder = Finder(self._pages, request.passages)
        self._known = vocabulary(request.document["title"], request.passages)
        self._clean: dict[tuple[int, bool], tuple[Image.Image, float]] = {}

    def close(self) -> None:
        """Free the file."""
        self._pages.close()

    def draw(self, fact: Row, passage: Row, *, crop: bool) -> Shown:
        """The page of a fact. Raises ``EvidenceError`` where it cannot be shown."""
        number = passage["page"]
        if number is None:
            raise EvidenceError("The tables do not say on which page the words stand.")
        number, boxes, note = self.marks(number, fact, passage)
        sheet = self._pages.sheet(number)
        located = bool(boxes)
        if not located:
            if passage["bbox"] is None:
                raise EvidenceError("The tables do not say where on the page the words stand.")
            x0, top, x1, bottom = passage["bbox"]
            boxes = [(x0, top, x1, bottom)]
            note = "The very words were not found again on the page; their passage is marked."
        area = _surroundings(boxes, sheet) if crop else (0.0, 0.0, sheet.width, sheet.height)
        clean, dots = self._covered(sheet, crop=crop)
        left, top, right, bottom = (round(side * dots) for side in area)
        picture = clean.crop((left, top, min(right, clean.width), min(bottom, clean.height)))
        if picture.width > WIDTH and crop:
            smaller = WIDTH / picture.width
            picture = picture.resize((WIDTH, max(1, round(picture.height * smaller))), Image.Resampling.LANCZOS)
            dots *= smaller
        x, y = area[0], area[1]
        marks = [tuple(side * dots for side in (b[0] - x, b[1] - y, b[2] - x, b[3] - y)) for b in boxes]
        _mark(picture, marks, words=located)
        return Shown(picture, number, located, note)

    def marks(self, number: int, fact: Row, passage: Row) -> tuple[int, list[Box], str | None]:
        """The page that holds the quote's words, a box for each line of them (none: not found) and a note."""
        text, start, end = passage["text"], fact["char_start"], fact["char_end"]
        wanted = [index for index in range(start, end) if plain(text[index])]
        placed = self._finder.on(number).get(passage["passage_id"], {})
        if not wanted:  # a mark such as "●" has no letters: in a cell of its own the cell is the place
            alone = text.strip() == text[start:end].strip() and passage["bbox"]
            return number, [tuple(passage["bbox"])] if alone else [], None
        here = [index for index in wanted if index in placed]
        if len(here) == len(wanted):
            return number, _lines(self._pages.sheet(number), placed, here), None
        if number < len(self._pages):
            following = self._finder.on(number + 1).get(passage["passage_id"], {})
            there = [index for index in wanted if index in following]
            if len(there) == len(wanted):
                return number + 1, _lines(self._pages.sheet(number + 1), following, there), None
            if here and len(here) + len(there) >= len(wanted) and there:
                note = f"The words go on on page {number + 1}."
                return number, _lines(self._pages.sheet(number), placed, here), note
        return number, [], None

    def _covered(self, sheet: Sheet, *, crop: bool) -> tuple[Image.Image, float]:
        """The picture of a page on which only published words are to be read, and its pixels a point."""
        key = (sheet.number, crop)
        if key not in self._clean:
            longest = max(sheet.width, sheet.height, 1)
            picture, dots = self._pages.picture(
                sheet, min(FINE, MAX_SIDE / longest) if crop else min(DOTS, SIDE / longest)
            )
            passages = [*self._finder.passages(sheet.number - 1), *self._finder.passages(sheet.number)]
            pen = ImageDraw.Draw(picture)
            for number in sorted(covered(sheet, self._finder.on(sheet.number), passages, self._known)):
                x0, top, x1, bottom = sheet.words[number].box
                pen.rectangle(((x0 - 1) * dots, top * dots, (x1 + 1) * dots, bottom * dots), fill=_COVER)
            self._clean = {key: (picture, dots)}  # one at a time: facts come by page, and a page takes megabytes
        return self._clean[key]


def _lines(sheet: Sheet, placed: Placed, indices: list[int]) -> list[Box]:
    """A box for each stretch of words on one line, in the order of the quote."""
    found: list[Box] = []
    for index in indices:
        word, character = placed[index]
        box = sheet.words[word].boxes[character]
        if found and _same_line(found[-1], box):
            found[-1] = around([found[-1], box])
        elif box not in found[-1:]:
            found.append(box)
    return found


def _same_line(line: Box, box: Box) -> bool:
    """Whether a character goes on where a line stands: at its height, or on its side at its width; a space apart at most."""
    wide, high = line[2] - line[0], line[3] - line[1]
    level = min(line[3], box[3]) - max(line[1], box[1]) > 0.5 * min(high, box[3] - box[1])
    upright = min(line[2], box[2]) - max(line[0], box[0]) > 0.5 * min(wide, box[2] - box[0])
    if level:
        return max(box[0] - line[2], line[0] - box[2]) <= 1.5 * max(high, box[3] - box[1])
    return upright and high > wide and max(box[1] - line[3], line[1] - box[3]) <= wide


def _surroundings(boxes: list[Box], sheet: Sheet) -> Box:
    """What is shown around the words, in points: no line of text is cut through, and letters are large enough to read."""
    marks = around(boxes)
    size = min(min(box[2] - box[0], box[3] - box[1]) for box in boxes)
    beside = max(_ABOVE, _LINES * size)
    top, bottom = max(0.0, marks[1] - beside), min(sheet.height, marks[3] + beside, marks[1] - beside + _HIGHEST)
    width = min(sheet.width, max(WIDTH * size / _READABLE, _NARROWEST, marks[2] - marks[0] + 2 * _ABOVE))
    left = min(max(0.0, (marks[0] + marks[2] - width) / 2), sheet.width - width)
    for word in sheet.words:  # whole lines at both ends
        x0, y0, x1, y1 = word.box
        if x1 > left and x0 < left + width and y1 - y0 < beside:
            top = min(top, y0 - 1) if y0 < top < y1 and y0 >= top - beside else top
            bottom = max(bottom, y1 + 1) if y0 < bottom < y1 and y1 <= bottom + beside else bottom
    return (left, max(0.0, top), left + width, min(sheet.height, bottom))


def _mark(picture: Image.Image, boxes: list[tuple[float, ...]], *, words: bool) -> None:
    """Lay boxes (pixels) over a picture like a marker pen; a whole passage is only framed."""
    for x0, top, x1, bottom in boxes:
        left, upper = max(0, int(x0) - 1), max(0, int(top) - 1)
        right, lower = min(picture.width, int(x1) + 2), min(picture.height, int(bottom) + 2)
        if left >= right or upper >= lower:
            continue
        if words:
            part = picture.crop((left, upper, right, lower))
            picture.paste(ImageChops.multiply(part, Image.new("RGB", part.size, _MARK)), (left, upper))
        pen = ImageDraw.Draw(picture)
        pen.rectangle((left, upper, right - 1, lower - 1), outline=_EDGE, width=1 if words else 3)
