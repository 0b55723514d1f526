"""Rows of a table outside its rules: the header above the first rule, the rows below the last."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.readers.pdf.lines import line_of, rows_of
from extractors.readers.pdf.page import Word
from extractors.readers.pdf.row_steps import Pieces, begins

_NEAR_RULE = 16.0
_IN_TEXT = 0.6
"""White between two lines of one paragraph, in type sizes, at its most."""
_APART = 0.9
"""Pieces of a line are that many type sizes apart."""
_PADDED = 8.0
"""How far from its column's border a cell's text begins."""
_SPACE = 0.33
"""A gap of a plain space, in type sizes; the border of no column runs through it."""
_NARROW = 0.42
"""Words closer than this many type sizes belong together: the border of no column runs between them."""


def crossing(row: Sequence[Word], cuts: Sequence[float]) -> int:
    """How many borders of columns the text of a line runs over."""
    return sum(runs_over(row, x) for x in cuts)


def runs_over(row: Sequence[Word], x: float) -> bool:
    """Whether a word stands across ``x``, or words so close to it on both sides that they are one text."""
    if any(word.x0 < x - 2 and word.x1 > x + 2 for word in row):
        return True
    return any(
        a.x1 <= x + 2
        and b.x0 >= x - 2
        and (
            b.x0 - a.x1 < _SPACE * a.size or (b.x0 - a.x1 < _NARROW * max(a.size, 4.0) and x - a.x1 < _NARROW * a.size)
        )
        for a, b in pairwise(row)
    )


def columns_of(row: Sequence[Word], cuts: Sequence[float]) -> set[int]:
    """The columns in which the words of a line stand."""
    return {sum((word.x0 + word.x1) / 2 > x for x in cuts) for word in row}


def rows_below(words: Sequence[Word], y: float, cuts: Sequence[float], right: float) -> list[float]:
    """Borders of the rows under the last rule or shaded row: lines of text that keep to the columns."""
    kept: list[list[Word]] = []
    usual = median([word.size for word in words if y - 100 < _middle(word) < y] or [1000.0])
    for row in rows_of([word for word in words if not word.turn and _middle(word) > y]):
        size = max(word.size for word in row)
        if size > 1.15 * usual:
            break  # a heading below the table
        over = max(word.bottom for word in kept[-1]) if kept else y
        if min(word.top for word in row) - over > (1.9 if len(kept) > 1 else 2.4) * size:
            break
        if crossing(row, cuts) and not _spans_columns(row, cuts):
            break
        if kept and size > 1.15 * max(word.size for word in kept[0]):
            break
        kept.append(row)
    while kept and columns_of(kept[-1], cuts) <= {0} and not _is_rest(kept):
        kept.pop()
    if not kept or sum(len(columns_of(row, cuts)) > 1 for row in kept) * 3 < len(kept):
        return []
    return [*_borders(kept, cuts, right), max(word.bottom for word in kept[-1]) + 1]


def _spans_columns(row: Sequence[Word], cuts: Sequence[float]) -> bool:
    """Whether a line that runs over borders of columns holds cells that cover some: each of its pieces begins a column."""
    if 2 * crossing(row, cuts) > len(cuts):
        return False
    begun = [word for last, word in pairwise(row) if word.x0 - last.x1 > _APART * last.size]
    return bool(begun) and all(any(-2 <= word.x0 - x <= _PADDED for x in cuts) for word in begun)


def rows_above(
    words: Sequence[Word], y: float, cuts: Sequence[float], right: float, *, partial: bool = False
) -> list[float]:
    """Where the rows above the first rule begin: lines close above it that keep to the columns, text on its side.

    ``partial``: the first rule stands over some of the columns, under a label of these ("Huidig contract").
    """
    kept: list[list[Word]] = []
    for row in reversed(rows_of([word for word in words if not word.turn and _middle(word) < y])):
        size = max(word.size for word in row)
        below = min(word.top for word in kept[0]) if kept else y
        gap = below - max(word.bottom for word in row)
        over = crossing(row, cuts) and not _spans_columns(row, cuts)
        if kept and over and gap < _IN_TEXT * size and row[0].bold == kept[0][0].bold and size == kept[0][0].size:
            return []  # the last lines of a paragraph, whose words happen to keep to the columns
        if over or gap > (1.6 * size if kept else _NEAR_RULE):
            break
        if kept and (size > 1.15 * kept[0][0].size or (kept[0][0].bold and not row[0].bold)):
            break
        kept.insert(0, row)
    while kept and columns_of(kept[0], cuts) == {0}:
        kept.pop(0)
    turned = _turned_above(words, min(word.top for word in kept[0]) if kept else y)
    turned = turned or _turned_above(words, y)  # beside "Organisatie", which stands upright at the foot of the head
    filled = {column for row in [*kept, turned] for column in columns_of(row, cuts)}
    if not partial and (len(filled) * 2 <= len(cuts) or len(filled) < 2):
        return []
    if partial:
        return [min(word.top for row in [*kept, turned] for word in row) - 1] if kept or turned else []
    found: list[float] = [min(word.top for word in turned) - 1] if turned else []
    if kept:
        first = min(word.top for word in kept[0]) - 1
        if not turned or first > max(word.bottom for word in turned) - 2:
            found.append(first)
        found += _borders(kept, cuts, right)
    return found


def rows_between(words: Sequence[Word], top: float, bottom: float, cuts: Sequence[float], right: float) -> list[float]:
    """Where rows begin between two rules, without the first."""
    rows = rows_of([word for word in words if not word.turn and top < _middle(word) < bottom])
    return _borders(rows, cuts, right) if len(rows) > 1 else []


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _turned_above(words: Sequence[Word], y: float) -> list[Word]:
    """Text on its side that stands above ``y``: the nearest, and what stands on top of it."""
    found: list[Word] = []
    reach = y
    for word in sorted((w for w in words if w.turn and w.bottom < y + 2), key=lambda word: -word.bottom):
        if word.bottom < reach - 2 * _NEAR_RULE:
            break
        found.append(word)
        reach = min(reach, word.top)
    return found


def _borders(rows: Sequence[Sequence[Word]], cuts: Sequence[float], right: float) -> list[float]:
    """Where the second row of a table and those after it begin, of these lines."""
    starts = begins([_pieces(row, cuts) for row in rows], [*(x - 4 for x in cuts), right])
    return [min(word.top for word in row) - 1 for row, new in zip(rows[1:], starts[1:], strict=True) if new]


def _pieces(row: Sequence[Word], cuts: Sequence[float]) -> Pieces:
    by_column: dict[int, list[Word]] = {}
    for word in row:
        by_column.setdefault(min(columns_of([word], cuts)), []).append(word)
    return {column: line_of(own, 0) for column, own in by_column.items()}


def _is_rest(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether the last line, in the first column alone, is the rest of a cell: close below and no beginning."""
    if len(rows) < 2:
        return False
    above, last = rows[-2], rows[-1]
    gap = min(word.top for word in last) - max(word.bottom for word in above)
    return gap < 0.5 * last[0].size and not last[0].bold and not last[0].text[:1].isupper()
