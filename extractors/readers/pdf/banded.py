"""Tables with level rules or shaded rows alone, or with nothing but a line under (or a colour behind) their header."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extractors.document import Box
from extractors.readers.pdf.banded_rows import crossing, rows_above, rows_below, rows_between, runs_over
from extractors.readers.pdf.lines import rows_of
from extractors.readers.pdf.page import Page, Word
from extractors.readers.pdf.ruled import Table, spread_labels, table_of, widen_group_labels
from extractors.readers.pdf.strips import NEAR, Strip, strips_of
from extractors.readers.pdf.turned import under_turned

_LONG = 10
"""A stretch between two rules with more lines than this is no row of a table that has level rules alone."""


@dataclass(slots=True)
class _Bands:
    """A table in the making: its columns' borders and its rows' borders."""

    xs: list[float]
    ys: list[float]
    strips: list[Strip]
    words: list[Word] = field(default_factory=list)
    header_rule: float | None = None
    """Where the one rule under the header lies, in a table with no other rules within."""


def find_banded(page: Page, taken: Sequence[Box]) -> list[Table]:
    """The tables of a page, outside the boxes of ``taken``, whose rows are ruled or shaded but whose columns are not."""
    strips = strips_of(page.edges, page.shades, taken)
    strips += under_turned([word for word in page.words if not any(_within(word, box) for box in taken)])
    if not strips:
        return []
    words = [word for word in page.words if not any(_within(word, box) for box in taken)]
    found: list[Table] = []
    for group in _groups(strips):
        for run in _runs(group, words, strips):
            made = _made(run, page)
            if made is not None and not any(_overlap(made.box, table.box) for table in found):
                found.append(made)
    return found


def _within(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _groups(strips: Sequence[Strip]) -> list[list[Strip]]:
    """Strips between the same margins; a lone one counts where it is cut into cells.

    Rows beside a label that covers several of them begin further right: there strips have the right margin in common.
    """
    groups: list[list[Strip]] = []
    for strip in strips:
        for group in groups:
            if _same_left(group, strip) and abs(group[0].right - strip.right) <= NEAR:
                group.append(strip)
                break
        else:
            groups.append([strip])
    kept = [group for group in groups if any(strip.cuts for strip in group) or len(group) >= 3]
    return sorted(kept, key=lambda group: (group[0].left - group[0].right, -len(group)))


def _same_left(group: Sequence[Strip], strip: Strip) -> bool:
    """Whether a strip begins where others do, or where one of these is cut, and covers most of their width."""
    if abs(group[0].left - strip.left) <= NEAR:
        return True
    wide, narrow = sorted((group[0], strip), key=lambda one: one.left)
    if not (wide.cuts and narrow.cuts) or 2 * (narrow.right - narrow.left) < wide.right - wide.left:
        return False
    shared = sum(_near(cut, wide.cuts) for cut in narrow.cuts)
    return _near(narrow.left, wide.cuts) and shared * 2 >= min(len(narrow.cuts), len(wide.cuts))


def _with_labels(run: Sequence[Strip], strips: Sequence[Strip]) -> list[Strip]:
    """The strips of a table and those that end where it begins: labels that cover several rows each."""
    left, top, bottom = min(strip.left for strip in run), run[0].top, max(strip.bottom for strip in run)
    labels = [
        strip
        for strip in strips
        if abs(strip.right - left) <= NEAR
        and not strip.cuts
        and strip.top < bottom + NEAR
        and strip.bottom > top - NEAR
    ]
    return [*run, *(labels if any(strip.cuts for strip in run) else [])]


def _runs(group: Sequence[Strip], words: Sequence[Word], strips: Sequence[Strip]) -> list[_Bands]:
    """The tables of a group: cut where text runs over the columns' borders or the columns change."""
    left, right = min(strip.left for strip in _with_labels(group, strips)), group[0].right
    inside = [word for word in words if left - 2 <= (word.x0 + word.x1) / 2 <= right + 2]
    runs: list[list[Strip]] = []
    for strip in group:
        if runs and _goes_on(runs[-1], strip, inside):
            runs[-1].append(strip)
        else:
            runs.append([strip])
    found = []
    for run in runs:
        bands = _bands(run, inside, strips)
        if bands is not None:
            found.append(bands)
    return found


def _cuts(run: Sequence[Strip]) -> list[float]:
    """The columns' borders that the strips of a run tell."""
    cuts: list[float] = []
    for x in sorted(cut for strip in run for cut in strip.cuts):
        if not cuts or x - cuts[-1] > NEAR:
            cuts.append(x)
    return cuts


def _between(words: Sequence[Word], top: float, bottom: float) -> list[Word]:
    return [word for word in words if top <= (word.top + word.bottom) / 2 < bottom]


