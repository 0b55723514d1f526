"""The matters that a person has to judge in one region, the most useful first.

First what stands in the region's own file of corrections and does nothing; then documents that contradict each other on what
is known now; then doubtful facts, those on which an answer rests before the others; last words of which no row was made.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from extractors.doubtful import DOUBTFUL
from pipeline.correction_search import plain
from schemas.tables import fact_tables, own_columns
from schemas.vocabulary import vocabulary
from storage.curated import Curated
from storage.roots import NotFoundError

Row = Mapping[str, Any]
Kind = Literal["file", "contradiction", "doubt", "words"]
_DERIVED = {"providers": {"provider_id", "provider"}}
"""Columns that are made from another: whoever judges the name has judged them."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact that is to be judged, with the words it stands in."""

    table: str
    fact: Row
    passage: Row
    document: Row
    part: str = ""
    """In a contradiction: ``decides`` or ``says otherwise``."""

    @property
    def values(self) -> dict[str, Any]:
        """What the machine found: the table's own columns that a person judges."""
        derived = _DERIVED.get(self.table, set())
        return {column.name: self.fact[column.name] for column in own_columns(self.table) if column.name not in derived}

    def around(self, characters: int) -> tuple[str, str, str]:
        """Words before the quote, the quote, and words behind it."""
        text, start, end = self.passage["text"], self.fact["char_start"], self.fact["char_end"]
        before, after = text[max(start - characters, 0) : start], text[end : end + characters]
        return "…" * (start > characters) + before, text[start:end], after + "…" * (end + characters < len(text))


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to judge. ``evidence`` is empty where there is no row that could be confirmed or rejected."""

    region: str
    kind: Kind
    code: str
    """Code of ``problems``, or ``contradiction``."""
    told: str
    """What is doubtful, as a sentence."""
    evidence: tuple[Evidence, ...] = ()
    words: str | None = None
    """The words that it is about where no fact has them."""
    page: int | None = None
    address: str | None = None
    do: str = ""
    """What to do where nothing can be confirmed or rejected."""


def matters(curated: Curated, region: str, judged: Collection[str] = ()) -> list[Matter]:
    """What is to be judged in ``region``, in the order of use. ``judged``: ids of facts that its file speaks of already.

    Facts of versions of a page that were replaced are left out: a judgement of the newest one holds for them too. Raises
    ``NotFoundError`` where nothing is published for the region.
    """
    tables = _Tables(curated, region)
    judged = {*judged, *(known for known, (_, row) in tables.facts.items() if row["corrected"])}
    problems = [row for row in curated.read("problems", region).to_pylist() if tables.is_current(row["document_id"])]
    conflicts = list(_contradictions(tables, region, judged))
    told = {one.fact["fact_id"] for matter in conflicts for one in matter.evidence}
    return [
        *_of_the_file(region, problems),
        *conflicts,
        *_doubts(tables, region, judged | told),
        *_words(tables, region, problems, judged | told),
    ]


def find(curated: Curated, regions: Sequence[str], fact_id: str) -> tuple[str, Evidence]:
    """The fact of ``regions`` with this id, or the only one whose id begins so, and its region; raises ``NotFoundError``."""
    found: dict[str, tuple[str, Evidence]] = {}
    for region in regions:
        tables = _Tables(curated, region)
        for known in tables.facts:
            if known.startswith(fact_id):
                found.setdefault(known, (region, tables.evidence(known)))
    if len(found) != 1:
        told = f"{len(found)} facts have an id that begins with" if found else "no published fact has the id"
        raise NotFoundError(f"{told} {fact_id!r}")
    return next(iter(found.values()))


@dataclass(eq=False)
class _Tables:
    """The tables of one region, read when they are asked for."""

    curated: Curated
    region: str
    _passages: dict[str, Row] = field(default_factory=dict)

    @cached_property
    def facts(self) -> dict[str, tuple[str, Row]]:
        """Fact id -> its table and row, in the order of the tables."""
        return {
            row["fact_id"]: (name, row)
            for name in fact_tables()
            for row in self.curated.read(name, self.region).to_pylist()
        }

    @cached_property
    def documents(self) -> dict[str, Row]:
        return {row["document_id"]: row for row in self.curated.read("documents", self.region).to_pylist()}

    @cached_property
    def procurements(self) -> list[Row]:
        found: list[Row] = self.curated.read("procurements", self.region).to_pylist()
        return found

    @cached_property
    def deciding(self) -> set[str]:
        """Facts on which an answer rests."""
        return {known for row in self.procurements for _, ids in row["fact_ids"] or () for known in ids}

    def is_current(self, document: str | None) -> bool:
        """Whether no newer version of the document is known; so too for what is about no document."""
        return document not in self.documents or self.documents[document]["superseded_by"] is None

    def evidence(self, known: str, part: str = "") -> Evidence:
        table, row = self.facts[known]
        if not self._passages:
            self._passages = {one["passage_id"]: one for one in self.curated.read("passages", self.region).to_pylist()}
        return Evidence(table, row, self._passages[row["passage_id"]], self.documents[row["document_id"]], part)


def _of_the_file(region: str, problems: Iterable[Row]) -> Iterator[Matter]:
    for row in problems:
        if row["kind"].startswith("correction"):
            do = vocabulary("problem_kind").told[row["kind"]]["do"]
            yield Matter(region, "file", row["kind"], row["message"], words=row["quote"], address=row["url"], do=do)


def _contradictions(tables: _Tables, region: str, judged: Collection[str]) -> Iterator[Matter]:
    """Open ones: nobody has confirmed what decides, and a fact that says otherwise is not judged yet."""
    rows = sorted(tables.procurements, key=lambda row: (bool(row.get("earlier")), -(row["round"] or 0)))
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        decided = dict(row["fact_ids"] or ())
        for conflict in row["conflicts"] or ():
            ours = [known for known in decided.get(conflict["column"], ()) if known in tables.facts]
            theirs = [known for known in conflict["facts"] or () if known in tables.facts and known not in judged]
            key = (conflict["column"], *ours, *theirs)
            if not theirs or key in seen or any(known in judged for known in ours):
                continue
            seen.add(key)  # what holds for the whole purchase stands in the row of each of its segments
            evidence = [tables.evidence(known, "decides") for known in ours]
            evidence += [tables.evidence(known, "says otherwise") for known in theirs if known not in ours]
            values = ", ".join(conflict["values"] or ())
            now = _told(row[conflict["column"]])
            about = f"{row['segment'] or 'the whole purchase'}, {row['round'] or 'year unknown'}"
            told = f"{conflict['column']} of {about}: {now}. As late a document or a later one says: {values}."
            yield Matter(region, "contradiction", "contradiction", told, tuple(evidence))


def _doubts(tables: _Tables, region: str, known: Collection[str]) -> Iterator[Matter]:
    """Facts that are more often wrong than right, those of one table and passage together."""
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for table, row in tables.facts.values():
        if row["confidence"] < DOUBTFUL and row["fact_id"] not in known and tables.is_current(row["document_id"]):
            grouped[table, row["passage_id"]].append(row)

    def use(item: tuple[tuple[str, str], list[Row]]) -> tuple[Any, ...]:
        (table, passage), rows = item
        rests = any(row["fact_id"] in tables.deciding for row in rows)
        return (not rests, min(row["confidence"] for row in rows), table, rows[0]["document_id"], passage)

    for (table, _), rows in sorted(grouped.items(), key=use):
        share = min(row["confidence"] for row in rows)
        rests = (
            " An answer in procurements rests on it." if any(row["fact_id"] in tables.deciding for row in rows) else ""
        )
        told = f"{table}: facts that are found so are right in {share:.0%} of cases, segment and status too.{rests}"
        evidence = tuple(tables.evidence(row["fact_id"]) for row in rows)
        yield Matter(region, "doubt", "doubtful_fact", told, evidence)


def _words(tables: _Tables, region: str, problems: Iterable[Row], known: Collection[str]) -> Iterator[Matter]:
    """Doubts that the tables hold as problems alone; with the rows that have just these words, if there are any."""
    by_quote: dict[tuple[str, str], list[str]] = defaultdict(list)
    for fact, (_, row) in tables.facts.items():
        by_quote[row["document_id"], plain(row["quote"])].append(fact)
    told = vocabulary("problem_kind").told
    for row in problems:
        if told[row["kind"]]["harm"] != "doubt" or row["stage"] != "extract" or row["kind"] == "doubtful_fact":
            continue
        alike = by_quote[row["document_id"], plain(row["quote"])] if row["quote"] else []
        if alike and all(fact in known for fact in alike):
            continue
        evidence = tuple(tables.evidence(fact) for fact in alike if fact not in known)
        yield Matter(
            region, "words", row["kind"], row["message"], evidence, row["quote"], row["page"], row["url"],
            "" if evidence else "No row was made of it, so there is nothing to confirm or reject: look at the page.",
        )  # fmt: skip


def _told(value: Any) -> str:
    if isinstance(value, dict):  # a period
        first, last = value["date_from"], value["date_to"]
        return str(first) if first == last else f"{first} to {last}"
    return "nothing" if value is None else str(value)
