"""What starts at one height in columns side by side: the rows of a table wait for each other, stories do not.

In a table the row below a short cell begins level with its neighbours, so there is more white above it than above them.
In columns of text, such as cards, every paragraph follows the one above it at its usual distance, so what begins in one
column stands beside the middle of something else. That things begin level under as much white tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.lines import Line

MIN_GUTTER = 8.0
LEVEL = 1.0
"""Lines of one row differ less than this in height."""
_LEADING = 1.5
"""Distance from line to line within a paragraph, in units of the type size, at its most."""
_WAITED = 0.5
"""Of a line's distance: so much more white is above a cell that waited for its row."""


def by_column(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines by the columns that white parts from top to bottom: the right-hand side may hold two of the three."""
    columns: list[list[Line]] = []
    reach = 0.0
    for line in sorted(lines, key=lambda line: line.x0):
        if columns and line.x0 < reach + MIN_GUTTER:
            columns[-1].append(line)
            reach = max(reach, line.x1)
        else:
            columns.append([line])
            reach = line.x1
    return [sorted(column, key=lambda line: line.top) for column in columns]


def starts(lines: Sequence[Line]) -> dict[float, float]:
    """Where paragraphs and headings begin, and how far below the line above: under white, or in another type.

    The first line begins where it must and is left out.
    """
    ordered = sorted(lines, key=lambda line: line.bottom)
    steps = [b.bottom - a.bottom for a, b in pairwise(ordered)]
    real = sorted(step for step in steps if step > 1)
    usual = real[len(real) // 4] if real else 0.0  # of short paragraphs fewer than half the steps are within one
    if ordered:  # where most rows of a table have one line, the step between them is the usual one
        usual = min(usual, _LEADING * median(line.size for line in ordered))
    return {
        line.bottom: step
        for (above, line), step in zip(pairwise(ordered), steps, strict=True)
        if step > 1.15 * usual or (step > 1 and (line.bold != above.bold or abs(line.size - above.size) > 0.5))
    }


def waits_and_strays(left: Sequence[Line], right: Sequence[Line]) -> tuple[int, int]:
    """How often the two columns at a gutter begin something level after one waited, and how often at other heights."""
    if not left or not right:
        return 0, 0
    one, other = by_column(left)[-1], by_column(right)[0]
    begun, beside = starts(one), starts(other)
    step = _WAITED * 1.2 * median(line.size for line in (*one, *other))
    waits = sum(
        abs(white - wide) > step for y, white in begun.items() for at, wide in beside.items() if abs(y - at) <= LEVEL
    )
    return waits, _strays(begun, beside, other) + _strays(beside, begun, one)


def begin_level(left: Sequence[Line], right: Sequence[Line]) -> tuple[int, int]:
    """How often the two columns at a gutter begin something level, whatever white is above it, and how often not."""
    if not left or not right:
        return 0, 0
    one, other = by_column(left)[-1], by_column(right)[0]
    begun, beside = starts(one), starts(other)
    level = sum(any(abs(y - at) <= LEVEL for at in beside) for y in begun)
    return level, _strays(begun, beside, other) + _strays(beside, begun, one)


def _strays(begun: dict[float, float], beside: dict[float, float], lines: Sequence[Line]) -> int:
    """How many starts stand beside text that goes on: lines above and below, and none that begins there."""
    first, last = min(line.bottom for line in lines), max(line.bottom for line in lines)
    return sum(first + LEVEL < y <= last + LEVEL and all(abs(y - at) > LEVEL for at in beside) for y in begun)