def _goes_on(run: Sequence[Strip], strip: Strip, words: Sequence[Word]) -> bool:
    """Whether the next strip is of the same table: no other cuts, no text across the columns, no heading between."""
    above = run[-1]
    if strip.top < above.bottom + 1:
        return True
    cuts = _cuts(run)
    own = list(strip.cuts)
    # Rows with cells over several columns lack other borders each; most are in common all the same.
    if cuts and own and 2 * sum(_near(x, cuts) for x in own) <= min(len(own), len(cuts)):
        return False
    cuts = sorted({*cuts, *own})
    between = _between(words, above.bottom, strip.top)
    if not between:
        return strip.top - above.bottom < 3 * NEAR
    rows = rows_of([word for word in between if not word.turn])
    if _heads_another(rows, above.bottom, strip.top):
        return False
    if not cuts:
        return len(rows) <= _LONG and not _underlined_heading(rows)
    usual = median(word.size for word in words)
    if any(row[0].size > 1.15 * max(usual, 1.0) for row in rows):
        return False  # a heading
    crossed = [row for row in rows if crossing(row, cuts) * 2 > len(cuts)]
    if len(rows) == 1:
        # A row of one cell over all columns ("Perceel 2: dagbesteding") stands near both of its rules.
        return not crossed or strip.top - above.bottom < 2.6 * rows[0][0].size
    return not crossed


def _heads_another(rows: Sequence[Sequence[Word]], top: float, bottom: float) -> bool:
    """Whether the text between two rules is the heading of a second table: bold, close to the rule below it alone.

    The label of a group of rows stands as near to the rule above it.
    """
    if (
        not rows
        or not all(word.bold for word in rows[-1])
        or any(b.x0 - a.x1 > 0.9 * a.size for a, b in pairwise(rows[-1]))
    ):
        return False
    white, near = rows[0][0].top - top, bottom - rows[-1][0].bottom
    return white > rows[-1][0].size and white > 2.5 * near


