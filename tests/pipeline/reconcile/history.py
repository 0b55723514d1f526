"""A builder of histories: documents with dates, and what each of them says, as the rows of the tables that they become."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from pipeline.reconcile import Reconciled, reconciled
from pipeline.rows import segment_id
from schemas.tables import fact_tables, tables

REGION = "merendal"
EVIDENCE = {"page": None, "extractor": "test", "rule": "test", "char_start": 0, "char_end": 1, "quote": "x"}


def day(text: str) -> date:
    """``2026-01-01``; ``2026-01`` and ``2026`` are their first day."""
    return date.fromisoformat((text + "-01-01")[:10])


def span(text: str) -> tuple[date, date, str]:
    """What the words of a date cover: a day, a month or a year."""
    first = day(text)
    if len(text) == 4:
        return first, date(first.year, 12, 31), "year"
    if len(text) == 7:
        after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first, date.fromordinal(after.toordinal() - 1), "month"
    return first, first, "day"


@dataclass
class Paper:
    """One document under construction."""

    history: History
    id: str
    row: dict[str, Any]
    law: str | None = "jeugd"
    passage: int = 0

    def says(self, table: str, segment: str | None = None, **values: Any) -> Paper:
        """Add a fact. ``segment``: ``3a Wonen``, ``Wonen``, or None for the whole; ``same=True``: in the same passage."""
        same, shared = values.pop("same", False), EVIDENCE | {"corrected": False, "confidence": 0.9, "scope": self.law}
        self.passage += not same
        code, name = _code_and_name(segment) if segment else (None, None)
        row = {column.name: None for column in fact_tables()[table].columns} | shared | values
        row |= {
            "document_id": self.id,
            "passage_id": f"{self.id}-{self.passage:05d}",
            "segment": name,
            "segment_id": segment_id(REGION, name, code) if name else None,
        }
        row["fact_id"] = hashlib.sha256(repr(sorted(row.items(), key=str)).encode()).hexdigest()[:32]
        self.history.facts[table].append(row)
        return self

    def lists(self, *segments: str, category: str | None = None, parent: str | None = None) -> Paper:
        """Name segments beside each other, each in a row of its own."""
        for segment in segments:
            code, name = _code_and_name(segment)
            above = _id(parent) if parent else None
            self.says(
                "segments", segment, name=name, code=code, scheme="segment", category=category, parent_segment_id=above
            )
        return self

    def dates(self, event: str, when: str, segment: str | None = None, *, planned: bool = True, **values: Any) -> Paper:
        """Date an event."""
        first, last, precision = span(when)
        own = {"event": event, "date_from": first, "date_to": last, "precision": precision, "planned": planned}
        return self.says("milestones", segment, **own, **({"year_inferred": False} | values))

    def pays(self, model: str, segment: str | None = None, status: str = "chosen", **values: Any) -> Paper:
        """Claim a funding model."""
        return self.says("funding_models", segment, model=model, status=status, **values)

    def buys(self, procedure: str, segment: str | None = None, status: str = "chosen", **values: Any) -> Paper:
        """Claim a procedure."""
        return self.says("procedures", segment, procedure=procedure, status=status, **values)

    def stands(self, status: str, segment: str | None = None, **values: Any) -> Paper:
        """Tell a status."""
        return self.says("statuses", segment, status=status, **values)

    def names(self, status: str, segment: str | None, *providers: str, **values: Any) -> Paper:
        """Name providers."""
        for name in providers:
            own = {"name": name, "provider": name, "provider_id": name.casefold().replace(" ", "-")}
            risk = {"natural_person_risk": False}
            self.says("providers", segment, status=status, **own, **risk, **values)
        return self

    def counts(self, low: int, segment: str | None = None, high: int | None = None, **values: Any) -> Paper:
        """State a number of providers."""
        own = {"count": low, "count_max": high, "approximate": False}
        return self.says("provider_counts", segment, **own, **values)


@dataclass
class History:
    """Documents of one region, and what they say."""

    papers: list[Paper] = field(default_factory=list)
    facts: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: {name: [] for name in fact_tables()})
    passages: list[dict[str, Any]] = field(default_factory=list)

    def paper(self, name: str, dated: str | None, law: str | None = "jeugd", **columns: Any) -> Paper:
        """Add a document."""
        known = hashlib.sha256(name.encode()).hexdigest()
        row: dict[str, Any] = {column.name: None for column in tables()["documents"].columns}
        row |= {
            "document_id": known,
            "url": name,
            "media_type": "application/pdf",
            "document_date": day(dated) if dated else None,
            "first_seen": datetime(2027, 1, 1, tzinfo=UTC),
            "text_source": "born_digital",
            "status": "ok",
            **columns,
        }
        self.papers.append(Paper(self, known, row, law))
        return self.papers[-1]

    def tables(self) -> dict[str, dict[str, list[Any]]]:
        """The columns of the tables that this history becomes."""
        rows: Mapping[str, list[dict[str, Any]]] = {
            **self.facts,
            "documents": [paper.row for paper in self.papers],
            "passages": self.passages,
        }
        return {
            name: {column.name: [row[column.name] for row in found] for column in tables()[name].columns}
            for name, found in rows.items()
        }

    def known(self) -> Known:
        """What is known now, checked against the declarations of both tables."""
        found = reconciled(REGION, self.tables())
        for name, rows in (("procurements", found.procurements), ("changes", found.changes)):
            tables()[name].to_arrow(rows, "test")
        return Known(found)


class Known:
    """The rows, to be looked up."""

    def __init__(self, found: Reconciled) -> None:
        self.rows = found.procurements
        self.all_changes = found.changes

    def of(self, segment: str | None, year: int | None = None, scope: str | None = None) -> dict[str, Any]:
        """The one row of a segment; of several rounds, that of ``year``."""
        found = [
            row
            for row in self.rows
            if row["segment"] == segment
            and (year is None or row["round"] == year)
            and (scope is None or row["scope"] == scope)
        ]
        assert len(found) == 1, [(row["segment"], row["round"], row["scope"]) for row in self.rows]
        return found[0]

    def changes(self, segment: str | None, column: str) -> list[tuple[str | None, str | None, str]]:
        """Old value, new value and day of each change of a column, in order."""
        ids = {row["procurement_id"] for row in self.rows if row["segment"] == segment}
        found = [row for row in self.all_changes if row["procurement_id"] in ids and row["column"] == column]
        return [(row["old_value"], row["new_value"], str(row["known_on"])) for row in sorted(found, key=_by_day)]

    def conflicts(self, row: Mapping[str, Any]) -> dict[str, list[str]]:
        """Column -> values that contradict."""
        return {conflict["column"]: conflict["values"] for conflict in row["conflicts"]}


def _by_day(row: Mapping[str, Any]) -> tuple[date, str]:
    return (row["known_on"] or date.min, row["fact_id"])


def _id(segment: str) -> str:
    code, name = _code_and_name(segment)
    return segment_id(REGION, name, code)


def _code_and_name(segment: str) -> tuple[str | None, str]:
    first, _, rest = segment.partition(" ")
    return (first, rest) if rest and (first[0].isdigit() or len(first) == 1) else (None, segment)
