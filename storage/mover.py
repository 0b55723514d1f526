"""Gives staged files their places. As a program it is a process of its own, which ends what it began though the run is killed.

``storage.moving`` starts it by its path, so it imports nothing of ours, and nothing that takes longer to import than the moves
take. It reads one message and does nothing before the message is whole: of a run that is killed while it writes, no file moves.
"""

from __future__ import annotations

import os
import signal
import sys

DONE, MISSING, INCOMPLETE = 0, 3, 4
"""Exit codes: every file has its place; some were not there any more; the message was cut off and nothing was done."""


def message(moves: list[tuple[str, str]], record: str) -> bytes:
    """What the program reads: its own length, then paths: of the commit record, then old and new of each file."""
    body = b"\0".join(os.fsencode(path) for path in (record, *(path for move in moves for path in move)))
    return b"%d\n%b" % (len(body), body)


def give_places(moves: list[tuple[str, str]], record: str) -> bool:
    """Rename files, old path to new, each at once and all as fast as the system can; then remove the commit record.

    Another process may do the same at the same time: a file that is not there any more is passed over, and the record then
    stays. Returns whether all were there. Raises ``OSError`` where the system refuses.
    """
    missing = False
    for source, target in moves:
        try:
            os.replace(source, target)  # noqa: PTH105 - pathlib takes longer to import than this takes
        except FileNotFoundError:
            missing = True
    for folder in sorted({os.path.dirname(path) for move in moves for path in move}):  # noqa: PTH120
        _sync(folder)
    if not missing:
        _remove(record)
    return not missing


def main() -> int:
    """Read the message from standard input and do what it says. Only SIGKILL ends this early."""
    # the stop of a service and Ctrl-C at a terminal reach every process of a run
    for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(name, signal.SIG_IGN)
    paths = _read()
    if paths is None:
        return INCOMPLETE
    record, *rest = paths
    return DONE if give_places(list(zip(rest[::2], rest[1::2], strict=True)), record) else MISSING


def _read() -> list[str] | None:
    """The paths of the message; None where it ends early. Does not wait for the end of the input, which may never come:

    a process that was forked meanwhile may hold it open.
    """
    given, length = b"", -1
    while length < 0 or len(given) < length:
        more = os.read(0, 65_536)
        if not more:
            return None
        given += more
        if length < 0 and b"\n" in given:
            head, _, given = given.partition(b"\n")
            length = int(head)
    return [os.fsdecode(path) for path in given.split(b"\0")]


def _sync(folder: str) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:  # of the staging: another process has finished and cleared it
        return
    try:
        os.fsync(handle)  # otherwise the new name may be lost in a power cut, though the bytes are there
    finally:
        os.close(handle)


def _remove(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108
    except FileNotFoundError:
        return


if __name__ == "__main__":
    sys.exit(main())
