"""Run as a program in place of ``storage/mover.py``: does what that does, and strikes as its environment says.

``hostile.faults.striking`` tells what and when. Like the mover it imports nothing that takes long.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import time

AIM = "HOSTILE_STRIKE"
_SLOW = 0.003
_TERMINATING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class Striker:
    """Counts renames and removals, and strikes before one of them."""

    def __init__(self, at: int, struck: str) -> None:
        self._left, self._struck = at, struck
        self._run = os.getppid()
        self._group = os.getpgid(self._run)

    def step(self) -> None:
        """Before each of them."""
        self._left -= 1
        if self._left == -1:
            self._strike()
        elif self._left < -1 and self._struck == "run, slowly":
            time.sleep(_SLOW)
        if self._left < 0 and self._struck == "refused":
            raise OSError("read-only")

    def _strike(self) -> None:
        if self._struck in ("run", "run, slowly", "both", "stopped"):
            os.kill(self._run, signal.SIGKILL)
        if self._struck == "group":
            os.killpg(self._group, signal.SIGKILL)
        if self._struck == "terminated":
            os.killpg(self._group, signal.SIGTERM)
            for name in _TERMINATING:
                os.kill(os.getpid(), name)
        if self._struck in ("mover", "both"):
            os.kill(os.getpid(), signal.SIGKILL)
        if self._struck == "stopped":
            os.kill(os.getpid(), signal.SIGSTOP)


def main() -> None:
    """Be the mover."""
    at, _, struck = os.environ[AIM].partition(" ")
    striker = Striker(int(at), struck)
    replace, unlink = os.replace, os.unlink

    def replacing(old: str, new: str) -> None:
        striker.step()
        replace(old, new)

    def unlinking(path: str) -> None:
        striker.step()
        unlink(path)

    os.replace, os.unlink = replacing, unlinking  # type: ignore[assignment]
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    program = os.path.join(here, "..", "..", "storage", "mover.py")  # noqa: PTH118
    sys.argv = [program]
    runpy.run_path(program, run_name="__main__")


if __name__ == "__main__":
    main()
