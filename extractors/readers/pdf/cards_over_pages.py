"""Cards that go on over the end of a page: each is read whole before the next, unlike the columns of a newsletter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readers.pdf.columns import Flow
from extractors.readers.pdf.layout import PageLayout
from extractors.readers.pdf.level import LEVEL
from extractors.readers.pdf.lines import Line

Placed = tuple[PageLayout, Flow]

_INDENT = 16.0
_SAME_LEFT = 3.0
_LABEL = re.compile(r"[^.:]{2,30}(?=:|$)")
_STOPS = (".", ":", ";", "!", "?")
_MANY = 2


@dataclass(slots=True)
class _Card:
    """A column of the last row of a page: its flows, and from where to where its text may stand on the next page."""

    flows: list[Flow]
    left: float
    right: float

    @property
    def lines(self) -> list[Line]:
        return _lines(self.flows)


def in_reading_order(layouts: Sequence[PageLayout]) -> list[Placed]:
    """All flows of all pages; where cards go on on the next page, what stands there directly follows their beginning."""
    pages = [[(layout, flow) for flow in layout.flows] for layout in layouts]
    for first, second in pairwise(pages):
        cards = _last_row([flow for _, flow in first])
        if not cards or not second:
            continue
        heads, rest, edges = _rests(cards, [flow for _, flow in second])
        if not any(heads) or not _are_cards(cards, heads):
            continue
        page, after = first[0][0], second[0][0]
        moved = {id(flow) for card in cards for flow in card.flows}
        foot = [placed for placed in first if _is_edge(placed[1])]
        first[:] = [placed for placed in first if id(placed[1]) not in moved and not _is_edge(placed[1])]
        for card, head in zip(cards, heads, strict=True):
            first += [(page, flow) for flow in card.flows] + [(after, flow) for flow in head]
        first += foot
        second[:] = [(after, flow) for flow in (*edges, *rest)]
    return [placed for page in pages for placed in page]


def card_edges(layout: PageLayout) -> list[float]:
    """Where the columns begin, without the first, of the row of cards that ends a page; empty where none does."""
    return [card.left for card in _last_row(layout.flows)[1:]]


def _lines(flows: Sequence[Flow]) -> list[Line]:
    return [item for flow in flows for item in flow.items if isinstance(item, Line)]


def _is_edge(flow: Flow) -> bool:
    return all(isinstance(item, Line) and item.at_edge for item in flow.items)


def _last_row(flows: Sequence[Flow]) -> list[_Card]:
    """The columns that end a page and all begin level with a title in the same type; empty if it ends otherwise."""
    kept = [flow for flow in flows if not _is_edge(flow)]
    firsts = [flow.items[0] if isinstance(flow.items[0], Line) else None for flow in kept]
    for last in range(len(kept) - 1, 0, -1):
        title = firsts[last]
        if title is None:
            continue
        row = [
            index
            for index, line in enumerate(firsts[: last + 1])
            if line is not None
            and abs(line.bottom - title.bottom) <= LEVEL
            and (line.size, line.bold) == (title.size, title.bold)
        ]
        if len(row) >= _MANY:
            return _cards(kept, row)
    return []


def _cards(flows: Sequence[Flow], row: Sequence[int]) -> list[_Card]:
    groups = [list(flows[start:end]) for start, end in zip(row, [*row[1:], len(flows)], strict=True)]
    lefts = [min(flow.left for flow in group) for group in groups]
    widest = max(flow.right for flow in flows)
    rights = [*(left - 2 for left in lefts[1:]), widest + _SAME_LEFT]
    cards = [_Card(*parts) for parts in zip(groups, lefts, rights, strict=True)]
    for card in cards:
        if any(flow.right > card.right for flow in card.flows) or card.left >= card.right:
            return []
        title, *below = card.lines
        if not title.bold and title.size <= max((line.size for line in below[-2:]), default=title.size):
            return []
    return cards


def _rests(cards: Sequence[_Card], flows: Sequence[Flow]) -> tuple[list[list[Flow]], list[Flow], list[Flow]]:
    """What of the next page stands under which card, what comes after, and the lines at the edge of the page above it."""
    heads: list[list[Flow]] = [[] for _ in cards]
    rest = [flow for flow in flows if not _is_edge(flow)]
    edges = [flow for flow in flows if _is_edge(flow)]
    title = cards[0].lines[0]
    column = 0
    while rest:
        flow = rest[0]
        place = next((i for i in range(column, len(cards)) if _stands_under(flow.items[0], cards[i])), None)
        if place is None:
            break
        end = 0
        while end < len(flow.items):
            item = flow.items[end]
            if not _stands_under(item, cards[place]) or (isinstance(item, Line) and _is_like(item, title)):
                break
            end += 1
        if not end:
            break
        column = place
        taken = flow.items[:end]
        heads[place].append(Flow(taken, cards[place].left, max(item.box[2] for item in taken)))
        if end < len(flow.items):
            rest[0] = Flow(flow.items[end:], flow.left, flow.right)
            break
        rest.pop(0)
    return heads, rest, edges


def _is_like(line: Line, title: Line) -> bool:
    return (line.size, line.bold) == (title.size, title.bold)


def _stands_under(item: object, card: _Card) -> bool:
    if not isinstance(item, Line):
        return False
    parts = item.parts or [item]
    return card.left - _SAME_LEFT <= parts[0].x0 <= card.left + _INDENT and parts[-1].x1 <= card.right


def _are_cards(cards: Sequence[_Card], heads: Sequence[Sequence[Flow]]) -> bool:
    """Whether columns go on below themselves on the next page, rather than in the column to their right.

    Cards have the same labels, or one ends above the page's end while another goes on, or their sentences read on.
    """
    goes_on = [bool(head) for head in heads]
    lowest = [max(line.bottom for line in card.lines) for card in cards]
    size = cards[0].lines[-1].size
    if any(on and low < max(lowest) - 6 * size for on, low in zip(goes_on, lowest, strict=True)):
        return False
    labels = [_labels([*card.lines, *_lines(head)]) for card, head in zip(cards, heads, strict=True)]
    if all(len(one & other) >= _MANY for one, other in pairwise(labels)):
        return True
    if any(not on and low < max(lowest) - 3 * size for on, low in zip(goes_on, lowest, strict=True)):
        return True
    below = [(card.lines[-1], _lines(head)[0]) for card, head in zip(cards, heads, strict=True) if head]
    beside = [(cards[-1].lines[-1], below[0][1])]
    return sum(_reads_on(*pair) for pair in below) > sum(_reads_on(*pair) for pair in beside)


def _labels(lines: Sequence[Line]) -> set[str]:
    """Short lines, and what stands before a colon."""
    return {found.group().strip() for line in lines if (found := _LABEL.match(line.text)) and line.text[:1].isupper()}


def _reads_on(above: Line, below: Line) -> int:
    open_ended = not above.text.endswith(_STOPS)
    lower = below.text[:1].islower()
    return 1 if open_ended and lower else -1 if open_ended != lower else 0
