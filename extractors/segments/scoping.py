"""Which segments a fact is about: its sentence, its cell's headers, the list's introduction, the headings above, the paragraph.

What a document speaks of at a place is its topic. A sentence that names segments sets it; one that names none goes on
with it. Structure (a cell's headers, the words above a list, a heading) weighs more than what was said just before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.segments.agendas import agendas
from extractors.segments.cells import SHORT, of_cell
from extractors.segments.clauses import Group, grouped, owner
from extractors.segments.closing import closing
from extractors.segments.excepted import all_but, before, is_excepted
from extractors.segments.headed import of_headings, of_spoken_heading
from extractors.segments.introduced import of_introduction
from extractors.segments.inventory import Inventory, Mention
from extractors.segments.lines import under_lines
from extractors.segments.notes import referred
from extractors.segments.overall import of_only, of_subject_line, of_title
from extractors.segments.references import EACH, references
from extractors.segments.referents import Referents, union
from extractors.segments.spoken import Spoken, of_mentions
from extractors.segments.wording import (
    ANAPHOR,
    ASIDE,
    GOES_ON,
    OF_ALL,
    PARTY,
    POINTS_BACK,
    THEREOF,
    TO_WHOLE,
    WHOLE,
)

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Cell, Passage

Segments = tuple[Segment, ...]

_SECTION, _NAMES_THEM, _ANSWER = 2, 10, 2


def segments_of(context: Context, unit: Unit, at: int | None, within: tuple[int, int] | None = None) -> Segments:
    """See ``Context.segments_of``."""
    return context.topics.of(unit, at, within)


class Topics:
    """What each sentence of one document is about; told once for each."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._own: dict[int, Segments] = {}
        self._around: dict[int, Segments] = {}
        self._structured: dict[int, Segments | None] = {}
        self._referents = Referents(self)

    @cached_property
    def _lines(self) -> Mapping[int, Segments]:
        """What stands under a line that names a segment as a heading does: "Perceel 1 Dagbehandeling (7)"."""
        return under_lines(self.context)

    @cached_property
    def spoken(self) -> Spoken:
        """How the document speaks of its segments."""
        return Spoken(self.inventory, self.context.document.title or "")

    @property
    def inventory(self) -> Inventory:
        """The document's segments."""
        return self.context.inventory

    def inventory_of(self, unit: Unit) -> Inventory:
        """The segments as ``unit`` speaks of them; see ``Inventory.at``."""
        return self.context.inventory.at(unit.passage.position, unit.folded)

    def of(self, unit: Unit, at: int | None, within: tuple[int, int] | None) -> Segments:
        """See ``Context.segments_of``."""
        if not self.inventory.segments:
            return ()
        offset = None if at is None else at - unit.start
        mentions = self._mentions(unit)
        if within is not None:
            begin, end = within[0] - unit.start, within[1] - unit.start
            mentions = [mention for mention in mentions if mention.end <= begin or mention.start >= end]
        groups = self._groups(unit, mentions)
        if groups:
            return owner(groups, unit.folded, offset).segments
        structured = self._of_structure(unit)
        if structured is None or len(structured) == 1:
            return structured or ()
        nicknamed = self._nicknamed(unit, within, alone=bool(structured))
        if nicknamed and (not structured or {one for group in nicknamed for one in group.segments} < set(structured)):
            return owner(nicknamed, unit.folded, offset).segments
        around = structured or self._of_discourse(unit)
        if around or not mentions:
            return around
        return owner(grouped(mentions, unit.folded), unit.folded, offset).segments

    def each(self, unit: Unit) -> Segments:
        """Every segment, where a number in ``unit`` is told of each: "Er is plaats voor vier partijen per perceel"."""
        if EACH.search(unit.folded) is None:
            return ()
        wholes = {segment.parent for segment in self.inventory.segments if segment.parent is not None}
        return tuple(
            segment for segment in self.inventory.segments if segment.code is None or segment.code not in wholes
        )

    def _nicknamed(self, unit: Unit, within: tuple[int, int] | None = None, *, alone: bool = False) -> list[Group]:
        """Segments of which a sentence that names none speaks by a word of theirs alone: "De dyslexiezorg start in mei".

        Of a cell also those of which its row speaks, unless ``alone``.
        """
        if unit.passage.kind == "heading":
            return []
        found = self.spoken.by_word(unit.folded)
        if within is not None:
            begin, end = within[0] - unit.start, within[1] - unit.start
            found = [mention for mention in found if mention.end <= begin or mention.start >= end]
        if not found and unit.passage.cell is not None and not alone:
            found = [Mention(0, 0, segment, False) for segment in self._of_row_words(unit.passage.cell)]
        return grouped(found, unit.folded)

    def _of_row_words(self, cell: Cell) -> Segments:
        """The one segment of which a short cell of the row has a word: "Start logeerhuizen" in the first column."""
        row = self.context.grids[cell.table_id].row(cell.row) if not cell.is_header else []
        return self.spoken.of_word(*(other.text for other in row if len(other.text) <= SHORT))

    def named(self, unit: Unit) -> list[Mention]:
        """Where ``unit`` names segments; offsets count its own words."""
        return self._mentions(unit)

    def _mentions(self, unit: Unit) -> list[Mention]:
        short = unit.passage.kind in ("heading", "table_cell", "list_item") and unit.end - unit.start < 160
        return self.spoken.at(unit.passage.position, unit.folded).named(unit.folded, header=short)

    def _groups(self, unit: Unit, mentions: list[Mention]) -> list[Group]:
        """The segments that a sentence names or refers to, in groups, those named aside left out."""
        excepted = [mention for mention in mentions if is_excepted(unit, mention)]
        main = [mention for mention in mentions if not ASIDE.search(before(unit, mention))]
        groups = grouped([mention for mention in main if mention not in excepted], unit.folded)
        if excepted:
            groups += self._rest(unit, excepted, groups)
        named = list(groups)
        for reference in references(unit.folded):
            if any(group.start < reference.end and reference.start < group.end for group in groups):
                continue
            if reference.kind == "both" and any(
                0 <= group.start - reference.end <= _NAMES_THEM and len(group.segments) == 2 for group in groups
            ):
                continue  # "beide productgroepen begeleiding" names them itself
            told = self._referents.of(unit, reference, groups if reference.kind in ("others", "both", "all") else named)
            if told is not None:
                groups.append(Group(reference.start, reference.end, told))
        return sorted(groups, key=lambda group: group.start)

    def _rest(self, unit: Unit, excepted: list[Mention], groups: list[Group]) -> list[Group]:
        """What "behalve perceel 5" leaves, and perceel 5 itself where the sentence goes on with it: "..., dat start in mei"."""
        start, end = excepted[0].start, excepted[-1].end
        rest = all_but(self.inventory_of(unit), excepted)
        if any(set(group.segments) <= set(rest) for group in groups):
            rest = ()  # "Ambulant en Crisis, behalve perceel 5": the sentence names those it is about
        goes_on = GOES_ON.match(unit.folded, end)
        found = [Group(start, end, rest)] if rest else []
        if goes_on is not None:
            found.append(Group(goes_on.end(), goes_on.end(), of_mentions(excepted)))
        return found

    def around(self, unit: Unit) -> Segments:
        """What a unit that names no segment is about, by what stands around it."""
        structured = self._of_structure(unit)
        return () if structured is None else structured or self._of_discourse(unit)

    @cached_property
    def _closing(self) -> frozenset[int]:
        return closing(self.context.document, self.inventory)

    def _of_structure(self, unit: Unit) -> Segments | None:
        """What a unit stands in says: its cell, its item, the introduction above it, its heading; None where that is "alle percelen"."""
        if unit.index not in self._structured:
            of_its_cell = None if unit.passage.position in self._closing else of_cell(self.context, unit)
            self._structured[unit.index] = (
                None
                if of_its_cell is None
                else (
                    of_its_cell
                    or self._of_item(unit)
                    or self._of_remark(unit)
                    or self._of_item_above(unit)
                    or self.of_introduction(unit)
                    or self._lines.get(unit.passage.position, ())
                    or self._turned(unit)
                    or self.of_headings(unit)
                )
            )
        return self._structured[unit.index]

    def _of_discourse(self, unit: Unit) -> Segments:
        """What was spoken of before: in the paragraph, the question, the section, the document."""
        known = self._around.get(unit.index)
        if known is None:
            known = self._around[unit.index] = (
                self._of_party(unit)
                or (() if TO_WHOLE.search(unit.folded) else self.before(unit))
                or of_headings(self.inventory_of(unit), self._path(unit), saying=True)
                or of_spoken_heading(self.context, self._path(unit))
                or self.of_question(unit)
                or self._referents.of_law(unit)
                or of_title(self.context)
                or of_subject_line(self.context, unit)
                or self._of_section(unit)
                or of_only(self.context, unit)
            )
        return known

    @cached_property
    def _remarks(self) -> Mapping[int, tuple[Passage, int]]:
        return referred(self.context)

    def _of_remark(self, unit: Unit) -> Segments:
        """What the place is about that a remark is on: "* De Hoeve is een samenwerking" below a table with "De Hoeve*"."""
        place = self._remarks.get(unit.passage.position)
        if place is None:
            return ()
        passage, at = place
        units = self.context.units_of[passage.position]
        line = next((one for one in units if one.start <= at <= one.end), units[0] if units else None)
        return self.of(line, None, None) if line is not None else ()

    def _of_party(self, unit: Unit) -> Segments:
        """What the sentence was about that named its subject first: "Dichtbij Thuis begint op 1 januari"."""
        match = PARTY.match(unit.folded)
        if match is None or unit.passage.kind == "heading":
            return ()
        name = match["name"]
        if len(name.split()) < 2 or self.inventory.of_header(name):
            return ()
        for earlier in self.context.units:
            if earlier.index >= unit.index:
                break
            if name in earlier.folded and earlier.passage.kind != "heading":
                told = self.told(earlier)
                if len(told) == 1:
                    return told
        return ()

    def _of_item(self, unit: Unit) -> Segments:
        """The other lines of its item: "12 januari 2026 / Publicatie van segment 1" is one statement.

        An item that opens with one segment is on that: "Kavel 2: Even weg. Een kind logeert een weekend elders."
        """
        if unit.passage.kind != "list_item":
            return ()
        lines = self.context.units_of[unit.passage.position]
        if "\n" not in unit.passage.text:
            told = self.told(lines[0]) if unit.start > lines[0].start else ()
            return told if len(told) == 1 else ()
        return union(
            (mention.segment for mention in self._mentions(line)) for line in lines if line.index != unit.index
        )

    def of_introduction(self, unit: Unit) -> Segments:
        """What the words above a list or table name, unless that is the whole purchase."""
        found = of_introduction(self.context, self.inventory_of(unit), unit.passage.position)
        return () if self._is_whole(found) else found

    def _is_whole(self, segments: Segments) -> bool:
        """Whether they are all there are: "De inkoop kent twee percelen, wonen en daghulp" introduces the whole."""
        return len(segments) > 1 and len(segments) == len(self.inventory.segments)

    def _turned(self, unit: Unit) -> Segments:
        """What its paragraph has turned to, away from the heading: "Voor perceel 3 geldt iets anders. Dat start in mei"."""
        headed = self.of_headings(unit)
        if not headed:
            return ()
        for earlier in reversed(self.context.units_of[unit.passage.position]):
            if earlier.index < unit.index and (told := self.told(earlier)):
                if len(headed) > 1 and set(told) < set(headed) and not TO_WHOLE.search(unit.folded):
                    return told  # one of those that the heading names: "Thuis en Inloop"
                wholes = {segment.code for segment in headed if segment.code}
                if not set(told).isdisjoint(headed) or any(segment.parent in wholes for segment in told):
                    return ()  # still within what the heading names
                nearest = self.inventory_of(unit).of_header(unit.passage.heading_path[-1])
                return told if ANAPHOR.match(unit.folded) or nearest != headed or self._opens_apart(unit) else ()
        return ()

    def _opens_apart(self, unit: Unit) -> bool:
        """Whether the paragraph of ``unit`` is no first one below its heading and opens with a segment of its own."""
        position = unit.passage.position
        first, above = self.context.units_of[position][0], self.context.document.passages[position - 1]
        return above.kind != "heading" and len(self.told(first)) == 1 and TO_WHOLE.search(unit.folded) is None

    def of_headings(self, unit: Unit) -> Segments:
        """What the headings above it name."""
        return of_headings(self.inventory_of(unit), self._path(unit))

    def _path(self, unit: Unit) -> tuple[str, ...]:
        """The headings above it, of an agenda that goes over other parts than its section's but the nearest."""
        path = unit.passage.heading_path
        return path[-1:] if path in self._agendas else path

    @cached_property
    def _agendas(self) -> frozenset[tuple[str, ...]]:
        return agendas(self.context.document.passages, self.inventory)

    def before(self, unit: Unit) -> Segments:
        """What the sentences before it in its passage speak of: "De aanbesteding Crisis is gegund. Het contract start ..."."""
        if unit.passage.kind == "heading":
            return ()
        for earlier in reversed(self.context.units_of[unit.passage.position]):
            if earlier.index < unit.index:
                told = self.told(earlier) or self._of_party(earlier)
                if told:
                    if OF_ALL.match(unit.folded):
                        told = union((*map(self.told, self._paragraph_before(unit)), told))
                    return () if self._turns_to_whole(unit, earlier, told) else told
        return ()

    def _paragraph_before(self, unit: Unit) -> Iterator[Unit]:
        """The sentences of its passage before it."""
        return (one for one in self.context.units_of[unit.passage.position] if one.index < unit.index)

    def _turns_to_whole(self, unit: Unit, earlier: Unit, told: Segments) -> bool:
        """Whether ``told`` are all there are, enumerated in the sentence before, and ``unit`` goes on with none of them.

        "De opdracht kent drie percelen: wonen, daghulp en crisis. De contracten starten op 1 januari" starts the whole; on a
        page with another purchase beside it, it starts these three.
        """
        own = set(self.inventory_of(earlier).spoken_of)
        everything = len(told) > 1 and set(told) == own and len(own) == len(self.inventory.spoken_of)
        if not everything or POINTS_BACK.search(unit.folded) is not None:
            return False
        mentions = self.inventory_of(earlier).mentions(earlier.folded)
        return len(grouped(mentions, earlier.folded)) == 1

    def told(self, unit: Unit) -> Segments:
        """All segments that a sentence names or refers to."""
        told = self._own.get(unit.index)
        if told is None:
            self._own[unit.index] = ()
            mentions = self.inventory_of(unit).mentions(unit.folded)
            # "Alle zijn raamovereenkomsten, behalve segment 5. Daarvoor geldt ..." goes on with what it set apart.
            excepted = [mention for mention in mentions if is_excepted(unit, mention)]
            told = of_mentions(excepted) or union(group.segments for group in self._groups(unit, mentions))
            told = told or of_mentions(mentions) or self.spoken.topic(unit.folded)
            self._own[unit.index] = told
        return told

    def of_question(self, unit: Unit) -> Segments:
        """What the question above it asks of: "Krijgen aanbieders in perceel 2 een vast bedrag?" over its answer."""
        if unit.passage.kind in ("heading", "table_cell"):
            return ()
        for position in range(unit.passage.position - 1, unit.passage.position - _ANSWER - 1, -1):
            above = self.context.units_of.get(position, ())
            if not above or above[-1].passage.heading_path != unit.passage.heading_path:
                return ()
            if above[-1].folded.rstrip().endswith("?"):
                return union(self.told(one) for one in above)
        return ()

    def _of_item_above(self, unit: Unit) -> Segments:
        """What the item above is about, where one goes on with it: "De publicatie daarvan volgt op 1 juli"."""
        opens = unit.passage.kind == "list_item" and unit.start == 0
        return self._of_section(unit) if opens and THEREOF.search(unit.folded) else ()

    def _of_section(self, unit: Unit) -> Segments:
        """The one segment of which the paragraphs just above spoke, under the same heading, where nothing turns to another.

        A paragraph that opens with a word for what came before ("Daarvoor zoeken wij ...") goes on with the last of them.
        """
        if unit.passage.kind in ("heading", "table_cell") or WHOLE.search(unit.folded):
            return ()
        told: dict[Segment, None] = {}
        goes_on = any(
            POINTS_BACK.search(one.folded)
            for one in self.context.units_of[unit.passage.position]
            if one.start == 0 or one.index == unit.index
        )
        for position in range(unit.passage.position - 1, unit.passage.position - _SECTION - 1, -1):
            above = self.context.units_of.get(position, ())
            if not above or above[0].passage.heading_path != unit.passage.heading_path:
                break
            if not goes_on and not {above[0].passage.kind, unit.passage.kind}.isdisjoint(("list_item", "table_cell")):
                break  # items are statements of their own, and what stands below a list is not about its last item
            if goes_on:
                told = dict.fromkeys(next(filter(None, map(self.told, reversed(above))), ()))
            else:
                named = union(self.told(one) for one in above)
                if told and self._is_whole(named):
                    break  # the purchase was divided there, and the text goes over its parts
                told |= dict.fromkeys(named)
            if told and goes_on:
                break  # "de publicatie daarvan": of what was told last
        return tuple(told) if len(told) == 1 else ()
