"""Marks in the cells of a table on a scan: tesseract reads the disc that says "yes" as "e", "©", "°", "id" or "je,".

What stands there is told by its picture: one full round shape is a disc, a round line with nothing in it a ring.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.readers.pdf.page import Word

_LONGEST = 3
"""Characters that one mark is read for, at most."""
_MARKS = ("●", "○")
_ALONE = 1.2
"""White to both sides of a mark, in type sizes."""
_ONE_PLACE = 3.0
"""Marks of one column stand with their middles this near, in points."""
_LEAST = 2
_FULL = 0.6
"""Part of its box that a disc fills (0.79 of a square); letters and rings fill less."""
_EMPTY = 0.1
"""Part of a ring's middle that is dark, at most."""
_SMALLEST, _LARGEST = 0.25, 1.1
"""The height of a mark, in type sizes."""
_DEPTH = 40
"""How much darker than the paper the mark is."""


def mend_marks(words: Sequence[Word], picture: npt.NDArray[np.uint8], dots: float) -> None:
    """Make "●" of the misread discs that stand alone below each other, and "○" of the rings on a page that has these.

    ``picture``: grey values, ``dots`` its pixels a point.
    """
    lone = [word for word in words if len(word.text) <= _LONGEST and not word.turn and _is_alone(word, words)]
    shapes = [(word, mark) for word in lone if (mark := _shape(word, picture, dots))]
    discs = [word for word, mark in shapes if mark == _MARKS[0]]
    aligned = [word for word in discs if sum(abs(_middle(o) - _middle(word)) <= _ONE_PLACE for o in discs) >= _LEAST]
    for word, mark in shapes:
        if word in aligned or (aligned and mark == _MARKS[1]):
            word.text, word.bold = mark, False


def _middle(word: Word) -> float:
    return (word.x0 + word.x1) / 2


def _is_alone(mark: Word, words: Sequence[Word]) -> bool:
    white = _ALONE * mark.size
    return not any(
        word is not mark
        and min(word.bottom, mark.bottom) - max(word.top, mark.top) > 0.4 * mark.size
        and word.x0 < mark.x1 + white
        and word.x1 > mark.x0 - white
        for word in words
    )


def _shape(word: Word, picture: npt.NDArray[np.uint8], dots: float) -> str:
    """The mark that the ink at a word shows: "●", "○", or none."""
    part = picture[int(word.top * dots) : int(word.bottom * dots) + 1, int(word.x0 * dots) : int(word.x1 * dots) + 2]
    if part.size == 0:
        return ""
    paper, ink = np.percentile(part, (90, 2))
    if paper - ink < _DEPTH:
        return ""
    dark = part < (paper + ink) / 2
    ys, xs = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    high, wide = ys[-1] - ys[0] + 1, xs[-1] - xs[0] + 1
    square = max(high, wide) <= 1.4 * min(high, wide)
    if not (square and _SMALLEST <= high / (word.size * dots) <= _LARGEST):
        return ""
    inside = dark[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    if inside.mean() >= _FULL:
        return _MARKS[0]
    middle = inside[high // 3 : high - high // 3, wide // 3 : wide - wide // 3]
    rim = (
        inside[high // 2, : wide // 3].any(),
        inside[high // 2, -(wide // 3) :].any(),
        inside[0].any(),
        inside[-1].any(),
    )
    return _MARKS[1] if middle.size and middle.mean() <= _EMPTY and all(rim) else ""
