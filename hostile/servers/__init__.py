"""Bad servers: a real server on loopback that misbehaves, and what a crawl of it must come to.

Every case is a crawl, or a few nights of it, of invented hosts. Their names resolve to addresses that are never dialled:
the connection is made to the server of ours, and what would have been dialled is written down. Time passes only where
the crawl sleeps or looks at its clock, so no case waits.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from hostile.result import Result
from hostile.servers.case import AREA, Case, cases
from hostile.servers.world import World, world

__all__ = ["AREA", "Case", "World", "cases", "results", "world"]

TRIALS = 3


def results(folder: Path) -> Iterator[Result]:
    """Try every case a few times, each time in an archive of its own below ``folder``."""
    for case in cases():
        happened = []
        for _ in range(TRIALS):
            with world(Path(tempfile.mkdtemp(dir=folder))) as trial:
                happened.append(case.run(trial))
        missed = [one for one in happened if one != case.expected]
        told = missed[0] if missed else case.expected
        yield Result(AREA, case.name, case.what, case.expected, told, len(happened), len(missed))
