"""Cells of a scanned table, cut out and put one below the other on a sheet that is recognised by itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.document import Box

Grey = npt.NDArray[np.uint8]

BETWEEN = 24
"""White pixels between two cells, and left and right of them."""
_INSIDE = 3
"""Pixels within a cell's border that are left out: what remains there of its rules."""


def cut_out(picture: Grey, box: Box, dots: float) -> Grey:
    """What stands in a cell. ``box``: in points, ``dots``: pixels a point."""
    x0, top, x1, bottom = (int(side * dots) for side in box)
    return picture[top + _INSIDE : bottom - _INSIDE + 1, x0 + _INSIDE : x1 - _INSIDE + 1]


def sheet_of(cuts: Sequence[Grey]) -> tuple[Grey, list[int]]:
    """The cuts one below the other, and where each begins (pixels), the white above it included."""
    height = sum(cut.shape[0] + BETWEEN for cut in cuts)
    paper = max((int(np.median(cut)) for cut in cuts if cut.size), default=255)
    sheet = np.full((height, max(cut.shape[1] for cut in cuts) + 2 * BETWEEN), paper, np.uint8)
    tops: list[int] = []
    y = 0
    for cut in cuts:
        tops.append(y)
        sheet[y + BETWEEN // 2 : y + BETWEEN // 2 + cut.shape[0], BETWEEN : BETWEEN + cut.shape[1]] = cut
        y += cut.shape[0] + BETWEEN
    return sheet, tops
