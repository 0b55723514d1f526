"""Tables without ruling lines: rows of pieces that stand in the same columns, line after line.

pdfplumber's own ``text`` strategy cuts columns through words and camelot needs OpenCV; this finder reads the same
pieces that the rest of the page is made of, so it costs nothing where no row has two pieces.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from extractors.document import Box
from extractors.readers.hyphens import join
from extractors.readers.pdf.joining import fits
from extractors.readers.pdf.level import waits_and_strays
from extractors.readers.pdf.lines import Line, box_of
from extractors.readers.pdf.marks import is_contents_line, may_be_contents_line, split_bullet
from extractors.readers.pdf.page import Edge
from extractors.readers.pdf.row_steps import begins
from extractors.readers.pdf.ruled import PdfCell, Table, spread_labels, widen_group_labels

_NEAR = 4.0
_MIN_GUTTER = 5.0
_MIN_ROWS = 3
_HEADER_GAP = 0.38
_LABEL = 4
"""Words of a label in front of a text, at most."""
_HEAD_LINES = 4
"""Columns that the first line of a table lacks show in the next few lines."""


def find_aligned(
    lines: Sequence[Line], edges: Sequence[Edge], shades: Sequence[Box], pitch: float | None = None
) -> list[tuple[int, int, Table]]:
    """Tables among the lines of one flow, as (first line, line after the last, table). ``pitch`` as in ``begins``."""
    found: list[tuple[int, int, Table]] = []
    start = 0
    while start < len(lines):
        if len(lines[start].parts) < 2:
            start += 1
            continue
        end = _end_of_run(lines, start)
        best = _best(lines, start, end, edges, shades, pitch)
        if best is not None:
            found.append(best)
            start = best[1]
        else:
            start += 1
    return found


def _end_of_run(lines: Sequence[Line], start: int) -> int:
    """The line after the last that can belong to a table that begins at ``start``."""
    steps = [b.top - a.top for a, b in zip(lines[start:], lines[start + 1 : start + 12], strict=False)]
    leading = min((step for step in steps if step > 2), default=12.0)
    end = start + 1
    while end < len(lines):
        line, above = lines[end], lines[end - 1]
        if line.top - above.bottom > 2.6 * max(leading, line.size) or line.top < above.top:
            break
        end += 1
    return end


def _parts(line: Line) -> list[Line]:
    return line.parts or [line]


def _best(
    lines: Sequence[Line], start: int, end: int, edges: Sequence[Edge], shades: Sequence[Box], pitch: float | None
) -> tuple[int, int, Table] | None:
    """The longest table from ``start`` whose columns hold: later lines that cross a gutter end it."""
    gutters: list[tuple[float, float]] | None = None
    stop = start
    left, right = lines[start].x0, lines[start].x1
    for index in range(start, end):
        line = lines[index]
        parts = _parts(line)
        before = (left, right)
        left, right = min(left, line.x0), max(right, line.x1)
        if len(parts) >= 2:
            merged = _narrowed(gutters, parts, early=index <= start + _HEAD_LINES)
            if gutters is not None and index <= start + _HEAD_LINES:
                merged = _with_outer(merged, parts, before)
            if gutters is not None and len(merged) < len(gutters) and _is_merged(parts, lines[start:index], gutters):
                merged = gutters
            if not merged:
                break
            gutters = merged
            stop = index + 1
        elif gutters is not None:
            if _crossed(line, gutters) and not _heads_rows(lines, start, index, end, gutters):
                break
            stop = index + 1
    if gutters is None:
        return None
    while stop > start and len(_parts(lines[stop - 1])) < 2 and not _continues(lines, stop - 1, gutters):
        stop -= 1
    rows = list(lines[start:stop])
    header = _header_above(lines, start, gutters)
    if header is not None:
        rows.insert(0, header)
        start -= 1
    if not _is_table(rows, gutters, shades):
        return None
    return start, stop, table_of_lines(rows, gutters, edges, shades, pitch)


def _header_above(lines: Sequence[Line], start: int, gutters: Sequence[tuple[float, float]]) -> Line | None:
    """The bold line above a table as its header, where its words stand apart over the columns: centred, or close."""
    above = lines[start - 1] if start else None
    if above is None or not above.bold or lines[start].bold or len(above.spans) != len(above.text.split()):
        return None
    if not 0 <= lines[start].top - above.bottom < 1.2 * above.size:
        return None
    words = above.text.split()
    pieces = [[0]]
    for index, ((_, end), (begin, _)) in enumerate(itertools.pairwise(above.spans), start=1):
        if begin - end > _HEADER_GAP * above.size:
            pieces.append([])
        pieces[-1].append(index)
    parts = [
        replace(
            above, text=" ".join(words[i] for i in piece), x0=above.spans[piece[0]][0], x1=above.spans[piece[-1]][1]
        )
        for piece in pieces
    ]
    columns = [sum((part.x0 + part.x1) / 2 > (low + high) / 2 for low, high in gutters) for part in parts]
    if len(parts) < 2 or len(set(columns)) < len(columns) or len(parts) < len(gutters):
        return None
    return replace(above, parts=parts)


def _narrowed(
    gutters: list[tuple[float, float]] | None, parts: Sequence[Line], *, early: bool
) -> list[tuple[float, float]]:
    """Gutters that are white in this row as well; a piece of an ``early`` row within a gutter is a column of its own."""
    own = [(a.x1, b.x0) for a, b in itertools.pairwise(parts)]
    if gutters is None:
        return own
    found = []
    low_end, high_end = parts[0].x0, parts[-1].x1
    for low, high in gutters:
        white = [*own, (float("-inf"), low_end), (high_end, float("inf"))]
        cut = [(max(low, a), min(high, b)) for a, b in white]
        wide = [(a, b) for a, b in cut if b - a >= _MIN_GUTTER]
        found += wide if early else wide[:1]
    return found


def _with_outer(
    gutters: list[tuple[float, float]], parts: Sequence[Line], extent: tuple[float, float]
) -> list[tuple[float, float]]:
    """Gutters, and those of this row outside what the rows above it fill: a header has no word over the row labels."""
    own = [(a.x1, b.x0) for a, b in itertools.pairwise(parts)]
    left = [(low, min(high, extent[0])) for low, high in own if low + _MIN_GUTTER <= min(high, extent[0])]
    right = [(max(low, extent[1]), high) for low, high in own if max(low, extent[1]) + _MIN_GUTTER <= high]
    found = [*left[:1], *gutters, *right[:1]]
    return sorted(set(found))


def _crossed(part: Line, gutters: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The gutters that a piece runs over."""
    return [(low, high) for low, high in gutters if part.x0 < low + 1 and part.x1 > high - 1]


