"""One list in columns side by side, down the first column and on at the head of the next: names under a heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.readers.pdf.level import LEVEL, by_column
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.marks import split_bullet, split_number

_FAR = 4.0
_LEAST = 3
"""Numbers that follow each other over the columns, at least."""


def is_numbered_on(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether the items left of a gutter are numbered on right of it: 1 to 6 beside 7 to 11."""
    sides = [_numbers(left), _numbers(right)]
    numbers = [*sides[0], *sides[1]]
    return len(numbers) >= _LEAST and all(sides) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _numbers(lines: Sequence[Line]) -> list[int]:
    """The numbers of the items in some columns; none where an item has a letter, or a bullet."""
    found = [split_number(line.text)[0].strip("().") for column in by_column(lines) for line in column]
    numbers = [number for number in found if number]
    return [int(number) for number in numbers] if all(map(str.isdigit, numbers)) else []


def list_tops(lines: Sequence[Line], gutter: float) -> list[float]:
    """Where the headings stand over the second list in columns and those after it, each alone in the left column.

    Beside "Perceel 2 Behandeling" is white, and under it items begin level on both sides. Columns of text other than items
    have headings, or go on beside one.
    """
    left = sorted((line for line in lines if line.x1 <= gutter + 1), key=_top)
    right = sorted((line for line in lines if line.x0 >= gutter - 1), key=_top)
    if sum(map(is_item, right)) < 2 or not all(is_item(line) or _goes_on(line, right) for line in right):
        return []
    found: list[float] = []
    for heading, first in pairwise(left):
        if is_item(heading) or not is_item(first):
            continue
        beside = next((line for line in right if line.bottom > heading.top + LEVEL), None)
        if beside is not None and is_item(beside) and abs(beside.bottom - first.bottom) <= LEVEL:
            found.append(heading.top)
    return found[1:] if found and all(line.top > found[0] for line in right) else found


def _goes_on(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line stands under the text of an item close above it."""
    near = (item for item in lines if is_item(item) and 0 < line.bottom - item.bottom < _FAR * line.size)
    return any(item.x0 + 2 < line.x0 < item.x1 for item in near)


def _top(line: Line) -> float:
    return line.top


def is_item(line: Line) -> bool:
    """Whether a line begins with a bullet or a number."""
    return bool(split_bullet(line.text)[0] or split_number(line.text)[0])
