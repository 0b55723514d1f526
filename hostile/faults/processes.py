"""Processes that outlive the run that started them, found by a mark in their environment (Linux)."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

MARK = "HOSTILE_TRIALS"
PATIENCE = 20.0
"""Seconds in which workers may notice that nobody is there for them any more."""
MOVER_PATIENCE = 1.0
"""Seconds in which a mover ends what its run began: milliseconds, on a machine at rest."""


def orphans() -> list[str]:
    """Command lines of marked worker processes whose parent is gone, after some patience."""
    until = time.monotonic() + PATIENCE
    while (found := _orphans()) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def movers(state: str = "") -> list[int]:
    """Ids of the marked processes that move published files now; ``state``: in that state of the system's (``T``: stopped)."""
    return [number for number, now, _, command in _marked() if "mover.py" in command and state in ("", now)]


def movers_ended() -> bool:
    """Wait until none moves any more, but for those that are stopped; did they end in time?"""
    until = time.monotonic() + MOVER_PATIENCE
    while len(movers()) > len(movers("T")):
        if time.monotonic() > until:
            return False
        time.sleep(0.002)
    return True


def _orphans() -> list[str]:
    found = [
        f"{number} {command[:200]}"
        for number, _, parent, command in _marked()
        if parent == 1 and "spawn_main" in command
    ]
    return sorted(found)


def _marked() -> Iterator[tuple[int, str, int, str]]:
    """Id, state, id of the parent and command line of every marked process that has not ended."""
    mark = f"{MARK}={os.environ[MARK]}".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark not in (folder / "environ").read_bytes().split(b"\0"):
                continue
            state, parent = (folder / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[:2]
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue  # it has ended meanwhile, or is another user's
        if state != "Z":
            yield int(folder.name), state, int(parent), command
