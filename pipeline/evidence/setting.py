"""Text set in lines of a given width, with one stretch of it marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PIL import ImageDraw

from pipeline.evidence.lettering import Style, drawable, width_of, write

MARK = "#ffe259"
EDGE = "#c97800"
_WORD = re.compile(r"[^\s]+|[\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters that are drawn in one go, ``x`` pixels from the left."""

    text: str
    x: float
    width: float
    marked: bool


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its style; characters from ``start`` to ``end`` are marked."""

    text: str
    style: Style
    start: int = 0
    end: int = 0
    indent: int = 0


def lines_of(text: Text, width: float) -> list[list[Piece]]:
    """The pieces of each line; a line break of the text is one here, a word longer than a line is cut."""
    found: list[list[Piece]] = [[]]
    x = float(text.indent)
    for word, marked in _pieces(text):
        if word == "\n":
            found.append([])
            x = float(text.indent)
            continue
        for part in _cut(drawable(word), text.style, width - text.indent):
            wide = width_of(part, text.style)
            if x + wide > width and found[-1]:
                found.append([])
                x = float(text.indent)
                if part == " ":
                    continue
            found[-1].append(Piece(part, x, wide, marked))
            x += wide
    return found


def height_of(text: Text, width: float) -> int:
    """Pixels that the text takes."""
    return len(lines_of(text, width)) * text.style.leading


def draw(pen: ImageDraw.ImageDraw, left: float, top: float, text: Text, width: float) -> None:
    """Draw a text within ``width`` pixels."""
    style = text.style
    for number, line in enumerate(lines_of(text, width)):
        y = top + number * style.leading
        for x0, x1 in _stretches(line):
            pen.rectangle((left + x0 - 1, y - 2, left + x1, y + style.leading - 5), fill=MARK)
            pen.line((left + x0 - 1, y + style.leading - 5, left + x1, y + style.leading - 5), fill=EDGE, width=2)
        for piece in line:
            write(pen, left + piece.x, y, piece.text, style)


def _stretches(line: list[Piece]) -> Iterator[tuple[float, float]]:
    """From where to where a line is marked; a space at its end is not."""
    marked = [piece for piece in line if piece.marked]
    while marked and marked[-1].text == " ":
        marked.pop()
    if marked:
        yield marked[0].x, marked[-1].x + marked[-1].width


def _pieces(text: Text) -> Iterator[tuple[str, bool]]:
    """Words and white space one by one, cut where the mark begins and ends."""
    for match in _WORD.finditer(text.text):
        begin, end = match.span()
        cuts = sorted({begin, *(at for at in (text.start, text.end) if begin < at < end), end})
        for first, last in pairwise(cuts):
            yield text.text[first:last], text.start <= first < text.end


def _cut(word: str, style: Style, width: float) -> Iterator[str]:
    while width_of(word, style) > width and len(word) > 1:
        fits = max(1, int(len(word) * width / width_of(word, style)) - 1)
        yield word[:fits]
        word = word[fits:]
    yield word
