"""Reading order: columns of prose side by side and boxes are read one after the other, all else row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extractors.document import Box
from extractors.readers.pdf.card_rows import card_tops
from extractors.readers.pdf.level import MIN_GUTTER, waits_and_strays
from extractors.readers.pdf.lines import Line, join_parts
from extractors.readers.pdf.list_columns import is_item, list_tops
from extractors.readers.pdf.page import Edge, enclosing
from extractors.readers.pdf.ruled import Table
from extractors.readers.pdf.sides import MIN_LINES, are_columns, side_notes, table_rows

_DEEPEST = 5
_OVER = 60.0
"""How far a rule reaches to both sides of a gutter that it crosses."""
_ONE_HEIGHT = 2.0
_STRAYS = 2


@dataclass(slots=True)
class Flow:
    """Items that are read one after the other between two margins: a page, or one column of it."""

    items: list[Line | Table]
    left: float
    right: float


@dataclass(slots=True)
class Region:
    """A box of text that is read on its own, its flows in order."""

    box: Box
    flows: list[Flow]


Item = Line | Table | Region


def rows_of_boxes(boxes: Sequence[Region]) -> list[Region]:
    """Boxes that stand side by side at one height as one box, read from left to right: the steps of a timeline, cards."""
    rows: list[list[Region]] = []
    for box in sorted(boxes, key=lambda box: (box.box[1], box.box[0])):
        for row in rows:
            if abs(row[0].box[1] - box.box[1]) <= _ONE_HEIGHT and abs(row[0].box[3] - box.box[3]) <= _ONE_HEIGHT:
                row.append(box)
                break
        else:
            rows.append([box])
    return [
        Region(enclosing([box.box for box in row]), [flow for box in sorted(row, key=_left) for flow in box.flows])
        for row in rows
    ]


def _are_level(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether boxes stand in rows: each on the side with fewer begins where one on the other side does."""
    few, many = sorted((left, right), key=len)
    return all(any(abs(one.box[1] - other.box[1]) <= _ONE_HEIGHT for other in many) for one in few)


def _left(region: Region) -> float:
    return region.box[0]


def flows(
    items: Sequence[Item],
    depth: int = 0,
    rules: Sequence[Edge] = (),
    known: list[float] | None = None,
    earlier: Sequence[float] = (),
) -> list[Flow]:
    """The items of a page in reading order. Lines side by side that are no columns of prose come back as one line.

    ``rules``: what is drawn on the page; a level rule over both columns parts what stands above it from what is below.
    ``known``: the left edges of columns in the rows of cards above; those found here are added. ``earlier``: those of the
    cards that end the page before.
    """
    if depth == 0:
        notes = [Region(enclosing([line.box for line in note]), [_flow([*note])]) for note in side_notes(_lines(items))]
        taken = {id(line) for note in notes for line in note.flows[0].items}
        items = [*(item for item in items if id(item) not in taken), *notes] if notes else items
    gutter = _gutter(items) if depth < _DEEPEST else None
    if gutter is None:
        return _single(items)
    parts: list[tuple[list[Item], list[Item], list[Item]]] = []
    band: list[Item] = []

    def close() -> None:
        below: list[Item] = list(band)
        for first, last in table_rows(_lines(band), gutter):
            above = [item for item in below if item.box[1] < first - 1]
            over = [
                *_heading_above(above, gutter),
                *(i for i in below if i.box[1] >= first - 1 and i.box[3] <= last + 1),
            ]
            below = [item for item in below if item.box[3] > last + 1 and item.box[1] >= first - 1]
            if above:
                parts.append((*_sides(above, gutter), []))
            parts.append(([], [], over))
        if below:
            parts.append((*_sides(below, gutter), []))
        band.clear()

    ordered = sorted(items, key=lambda item: (item.box[1], item.box[0]))
    tops = card_tops(_lines(items), gutter)
    levels = sorted([*_levels(rules, gutter, items), *tops, *list_tops(_lines(items), gutter)])
    for index, item in enumerate(ordered):
        if levels and item.box[1] >= levels[0]:
            levels = [y for y in levels if y > item.box[1]]
            above = _heading_above(band, gutter)
            close()
            if above:
                parts.append(([], [], above))
        over = item.box[0] < gutter - 1 and item.box[2] > gutter + 1
        if over or (not band and parts and _ends_paragraph(parts[-1][2], ordered, index)):
            above = _heading_above(band, gutter) if over else []
            close()
            parts.append(([], [], [*above, item]))
        else:
            band.append(item)
    close()
    sure = [
        _are_columns(left, right) or _is_next_row(left, right, known) or _is_rest_of_row(left, right, earlier)
        for left, right, _ in parts
    ]
    if not any(sure):
        return _single(items)
    known = known if known is not None else [] if tops else None
    edges = _left_edges([right for (_, right, _), columns in zip(parts, sure, strict=True) if columns])
    found: list[Flow] = []
    pending: list[Item] = []
    for (left, right, across), columns in zip(parts, sure, strict=True):
        if columns or (left and right and _keeps_to(right, edges)):
            if pending:
                found += flows(pending, depth + 1, rules)
                pending = []
            if all(isinstance(item, Region) for item in [*left, *right]) and _are_level(left, right):
                found += _single([*left, *right])
                continue
            if known is not None and right:
                known.append(min(item.box[0] for item in right))
            found += flows(left, depth + 1, rules, known, earlier)
            found += flows(right, depth + 1, rules, known, earlier)
        else:
            pending += [*left, *right, *across]
    return found + (flows(pending, depth + 1, rules) if pending else [])


