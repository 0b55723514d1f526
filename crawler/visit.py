"""One address of a crawl: robots.txt, the request, its redirects, and the rows that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from crawler.addresses import canonical_address, request_address
from crawler.client import ATTEMPTS, Answer, Client
from crawler.links import PageLinks, page_links
from crawler.plan import CrawlPlan
from crawler.retrying import http_instant
from crawler.robots import Robots, Verdict
from extractors.readers.sniff import HTML, media_type
from schemas.address import AddressError, place_of
from storage.archive import Archive, Fetch, Validator
from storage.roots import CorruptError, NotFoundError

MAX_REDIRECTS = 5
FAILURES_OF_A_HOST = 3
"""Addresses in a row that get no answer at all, before the rest of the host is left for the next crawl."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address to visit and how the crawl came to it."""

    url: str
    depth: int
    found_on: str | None = None
    link_text: str | None = None
    parent_document_id: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of a target: its rows (one a request), and the links where it is a page."""

    fetches: tuple[Fetch, ...]
    links: PageLinks | None = None


class Visitor:
    """Visits targets; remembers which hosts do not answer."""

    def __init__(
        self,
        plan: CrawlPlan,
        archive: Archive,
        client: Client,
        robots: Robots,
        claim: Callable[[str], bool],
        next_position: Callable[[], int],
    ) -> None:
        self._plan = plan
        self._archive = archive
        self._client = client
        self._robots = robots
        self._claim = claim
        self._next_position = next_position
        self._validators: Mapping[str, Validator] = archive.validators(plan.region)
        self._silent: Counter[str] = Counter()

    def visit(self, target: Target) -> Visit:
        """Ask for the target and follow its redirects, at most five, each checked like a link."""
        rows: list[Fetch] = []
        asked = {target.url}
        url = target.url
        while True:
            row, answer, content = self._ask(replace(target, url=url))
            links = None
            following: str | None = None
            if answer and answer.status in (301, 302, 303, 307, 308) and not answer.failure:
                row, following = self._redirect(row, answer, asked, hops=len(rows))
            elif content is not None and media_type(content) == HTML:
                links = page_links(content, url, row.media_type)
                row = replace(row, canonical_url=self._canonical(url, links))
            rows.append(row)
            if following is None:
                break
            asked.add(following)
            url = following
        final = rows[-1].final_url
        hops = (replace(row, final_url=final) if row.outcome == "redirected" else row for row in rows)
        return Visit(tuple(hops), links)

    def _ask(self, target: Target) -> tuple[Fetch, Answer | None, bytes | None]:
        verdict = self._robots.verdict(target.url)
        row = self._row(target, verdict)
        if verdict.robots == "disallowed":
            return replace(row, outcome="robots", error="robots.txt forbids it"), None, None
        if verdict.robots == "unavailable":
            return replace(row, error=verdict.error), None, None
        host = place_of(target.url)[0]
        if self._silent[host] >= FAILURES_OF_A_HOST:
            error = f"not asked for: {FAILURES_OF_A_HOST} addresses of {host} in a row gave no answer"
            return replace(row, error=error), None, None
        known, old_content = self._known(target.url)
        delay = max(self._plan.delay, verdict.delay)
        answer = self._client.get(
            target.url, delay=delay, max_bytes=self._plan.max_bytes, conditions=_conditions(known)
        )
        if answer.status:
            self._silent[host] = 0
        elif answer.attempts == ATTEMPTS:
            self._silent[host] += 1
        row, content = self._judge(row, answer, known, old_content)
        return row, answer, content

    def _row(self, target: Target, verdict: Verdict) -> Fetch:
        return Fetch(
            position=self._next_position(),
            url=target.url,
            outcome="failed",
            robots=verdict.robots,
            robots_sha256=verdict.sha256,
            found_on=target.found_on,
            link_text=target.link_text,
            parent_document_id=target.parent_document_id,
            canonical_url=canonical_address(target.url),
        )

    def _known(self, url: str) -> tuple[Validator | None, bytes | None]:
        known = self._validators.get(url)
        if known is None:
            return None, None
        try:
            return known, self._archive.get(known.document_id)
        except (CorruptError, NotFoundError):
            return None, None  # without conditions the bytes come anew, and archiving them mends the object

    def _judge(
        self, row: Fetch, answer: Answer, known: Validator | None, old_content: bytes | None
    ) -> tuple[Fetch, bytes | None]:
        """What came of the request. Redirects are judged by ``_redirect``."""
        headers, status = answer.headers, answer.status
        last_modified = headers.get("last-modified") or (
            known.last_modified_header if known and status == 304 else None
        )
        row = replace(
            row,
            requested_at=answer.requested_at,
            elapsed=answer.elapsed,
            attempts=answer.attempts,
            status=status,
            final_url=row.url if status else None,
            media_type=headers.get("content-type"),
            etag=headers.get("etag"),
            last_modified=http_instant(last_modified),
            last_modified_header=last_modified,
        )
        if answer.failure:
            return replace(row, error=answer.failure), None
        if status == 304 and known:
            unchanged = replace(
                row,
                outcome="not_modified",
                not_modified=True,
                document_id=known.document_id,
                etag=row.etag or known.etag,
                media_type=row.media_type or known.media_type,
            )
            return unchanged, old_content
        if status not in (200, 203):
            return replace(row, error=f"HTTP {status}"), None
        if answer.truncated:
            error = f"the body is longer than {self._plan.max_bytes} bytes"
            return replace(row, outcome="too_large", error=error), None
        if not answer.content:
            return replace(row, bytes=0, error="the body is empty"), None
        document_id = self._archive.put(answer.content)
        return replace(row, outcome="fetched", bytes=len(answer.content), document_id=document_id), answer.content

    def _redirect(self, row: Fetch, answer: Answer, asked: set[str], hops: int) -> tuple[Fetch, str | None]:
        """The row of a redirect and the address to ask for next, if any."""
        location = answer.headers.get("location", "")
        try:
            following = request_address(urljoin(row.url, location))
        except (AddressError, ValueError) as error:
            return replace(row, error=f"redirected to what is no address: {error}"), None
        row = replace(row, final_url=following, error=None)
        if following in asked:
            return replace(row, outcome="failed", error=f"redirected in a circle, to {following}"), None
        if hops >= MAX_REDIRECTS:
            return replace(row, outcome="failed", error=f"redirected more than {MAX_REDIRECTS} times"), None
        if not self._plan.allows(following):
            return replace(row, outcome="out_of_scope", error=f"redirected to {following}, which is not allowed"), None
        row = replace(row, outcome="redirected")
        # an address that this crawl has asked for, or will, is not asked for twice
        return row, following if self._claim(following) else None

    def _canonical(self, url: str, links: PageLinks) -> str:
        named = links.canonical
        return named if named and self._plan.allows(named) else canonical_address(url)


def _conditions(known: Validator | None) -> dict[str, str]:
    if known is None:
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified_header}
    return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}
