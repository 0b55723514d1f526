"""The parts of a purchase over all documents: which names of segments are one, and which part lies within which.

A wrong merge is worse than two rows. Two names are one part where they are under one law, no document lists them beside
each other as two, their kinds of care are equal or untold, and

1. their telling words are the same (Jeugdhulp in Onderwijstijd, Onderwijstijd), whatever their numbers: renumbered; or
2. they carry the same number, and all words of one stand in the other (5 Crisis, 5 Crisisinterventies); or
3. all words of one stand in the other, no numbers say otherwise, and each is the only one of its kind of care in every
   document that lists it (Forensisch, Ambulante forensische jeugdhulp); or
4. one is a number alone, and only one part ever had that number under that law.

A number alone joins nothing: segment 2 of 2019 and segment 2 of 2023 may be two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.reconcile.documents import NEVER
from pipeline.reconcile.facts import Said
from pipeline.reconcile.names import is_bare, same, within

Key = tuple[str | None, str]
"""Law and segment_id."""


@dataclass(slots=True, eq=False)
class Part:
    """One part of the purchases under one law, under all its names."""

    law: str | None
    ids: list[str]
    """segment_ids, the oldest first."""
    spellings: Counter[str] = field(default_factory=Counter)
    codes: set[str] = field(default_factory=set)
    schemes: set[str] = field(default_factory=set)
    categories: Counter[str] = field(default_factory=Counter)
    listed: set[str] = field(default_factory=set)
    """document_ids whose list of segments has it."""
    parents: Counter[str] = field(default_factory=Counter)
    since: tuple[date, str] = (date.max, "")
    """Day and id of the oldest document that names it."""
    until: date = NEVER
    """Day of the newest document that names it."""
    named: list[str] = field(default_factory=list)
    """fact_ids of ``segments`` that name it."""
    parent: Part | None = None

    @property
    def name(self) -> str:
        """The name by which its oldest document calls it."""
        return min(self.spellings, key=lambda name: (is_bare(name), -self.spellings[name], name))

    @property
    def category(self) -> str | None:
        """Kind of care; None where it is untold or of no kind."""
        told = [name for name in self.categories if name != "other"]
        return min(told, key=lambda name: (-self.categories[name], name)) if told else None

    @property
    def labelled(self) -> bool:
        """Whether a document calls it a segment, perceel or the like, or numbers it."""
        return bool(self.schemes or self.codes)


def parts(facts: Sequence[Said]) -> dict[Key, Part]:
    """The part that each (law, segment_id) is."""
    nodes = _nodes(facts)
    groups = sorted(nodes.values(), key=_age)
    for rule in (_same_words, _same_number, _only_of_its_kind, _number_alone):
        groups = _merged(groups, rule)
    found = {(part.law, one): part for part in groups for one in part.ids}
    for part in groups:
        for parent, _ in sorted(part.parents.items(), key=lambda item: (-item[1], item[0])):
            above = found.get((part.law, parent))
            if above is not None and above is not part and part not in _above(above):
                part.parent = above
                break
    return found


def _above(part: Part) -> list[Part]:
    chain = [part]
    while (higher := chain[-1].parent) is not None:
        chain.append(higher)
    return chain


def _nodes(facts: Sequence[Said]) -> dict[Key, Part]:
    nodes: dict[Key, Part] = {}
    for one in facts:
        if one.segment is None:
            continue
        part = nodes.setdefault((one.law, one.segment), Part(one.law, [one.segment]))
        day = one.document.day or date.max
        part.since = min(part.since, (day if day != NEVER else date.max, one.document.id))
        part.until = max(part.until, one.document.day or NEVER)
        if one.table != "segments":
            part.spellings.setdefault(str(one.row["segment"]), 0)
            continue
        row = one.row
        part.spellings[row["name"]] += 1
        part.listed.add(one.document.id)
        part.named.append(one.id)
        if row["code"]:
            part.codes.add(str(row["code"]).casefold())
        if row["scheme"]:
            part.schemes.add(row["scheme"])
        if row["category"]:
            part.categories[row["category"]] += 1
        if row["parent_segment_id"]:
            part.parents[row["parent_segment_id"]] += 1
    return nodes


def _age(part: Part) -> tuple[bool, date, str, str]:
    return (is_bare(part.name), *part.since, part.ids[0])


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What the documents list beside each other, by kind of care and by number."""

    of_kind: dict[tuple[str, str], int]
    """(document_id, category) -> how many parts of that kind it lists."""
    with_code: dict[tuple[str | None, str], int]
    """(law, code) -> how many parts with a name ever had it."""


