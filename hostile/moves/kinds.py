"""Every kind of blow at a publication, with all its places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from hostile.faults.striking import Struck
from hostile.moves.blows import Blow
from hostile.moves.publications import MOVED, Publications

_LONGEST_WAIT = 1500
"""Microseconds after the first move: longer than all of them take."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of blow, and its trials: the same each time."""

    name: str
    what: str
    blows: Callable[[Publications], Sequence[Blow]]


def kinds() -> tuple[Kind, ...]:
    """All kinds."""
    return (
        Kind(
            "killed at a call",
            "SIGKILL before each call that writes, syncs, renames, makes or removes a file or folder, with half a file there",
            lambda publications: [Blow("call", number) for number in range(publications.calls)],
        ),
        Kind(
            "killed while it tells the mover",
            "SIGKILL with none, a byte, half, all but a byte or all of the message sent",
            lambda _: [Blow("message", sent) for sent in (_NOTHING, 1, 2, 3, 100, 400, -400, -100, -2, -1, 0)],
        ),
        _at_each_rename("run killed", "run", "SIGKILL for the run before each rename"),
        _at_each_rename("group killed", "group", "SIGKILL for the process group of the run before each rename"),
        _at_each_rename(
            "run killed, region opened at once",
            "run, slowly",
            "The same, and another process opens the region while the mover is at work",
        ),
        _at_each_rename(
            "terminated", "terminated", "SIGTERM for the group of the run, SIGTERM, SIGINT and SIGHUP for the mover"
        ),
        _at_each_rename("mover killed", "mover", "SIGKILL for the mover before each rename: its run does the rest"),
        _at_each_rename(
            "run killed, mover stopped",
            "stopped",
            "The mover is woken when a later publication is staged, and must leave that alone",
        ),
        _at_each_rename("both killed", "both", "SIGKILL for the run and for the mover, as by the stop of a container"),
        Kind("run killed from outside", _OUTSIDE.format("run"), lambda _: _outside(1, group=False)),
        Kind("group killed from outside", _OUTSIDE.format("group of the run"), lambda _: _outside(2, group=True)),
        Kind("no process to be had", "The mover cannot be started", lambda _: [Blow("alone")]),
    )


_NOTHING = -1_000_000
_OUTSIDE = "Another process sees the first table change and kills the {} within 1.5 ms, after a time drawn by lot"


def _at_each_rename(name: str, struck: Struck, what: str) -> Kind:
    return Kind(name, what, lambda _: [Blow("strike", number, struck) for number in range(MOVED + 1)])


def _outside(seed: int, *, group: bool) -> list[Blow]:
    random = Random(seed)
    return [Blow("outside", random.randrange(_LONGEST_WAIT), group=group) for _ in range(40)]
