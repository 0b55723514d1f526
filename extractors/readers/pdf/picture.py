"""The picture of a scanned page before it is recognised: set straight, its ruling lines found and taken out.

Tesseract reads a table whose lines are gone better, and the lines tell the cells. Arrays of grey values (0 black, 255
white), shape (height, width).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

Grey = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]

_CONTRAST = 28
"""How much darker a line is than the paper beside it."""
_ANGLES = [step / 10 for step in range(-20, 21)]
"""Degrees by which a page may lie askew."""
_SMALL = 1000
_TURN_FROM = 0.12


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruling line in pixels: level (``y`` the same) from x0 to x1, or upright from y0 to y1."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def level(self) -> bool:
        """Whether it runs from left to right."""
        return self.x1 - self.x0 > self.y1 - self.y0


def straightened(grey: Grey) -> Grey:
    """The page turned so that its lines of text are level; unchanged where it lies straight already."""
    angle = _skew(grey)
    if abs(angle) < _TURN_FROM:
        return grey
    turned = Image.fromarray(grey).rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255)
    return np.array(turned, dtype=np.uint8)


def _skew(grey: Grey) -> float:
    """The angle (degrees) at which rows of ink and rows of paper differ most."""
    step = max(1, max(grey.shape) // _SMALL)
    small = grey[: grey.shape[0] // step * step, : grey.shape[1] // step * step]
    small = small.reshape(small.shape[0] // step, step, small.shape[1] // step, step).min(axis=(1, 3))
    dark = small < min(160, int(np.median(small)) - 40)
    ys, xs = np.nonzero(dark)
    if len(ys) < 50 or len(ys) > 0.4 * dark.size:
        return 0.0
    best = (-1.0, 0.0)
    for angle in _ANGLES:
        rows = np.round(ys - xs * np.tan(np.radians(angle))).astype(np.int64)
        counts = np.bincount(rows - rows.min())
        score = float((counts.astype(np.float64) ** 2).sum())
        if score > best[0] * (1.0 + 1e-9) or (score == best[0] and abs(angle) < abs(best[1])):
            best = (score, angle)
    return best[1]


def rules_of(grey: Grey, dots: float) -> list[Rule]:
    """The ruling lines of a straight page. ``dots``: pixels a point."""
    # At half the resolution the darkest of four pixels keeps every line, and the search takes a quarter of the time.
    half = grey[: grey.shape[0] // 2 * 2, : grey.shape[1] // 2 * 2]
    half = half.reshape(half.shape[0] // 2, 2, half.shape[1] // 2, 2).min(axis=(1, 3))
    return [Rule(2 * r.x0, 2 * r.y0, 2 * r.x1, 2 * r.y1) for r in _rules(half, dots / 2)]


def _rules(grey: Grey, dots: float) -> list[Rule]:
    paper = np.int16(np.median(grey))
    level = _lines(grey, int(40 * dots), dots, paper)
    upright = [Rule(r.y0, r.x0, r.y1, r.x1) for r in _lines(grey.T, int(15 * dots), dots, paper)]
    # An upright line counts where it meets a level one: the stem of a large letter meets none.
    near = int(3 * dots)
    kept = [
        line
        for line in upright
        if sum(r.x0 - near <= line.x0 <= r.x1 + near and line.y0 - near <= r.y0 <= line.y1 + near for r in level) >= 2
    ]
    return level + kept


def _lines(grey: npt.NDArray[np.uint8], shortest: int, dots: float, paper: np.int16) -> list[Rule]:
    """Level lines: thin, darker than what is above and below, unbroken but for specks."""
    reach = max(3, round(1.6 * dots))
    values = grey.astype(np.int16)
    beside = np.full_like(values, paper)
    beside[reach:-reach] = np.minimum(values[: -2 * reach], values[2 * reach :])
    thin: Mask = beside - values > _CONTRAST
    slack = 1
    near = thin.copy()
    for shift in range(1, slack + 1):
        near[shift:] |= thin[:-shift]
        near[:-shift] |= thin[shift:]
    found: list[tuple[int, int, int]] = []
    rows = np.flatnonzero(near.sum(axis=1) >= shortest)
    gap = max(3, round(1.2 * dots))
    for y in rows.tolist():
        xs = np.flatnonzero(near[y])
        cuts = np.flatnonzero(np.diff(xs) > gap)
        starts = np.concatenate(([0], cuts + 1))
        ends = np.concatenate((cuts, [len(xs) - 1]))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            x0, x1 = int(xs[start]), int(xs[end])
            if x1 - x0 >= shortest and (end - start + 1) > 0.9 * (x1 - x0):
                found.append((y, x0, x1))
    return _merged(found, max(3, round(1.5 * dots)))


def _merged(runs: list[tuple[int, int, int]], thick: int) -> list[Rule]:
    """Runs in neighbouring rows as one line, at the middle of them."""
    groups: list[list[tuple[int, int, int]]] = []
    for run in sorted(runs):
        for group in reversed(groups[-40:]):
            y, x0, x1 = group[-1]
            if run[0] - y <= 2 and run[0] - group[0][0] <= 3 * thick and run[1] <= x1 and run[2] >= x0:
                group.append(run)
                break
        else:
            groups.append([run])
    found = []
    for group in groups:
        y = (group[0][0] + group[-1][0]) // 2
        found.append(Rule(min(r[1] for r in group), y, max(r[2] for r in group), y))
    return found


def without_rules(grey: Grey, rules: list[Rule], dots: float) -> Grey:
    """The page with its ruling lines painted over in the colour of the paper."""
    if not rules:
        return grey
    cleaned = grey.copy()
    paper = np.uint8(np.median(grey))
    half = max(2, round(0.8 * dots))
    for rule in rules:
        along = 2 * half  # a line is found a little shorter than it is drawn
        wide, high = (along, half) if rule.level else (half, along)
        top, left = max(0, rule.y0 - high), max(0, rule.x0 - wide)
        cleaned[top : rule.y1 + high + 1, left : rule.x1 + wide + 1] = paper
    return cleaned
