"""Processes that outlive the run that started them, found by a mark in their environment (Linux)."""

from __future__ import annotations

import os
import time
from pathlib import Path

MARK = "HOSTILE_TRIALS"
PATIENCE = 20.0
"""Seconds in which workers may notice that nobody is there for them any more."""


def orphans() -> list[str]:
    """Command lines of marked worker processes whose parent is gone, after some patience."""
    until = time.monotonic() + PATIENCE
    while (found := _orphans()) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def _orphans() -> list[str]:
    mark = f"{MARK}={os.environ[MARK]}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark not in (folder / "environ").read_bytes().split(b"\0"):
                continue
            state, parent = (folder / "stat").read_text(encoding="ascii").rpartition(")")[2].split()[:2]
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue  # it has ended meanwhile, or is another user's
        if parent == "1" and state != "Z" and "spawn_main" in command:
            found.append(f"{folder.name} {command[:200]}")
    return sorted(found)
