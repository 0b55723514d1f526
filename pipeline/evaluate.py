"""Precision, recall and F1 of published tables against answers that a careful reader wrote, one JSON file per document.

Two figures per table: ``value`` asks for the thing itself (a model, an event with its period, a name), ``full`` asks
for its segment and its status too. A row that an optional answer covers counts neither way; what a document repeats
counts once. What stands in a mail's attachments counts as the mail's own.

The machine is measured alone: what a person corrected counts as the machine had it. A row that was mended counts with
the machine's values, one that was rejected counts against it, and one that was confirmed is its own finding: the
figures are those of the same tables without their corrections, and how many there are is told beside them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pipeline.answers import ANSWERED, Answers, Fact, answers_of, is_vague
from pipeline.corrections import machine_rows
from pipeline.likeness import matches, same_answer, thing
from schemas.tables import fact_tables
from schemas.vocabulary import vocabulary
from storage.curated import Curated

Level = Literal["value", "full"]
LEVELS: tuple[Level, ...] = ("value", "full")


class EvaluationError(ValueError):
    """The answers or the tables cannot be compared."""


@dataclass(slots=True)
class Tally:
    """Counts of one table at one level, over all documents."""

    right: int = 0
    rows: int = 0
    found: int = 0
    answers: int = 0

    def add(self, other: Tally) -> None:
        """Count ``other`` in."""
        self.right += other.right
        self.rows += other.rows
        self.found += other.found
        self.answers += other.answers

    @property
    def precision(self) -> float:
        """Part of the rows that are right; 1 where there is neither row nor answer."""
        return self.right / self.rows if self.rows else float(not self.answers)

    @property
    def recall(self) -> float:
        """Part of the answers that were found; 1 where there are none."""
        return self.found / self.answers if self.answers else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Evaluation:
    """All tallies by table and level, and the documents that could not be compared, with why."""

    tallies: dict[str, dict[Level, Tally]] = field(
        default_factory=lambda: {name: {level: Tally() for level in LEVELS} for name in ANSWERED}
    )
    missing: list[str] = field(default_factory=list)
    documents: int = 0
    corrected: Counter[str] = field(default_factory=Counter)
    """Facts of these documents that a person corrected, by verdict: confirm, mend, reject."""

    def macro(self, level: Level) -> float:
        """Mean F1 over the tables that have answers."""
        scores = [tallies[level].f1 for tallies in self.tallies.values() if tallies["full"].answers]
        return sum(scores) / len(scores) if scores else 0.0


def evaluate(curated: Curated, gold: Path, files: Path, region: str | None = None) -> Evaluation:
    """Compare the tables of ``curated`` (of one region, or of all) with the answers in the folder ``gold``.

    ``files`` holds the documents: an answer names its document by its file name or its id, the tables know it by its
    bytes. Raises ``EvaluationError`` where there are no answers.
    """
    answers = [answers_of(path) for path in sorted(gold.glob("*.json"))]
    wanted = [answer for answer in answers if answer is not None]
    if not wanted:
        raise EvaluationError(f"{gold} holds no answers (JSON files with an id)")
    tables = machine_tables(curated, [region] if region else curated.regions())
    here = sorted(path for path in files.rglob("*") if path.is_file())
    evaluation = Evaluation()
    for answer in wanted:
        document = _file_of(answer, here)
        if document is None:
            evaluation.missing.append(f"{answer.id}: no file in {files}")
            continue
        known = _family(tables["documents"], hashlib.sha256(document.read_bytes()).hexdigest())
        if not known:
            evaluation.missing.append(f"{answer.id}: {document.name} is not in the table documents")
        evaluation.documents += 1
        judged = {one["fact_id"]: one["verdict"] for one in tables["corrections"] if one["document_id"] in known}
        evaluation.corrected.update(judged.values())
        for name in ANSWERED:
            rows = [row for row in tables[name] if row["document_id"] in known]
            for level in LEVELS:
                tally = compare(name, answer.asked[name], answer.optional[name], rows, level)
                evaluation.tallies[name][level].add(tally)
    return evaluation


def compare(table: str, asked: Sequence[Fact], optional: Sequence[Fact], rows: Iterable[Fact], level: Level) -> Tally:
    """Each row is right, covered by an optional answer, or wrong; each answer is found or missed."""
    full = level == "full"
    first: dict[Hashable, Fact] = {}
    for row in rows:
        first.setdefault(same_answer(table, row), row)
    kept = list(first.values())
    if not full:
        kept = list({thing(table, row): row for row in kept}.values())
    tally = Tally(answers=len(asked))
    found: set[int] = set()
    for row in kept:
        hits = [index for index, answer in enumerate(asked) if matches(table, answer, row, full=full)]
        found.update(hits)
        if hits:
            tally.right += 1
            tally.rows += 1
        elif not is_vague(table, row) and not any(_covers(table, answer, row) for answer in optional):
            tally.rows += 1
    tally.found = len(found)
    return tally


def _covers(table: str, answer: Fact, row: Fact) -> bool:
    """Whether an optional answer is about ``row``; what it leaves out it does not ask for."""
    given = {"name": "", "status": row.get("status"), "kind": row.get("kind"), **answer}
    return matches(table, given, row, full=False)


def machine_tables(curated: Curated, regions: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    """Rows of ``documents``, of the fact tables as the machine had them, and of the ``corrections`` that were applied.

    Raises ``NotFoundError`` where a region was published before there was a table of corrections.
    """
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in ("documents", "corrections", *fact_tables())}
    for region in regions:
        corrections = curated.read("corrections", region).to_pylist()
        found["documents"] += curated.read("documents", region).to_pylist()
        found["corrections"] += [one for one in corrections if one["outcome"] == "applied"]
        for name in fact_tables():
            found[name] += machine_rows(name, curated.read(name, region).to_pylist(), corrections)
    return found


def _file_of(answer: Answers, files: Sequence[Path]) -> Path | None:
    """The document of an answer: by its file name, else by its id as the stem or before an underscore."""
    named = (path for path in files if path.name == answer.file)
    by_id = (
        path
        for path in files
        if path.suffix != ".json" and (path.stem == answer.id or path.name.startswith(f"{answer.id}_"))
    )
    return next(named, None) or next(by_id, None)


def _family(documents: Sequence[Mapping[str, Any]], root: str) -> set[str]:
    """The document and all files within it; empty where it is not in the table."""
    family = {row["document_id"] for row in documents if row["document_id"] == root}
    while family:
        more = {
            row["document_id"]
            for row in documents
            if row["parent_document_id"] in family and not str(row["url"]).startswith("http")
        }
        if more <= family:
            break
        family |= more
    return family


def as_json(evaluation: Evaluation) -> str:
    """The figures for programs."""
    tables = {
        name: {
            level: {
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "right": tally.right,
                "rows": tally.rows,
                "found": tally.found,
                "answers": tally.answers,
            }
            for level, tally in tallies.items()
        }
        for name, tallies in evaluation.tallies.items()
    }
    macro = {level: evaluation.macro(level) for level in LEVELS}
    data = {
        "documents": evaluation.documents,
        "missing": evaluation.missing,
        "corrected": {verdict: evaluation.corrected[verdict] for verdict in vocabulary("correction_verdict").values},
        "macro": macro,
        "tables": tables,
    }
    return json.dumps(data, ensure_ascii=False, indent=1)
