"""Text set at a slant, such as the column headers of a table at 45 degrees: stood upright over its own column."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from extractors.readers.pdf.native import Floats
from extractors.readers.pdf.page import Word

LEANING = math.radians(12)
"""Text that leans more than this from a quarter turn is set at a slant."""
_CHARACTER = 0.25
"""Half the width of a character in type sizes, roughly."""


def along_and_across(
    boxes: Floats, angles: npt.NDArray[np.float64], sizes: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """For each character where it begins and ends along its own direction (radians), and how far it lies across."""
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    along = x * np.cos(angles) - y * np.sin(angles)
    across = x * np.sin(angles) + y * np.cos(angles)
    half = _CHARACTER * sizes
    return along - half, along + half, across


def stood_upright(words: Sequence[tuple[Word, float, float, float]]) -> list[Word]:
    """Words at a slant as words that read upwards, over the place where their line begins.

    Each word comes with the middle of its first character (x, y) and its angle. All lines are followed down to the
    height at which the lowest of them begins: there they stand over their columns.
    """
    if not words:
        return []
    base = max(y for _, _, y, _ in words)
    found = []
    for word, x, y, angle in words:
        foot = x - (base - y) / math.tan(angle)
        half = word.size / 2
        found.append(replace(word, x0=foot - half, x1=foot + half, turn=1 if math.sin(angle) > 0 else 3, starts=()))
    return found
