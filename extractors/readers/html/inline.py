"""The text of one block while its pieces come in: white space, line breaks and what is bold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from bs4 import Tag

from extractors.readers.html.tree import attribute
from extractors.text import clean, one_line

_WHITE = re.compile(r"[ \t\r\n\f]+")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_MAX_HEADING = 100
_BESIDE = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block, cleaned. ``bold`` where all its characters are."""

    text: str
    bold: bool

    @property
    def is_heading_like(self) -> bool:
        """Whether it reads as a heading: bold, short, and no sentence."""
        return (
            self.bold
            and len(self.text) <= _MAX_HEADING
            and self.text[-1] not in ".;,!"
            and self.text.upper() != (self.text.lower())
        )


@dataclass(slots=True)
class Inline:
    """Collects the pieces of a block."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    bold: int = 0
    preformatted: int = 0
    raised: bool = False
    """Just after ``<sup>``: "2023<sup>1</sup>" must not read as the number 20231, while "1<sup>e</sup>" is "1e"."""

    def text(self, text: str) -> None:
        """Add a text as it stands in the page."""
        text = text.replace("\r\n", "\n") if self.preformatted else _WHITE.sub(" ", text)
        if self.raised and text[:1].isdigit() and self.pieces and self.pieces[-1][0][-1:].isdigit():
            text = " " + text
        self.raised = False
        if text:
            self.pieces.append((text, self.bold > 0))

    def break_line(self) -> None:
        """Add the author's line break."""
        self.pieces.append(("\n", False))

    def space(self) -> None:
        """Keep what comes apart from what was: two links side by side."""
        self.pieces.append((" ", False))

    @property
    def has_words(self) -> bool:
        """Whether any piece so far is more than white space."""
        return any(piece.strip() for piece, _ in self.pieces)

    @property
    def all_bold(self) -> bool:
        """Whether all words so far are bold."""
        return all(bold or not piece.strip() for piece, bold in self.pieces)

    def take(self) -> list[Line | None]:
        """The block's lines, None for an empty one between, and begin anew."""
        if not self.pieces:
            return []
        pieces, self.pieces = self.pieces, []
        rows: list[list[tuple[str, bool]]] = [[]]
        for text, bold in pieces:
            first, *others = text.split("\n")
            rows[-1].append((first, bold))
            rows.extend([(other, bold)] for other in others)
        return [self._line(row) for row in rows]

    @staticmethod
    def _line(row: list[tuple[str, bool]]) -> Line | None:
        text = one_line("".join(piece for piece, _ in row)) if row else ""
        if not text:
            return None
        return Line(text, all(bold or not clean(piece) for piece, bold in row))


def is_bold(tag: Tag) -> bool:
    """Whether the tag makes its text bold or underlines it, as headings are by hand; a link is underlined by itself."""
    if tag.name == "u":
        beside = [tag.parent, *islice(tag.children, _BESIDE)]  # no further: tags may lie 100,000 deep in each other
        return not any(isinstance(one, Tag) and one.name == "a" for one in beside)
    return tag.name in ("b", "strong") or (tag.has_attr("style") and bool(_BOLD_STYLE.search(attribute(tag, "style"))))
