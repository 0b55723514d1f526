"""The HTTP client: says who it is, keeps the pace, tries again, and stops reading where the limit is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType

import httpcore
import httpx
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt

from crawler.bodies import BodyError, BrokenOffError, read_body
from crawler.hosts import RefusedHostError
from crawler.network import CheckedNetwork, Net, OverdueError
from crawler.pacing import Pacer
from crawler.retrying import BUSY, AskAgainError, retry_after_seconds, wait_for
from crawler.transport import Transport
from schemas.address import place_of

ATTEMPTS = 4
LONGEST_RETRY_AFTER = 120.0
"""Seconds; a server that asks for more is asked again by the next crawl."""
_TOO_BUSY = frozenset({429, 503})
"""Statuses that speak of the whole server, and not of one address."""


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
    wants_rest: bool = False
    """The server as a whole cannot or will not answer now."""
    rests: bool = False
    """It said itself that it wants to be left alone for longer than a crawl waits."""


class _GiveUpError(Exception):
    """An attempt failed in a way that asking again does not mend."""

    def __init__(
        self, reason: str, status: int | None = None, *, wants_rest: bool = False, rests: bool = False
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.wants_rest = wants_rest
        self.rests = rests


class Client:
    """Asks for one address at a time. Use it with ``with``; one for each crawl."""

    def __init__(
        self,
        identity: Identity,
        pacer: Pacer,
        now: Callable[[], datetime],
        *,
        allow_private: bool = False,
        net: Net | None = None,
    ) -> None:
        self._pacer = pacer
        self._now = now
        net = net or Net()
        # what the environment says of proxies does not count: the check of hosts would look past one
        self._http = httpx.Client(
            headers={
                "User-Agent": identity.user_agent,
                "Accept-Encoding": "gzip",
                "Accept-Language": "nl, en;q=0.5",
                "Connection": "close",
            },
            timeout=httpx.Timeout(net.patience.silence, connect=net.patience.connect),
            follow_redirects=False,
            trust_env=False,
            transport=Transport(CheckedNetwork(net, pacer.clock, allow_private=allow_private), net),
            # no session: what comes must not depend on what was asked for before
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
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
        wants_rest = rests = False
        try:
            for attempt in retrying:
                with attempt, self._pacer.turn(host, delay):
                    attempts += 1
                    requested_at = self._now() if attempts == 1 else requested_at
                    begin = self._pacer.clock() if attempts == 1 else begin
                    status, headers, content, truncated = self._attempt(url, max_bytes, conditions or {})
        except (AskAgainError, _GiveUpError) as error:
            status, failure = error.status, error.reason
            if isinstance(error, _GiveUpError):
                wants_rest, rests = error.wants_rest, error.rests
            else:
                wants_rest = status is None or status in _TOO_BUSY
        return Answer(
            requested_at=requested_at,
            elapsed=round(self._pacer.clock() - begin, 3),
            attempts=attempts,
            status=status,
            headers=headers,
            content=content,
            truncated=truncated,
            failure=failure,
            wants_rest=wants_rest,
            rests=rests,
        )

    def _attempt(
        self, url: str, max_bytes: int, conditions: Mapping[str, str]
    ) -> tuple[int, dict[str, str], bytes, bool]:
        status: int | None = None
        try:
            with self._http.stream("GET", url, headers=dict(conditions)) as response:
                status = response.status_code
                if status in BUSY:
                    raise self._busy(response)
                content, truncated = b"", False
                if status in (200, 203):
                    encoding = response.headers.get("content-encoding", "")
                    content, truncated = read_body(response.iter_raw(), encoding, max_bytes)
                return status, dict(response.headers), content, truncated
        except RefusedHostError as error:
            raise _GiveUpError(str(error)) from error
        except BodyError as error:
            raise _GiveUpError(str(error), status) from error
        except BrokenOffError as error:
            raise AskAgainError(str(error), status) from error
        except OverdueError as error:
            raise _GiveUpError(str(error), status, wants_rest=True) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, UnicodeError) as error:
            raise _GiveUpError(f"the address cannot be asked for: {error}") from error
        except httpx.RemoteProtocolError as error:  # ours raise httpcore's: this one is a Location that is no address
            raise _GiveUpError(f"redirected to what is no address: {error}", status) from error
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
            raise AskAgainError(f"{type(error).__name__}: {error}") from error

    def _busy(self, response: httpx.Response) -> Exception:
        status = response.status_code
        wait = retry_after_seconds(response.headers.get("retry-after"), self._now())
        if wait is not None and wait > LONGEST_RETRY_AFTER:
            reason = f"HTTP {status}: the server asks to wait {wait:.0f} seconds, more than {LONGEST_RETRY_AFTER:.0f}"
            return _GiveUpError(reason, status, wants_rest=True, rests=status in _TOO_BUSY)
        return AskAgainError(f"HTTP {status}", status, wait)
