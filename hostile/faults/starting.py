"""Starts processes that are to be harmed, and waits for their end."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from multiprocessing.process import BaseProcess

HANG = 300
"""Seconds after which a process that has not ended counts as one that hangs."""
STARTER = multiprocessing.get_context("forkserver")
_modules: list[str] = []


def preload(module: str) -> None:
    """Have ``module`` imported once, so that a process that needs it is there in no time."""
    _modules.append(module)
    STARTER.set_forkserver_preload(_modules)


def ended(process: BaseProcess, kill_after: float | None = None) -> int:
    """Wait for the end and return the exit code; SIGKILL after so many seconds. Raises ``TimeoutError`` where it hangs."""
    killer = threading.Timer(kill_after, lambda: _kill(process)) if kill_after is not None else None
    if killer:
        killer.start()
    process.join(HANG)
    if killer:
        killer.cancel()
    if process.exitcode is None:
        process.kill()
        raise TimeoutError(f"the run did not end in {HANG} seconds")
    return process.exitcode


def _kill(process: BaseProcess) -> None:
    if process.pid is not None and process.exitcode is None:
        os.kill(process.pid, signal.SIGKILL)
