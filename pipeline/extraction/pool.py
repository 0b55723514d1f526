"""Worker processes that can be killed: a file that hangs, crashes or eats memory costs its worker and not the run.

pebble's pool ends a task at its time-out with a signal (``concurrent.futures`` waits for ever). Processes are spawned,
not forked: the parent has threads. They start with the first task, so a run without news starts none.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, TimeoutError
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

T = TypeVar("T")
OUT_OF_MEMORY = 77
"""Exit code of a worker that ran out of memory: it leaves, as what it holds may not come free."""
GRACE = 30
"""Seconds after its time-out at which a worker ends by itself: whoever should have ended it was killed."""
TASKS_PER_PROCESS = 500
"""A process is replaced after so many documents, before what libraries leak counts against an innocent one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many processes, and what one document may cost: seconds, and megabytes on top of what the libraries take."""

    processes: int
    seconds: float
    megabytes: int


class LostError(Exception):
    """A document cost its worker. ``kind`` is ``timeout``, ``out_of_memory`` or ``worker_crashed``."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class PoolError(RuntimeError):
    """The processes could not be started: nothing is wrong with the documents."""


class Pool:
    """``limits.processes`` worker processes, each prepared by ``prepare(*arguments)`` before its first task.

    Any thread may submit. Leaving the context on an exception kills what still runs. What a task names must be
    importable: the workers do not run the program that started them.
    """

    def __init__(self, limits: Limits, prepare: Callable[..., None], *arguments: Any) -> None:
        self.limits = limits
        self._initargs = (limits, prepare, arguments)
        self._pool = self._made()
        self._lock = threading.Lock()
        self._worked = False

    def _made(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.limits.processes,
            max_tasks=TASKS_PER_PROCESS,
            initializer=_prepare,
            initargs=self._initargs,
            context=_Context(),
        )

    def submit(self, function: Callable[..., T], argument: Any) -> Future[T]:
        """Have ``function(argument)`` run in a worker; its clock starts when a worker takes it."""
        try:
            return self._scheduled(function, argument)
        except RuntimeError as error:
            self._replace(error)
        try:
            return self._scheduled(function, argument)
        except RuntimeError as error:
            raise PoolError(f"the worker processes do not run: {error}") from error

    def _scheduled(self, function: Callable[..., T], argument: Any) -> Future[T]:
        future: Future[T] = self._pool.schedule(_guarded, args=(function, argument), timeout=self.limits.seconds)
        return future

    def _replace(self, error: Exception) -> None:
        """Put a new pool in place of a broken one, once: a worker that dies while it has no task breaks pebble's pool.

        Raises ``PoolError`` where the broken one never gave a result: then its processes do not start.
        """
        with self._lock:
            if self._pool.active:
                return  # another thread was first
            if not self._worked:
                raise PoolError(f"the worker processes could not be started: {error}") from error
            broken, self._pool, self._worked = self._pool, self._made(), False
        broken.stop()  # type: ignore[no-untyped-call]
        broken.join()

    def result(self, future: Future[T]) -> T:
        """What the task returned; raises ``LostError`` where it cost its worker, else what the task raised."""
        try:
            found = future.result()
            self._worked = True
            return found
        except TimeoutError as error:
            raise LostError("timeout", f"Reading took more than {self.limits.seconds:g} seconds.") from error
        except BrokenProcessPool as error:
            self._replace(error)
            raise LostError("worker_crashed", "All processes that read ended at once.") from error
        except ProcessExpired as error:
            if error.exitcode == OUT_OF_MEMORY:
                message = f"Reading took more than {self.limits.megabytes} MB of memory."
                raise LostError("out_of_memory", message) from error
            raise LostError("worker_crashed", f"The process that read it {_ended(error.exitcode)}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._pool.close()  # type: ignore[no-untyped-call]
        else:
            self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


class _Process(SpawnProcess):
    """A spawned process that does not import the program which starts it.

    multiprocessing has every child import the parent's main module, for functions that are defined there. Under a
    Prefect worker that module is ``prefect.engine``: each process would import all of Prefect, a second and more, to
    read a document. multiprocessing leaves out a main module that is called ``<package>.__main__``, as importing one
    would run it; so the main module goes by such a name while the child is told.
    """

    _told_one_at_a_time = threading.Lock()

    def start(self) -> None:
        """Start the process, without the main module."""
        main = sys.modules["__main__"]
        with self._told_one_at_a_time:
            spec = main.__spec__
            main.__spec__ = ModuleSpec(f"{__name__}.__main__", None)
            try:
                super().start()
            finally:
                main.__spec__ = spec


class _Context(SpawnContext):
    """Spawning, with processes of our kind."""

    Process = _Process


def _ended(code: int) -> str:
    """How a process ended, by its exit code: a number below zero is a signal."""
    name = {-one.value: one.name for one in signal.Signals}.get(code)
    if name is None:
        return f"ended with code {code}"
    return f"was ended by {name}, as where a library meets a file that it cannot cope with or memory runs short"


_seconds = 0.0
"""In a worker: the limit of time of one task."""


def _prepare(limits: Limits, prepare: Callable[..., None], arguments: tuple[Any, ...]) -> None:
    """Runs first in every worker. The limit counts from what the libraries map, so that it is the document's own."""
    global _seconds
    _seconds = limits.seconds
    os.environ["OMP_THREAD_LIMIT"] = "1"  # tesseract: two pages at once beat two threads on one page
    prepare(*arguments)
    limit = _mapped_bytes() + limits.megabytes * 2**20
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def _mapped_bytes() -> int:
    """Address space of this process; 0 where the system does not say (macOS, which does not keep the limit either)."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return 0
    return int(statm.read_text(encoding="ascii").split()[0]) * resource.getpagesize()


def _guarded(function: Callable[[Any], T], argument: Any) -> T:
    # Its default action ends the process even within a library's loop, and the parent may be gone.
    signal.setitimer(signal.ITIMER_REAL, _seconds + GRACE)
    try:
        return function(argument)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
