"""Rows of cards: stories side by side that begin level, each with its title, read row by row."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from extractors.readers.pdf.level import LEVEL
from extractors.readers.pdf.lines import Line

_LARGER = 1.08
_SAME_LEFT = 2.0
_SLACK = 0.5
_WIDER = 1.15
"""The white above a row of cards, in whites above anything within a card; a label may be in the type of the titles."""


def card_tops(lines: Sequence[Line], gutter: float) -> list[float]:
    """Where the second row of cards begins and those after it; empty where there is no second row.

    In a row each column begins with a title in the one type, at one height and at its column's edge; the columns begin so
    as well, and no line within them has as much white above it. So each story stays whole, in whatever order the columns
    of a newsletter are meant.
    """
    beside = [line for line in lines if line.x1 <= gutter + 1 or line.x0 >= gutter - 1]
    if len(beside) < 8:
        return []
    usual = median(line.size for line in beside)
    rows = _title_rows(beside, usual, gutter)
    if len(rows) < 2:
        return []
    edges = [line.x0 for line in rows[0]]
    found = [rows[0]]
    crossing = [line for line in lines if line.x0 < gutter - 1 and line.x1 > gutter + 1]
    for row in rows[1:]:
        if _style(row[0]) == _style(rows[0][0]) and all(_near(line.x0, edges) for line in row):
            found.append(row)
    first = min(line.top for line in found[0])
    start = max((line.bottom for line in crossing if line.bottom <= first), default=0.0)
    above = [line for line in beside if start <= line.top < first - LEVEL]
    if any(line.x0 < gutter for line in above) and any(line.x0 > gutter for line in above):
        return []  # the columns begin higher; a line on one side ends the paragraph above them
    titles = {id(line) for row in found for line in row}
    inner = [line for line in beside if line.top > first and id(line) not in titles]
    within = max((white for line in inner if (white := _white(line, beside))), default=0.0)
    return [
        min(line.top for line in row) - _SLACK
        for row in found[1:]
        if min((white for line in row if (white := _white(line, beside))), default=0.0) >= _WIDER * within
    ]


def _title_rows(lines: Sequence[Line], usual: float, gutter: float) -> list[list[Line]]:
    """Lines in bold or large type that stand level on both sides of a gutter, from the top."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.bottom, line.x0)):
        if not line.bold and line.size <= _LARGER * usual:
            continue
        if rows and abs(rows[-1][0].bottom - line.bottom) <= LEVEL and _style(rows[-1][0]) == _style(line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row for row in rows if min(line.x0 for line in row) < gutter < max(line.x0 for line in row)]


def _style(line: Line) -> tuple[float, bool]:
    return (line.size, line.bold)


def _near(x: float, edges: Sequence[float]) -> bool:
    return any(abs(x - edge) <= _SAME_LEFT for edge in edges)


def _white(line: Line, lines: Sequence[Line]) -> float | None:
    """The white between a line and the one above it in its column; None for the first."""
    above = [
        other.bottom for other in lines if other.x0 < line.x1 and other.x1 > line.x0 and other.bottom <= line.top + 1
    ]
    return line.top - max(above) if above else None
