"""Extraction beside the answers: per table, per type of document, and which rows and answers went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotated.answers import Annotated, Part, annotated
from annotated.machine import Row, rows_of
from pipeline.answers import ANSWERED, Fact
from pipeline.evaluate import LEVELS, Evaluation, Level, Tally
from pipeline.judgement import Judgement, judge


@dataclass(frozen=True, slots=True)
class Measured:
    """One document: the machine's rows beside its answers, by table and level."""

    document: Annotated
    judgements: dict[str, dict[Level, Judgement]]

    def tally(self, table: str, level: Level) -> Tally:
        """The counts of one table."""
        judgement = self.judgements[table][level]
        verdicts = [judged.verdict for judged in judgement.rows]
        right, found = verdicts.count("right"), len(judgement.found)
        return Tally(right, right + verdicts.count("wrong"), found, found + len(judgement.missed))

    def errors(self) -> list[tuple[str, str, Fact]]:
        """Table, ``missed`` or ``wrong``, and the answer or the row: of everything that ``full`` finds fault with."""
        found: list[tuple[str, str, Fact]] = []
        for table in ANSWERED:
            judgement = self.judgements[table]["full"]
            found += [(table, "missed", answer) for answer in judgement.missed]
            found += [(table, "wrong", judged.row) for judged in judgement.rows if judged.verdict == "wrong"]
        return found


@dataclass(slots=True)
class Measurement:
    """Many documents."""

    documents: list[Measured] = field(default_factory=list)

    def evaluation(self, types: Iterable[str] | None = None) -> Evaluation:
        """All counts together, or those of documents of some types."""
        evaluation = Evaluation()
        wanted = None if types is None else set(types)
        for measured in self.documents:
            if wanted is None or measured.document.type in wanted:
                evaluation.documents += 1
                for table in ANSWERED:
                    for level in LEVELS:
                        evaluation.tallies[table][level].add(measured.tally(table, level))
        return evaluation

    def types(self) -> list[str]:
        """Types of documents, by name."""
        return sorted({measured.document.type for measured in self.documents})


def measure(part: Part, names: Sequence[str] = (), *, calibrated: bool = True) -> Measurement:
    """Read and extract every document of ``part`` (or those named by their id) and compare with its answers."""
    chosen = [document for document in annotated(part) if not names or document.answers.id in names]
    return Measurement(
        [measured(document, rows_of(document.path.read_bytes(), calibrated=calibrated)) for document in chosen]
    )


def measured(document: Annotated, rows: Sequence[Row]) -> Measured:
    """``rows`` of all tables beside the answers of ``document``."""
    asked, optional = document.answers.asked, document.answers.optional
    judgements: dict[str, dict[Level, Judgement]] = {}
    for table in ANSWERED:
        own = [row for row in rows if row["table"] == table]
        judgements[table] = {
            level: judge(table, asked[table], optional[table], own, full=level == "full") for level in LEVELS
        }
    return Measured(document, judgements)


def together(evaluation: Evaluation, level: Level, tables: Iterable[str] = ANSWERED) -> Tally:
    """The counts of several tables in one."""
    total = Tally()
    for table in tables:
        total.add(evaluation.tallies[table][level])
    return total
