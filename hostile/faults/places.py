"""A workplace whose storage fails on command: the roots and the cache count their writes, and one of them is the fatal one."""

from __future__ import annotations

import errno
import os
import resource
import signal
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from hostile.faults.striking import STRIKING, Strike, aimed
from pipeline.workplace import Workplace
from storage.archive import Archive
from storage.cache import ExtractionCache
from storage.curated import Curated
from storage.moving import by_another
from storage.roots import TEMPORARY, Root
from storage.runs import RunLog

What = Literal["none", "kill", "kill_halfway", "full", "read_only", "small_files"]
Where = Literal["raw", "curated", "cache"]
EVERYWHERE: tuple[Where, ...] = ("raw", "curated", "cache")
SMALL_FILE = 700
"""Bytes that a file may have under ``small_files``: logs and tables are longer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """From write or removal number ``at`` (from 0) in ``where`` on, ``what`` happens: a SIGKILL before it or when half of

    it is written, a disk that is full or read-only. ``small_files`` is the system's own limit on the size of a file.
    """

    what: What = "none"
    at: int = 0
    where: tuple[Where, ...] = EVERYWHERE


@dataclass
class Steps:
    """The writes and removals of one process so far, and the fault that waits among them."""

    fault: Fault
    done: int = 0
    names: list[str] = field(default_factory=list)

    def due(self, where: Where, path: str) -> bool:
        """Count one step: is it one that the fault strikes?"""
        if where not in self.fault.where:
            return False
        number, self.done = self.done, self.done + 1
        self.names.append(f"{where}:{path}")
        return self.fault.what not in ("none", "small_files") and number >= self.fault.at

    def take(self, where: Where, path: str, content: bytes = b"") -> None:
        """Count one step; the fatal one does not return, or raises ``OSError`` as the system does."""
        if not self.due(where, path):
            return
        if self.fault.what in ("full", "read_only"):
            code = errno.ENOSPC if self.fault.what == "full" else errno.EROFS
            raise OSError(code, os.strerror(code), path)
        if self.fault.what == "kill_halfway" and content:
            half = Path(path).parent / f"{TEMPORARY}{self.done}"
            half.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(content[: len(content) // 2])
        os.kill(os.getpid(), signal.SIGKILL)


class FaultyRoot(Root):
    """A root of which every write and removal is a step."""

    def __init__(self, location: str, where: Where, steps: Steps) -> None:
        super().__init__(location)
        self._where, self._steps = where, steps

    def _write(self, key: str, content: bytes) -> None:
        self._steps.take(self._where, str(self.local_path(key)), content)
        super()._write(key, content)

    def move(self, moves: Mapping[str, str]) -> None:
        """As the root's own, each file a step."""
        for old, new in moves.items():
            self._steps.take(self._where, str(self.local_path(new)))
            super().move({old: new})

    def _put(self, moves: list[tuple[str, str]], record: str) -> bool:
        """As the root's own, each file a step. A process of its own makes them, and strikes this one at the fatal step.

        A full disk strikes none: a file that gets another name needs no room (tried on one, ``tests/storage/test_moving.py``).
        """
        struck = [self._steps.due(self._where, new) for _, new in moves]
        fault = self._steps.fault.what
        if not any(struck) or fault == "full":
            return super()._put(moves, record)
        with aimed(Strike("refused" if fault == "read_only" else "run", struck.index(True))):
            code = by_another(moves, record, STRIKING)
        if fault == "read_only":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), moves[struck.index(True)][1])
        raise AssertionError(f"the mover ended with {code} and left its run alive")

    def remove(self, key: str) -> None:
        """As the root's own, counted."""
        self._steps.take(self._where, str(self.local_path(key)))
        super().remove(key)


class FaultyCache(ExtractionCache):
    """A cache of which every entry that is kept is a step."""

    def __init__(self, folder: Path, steps: Steps) -> None:
        super().__init__(folder)
        self._steps = steps

    def put(self, key: str, content: bytes) -> None:
        """As the cache's own, counted."""
        self._steps.take("cache", str(self._path(key)), content)
        super().put(key, content)


@dataclass(frozen=True)
class FaultyWorkplace(Workplace):
    """A workplace under a fault."""

    fault: Fault = field(default_factory=Fault)

    def __post_init__(self) -> None:
        if self.fault.what == "small_files":
            _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_FILE, hard))

    @cached_property
    def steps(self) -> Steps:
        """What was written so far."""
        return Steps(self.fault)

    @cached_property
    def archive(self) -> Archive:
        """The archive, under the fault."""
        return Archive(FaultyRoot(self.raw, "raw", self.steps))

    @cached_property
    def curated(self) -> Curated:
        """The published tables, under the fault."""
        return Curated(FaultyRoot(self.curated_at, "curated", self.steps), self.work / "locks")

    @cached_property
    def cache(self) -> ExtractionCache:
        """The cache, under the fault."""
        return FaultyCache(self.work / "cache", self.steps)

    @cached_property
    def run_log(self) -> RunLog:
        """The log of runs, under the fault."""
        return RunLog(FaultyRoot(self.raw, "raw", self.steps))
