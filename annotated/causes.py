"""What kind of mistake each error is: the thing was not found, or it was found for another segment or with another claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotated.measure import Measured
from pipeline.answers import ANSWERED, Fact
from pipeline.likeness import matches, same_segment

CAUSES = (
    "missed",
    "of another segment",
    "with another status or value",
    "wrong",
    "wrong for its segment or status only",
)
"""Three of answers that were not found, two of rows that are wrong."""


def causes(measured: Iterable[Measured]) -> dict[str, Counter[str]]:
    """For each table how often each cause occurs."""
    found: dict[str, Counter[str]] = {table: Counter() for table in ANSWERED}
    for one in measured:
        for table in ANSWERED:
            judgement = one.judgements[table]["full"]
            rows = [judged.row for judged in judgement.rows]
            for answer in judgement.missed:
                found[table][_of_missed(table, answer, rows)] += 1
            asked = (*judgement.found, *judgement.missed)
            for judged in judgement.rows:
                if judged.verdict == "wrong":
                    near = any(matches(table, answer, judged.row, full=False) for answer in asked)
                    found[table]["wrong for its segment or status only" if near else "wrong"] += 1
    return found


def _of_missed(table: str, answer: Fact, rows: Iterable[Fact]) -> str:
    alike = [row for row in rows if matches(table, answer, row, full=False)]
    if not alike:
        return "missed"
    if any(same_segment(answer.get("segment"), row.get("segment")) for row in alike):
        return "with another status or value"
    return "of another segment"
