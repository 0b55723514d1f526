"""Publications of one small region, struck at every point: thousands of faults in minutes, where a whole run takes seconds."""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import signal
from collections.abc import Mapping
from functools import cache
from multiprocessing.process import BaseProcess
from pathlib import Path

import pyarrow as pa

from hostile.faults.processes import MARK, movers, movers_ended
from hostile.faults.starting import STARTER, ended, preload
from hostile.faults.tables import Tables, left_over, mixed, published
from hostile.faults.trial import Trial
from hostile.moves.blows import Blow, strike_from_outside, under
from storage.curated import Curated, parquet_bytes
from storage.roots import Root

REGION = "merendal"
NAMES = tuple(f"table_{number}" for number in range(8))
KEPT, ADDED = NAMES[0], NAMES[-1]
"""A table that the second publication leaves as it is, and one that only comes with it."""
MOVED = len(NAMES) - 1
preload(__name__)


class Publications:
    """Makes places with a published region, and publishes another set there under a blow."""

    def __init__(self, folder: Path) -> None:
        """Publish the set to begin with, and the one to end with."""
        os.environ.setdefault(MARK, str(os.getpid()))
        self._folder = folder
        self._number = 0
        self._start = folder / "start"
        self._publish(self._start, files(1))
        self._before = published(self._start / "curated")
        end = self._place()
        counted = end / "calls"
        ended(_started(end, Blow("count", told=str(counted))))
        self.calls = int(counted.read_text(encoding="ascii"))
        """The calls of a publication, from its lock to its end, that change a file or start a process."""
        self._after = published(end / "curated")
        self.bytes = content_of(end / "curated")
        """Path -> sha256 of what stands there after a publication without a blow."""

    def trial(self, blow: Blow) -> Trial:
        """Publish under ``blow``, look at what stands there, open the region, and publish without a blow."""
        place = self._place()
        process = _started(place, blow)
        if blow.kind == "outside":
            assert process.pid
            first = place / "curated" / NAMES[1] / f"region={REGION}" / "part-0.parquet"
            strike_from_outside(blow, process.pid, first, process.is_alive)
        code = ended(process)
        # the next command may come at once, while the mover of the killed run is at work
        hurried = blow.at_once and self._opened(place)
        wrong = [] if code in blow.codes else [f"it ended with {code}"]
        wrong += [] if movers_ended() else ["a mover is at work a second later"]
        now = published(place / "curated")
        torn = bool(mixed(self._before, now, self._after))
        if torn and not blow.may_tear:
            wrong.append("tables of two runs, with the mover at its end")
        opened = self._opened(place)
        if mixed(self._before, opened, self._after):
            wrong.append("tables of two runs in a region that was opened")
        if now == self._after and opened != self._after:
            wrong.append("what was published is taken back")
        if hurried and hurried != opened:
            wrong.append("the next to open the region did not have it for itself")
        wrong += self._next(place)
        shutil.rmtree(place)
        return Trial((code,), torn, tuple(wrong))

    def _next(self, place: Path) -> list[str]:
        wrong = []
        if stopped := movers("T"):
            wrong += self._woken(place, stopped)
        self._publish(place, files(2))
        if content_of(place / "curated") != self.bytes:
            wrong.append("other bytes than without the fault")
        return wrong + [f"left over: {name}" for name in left_over(place / "curated")]

    def _woken(self, place: Path, stopped: list[int]) -> list[str]:
        """Wake a mover while the next publication has all it needs staged: it must not move any of it."""
        before = published(place / "curated")

        class Waking(Root):
            def make_way(self, moves: Mapping[str, str]) -> None:
                for number in stopped:
                    os.kill(number, signal.SIGCONT)
                assert movers_ended()
                seen.append(published(place / "curated") == before)
                super().make_way(moves)

        seen: list[bool] = []
        curated = Curated(Waking(str(place / "curated")), place / "locks")
        with curated.locked(REGION):
            curated.publish(REGION, files(3))
        return [] if seen == [True, True] else ["a mover that was stopped moved files of a later publication"]

    def _opened(self, place: Path) -> Tables:
        curated = Curated(Root(str(place / "curated")), place / "locks")
        with curated.locked(REGION):
            return published(place / "curated")

    def _publish(self, place: Path, tables: Mapping[str, bytes]) -> None:
        curated = Curated(Root(str(place / "curated")), place / "locks")
        with curated.locked(REGION):
            curated.publish(REGION, tables)

    def _place(self) -> Path:
        self._number += 1
        place = self._folder / f"publication-{self._number}"
        shutil.copytree(self._start, place)
        return place


@cache
def files(number: int) -> dict[str, bytes]:
    """The tables of set ``number``, from 1."""
    names = NAMES if number > 1 else [name for name in NAMES if name != ADDED]
    return {
        name: parquet_bytes(pa.table({"number": [1 if name == KEPT else number], "table": [name]})) for name in names
    }


def _started(place: Path, blow: Blow) -> BaseProcess:
    process = STARTER.Process(target=_run, args=(place, files(2), blow))
    process.start()
    return process


def _run(place: Path, tables: Mapping[str, bytes], blow: Blow) -> None:
    os.setsid()  # a group of its own, to be killed as one
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    logging.disable(logging.ERROR)
    curated = Curated(Root(str(place / "curated")), place / "locks")
    with under(blow, place), curated.locked(REGION):
        curated.publish(REGION, tables)


def content_of(folder: Path) -> dict[str, str]:
    """Path -> sha256 of every file below ``folder``."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
