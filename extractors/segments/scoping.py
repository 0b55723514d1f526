"""Which segments a fact is about: its sentence, its cell's headers, the list's introduction, the headings above, the paragraph.

What a document speaks of at a place is its topic. A sentence that names segments sets it; one that names none goes on
with it. Structure (a cell's headers, the words above a list, a heading) weighs more than what was said just before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.scope import law_of
from extractors.segments.cells import of_cell
from extractors.segments.clauses import FRONT, Group, grouped, owner
from extractors.segments.inventory import Inventory, Mention
from extractors.segments.lines import under_lines
from extractors.segments.names import HEAD
from extractors.segments.notes import referred
from extractors.segments.overall import of_only, of_subject_line, of_title
from extractors.segments.references import Reference, references
from extractors.segments.wording import ANAPHOR, ASIDE, EXCEPT, GOES_ON, PARTY, POINTS_BACK, STATEMENT, THEREOF, WHOLE

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

Segments = tuple[Segment, ...]

_SECTION = 2
_NAMES_THEM = 10
_ANSWER = 2
"""Paragraphs of an answer below its question."""


def segments_of(context: Context, unit: Unit, at: int | None, within: tuple[int, int] | None = None) -> Segments:
    """See ``Context.segments_of``."""
    return context.topics.of(unit, at, within)


class Topics:
    """What each sentence of one document is about; told once for each."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._own: dict[int, Segments] = {}
        self._around: dict[int, Segments] = {}

    @cached_property
    def _lines(self) -> Mapping[int, Segments]:
        """What stands under a line that names a segment as a heading does: "Perceel 1 Dagbehandeling (7)"."""
        return under_lines(self.context)

    @property
    def inventory(self) -> Inventory:
        """The document's segments."""
        return self.context.inventory

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
        around = self.around(unit)
        if around or not mentions:
            return around
        return owner(grouped(mentions, unit.folded), unit.folded, offset).segments

    def _mentions(self, unit: Unit) -> list[Mention]:
        short = unit.passage.kind in ("heading", "table_cell", "list_item") and unit.end - unit.start < 160
        return self.inventory.mentions(unit.folded, header=short)

    def _groups(self, unit: Unit, mentions: list[Mention]) -> list[Group]:
        """The segments that a sentence names or refers to, in groups, those named aside left out."""
        excepted = [mention for mention in mentions if EXCEPT.search(_before(unit, mention))]
        main = [mention for mention in mentions if not ASIDE.search(_before(unit, mention))]
        groups = grouped([mention for mention in main if mention not in excepted], unit.folded)
        if excepted:
            groups += self._rest(unit, excepted, groups)
        for reference in references(unit.folded):
            if any(group.start < reference.end and reference.start < group.end for group in groups):
                continue
            if reference.kind == "both" and any(
                0 <= group.start - reference.end <= _NAMES_THEM and len(group.segments) == 2 for group in groups
            ):
                continue  # "beide productgroepen begeleiding" names them itself
            told = self._referred(unit, reference, groups)
            if told is not None:
                groups.append(Group(reference.start, reference.end, told))
        return sorted(groups, key=lambda group: group.start)

    def _rest(self, unit: Unit, excepted: list[Mention], groups: list[Group]) -> list[Group]:
        """What "behalve perceel 5" leaves, and perceel 5 itself where the sentence goes on with it: "..., dat start in mei"."""
        start, end = excepted[0].start, excepted[-1].end
        rest = _all_but(self.inventory, excepted)
        if any(set(group.segments) <= set(rest) for group in groups):
            rest = ()  # "Ambulant en Crisis, behalve perceel 5": the sentence names those it is about
        goes_on = GOES_ON.match(unit.folded, end)
        found = [Group(start, end, rest)] if rest else []
        if goes_on is not None:
            found.append(Group(goes_on.end(), goes_on.end(), _segments(excepted)))
        return found

    def _referred(self, unit: Unit, reference: Reference, groups: list[Group]) -> Segments | None:
        """The segments that a reference stands for; None where it stands for none that are known."""
        if reference.kind == "all":
            return () if not groups else None
        before = _union(group.segments for group in groups if group.end <= reference.start)
        told = before or self._before(unit) or self._of_introduction(unit) or self._of_headings(unit)
        told = told or self._of_question(unit)
        if reference.kind in ("first", "second", "last"):
            return self._in_order(unit, reference, before)
        if reference.kind == "others":
            return tuple(segment for segment in self.inventory.segments if segment not in told) if told else ()
        if reference.law is not None:
            told = self._under(reference.law)
        elif len(told) == 1 and (two := self._last_two(unit)):
            told = two
        elif len(told) != 2:
            if reference.of_deals and (told or len(self.inventory.segments) != 2):
                return None  # two contracts of the one segment that is spoken of
            told = self.inventory.segments
        return told if len(told) == 2 else ()

    def _in_order(self, unit: Unit, reference: Reference, before: Segments) -> Segments | None:
        """The first, second or last of the segments that were told of: "Het eerste onderdeel start in mei, het tweede in juni"."""
        told = before if len(before) > 1 else self._last_two(unit) or self._before(unit) or self._of_introduction(unit)
        told = told or self._of_two_above(unit)
        if reference.kind == "last":
            return told[-1:] or None
        if len(told) < 2:
            return None
        return told[:1] if reference.kind == "first" else told[1:2]

    def _of_two_above(self, unit: Unit) -> Segments:
        """What the last sentence of the paragraphs just above told of that named two or more, else the last that named one."""
        path = unit.passage.heading_path
        last: Segments = ()
        for position in range(unit.passage.position - 1, max(-1, unit.passage.position - _SECTION - 1), -1):
            for earlier in reversed(self.context.units_of.get(position, ())):
                if earlier.passage.heading_path != path:
                    return last
                told = self._told(earlier)
                if len(told) > 1:
                    return told
                last = last or told
        return last

    def _last_two(self, unit: Unit) -> Segments:
        """The two segments that the sentences before it told of: "Lot 1: acht jaar. Lot 3 duurt vier jaar. Beide starten ..."."""
        told: Segments = ()
        for earlier in reversed(self.context.units_of[unit.passage.position]):
            if earlier.index < unit.index:
                told = _union((self._told(earlier), told))
                if len(told) >= 2:
                    break
        return told if len(told) == 2 else ()

    def _under(self, law: str) -> Segments:
        """Segments of one law: by their names, else by the headings they stand under."""
        passages = self.context.document.passages
        found: list[Segment] = []
        for segment in self.inventory.segments:
            path = passages[self.context.first_naming(segment).passage].heading_path
            laws = [law_of(text) for text in (segment.name, *path[::-1])]
            if next((one for one in laws if one is not None), None) == law:
                found.append(segment)
        return tuple(found)

    def around(self, unit: Unit) -> Segments:
        """What a unit that names no segment is about, by what stands around it."""
        known = self._around.get(unit.index)
        if known is None:
            of_its_cell = of_cell(self.context, unit)
            if of_its_cell is None:  # "alle percelen" stands in its row
                self._around[unit.index] = ()
                return ()
            known = (
                of_its_cell
                or self._of_item(unit)
                or self._of_remark(unit)
                or self._of_item_above(unit)
                or self._of_introduction(unit)
                or self._lines.get(unit.passage.position, ())
                or self._turned(unit)
                or self._of_headings(unit)
                or self._of_party(unit)
                or self._before(unit)
                or self._of_headings(unit, saying=True)
                or self._of_question(unit)
                or self._of_law(unit)
                or of_title(self.context)
                or of_subject_line(self.context, unit)
                or self._of_section(unit)
                or of_only(self.context, unit)
            )
            self._around[unit.index] = known
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
                told = self._told(earlier)
                if len(told) == 1:
                    return told
        return ()

    def _of_item(self, unit: Unit) -> Segments:
        """The other lines of its item: "12 januari 2026 / Publicatie van segment 1" is one statement."""
        if unit.passage.kind != "list_item" or "\n" not in unit.passage.text:
            return ()
        lines = self.context.units_of[unit.passage.position]
        return _union(
            (mention.segment for mention in self._mentions(line)) for line in lines if line.index != unit.index
        )

    def _of_introduction(self, unit: Unit) -> Segments:
        """The paragraph above a list: its end counts first ("Voor perceel 2 zijn gegund:"), then the whole of it."""
        intro = self.context.intros.get(unit.passage.position, "")
        found = self.inventory.of_header(intro) if intro else ()
        if found:
            return found
        above = self.context.introducing.get(unit.passage.position)
        return self.inventory.of_header(above.text) if above is not None else ()

    def _turned(self, unit: Unit) -> Segments:
        """What its paragraph has turned to, away from the heading: "Voor perceel 3 geldt iets anders. Dat start in mei"."""
        headed = self._of_headings(unit)
        if not headed:
            return ()
        for earlier in reversed(self.context.units_of[unit.passage.position]):
            if earlier.index < unit.index and (told := self._told(earlier)):
                wholes = {segment.code for segment in headed if segment.code}
                if not set(told).isdisjoint(headed) or any(segment.parent in wholes for segment in told):
                    return ()  # still within what the heading names
                fronted = any(mention.start <= FRONT for mention in self.inventory.mentions(earlier.folded)[:1])
                return told if fronted or ANAPHOR.match(unit.folded) else ()
        return ()

    def _of_headings(self, unit: Unit, *, saying: bool = False) -> Segments:
        """The nearest heading that names segments; only with ``saying`` one that says something of them.

        An outer heading that names several is divided by the headings below it, so it holds for the text directly under
        it alone; and it does not reach below a heading that turns to the other law ("Wmo" under "Gunning jeugdhulp").
        """
        law = None
        for depth, heading in enumerate(unit.passage.heading_path[::-1]):
            title = heading.partition(": ")[0]  # "Dyslexie: dit zijn de beoogde partners" is a title with a remark
            if not saying and not HEAD.match(title) and STATEMENT.search(title) and len(title.split()) > 6:
                found: Segments = ()
            else:
                found = self.inventory.of_header(title) or self.inventory.of_header(heading)
            if found and ((depth == 0 and not saying) or len(found) == 1) and law in (None, "both", law_of(heading)):
                return found
            law = law or law_of(heading)
        return ()

    def _before(self, unit: Unit) -> Segments:
        """What the sentences before it in its passage speak of: "De aanbesteding Crisis is gegund. Het contract start ..."."""
        if unit.passage.kind == "heading":
            return ()
        for earlier in reversed(self.context.units_of[unit.passage.position]):
            if earlier.index < unit.index:
                told = self._told(earlier) or self._of_party(earlier)
                if told:
                    return () if self._turns_to_whole(unit, earlier, told) else told
        return ()

    def _turns_to_whole(self, unit: Unit, earlier: Unit, told: Segments) -> bool:
        """Whether ``told`` are all there are, enumerated in the sentence before, and ``unit`` goes on with none of them.

        "De opdracht kent drie percelen: wonen, daghulp en crisis. De contracten starten op 1 januari" starts the whole.
        """
        everything = len(told) > 1 and set(told) == set(self.inventory.segments)
        if not everything or POINTS_BACK.search(unit.folded) is not None:
            return False
        return len(grouped(self.inventory.mentions(earlier.folded), earlier.folded)) == 1

    def _told(self, unit: Unit) -> Segments:
        """All segments that a sentence names or refers to."""
        told = self._own.get(unit.index)
        if told is None:
            self._own[unit.index] = ()
            mentions = self.inventory.mentions(unit.folded)
            # "Alle zijn raamovereenkomsten, behalve segment 5. Daarvoor geldt ..." goes on with what it set apart.
            excepted = [mention for mention in mentions if EXCEPT.search(_before(unit, mention))]
            told = _segments(excepted) or _union(group.segments for group in self._groups(unit, mentions))
            told = self._own[unit.index] = told or _segments(mentions)
        return told

    def _of_question(self, unit: Unit) -> Segments:
        """What the question above it asks of: "Krijgen aanbieders in perceel 2 een vast bedrag?" over its answer."""
        if unit.passage.kind in ("heading", "table_cell"):
            return ()
        for position in range(unit.passage.position - 1, unit.passage.position - _ANSWER - 1, -1):
            above = self.context.units_of.get(position, ())
            if not above or above[-1].passage.heading_path != unit.passage.heading_path:
                return ()
            if above[-1].folded.rstrip().endswith("?"):
                return _union(self._told(one) for one in above)
        return ()

    def _of_item_above(self, unit: Unit) -> Segments:
        """What the item above is about, where one goes on with it: "De publicatie daarvan volgt op 1 juli"."""
        opens = unit.passage.kind == "list_item" and unit.start == 0
        return self._of_section(unit) if opens and THEREOF.search(unit.folded) else ()

    def _of_section(self, unit: Unit) -> Segments:
        """The one segment of which the paragraphs just above spoke, under the same heading, where nothing turns to another."""
        if unit.passage.kind in ("heading", "table_cell") or WHOLE.search(unit.folded):
            return ()
        told: dict[Segment, None] = {}
        goes_on = POINTS_BACK.search(unit.folded) is not None
        for position in range(unit.passage.position - 1, unit.passage.position - _SECTION - 1, -1):
            above = self.context.units_of.get(position, ())
            if not above or above[0].passage.heading_path != unit.passage.heading_path:
                break
            if not goes_on and "list_item" in (above[0].passage.kind, unit.passage.kind):
                break  # items are statements of their own, and what stands below a list is not about its last item
            told |= dict.fromkeys(_union(self._told(one) for one in above))
            if told and goes_on and unit.passage.kind == "list_item":
                break  # "de publicatie daarvan": of the item just above
        return tuple(told) if len(told) == 1 else ()

    def _of_law(self, unit: Unit) -> Segments:
        """On a page about both laws, what is said under the one that has a single segment is about that segment.

        A page with four segments jeugdhulp and a purchase "Wmo begeleiding": below the heading "Wmo" all is about the
        latter.
        """
        laws = [(segment, law_of(segment.name)) for segment in self.inventory.segments]
        under_wmo = [segment for segment, law in laws if law == "wmo"]
        if len(under_wmo) != 1 or len(laws) < 2 or not self._under("jeugd"):
            return ()
        return (under_wmo[0],) if self.context.scope_of(unit) == "wmo" else ()


def _segments(mentions: list[Mention]) -> Segments:
    return tuple(dict.fromkeys(mention.segment for mention in mentions))


def _union(groups: Iterable[Iterable[Segment]]) -> Segments:
    return tuple(dict.fromkeys(segment for group in groups for segment in group))


def _before(unit: Unit, mention: Mention) -> str:
    return unit.folded[max(0, mention.start - 90) : mention.start]


def _all_but(inventory: Inventory, excepted: list[Mention]) -> Segments:
    """All segments but those of a ``behalve``; where a part is excepted its whole is, and of a whole its parts."""
    codes = {mention.segment.code for mention in excepted}
    names = {mention.segment.name for mention in excepted}
    return tuple(
        segment
        for segment in inventory.segments
        if segment.name not in names and (segment.parent is None or segment.parent not in codes)
    )
