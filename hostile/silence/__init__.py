"""Silent emptiness: sites that answer well and say nothing any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from hostile.result import Result
from hostile.silence.cases import CASES
from hostile.silence.nights import amiss, sentence, trials

NIGHTS = 5


def results(folder: Path) -> Iterator[Result]:
    """Every case, in each of the nights after the site has turned."""
    found = trials(CASES, folder, NIGHTS)
    for case in CASES:
        trial = found[case.name]
        wrong = [mistakes for night in trial.after if (mistakes := amiss(case, trial, night))]
        yield Result(
            area="silent emptiness",
            name=case.name,
            what=f"{case.what}, for {NIGHTS} nights",
            expected=f"{case.state} every night: {', '.join(case.reasons)}; all facts of the first night stay",
            happened="; ".join(wrong[0]) if wrong else f"so; told: {sentence('oeverdam', trial.after[-1])}",
            trials=NIGHTS,
            missed=len(wrong),
        )
