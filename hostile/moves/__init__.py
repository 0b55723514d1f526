"""The millisecond in which a publication's files are moved: struck at every point, by the hundred."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from hostile.result import Result

AREA = "moves of published files"
_EXPECTED = (
    "every file opens and the tables are of one run, at the mover's end; the next publication gives the same bytes"
)
_TORN = "every file opens; tables of one run once the region is opened; the next publication gives the same bytes"


def results(folder: Path) -> Iterator[Result]:
    """Every blow of every kind; takes a minute or two."""
    from hostile.moves.kinds import kinds
    from hostile.moves.publications import Publications

    before = logging.root.manager.disable
    logging.disable(logging.ERROR)  # what goes wrong is the point, and is looked at in what was stored
    try:
        publications = Publications(folder / "publications")
        for kind in kinds():
            blows = kind.blows(publications)
            came = [publications.trial(blow) for blow in blows]
            wrong = sorted({line for trial in came for line in trial.wrong})
            torn = sum(trial.torn for trial in came)
            happened = f"{torn} with tables of two runs before it was opened" if torn else "as expected"
            expected = _TORN if any(blow.may_tear for blow in blows) else _EXPECTED
            missed = sum(bool(trial.wrong) for trial in came)
            yield Result(AREA, kind.name, kind.what, expected, "; ".join([happened, *wrong]), len(blows), missed)
    finally:
        logging.disable(before)