Rule = Callable[[Part, Part, _Neighbours], bool]


def _merged(groups: list[Part], rule: Rule) -> list[Part]:
    """``groups``, oldest first, each joined with the first older one that the rule finds the same."""
    neighbours = _neighbours(groups)
    kept: list[Part] = []
    for part in groups:
        fits = [one for one in kept if _may_be_one(one, part, rule is _same_words) and rule(one, part, neighbours)]
        if len(fits) == 1 or (fits and rule is _same_words):
            _join(fits[0], part)
        else:
            kept.append(part)  # two fit: which of them it is, nothing tells
    return kept


def _may_be_one(one: Part, other: Part, same_words: bool) -> bool:
    if one.law != other.law or (one.category and other.category and one.category != other.category):
        return False
    if set(one.ids) & set(other.parents) or set(other.ids) & set(one.parents):
        return False
    beside = one.listed & other.listed
    # one page may write one segment in two ways; with two numbers they are two
    two_numbers = bool(one.codes and other.codes and not one.codes & other.codes)
    return not beside or (same_words and not two_numbers)


def _join(one: Part, other: Part) -> None:
    one.ids += other.ids
    one.spellings.update(dict.fromkeys(other.spellings, 0))
    one.codes |= other.codes
    one.schemes |= other.schemes
    one.categories.update(other.categories)
    one.listed |= other.listed
    one.parents.update(other.parents)
    one.since = min(one.since, other.since)
    one.until = max(one.until, other.until)
    one.named = sorted({*one.named, *other.named})


def _neighbours(groups: Sequence[Part]) -> _Neighbours:
    of_kind: dict[tuple[str, str], int] = defaultdict(int)
    with_code: dict[tuple[str | None, str], int] = defaultdict(int)
    for part in groups:
        for document in part.listed:
            if part.category:
                of_kind[document, part.category] += 1
        if not is_bare(part.name):
            for code in part.codes:
                with_code[part.law, code] += 1
    return _Neighbours(of_kind, with_code)


def _same_words(one: Part, other: Part, neighbours: _Neighbours) -> bool:
    return any(same(name, second) for name in _names(one) for second in _names(other))


def _same_number(one: Part, other: Part, neighbours: _Neighbours) -> bool:
    return bool(one.codes & other.codes) and _one_within_other(one, other)


def _only_of_its_kind(one: Part, other: Part, neighbours: _Neighbours) -> bool:
    if not one.category or one.category != other.category or (one.codes and other.codes):
        return False
    alone = all(neighbours.of_kind[document, one.category] == 1 for document in one.listed | other.listed)
    return alone and _one_within_other(one, other)


def _number_alone(one: Part, other: Part, neighbours: _Neighbours) -> bool:
    if not is_bare(other.name) or is_bare(one.name):
        return False
    return len(other.codes) == 1 and other.codes <= one.codes and neighbours.with_code[one.law, min(other.codes)] == 1


def _one_within_other(one: Part, other: Part) -> bool:
    return any(within(name, second) for name in _names(one) for second in _names(other))


def _names(part: Part) -> list[str]:
    return [name for name in sorted(part.spellings) if not is_bare(name)]
