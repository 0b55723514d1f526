"""What a person said of the machine's facts, laid over the tables of a region each time that they are made.

Nothing is read again for it and nothing in the archive changes: without the file the tables are the machine's own, and
the table ``corrections`` keeps the machine's row of every fact that was changed.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import Any

import pyarrow as pa

from extractors.names.legal import canonical, provider_id
from extractors.people import masked_text, natural_person
from pipeline import rows
from pipeline.correction_search import Finding, Outcome, Row, Search, pages, plain
from pipeline.extraction.result import problem
from pipeline.rows import Columns
from schemas.correction_format import Correction
from schemas.tables import fact_tables, tables
from storage.curated import Curated


@dataclass(frozen=True)
class Corrected:
    """The tables of a region after its corrections, and what became of each of these."""

    region: str
    facts: Mapping[str, Columns]
    """The columns of every fact table."""
    findings: tuple[Finding, ...] = ()
    """One per correction, in the order of the file."""

    def counts(self, documents: Collection[str]) -> dict[str, int]:
        """The columns of ``coverage``: facts of ``documents`` that were corrected, corrections that change nothing."""
        changed = {
            (row["fact_id"], finding.correction.verdict)
            for finding in self.findings
            for row in finding.rows
            if row["document_id"] in documents
        }
        verdicts = Counter(verdict for _, verdict in changed)
        return {
            "corrections_confirmed": verdicts["confirm"],
            "corrections_rejected": verdicts["reject"],
            "corrections_mended": verdicts["mend"],
            "corrections_unused": sum(finding.outcome != "applied" for finding in self.findings),
        }

    @cached_property
    def corrections(self) -> Columns:
        """The columns of the table ``corrections``."""
        return rows.columns_of(tables()["corrections"], (row for one in self._numbered for row in _rows(*one)))

    @cached_property
    def problems(self) -> Columns:
        """Columns of ``problems``: each note on a correction that did not do what its writer meant."""
        found: dict[str, dict[str, Any]] = {}
        for number, finding in self._numbered:
            one = finding.correction
            told = f"corrections/{self.region}.toml, correction {number} ({one.verdict}, {one.table}): "
            for outcome, note in finding.notes:
                row = _problem(outcome, told + note, masked_text(one.quote))
                known = rows.problem_id("correction", row["kind"], row["message"], row["quote"])
                found[known] = {"problem_id": known, "document_id": None, "url": one.address, **row, "attempts": 1}
        return rows.columns_of(tables()["problems"], found.values())

    @property
    def _numbered(self) -> Iterable[tuple[int, Finding]]:
        return enumerate(self.findings, start=1)


def corrected(
    region: str, corrections: Sequence[Correction], facts: Mapping[str, Columns], documents: Columns
) -> Corrected:
    """Lay ``corrections`` over ``facts``, the columns of the machine's fact tables, which are left as they are.

    ``documents`` holds the columns of the table ``documents``: it tells which are versions of one page. A fact's id,
    its words and their place stay the machine's, whatever is mended.
    """
    if not corrections:
        return Corrected(region, facts)
    search = Search(corrections, facts, pages(documents))
    findings = _without_contradictions([search.find(one) for one in corrections])
    changes: dict[str, dict[str, Correction]] = defaultdict(dict)
    for finding in findings:
        for row in finding.rows:
            changes[finding.correction.table][row["fact_id"]] = finding.correction
    changed = {name: _changed(region, name, facts[name], changes[name]) for name in sorted(changes)}
    return Corrected(region, {**facts, **changed}, tuple(findings))


def machine_rows(table: str, published: Iterable[Row], corrections: Iterable[Row]) -> list[dict[str, Any]]:
    """The rows of a fact table as the machine had them, in the order of the table.

    ``published`` and ``corrections`` are rows of the published tables of one region.
    """
    kept = {row["fact_id"]: dict(row) for row in published}
    for one in corrections:
        if one["fact_table"] == table and one["outcome"] == "applied":
            kept[one["fact_id"]] = _from_json(table, one["machine_row"])
    order = fact_tables()[table].order
    return sorted(kept.values(), key=lambda row: tuple(row[name] for name in order))


def rehearsed(curated: Curated, region: str, corrections: Sequence[Correction]) -> Corrected:
    """What would become of ``corrections`` with the tables that stand: nothing is read again, nothing is written.

    Raises ``NotFoundError`` where nothing is published for ``region``.
    """
    before = curated.read("corrections", region).to_pylist()
    facts = {
        name: rows.columns_of(table, machine_rows(name, curated.read(name, region).to_pylist(), before))
        for name, table in fact_tables().items()
    }
    return corrected(region, corrections, facts, curated.read("documents", region).to_pydict())


def _without_contradictions(findings: Sequence[Finding]) -> list[Finding]:
    """Two that say different things of one fact change nothing, neither there nor in another version of the page."""
    about: dict[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        for row in finding.rows:
            about[row["fact_id"]].append(index)
    against: dict[int, set[int]] = defaultdict(set)
    for indices in about.values():
        for one, other in combinations(indices, 2):
            if _effect(findings[one].correction) != _effect(findings[other].correction):
                against[one].add(other)
                against[other].add(one)
    result = list(findings)
    for index, others in sorted(against.items()):
        told = " and ".join(f"{other + 1} ({findings[other].correction.verdict})" for other in sorted(others))
        note = f"It contradicts correction {told}, which is about the same fact: none of them is applied."
        notes = (*findings[index].notes, ("contradicted", note))
        result[index] = replace(findings[index], outcome="contradicted", rows=(), notes=notes)
    return result


def _effect(correction: Correction) -> tuple[str, tuple[tuple[str, Any], ...]]:
    return correction.verdict, tuple(sorted((name, plain(value)) for name, value in correction.values.items()))


def _changed(region: str, table: str, columns: Columns, changes: Mapping[str, Correction]) -> Columns:
    kept = rows.empty(fact_tables()[table])
    for index, known in enumerate(columns["fact_id"]):
        row = {name: values[index] for name, values in columns.items()}
        if known in changes:
            if changes[known].verdict == "reject":
                continue
            row |= {**_mended(region, table, row, changes[known]), "corrected": True, "confidence": 1.0}
        for name, value in row.items():
            kept[name].append(value)
    return kept


def _mended(region: str, table: str, row: Row, correction: Correction) -> dict[str, Any]:
    """The columns that change, and those that are made from them."""
    new = {name: correction.changed(name) for name in correction.values}
    if "segment" in new:
        segment: str | None = new["segment"]
        new["segment_id"] = rows.segment_id(region, segment, None) if segment else None
    if table == "segments" and new.keys() & {"name", "code"}:
        name, code = str({**row, **new}["name"]), {**row, **new}["code"]
        new |= {"segment": name, "segment_id": rows.segment_id(region, name, code)}
    if table == "providers" and "name" in new:
        name = new["name"]
        made = {"provider_id": provider_id(name), "provider": canonical(name)}
        new = {**made, "natural_person_risk": natural_person(name), **new}
    return new


def _rows(number: int, finding: Finding) -> list[dict[str, Any]]:
    """The rows of the table ``corrections`` for one correction."""
    one = finding.correction
    shared = {
        "correction_id": rows.problem_id("correction", one.model_dump(mode="json")),
        "number": number,
        "fact_table": one.table,
        "verdict": one.verdict,
        "outcome": finding.outcome,
        "judged_on": one.on,
        "reason": masked_text(one.reason),
    }
    if not finding.rows:
        quote = masked_text(one.quote)
        return [{**shared, "fact_id": None, "document_id": None, "quote": quote, "machine_row": None}]
    return [
        {
            **shared,
            **{name: row[name] for name in ("fact_id", "document_id", "quote")},
            "machine_row": json.dumps(row, ensure_ascii=False, sort_keys=True, default=date.isoformat),
        }
        for row in finding.rows
    ]


def _from_json(table: str, text: str) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(text)
    for column in fact_tables()[table].columns:
        if pa.types.is_date(column.type) and row[column.name] is not None:
            row[column.name] = date.fromisoformat(row[column.name])
    return row


def _problem(outcome: Outcome, message: str, quote: str) -> dict[str, Any]:
    match outcome:
        case "outdated":
            return problem("publish", "correction_outdated", message, quote=quote)
        case "ambiguous":
            return problem("publish", "correction_ambiguous", message, quote=quote)
        case "contradicted":
            return problem("publish", "corrections_contradict", message, quote=quote)
        case _:
            return problem("publish", "correction_unused", message, quote=quote)
