"""One page, from its words to lines and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.document import Box
from extractors.readers.pdf.cell_text import turned_text
from extractors.readers.pdf.columns import Flow, Item, flows
from extractors.readers.pdf.lines import Line, box_of, clean, line_of, pieces, rows_of
from extractors.readers.pdf.page import Edge, Page, Word
from extractors.readers.pdf.ruled import find_ruled


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


def lay_out(page: Page) -> PageLayout:
    """Find the ruled tables of a page and put the rest of its words in lines, in reading order."""
    tables = find_ruled(page)
    free = [word for word in page.words if not any(_in(word, table.box) for table in tables)]
    turned = [word for word in free if word.turn]
    items: list[Item] = list(tables)
    for row in rows_of([word for word in free if not word.turn]):
        items += pieces(row, page.number)
    found = flows(items)
    if turned:
        line = line_of(turned, page.number)
        line.text = clean(turned_text(turned))
        found.append(Flow([line], line.x0, line.x1))
    has_parts = False
    for flow in found:
        for item in flow.items:
            if isinstance(item, Line):
                has_parts = has_parts or bool(item.parts)
                item.words = []
                for part in item.parts:
                    part.words = []
    rules = [edge for edge in page.edges if edge["orientation"] == "h"] if has_parts else []
    return PageLayout(page.number, page.height, found, rules, page.shades if has_parts else [])


def _in(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] <= y <= box[3]


__all__ = ["PageLayout", "box_of", "lay_out"]
