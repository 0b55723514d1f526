"""One page, from its words to lines and tables in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.document import Box
from extractors.readers.pdf.banded import find_banded
from extractors.readers.pdf.bullets import drawn_bullets
from extractors.readers.pdf.cell_text import turned_text
from extractors.readers.pdf.columns import Flow, Item, Region, flows, rows_of_boxes
from extractors.readers.pdf.heads import add_head
from extractors.readers.pdf.hung_cards import are_joined, find_cards
from extractors.readers.pdf.lines import Line, box_of, clean, column_starts, join_parts, line_of, pieces, rows_of
from extractors.readers.pdf.page import Edge, Page, Word
from extractors.readers.pdf.regions import contains, find_regions, holds, overlaps
from extractors.readers.pdf.ruled import Table, find_ruled
from extractors.readers.pdf.running import edge_rows
from extractors.readers.pdf.turned import joined_turned


@dataclass(slots=True)
class PageLayout:
    """A page's flows in reading order, and what later steps still need of its drawing."""

    number: int
    height: float
    flows: list[Flow]
    rules: list[Edge]
    shades: list[Box]

    @property
    def lines(self) -> list[Line]:
        """All lines, in reading order."""
        return [item for flow in self.flows for item in flow.items if isinstance(item, Line)]


def lay_out(page: Page, earlier: Sequence[float] = ()) -> PageLayout:
    """Find the ruled tables of a page and put the rest of its words in lines, in reading order.

    ``earlier``: where the columns of the cards begin that end the page before.
    """
    page.words = joined_turned(page.words) + drawn_bullets(page)
    tables = find_ruled(page)
    for table in tables:
        add_head(table, page, [other.box for other in tables if other is not table])
    tables += find_banded(page, [table.box for table in tables])
    free = [word for word in page.words if not any(_in(word, table.box) for table in tables)]
    turned = [word for word in free if word.turn]
    upright = [word for word in free if not word.turn]
    head, foot = _edges(page, upright, tables)
    upright = [word for word in upright if id(word) not in {id(w) for w in (*head, *foot)}] if head or foot else upright
    boxes = find_regions(page, upright, [table.box for table in tables])
    found = flows(_items(page, upright, tables, boxes), rules=page.edges, earlier=earlier)
    cards = find_cards(page, upright, [table.box for table in tables])
    if cards and are_joined(cards, [item for flow in found for item in flow.items if isinstance(item, Line)]):
        boxes = [*cards, *(box for box in boxes if not any(overlaps(card, box) for card in cards))]
        found = flows(_items(page, upright, tables, boxes), rules=page.edges, earlier=earlier)
    found = [*_edge_flow(head, page), *found, *_edge_flow(foot, page)]
    if turned:
        line = line_of(turned, page.number)
        line.text = clean(turned_text(turned))
        found.append(Flow([line], line.x0, line.x1))
    has_parts = False
    for flow in found:
        for item in flow.items:
            if isinstance(item, Line):
                has_parts = has_parts or bool(item.parts)
                if item.bold:
                    item.spans = tuple((word.x0, word.x1) for word in item.words)
                item.words = []
                for part in item.parts:
                    part.words = []
    rules = [edge for edge in page.edges if edge["orientation"] == "h"] if has_parts else []
    return PageLayout(page.number, page.height, found, rules, page.shades if has_parts else [])


def _edges(page: Page, words: Sequence[Word], tables: Sequence[Table]) -> tuple[list[Word], list[Word]]:
    """The words of the lines at the page's top and bottom that belong to the page, not its text."""
    margin = 0.25 * page.height
    outer = [word for word in words if word.top < margin or word.bottom > page.height - margin]
    if len(outer) < 3:
        return [], []
    head, foot = edge_rows(rows_of(outer), page.height)
    high = min((table.box[1] for table in tables), default=page.height)
    low = max((table.box[3] for table in tables), default=0.0)
    return (head if head and head[0].bottom < high else [], foot if foot and foot[0].top > low else [])


def _edge_flow(words: Sequence[Word], page: Page) -> list[Flow]:
    if not words:
        return []
    line = join_parts(pieces(words, page.number))
    line.at_edge = True
    return [Flow([line], line.x0, line.x1)]


def _items(page: Page, words: Sequence[Word], tables: Sequence[Table], boxes: Sequence[Box]) -> list[Item]:
    """Words as the pieces of their lines, with the tables, and with the boxes of text, each laid out on its own."""
    regions: list[Region] = []
    outside = list(words)
    outer = list(tables)
    for box in boxes:
        inside = [word for word in outside if holds(box, word)]
        outside = [word for word in outside if not holds(box, word)]
        within = [table for table in outer if contains(box, table.box)]
        outer = [table for table in outer if not contains(box, table.box)]
        inner = Page(page.number, page.width, page.height, frames=[f for f in page.frames if f != box])
        smaller = [f for f in find_regions(inner, inside, [t.box for t in within]) if contains(box, f)]
        regions.append(Region(box, flows(_items(page, inside, within, smaller), rules=page.edges)))
    items: list[Item] = [*rows_of_boxes(regions), *outer]
    rows = rows_of(outside)
    for row, starts in zip(rows, column_starts(rows), strict=True):
        items += pieces(row, page.number, starts)
    return items


def _in(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] <= y <= box[3]


__all__ = ["PageLayout", "box_of", "lay_out"]
