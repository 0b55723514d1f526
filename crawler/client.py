"""The HTTP client: says who it is, keeps the pace, tries again, and stops reading where the limit is."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType

import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt

from crawler.hosts import RefusedHostError, check_host
from crawler.pacing import Pacer
from crawler.retrying import BUSY, AskAgainError, retry_after_seconds, wait_for
from schemas.address import place_of

ATTEMPTS = 4
LONGEST_RETRY_AFTER = 120.0
"""Seconds; a server that asks for more is asked again by the next crawl."""
_CONNECT_SECONDS = 20.0
_SILENCE_SECONDS = 60.0
_BODY_SECONDS = 600.0
"""For one body: a server that sends a byte a second would hold its region's crawl for ever."""
_CHUNK = 65536


@dataclass(frozen=True, slots=True)
class Identity:
    """Who asks. ``contact`` is a web or mail address where somebody answers."""

    version: str
    contact: str
    product: str = "Inkoopspoor"

    @property
    def user_agent(self) -> str:
        """``Inkoopspoor/0.1.0 (+https://...)``."""
        return f"{self.product}/{self.version} (+{self.contact})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of asking for one address, all attempts together; redirects are not followed."""

    requested_at: datetime
    elapsed: float
    attempts: int
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    truncated: bool = False
    """The body is longer than the limit; ``content`` is its begin."""
    failure: str | None = None


class _GiveUpError(Exception):
    """An attempt failed in a way that asking again does not mend."""

    def __init__(self, reason: str, status: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Client:
    """Asks for one address at a time. Use it with ``with``; one for each crawl."""

    def __init__(
        self, identity: Identity, pacer: Pacer, now: Callable[[], datetime], *, allow_private: bool = False
    ) -> None:
        self._pacer = pacer
        self._now = now
        self._allow_private = allow_private
        # what the environment says of proxies does not count: the check of hosts would look past one
        self._http = httpx.Client(
            headers={"User-Agent": identity.user_agent, "Accept-Encoding": "gzip", "Accept-Language": "nl, en;q=0.5"},
            timeout=httpx.Timeout(_SILENCE_SECONDS, connect=_CONNECT_SECONDS),
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._http.close()

    def get(self, url: str, *, delay: float, max_bytes: int, conditions: Mapping[str, str] | None = None) -> Answer:
        """Ask for ``url``; the body is read only where the status is 200 or 203.

        Never raises for what the network does: ``Answer.failure`` says it.
        """
        host = place_of(url)[0]
        requested_at, begin = self._now(), self._pacer.clock()
        attempts = 0
        retrying = Retrying(
            stop=stop_after_attempt(ATTEMPTS),
            retry=retry_if_exception_type(AskAgainError),
            wait=wait_for,
            # not a sleep of this request alone: the host is busy for all who share the pacer
            sleep=lambda seconds: self._pacer.postpone(host, seconds),
            reraise=True,
        )
        status: int | None = None
        failure: str | None = None
        headers: dict[str, str] = {}
        content, truncated = b"", False
        try:
            for attempt in retrying:
                with attempt, self._pacer.turn(host, delay):
                    attempts += 1
                    requested_at = self._now() if attempts == 1 else requested_at
                    begin = self._pacer.clock() if attempts == 1 else begin
                    status, headers, content, truncated = self._attempt(url, max_bytes, conditions or {})
        except (AskAgainError, _GiveUpError) as error:
            status, failure = error.status, error.reason
        return Answer(
            requested_at=requested_at,
            elapsed=round(self._pacer.clock() - begin, 3),
            attempts=attempts,
            status=status,
            headers=headers,
            content=content,
            truncated=truncated,
            failure=failure,
        )

    def _attempt(
        self, url: str, max_bytes: int, conditions: Mapping[str, str]
    ) -> tuple[int, dict[str, str], bytes, bool]:
        try:
            check_host(url, allow_private=self._allow_private)
            with self._http.stream("GET", url, headers=dict(conditions)) as response:
                if response.status_code in BUSY:
                    raise self._busy(response)
                content, truncated = b"", False
                if response.status_code in (200, 203):
                    content, truncated = self._body(response, max_bytes)
                return response.status_code, dict(response.headers), content, truncated
        except RefusedHostError as error:
            raise _GiveUpError(str(error)) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise _GiveUpError(f"the address cannot be asked for: {error}") from error
        except (httpx.TransportError, OSError) as error:
            raise AskAgainError(f"{type(error).__name__}: {error}") from error

    def _busy(self, response: httpx.Response) -> Exception:
        status = response.status_code
        wait = retry_after_seconds(response.headers.get("retry-after"), self._now())
        if wait is not None and wait > LONGEST_RETRY_AFTER:
            reason = f"HTTP {status}: the server asks to wait {wait:.0f} seconds, more than {LONGEST_RETRY_AFTER:.0f}"
            return _GiveUpError(reason, status)
        return AskAgainError(f"HTTP {status}", status, wait)

    def _body(self, response: httpx.Response, max_bytes: int) -> tuple[bytes, bool]:
        """The unpacked body, at most ``max_bytes`` of it, and whether there was more.

        Unpacked here and not by httpx, which unpacks whole chunks: 64 kB of gzip can hold 64 MB.
        """
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in ("identity", "", "gzip", "x-gzip"):
            raise _GiveUpError(f"the server packs with {encoding!r}, which was not asked for", response.status_code)
        unpack = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
        body = bytearray()
        until = self._pacer.clock() + _BODY_SECONDS
        try:
            for chunk in response.iter_raw(_CHUNK):
                room = max_bytes + 1 - len(body)
                body += unpack.decompress(chunk, room) if unpack else chunk[:room]
                if len(body) > max_bytes:
                    return bytes(body[:max_bytes]), True
                if self._pacer.clock() > until:
                    raise _GiveUpError(f"the body took longer than {_BODY_SECONDS:.0f} seconds", response.status_code)
        except zlib.error as error:
            raise _GiveUpError(f"the body cannot be unpacked: {error}", response.status_code) from error
        if unpack and not unpack.eof:
            raise AskAgainError("the packed body breaks off", response.status_code)
        return bytes(body), False
