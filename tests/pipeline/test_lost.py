"""Facts that are lost between two runs, though no crawl shows it, are told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipeline.lost import facts_lost
from pipeline.publish import Published
from pipeline.session import Report
from pipeline.standing import Kept
from storage.runs import Run

AT = datetime(2026, 3, 1, tzinfo=UTC)


def run(**counts: int) -> Run:
    return Run("r", "run", AT, "0.4.0", ("merendal",), AT, {"merendal": counts}, "complete")


@pytest.mark.parametrize(("now", "told"), [(5, True), (0, True), (6, False), (20, False)])
def test_a_fall_by_half_of_what_is_published(now: int, told: bool) -> None:
    found = facts_lost([run(facts=99, rows_documents=3), run(facts=10, rows_documents=3)], "merendal", now)
    assert found == (
        f"{now} facts published, where the run of 2026-03-01 published 10 (version 0.4.0)." if told else None
    )


@pytest.mark.parametrize("before", [[], [run(facts=10)], [run(facts=0, rows_documents=1)]])
def test_there_is_nothing_to_compare_with(before: list[Run]) -> None:
    assert facts_lost(before, "merendal", 0) is None
    assert facts_lost([run(facts=10, rows_documents=1)], "elsewhere", 0) is None


def test_it_makes_a_run_partial_and_is_told_first() -> None:
    published = Published({}, (), "complete", ("Twee.",), ("x",), Kept(), 0, 0)
    report = Report("merendal", {}, published, lost="Half is gone.")
    assert (report.outcome, report.reasons, report.codes) == (
        "partial",
        ("Half is gone.", "Twee."),
        ("tables_fell", "x"),
    )
    assert Report("merendal", {}, published).outcome == "complete"
