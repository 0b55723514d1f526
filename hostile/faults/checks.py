"""What must hold after any fault: a region that is opened has the tables of one run, and the archive gives the very same

tables again.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from hostile.faults.site import night_of
from hostile.faults.tables import Tables, published
from hostile.faults.world import World, moved, run_here
from pipeline.workplace import Workplace


def recovered(world: World, place: Workplace) -> Tables:
    """What stands there once each region was opened again, which ends what was cut off in its last moment."""
    for region in sorted(place.regions):
        with place.curated.locked(region):
            continue
    return published(world.curated)


def rebuilt(world: World, cache: Path, *, cold: bool = False) -> Tables:
    """The tables made again in another folder from a copy of the archive; ``cold``: without any cache."""
    other = moved(world, world.folder / "rebuilt")
    shutil.rmtree(other.folder, ignore_errors=True)
    other.folder.mkdir()
    shutil.copytree(world.raw, other.raw)
    shutil.copytree(world.folder / "regions", other.folder / "regions")
    other.cache.parent.mkdir()
    if not cold:
        cache.mkdir(parents=True, exist_ok=True)
        other.cache.symlink_to(cache.resolve(), target_is_directory=True)
    run_here(other.workplace(night_of(0)), ("publish",))  # the clock is for the table of runs alone
    tables = published(other.curated)
    shutil.rmtree(other.folder)
    return tables
