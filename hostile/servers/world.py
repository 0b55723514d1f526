"""A small internet: names, their addresses, one server behind all of them, an archive, and a clock of our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpcore

from crawler.client import Identity
from crawler.loop import CrawlResult, crawl
from crawler.network import Net, Patience
from crawler.pacing import Pacer
from crawler.plan import CrawlPlan
from hostile.servers.server import Server, serve
from schemas.address import AddressError, lies_within
from storage.archive import Archive, Fetch

BEGIN = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
SITE = "http://www.merendal.example"
PUBLIC = "93.184.216.34"
"""Stands for the public internet. It is never dialled."""
DAY = 86400


@dataclass
class World(httpcore.NetworkBackend):
    """Crawls the region ``merendal``, whose host is ``merendal.example``, each time a day later."""

    server: Server
    archive: Archive
    seconds: float = 0.0
    tick: float = 0.0
    """Seconds that pass with each look at the clock: with them a server can be slow without anybody waiting."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Host -> its addresses; a name that is not here has the public one."""
    resolved: list[str] = field(default_factory=list)
    dialled: list[str] = field(default_factory=list)
    patience: Patience = field(default_factory=Patience)
    slept: list[float] = field(default_factory=list)
    resolving: Callable[[str], list[str]] | None = None
    """Answers instead of ``names``, where a name server itself is bad."""
    tls: Any = None
    result: CrawlResult | None = None

    def crawl(self, *start: str, everywhere: bool = False, **settings: Any) -> list[Fetch]:
        """Crawl and return the rows that are not about robots.txt; ``everywhere`` allows all hosts."""
        plan = CrawlPlan(
            region="merendal",
            start=tuple(one if "://" in one else f"{SITE}{one}" for one in start or ("/",)),
            allows=(lambda url: True) if everywhere else _allowed,
            **{"max_bytes": 200_000, **settings},
        )
        self.result = crawl(
            plan,
            self.archive,
            identity=Identity(version="0.1.0", contact="https://inkoopspoor.example/robot"),
            now=lambda: BEGIN + timedelta(seconds=self.seconds),
            pacer=Pacer(self._read_clock, self._sleep),
            net=Net(resolver=self._resolve, dial=self, tls=self.tls, patience=self.patience),
        )
        self.seconds += DAY - self.seconds % DAY
        return [row for row in self.rows() if row.purpose == "document"]

    def rows(self) -> tuple[Fetch, ...]:
        """All rows of the last crawl."""
        if self.result is None:
            raise ValueError("nothing was crawled yet")
        return self.archive.crawl("merendal", self.result.crawl_id).fetches

    @property
    def not_followed(self) -> dict[str, int]:
        """What the last crawl left."""
        return dict(self.result.not_followed) if self.result else {}

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Write down what would be dialled, and connect to the server of ours where it is the public address."""
        self.dialled.append(host)
        if host != PUBLIC:
            raise httpcore.ConnectError(f"{host} would have been dialled")
        return httpcore.SyncBackend().connect_tcp("127.0.0.1", self.server.port, timeout)

    def _resolve(self, host: str, port: int) -> list[str]:
        self.resolved.append(host)
        if self.resolving:
            return self.resolving(host)
        return self.names.get(host, [PUBLIC])

    def _read_clock(self) -> float:
        self.seconds += self.tick
        return self.seconds

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """A world with an empty archive below ``folder`` and a server without pages."""
    with serve(Server()) as server:
        yield World(server, Archive(folder / "raw"))


def told(rows: Iterable[Fetch], *, errors: bool = True) -> str:
    """Rows in a few words: ``fetched; 2 failed (HTTP 503)``."""
    counted = Counter((row.outcome, row.error if errors else None) for row in rows)
    return "; ".join(
        (f"{number} " if number > 1 else "") + outcome + (f" ({error})" if error else "")
        for (outcome, error), number in counted.items()
    )


def _allowed(url: str) -> bool:
    try:
        return lies_within(url, "merendal.example")
    except AddressError:
        return False
