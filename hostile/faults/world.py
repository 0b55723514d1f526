"""A place to be spoiled: a site on loopback, an archive, published tables and a cache, and runs over them in processes."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from multiprocessing.process import BaseProcess
from pathlib import Path

from hostile.faults.places import Fault, FaultyWorkplace
from hostile.faults.site import night_of
from hostile.faults.starting import STARTER, preload
from pipeline.extraction.pool import Limits
from pipeline.session import ALL_STAGES, Session, Stage
from pipeline.stages import run_regions
from pipeline.workplace import Workplace
from schemas.region import read_regions

preload(__name__)


@dataclass(frozen=True, slots=True)
class World:
    """One place: everything below ``folder``, the site at ``address``."""

    folder: Path
    address: str

    @property
    def raw(self) -> Path:
        """The archive."""
        return self.folder / "raw"

    @property
    def curated(self) -> Path:
        """The published tables."""
        return self.folder / "curated"

    @property
    def cache(self) -> Path:
        """The cache of extractions."""
        return self.folder / "work" / "cache"

    def workplace(self, moment: datetime, fault: Fault | None = None) -> FaultyWorkplace:
        """The workplace, its clock standing still at ``moment``; without a fault it works as any other."""
        regions, broken = read_regions(self.folder / "regions")
        if broken:
            raise ValueError(f"the trials' own region files are broken: {broken}")
        return FaultyWorkplace(
            raw=str(self.raw),
            curated_at=str(self.curated),
            work=self.folder / "work",
            limits=Limits(processes=1, seconds=120, megabytes=2048),
            regions=regions,
            regions_folder=self.folder / "regions",
            contact="https://inkoopspoor.example/trials",
            allow_private=True,
            now=lambda: moment,
            fault=fault or Fault(),
        )


def run_here(place: Workplace, stages: Sequence[Stage] = ALL_STAGES) -> Session:
    """A run over every region of the place, in this process; one region after the other, so that its steps are the same

    each time.
    """
    return run_regions(place, "run", sorted(place.regions), stages=stages, at_once=1)


def start(world: World, night: int, fault: Fault, stages: Sequence[Stage] = ALL_STAGES) -> BaseProcess:
    """Start the run of ``night`` under a fault in a process of its own."""
    process = STARTER.Process(target=_run, args=(world, night_of(night), fault, tuple(stages)))
    process.start()
    return process


def _run(world: World, moment: datetime, fault: Fault, stages: Sequence[Stage]) -> None:
    logging.disable(logging.ERROR)  # what goes wrong is the point, and is looked at in what was stored
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    session = run_here(world.workplace(moment, fault), stages)
    raise SystemExit({"complete": 0, "failed": 1, "partial": 3}[session.outcome])


def moved(world: World, folder: Path) -> World:
    """The same site with another folder."""
    return replace(world, folder=folder)
