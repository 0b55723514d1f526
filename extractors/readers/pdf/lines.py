"""Lines of text: words side by side, cut where a wide gap stands, and the text that they read as."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from extractors.document import Box
from extractors.readers.pdf.page import Word, enclosing

_PLAIN = {0xA0: " ", 0xAD: None, 0x2011: "-", 0x202F: " ", 0x2007: " ", 0x2009: " ", 0x2002: " ", 0x2003: " "} | {
    code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)
}
_GAP = 1.0
"""A gap wider than this many times the type size is a border between columns rather than a space."""
_NARROW_GAP = 0.4
_MARKER_GAP = 4.0
_MOST_EVEN_GAP = 1.8
_ROWS_NEAR = 12
_ONE_PLACE = 0.7
_LONGEST_LABEL = 5
_DASHES = "-–—"
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]*|\d{4,7}[.)]+")
"""Of an item or a heading: "3", "2.1.4", "12)"; a year is none."""
_Gap = Literal["wide", "narrow", "numbered", "bulleted"]
_Edge = tuple[float, int, _Gap]
"""Where a piece begins, in which row, and what gap is before it."""


@dataclass(slots=True)
class Line:
    """Words on one line of one column. ``parts`` are the pieces between wide gaps."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    page: int
    first_word: float = 0.0
    """Width of its first word: whether it would have fitted on the line above."""
    parts: list[Line] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    spans: tuple[tuple[float, float], ...] = ()
    """From where to where its words stand; kept for a line in bold, which may be the header of a table."""
    gap_after_marker: float = 0.0
    confidence: float | None = None
    labelled: bool = False
    """Begins with a label in bold and a colon, and goes on plain: "**Bekostiging:** een prijs per dagdeel"."""
    italic: bool = False
    at_edge: bool = False
    """Of the page rather than the text: alone at its top or bottom, with the paper's name, number or address."""

    @property
    def box(self) -> Box:
        """x0, top, x1, bottom."""
        return (self.x0, self.top, self.x1, self.bottom)

    @property
    def stands_out(self) -> bool:
        """Whether it is set in another type than running text: bold or italic."""
        return self.bold or self.italic

    @property
    def middle(self) -> float:
        """Height of its middle on the page."""
        return (self.top + self.bottom) / 2