def _is_merged(parts: Sequence[Line], above: Sequence[Line], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether a row has a cell over several columns of rows above it: "2 Verblijf | volgt na de zomer | 1 mei".

    Its pieces begin where pieces of those columns do, and so do cells in two rows above right of each gutter run over.
    """
    starts = [part.x0 for line in above for part in _parts(line)]
    crossed = [gutter for part in parts for gutter in _crossed(part, gutters)]
    return all(sum(abs(part.x0 - x) <= _NEAR for x in starts) >= 2 for part in parts) and all(
        sum(high - 1 <= x <= high + _NEAR for x in starts) >= 2 for _, high in crossed
    )


def _heads_rows(
    lines: Sequence[Line], start: int, index: int, end: int, gutters: Sequence[tuple[float, float]]
) -> bool:
    """Whether a line over all columns is a label of the rows below it: bold, at the left edge, between rows alike."""
    line = lines[index]
    if not line.stands_out or line.text.endswith((".", ":")) or index - start < 2 or index + 1 >= end:
        return False
    below = lines[index + 1]
    starts = [part.x0 for row in lines[start:index] for part in _parts(row)]
    return (
        abs(line.x0 - min(starts)) <= _NEAR
        and line.size <= 1.05 * below.size
        and not below.stands_out
        and len(_parts(below)) == len(gutters) + 1
        and all(any(abs(part.x0 - x) <= _NEAR for x in starts) for part in _parts(below))
    )


def _continues(lines: Sequence[Line], index: int, gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether a last line with one piece is the rest of a cell above it: close below, not in the first column."""
    line, above = lines[index], lines[index - 1]
    if line.top - above.bottom > 0.8 * line.size or line.size < 0.9 * above.size:
        return False
    column = _column(line, gutters)
    if column > 0:
        return True
    over = next((p for p in _parts(above) if _column(p, gutters) == 0), None)
    if over is None or line.bold != over.bold:
        return False
    return line.text[:1].islower() or not fits(over, line, gutters[0][1])


def _column(part: Line, gutters: Sequence[tuple[float, float]]) -> int:
    return sum(part.x0 > (low + high) / 2 for low, high in gutters)


def _is_table(rows: Sequence[Line], gutters: Sequence[tuple[float, float]], shades: Sequence[Box]) -> bool:
    multiple = [row for row in rows if len(_parts(row)) >= 2]
    anchored = (
        bool(rows) and (rows[0].stands_out or _shaded(rows[0], shades)) and len(_parts(rows[0])) == len(gutters) + 1
    )
    if len(multiple) < (2 if anchored else _MIN_ROWS):
        return False
    if len(multiple) * 5 < len(rows) * 2 and not _are_labels(rows, gutters):
        return False
    if sum(is_contents_line(row.text) for row in rows) * 2 > len(rows):
        return False
    first = [part for row in multiple for part in _parts(row) if _column(part, gutters) == 0]
    if first and sum(bool(split_bullet(p.text)[0]) or not any(c.isalnum() for c in p.text) for p in first) * 2 > len(
        first
    ):
        return False
    if (
        len(gutters) == 1
        and sum(may_be_contents_line(row.text) and _parts(row)[-1].text.isdigit() for row in rows) * 5 > len(rows) * 4
    ):
        return anchored
    for column in range(1, len(gutters) + 1):
        parts = [part for row in rows for part in _parts(row) if _column(part, gutters) == column]
        body = [part for part in parts if not part.stands_out]  # marks stand centred under a name in bold
        if len(parts) >= 3 and not _in_line(parts) and (len(body) < 2 or not _in_line(body)):
            return False
    # Prose in two columns fills both of them; the cells of a table do not.
    fills = []
    for column in range(len(gutters) + 1):
        parts = [part for row in rows for part in _parts(row) if _column(part, gutters) == column]
        width = max(p.x1 for p in parts) - min(p.x0 for p in parts) if parts else 1.0
        words = median(len(p.text.split()) for p in parts) if parts else 0
        fills.append(words >= 5 and median((p.x1 - p.x0) / max(1.0, width) for p in parts) > 0.8)
    return anchored or not all(fills) or _rows_wait(rows, gutters)


def _rows_wait(rows: Sequence[Line], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether the first two columns, both of prose, begin level time and again after one waited for the other."""
    sides = [[part for row in rows for part in _parts(row) if _column(part, gutters) == column] for column in (0, 1)]
    waits, strays = waits_and_strays(*sides)
    return waits >= 2 and waits > strays


def _are_labels(rows: Sequence[Line], gutters: Sequence[tuple[float, float]]) -> bool:
    """Whether short labels in bold stand beside texts of several lines that hang at one edge: few rows have a label."""
    labels = [part for row in rows for part in _parts(row) if _column(part, gutters) == 0]
    texts = [part for row in rows for part in _parts(row) if _column(part, gutters) == 1]
    return (
        len(gutters) == 1
        and all(part.bold and len(part.text.split()) <= _LABEL for part in labels)
        and not any(part.bold for part in texts)
        and len(_parts(rows[0])) == 2
        and max(part.x0 for part in texts) - min(part.x0 for part in texts) <= _NEAR
    )


def _in_line(parts: Sequence[Line]) -> bool:
    """Whether the pieces of a column share their left edge, right edge or middle."""
    for values in ([p.x0 for p in parts], [p.x1 for p in parts], [(p.x0 + p.x1) / 2 for p in parts]):
        best = max(sum(abs(value - other) <= _NEAR for other in values) for value in values)
        if best * 10 >= len(values) * 7:
            return True
    return False


def _shaded(line: Line, shades: Sequence[Box]) -> bool:
    return any(s[0] <= line.x0 + 2 and s[1] <= line.middle <= s[3] and s[2] >= line.x0 + 5 for s in shades)


def table_of_lines(
    rows: Sequence[Line],
    gutters: Sequence[tuple[float, float]],
    edges: Sequence[Edge],
    shades: Sequence[Box],
    pitch: float | None,
) -> Table:
    """Lines as a table with columns between these gutters (from x, to x); ``pitch`` as in ``begins``."""
    whole = box_of(rows)
    rules = sorted(
        {
            round(e["top"], 1)
            for e in edges
            if e["orientation"] == "h"
            and whole[1] - 8 < e["top"] < whole[3] + 8
            and min(e["x1"], whole[2] + 8) - max(e["x0"], whole[0] - 8) > 0.6 * (whole[2] - whole[0])
        }
    )
    lefts = _lefts(rows, gutters)
    rights = [*[max(low, high - 4) for low, high in gutters], whole[2]]
    groups = _row_groups(rows, gutters, rights, rules, shades, pitch)
    labels = _are_labels(rows, gutters)
    cells: list[PdfCell] = []
    for index, group in enumerate(groups):
        for column in range(len(gutters) + 1):
            parts = [part for row in group for part in _parts(row) if _column(part, gutters) == column]
            if not parts:
                continue
            box = box_of(parts)
            wide = max(len(_crossed(part, gutters)) for part in parts)
            cells.append(
                PdfCell(
                    text=_text(parts, rights[column + wide]),
                    row=index,
                    column=column,
                    column_span=1 + wide,
                    header=(labels and column == 0) or None,
                    bold=all(part.stands_out for part in parts),
                    shaded=all(_shaded(part, shades) for part in parts),
                    page=rows[0].page,
                    box=box,
                )
            )
    table = Table(cells, whole, lefts, rows[0].page, ruled=False)
    widen_group_labels(table)
    spread_labels(table)
    return table


def _lefts(rows: Sequence[Line], gutters: Sequence[tuple[float, float]]) -> list[float]:
    found = []
    for column in range(len(gutters) + 1):
        xs = [part.x0 for row in rows for part in _parts(row) if _column(part, gutters) == column]
        found.append(min(xs) if xs else 0.0)
    return found


def _text(parts: Sequence[Line], right: float) -> str:
    lines: list[str] = []
    previous: Line | None = None
    for part in parts:
        bullet, rest = split_bullet(part.text)
        if previous is None or bullet or (fits(previous, part, right) and not part.text[:1].islower()):
            lines.append(rest or (bullet if len(parts) == 1 else ""))
        else:
            lines[-1] = join(lines[-1], part.text)
        previous = part
    return "\n".join(line for line in lines if line)


def _row_groups(
    rows: Sequence[Line],
    gutters: Sequence[tuple[float, float]],
    rights: Sequence[float],
    rules: Sequence[float],
    shades: Sequence[Box],
    pitch: float | None,
) -> list[list[Line]]:
    """Lines of text by rows of the table: at rules if it has them, else where the steps or the words tell."""
    inner = [y for y in rules if rows[0].bottom - 2 < y < rows[-1].top + 2]
    starts = begins([{_column(part, gutters): part for part in _parts(row)} for row in rows], rights, pitch)
    groups: list[list[Line]] = [[rows[0]]]
    for (above, row), new in zip(itertools.pairwise(rows), starts[1:], strict=True):
        ruled = len(inner) >= 2 and any(above.middle < y < row.middle for y in inner)
        by_text = len(inner) < 2 and (new or _shaded(above, shades) != _shaded(row, shades))
        if ruled or by_text:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups
