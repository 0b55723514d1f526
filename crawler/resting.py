"""Hosts that are left alone for the rest of a crawl: because they asked for it, or because nothing comes from them."""

from __future__ import annotations

from collections import Counter

from crawler.client import Answer

FAILURES_OF_A_HOST = 3
"""Addresses in a row that get no answer, one that never ends, or "too busy", before a host is left alone."""


class RestingHosts:
    """Remembers, for one crawl, how each host answers."""

    def __init__(self) -> None:
        self._failures: Counter[str] = Counter()
        self._asked_to: dict[str, str] = {}

    def why(self, host: str) -> str | None:
        """Why ``host`` is not asked for anything more in this crawl; None where it may be."""
        if host in self._asked_to:
            return f"not asked for: {host} said to leave it alone ({self._asked_to[host]})"
        if self._failures[host] >= FAILURES_OF_A_HOST:
            return f"not asked for: {FAILURES_OF_A_HOST} addresses of {host} in a row gave no answer"
        return None

    def note(self, host: str, answer: Answer) -> None:
        """``host`` answered so."""
        if answer.rests:
            self._asked_to[host] = answer.failure or ""
        self._failures[host] = self._failures[host] + 1 if answer.wants_rest else 0
