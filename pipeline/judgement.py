"""Row by row: what a document's rows are beside the answers of a careful reader."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.answers import Fact, is_vague
from pipeline.likeness import matches, same_answer, thing

Verdict = Literal["right", "wrong", "optional"]
"""``optional``: an answer that nobody is asked for covers it, so it counts neither way."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of a table (the first of those that repeat each other) and what it is."""

    row: Fact
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one table says of one document: its rows judged, and which answers were found."""

    rows: tuple[Judged, ...]
    found: tuple[Fact, ...]
    missed: tuple[Fact, ...]


def judge(
    table: str, asked: Sequence[Fact], optional: Sequence[Fact], rows: Iterable[Fact], *, full: bool
) -> Judgement:
    """Each row is right, covered by an optional answer, or wrong; each answer is found or missed.

    ``full`` asks for segment and status too. What a document repeats counts once.
    """
    first: dict[Hashable, Fact] = {}
    for row in rows:
        first.setdefault(same_answer(table, row), row)
    kept = list(first.values())
    if not full:
        kept = list({thing(table, row): row for row in kept}.values())
    judged: list[Judged] = []
    found: set[int] = set()
    for row in kept:
        hits = [index for index, answer in enumerate(asked) if matches(table, answer, row, full=full)]
        found.update(hits)
        if hits:
            judged.append(Judged(row, "right"))
        else:
            judged.append(Judged(row, "optional" if _is_covered(table, optional, row) else "wrong"))
    return Judgement(
        tuple(judged),
        tuple(answer for index, answer in enumerate(asked) if index in found),
        tuple(answer for index, answer in enumerate(asked) if index not in found),
    )


def _is_covered(table: str, optional: Sequence[Fact], row: Fact) -> bool:
    """Whether an optional answer is about ``row``; what such an answer leaves out it does not ask for."""
    given = {"name": "", "status": row.get("status"), "kind": row.get("kind")}
    return is_vague(table, row) or any(matches(table, {**given, **answer}, row, full=False) for answer in optional)