def clean(text: str) -> str:
    """NFC, plain spaces, no soft hyphens or ligatures, nothing that does not print."""
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_PLAIN)
    if not text.isprintable():
        kept = (
            c for c in text if c == "\n" or not unicodedata.category(c).startswith(("Cc", "Co", "Cs", "Cf", "Zl", "Zp"))
        )
        text = "".join(kept)
    return unicodedata.normalize("NFC", text)


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Words that stand at one height, from the top down, each row from left to right.

    Beside a tall heading may stand two lines of the next column: a word goes to the row nearest to its own height, and
    never to one with another word above or below it.
    """
    rows: list[list[Word]] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda word: (word.top + word.bottom, word.x0)):
        place = _row_for(word, rows, spans)
        if place is None:
            rows.append([word])
            spans.append((word.top, word.bottom))
            continue
        top, bottom = spans[place]
        rows[place].append(word)
        if word.bottom - word.top > bottom - top:
            spans[place] = (word.top, word.bottom)
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


def _row_for(word: Word, rows: Sequence[Sequence[Word]], spans: Sequence[tuple[float, float]]) -> int | None:
    """The row that a word belongs to, counted from the end, or None."""
    height, middle = word.bottom - word.top, word.top + word.bottom
    best: tuple[float, int] | None = None
    for place in range(-1, -1 - min(3, len(rows)), -1):
        top, bottom = spans[place]
        shared = min(bottom, word.bottom) - max(top, word.top)
        if shared <= 0.5 * min(bottom - top, height):
            continue
        away = abs(top + bottom - middle) / 2
        if away < 0.1 * height:
            return place
        if any(word.x0 < other.x1 - 1 and word.x1 > other.x0 + 1 for other in rows[place]):
            continue
        if best is None or away < best[0]:
            best = (away, place)
    return best[1] if best else None


def column_starts(rows: Sequence[Sequence[Word]]) -> list[set[float]]:
    """For each row the left edges of words that begin a column though the gap before them is no wide one.

    In a table that is as wide as its words the columns stand close: such a gap counts where words of two more rows near
    by begin at the same place. The gap behind a number that may be an item's ("1  Rolstoelen") counts where it stands
    under one that is behind a word: "Nr.  Onderwerp".
    """
    found: list[set[float]] = [set() for _ in rows]
    edges: list[_Edge] = []
    close = False
    for index, row in enumerate(rows):
        edges.append((row[0].x0, index, "wide"))
        opened = True
        for last, word in pairwise(row):
            gap, size = word.x0 - last.x1, max(last.size, word.size, 4.0)
            wide = gap > _GAP * size
            marked = opened and is_marker(last.text) and gap <= _MARKER_GAP * size
            if gap > _NARROW_GAP * size:
                if not wide and not marked and word.x0 in _evenly_spaced(row):
                    continue
                kind: _Gap = "wide" if wide else "narrow"
                if marked:
                    empty = last.text in _DASHES and last is not row[0]
                    kind = "numbered" if empty or any(map(str.isdigit, last.text)) else "bulleted"
                close = close or kind in ("narrow", "numbered")
                edges.append((word.x0, index, kind))
            opened = gap > _NARROW_GAP * size
    if not close:
        return found
    for run in _at_one_place(edges):
        below = {index for _, index, _ in run}
        named = any(kind in ("wide", "narrow") and x > rows[index][0].x0 + 1 for x, index, kind in run)
        for x, index, kind in run if len(below) >= 3 else ():
            if kind == "narrow" or (kind == "numbered" and named):
                found[index].add(x)
    return found


def _at_one_place(edges: list[_Edge]) -> Iterator[list[_Edge]]:
    """Left edges that stand below each other, in rows that are near to each other."""
    edges.sort()
    start = 0
    for end in range(1, len(edges) + 1):
        if end < len(edges) and edges[end][0] - edges[end - 1][0] <= _ONE_PLACE:
            continue
        if end - start >= 3:
            run: list[_Edge] = []
            for edge in sorted(edges[start:end], key=_row):
                if run and edge[1] - run[-1][1] > _ROWS_NEAR:
                    yield run
                    run = []
                run.append(edge)
            yield run
        start = end


def _row(edge: _Edge) -> int:
    return edge[1]


def _evenly_spaced(row: Sequence[Word]) -> set[float]:
    """The left edges of words in stretches of prose that was spread to fill its column: the gaps are wide but alike.

    Prose goes on in lower case, in words of all lengths; headers of columns that stand as close begin with capitals.
    """
    found: set[float] = set()
    gaps = [word.x0 - last.x1 for last, word in pairwise(row)]
    start = 0
    for end in range(1, len(gaps) + 1):
        if end < len(gaps) and abs(gaps[end] - gaps[start]) <= 0.12 * gaps[start] + 1.0:
            continue
        inner = row[start + 1 : end + 1]
        if len(inner) >= 4 and sum(word.text[:1].islower() for word in inner) * 5 >= len(inner) * 3:
            widths = [word.x1 - word.x0 for word in inner]
            if max(widths) > 2 * min(widths):
                found.update(word.x0 for word in inner)
        start = end
    return found


def pieces(row: Sequence[Word], page: int, starts: Container[float] = ()) -> list[Line]:
    """The words of one row, cut at wide gaps and before words at ``starts``; a bullet stays with what follows it."""
    cuts: list[list[Word]] = []
    for word in row:
        if cuts and word.x0 not in starts:
            last = cuts[-1][-1]
            alone = len(cuts[-1]) == 1 and is_marker(last.text)
            gap = word.x0 - last.x1
            if gap <= (_MARKER_GAP if alone else _GAP) * max(last.size, word.size, 4.0) or (
                gap <= _MOST_EVEN_GAP * last.size and word.x0 in _evenly_spaced(row)
            ):
                cuts[-1].append(word)
                continue
        cuts.append([word])
    return [line_of(cut, page) for cut in cuts]


def is_marker(text: str) -> bool:
    """Whether a word can be the bullet or number of a list item or heading."""
    return (
        text in "•-–—▪▫◦○●■□➢➤►✓✔*+·‣⁃»o→"
        or (len(text) <= 8 and _NUMBER.fullmatch(text) is not None)
        or (len(text) == 2 and text[0].isalpha() and text[1] in ".)")
    )


def line_of(words: Sequence[Word], page: int) -> Line:
    """One line of these words, in their order; raised numbers that refer to footnotes are left out."""
    size = _size(words)
    base = median(word.bottom for word in words if word.size >= 0.8 * size)
    kept = [
        word
        for index, word in enumerate(words)
        if index == 0 or word.size >= 0.8 * size or not word.text.isdigit() or word.bottom > base - 0.12 * size
    ]
    confidences = [word.confidence for word in kept if word.confidence is not None]
    return Line(
        text=clean(" ".join(word.text for word in kept)),
        x0=min(word.x0 for word in kept),
        top=min(word.top for word in kept),
        x1=max(word.x1 for word in kept),
        bottom=max(word.bottom for word in kept),
        size=size,
        bold=_is_bold(kept),
        page=page,
        first_word=kept[0].x1 - kept[0].x0,
        words=list(kept),
        gap_after_marker=kept[1].x0 if len(kept) > 1 and is_marker(kept[0].text) else 0.0,
        confidence=sum(confidences) / len(confidences) if confidences else None,
        italic=all(word.italic for word in kept),
        labelled=kept[0].bold and not kept[-1].bold and _is_labelled(kept),
    )


def _is_labelled(words: Sequence[Word]) -> bool:
    """Whether the last of the words in bold with which a line begins ends in a colon."""
    last = next(index for index, word in enumerate(words) if not word.bold) - 1
    return last < _LONGEST_LABEL and words[0].text[:1].isupper() and words[last].text.endswith(":")


def _is_bold(words: Sequence[Word]) -> bool:
    """Whether its words are in bold; a number behind them may be plain ("**Perceel 2 Logeren** (13)")."""
    written = [word for word in words if any(map(str.isalpha, word.text))] or words
    return sum(len(word.text) for word in written if word.bold) * 10 >= sum(len(word.text) for word in written) * 9


def _size(words: Sequence[Word]) -> float:
    weights: dict[float, int] = {}
    for word in words:
        weights[word.size] = weights.get(word.size, 0) + len(word.text)
    return max(weights, key=lambda size: (weights[size], size))


def join_parts(parts: Sequence[Line]) -> Line:
    """Pieces of one row as one line that remembers its pieces."""
    if len(parts) == 1:
        return parts[0]
    joined = line_of([word for part in parts for word in part.words], parts[0].page)
    joined.parts = list(parts)
    return joined


def box_of(lines: Sequence[Line]) -> Box:
    """The box around lines."""
    return enclosing([line.box for line in lines])
