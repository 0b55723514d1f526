"""robots.txt: asked for once an hour for each host, obeyed, archived; its verdict stands with each request."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from protego import Protego

from crawler.addresses import request_address
from crawler.client import Answer, Client
from schemas.address import AddressError, place_of

MAX_BYTES = 500 * 1024
"""What RFC 9309 asks a crawler to read at least; the rest is not read."""
MAX_REDIRECTS = 5
LONGEST_USE = 3600.0
"""Seconds; who forbids something while a crawl goes on is obeyed within the hour (RFC 9309 would allow a day)."""
LONGEST_PAUSE = 600.0
"""Seconds between two requests; a host that asks for more is asked for nothing, as that is what it means."""

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
    read_at: float = 0.0


class Robots:
    """The robots.txt of every host that a crawl meets. ``keep`` archives one and returns its sha256.

    One that is moved is followed to its own host and to ``hosts`` (those that the region allows), and nowhere else.
    """

    def __init__(
        self,
        client: Client,
        keep: Callable[[bytes], str],
        product: str,
        *,
        delay: float,
        record: Record,
        clock: Callable[[], float],
        hosts: Collection[str] = (),
    ) -> None:
        self._client = client
        self._keep = keep
        self._product = product
        self._delay = delay
        self._record = record
        self._clock = clock
        self._hosts = frozenset(hosts)
        self._files: dict[str, _File] = {}

    def verdict(self, url: str) -> Verdict:
        """Whether ``url`` may be asked for.

        As RFC 9309 has it: no file (4xx) allows all, a file that cannot be had (5xx, no answer) allows nothing.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        file = self._files.get(site)
        if file is None or self._clock() - file.read_at > LONGEST_USE:
            file = replace(self._fetch(f"{site}/robots.txt"), read_at=self._clock())
            self._files[site] = file
        if file.error:
            return Verdict("unavailable", error=file.error)
        if file.rules is None:
            return Verdict("none")
        pause = self._asked_delay(file.rules)
        if pause > LONGEST_PAUSE:
            error = (
                f"robots.txt asks for more than {LONGEST_PAUSE:.0f} seconds between two requests: nothing is fetched"
            )
            return Verdict("disallowed", file.sha256, error=error)
        allowed = file.rules.can_fetch(url, self._product)
        return Verdict("allowed" if allowed else "disallowed", file.sha256, pause)

    def _asked_delay(self, rules: Any) -> float:
        delay = float(rules.crawl_delay(self._product) or 0.0)
        rate = rules.request_rate(self._product)
        if not rate or not rate.requests:
            return delay
        try:
            return max(delay, float(rate.seconds / rate.requests))
        except OverflowError:  # a number of hundreds of digits
            return math.inf

    def _fetch(self, address: str) -> _File:
        url = address
        hosts = self._hosts | {place_of(address)[0]}
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._client.get(url, delay=self._delay, max_bytes=MAX_BYTES)
            status = answer.status
            if status is not None and 300 <= status < 400 and answer.headers.get("location"):
                try:
                    following = request_address(urljoin(url, answer.headers["location"]))
                    host = place_of(following)[0]
                except (AddressError, ValueError) as error:
                    reason = f"{address} leads to an address that cannot be fetched: {error}"
                    self._record(url, answer, None, reason)
                    return _File(None, None, reason)
                if host not in hosts:
                    reason = f"{address} leads to {host}, which the region does not allow: nothing is fetched there"
                    self._record(url, answer, None, reason)
                    return _File(None, None, reason)
                self._record(url, answer, None, None)
                url = following
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
