"""Faults of the machine: after each, what is published opens and is of one run, and the next run mends the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pyarrow as pa
import pytest

from demo.server import serve
from hostile.faults.kinds import Kind, kinds
from hostile.faults.places import Fault
from hostile.faults.trials import Trials
from hostile.faults.world import World

pytestmark = pytest.mark.slow
TRIALS_HERE = 1
"""Of each kind; ``python -m hostile report`` tries more of them, and those of Prefect, which take a minute each."""


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trials]:
    folder = tmp_path_factory.mktemp("faults")
    (folder / "site").mkdir()
    logging.disable(logging.ERROR)
    with serve(folder / "site") as site:
        yield Trials(folder / "trials", folder / "site", site.address)
    logging.disable(logging.NOTSET)


@pytest.mark.parametrize(
    "kind", [kind for kind in kinds() if "Prefect" not in kind.name], ids=lambda kind: kind.name.replace(" ", "-")
)
def test_a_fault_harms_nothing_that_is_published(trials: Trials, kind: Kind) -> None:
    tries = kind.tries(trials)
    for attempt in tries[len(tries) // 3 :: max(len(tries) // TRIALS_HERE, 1)][:TRIALS_HERE]:
        assert attempt(trials).wrong == ()


def test_the_trials_notice_what_is_wrong(trials: Trials) -> None:
    """A table that is other than the archive says is told, so that a trial that says nothing means something."""

    def spoil(world: World) -> None:
        for path in world.curated.glob("milestones/*/*.parquet"):
            path.write_bytes(b"nothing of a table")

    with pytest.raises(pa.ArrowInvalid):
        trials.harm(spoil)


def test_a_run_under_no_fault_is_complete_but_for_what_robots_forbids(trials: Trials) -> None:
    came = trials.fault(Fault())
    assert (came.codes, came.torn, came.wrong) == ((3,), False, ())
