"""What stands on the two sides of a white strip: columns of running text, or the cells of a table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.level import LEVEL, MIN_GUTTER, begin_level, by_column, waits_and_strays
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.list_columns import is_numbered_on

MIN_LINES = 3
_BULLET = re.compile(r"[•▪◦●■‣⁃➢➤►]\s")
_FULL = 0.75
_NAME = 4
"""Words of a column's name, at most."""
_SMALL = 0.93


def are_columns(left: Sequence[Line], right: Sequence[Line], blocks: tuple[int, int] = (0, 0)) -> bool:
    """Whether both sides hold running text rather than cells: lines that fill their width, stories, lists.

    ``blocks``: how many boxes and tables stand among the lines of each side.
    """
    if is_numbered_on(left, right):
        return True
    waits, strays = waits_and_strays(left, right)
    if (waits >= 2 and waits > strays) or _are_headed(left, right):
        return False
    one, other = _Side.of(left, blocks[0]), _Side.of(right, blocks[1])
    if _lists(left, right):
        return True
    if one.only_blocks != other.only_blocks:
        text = other if one.only_blocks else one
        if text.lines >= MIN_LINES and text.words >= 2.5:
            return True  # framed notes beside the text, which may itself stand in columns
    for side in (one, other):
        if side.lines < MIN_LINES and not side.blocks:
            return False
    if (one.is_prose or one.only_blocks) and (other.is_prose or other.only_blocks):
        return one.fill >= 0.6 or other.fill >= 0.6 or one.only_blocks or other.only_blocks
    if _stories(left, right):
        return True
    # A narrow column with short lines ("9 maart / aanmelden") beside prose: its lines stand at heights of their own.
    prose = one if one.fill >= 0.6 and one.words >= 5 else other
    return prose.fill >= 0.6 and prose.words >= 5 and prose.run >= 4 and _off_the_lines(left, right) >= 0.4


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands on one side of a gutter: how many lines, boxes and tables, how full and how long the lines are."""

    lines: int
    blocks: int
    words: float
    fill: float
    width: float
    run: int

    @property
    def is_prose(self) -> bool:
        return self.words >= 2.5 and self.width >= 90 and (self.fill if self.words >= 3.5 else 0.0) >= 0.45

    @property
    def only_blocks(self) -> bool:
        return self.lines == 0 and self.blocks > 0

    @staticmethod
    def of(items: Sequence[Line], blocks: int) -> _Side:
        lines = sorted(items, key=lambda line: line.top)
        if not lines:
            return _Side(0, blocks, 0.0, 0.0, 0.0, 0)
        fills: list[float] = []
        widths: list[float] = []
        longest = 0
        for column in by_column(lines):
            width = max(line.x1 for line in column) - min(line.x0 for line in column)
            full = [(line.x1 - line.x0) / max(1.0, width) for line in column]
            fills += full
            widths += [width] * len(column)
            run = 0
            for share in full:
                run = run + 1 if share > _FULL else 0
                longest = max(longest, run)
        words = median(len(line.text.split()) for line in lines)
        return _Side(len(lines), blocks, words, median(fills), median(widths), longest)


def _are_headed(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether names of columns in bold stand level over both sides, and below them rows that begin level, none in bold.

    Stories may begin under titles at one height, but do not go on so; cards have labels in bold.
    """
    for head in sorted((line for line in right if line.bold), key=lambda line: line.top)[:1]:
        names = [line for line in (*left, *right) if abs(line.bottom - head.bottom) <= LEVEL]
        over = [line for line in (*left, *right) if line.bottom < head.top]
        if len(names) < MIN_LINES or not all(line.bold and len(line.text.split()) <= _NAME for line in names):
            return False
        if any(line.x0 >= head.x0 - 1 for line in over) or not any(line in names for line in left):
            return False
        low = head.bottom + 2 * head.size  # a name may go on below itself
        if any(line.bold and line.bottom > low for line in right):
            return False
        sides = [[line for line in side if line.bottom > head.bottom + LEVEL] for side in (left, right)]
        level, strays = begin_level(*sides)
        return level >= MIN_LINES and level >= strays
    return False


def _off_the_lines(left: Sequence[Line], right: Sequence[Line]) -> float:
    """Part of the lines of the sparser side that stand at no line's height of the other: cells of a row would."""
    few, many = sorted((left, right), key=len)
    if not few:
        return 0.0
    low, high = min(line.top for line in many), max(line.bottom for line in many)
    inside = [line for line in few if low <= line.middle <= high]
    if len(inside) < 2:
        return 0.0
    return sum(all(abs(line.bottom - other.bottom) > 1.0 for other in many) for line in inside) / len(inside)


