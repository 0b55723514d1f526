"""Cards without a frame: text side by side that hangs from a row of titles, as the boxes of a one-page sheet do.

Each title stands at its column's edge, under a rule of its own, or level with the titles of another row at the same edges.
The columns of a table have such a row once, and one rule from side to side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.document import Box
from extractors.readers.pdf.level import MIN_GUTTER
from extractors.readers.pdf.lines import Line, rows_of
from extractors.readers.pdf.page import Page, Word

_LARGER = 1.08
_SAME_LEFT = 2.0
_PADDED = 12.0
"""How far within its card a title may stand where the card has a colour."""
_STRIP = 5.0
"""White before a column's edge."""
_UNDER = 1.6
"""How far below its rule a title stands at most, in units of its size."""
_WHITE = 4.0
"""White below which cards have ended, in units of the type size."""
_LEAST_LINES = 2
_LEAST_READ = 2
_WORDS = 7
_TITLE = 2.5
"""How far below a card's top its title stands, in units of its size."""


@dataclass(frozen=True, slots=True)
class _Titles:
    """Titles at one height, from the left."""

    words: tuple[tuple[Word, ...], ...]

    @property
    def edges(self) -> tuple[float, ...]:
        return tuple(title[0].x0 for title in self.words)

    @property
    def top(self) -> float:
        return min(word.top for title in self.words for word in title)

    @property
    def bottom(self) -> float:
        return max(word.bottom for title in self.words for word in title)

    @property
    def style(self) -> tuple[float, bool]:
        return (round(self.words[0][0].size, 1), self.words[0][0].bold)

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(" ".join(word.text for word in title).casefold() for title in self.words)


def find_cards(page: Page, words: Sequence[Word], taken: Sequence[Box]) -> list[Box]:
    """The boxes of all cards of a page; none where what looks so touches one of the boxes ``taken``."""
    if len(words) < 12 or any(word.confidence is not None for word in words):
        return []
    rows = rows_of(words)
    usual = median(word.size for word in words)
    single = [titles for row in rows if (titles := _titles(row, usual)) is not None]
    several = [titles for titles in single if len(titles.words) >= 2]
    found = [titles for titles in several if _is_hung(page, titles) or _is_repeated(titles, several)]
    if not found:
        return []
    edges = max((titles.edges for titles in found), key=len)
    style = found[0].style
    heads = [titles for titles in single if titles.style == style and _at(titles, edges)]
    boxes: list[Box] = []
    for titles, following in pairwise([*heads, None]):
        assert titles is not None
        end = _end(rows, titles, edges, following.top if following is not None else page.height)
        if end is None:
            continue
        lefts = [edge for edge in edges if edge >= titles.edges[0] - _PADDED - 1]
        for left, right in pairwise([*lefts, page.width + 3.0]):
            box = (left - 3.0, titles.top - 1.0, right - 3.0, end)
            if any(_inside(box, word) for word in words):
                boxes.append(box)
    if any(_crosses(box, other) for box in boxes for other in taken):
        return []
    return boxes if sum(_reads_on(box, rows) for box in boxes) >= _LEAST_READ else []


def are_joined(cards: Sequence[Box], lines: Sequence[Line]) -> bool:
    """Whether a row of cards came back with its titles as one line, so was taken for no columns."""
    for line in lines:
        level = [card for card in cards if card[1] - 2 <= line.top and line.middle < card[1] + _TITLE * line.size]
        if sum(any(card[0] <= part.x0 <= card[2] for part in line.parts) for card in level) >= 2:
            return True
    return False


def _reads_on(box: Box, rows: Sequence[Sequence[Word]]) -> bool:
    """Whether a line of a card goes on in small letters under one of three words or more: no cell of a few words."""
    lines = [inside for row in rows if (inside := [word for word in row if _inside(box, word)])]
    return any(len(above) >= 3 and line[0].text[:1].islower() for above, line in pairwise(lines))


def _titles(row: Sequence[Word], usual: float) -> _Titles | None:
    """A row in which all is set as titles are, in short pieces with white between them."""
    first = row[0]
    if any(word.bold != first.bold or abs(word.size - first.size) > 0.3 or word.turn for word in row):
        return None
    if not first.bold and first.size <= _LARGER * usual:
        return None
    pieces: list[list[Word]] = []
    for word in sorted(row, key=lambda word: word.x0):
        if pieces and word.x0 - pieces[-1][-1].x1 < MIN_GUTTER:
            pieces[-1].append(word)
        else:
            pieces.append([word])
    if any(len(piece) > _WORDS or piece[-1].text.endswith((".", ",")) for piece in pieces):
        return None
    return _Titles(tuple(map(tuple, pieces)))


def _is_hung(page: Page, titles: _Titles) -> bool:
    """Whether each title has a rule of its own right above it, with white between the rules."""
    reach = _UNDER * titles.words[0][0].size
    over = sorted(
        (
            (edge["x0"], edge["x1"])
            for edge in page.edges
            if edge["orientation"] == "h" and titles.top - reach <= edge["top"] <= titles.top + 1
        ),
    )
    lefts: list[tuple[float, float]] = []
    for x0, x1 in over:
        if not lefts or x0 > lefts[-1][1] + 0.4 * MIN_GUTTER:
            lefts.append((x0, x1))
        else:
            lefts[-1] = (lefts[-1][0], max(x1, lefts[-1][1]))
    return len(lefts) == len(titles.words) and all(
        abs(x0 - edge) <= _SAME_LEFT and x1 > edge for (x0, x1), edge in zip(lefts, titles.edges, strict=True)
    )


def _is_repeated(titles: _Titles, rows: Sequence[_Titles]) -> bool:
    """Whether another row has other titles of the same type at the same edges."""
    return any(
        other is not titles
        and other.style == titles.style
        and not set(other.texts) & set(titles.texts)
        and len(other.edges) == len(titles.edges)
        and all(abs(one - two) <= _SAME_LEFT for one, two in zip(titles.edges, other.edges, strict=True))
        for other in rows
    )


def _at(titles: _Titles, edges: Sequence[float]) -> bool:
    return all(any(-_SAME_LEFT <= own - edge <= _PADDED for edge in edges) for own in titles.edges)


def _end(rows: Sequence[Sequence[Word]], titles: _Titles, edges: Sequence[float], last: float) -> float | None:
    """Where the cards under some titles end: before text over the gutters, or much white; None where none stand there."""
    inner = [edge for edge in edges if edge > titles.edges[0] + _PADDED]
    low, count = titles.bottom, 0
    for row in rows:
        top, bottom = min(word.top for word in row), max(word.bottom for word in row)
        if top < titles.bottom - 1:
            continue
        size = max(word.size for word in row)
        across = any(word.x0 < edge - 1 and word.x1 > edge - _STRIP for word in row for edge in inner)
        if top >= last - 1 or across or top - low > _WHITE * size:
            break
        low, count = max(low, bottom), count + 1
    return low + 1.0 if count >= (_LEAST_LINES if len(titles.words) > 1 else 1) else None


def _inside(box: Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= (word.top + word.bottom) / 2 <= box[3]


def _crosses(box: Box, other: Box) -> bool:
    """Whether two boxes overlap and the second does not lie within the first."""
    overlap = box[0] < other[2] - 2 and other[0] < box[2] - 2 and box[1] < other[3] - 2 and other[1] < box[3] - 2
    within = other[0] >= box[0] - 3 and other[2] <= box[2] + 3 and other[1] >= box[1] - 3 and other[3] <= box[3] + 3
    return overlap and not within
