"""One trial: a sound place, a fault, a run under it, the checks, a run without it, and the tables as without the fault."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from hostile.faults.checks import rebuilt, recovered
from hostile.faults.places import Fault
from hostile.faults.prefect import Trouble, under
from hostile.faults.processes import MARK, movers_ended, orphans
from hostile.faults.site import night_of, write_regions, write_site
from hostile.faults.starting import ended
from hostile.faults.tables import Tables, compared, left_over, mixed, published
from hostile.faults.trial import Trial
from hostile.faults.world import World, moved, run_here, start
from pipeline.session import ALL_STAGES, Session, Stage
from schemas.tables import fact_tables

From = Literal["the crawl", "reading"]
"""Where the run under the fault begins; what is crawled before it is the same with and without the fault."""
_AFTER_THE_CRAWL: tuple[Stage, ...] = ("extract", "publish")
_SIGKILL = -9
_BY_THE_MOMENT = {"fetches", "coverage", "documents", "problems"}
"""They tell when a crawl was made: after a crawl that broke off they differ, and the archive says how."""


class Trials:
    """Makes places to try faults in. The site is served from ``site`` by the caller, at ``address``."""

    def __init__(self, folder: Path, site: Path, address: str) -> None:
        """Make the places from which trials start and the tables to compare with; takes some seconds."""
        os.environ.setdefault(MARK, str(os.getpid()))
        self._folder, self._site = folder, site
        self._number = 0
        self._address = address
        one = World(folder / "reference", address)
        write_regions(one.folder / "regions", address)
        self._stages(one, 0, ALL_STAGES)
        self.sound = self._copy(one, "sound")
        self._stages(one, 1, ("crawl",))
        self.crawled = self._copy(one, "crawled")
        place = one.workplace(night_of(1))
        run_here(place, _AFTER_THE_CRAWL)
        self.steps_after_crawl = place.steps.names
        self._reference = published(one.curated)
        self._stages(one, 2, ALL_STAGES, site=1)
        self._words = {key: made for key, made in compared(one.curated).items() if key[1] in _words()}
        self._cache = one.cache
        for start_place in (self.sound, self.crawled):  # reading starts processes: here all has been read before
            shutil.rmtree(start_place.cache)
            shutil.copytree(one.cache, start_place.cache)
        place = self._fresh("the crawl").workplace(night_of(1))
        begin = time.monotonic()
        run_here(place)
        self.seconds = time.monotonic() - begin
        """How long a whole run takes here and now."""
        self.steps = place.steps.names
        """The writes and removals of a whole run, in order."""

    def fault(
        self, fault: Fault, begin: From = "the crawl", *, kill_after: float | None = None, runs: int = 1
    ) -> Trial:
        """Try a fault that strikes while the run works."""
        return self.harm(lambda world: None, fault, begin, kill_after=kill_after, runs=runs)

    def harm(
        self,
        harm: Callable[[World], object],
        fault: Fault | None = None,
        begin: From = "the crawl",
        *,
        kill_after: float | None = None,
        runs: int = 1,
        night: int = 1,
        lossy: bool = False,
    ) -> Trial:
        """Try a harm that is done before the run, and a fault while it works.

        ``lossy``: what is harmed is nowhere else (an old log), so the tables cannot be as without it: they have to be
        those that the rest of the archive gives.
        """
        world = self._fresh(begin)
        harm(world)
        stages = ALL_STAGES if begin == "the crawl" else _AFTER_THE_CRAWL
        before = published(world.curated)
        processes = [start(world, night, fault or Fault(), stages) for _ in range(runs)]
        codes = tuple(ended(process, kill_after) for process in processes)
        wrong = [f"it ended with {code}" for code in codes if code not in (0, 1, 3, _SIGKILL)]
        wrong += [f"a process outlives its run: {line}" for line in orphans()]
        wrong += [] if movers_ended() else ["a mover is at work a second later"]
        now = published(world.curated)
        after = recovered(world, world.workplace(night_of(night)))
        torn = bool(mixed(before, now, after))
        if torn and (fault is None or fault.what != "read_only"):
            wrong.append("tables of two runs, though there was a process to finish the moves")
        if after != before and mixed(before, after, self._rebuilt(world)):
            wrong.append("right after the fault the tables are neither the old ones nor those that the archive gives")
        session = run_here(world.workplace(night_of(2)), stages)
        wrong += self._checked(world, session, begin, lossy=lossy)
        shutil.rmtree(world.folder)
        return Trial(codes, torn, tuple(wrong))

    def prefect(self, trouble: Trouble) -> Trial:
        """Try the nightly flow with a Prefect that gets into trouble in mid-run."""
        world = self._fresh("the crawl")
        before = published(world.curated)
        code = under(trouble, world, world.folder / "prefect")
        now = published(world.curated)
        after = recovered(world, world.workplace(night_of(1)))
        wrong = self._checked(world, run_here(world.workplace(night_of(2))), "the crawl", lossy=False)
        shutil.rmtree(world.folder)
        return Trial((code,), bool(mixed(before, now, after)), tuple(wrong))

    def _checked(self, world: World, session: Session, begin: From, *, lossy: bool) -> list[str]:
        wrong = [f"the next run: {one.region} {one.error}" for one in session.reports.values() if one.error]
        stand = published(world.curated)
        if begin == "reading" and stand != self._reference:
            wrong.append(f"not as without the fault: {_differing(stand, self._reference)}")
        if begin == "the crawl" and stand != self._rebuilt(world):
            wrong.append("the archive gives other tables than those published")
        words = {key: made for key, made in compared(world.curated).items() if key[1] in _words()}
        if begin == "the crawl" and words != self._words and not lossy:
            wrong.append(f"other facts than without the fault: {_differing(words, self._words)}")
        return wrong + [f"left over: {name}" for name in left_over(world.curated)]

    def _rebuilt(self, world: World) -> Tables:
        return rebuilt(world, self._cache)

    def _stages(self, world: World, night: int, stages: tuple[Stage, ...], site: int | None = None) -> None:
        write_site(self._site, night if site is None else site)
        run_here(world.workplace(night_of(night)), stages)

    def _copy(self, world: World, name: str) -> World:
        other = moved(world, self._folder / name)
        shutil.copytree(world.folder, other.folder)
        return other

    def _fresh(self, begin: From) -> World:
        self._number += 1
        return self._copy(self.sound if begin == "the crawl" else self.crawled, f"trial-{self._number}")


def _words() -> set[str]:
    return {*fact_tables(), "passages", "corrections"} - _BY_THE_MOMENT


def _differing(one: dict[tuple[str, str], str] | dict[tuple[str, str], bytes], other: object) -> list[str]:
    assert isinstance(other, dict)
    return sorted(f"{key[0]}/{key[1]}" for key in {*one, *other} if one.get(key) != other.get(key))
