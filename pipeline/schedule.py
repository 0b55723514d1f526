"""Which regions a night is for: each has its cadence in its region file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from schemas.region import Region
from storage.archive import Archive

INTERVAL = {"nightly": timedelta(0), "weekly": timedelta(days=7), "monthly": timedelta(days=28)}
"""Least time between two crawls. A cadence that is not here (manual) is never due."""
SLACK = timedelta(hours=12)
"""A night starts at about the same hour: a week later may be some minutes less than seven days."""


def crawlable(regions: Iterable[Region]) -> list[str]:
    """Ids of the regions that have a page to start from, sorted."""
    return sorted(region.id for region in regions if region.pages.start)


def due(regions: Iterable[Region], archive: Archive, now: datetime) -> list[str]:
    """Ids of the regions whose last crawl lies far enough back, sorted. A crawl that was cut off does not count."""
    found = ((region.id, next_due(region, archive, now)) for region in regions)
    return sorted(region for region, moment in found if moment is not None and moment <= now)


def next_due(region: Region, archive: Archive, now: datetime) -> datetime | None:
    """From when on a night takes the region along: ``now`` where it was never crawled whole; None where none ever does."""
    interval = INTERVAL.get(region.crawl.cadence)
    if interval is None or not region.pages.start:
        return None
    whole = (crawl for crawl in archive.crawls(region.id) if crawl.kind == "crawl" and crawl.whole)
    # a crawl that lies ahead was made under a clock that has been set back since: it puts nothing off
    last = max((crawl.started for crawl in whole if crawl.started and crawl.started <= now), default=None)
    return now if last is None else last + max(interval - SLACK, timedelta(0))
