"""Faults to the microsecond: the mover of published files strikes its run, itself or both at one of its renames."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from hostile.faults.striking_mover import AIM

STRIKING = Path(__file__).with_name("striking_mover.py")
Struck = Literal["run", "group", "run, slowly", "mover", "both", "stopped", "terminated", "refused"]


@dataclass(frozen=True, slots=True)
class Strike:
    """What happens before rename number ``at`` (from 0; the removal of the commit record counts as one more).

    "run" and "group": SIGKILL for the run or its process group; "run, slowly": and the mover takes its time for the rest;
    "mover": SIGKILL for the mover itself; "both"; "stopped": the run is killed and the mover stopped; "terminated": SIGTERM
    for the run's group, SIGTERM, SIGINT and SIGHUP for the mover; "refused": the disk is read-only from here on.
    """

    struck: Struck
    at: int


@contextlib.contextmanager
def aimed(strike: Strike) -> Iterator[None]:
    """Movers that this process starts meanwhile strike so, where they are those of ``STRIKING``."""
    os.environ[AIM] = f"{strike.at} {strike.struck}"
    try:
        yield
    finally:
        del os.environ[AIM]
