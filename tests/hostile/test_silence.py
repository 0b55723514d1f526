"""A site that answers well and says nothing any more is told every night, and takes nothing away."""

from __future__ import annotations

import pytest

from hostile.silence.cases import CASES, Case
from hostile.silence.nights import Trial, amiss, trials

NIGHTS = 2
"""The second says whether it is told still when it is the habit."""


@pytest.fixture(scope="module")
def came(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Trial]:
    return trials(CASES, tmp_path_factory.mktemp("silence"), NIGHTS)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "_"))
def test_silence_is_told(case: Case, came: dict[str, Trial]) -> None:
    trial = came[case.name]
    assert [amiss(case, trial, night) for night in trial.after] == [[]] * NIGHTS
