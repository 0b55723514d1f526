"""Dark areas on a scan, such as a table's head in white on blue: where they lie, and their words turned dark on light.

Rules in and around such a head are no lines darker than the paper, and tesseract reads white words with those around them.
Arrays of grey values (0 black, 255 white), shape (height, width).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from extractors.document import Box
from extractors.readers.pdf.page import Edge, edge

Grey = npt.NDArray[np.uint8]

_BLOCK = 4.0
"""Points: a block this large shows some paper or ground, even within bold letters."""
_DARK = 70
"""How much darker than the paper."""
_SHORTEST, _LOWEST = 60.0, 10.0
_BROKEN = 5
"""Blocks that words in white may take out of a row of dark ones, and rows that a line of words may."""
_FILLED = 0.6
"""Part of an area's pixels that is dark; of close lines in bold type it is a third."""
_NEAR = 4.0


def dark_areas(grey: Grey, dots: float) -> list[Box]:
    """Level dark areas in points, from the top. ``dots``: pixels a point."""
    side = max(4, round(_BLOCK * dots))
    height, width = grey.shape[0] // side, grey.shape[1] // side
    blocks = grey[: height * side, : width * side].reshape(height, side, width, side)[:, ::2, :, ::2]
    middle = np.median(blocks, axis=(1, 3))
    mask = middle < np.percentile(middle, 90) - _DARK
    least = _SHORTEST * dots / side
    areas: list[list[int]] = []
    for y in range(height):
        xs = np.flatnonzero(mask[y])
        for part in np.split(xs, np.flatnonzero(np.diff(xs) > _BROKEN) + 1):
            if len(part) < least / 2 or part[-1] - part[0] + 1 < least:
                continue
            x0, x1 = int(part[0]), int(part[-1]) + 1
            same = [a for a in areas if abs(a[0] - x0) <= 1 and abs(a[2] - x1) <= 1 and y - a[3] <= _BROKEN]
            if same:
                same[0][3] = y + 1
            else:
                areas.append([x0, y, x1, y + 1])
    scale = side / dots
    dark = grey < np.percentile(middle, 90) - _DARK
    return [
        (x0 * scale, top * scale, x1 * scale, bottom * scale)
        for x0, top, x1, bottom in areas
        if (bottom - top) * scale >= _LOWEST
        and dark[top * side : bottom * side, x0 * side : x1 * side].mean() >= _FILLED
    ]


def with_dark_words(grey: Grey, areas: Sequence[Box], dots: float) -> Grey:
    """The page with these areas as their negative, the ground as light as the paper."""
    turned = grey.copy() if areas else grey
    paper = float(np.median(grey))
    for x0, top, x1, bottom in areas:
        rows = slice(max(0, int((top - _NEAR) * dots)), int((bottom + _NEAR) * dots))
        columns = slice(max(0, int((x0 - _NEAR) * dots)), int((x1 + _NEAR) * dots))
        part = grey[rows, columns].astype(np.float64)
        ground = float(np.median(part))
        inside = part < (ground + paper) / 2  # the blocks do not end where the area does
        ys, xs = np.flatnonzero(inside.mean(axis=1) > 0.4), np.flatnonzero(inside.mean(axis=0) > 0.4)
        if len(ys) and len(xs):
            own = np.s_[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
            negative = paper - np.clip(part - ground, 0, None) * paper / max(1.0, paper - ground)
            turned[rows, columns][own] = np.clip(negative, 0, 255).astype(np.uint8)[own]
    return turned


def head_rules(areas: Sequence[Box], rules: Sequence[Edge], turned: Grey, dots: float) -> list[Edge]:
    """The rules of a table's dark head, which do not show: its top, its foot, and the upright ones below it carried on.

    ``turned``: the picture that ``with_dark_words`` gives; a rule that begins further down goes up where no word stands.
    """
    found: list[Edge] = []
    for x0, top, x1, bottom in areas:
        below = [
            rule
            for rule in rules
            if rule["orientation"] == "v"
            and x0 - _NEAR < rule["x0"] < x1 + _NEAR
            and rule["top"] > bottom - 2 * _NEAR
            and rule["bottom"] > bottom + 2 * _NEAR
        ]
        reaching = [rule for rule in below if rule["top"] < bottom + 2 * _NEAR]
        if len(reaching) < 3:
            continue
        low = max(rule["top"] for rule in reaching)
        foot = max(rule["bottom"] for rule in reaching)
        left, right = min(rule["x0"] for rule in reaching), max(rule["x0"] for rule in reaching)
        found += [edge(left, y, right, y) for y in (top, low)]
        found += [edge(rule["x0"], top, rule["x0"], low) for rule in reaching]
        for x in sorted({rule["x0"] for rule in below if rule["top"] < foot}):
            strip = turned[
                int((top + _NEAR) * dots) : int((low - _NEAR) * dots), int((x - 1) * dots) : int((x + 1) * dots)
            ]
            free = strip.size > 0 and strip.min() > np.median(turned) - _DARK
            if free and all(abs(x - rule["x0"]) > _NEAR for rule in reaching):
                found.append(edge(x, top, x, low))
    return found
