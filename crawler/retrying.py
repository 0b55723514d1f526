"""How long to wait before asking again."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tenacity import RetryCallState, wait_exponential

BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses that may be another in a minute."""
_backoff = wait_exponential(multiplier=2, min=2, max=60)


class AskAgainError(Exception):
    """An attempt failed in a way that may pass. ``retry_after`` is what the server asked for, in seconds."""

    def __init__(self, reason: str, status: int | None = None, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.retry_after = retry_after


def wait_for(state: RetryCallState) -> float:
    """2, 4, 8 ... up to 60 seconds, or what the server asked for if that is more."""
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, AskAgainError) and error.retry_after else 0.0
    return max(_backoff(state), asked)


def http_instant(header: str | None) -> datetime | None:
    """The instant of an HTTP date; None where there is none or it is no date."""
    if not header:
        return None
    try:
        instant = parsedate_to_datetime(header)
    except (ValueError, IndexError, OverflowError):
        return None
    return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)


def retry_after_seconds(header: str | None, now: datetime) -> float | None:
    """``Retry-After`` in seconds, from a number or a date; None where there is none or it cannot be read."""
    if header is None:
        return None
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    instant = http_instant(text)
    return max(0.0, (instant - now).total_seconds()) if instant else None
