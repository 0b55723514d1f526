"""What strikes a publication: where in it, and what it may come to."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

from hostile.faults.striking import STRIKING, Strike, Struck, aimed
from storage import moving

_CALLS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "subprocess.Popen"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_LONG = 30.0


@dataclass(frozen=True, slots=True)
class Blow:
    """A blow at a publication.

    "call": SIGKILL before call number ``at`` that changes a file or starts a process, with half of a file there where the
    call is to sync it. "message": SIGKILL with ``at`` bytes of the message to the mover sent (from the end, if negative).
    "strike": ``struck`` before rename ``at``, see ``Strike``. "outside": another process sees the first table change, waits ``at`` microseconds, and kills
    the run or its group. "alone": no process can be started. "count": none; the number of calls is written to ``told``.
    """

    kind: Literal["call", "message", "strike", "outside", "alone", "count"]
    at: int = 0
    struck: Struck = "run"
    group: bool = False
    told: str = ""

    @property
    def codes(self) -> tuple[int, ...]:
        """Exit codes of the run that are right."""
        if self.kind in ("alone", "count") or (self.kind == "strike" and self.struck == "mover"):
            return (0,)
        if self.kind == "outside":  # it may be too late
            return (-signal.SIGKILL, 0)
        return (-signal.SIGTERM if self.kind == "strike" and self.struck == "terminated" else -signal.SIGKILL,)

    @property
    def may_tear(self) -> bool:
        """Whether nobody is left to finish: then tables of two runs stand until the region is opened."""
        return self.kind == "strike" and self.struck in ("both", "stopped")

    @property
    def at_once(self) -> bool:
        """Whether the region is opened again while the mover is at work."""
        return self.kind == "strike" and self.struck == "run, slowly"


@contextlib.contextmanager
def under(blow: Blow, place: Path) -> Iterator[None]:
    """What this process does meanwhile is struck so, as far as it concerns files below ``place``."""
    if blow.kind in ("call", "count"):
        calls = _Calls(blow.at if blow.kind == "call" else -1, str(place))
        sys.addaudithook(calls.audited)
        os.fsync = calls.synced  # type: ignore[assignment]
        yield
        if blow.kind == "count":
            Path(blow.told).write_text(str(calls.number), encoding="ascii")
        return
    if blow.kind == "message":
        subprocess.Popen.communicate = _dies_in_mid_message(blow.at)  # type: ignore[method-assign]
    if blow.kind == "alone":
        sys.executable = str(place / "nothing")
    if blow.kind == "strike":
        moving.by_another = partial(moving.by_another, program=STRIKING)
        with aimed(Strike(blow.struck, blow.at)):
            yield
        return
    yield


class _Calls:
    """Counts the calls of this process that change a file below a folder or start a process, and dies at one."""

    def __init__(self, fatal: int, below: str) -> None:
        self.number, self._fatal, self._below = 0, fatal, below
        self._fsync = os.fsync

    def audited(self, event: str, arguments: tuple[Any, ...]) -> None:
        """What Python tells before each call."""
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & _WRITES):
            return
        if event == "subprocess.Popen" or (
            (event == "open" or event in _CALLS) and str(arguments[0]).startswith(self._below)
        ):
            self._count()

    def synced(self, handle: int) -> None:
        """In place of ``os.fsync``."""
        if self.number == self._fatal:
            with contextlib.suppress(OSError):  # a folder
                os.ftruncate(handle, os.fstat(handle).st_size // 2)
        self._count()
        self._fsync(handle)

    def _count(self) -> None:
        number, self.number = self.number, self.number + 1
        if number == self._fatal:
            os.kill(os.getpid(), signal.SIGKILL)


def _dies_in_mid_message(at: int) -> Callable[..., Any]:
    def communicate(process: subprocess.Popen[bytes], message: bytes, timeout: float) -> None:
        assert process.stdin
        process.stdin.write(message[:at] if at else message)
        process.stdin.flush()
        os.kill(os.getpid(), signal.SIGKILL)

    return communicate


def strike_from_outside(blow: Blow, process: int, table: Path, alive: Callable[[], bool]) -> None:
    """Kill ``process``, or its group, as soon as ``table`` has changed and the time of the blow has passed."""
    before, until = table.stat().st_ino, time.monotonic() + _LONG
    while table.stat().st_ino == before and time.monotonic() < until and alive():
        continue
    moment = time.perf_counter() + blow.at / 1e6
    while time.perf_counter() < moment:
        continue
    with contextlib.suppress(ProcessLookupError):
        (os.killpg if blow.group else os.kill)(process, signal.SIGKILL)
