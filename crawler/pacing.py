"""Pacing: one request at a time to a host, and a pause between two."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Host:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class Pacer:
    """Keeps the pace of each host. Make one for all regions that are crawled at the same time: hosts are shared.

    ``clock`` gives seconds that never run back; ``sleep`` waits.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self.clock = clock
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, delay: float) -> Iterator[None]:
        """Wait for the turn at ``host``; the next one comes ``delay`` seconds after this one ends."""
        entry = self._host(host)
        with entry.lock:
            wait = entry.free_at - self.clock()
            if wait > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                entry.free_at = max(entry.free_at, self.clock() + delay)

    def postpone(self, host: str, seconds: float) -> None:
        """Nobody asks ``host`` anything for so many seconds from now (it is busy, or said so)."""
        entry = self._host(host)
        entry.free_at = max(entry.free_at, self.clock() + seconds)

    def _host(self, host: str) -> _Host:
        with self._lock:
            return self._hosts.setdefault(host, _Host())
