"""What a rule sees of one document: its text in units, the structure around each unit, and the segments it may be about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from spacy.tokens import Doc, Span

from extractors.components.sentences import NAME as SENTENCES
from extractors.document import Document, Passage
from extractors.fact import Doubt, Fact, Scope, Segment
from extractors.indexing import unindexed
from extractors.nlp import read, take_marks
from extractors.relevance import is_about_care_procurement
from extractors.scope import scope_of
from extractors.segments.building import build
from extractors.segments.inventory import Inventory
from extractors.segments.naming import Naming
from extractors.segments.scoping import Topics, segments_of
from extractors.segments.subjects import is_other_subject, subject_rows
from extractors.segments.whole import TABLES, holds_for_whole
from extractors.structure import Grid, grids, introducing, intros
from extractors.text import fold
from extractors.topics import buys_other, goes_on, names_care, topic_above, topic_of
from schemas.places import Place

# Small letters in an address ("inkoop@waterdal.example") say nothing of how a word is written
_SMALL = re.compile(r"(?<![\w'@./-])[a-zß-öø-ÿ][\w'-]+(?![\w'-]|[@/]|\.\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence of a passage (or a broken line of it): what most rules read at a time.

    ``start`` and ``end`` count characters of ``passage.text``; ``folded`` is the same stretch of the text that the spaCy
    document is made of, which has the same length (curly quotes straight, dashes "-"); ``whole`` all of that text.
    """

    passage: Passage
    span: Span
    index: int
    """Place among all units of the document."""
    start: int
    end: int
    folded: str
    whole: str
    marks: Mapping[str, Sequence[Span]]
    """What the components marked in the passage, by group."""

    @property
    def text(self) -> str:
        """The words as they stand in the document."""
        return self.passage.text[self.start : self.end]

    def spans(self, group: str) -> list[Span]:
        """Spans that the component ``group`` marked within this unit, in order of the text."""
        marked = self.marks.get(group)
        if not marked:
            return []
        return [span for span in marked if span.start_char >= self.start and span.end_char <= self.end]


