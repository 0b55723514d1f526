"""Finding the words of passages again on the page that they were read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from extractors.document import Box
from extractors.readers.pdf.lines import rows_of
from extractors.readers.pdf.page import Word
from pipeline.evidence.letters import in_parts, letters, plain, whole
from pipeline.evidence.picture import EvidenceError, Row
from pipeline.evidence.sheet import Glyphs, Pages, Sheet, around

_NEAR = 2.0
_MOST = 40
"""Places of the same words on a page that are compared."""
Spot = tuple[int, int]
"""A character of a page: the number of its word there and its place in the word."""
Placed = dict[int, Spot]
"""Index in a passage's text -> where that character stands. Characters that are no letters or digits are not in it."""


@dataclass(frozen=True, slots=True)
class _Stream:
    """Letters of some words of a page one behind the other, and where each stands."""

    text: str
    spots: tuple[Spot, ...]


class Finder:
    """The passages of one document on its pages."""

    def __init__(self, pages: Pages, passages: Sequence[Row]) -> None:
        self.pages = pages
        self._passages: dict[int, list[Row]] = {}
        for passage in sorted(passages, key=lambda row: row["position"]):
            if passage["page"] is not None:
                self._passages.setdefault(passage["page"], []).append(passage)
        self._begun: dict[int, dict[str, Placed]] = {}
        self._on: dict[int, dict[str, Placed]] = {}

    def passages(self, number: int) -> Sequence[Row]:
        """The passages that begin on a page."""
        return self._passages.get(number, [])

    def on(self, number: int) -> dict[str, Placed]:
        """passage_id -> where its characters stand on page ``number``, also of what began on the page before."""
        if number in self._on:
            return self._on[number]
        found = dict(self._beginning(number))
        sheet = self.pages.sheet(number)
        for passage, rest in self._unfinished(number - 1):
            placed = place(passage["text"][rest:], None, sheet)
            found[passage["passage_id"]] = {rest + index: spot for index, spot in placed.items()}
        self._on[number] = found
        return found

    def _beginning(self, number: int) -> dict[str, Placed]:
        if number not in self._begun:
            sheet = self.pages.sheet(number)
            self._begun[number] = {
                row["passage_id"]: place(row["text"], _box(row), sheet) for row in self.passages(number)
            }
        return self._begun[number]

    def _unfinished(self, number: int) -> list[tuple[Row, int]]:
        """Passages of a page that go on on the next, and from which character."""
        if not self.passages(number):
            return []
        try:
            begun = self._beginning(number)
        except EvidenceError:
            return []  # that page is not the one that was asked for
        found = []
        for passage in self.passages(number):
            placed, wanted = begun[passage["passage_id"]], letters(passage["text"]).origins
            rest = max(placed, default=-1) + 1
            if wanted and rest <= wanted[-1]:
                found.append((passage, rest))
        return found


def place(text: str, box: Box | None, sheet: Sheet) -> Placed:
    """Where the characters of a passage stand on a page. ``box``: where it was read; None to look at the whole page.

    Where not all of it is there in one run, what is found of it in parts.
    """
    wanted = letters(text)
    streams = list(_streams(sheet, box))
    for stream in streams:
        starts = islice(whole(wanted.text, stream.text), _MOST)
        runs = [stream.spots[start : start + len(wanted.text)] for start in starts]
        if box is not None:  # of words that stand there more than once, those that fill the box
            runs = sorted((run for run in runs if _touches(box, sheet, run)), key=lambda run: _away(box, sheet, run))
        if runs:
            return dict(zip(wanted.origins, runs[0], strict=True))
    best: dict[int, int] = {}
    chosen: _Stream | None = None
    for stream in streams[:2]:
        found = in_parts(wanted.text, stream.text)
        if len(found) > len(best):
            best, chosen = found, stream
    return {wanted.origins[a]: chosen.spots[b] for a, b in best.items()} if chosen else {}


def _streams(sheet: Sheet, box: Box | None) -> Iterator[_Stream]:
    """Orders in which words may be read: of the file and of the rows within the box, then of the file on the page."""
    everything = range(len(sheet.words))
    if box is not None:
        inside = [index for index in everything if _holds(box, sheet.words[index].box)]
        yield _stream(sheet, inside)
        yield _stream(sheet, in_rows(sheet.words, inside))
    yield _stream(sheet, everything)
    if box is None:
        yield _stream(sheet, in_rows(sheet.words, everything))


def in_rows(words: Sequence[Glyphs], chosen: Sequence[int]) -> list[int]:
    """Numbers of words, from the top row down and from left to right."""
    return [index for row in rows(words, chosen) for index in row]


def rows(words: Sequence[Glyphs], chosen: Sequence[int]) -> list[list[int]]:
    """Numbers of words that stand side by side, row by row."""
    plain_words = [Word(words[index].text, *words[index].box, size=10.0, bold=False) for index in chosen]
    numbers = {id(word): index for word, index in zip(plain_words, chosen, strict=True)}
    return [[numbers[id(word)] for word in row] for row in rows_of(plain_words)]


def _stream(sheet: Sheet, chosen: Sequence[int]) -> _Stream:
    text: list[str] = []
    spots: list[Spot] = []
    for number in chosen:
        for index, character in enumerate(sheet.words[number].text):
            for letter in plain(character):
                text.append(letter)
                spots.append((number, index))
    return _Stream("".join(text), tuple(spots))


def _box(passage: Row) -> Box | None:
    if passage["bbox"] is None:
        return None
    x0, top, x1, bottom = passage["bbox"]
    return (x0, top, x1, bottom)


def _holds(box: Box, word: Box) -> bool:
    x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return box[0] - _NEAR <= x <= box[2] + _NEAR and box[1] - _NEAR <= y <= box[3] + _NEAR


def _away(box: Box, sheet: Sheet, spots: Sequence[Spot]) -> float:
    """How far the words' sides are from those of the box, all four together."""
    own = around([sheet.words[number].box for number, _ in spots])
    return sum(abs(a - b) for a, b in zip(own, box, strict=True))


def _touches(box: Box, sheet: Sheet, spots: Sequence[Spot]) -> bool:
    x0, top, x1, bottom = around([sheet.words[number].box for number, _ in spots])
    return x0 < box[2] + _NEAR and x1 > box[0] - _NEAR and top < box[3] + _NEAR and bottom > box[1] - _NEAR
