"""Rows that name a segment where the answer holds for the whole purchase.

The comparison lets them pass: an answer without a segment asks for none. A reader of the tables does not see that, so
they are counted apart. Not each is false: where two of four lots were awarded, "gegund" holds for each of the two.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotated.measure import Measured
from pipeline.answers import ANSWERED
from pipeline.likeness import matches

WITHOUT = frozenset({"segments", "references", "parties"})
"""Tables whose rows are asked for no segment."""


@dataclass(slots=True)
class Narrowed:
    """Counts of one table: right rows whose answers name no segment, and those among them that name one."""

    rows: int = 0
    narrower: int = 0


def narrowing(measured: Iterable[Measured]) -> dict[str, Narrowed]:
    """The counts by table, over all documents."""
    found = {table: Narrowed() for table in ANSWERED if table not in WITHOUT}
    for one in measured:
        for table, counts in found.items():
            judgement = one.judgements[table]["full"]
            for judged in judgement.rows:
                answers = [answer for answer in judgement.found if matches(table, answer, judged.row, full=True)]
                if answers and not any(answer.get("segment") for answer in answers):
                    counts.rows += 1
                    counts.narrower += bool(judged.row.get("segment"))
    return found
