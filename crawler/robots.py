"""robots.txt: asked for once a crawl for each host, obeyed, archived; its verdict stands with each request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from protego import Protego

from crawler.addresses import request_address
from crawler.client import Answer, Client
from schemas.address import AddressError

MAX_BYTES = 500 * 1024
"""What RFC 9309 asks a crawler to read at least; the rest is not read."""
MAX_REDIRECTS = 5

Record = Callable[[str, Answer, str | None, str | None], None]
"""Writes down a request for robots.txt: address, answer, sha256 of the file, error."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What robots.txt says of an address. ``robots`` is a value of the vocabulary ``robots_verdict``."""

    robots: str
    sha256: str | None = None
    delay: float = 0.0
    """Seconds between requests that the file asks for."""
    error: str | None = None


@dataclass(frozen=True, slots=True)
class _File:
    rules: Any
    sha256: str | None
    error: str | None = None


class Robots:
    """The robots.txt of every host that a crawl meets. ``keep`` archives one and returns its sha256."""

    def __init__(
        self, client: Client, keep: Callable[[bytes], str], product: str, *, delay: float, record: Record
    ) -> None:
        self._client = client
        self._keep = keep
        self._product = product
        self._delay = delay
        self._record = record
        self._files: dict[str, _File] = {}

    def verdict(self, url: str) -> Verdict:
        """Whether ``url`` may be asked for.

        As RFC 9309 has it: no file (4xx) allows all, a file that cannot be had (5xx, no answer) allows nothing.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._files:
            self._files[site] = self._fetch(f"{site}/robots.txt")
        file = self._files[site]
        if file.error:
            return Verdict("unavailable", error=file.error)
        if file.rules is None:
            return Verdict("none")
        allowed = file.rules.can_fetch(url, self._product)
        return Verdict("allowed" if allowed else "disallowed", file.sha256, self._asked_delay(file.rules))

    def _asked_delay(self, rules: Any) -> float:
        delay = float(rules.crawl_delay(self._product) or 0.0)
        rate = rules.request_rate(self._product)
        return max(delay, rate.seconds / rate.requests if rate and rate.requests else 0.0)

    def _fetch(self, address: str) -> _File:
        url = address
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._client.get(url, delay=self._delay, max_bytes=MAX_BYTES)
            status = answer.status
            if status is not None and 300 <= status < 400 and answer.headers.get("location"):
                self._record(url, answer, None, None)
                try:
                    url = request_address(urljoin(url, answer.headers["location"]))
                except AddressError as error:
                    return _File(None, None, f"{address} leads to an address that cannot be fetched: {error}")
                continue
            if answer.failure is None and status in (200, 203):
                sha256 = self._keep(answer.content)
                self._record(url, answer, sha256, None)
                return _File(Protego.parse(answer.content.decode("utf-8", "replace")), sha256)
            if status is not None and 400 <= status < 500 and status != 429:
                self._record(url, answer, None, None)
                return _File(None, None)
            reason = f"{address} could not be had, so nothing is fetched there: {answer.failure or f'HTTP {status}'}"
            self._record(url, answer, None, reason)
            return _File(None, None, reason)
        return _File(None, None, f"{address} is redirected more than {MAX_REDIRECTS} times")
