"""A server, an archive and a clock of their own for each test of a crawl."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.client import Identity
from crawler.loop import CrawlResult, crawl
from crawler.pacing import Pacer
from crawler.plan import CrawlPlan
from storage.archive import Archive, Fetch

from .server import Site, serve

BEGIN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time that passes only where somebody sleeps."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def now(self) -> datetime:
        return BEGIN + timedelta(seconds=self.seconds)

    def read(self) -> float:
        return self.seconds


@dataclass
class Night:
    """Crawls a site, each time a day later."""

    site: Site
    archive: Archive
    clock: Clock
    result: CrawlResult | None = None

    def plan(self, *start: str, allows: Callable[[str], bool] | None = None, **changes: object) -> CrawlPlan:
        settings: dict[str, object] = {"delay": 5.0, "allow_private": True, "depth": 3, **changes}
        return CrawlPlan(
            region="merendal",
            start=tuple(f"{self.site.url}{path}" for path in start or ("/",)),
            allows=allows or (lambda url: url.startswith(self.site.url)),
            **settings,  # type: ignore[arg-type]
        )

    def crawl(self, plan: CrawlPlan | None = None) -> list[Fetch]:
        """Crawl and return the rows that are not about robots.txt."""
        pacer = Pacer(self.clock.read, self.clock.sleep)
        identity = Identity(version="0.1.0", contact="https://inkoopspoor.example/robot")
        self.result = crawl(plan or self.plan(), self.archive, identity=identity, now=self.clock.now, pacer=pacer)
        self.clock.seconds += 86400 - self.clock.seconds % 86400
        return [row for row in self.all_rows() if row.purpose == "document"]

    def all_rows(self) -> tuple[Fetch, ...]:
        assert self.result
        return self.archive.crawl("merendal", self.result.crawl_id).fetches


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as running:
        yield running


@pytest.fixture
def night(site: Site, tmp_path: Path) -> Night:
    return Night(site, Archive(tmp_path / "raw"), Clock())