class Context:
    """One document, ready for the rules.

    ``known_on`` is the day on which the document was known (fetched): the reference for years left unsaid where the
    document states no date of its own; None where that is unknown. ``expected``: it was found where purchases of care are
    published.
    """

    def __init__(
        self,
        document: Document,
        known_on: date | None = None,
        places: Sequence[Place] = (),
        *,
        expected: bool = False,
    ) -> None:
        self.document, self.indexed = unindexed(document)
        """The document, and the positions of headings that only index a list by letter."""
        self.known_on = known_on
        self.places = tuple(places)
        self.expected = expected
        self.folded: tuple[str, ...] = tuple(fold(passage.text) for passage in document.passages)
        self.docs: tuple[Doc, ...] = read(self.folded)
        self.units: tuple[Unit, ...] = tuple(self._cut())
        self._of_other: dict[int, bool] = {}

    def _cut(self) -> Iterator[Unit]:
        index = 0
        taken: dict[str, tuple[list[Span], dict[str, list[Span]]]] = {}  # equal texts share one spaCy document
        for passage, doc, text in zip(self.document.passages, self.docs, self.folded, strict=True):
            if text not in taken:
                groups = take_marks(doc)
                taken[text] = (groups.pop(SENTENCES), groups)
            sentences, marks = taken[text]
            for span in sentences:
                start, end = span.start_char, span.end_char
                yield Unit(passage, span, index, start, end, text[start:end], text, marks)
                index += 1

    @cached_property
    def reference(self) -> date | None:
        """The day from which the document looks: its own date, else the day it was known."""
        return self.document.date.first_day if self.document.date else self.known_on

    @cached_property
    def units_of(self) -> Mapping[int, tuple[Unit, ...]]:
        """Units by the position of their passage."""
        grouped: dict[int, list[Unit]] = {passage.position: [] for passage in self.document.passages}
        for unit in self.units:
            grouped[unit.passage.position].append(unit)
        return {position: tuple(units) for position, units in grouped.items()}

    @cached_property
    def intros(self) -> Mapping[int, str]:
        """For each list item and table cell, by position: the words that introduce it.

        Of a list item that is the paragraph just above the list ("De volgende aanbieders zijn gegund voor perceel 2:") and,
        for a nested one, the items above it; of a cell the table's caption, else the paragraph just above the table. Empty
        where a heading stands just above.
        """
        return intros(self.document, self.indexed)

    @cached_property
    def grids(self) -> Mapping[str, Grid]:
        """The tables of the document by their id."""
        return {grid.table_id: grid for grid in grids(self.document)}

    @cached_property
    def introducing(self) -> Mapping[int, Passage]:
        """The paragraph just above the list or table in which a list item or cell stands, by the item's position."""
        return introducing(self.document)

    def header_words(self, unit: Unit) -> str:
        """What structure says around a unit, nearest first: column headers, row headers, introduction, headings."""
        cell = unit.passage.cell
        parts: list[str] = []
        if cell is not None:
            parts += [*cell.column_headers[::-1], *cell.row_headers[::-1]]
        intro = self.intros.get(unit.passage.position, "")
        if intro:
            parts.append(intro)
        parts += unit.passage.heading_path[::-1]
        return " \n ".join(parts)

    @cached_property
    def about_procurement(self) -> bool:
        """Whether the document is about a purchase of care at all; what others only mention is claimed of nothing."""
        return is_about_care_procurement(self)

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that the document also writes in small letters: "Onderwijs" with a capital is no name beside "onderwijs"."""
        return frozenset(word for passage in self.document.passages for word in _SMALL.findall(passage.text))

    # Segments and law: see extractors.segments and extractors.scope for how they are told.

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Every segment that the document names, in order of appearance."""
        return self.inventory.segments

    @cached_property
    def inventory(self) -> Inventory:
        """The segments with their names, codes and mentions."""
        return build(self)

    @cached_property
    def topics(self) -> Topics:
        """What each sentence is about."""
        return Topics(self)

    def first_naming(self, segment: Segment) -> Naming:
        """The place that names ``segment`` first, by weight of source."""
        return self.inventory.first_naming[segment.name]

    def segments_of(
        self, unit: Unit, at: int | None = None, within: tuple[int, int] | None = None
    ) -> tuple[Segment, ...]:
        """Segments that a fact in ``unit`` is about; empty where it holds for the whole procurement.

        ``at`` is the offset (in the passage's text) of the words that carry the value: among several segments named in
        the sentence the nearest group counts ("perceel 1 en 2 PxQ, perceel 3 taakgericht"). In order of weight: the
        sentence, the cell's row and column headers, the list's introduction, the headings from the inside out, earlier
        sentences of the paragraph. Names of segments ``within`` these offsets do not count: they are part of the value
        itself (the product "Dagbehandeling licht" in a perceel Verblijf).
        """
        return segments_of(self, unit, at, within)

    def is_of_other_purchase(self, unit: Unit) -> bool:
        """Whether ``unit`` tells of something that is no care.

        A cell of the row "Gladheidbestrijding" of a calendar of tenders, what stands under the heading "Software", the
        item "Zwembad: gegund aan ...".
        """
        passage = unit.passage
        if passage.cell is not None and (passage.cell.table_id, passage.cell.row) in self._other_rows:
            return True
        if passage.position not in self._of_other:
            other = topic_above(passage.heading_path) == "other" and topic_of(passage.text) != "care"
            other = other or (passage.kind == "list_item" and topic_of(passage.text) == "other")
            self._of_other[passage.position] = other
        return self._of_other[passage.position] or self._tells_of_other(unit)

    def _tells_of_other(self, unit: Unit) -> bool:
        """Whether a sentence buys what is no care, or goes on with one: "De inschrijving daarvoor sluit op 3 maart"."""
        if unit.passage.kind not in ("paragraph", "mail_body", "notes"):
            return False
        if buys_other(unit.folded):
            return True
        if unit.start == 0 or not goes_on(unit.folded) or names_care(unit.folded):
            return False
        units = self.units_of[unit.passage.position]
        before = next((one for one in reversed(units) if one.index < unit.index), None)
        return before is not None and self._tells_of_other(before)

    @cached_property
    def _other_rows(self) -> frozenset[tuple[str, int]]:
        found: set[tuple[str, int]] = set()
        for grid in self.grids.values():
            subjects = subject_rows(grid) or {}
            found.update(
                (grid.table_id, row)
                for row, subject in subjects.items()
                if not names_care(subject.text) and is_other_subject(grid, row, subject.text)
            )
        return frozenset(found)

    def scope_of(self, unit: Unit) -> Scope | None:
        """Law that a unit speaks of: its own words, else its headers, introduction and headings, else the document's title."""
        return scope_of(self, unit)

    def facts(
        self,
        table: str,
        unit: Unit,
        values: Mapping[str, Any],
        *,
        rule: str,
        confidence: float,
        extractor: str,
        start: int | None = None,
        end: int | None = None,
        segments: Sequence[Segment] | None = None,
    ) -> Iterator[Fact]:
        """A fact for each segment that it is about, or one for the whole procurement; none in a row on another purchase.

        ``start`` and ``end`` are offsets in the passage's text of the words that say it; without them the whole unit is
        quoted. ``segments`` overrides what structure says (an empty sequence: the whole procurement).
        """
        if self.is_of_other_purchase(unit):
            return
        begin = unit.start if start is None else start
        about = self.segments_of(unit, begin) if segments is None else tuple(segments)
        if table == "provider_counts":
            about = about or self.topics.each(unit)
        elif table in TABLES and holds_for_whole(self, unit, about):
            about = ()
        for segment in about or (None,):
            yield Fact(
                table=table,
                passage=unit.passage.position,
                start=begin,
                end=unit.end if end is None else end,
                values=dict(values),
                rule=rule,
                confidence=confidence,
                extractor=extractor,
                segment=segment,
                scope=self.scope_of(unit),
            )

    def doubt(self, kind: str, message: str, unit: Unit) -> Doubt:
        """Something that a person should judge; the unit is its quote."""
        return Doubt(kind, message, unit.passage.position, unit.start, unit.end)
