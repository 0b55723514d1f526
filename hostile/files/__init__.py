"""Bad files: each is made here, read by the real stage beside good documents, and must come to what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from hostile.result import Result

AREA = "bad files"


def results(folder: Path) -> Iterator[Result]:
    """Read every bad file in one run with good ones, under the limits of a small machine."""
    from hostile.files.good import good
    from hostile.files.trial import all_cases, outcome_of, read_in_one_run
    from pipeline.extraction.pool import Limits

    limits = Limits(processes=2, seconds=240, megabytes=1536)
    cases = all_cases()
    alone = {item.source.url: item.result for item in read_in_one_run(good(), folder / "alone", limits)}
    begun = monotonic()
    found = read_in_one_run(good() | {case.name: case.make() for case in cases}, folder / "all", limits)
    took = monotonic() - begun
    for case in cases:
        outcome = outcome_of(case.name, found)
        expected = f"{' or '.join(case.status.split())}: {' or '.join(case.codes) or 'nothing amiss'}"
        happened = f"{outcome.status}: {', '.join(outcome.codes) or 'nothing amiss'}"
        yield Result(AREA, case.name, case.what, expected, happened, 1, int(not outcome.is_as_expected(case)))
    changed = sum(item.result != alone[item.source.url] for item in found if item.source.url in alone)
    what = f"{len(alone)} good documents in the same run as all of the above ({took:.0f} s)"
    happened = "the same results" if not changed else f"{changed} differ"
    yield Result(AREA, "good documents", what, "the same results", happened, len(alone), changed)
