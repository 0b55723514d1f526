"""Faults by the hundred in the publication of a region: whatever is struck, its tables are of one run."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from hostile.faults.processes import movers
from hostile.moves.blows import Blow
from hostile.moves.kinds import kinds
from hostile.moves.publications import MOVED, NAMES, REGION, Publications

pytestmark = pytest.mark.slow
AT_LEAST = 100
SECONDS = 90.0
"""After so long no more than ``AT_LEAST`` are injected; all there are take half of it on a machine at rest."""
MEMORY = Path("/dev/shm")


@pytest.fixture(scope="module")
def publications(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publications]:
    logging.disable(logging.ERROR)
    # a SIGKILL loses nothing of what was written, so a disk would only make the trials slow
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else tmp_path_factory.getbasetemp()) as folder:
        yield Publications(Path(folder) / "publications")
    logging.disable(logging.NOTSET)


def test_whatever_is_struck_the_tables_are_of_one_run(publications: Publications) -> None:
    blows = [(kind.name, blow) for kind in kinds() for blow in kind.blows(publications)]
    Random(4).shuffle(blows)  # where there is no time for all, there is some for every kind
    until, wrong, torn = time.monotonic() + SECONDS, [], set()
    for number, (name, blow) in enumerate(blows):
        if number >= AT_LEAST and time.monotonic() > until:
            break
        trial = publications.trial(blow)
        wrong += [(name, blow, trial.wrong)] if trial.wrong else []
        torn |= {name} if trial.torn else set()
    assert wrong == []
    assert number >= AT_LEAST
    assert torn == {"both killed", "run killed, mover stopped"}, (
        "the trials see sets of two runs where nobody ends them"
    )
    assert movers() == []


def test_every_rename_and_many_calls_are_struck(publications: Publications) -> None:
    """The counting of calls sees what a publication does, so that killing at each of them means something."""
    staged, records, moved = 2 * MOVED, 2, MOVED
    assert publications.calls > 2 * (staged + records) + moved
    assert len([blow for kind in kinds() for blow in kind.blows(publications)]) > 2 * AT_LEAST


def test_the_trials_notice_other_bytes(publications: Publications, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(publications.bytes, f"{NAMES[1]}/region={REGION}/part-0.parquet", "0" * 64)
    assert publications.trial(Blow("alone")).wrong == ("other bytes than without the fault",)
