"""One address of a crawl: robots.txt, the request, its redirects, and the rows that tell of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import urljoin

from crawler.addresses import canonical_address, request_address
from crawler.client import Answer, Client
from crawler.freshness import conditions, contradicts
from crawler.gist import Came, says_the_same
from crawler.links import PageLinks, page_links
from crawler.plan import CrawlPlan
from crawler.resting import RestingHosts
from crawler.retrying import http_instant
from crawler.robots import Robots, Verdict
from extractors.readers.sniff import HTML, media_type
from schemas.address import AddressError, place_of
from storage.archive import Archive, Fetch, Validator
from storage.roots import CorruptError, NotFoundError

MAX_REDIRECTS = 5
LARGEST_PAGE = 10 * 2**20
"""Bytes; the links of a larger page are not looked for: it would take minutes and gigabytes."""
LARGEST_COMPARED = 2 * 2**20
"""Bytes; a larger page is another version as soon as a byte of it changes."""


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
    """None where it is no page, and where the page is too large to look for them."""
    is_page: bool = False


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
        now: Callable[[], datetime],
    ) -> None:
        self._plan = plan
        self._archive = archive
        self._client = client
        self._robots = robots
        self._claim = claim
        self._next_position = next_position
        self._now = now
        self._validators: Mapping[str, Validator] = archive.validators(plan.region)
        self._resting = RestingHosts()

    def visit(self, target: Target) -> Visit:
        """Ask for the target and follow its redirects, at most five, each checked like a link."""
        rows: list[Fetch] = []
        asked = {target.url}
        url = target.url
        is_page = False
        while True:
            row, answer, content = self._ask(replace(target, url=url))
            links = None
            following: str | None = None
            if answer and answer.status in (301, 302, 303, 307, 308) and not answer.failure:
                row, following = self._redirect(row, answer, asked, hops=len(rows))
            elif content is not None and media_type(content) == HTML:
                is_page = True
                if len(content) > LARGEST_PAGE:
                    rows.append(row)
                    break
                links = page_links(content, url, row.media_type)
                row = replace(row, canonical_url=self._canonical(url, links))
            rows.append(row)
            if following is None:
                break
            asked.add(following)
            url = following
        final = rows[-1].final_url
        hops = (replace(row, final_url=final) if row.outcome == "redirected" else row for row in rows)
        return Visit(tuple(hops), links, is_page)

    def _ask(self, target: Target) -> tuple[Fetch, Answer | None, bytes | None]:
        verdict = self._robots.verdict(target.url)
        row = self._row(target, verdict)
        if verdict.robots == "disallowed":
            return replace(row, outcome="robots", error=verdict.error or "robots.txt forbids it"), None, None
        if verdict.robots == "unavailable":
            return replace(row, error=verdict.error), None, None
        host = place_of(target.url)[0]
        left_alone = self._resting.why(host)
        if left_alone:
            return replace(row, error=left_alone), None, None
        known, old_content = self._known(target.url)
        asked_about = conditions(target.url, known, self._now())
        answer = self._get(target.url, verdict, asked_about)
        if known and answer.status == 304 and contradicts(known, answer.headers.get("etag")):
            asked_about = {}
            again = self._get(target.url, verdict, asked_about)
            answer = replace(again, attempts=answer.attempts + again.attempts)
        self._resting.note(host, answer)
        row, content = self._judge(row, answer, known, old_content, asked=bool(asked_about))
        return row, answer, content

    def _get(self, url: str, verdict: Verdict, asked_about: Mapping[str, str]) -> Answer:
        delay = max(self._plan.delay, verdict.delay)
        return self._client.get(url, delay=delay, max_bytes=self._plan.max_bytes, conditions=asked_about)

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
        self, row: Fetch, answer: Answer, known: Validator | None, old_content: bytes | None, *, asked: bool
    ) -> tuple[Fetch, bytes | None]:
        """What came of the request, which ``asked`` whether anything changed, or for the whole.

        Redirects are judged by ``_redirect``.
        """
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
        if status == 304 and known and asked:
            unchanged = replace(
                row,
                outcome="not_modified",
                not_modified=True,
                document_id=known.document_id,
                etag=row.etag or known.etag,
                came_at=known.came_at,
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
        row = replace(row, bytes=len(answer.content))
        if known and old_content is not None and self._is_the_same(answer, known, old_content):
            same = replace(row, outcome="not_modified", document_id=known.document_id, came_at=known.came_at, etag=None)
            return replace(same, last_modified=None, last_modified_header=None), answer.content
        document_id = self._archive.put(answer.content)
        row = replace(row, outcome="fetched", document_id=document_id, came_at=answer.requested_at)
        return row, answer.content

    def _is_the_same(self, answer: Answer, known: Validator, old: bytes) -> bool:
        """Whether a page has other bytes and says nothing else. The same bytes are the same without this."""
        new = answer.content
        if known.came_at is None or new == old or max(len(new), len(old)) > LARGEST_COMPARED:
            return False
        if media_type(new) != HTML or media_type(old) != HTML:
            return False
        served = answer.headers.get("content-type")
        return says_the_same(Came(old, known.came_at, known.media_type), Came(new, answer.requested_at, served))

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
