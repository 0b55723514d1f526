"""Bold type on a scan: a picture names no font, but the strokes of bold letters are half as thick again as the others'."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.readers.pdf.page import Word

_BOLDER = 1.17
"""Strokes so much thicker than the page's usual are bold: within one weight they differ by a tenth."""
_LONGEST = 0.23
"""Of the type size: a longer run of ink is a level stroke, seen along its length."""
_LETTERS = 3
"""A word of fewer letters and digits has too few strokes to be measured: it goes with its neighbour."""
_LEAST_WORDS = 12


def mark_bold(words: Sequence[Word], picture: npt.NDArray[np.uint8], dots: float) -> None:
    """Set ``bold`` of a scanned page's words. ``picture``: grey values, ``dots`` its pixels a point."""
    measured = {id(word): thickness for word in words if (thickness := _thickness(word, picture, dots)) is not None}
    if len(measured) < _LEAST_WORDS:
        return
    usual = _weighted_median([(measured[id(word)], len(word.text)) for word in words if id(word) in measured])
    for line in _lines(words):
        told = [measured[id(word)] > _BOLDER * usual for word in line if id(word) in measured]
        bold = bool(told) and told[0]
        for word in line:  # a short word goes with the one before it, the first ones with what follows
            bold = word.bold = measured[id(word)] > _BOLDER * usual if id(word) in measured else bold


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words as recognised: those of a line follow each other at one height."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and lines[-1][-1].top == word.top and lines[-1][-1].x0 < word.x0:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _thickness(word: Word, picture: npt.NDArray[np.uint8], dots: float) -> float | None:
    """The mean width of the word's upright strokes in type sizes; None for a word that is too short to tell."""
    if word.turn or sum(character.isalnum() for character in word.text) < _LETTERS:
        return None
    part = picture[int(word.top * dots) : int(word.bottom * dots) + 1, int(word.x0 * dots) : int(word.x1 * dots) + 2]
    if part.size == 0:
        return None
    paper, ink = np.percentile(part, (90, 5))
    if paper - ink < 40:
        return None
    dark = np.zeros((part.shape[0], part.shape[1] + 2), np.int8)
    dark[:, 1:-1] = part < (paper + ink) / 2
    change = np.diff(dark, axis=1).ravel()
    runs = np.flatnonzero(change == -1) - np.flatnonzero(change == 1)
    strokes = runs[runs < _LONGEST * word.size * dots]
    return float(strokes.mean()) / (word.size * dots) if len(strokes) > 5 else None


def _weighted_median(values: list[tuple[float, int]]) -> float:
    ordered = sorted(values)
    half = sum(weight for _, weight in ordered) / 2
    for value, weight in ordered:
        half -= weight
        if half <= 0:
            return value
    return ordered[-1][0]
