"""Reading order: columns of prose side by side are read one after the other, all else row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extractors.readers.pdf.lines import Line, join_parts
from extractors.readers.pdf.ruled import Table

Item = Line | Table

_MIN_GUTTER = 8.0
_MIN_LINES = 3


@dataclass(slots=True)
class Flow:
    """Items that are read one after the other between two margins: a page, or one column of it."""

    items: list[Item]
    left: float
    right: float


def flows(items: Sequence[Item], depth: int = 0) -> list[Flow]:
    """The items of a page in reading order. Lines side by side that are no columns of prose come back as one line."""
    gutter = _gutter(items) if depth < 3 else None
    if gutter is None:
        return [_single(items)] if items else []
    found: list[Flow] = []
    band: list[Item] = []
    pending: list[Item] = []

    def close() -> None:
        left = [item for item in band if item.box[2] <= gutter + 1]
        right = [item for item in band if item.box[2] > gutter + 1]
        if _are_columns(left, right):
            if pending:
                found.append(_single(pending))
                pending.clear()
            found.extend(flows(left, depth + 1))
            found.extend(flows(right, depth + 1))
        else:
            pending.extend(band)
        band.clear()

    for item in sorted(items, key=lambda item: (item.box[1], item.box[0])):
        if item.box[0] < gutter - 1 and item.box[2] > gutter + 1:
            close()
            pending.append(item)
        else:
            band.append(item)
    close()
    if pending:
        found.append(_single(pending))
    return found


def _single(items: Sequence[Item]) -> Flow:
    """Items as one column: those at one height become one line."""
    rows: list[list[Item]] = []
    for item in sorted(items, key=lambda item: (item.box[1] + item.box[3], item.box[0])):
        if rows and isinstance(item, Line):
            first = rows[-1][0]
            if isinstance(first, Line):
                shared = min(first.bottom, item.bottom) - max(first.top, item.top)
                if shared > 0.5 * min(first.bottom - first.top, item.bottom - item.top):
                    rows[-1].append(item)
                    continue
        rows.append([item])
    joined: list[Item] = []
    for row in rows:
        lines = sorted((item for item in row if isinstance(item, Line)), key=lambda line: line.x0)
        joined.append(join_parts(lines) if lines else row[0])
    joined.sort(key=lambda item: item.box[1])
    return Flow(joined, min(item.box[0] for item in joined), max(item.box[2] for item in joined))


def _gutter(items: Sequence[Item]) -> float | None:
    """The middle of the gap that stands beside the most lines, or None."""
    lines = sorted((item for item in items if isinstance(item, Line)), key=lambda line: line.top)
    if len(lines) < 2 * _MIN_LINES:
        return None
    gaps: list[tuple[float, float]] = []
    for index, line in enumerate(lines):
        beside: float | None = None
        for other in lines[max(0, index - 30) : index + 30]:
            if other is line or other.x0 < line.x1 + _MIN_GUTTER:
                continue
            shared = min(line.bottom, other.bottom) - max(line.top, other.top)
            if shared > 0.3 * min(line.bottom - line.top, other.bottom - other.top):
                beside = other.x0 if beside is None else min(beside, other.x0)
        if beside is not None:
            gaps.append((line.x1, beside))
    if len(gaps) < _MIN_LINES:
        return None
    best: tuple[int, float] | None = None
    for _, right in gaps:
        x = right - _MIN_GUTTER / 2
        score = sum(low < x < high for low, high in gaps)
        if score >= _MIN_LINES and (best is None or score > best[0]):
            best = (score, x)
    return best[1] if best else None


def _are_columns(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether both sides hold running text rather than the cells of a table: lines that fill their width."""
    fills = []
    for side in (left, right):
        lines = [item for item in side if isinstance(item, Line)]
        tables = len(side) - len(lines)
        if len(lines) < _MIN_LINES and not tables:
            return False
        if not lines:
            continue
        width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
        words = median(len(line.text.split()) for line in lines)
        fill = median((line.x1 - line.x0) / max(1.0, width) for line in lines)
        if words < 2.5 or width < 90:
            return False
        fills.append(fill if words >= 3.5 else 0.0)
    return any(fill >= 0.6 for fill in fills) and sum(fill >= 0.45 for fill in fills) == len(fills)