def _underlined_heading(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether the rule below these lines is that under a heading: in bold or larger type, alone, below other text."""
    *above, last = rows
    if not above or any(b.x0 - a.x1 > 0.9 * a.size for a, b in pairwise(last)):
        return False
    larger = min(word.size for word in last) > 1.08 * median(word.size for row in above for word in row)
    return larger or (all(word.bold for word in last) and not any(word.bold for row in above for word in row))


def _near(x: float, others: Sequence[float]) -> bool:
    return any(abs(x - other) <= NEAR for other in others)


def _bands(run: Sequence[Strip], words: Sequence[Word], strips: Sequence[Strip]) -> _Bands | None:
    beside = min(strip.left for strip in run)
    left, right = min(strip.left for strip in _with_labels(run, strips)), run[0].right
    ys: list[float] = []
    for strip in run:
        ys += [strip.top, strip.bottom] if strip.shaded else [(strip.top + strip.bottom) / 2]
    partial = [
        strip
        for strip in strips
        if strip not in run
        and strip.left >= left - NEAR
        and strip.right <= right + NEAR
        and strip.right - strip.left > 8
    ]
    cuts = _cuts(run)
    if left < beside:
        cuts.insert(0, beside)
    low, high = min(ys), max(ys)
    # Where a cell covers several rows, the rule between these leaves out its column.
    margin = 40.0
    partial = [
        s
        for s in partial
        if low - margin < s.top
        and s.bottom < high + margin
        and (not cuts or _fits(s, cuts, left, right))
        and (low - NEAR < s.top < high + NEAR or s.left > left + NEAR or s.right < right - NEAR)  # else another table's
    ]
    for strip in partial:
        ys += [strip.top, strip.bottom] if strip.shaded else [(strip.top + strip.bottom) / 2]
    cuts = sorted({*cuts, *(x for s in partial for x in s.cuts if not _near(x, cuts))})
    ys = _distinct(ys)
    if not cuts:
        cuts = _white_cuts(words, ys)
        if not cuts or len(ys) < 3:
            return None
    above_some = any(not strip.shaded and abs(strip.top - ys[0]) <= NEAR for strip in partial)
    first = [strip.left for strip in run if strip.top < ys[0] + NEAR]
    above_some = above_some or (bool(first) and min(first) > left + NEAR)
    few = len(ys) <= 3 and not any(strip.shaded for strip in run)
    rules = ys
    if few:
        # Rules over and under the table and under its header alone: the rows between them show in the text only.
        ys = _distinct([*ys, *(y for low, high in pairwise(ys) for y in rows_between(words, low, high, cuts, right))])
    before = rows_above(words, ys[0], cuts, right, partial=above_some)
    after = rows_below(words, ys[-1], cuts, right)
    header_rule = rules[0] if before or len(rules) < 2 else rules[1]
    ys = _distinct([*(y for y in before if y < ys[0] - NEAR), *ys, *(y for y in after if y > ys[-1] + NEAR)])
    if len(ys) < 3:
        return None
    heads = sum(y < header_rule - NEAR for y in ys)
    if not few or 2 * heads > max(len(ys) - 1, 4):
        return _Bands([left, *cuts, right], ys, [*run, *partial], list(words))  # the last rule, under all rows
    return _Bands([left, *cuts, right], ys, [*run, *partial], list(words), header_rule)


def _fits(strip: Strip, cuts: Sequence[float], left: float, right: float) -> bool:
    borders = [left, *cuts, right]
    return all(_near(x, borders) for x in (strip.left, strip.right))


def _distinct(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > NEAR:
            found.append(value)
    return found


def _white_cuts(words: Sequence[Word], ys: Sequence[float]) -> list[float]:
    """Columns between rules that are not cut: white from the first row to the last, beside at least two rows' words."""
    spans: list[tuple[float, float]] = []
    bands = 0
    for top, bottom in pairwise(ys):
        rows = rows_of([word for word in _between(words, top, bottom) if not word.turn])
        if len(rows) > _LONG:
            return []
        wide = [row for row in rows if any(b.x0 - a.x1 > 0.9 * a.size for a, b in pairwise(row))]
        if not wide:
            continue  # a title over all columns
        bands += 1
        spans += [(word.x0, word.x1) for row in rows for word in row]
    if bands < 2:
        return []
    size = median(word.size for word in words)
    cuts: list[float] = []
    reach = None
    for x0, x1 in sorted(spans):
        if reach is not None and x0 - reach > max(4.0, 0.5 * size):
            cuts.append(x0 - 2)
        reach = x1 if reach is None else max(reach, x1)
    return cuts


def _made(bands: _Bands, page: Page) -> Table | None:
    boxes = _cells(bands)
    whole = (bands.xs[0], bands.ys[0], bands.xs[-1], bands.ys[-1])
    table = table_of(boxes, whole, page)
    if table is None or table.height < 2:
        return None
    filled = [cell for cell in table.cells if cell.text]
    by_row = {row: sum(cell.row == row for cell in filled) for row in range(table.height)}
    if sum(count > 1 for count in by_row.values()) < 2:
        return None
    for cell in table.cells:
        if bands.header_rule is not None and cell.box:
            cell.header = cell.box[3] <= bands.header_rule + NEAR
    widen_group_labels(table)
    spread_labels(table)
    return table


def _cells(bands: _Bands) -> list[Box]:
    """The cells as boxes: slots of the grid, joined where no rule parts them or text runs over their border."""
    xs, ys = bands.xs, bands.ys
    columns, rows = len(xs) - 1, len(ys) - 1
    owner = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
    text = [rows_of([w for w in _between(bands.words, ys[row], ys[row + 1]) if not w.turn]) for row in range(rows)]
    spans: list[tuple[int, int, int]] = []
    for row in range(rows):
        column = 0
        while column < columns:
            end = column + 1
            while end < columns and _joined(bands, text[row], row, xs[end]):
                end += 1
            spans.append((row, column, end))
            for other in range(column + 1, end):
                owner[row, other] = (row, column)
            column = end
    boxes: list[Box] = []
    done: set[tuple[int, int]] = set()
    for row, column, end in spans:
        if (row, column) in done:
            continue
        last = row + 1
        while last < rows and (last, column, end) in spans and not _parted(bands, ys[last], xs[column], xs[end]):
            done.add((last, column))
            last += 1
        boxes.append((xs[column], ys[row], xs[end], ys[last]))
    return boxes


def _joined(bands: _Bands, text: Sequence[Sequence[Word]], row: int, x: float) -> bool:
    """Whether the slots at both sides of a column's border are one cell in this row."""
    if any(runs_over(line, x) for line in text):
        return True
    top, bottom = bands.ys[row], bands.ys[row + 1]
    if any(word.x1 < x for line in text for word in line) and any(
        word.x0 > x - 2 and word.x0 < x + 12 for line in text for word in line
    ):
        return False
    behind = [
        s for s in bands.strips if s.shaded and abs(s.top - top) <= NEAR and abs(s.bottom - bottom) <= NEAR and s.cuts
    ]
    under = [s for s in bands.strips if not s.shaded and abs(s.top - bottom) <= NEAR and s.cuts]
    drawn = [s for s in behind or under if s.covers(x)]
    return bool(drawn) and not any(s.is_cut_at(x) for s in drawn)


def _parted(bands: _Bands, y: float, x0: float, x1: float) -> bool:
    """Whether a rule or the border of a shaded row parts the cell above ``y`` from the one below it."""
    middle = (x0 + x1) / 2
    near = [s for s in bands.strips if abs(s.top - y) <= NEAR or abs(s.bottom - y) <= NEAR]
    return not near or any(strip.covers(middle) for strip in near)
