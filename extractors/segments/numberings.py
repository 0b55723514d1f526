"""Numberings of one document: "perceel 1" under "Wmo" is another than "perceel 1" under "Jeugdhulp".

Lists, tables and headings that number parts make one numbering as long as they call the same number alike. Where they do
not (two laws on one page, the percelen that end beside those to come), each number means the part of the numbering in whose
section it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.fact import Scope
from extractors.scope import law_of
from extractors.segments.category import category_of, is_care
from extractors.segments.names import Named, bare_code, key_of
from extractors.segments.naming import Naming
from extractors.segments.worth import is_placeholder, worth

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

_PROSE = ("paragraph", "mail_body", "notes")
_LEAST = 2
"""Numbers called otherwise that make another numbering; one is enough under another law."""

Path = tuple[str, ...]


@dataclass(slots=True)
class _Run:
    """What one list, one table or the headings of one section number."""

    path: Path
    law: Scope | None
    names: dict[str, list[str]] = field(default_factory=dict)
    """Names by code."""
    starts: list[tuple[int, int]] = field(default_factory=list)
    """Where its namings begin: the passage's position and the offset in its text."""


class Numberings:
    """The numberings of one document, counted from 0 in the order in which they begin."""

    def __init__(self, passages: Sequence[Passage], runs: Sequence[Sequence[_Run]]) -> None:
        self._passages = passages
        self._runs = runs
        self._of_naming = {start: number for number, own in enumerate(runs) for run in own for start in run.starts}
        self._at: dict[tuple[int, Scope | None], tuple[int, bool]] = {}

    def __len__(self) -> int:
        return max(1, len(self._runs))

    def of(self, naming: Naming, words: str) -> int:
        """The numbering that a naming is of, which stands in the sentence ``words``."""
        known = self._of_naming.get((naming.passage, naming.start))
        return self.at(naming.passage, words)[0] if known is None else known

    def at(self, position: int, words: str) -> tuple[int, bool]:
        """The numbering that ``words`` of a passage speak in, and whether that is sure.

        It is of their law and of its section; of several such, which is not sure, the last that began above.
        """
        if len(self._runs) < 2:
            return 0, True
        law = law_of(words)
        if (position, law) not in self._at:
            self._at[position, law] = self._nearest(position, law)
        return self._at[position, law]

    def _nearest(self, position: int, law: Scope | None) -> tuple[int, bool]:
        passage = self._passages[position]
        law = law or _law(passage.text, *passage.heading_path[::-1])

        def nearness(number: int) -> tuple[int, int, int]:
            own = self._runs[number]
            of_law = max(_agree(law, run.law) for run in own)
            shared = max(_shared(passage.heading_path, run.path) for run in own)
            above = max((place for run in own for place, _ in run.starts if place <= position), default=-1 - number)
            return of_law, shared, above

        *_, second, first = sorted(range(len(self._runs)), key=nearness)
        return first, nearness(first)[:2] > nearness(second)[:2]


def numberings(context: Context, namings: Sequence[Naming]) -> Numberings:
    """Which numberings the namings with a code make."""
    found: list[list[_Run]] = []
    for run in sorted(_runs(context, namings), key=lambda run: run.starts[0]):
        home = next((own for own in found if not any(_differ(run, other) for other in own)), None)
        if home is None:
            found.append([run])
        else:
            home.append(run)
    return Numberings(context.document.passages, found)


def _runs(context: Context, namings: Sequence[Naming]) -> Iterator[_Run]:
    runs: dict[object, _Run] = {}
    for naming in namings:
        named = naming.named
        if named.code is None or not _tells(named, naming.source):
            continue
        passage = context.document.passages[naming.passage]
        told = law_of(sentence_of(context, naming)) if passage.kind in _PROSE else None
        own = naming.group or (passage.heading_path, told)
        run = runs.get(own)
        if run is None:
            around = (context.intros.get(naming.passage, ""), *passage.heading_path[::-1])
            run = runs[own] = _Run(passage.heading_path, told or _law(*around))
        names = run.names.setdefault(bare_code(named.code), [])
        if named.name not in names:
            names.append(named.name)
        run.starts.append((naming.passage, naming.start))
    for run in runs.values():
        run.starts.sort()
        yield run


def sentence_of(context: Context, naming: Naming) -> str:
    """The sentence that a naming stands in."""
    units = context.units_of[naming.passage]
    return next((unit.folded for unit in units if unit.start <= naming.start < unit.end), "")


def _tells(named: Named, source: str) -> bool:
    return worth(named.name, source) > 0 and not is_placeholder(named.name, named.code) and is_care(named.name)


def _differ(one: _Run, other: _Run) -> bool:
    """Whether two runs number different things."""
    shared = one.names.keys() & other.names.keys()
    laws = _agree(one.law, other.law) < 0
    alike = sum(_alike(one.names[code], other.names[code], strict=laws) for code in shared)
    return len(shared) - alike >= 1 if laws else not alike and len(shared) >= _LEAST


def _alike(names: Sequence[str], others: Sequence[str], *, strict: bool) -> bool:
    """Whether names of one number may mean one part: "Verblijf" and "Wonen", "Ambulant" and "Ambulante jeugdhulp"."""
    pairs = [(name, other) for name in names for other in others]
    if strict:
        return any(key_of(name) == key_of(other) for name, other in pairs)
    return any(
        not key_of(name).isdisjoint(key_of(other)) or (category_of(name) == category_of(other) is not None)
        for name, other in pairs
    )


def _law(*around: str) -> Scope | None:
    """The law that the nearest words with one name."""
    return next((law for text in around if (law := law_of(text)) is not None), None)


def _agree(one: Scope | None, other: Scope | None) -> int:
    """1 where two laws are one, -1 where they are jeugd and wmo, 0 where that is not told."""
    if one in (None, "both") or other in (None, "both"):
        return 0
    return 1 if one == other else -1


def _shared(path: Path, other: Path) -> int:
    count = 0
    for heading, beside in zip(path, other, strict=False):
        if heading != beside:
            break
        count += 1
    return count
