"""What the rules' claims were worth on annotated documents, and whether the confidence made of it holds.

The part ``check`` is used: its documents were not in view when the rules were made, so that the facts found there are right
as often as those of any other document. A table that has next to none there borrows those of ``develop``, which claim too
much: better than to call all of its facts doubtful. Whether the result can be trusted is told by leaving each document out in turn:
its facts get the confidence that the others give.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotated.measure import Measured
from extractors.confidence import Calibration
from pipeline.answers import ANSWERED

LEAST_STEP = 12
"""Facts that a step of claims needs."""
FEWEST = 10
"""Facts of a table in the part to check with below which the part to build on speaks for it as well."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One fact: what its rule claimed, and whether it was right."""

    document: str
    table: str
    rule: str
    claim: float
    right: bool


def outcomes(measured: Iterable[Measured]) -> list[Outcome]:
    """Every fact that is right or wrong; what an optional answer covers is neither."""
    return [
        Outcome(one.document.answers.id, table, judged.row["rule"], judged.row["confidence"], judged.verdict == "right")
        for one in measured
        for table, levels in one.judgements.items()
        for judged in levels["full"].rows
        if judged.verdict != "optional"
    ]


def scarce(found: Iterable[Outcome]) -> frozenset[str]:
    """The tables of which there are fewer than ``FEWEST`` facts, or none."""
    counts = Counter(one.table for one in found)
    return frozenset(table for table in ANSWERED if counts[table] < FEWEST)


def complete(of_check: Sequence[Outcome], of_develop: Sequence[Outcome]) -> list[Outcome]:
    """The facts of the part to check with, and those of the part to build on in tables that are scarce there."""
    few = scarce(of_check)
    return [*of_check, *(one for one in of_develop if one.table in few)]


def fit(found: Sequence[Outcome]) -> Calibration:
    """Steps by table, rising, and counts by rule."""
    rules: dict[str, tuple[int, int]] = {}
    for one in found:
        right, seen = rules.get(f"{one.table}/{one.rule}", (0, 0))
        rules[f"{one.table}/{one.rule}"] = (right + one.right, seen + 1)
    tables = sorted({one.table for one in found})
    steps = {table: _steps([one for one in found if one.table == table]) for table in tables}
    return Calibration(steps, dict(sorted(rules.items())))


def _steps(found: Sequence[Outcome]) -> list[tuple[float, float]]:
    """Blocks of claims in rising order, merged until each has facts enough and is worth more than the one before."""
    blocks: list[tuple[float, int, int]] = []  # highest claim, right, seen
    for claim in sorted({one.claim for one in found}):
        of_claim = [one.right for one in found if one.claim == claim]
        blocks.append((claim, sum(of_claim), len(of_claim)))
        while len(blocks) > 1 and (blocks[-2][2] < LEAST_STEP or _worth(blocks[-2]) >= _worth(blocks[-1])):
            (_, right, seen), (highest, more, also) = blocks[-2:]
            blocks[-2:] = [(highest, right + more, seen + also)]
    if len(blocks) > 1 and blocks[-1][2] < LEAST_STEP:
        (_, right, seen), (highest, more, also) = blocks[-2:]
        blocks[-2:] = [(highest, right + more, seen + also)]
    return [(block[0], round(_worth(block), 3)) for block in blocks]


def _worth(block: tuple[float, int, int]) -> float:
    """The part that was right; one right and one wrong are added, so that few facts are never sure."""
    _, right, seen = block
    return (right + 1) / (seen + 2)


def left_out(found: Sequence[Outcome]) -> list[tuple[float, bool]]:
    """For each fact the confidence that all other documents give it, and whether it was right."""
    result: list[tuple[float, bool]] = []
    for document in sorted({one.document for one in found}):
        others = fit([one for one in found if one.document != document])
        own = [one for one in found if one.document == document]
        result += [(others.of(one.table, one.rule, one.claim), one.right) for one in own]
    return result


@dataclass(frozen=True, slots=True)
class Bin:
    """Facts of like confidence: how many, what was said of them and what was true, both 0 to 1."""

    low: float
    high: float
    facts: int
    said: float
    true: float


BOUNDS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.0)


def curve(pairs: Sequence[tuple[float, bool]]) -> list[Bin]:
    """The curve of confidence against truth in bins; those without facts are left out."""
    bins: list[Bin] = []
    for low, high in itertools.pairwise(BOUNDS):
        inside = [(said, right) for said, right in pairs if low <= said < high]
        if inside:
            said = sum(one for one, _ in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), said, sum(right for _, right in inside) / len(inside)))
    return bins


def mean_gap(bins: Sequence[Bin]) -> float:
    """Expected calibration error: the mean gap between said and true, weighed by facts; 0 is perfect."""
    total = sum(one.facts for one in bins)
    return sum(one.facts * abs(one.said - one.true) for one in bins) / total if total else 0.0


def to_toml(calibration: Calibration) -> str:
    """The data file, in a fixed order."""
    lines = [
        "# Made by `python -m annotated calibrate` of the annotated documents; not written by hand.",
        "",
        "[steps] # by table: highest claim of a step, and the part of such facts that was right",
    ]
    for table, steps in calibration.steps.items():
        inner = ", ".join(f"[{claim:g}, {worth:g}]" for claim, worth in steps)
        lines.append(f"{table} = [{inner}]")
    lines += ["", "[rules] # by table and rule: facts that were right, and all"]
    lines += [f'"{rule}" = [{right}, {seen}]' for rule, (right, seen) in calibration.rules.items()]
    return "\n".join(lines) + "\n"
