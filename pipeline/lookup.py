"""Looking things up in the published tables: a fact with all that it leads back to, and how the regions stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow.compute as pc

from schemas.tables import fact_tables
from schemas.tables.facts import EVIDENCE
from storage.curated import Curated
from storage.roots import CorruptError, NotFoundError

CONTEXT = 300
"""Characters that are shown on either side of a quote."""


@dataclass(frozen=True, slots=True)
class FactInContext:
    """A fact, the passage and the document it stands in. ``region`` is the first that publishes it."""

    region: str
    table: str
    fact: dict[str, Any]
    passage: dict[str, Any]
    document: dict[str, Any]

    @property
    def values(self) -> dict[str, Any]:
        """The table's own columns."""
        shared = {column.name for column in EVIDENCE}
        return {name: value for name, value in self.fact.items() if name not in shared}

    @property
    def around(self) -> tuple[str, str, str]:
        """The words before the quote, the quote, the words behind it."""
        text, start, end = self.passage["text"], self.fact["char_start"], self.fact["char_end"]
        before, after = text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]
        return (
            "…" + before if start > CONTEXT else before,
            text[start:end],
            after + "…" if end + CONTEXT < len(text) else after,
        )


def find_fact(curated: Curated, fact_id: str) -> FactInContext:
    """The fact ``fact_id``, or the only one whose id begins so; raises ``NotFoundError``, saying how many there are."""
    found = [
        (region, table, row)
        for region in curated.regions()
        for table in fact_tables()
        for row in _rows(curated, table, region, "fact_id", fact_id, begins=True)
    ]
    ids = sorted({row["fact_id"] for _, _, row in found})
    if len(ids) != 1:
        told = f"{len(ids)} facts have an id that begins with" if ids else "no published fact has the id"
        raise NotFoundError(f"{told} {fact_id!r}")
    region, table, fact = found[0]
    passages = _rows(curated, "passages", region, "passage_id", fact["passage_id"])
    documents = _rows(curated, "documents", region, "document_id", fact["document_id"])
    if not passages or not documents:
        raise CorruptError(
            f"fact {fact['fact_id']} of region {region} leads to no passage or document: publish it again"
        )
    return FactInContext(region, table, fact, passages[0], documents[0])


def passages_of(curated: Curated, region: str, document_id: str) -> list[dict[str, Any]]:
    """The passages of one document, in reading order."""
    return _rows(curated, "passages", region, "document_id", document_id)


def latest_coverage(curated: Curated, regions: Sequence[str]) -> list[dict[str, Any]]:
    """The last row of ``coverage`` of each region, with the region."""
    found = []
    for region in regions:
        rows = curated.read("coverage", region).to_pylist()
        # A crawl has an instant and stands last but for ingests, which have none: nulls are sorted behind the rest.
        dated = [row for row in rows if row["observed_at"] is not None]
        if rows:
            found.append({"region": region, **(dated or rows)[-1]})
    return found


def problem_counts(curated: Curated, regions: Sequence[str]) -> list[dict[str, Any]]:
    """Open problems, counted per region, stage and kind; the most frequent first."""
    found: list[dict[str, Any]] = []
    for region in regions:
        counted = curated.read("problems", region).group_by(["stage", "kind"]).aggregate([([], "count_all")])
        found += [
            {"region": region, "stage": row["stage"], "kind": row["kind"], "count": row["count_all"]}
            for row in counted.to_pylist()
        ]
    return sorted(found, key=lambda row: (-row["count"], row["region"], row["stage"], row["kind"]))


def _rows(
    curated: Curated, table: str, region: str, column: str, value: str, *, begins: bool = False
) -> list[dict[str, Any]]:
    found = curated.read(table, region)
    mask = pc.starts_with(found[column], value) if begins else pc.equal(found[column], value)
    rows: list[dict[str, Any]] = found.filter(mask).to_pylist()
    return rows
