"""What rows of a table leave in the drawing when it has no upright rules: level rules and shaded strips.

Browsers and Word draw the line under a row, or the colour behind it, cell by cell. Pieces that touch end to end are one
strip, and where they touch a column begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.document import Box
from extractors.readers.pdf.page import Edge

NEAR = 3.0
_TOUCH = 2.5
_SHORT = 8.0
_THICK = 2.5
_HIGHEST = 300.0
_UNEVEN = 1.6
_ROWS_LOOKED_AT = 6


@dataclass(frozen=True, slots=True)
class Strip:
    """A level rule (``top`` and ``bottom`` a hair apart) or a shaded strip, and the x positions at which it is cut."""

    left: float
    right: float
    top: float
    bottom: float
    cuts: tuple[float, ...]
    shaded: bool = False

    def covers(self, x: float) -> bool:
        """Whether it stands above, below or behind ``x``."""
        return self.left - 1 <= x <= self.right + 1

    def is_cut_at(self, x: float) -> bool:
        """Whether a piece ends or begins at ``x``."""
        return any(abs(x - cut) <= NEAR for cut in (self.left, *self.cuts, self.right))


def strips_of(edges: Sequence[Edge], shades: Sequence[Box], taken: Sequence[Box]) -> list[Strip]:
    """The rules and shaded strips outside the boxes of ``taken``, from the top."""
    outlines: dict[int, list[Box]] = {}
    for box in shades:
        for y in (box[1], box[3]) if box[3] - box[1] > _THICK else ():
            outlines.setdefault(round(y), []).append(box)
    level = sorted(
        (edge["top"], edge["x0"], edge["x1"])
        for edge in edges
        if edge["orientation"] == "h" and edge["x1"] - edge["x0"] > _SHORT and not _is_outline(edge, outlines)
    )
    found: list[Strip] = []
    start = 0
    for end in range(1, len(level) + 1):
        if end < len(level) and level[end][0] - level[start][0] <= _THICK:
            continue
        group = level[start:end]
        start = end
        y = (group[0][0] + group[-1][0]) / 2
        if not _in_any(group[0][1], y, taken):
            found += _chained(((x0, x1) for _, x0, x1 in group), group[0][0], group[-1][0], shaded=False)
    rows: list[list[Box]] = []
    for box in sorted(shades, key=lambda box: (box[1], box[0])):
        x0, top, x1, bottom = box
        if not _SHORT < bottom - top < _HIGHEST or x1 - x0 <= _SHORT or _in_any(x0, (top + bottom) / 2, taken):
            continue
        for row in reversed(rows[-_ROWS_LOOKED_AT:]):
            if abs(row[0][1] - top) <= _UNEVEN and abs(row[0][3] - bottom) <= _UNEVEN:
                row.append(box)
                break
        else:
            rows.append([box])
    for row in rows:
        found += _chained(((box[0], box[2]) for box in row), row[0][1], row[0][3], shaded=True)
    return sorted(found, key=lambda strip: (strip.top, strip.left))


def _is_outline(edge: Edge, outlines: Mapping[int, Sequence[Box]]) -> bool:
    """Whether a rule is a side of a shaded area. ``outlines``: the areas by the heights of their upper and lower sides."""
    beside = (box for y in (-1, 0, 1) for box in outlines.get(round(edge["top"]) + y, ()))
    middle = (edge["x0"] + edge["x1"]) / 2
    return any(box[0] - 1 <= middle <= box[2] + 1 for box in beside)


def _in_any(x: float, y: float, boxes: Iterable[Box]) -> bool:
    return any(box[0] - 2 <= x <= box[2] + 2 and box[1] - 2 <= y <= box[3] + 2 for box in boxes)


def _chained(spans: Iterable[tuple[float, float]], top: float, bottom: float, *, shaded: bool) -> list[Strip]:
    """Spans at one height, those that touch as one strip."""
    found: list[Strip] = []
    chain: list[tuple[float, float]] = []

    def close() -> None:
        if chain:
            cuts = tuple(x0 for x0, _ in chain[1:])
            found.append(Strip(chain[0][0], chain[-1][1], top, bottom, cuts, shaded))
        chain.clear()

    for x0, x1 in sorted(set(spans)):
        if chain and x0 < chain[-1][1] - _TOUCH:
            if x1 > chain[-1][1] + _TOUCH:
                close()  # one over another: no cells of one row
                chain.append((x0, x1))
            continue
        if chain and x0 - chain[-1][1] > _TOUCH:
            close()
        chain.append((x0, x1))
    close()
    return found
