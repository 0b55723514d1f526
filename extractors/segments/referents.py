"""The segments that a reference stands for: what "beide percelen" and "de andere twee" mean where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.scope import law_of
from extractors.segments.clauses import Group
from extractors.segments.names import bare_code
from extractors.segments.references import ORDINALS, Reference

if TYPE_CHECKING:
    from extractors.context import Unit
    from extractors.segments.scoping import Topics

Segments = tuple[Segment, ...]

_ABOVE = 2
"""Paragraphs above in which "het eerste perceel" finds its order."""
_FAR = 6
"""Passages above among which an enumeration of all parts gives "het laatste segment" its order."""


class Referents:
    """Finds them by what the sentence, those before it and the words above told of."""

    def __init__(self, topics: Topics) -> None:
        self.topics = topics

    def of(self, unit: Unit, reference: Reference, groups: list[Group]) -> Segments | None:
        """The segments that ``reference`` stands for; none for all of them, None where it stands for none that are known."""
        if reference.kind == "all":
            return () if not groups else None
        every = self.topics.inventory_of(unit).spoken_of
        before = union(group.segments for group in groups if group.end <= reference.start)
        told = before or self.topics.before(unit) or self.topics.of_introduction(unit) or self.topics.of_headings(unit)
        told = told or self.topics.of_question(unit)
        if reference.kind == "last" or reference.kind in ORDINALS:
            return self._in_order(unit, reference, before)
        if reference.kind == "others":
            told = self._so_far(unit, before) or told
            rest = tuple(segment for segment in every if segment not in told) if told else ()
            if reference.count is not None and not reference.labelled and len(rest) != reference.count:
                return None  # "De andere vier zijn afgevallen": inschrijvers
            return rest
        wanted = reference.count or 2
        if reference.law is not None:
            told = self.under(reference.law)
        elif len(told) < wanted and (last := self._last(unit, wanted)):
            told = last
        elif len(told) != wanted and len(section := self._of_section(unit)) == wanted:
            told = section
        elif len(told) != wanted:
            if reference.of_deals and (told or len(every) != wanted):
                return None  # two contracts of the one segment that is spoken of
            told = every if len(every) == wanted else self._left(unit)
        if wanted > 2 and reference.labelled and len(told) == len(every):
            return ()  # "de drie percelen": the whole purchase
        return told if len(told) == wanted else ()

    def _left(self, unit: Unit) -> Segments:
        """The segments but those that were dropped: "Het derde perceel, Logeerhuis, is geschrapt" before "Beide percelen"."""
        dropped = {
            segment.name
            for earlier in self.topics.context.units
            if earlier.index < unit.index and _DROPPED.search(earlier.folded)
            for segment in _alone(self.topics.told(earlier))
        }
        return tuple(one for one in self.topics.inventory_of(unit).spoken_of if one.name not in dropped)

    def _so_far(self, unit: Unit, before: Segments) -> Segments:
        """What the paragraph told of, one by one, before "de rest": not what it enumerated at first."""
        if before:
            return before
        every = self.topics.inventory_of(unit).spoken_of
        earlier = [one for one in self.topics.context.units_of[unit.passage.position] if one.index < unit.index]
        told = union(one for one in map(self.topics.told, earlier) if len(one) < len(every))
        return told if len(told) < len(every) else ()

    def _in_order(self, unit: Unit, reference: Reference, before: Segments) -> Segments | None:
        """The first, second or last of the segments that were told of: "Het eerste onderdeel start in mei, het tweede in juni"."""
        count = reference.count or 1
        place = 0 if reference.kind == "last" else ORDINALS[reference.kind]
        before = before if len(before) > max(1, place) else ()
        told = before or self._last(unit, 2) or self.topics.before(unit)
        told = told or self.topics.of_introduction(unit) or self._of_several_above(unit)
        if not before and (reference.labelled or len(told) <= place + count - (count == 1)):
            told = self._enumerated(unit, max(len(told), place + count)) or told  # "het laatste segment" of all three
        if len(told) < 2 and reference.labelled:
            told = _by_number(self.topics.inventory_of(unit).spoken_of)
        if len(told) <= count and count > 1:
            return None
        if reference.kind == "last":
            return told[-count:] or None
        if len(told) < 2:
            return None
        return told[place : place + count] or None

    def _enumerated(self, unit: Unit, least: int) -> Segments:
        """The parts in the order of the sentence above that enumerates all of them, more than ``least``; none if none does."""
        every = set(self.topics.inventory_of(unit).spoken_of)
        if len(every) <= least and least > 2:
            least = len(every) - 1
        for earlier in self.topics.context.units[: unit.index]:
            if earlier.passage.position < unit.passage.position - _FAR or earlier.index >= unit.index:
                continue
            told = self.topics.told(earlier)
            if len(told) > least and set(told) == every:
                return told
        return ()

    def _of_section(self, unit: Unit) -> Segments:
        """What the paragraphs above it told of under the same heading: of two purchases on one page the one it is about."""
        found: Segments = ()
        for position in range(unit.passage.position - 1, -1, -1):
            above = self.topics.context.units_of.get(position, ())
            if not above or above[0].passage.heading_path != unit.passage.heading_path:
                break
            found = union((*map(self.topics.told, above), found))
        return found

    def _of_several_above(self, unit: Unit) -> Segments:
        """What the last sentence of the paragraphs just above told of that named two or more, else the last that named one."""
        path = unit.passage.heading_path
        last: Segments = ()
        for position in range(unit.passage.position - 1, max(-1, unit.passage.position - _ABOVE - 1), -1):
            for earlier in reversed(self.topics.context.units_of.get(position, ())):
                if earlier.passage.heading_path != path:
                    return last
                told = self.topics.told(earlier)
                if len(told) > 1:
                    return told
                last = last or told
        return last

    def _last(self, unit: Unit, count: int) -> Segments:
        """The segments that the sentences before it told of: "Lot 1: acht jaar. Lot 3 duurt vier jaar. Beide starten ..."."""
        told: Segments = ()
        for earlier in reversed(self.topics.context.units_of[unit.passage.position]):
            if earlier.index < unit.index:
                told = union((self.topics.told(earlier), told))
                if len(told) >= count:
                    break
        return told if len(told) == count else ()

    def under(self, law: str) -> Segments:
        """Segments of one law: by their names, else by the headings they stand under."""
        passages = self.topics.context.document.passages
        found: list[Segment] = []
        for segment in self.topics.inventory.segments:
            path = passages[self.topics.context.first_naming(segment).passage].heading_path
            laws = [law_of(text) for text in (segment.name, *path[::-1])]
            if next((one for one in laws if one is not None), None) == law:
                found.append(segment)
        return tuple(found)

    def of_law(self, unit: Unit) -> Segments:
        """On a page about both laws, what is said under the one that has a single segment is about that segment.

        A page with four segments jeugdhulp and a purchase "Wmo begeleiding": below the heading "Wmo" all is about the
        latter.
        """
        laws = [(segment, law_of(segment.name)) for segment in self.topics.inventory.segments]
        own = law_of(unit.folded)
        of_own = [segment for segment, law in laws if law == own]
        if own not in (None, "both") and len(of_own) == 1 and all(law not in (None, "both") for _, law in laws):
            return tuple(of_own)
        under_wmo = [segment for segment, law in laws if law == "wmo"]
        if len(under_wmo) != 1 or len(laws) < 2 or not self.under("jeugd"):
            return ()
        return (under_wmo[0],) if self.topics.context.scope_of(unit) == "wmo" else ()


_DROPPED = re.compile(
    r"(?<!\w)(?:geschrapt|vervalt|vervallen|verviel|gesneuveld|ingetrokken|afgevoerd|(?:uit|eruit) gehaald|komt er niet|gaat niet door|afgeblazen)(?!\w)"
)


def _alone(told: Segments) -> Segments:
    return told if len(told) == 1 else ()


def _by_number(segments: Segments) -> Segments:
    """Those with a code in the order of their codes; where fewer than two have one, all as the document names them."""
    numbered = [segment for segment in segments if segment.code]
    return tuple(sorted(numbered, key=lambda one: _order(one.code or ""))) if len(numbered) > 1 else segments


def _order(code: str) -> tuple[int, str]:
    bare = bare_code(code)
    digits = re.match(r"\d+", bare)
    return (int(digits[0]) if digits else 0, bare)


def union(groups: Iterable[Iterable[Segment]]) -> Segments:
    """The segments of all groups, each once, in order."""
    return tuple(dict.fromkeys(segment for group in groups for segment in group))
