"""The crawl of one region: breadth first from its start pages, in an order that only the pages decide."""

from __future__ import annotations

import logging
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from crawler.addresses import canonical_address, request_address
from crawler.client import Answer, Client, Identity
from crawler.links import PageLinks
from crawler.network import Net
from crawler.pacing import Pacer
from crawler.plan import CrawlPlan
from crawler.robots import Robots
from crawler.traps import ADDRESSES_A_DOCUMENT, Traps
from crawler.visit import Target, Visit, Visitor
from schemas.address import AddressError
from storage.archive import Archive, CrawlWriter, Fetch

_log = logging.getLogger(__name__)
_CAME = frozenset({"fetched", "not_modified"})


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a crawl is, told after each address."""

    region: str
    url: str
    outcome: str
    done: int
    queued: int


@dataclass(frozen=True, slots=True)
class CrawlResult:
    """What a crawl brought; the whole of it is in the archive under ``crawl_id``."""

    crawl_id: str
    region: str
    counts: Mapping[str, int]
    """Requests per value of ``fetch_outcome``; those for robots.txt are not counted."""
    not_followed: Mapping[str, int]
    """Why -> how many addresses that the region allows were seen and not asked for."""
    documents: int
    """Different documents that came or are unchanged."""


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def crawl(
    plan: CrawlPlan,
    archive: Archive,
    *,
    identity: Identity,
    now: Callable[[], datetime] = utc_now,
    pacer: Pacer | None = None,
    progress: Callable[[Progress], None] | None = None,
    net: Net | None = None,
) -> CrawlResult:
    """Crawl a region into the archive.

    Never raises for what the network does: the rows of the log tell it. Raises ``StorageError`` where the archive
    cannot be written; whatever ends it before its end leaves a log without footer. Regions that are crawled at the same
    time share one ``pacer``. ``net`` is how machines are reached: the internet where left out.
    """
    started = now()
    pacer = pacer or Pacer()
    with (
        archive.start_crawl(plan.region, started, version=identity.version, settings=plan.settings) as log,
        Client(identity, pacer, now, allow_private=plan.allow_private, net=net) as client,
    ):
        crawling = _Crawl(plan, log)
        robots = Robots(
            client,
            archive.put,
            identity.product,
            delay=plan.delay,
            record=crawling.record_robots,
            clock=pacer.clock,
            hosts=plan.hosts,
        )
        visitor = Visitor(plan, archive, client, robots, crawling.claim, crawling.next_position, now)
        until = pacer.clock() + plan.max_seconds
        crawling.run(visitor, until=until, clock=pacer.clock, progress=progress or _quiet)
        not_followed = crawling.not_followed()
        finished = log.finish(now(), not_followed)
    rows = [fetch for fetch in finished.fetches if fetch.purpose == "document"]
    counts = dict(sorted(Counter(fetch.outcome for fetch in rows).items()))
    documents = len({fetch.document_id for fetch in rows if fetch.document_id})
    _log.info("%s: %s, %d documents, not followed: %s", log.crawl_id, counts, documents, not_followed)
    return CrawlResult(log.crawl_id, plan.region, counts, not_followed, documents)


def _quiet(progress: Progress) -> None:
    """Where nobody watches."""


class _Crawl:
    """The state of one crawl."""

    def __init__(self, plan: CrawlPlan, log: CrawlWriter) -> None:
        self._plan = plan
        self._log = log
        self._queue: deque[Target] = deque()
        self._claimed: set[str] = set()
        self._left: defaultdict[str, set[str]] = defaultdict(set)
        self._documents: set[str] = set()
        self._position = -1
        self._asked = 0
        self._traps = Traps(plan.most_alike)

    def run(
        self, visitor: Visitor, *, until: float, clock: Callable[[], float], progress: Callable[[Progress], None]
    ) -> None:
        """Visit until nothing is left to visit, or a limit is met: what is left then is counted."""
        self._start()
        while self._queue:
            limit = self._limit(clock() > until)
            if limit:
                self._left[limit].update(canonical_address(target.url) for target in self._queue)
                return
            target = self._queue.popleft()
            if self._traps.leads_nowhere(target.url):
                self._left["trap"].add(canonical_address(target.url))
                continue
            visit = visitor.visit(target)
            self._log.add(visit.fetches)
            self._asked += 1
            self._follow(target, visit)
            outcome = visit.fetches[-1].outcome
            progress(Progress(self._plan.region, target.url, outcome, self._asked, len(self._queue)))

    def _limit(self, late: bool) -> str | None:
        """The limit that is met, if any."""
        if late:
            return "max_seconds"
        if len(self._documents) >= self._plan.max_documents:
            return "max_documents"
        return "max_addresses" if self._asked >= ADDRESSES_A_DOCUMENT * self._plan.max_documents else None

    def not_followed(self) -> dict[str, int]:
        """Why -> how many addresses were not asked for; an address that was after all does not count."""
        counts = {reason: len(addresses - self._claimed) for reason, addresses in sorted(self._left.items())}
        # these were claimed when they were queued
        for reason in ("max_addresses", "max_documents", "max_seconds", "page_too_large", "trap"):
            if reason in self._left:
                counts[reason] = len(self._left[reason])
        return {reason: count for reason, count in counts.items() if count}

    def _start(self) -> None:
        for written in self._plan.start:
            try:
                address = request_address(written)
                allowed = self._plan.allows(written)
                error = f"{written} is a start page that the region does not allow"
            except AddressError as problem:
                address, allowed, error = written, False, str(problem)
            if not allowed:
                row = Fetch(
                    position=self.next_position(),
                    url=address,
                    outcome="out_of_scope",
                    robots="not_applicable",
                    error=error,
                )
                self._log.add([row])
            elif self.claim(address):
                self._queue.append(Target(address, depth=0))

    def _follow(self, target: Target, visit: Visit) -> None:
        page = visit.fetches[-1]
        came = page.document_id if page.outcome in _CAME else None
        is_new = came is not None and came not in self._documents and not visit.is_page
        if came:
            self._documents.add(came)
        if visit.is_page and visit.links is None:
            self._left["page_too_large"].add(page.url)
        found = self._queue_links(target, page, visit.links) if visit.links else []
        if any(fetch.attempts for fetch in visit.fetches):
            self._traps.note(target.url, found, is_new_document=is_new)

    def _queue_links(self, target: Target, page: Fetch, links: PageLinks) -> list[str]:
        """Queue what is new of the links and return it."""
        found: list[str] = []
        self._left["unusable"].update(links.unusable)
        self._left["page_links"].update(links.beyond)
        for link in links.links:
            if not self._plan.allows(link.url):
                continue
            if target.depth >= self._plan.depth:
                self._left["depth"].add(canonical_address(link.url))
            elif self.claim(link.url):
                found.append(link.url)
                self._queue.append(Target(link.url, target.depth + 1, page.url, link.text or None, page.document_id))
        return found

    def claim(self, url: str) -> bool:
        """Whether the address is new to this crawl; from now on it is not."""
        key = canonical_address(url)
        if key in self._claimed:
            return False
        self._claimed.add(key)
        return True

    def next_position(self) -> int:
        self._position += 1
        return self._position

    def record_robots(self, url: str, answer: Answer, sha256: str | None, error: str | None) -> None:
        leads_on = answer.status is not None and 300 <= answer.status < 400 and error is None
        row = Fetch(
            position=self.next_position(),
            purpose="robots",
            url=url,
            final_url=url if answer.status else None,
            requested_at=answer.requested_at,
            status=answer.status,
            bytes=len(answer.content) if sha256 else None,
            elapsed=answer.elapsed,
            attempts=answer.attempts,
            robots="allowed",
            robots_sha256=sha256,
            outcome="fetched" if sha256 else "redirected" if leads_on else "failed",
            error=error or (f"HTTP {answer.status}" if not sha256 and not leads_on else None),
            media_type=answer.headers.get("content-type"),
        )
        self._log.add([row])
