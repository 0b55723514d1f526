"""The soak: night after night a run under a fault, then a run without, and after each the checks."""

from __future__ import annotations

import logging
import os
import resource
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from demo.server import serve
from hostile.faults.checks import rebuilt, recovered
from hostile.faults.harm import harmed
from hostile.faults.places import Fault
from hostile.faults.processes import MARK, movers_ended, orphans
from hostile.faults.site import night_of, write_regions, write_site
from hostile.faults.starting import ended
from hostile.faults.tables import left_over, mixed, published
from hostile.faults.world import World, run_here, start

NIGHTS_PER_WORLD = 100
"""Then everything begins anew: a log of years makes each night longer, and fewer nights would be tried."""
COLD_EVERY = 25
"""After so many nights the comparison is with tables made without any cache."""
KINDS = (
    "killed at a random moment",
    "killed at a write",
    "killed in mid-write",
    "disk full",
    "raw read-only",
    "curated read-only",
    "no file may be long",
    "archive damaged",
    "cache damaged",
    "two runs at once",
)
NIGHTS_WITHOUT_NEWS = 4
"""Between two nights on which the site is another. Processes to read with are started only where there is news, and to

start them takes most of a night's time."""
_SIGKILL = -9


@dataclass
class Soak:
    """What was seen so far."""

    random: Random
    faults: Counter[str] = field(default_factory=Counter)
    exits: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)
    mixed: int = 0
    cold: int = 0
    nights: int = 0
    rss: list[int] = field(default_factory=list)
    seconds_of_run: float = 8.0
    steps_of_run: int = 60


def soak(seconds: float, seed: int, folder: Path | None) -> dict[str, Any]:
    """Soak for so long and return the figures; what is bad is printed at once."""
    logging.disable(logging.ERROR)
    os.environ[MARK] = f"{os.getpid()}"
    seen, began = Soak(Random(seed)), time.monotonic()
    with ExitStack() as stack:
        top = folder or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        number = 0
        while time.monotonic() - began < seconds:
            number += 1
            below = top / f"world-{number}"
            (below / "site").mkdir(parents=True)
            with serve(below / "site") as site:
                world = World(below, site.address)
                write_regions(below / "regions", site.address)
                for night in range(NIGHTS_PER_WORLD):
                    if time.monotonic() - began > seconds:
                        break
                    _night(world, night, seen, round(time.monotonic() - began))
    return _figures(seen, time.monotonic() - began)


def _night(world: World, night: int, seen: Soak, at: int) -> None:
    write_site(world.folder / "site", night // (NIGHTS_WITHOUT_NEWS + 1))
    kind = seen.random.choice(KINDS) if night else "none"
    begin, said = time.monotonic(), len(seen.bad)
    try:
        exits = _faulty(world, night, kind, seen) if night else "-"
        _clean(world, night, seen)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding, and the soak goes on
        exits = "?"
        seen.bad.append(f"{type(error).__name__}: {error}")
    rss = _resident()
    seen.rss.append(rss)
    seen.nights += 1
    seen.faults[kind] += 1
    took = time.monotonic() - begin
    print(
        f"{at:5d} s  night {night:3d}  {kind:26s} exit {exits:8s} {took:5.1f} s  {rss} MB  bad {len(seen.bad)}",
        flush=True,
    )
    for line in seen.bad[said:]:
        print(f"        BAD {world.folder.name} night {night} ({kind}): {line}", flush=True)


def _faulty(world: World, night: int, kind: str, seen: Soak) -> str:
    """The run under the fault, and what must hold right after it; tells the exit codes."""
    random, before = seen.random, published(world.curated)
    fault, kill_after = Fault(), None
    write = random.randrange(seen.steps_of_run)
    if kind == "killed at a random moment":
        kill_after = random.uniform(0, 1.1 * seen.seconds_of_run)
    elif kind == "killed at a write":
        fault = Fault("kill", write)
    elif kind == "killed in mid-write":
        fault = Fault("kill_halfway", write)
    elif kind == "disk full":
        fault = Fault("full", write)
    elif kind == "raw read-only":
        fault = Fault("read_only", write // 2, ("raw",))
    elif kind == "curated read-only":
        fault = Fault("read_only", write // 2, ("curated",))
    elif kind == "no file may be long":
        fault = Fault("small_files")
    elif kind == "archive damaged":
        harmed(_served(world), random, number=2)
    elif kind == "cache damaged":
        harmed(list(world.cache.rglob("*.json.gz")), random, number=5)
    processes = [start(world, night, fault) for _ in range(2 if kind == "two runs at once" else 1)]
    codes = [ended(process, kill_after) for process in processes]
    if left := orphans():
        seen.bad.append(f"processes outlive their run: {left}")
    if not movers_ended():
        seen.bad.append("a mover is at work a second later")
    now = published(world.curated)
    after = recovered(world, world.workplace(night_of(night)))
    if torn := mixed(before, now, after):
        seen.mixed += 1
        if kind != "curated read-only":  # from the millisecond of the moves on: nobody can finish them
            seen.bad.append(f"tables of two runs: {torn}")
    for code in codes:
        seen.exits[str(code)] += 1
    if any(code not in (0, 1, 3, _SIGKILL) for code in codes):
        seen.bad.append(f"the run ended with {codes}")
    return ",".join(map(str, codes))


def _clean(world: World, night: int, seen: Soak) -> None:
    """The run without a fault, in this process, so that its memory is seen; and the archive gives the same tables."""
    begin = time.monotonic()
    place = world.workplace(night_of(night) + timedelta(hours=1))
    session = run_here(place)
    if not night:
        seen.seconds_of_run = time.monotonic() - begin
    elif place.steps.done > 10:
        seen.steps_of_run = max(seen.steps_of_run, place.steps.done)
    outcomes = {region: report.outcome for region, report in session.reports.items()}
    if outcomes != {"heidedal": "partial", "kustland": "complete"}:
        seen.bad.append(
            f"the next run ended so: {[(one.region, one.outcome, one.reasons) for one in session.reports.values()]}"
        )
    cold = seen.nights % COLD_EVERY == COLD_EVERY - 1
    seen.cold += cold
    if published(world.curated) != rebuilt(world, world.folder / "other-cache", cold=cold):
        seen.bad.append("the archive gives other tables than those published")
    if left := left_over(world.curated):
        seen.bad.append(f"left over: {left}")


def _served(world: World) -> list[Path]:
    """Archived objects of what the site holds now: they can be had again."""
    site = {path.stat().st_size: path.read_bytes() for path in (world.folder / "site").rglob("*") if path.is_file()}
    objects = [path for path in (world.raw / "objects").rglob("*") if path.is_file()]
    return [path for path in objects if site.get(path.stat().st_size) == path.read_bytes()]


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 2**20


def _figures(seen: Soak, seconds: float) -> dict[str, Any]:
    figures = {
        "minutes": round(seconds / 60),
        "nights": seen.nights,
        "faults": dict(seen.faults),
        "exits": dict(seen.exits),
        "bad": len(seen.bad),
        "mixed_until_opened_again": seen.mixed,
        "rebuilt_cold": seen.cold,
        "rss_first_mb": seen.rss[min(9, len(seen.rss) - 1)],
        "rss_last_mb": seen.rss[-1],
        "rss_most_mb": max(seen.rss),
        "children_most_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    for name, value in figures.items():
        print(f"{name}: {value}", flush=True)
    return figures
