"""The segments that a reference stands for: what "beide percelen" and "de andere twee" mean where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.scope import law_of
from extractors.segments.clauses import Group
from extractors.segments.references import Reference

if TYPE_CHECKING:
    from extractors.context import Unit
    from extractors.segments.scoping import Topics

Segments = tuple[Segment, ...]

_ABOVE = 2
"""Paragraphs above in which "het eerste perceel" finds its order."""


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
        if reference.kind in ("first", "second", "last"):
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
        elif len(told) != wanted:
            if reference.of_deals and (told or len(every) != wanted):
                return None  # two contracts of the one segment that is spoken of
            told = every
        if wanted > 2 and reference.labelled and len(told) == len(every):
            return ()  # "de drie percelen": the whole purchase
        return told if len(told) == wanted else ()

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
        told = before if len(before) > 1 else self._last(unit, 2) or self.topics.before(unit)
        told = told or self.topics.of_introduction(unit) or self._of_several_above(unit)
        if len(told) < 2 and reference.labelled:
            told = self.topics.inventory_of(unit).spoken_of  # in the order in which the document names them
        count = reference.count or 1
        if len(told) <= count and count > 1:
            return None
        if reference.kind == "last":
            return told[-count:] or None
        if len(told) < 2:
            return None
        return told[:count] if reference.kind == "first" else told[1:2]

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


def union(groups: Iterable[Iterable[Segment]]) -> Segments:
    """The segments of all groups, each once, in order."""
    return tuple(dict.fromkeys(segment for group in groups for segment in group))