def _lists(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether there is a list on both sides, or on the left beside other lines: no table has bullets for row labels."""
    one, other = (sum(_BULLET.match(line.text) is not None for line in side) for side in (left, right))
    return one >= 2 and (other >= 2 or (one * 2 >= len(left) and len(right) >= 2))


def _stories(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether lines read on below each other on both sides, and the paragraphs of the two begin at other heights.

    The rows of a table begin at the same height in all columns.
    """
    ons = [_read_on(side) for side in (left, right)]
    if min(ons) < 1 or sum(ons) < 3:
        return False
    waits, strays = waits_and_strays(left, right)
    return strays >= 2 and strays > waits


def _read_on(lines: Sequence[Line]) -> int:
    """How many lines go on, in lower case, under one that fills its column."""
    count = 0
    for column in by_column(lines):
        right = max(line.x1 for line in column)
        left = min(line.x0 for line in column)
        for above, line in pairwise(column):
            full = above.x1 - left > _FULL * (right - left) and len(above.text.split()) >= 3
            near = line.top - above.bottom < 0.6 * line.size and abs(line.size - above.size) < 0.5
            count += full and near and line.text[:1].islower()
    return count


def table_rows(lines: Sequence[Line], gutter: float) -> list[tuple[float, float]]:
    """Where tables lie across a gutter, below and above columns of text: the tops and bottoms of their rows.

    Such a table has a header in bold on both sides, or two columns on one side, and its rows are level.
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.bottom, line.x0)):
        if rows and abs(rows[-1][0].bottom - line.bottom) <= 1.0:
            rows[-1].append(line)
        else:
            rows.append([line])
    found: list[tuple[float, float]] = []
    start = 0
    for end in range(1, len(rows) + 1):
        if start < end and end < len(rows) and _is_row(rows[end], gutter) and _is_row(rows[end - 1], gutter):
            near = rows[end][0].top - rows[end - 1][0].bottom < 1.5 * rows[end][0].size
            if near and (end - 1 == start or rows[end][0].bold == rows[end - 1][0].bold):
                continue
        run = rows[start:end]
        start = end
        headed = all(line.bold for line in run[0]) and not any(line.bold for row in run[1:] for line in row)
        wide = sum(len(row) > 2 for row in run) * 2 > len(run)
        if len(run) >= MIN_LINES and len(run) < len(rows) and (headed or wide) and all(_is_row(r, gutter) for r in run):
            if any(_goes_on(line, lines) for line in run[0]) or not _ends_in_white(run, lines):
                continue  # the middle of columns with short lines
            found.append((min(line.top for line in run[0]), max(line.bottom for line in run[-1])))
    return found


def _is_row(row: Sequence[Line], gutter: float) -> bool:
    """Whether pieces at one height stand on both sides and none reads like a line of running text."""
    right = sum(line.x0 >= gutter - 1 for line in row)
    return 0 < right < len(row) and all(len(line.text.split()) <= 5 and not _BULLET.match(line.text) for line in row)


def _ends_in_white(run: Sequence[Sequence[Line]], lines: Sequence[Line]) -> bool:
    """Whether what follows stands no closer below the last of these rows than they stand to each other."""
    low = max(line.bottom for line in run[-1])
    below = min((line.top for line in lines if line.top > low - 1), default=None)
    inner = max((min(line.top for line in b) - max(line.bottom for line in a) for a, b in pairwise(run)), default=0.0)
    return below is None or below - low >= inner - 0.5


def _goes_on(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is the rest of a sentence that stands close above it."""
    return line.text[:1].islower() and any(
        abs(above.x0 - line.x0) <= 2
        and -1 < line.top - above.bottom < 0.6 * line.size
        and not above.text.endswith((".", ":", ";"))
        for above in lines
    )


def side_notes(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in smaller type that stand beside running text at heights of their own: what is written under a picture."""
    usual: dict[float, int] = defaultdict(int)
    for line in lines:
        usual[line.size] += len(line.text)
    body = max(usual, key=lambda size: usual[size], default=0.0)
    small = sorted((line for line in lines if line.size < _SMALL * body), key=lambda line: line.top)
    if not small or len(small) * 3 > len(lines):
        return []
    groups: list[list[Line]] = []
    for line in small:
        for group in groups:
            last = group[-1]
            if abs(last.x0 - line.x0) <= 2 and last.size == line.size and -1 < line.top - last.bottom < line.size:
                group.append(line)
                break
        else:
            groups.append([line])
    return [group for group in groups if _is_note(group, lines, body)]


def _is_note(group: Sequence[Line], lines: Sequence[Line], body: float) -> bool:
    left = min(line.x0 for line in group)
    top, bottom = group[0].top - 3 * body, group[-1].bottom + 3 * body
    beside = [
        line
        for line in lines
        if line.x1 <= left - MIN_GUTTER and top < line.middle < bottom and line.size > _SMALL * body
    ]
    if len(beside) < 3 or sum(len(line.text.split()) >= 5 for line in beside) * 2 < len(beside):
        return False
    if any(
        line.size > _SMALL * body
        and abs(line.x0 - left) <= 2
        and (-1 < line.top - group[-1].bottom < body or -1 < group[0].top - line.bottom < body)
        for line in lines
    ):
        return False  # a label over or under text of its own column
    level = sum(any(abs(line.bottom - other.bottom) <= 0.5 for other in beside) for line in group)
    over = [other for other in lines if other.x0 < left - MIN_GUTTER and other.x1 > left + 2]
    return level * 2 < len(group) and any(abs(other.middle - group[-1].middle) < 12 * body for other in over)
