"""Faults of the machine: killed runs, full and read-only disks, damaged files, two runs at once, a clock that jumps."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from hostile.result import Result

AREA = "faults"
MOST = 12
"""Trials of a kind for the page, spread over all that there are: each is a run and the one after it, of seconds."""
T = TypeVar("T")


def spread(tries: Sequence[T], most: int = MOST) -> list[T]:
    """At most so many of them, at even distances."""
    step = max(1.0, len(tries) / most)
    return [tries[int(place * step)] for place in range(min(most, len(tries)))]


def results(folder: Path) -> Iterator[Result]:
    """Up to ``MOST`` trials of every kind; takes minutes."""
    from demo.server import serve
    from hostile.faults.kinds import kinds
    from hostile.faults.trials import Trials

    site = folder / "site"
    site.mkdir()
    before = logging.root.manager.disable
    logging.disable(logging.ERROR)  # what goes wrong is the point, and is looked at in what was stored
    try:
        with serve(site) as served:
            trials = Trials(folder / "trials", site, served.address)
            for kind in kinds():
                ended: Counter[str] = Counter()
                missed = torn = 0
                wrong: list[str] = []
                tries = spread(kind.tries(trials))
                for attempt in tries:
                    came = attempt(trials)
                    ended.update("killed" if code < 0 else _EXITS[code] for code in came.codes)
                    missed += bool(came.wrong)
                    torn += came.torn
                    wrong += came.wrong
                happened = ", ".join(f"{number} {name}" for name, number in sorted(ended.items()))
                if torn:
                    happened += f"; {torn} with tables of two runs until they were opened next"
                if wrong:
                    happened += f"; {'; '.join(sorted(set(wrong)))}"
                yield Result(AREA, kind.name, kind.what, _EXPECTED, happened, len(tries), missed)
    finally:
        logging.disable(before)


_EXITS = {0: "complete", 1: "failed and said so", 3: "partial and said so"}
_EXPECTED = "files open, sets of one run; the next run completes, with the tables as without the fault"
