"""Starts the program that gives files their places, and does it here where there is no process to be had."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from storage import mover

log = logging.getLogger(__name__)
PROGRAM = Path(mover.__file__)
PATIENCE = 60.0
"""Seconds after which a mover that does not end is given up; it takes milliseconds, and a slow disk a second."""


def moved(moves: list[tuple[str, str]], record: str) -> bool:
    """As ``mover.give_places``, by a process that goes on where this one is killed.

    Where that process cannot be started, is killed or hangs, the rest is done here: a move that was made is passed over. One
    file takes its place at once, so no other process is needed.
    """
    if len(moves) < 2:
        return mover.give_places(moves, record)
    code = by_another(moves, record)
    if code in (mover.DONE, mover.MISSING):
        return code == mover.DONE
    return mover.give_places(moves, record)


def by_another(moves: list[tuple[str, str]], record: str, program: Path = PROGRAM) -> int | None:
    """Let ``program`` make the moves and wait for it. Returns its exit code; None where there was none."""
    try:
        # a session of its own: a signal for the group of the run is not one for the mover
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(program)],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:  # no process more, or no memory
        log.warning("no process could be started to move published files (%s): they are moved in this one", error)
        return None
    with process:
        try:
            process.communicate(mover.message(moves, record), timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            log.warning("the process that moves published files hung for %.0f s: this one does the rest", PATIENCE)
            return None
    if process.returncode not in (mover.DONE, mover.MISSING):
        log.warning("the process that moves published files ended with %d: this one does the rest", process.returncode)
    return process.returncode
