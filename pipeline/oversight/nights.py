"""How the last night went, region by region, and what changed since the crawl before it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Literal

from pipeline.schedule import next_due
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from schemas.region import Region
from storage.runs import Run

State = Literal["failed", "overdue", "cut off", "partial", "never crawled", "at work", "complete", "by hand only"]
OVERDUE = timedelta(hours=36)
"""A night and a half after a region was due, somebody should know that no night came."""
_BAD: dict[State, int] = {"failed": 1, "overdue": 1, "cut off": 1, "partial": 3}
_COUNTS = ("documents", "facts")


@dataclass(frozen=True, slots=True)
class RegionNight:
    """How one region stands."""

    region: str
    state: State
    cadence: str | None
    """None: there is no region file; its documents were ingested."""
    last_crawl: datetime | None
    last_good: datetime | None
    """Begin of the last crawl that brought something: complete or partial."""
    next_due: datetime | None
    """From when on a night takes it along; None: none does."""
    documents: int | None
    facts: int | None
    reasons: tuple[str, ...]
    changes: tuple[str, ...] | None
    """What is otherwise than after the crawl before, as sentences; None: there was none before."""
    version: str | None
    """Version that published its tables; None: nothing is published."""

    @property
    def other_version(self) -> bool:
        """Whether another version than this one published it."""
        return self.version not in (None, VERSION)


def exit_code(regions: Sequence[RegionNight]) -> int:
    """0 where all is well, 1 where a region failed, was cut off or is overdue, 3 where one is partial."""
    codes = {_BAD.get(region.state, 0) for region in regions}
    return 1 if 1 in codes else max(codes, default=0)


def nights(place: Workplace) -> list[RegionNight]:
    """Every region that has a file or is published, sorted by id."""
    published, archived, now = set(place.curated.regions()), set(place.archive.regions()), place.now()
    runs, at_work = place.run_log.runs(), set(place.curated.at_work())
    found = []
    for region in sorted({*place.regions, *place.broken_regions, *published}):
        rows = place.curated.read("coverage", region).to_pylist() if region in published else []
        metadata = (place.curated.schema("documents", region).metadata or {}) if region in published else {}
        known = place.regions.get(region)
        due = (
            next_due(known, place.archive, now) if known and region in archived else now if _scheduled(known) else None
        )
        found.append(
            _night(region, known, rows, [run for run in runs if region in run.regions], due, now, at_work)
            if region not in place.broken_regions
            else _broken(region, str(place.broken_regions[region]), rows)
        )
        version = metadata.get(b"inkoopspoor", b"?").decode() if metadata else None
        found[-1] = _with(found[-1], version, at_work=region in at_work)
    return found


def _night(
    region: str,
    known: Region | None,
    rows: Sequence[Mapping[str, Any]],
    runs: Sequence[Run],
    due: datetime | None,
    now: datetime,
    at_work: Collection[str],
) -> RegionNight:
    dated = [row for row in rows if row["observed_at"] is not None]
    last = next(reversed(dated or rows), None)
    killed = _killed(runs, at_work)
    failure = killed or _failure(region, runs)
    state: State
    if failure:
        state = "cut off" if killed else "failed"
    elif last is None:
        state = "never crawled" if _scheduled(known) else "by hand only"
    elif "crawl_cut_off" in last["reason_codes"]:
        state = "cut off"
    elif due is not None and dated and now - due > OVERDUE:
        state = "overdue"
    else:
        state = last["state"]
    good = [row["observed_at"] for row in dated if row["state"] != "failed"]
    return RegionNight(
        region=region,
        state=state,
        cadence=known.crawl.cadence if known else None,
        last_crawl=dated[-1]["observed_at"] if dated else None,
        last_good=max(good, default=None),
        next_due=due,
        documents=last["documents"] if last else None,
        facts=last["facts"] if last else None,
        reasons=(failure,) if failure else tuple(last["reasons"]) if last else (),
        changes=_changes(dated[-2], dated[-1]) if len(dated) > 1 else None,
        version=None,
    )


def _broken(region: str, told: str, rows: Sequence[Mapping[str, Any]]) -> RegionNight:
    last = rows[-1] if rows else {}
    return RegionNight(
        region, "failed", None, None, None, None, last.get("documents"), last.get("facts"), (told,), None, None
    )


def _with(night: RegionNight, version: str | None, *, at_work: bool) -> RegionNight:
    return replace(night, version=version, state="at work" if at_work else night.state)


def _scheduled(region: Region | None) -> bool:
    return region is not None and region.crawl.cadence != "manual" and bool(region.pages.start)


def _killed(runs: Sequence[Run], at_work: Collection[str]) -> str | None:
    """That the last run of the region has no end though none of its regions is at work."""
    if not runs or runs[-1].outcome != "running" or set(at_work) & set(runs[-1].regions):
        return None
    return f"The {runs[-1].kind} of {runs[-1].started:%Y-%m-%d %H:%M} UTC has no end: it was killed. Start it again."


def _failure(region: str, runs: Sequence[Run]) -> str | None:
    """What stopped the last run of the region, where that came to nothing: such a run counted nothing of it."""
    ended = [run for run in runs if run.finished]
    if not ended or ended[-1].counts.get(region):
        return None
    return ended[-1].message or f"The {ended[-1].kind} of {ended[-1].started:%Y-%m-%d %H:%M} UTC broke off."


def _changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """What is otherwise now: the state, reasons that came and went, documents and facts."""
    told = [f"{before['state']} before, {now['state']} now"] if before["state"] != now["state"] else []
    came = [code for code in now["reason_codes"] if code not in before["reason_codes"]]
    went = [code for code in before["reason_codes"] if code not in now["reason_codes"]]
    told += [f"new: {', '.join(came)}"] if came else []
    told += [f"over: {', '.join(went)}"] if went else []
    told += [f"{name} {before[name]} → {now[name]}" for name in _COUNTS if before[name] != now[name]]
    return tuple(told)
