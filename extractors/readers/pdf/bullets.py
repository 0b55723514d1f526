"""Bullets that are drawn rather than typed: a browser that prints a list draws its discs, circles and squares."""

from __future__ import annotations

from bisect import bisect_left

from extractors.document import Box
from extractors.readers.pdf.page import Page, Word

_FARTHEST = 2.2
"""How far (in type sizes) the text of an item begins from its bullet."""


def drawn_bullets(page: Page) -> list[Word]:
    """A word "•" for each dot of the page that stands just before the first word of a line."""
    if not page.dots or not page.words:
        return []
    words = sorted((word for word in page.words if not word.turn), key=lambda word: word.top)
    tops = [word.top for word in words]
    tallest = max((word.bottom - word.top for word in words), default=0.0)
    found: list[Word] = []
    for dot in sorted(set(page.dots), key=lambda box: (box[1], box[0])):
        middle = (dot[1] + dot[3]) / 2
        beside = [
            word
            for word in words[bisect_left(tops, middle - tallest) : bisect_left(tops, middle)]
            if word.top < middle < word.bottom
        ]
        item = min((word for word in beside if word.x0 >= dot[2] - 0.5), key=lambda word: word.x0, default=None)
        if item is not None and _leads(dot, item, beside):
            found.append(Word("•", dot[0], item.top, dot[2], item.bottom, item.size, item.bold, starts=(dot[0],)))
    return found


def _leads(dot: Box, item: Word, beside: list[Word]) -> bool:
    """Whether the dot is the bullet of the word after it: small, near, with white before it."""
    if dot[3] - dot[1] > 0.75 * item.size or not 0.5 < item.x0 - dot[2] < _FARTHEST * item.size:
        return False
    return not any(word.x1 > dot[0] - 0.6 * item.size and word.x0 < dot[2] for word in beside)
