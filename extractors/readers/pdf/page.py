"""What the reader knows of one page before it looks for structure: words, rules, shaded areas, images."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypedDict

from extractors.document import Box


@dataclass(slots=True)
class Word:
    """A run of characters without white space. ``turn``: its direction in quarter turns against the clock (0 upright).

    ``starts`` are the left edges of its characters, for a word that runs over the border of a cell.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    turn: int = 0
    starts: tuple[float, ...] = ()
    confidence: float | None = None
    italic: bool = False

    @property
    def box(self) -> Box:
        """x0, top, x1, bottom."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def stands_out(self) -> bool:
        """Whether it is set in another type than running text: bold or italic."""
        return self.bold or self.italic


class Edge(TypedDict):
    """A straight horizontal or vertical line, in the shape that pdfplumber's table finder takes."""

    object_type: str
    orientation: str
    x0: float
    x1: float
    top: float
    bottom: float
    width: float
    height: float


@dataclass(slots=True)
class Page:
    """One page, its origin in the upper left corner of what is shown (crop box, turned upright), in points."""

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    shades: list[Box] = field(default_factory=list)
    tints: dict[Box, float] = field(default_factory=dict)
    """How light the colour of a shaded area is, from 0 (black) to 255 (white)."""
    frames: list[Box] = field(default_factory=list)
    """Around what is drawn in one go and could hold text: boxes with a border or a colour, in drawing order."""
    dots: list[Box] = field(default_factory=list)
    """Small round or square shapes, such as the bullets that a browser draws."""
    image_share: float = 0.0
    """Part of the page that its largest image covers."""
    garbled_share: float = 0.0
    """Part of the characters that have no meaning in Unicode."""
    hidden_share: float = 0.0
    """Part of the words that are drawn invisibly, as the text layer of a scan is."""
    dropped_lines: int = 0
    pixels: int = 0
    """Of its largest picture."""


def edge(x0: float, top: float, x1: float, bottom: float) -> Edge:
    """An edge between two points that lie on one horizontal or vertical line."""
    return {
        "object_type": "line",
        "orientation": "h" if abs(bottom - top) <= abs(x1 - x0) else "v",
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }


def enclosing(boxes: list[Box]) -> Box:
    """The smallest box around all of them, rounded to a hundredth of a point."""
    return (
        round(min(box[0] for box in boxes), 2),
        round(min(box[1] for box in boxes), 2),
        round(max(box[2] for box in boxes), 2),
        round(max(box[3] for box in boxes), 2),
    )