def _is_next_row(left: Sequence[Item], right: Sequence[Item], known: Sequence[float] | None) -> bool:
    """Whether two short cards stand in columns that longer ones above them showed, and read like no table."""
    if not (known and left and right) or waits_and_strays(_lines(left), _lines(right))[0]:
        return False
    return _begins_at(right, known)


def _is_rest_of_row(left: Sequence[Item], right: Sequence[Item], earlier: Sequence[float]) -> bool:
    """Whether cards of the page before go on here, each at its own heights."""
    if not (left and right and _begins_at(right, earlier)):
        return False
    waits, strays = waits_and_strays(_lines(left), _lines(right))
    return strays >= _STRAYS and not waits


def _begins_at(items: Sequence[Item], edges: Sequence[float]) -> bool:
    return any(abs(min(item.box[0] for item in items) - edge) <= _ONE_HEIGHT for edge in edges)


def _lines(items: Sequence[Item]) -> list[Line]:
    return [item for item in items if isinstance(item, Line)]


def _levels(rules: Sequence[Edge], gutter: float, items: Sequence[Item]) -> list[float]:
    """The heights, from the top, of level rules that cross a gutter and strike through nothing."""
    found = sorted(
        {
            round(rule["top"], 1)
            for rule in rules
            if rule["orientation"] == "h" and rule["x0"] < gutter - _OVER and rule["x1"] > gutter + _OVER
        }
    )
    return [y for y in found if not any(item.box[1] + 1 < y < item.box[3] - 1 for item in items)]


def _sides(band: Sequence[Item], gutter: float) -> tuple[list[Item], list[Item]]:
    """What stands left and right of a gutter."""
    left = [item for item in band if item.box[2] <= gutter + 1]
    return left, [item for item in band if item.box[2] > gutter + 1]


def _heading_above(band: list[Item], gutter: float) -> list[Item]:
    """Take the headings that end a band: a heading never ends a column, it heads what spans both columns below it."""
    sizes = [item.size for item in band if isinstance(item, Line)]
    taken: list[Item] = []
    while len(band) > 1 and isinstance(last := band[-1], Line) and last.box[2] <= gutter:
        heading = last.size > 1.08 * median(sizes) or (last.bold and not last.text.endswith((".", ":")))
        if not heading or any(item.box[3] > last.top + 1 for item in band[:-1]):
            break
        taken.insert(0, band.pop())
    return taken


def _ends_paragraph(above: Sequence[Item], ordered: Sequence[Item], index: int) -> bool:
    """Whether a line is the short last one of a paragraph over both columns, with nothing beside it."""
    item = ordered[index]
    if not above or not isinstance(above[-1], Line) or not isinstance(item, Line):
        return False
    last = above[-1]
    if item.size != last.size or item.bold != last.bold or item.top - last.bottom > 0.5 * item.size:
        return False
    beside = (other for other in ordered[max(0, index - 4) : index + 5] if other is not item)
    return item.x0 <= last.x0 + 1 and all(o.box[1] > item.middle or o.box[3] < item.middle for o in beside)


def _left_edges(columns: Sequence[Sequence[Item]]) -> list[float]:
    """Where most lines of the right-hand columns begin."""
    return [median(item.box[0] for item in column) for column in columns if column]


