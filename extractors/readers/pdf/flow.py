"""Pieces of a document before they are passages: what the pages hold, in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractors.readers.pdf.lines import Line


@dataclass(slots=True)
class Block:
    """Lines that belong together: a paragraph, a list item or a heading, on the page where it begins."""

    kind: Literal["paragraph", "list_item", "heading"]
    lines: list[Line]
    left: float
    right: float
    marker: str = ""
    level: int = 0
    texts: list[str] = field(default_factory=list)
    unread: bool = False
    """An item of a scan whose bullet was not recognised: its text has none."""
    small: bool = False
    """In small type: a footnote."""

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page

    @property
    def is_aside(self) -> bool:
        """Not of the running text around it: a footnote, a line at the edge of the page."""
        return self.small or self.lines[0].at_edge

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]