def _keeps_to(right: Sequence[Item], edges: Sequence[float]) -> bool:
    """Whether a few lines stand at the left edge of a column that was found above or below them."""
    return bool(edges) and min(abs(item.box[0] - edge) for item in right for edge in edges) <= 1.5


def _single(items: Sequence[Item]) -> list[Flow]:
    """Items as one column: those at one height become one line; a box stands before the text that it stands beside."""
    rows: list[list[Line | Table]] = []
    plain = [item for item in items if not isinstance(item, Region)]
    for item in sorted(plain, key=lambda item: (item.box[1] + item.box[3], item.box[0])):
        if rows and isinstance(item, Line):
            first = rows[-1][0]
            if isinstance(first, Line):
                shared = min(first.bottom, item.bottom) - max(first.top, item.top)
                alike = max(first.size, item.size) < 1.5 * min(first.size, item.size)
                if alike and shared > 0.5 * min(first.bottom - first.top, item.bottom - item.top):
                    rows[-1].append(item)
                    continue
        rows.append([item])
    joined: list[Line | Table] = []
    for row in rows:
        lines = sorted((item for item in row if isinstance(item, Line)), key=lambda line: line.x0)
        joined.append(join_parts(lines) if lines else row[0])
    joined.sort(key=lambda item: item.box[1])
    found: list[Flow] = []
    start = 0
    regions = [item for item in items if isinstance(item, Region)]
    for region in sorted(regions, key=lambda region: (region.box[1], region.box[0])):
        end = max(start, _place_of(region, joined))
        if end > start:
            found.append(_flow(joined[start:end]))
        found += region.flows
        start = end
    if start < len(joined):
        found.append(_flow(joined[start:]))
    return found


def _flow(items: list[Line | Table]) -> Flow:
    return Flow(items, min(item.box[0] for item in items), max(item.box[2] for item in items))


def _place_of(region: Region, items: Sequence[Line | Table]) -> int:
    """Before which of the items a box is read: the beginning of the paragraph beside which it begins."""
    place = next((i for i, item in enumerate(items) if item.box[3] > region.box[1] + 2), len(items))
    while 0 < place < len(items):
        above, item = items[place - 1], items[place]
        if not (isinstance(above, Line) and isinstance(item, Line)) or item.top - above.bottom > 0.45 * item.size:
            break
        if above.size != item.size or above.bold != item.bold:
            break
        place -= 1
    return place


def _gutter(items: Sequence[Item]) -> float | None:
    """The middle of the gap that stands beside the most lines, or None."""
    beside = [item for item in items if not isinstance(item, Table)]
    if len(beside) < 2:
        return None
    beside.sort(key=lambda item: item.box[1])
    boxes = [item.box for item in beside]
    nearest: list[float | None] = [None] * len(boxes)
    for index, (x0, top, x1, bottom) in enumerate(boxes):
        for place in range(index + 1, len(boxes)):
            other_x0, other_top, other_x1, other_bottom = boxes[place]
            if other_top >= bottom:
                break
            if other_x0 >= x1 + MIN_GUTTER:
                one, x = index, other_x0
            elif x0 >= other_x1 + MIN_GUTTER:
                one, x = place, x0
            else:
                continue
            shared = min(bottom, other_bottom) - max(top, other_top)
            if shared > 0.3 * min(bottom - top, other_bottom - other_top):
                known = nearest[one]
                nearest[one] = x if known is None else min(known, x)
    gaps = [(box[2], x, item) for item, box, x in zip(beside, boxes, nearest, strict=True) if x is not None]
    best: tuple[float, float] | None = None
    for _, right, _ in gaps:
        x = right - MIN_GUTTER / 2
        over = [item for low, high, item in gaps if low < x < high]
        score = sum(map(_weight, over))
        items_alone = all(isinstance(item, Line) and is_item(item) for item in over)
        if score >= MIN_LINES - items_alone and (best is None or score > best[0]):
            best = (score, x)
    return best[1] if best else None


def _weight(item: Item) -> float:
    """A box counts for as many lines as it may hold."""
    return 1.0 if isinstance(item, Line) else max(3.0, (item.box[3] - item.box[1]) / 14)


def _are_columns(left: Sequence[Item], right: Sequence[Item]) -> bool:
    """Whether both sides hold boxes, or running text rather than the cells of a table."""
    if not left or not right:
        return False
    if all(isinstance(item, Region) for item in left) and all(isinstance(item, Region) for item in right):
        return True
    one, other = _lines(left), _lines(right)
    return are_columns(one, other, (len(left) - len(one), len(right) - len(other)))
