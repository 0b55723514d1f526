"""How a night went: the state of each region, what changed, what is due, and the exit code."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from inkoopspoor.cli import main
from pipeline.oversight.nights import RegionNight, exit_code, nights
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from tests.conftest import NIGHT
from tests.pipeline.oversight.overseeing import night, place_with, publish

LATER = NIGHT + timedelta(hours=6)


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    cadences = {"merendal": "nightly", "oeverdam": "weekly", "zuiderveen": "manual", "nieuwstad": "nightly"}
    return replace(place_with(tmp_path, cadences), now=lambda: LATER)


def stands(place: Workplace) -> dict[str, RegionNight]:
    return {region.region: region for region in nights(place)}


def test_what_changed_since_the_night_before_is_told(place: Workplace) -> None:
    publish(place, "merendal", [night(1, "partial", ["unreadable"]), night(0, "partial", ["documents_fell"], facts=4)])
    found = stands(place)["merendal"]
    assert (found.state, found.changes) == ("partial", ("new: documents_fell", "over: unreadable", "facts 16 → 4"))
    assert found.last_good == NIGHT
    assert found.reasons == ("Why: documents_fell.",)


def test_a_failed_night_is_no_good_crawl(place: Workplace) -> None:
    publish(place, "merendal", [night(2), night(1, "failed", ["nothing_came"], documents=0)])
    found = stands(place)["merendal"]
    assert found.state == "failed"
    assert found.last_good == NIGHT - timedelta(days=2)
    assert found.changes == ("complete before, failed now", "new: nothing_came", "documents 4 → 0")


def test_a_run_that_counted_nothing_of_a_region_failed_there(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    run = place.run_log.start("run", ["merendal", "oeverdam"], VERSION, NIGHT)
    place.run_log.finish(run, LATER, "partial", {"oeverdam": {"facts": 3}, "merendal": {}}, "merendal: disk is full")
    assert (stands(place)["merendal"].state, stands(place)["merendal"].reasons) == (
        "failed",
        ("merendal: disk is full",),
    )


def test_a_run_without_an_end_was_cut_off_unless_it_goes_on(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    publish(place, "oeverdam", [night(1)])
    place.run_log.start("run", ["merendal", "oeverdam"], VERSION, NIGHT)
    with place.curated.locked("oeverdam"):  # eight at a time: one waits for another
        assert (stands(place)["merendal"].state, stands(place)["oeverdam"].state) == ("complete", "at work")
    assert stands(place)["merendal"].state == "cut off"
    assert "it was killed" in stands(place)["merendal"].reasons[0]


def test_what_is_due_is_told_by_the_cadence(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    publish(place, "oeverdam", [night(2)])
    found = stands(place)
    assert found["oeverdam"].next_due == NIGHT + timedelta(days=4, hours=12)
    assert found["merendal"].next_due is not None
    assert found["merendal"].next_due <= LATER
    assert (found["zuiderveen"].state, found["zuiderveen"].next_due) == ("by hand only", None)
    assert (found["nieuwstad"].state, found["nieuwstad"].changes) == ("never crawled", None)


def test_a_region_for_which_no_night_came_is_overdue(place: Workplace) -> None:
    publish(place, "merendal", [night(3)])
    publish(place, "oeverdam", [night(6)])
    found = stands(place)
    assert (found["merendal"].state, found["oeverdam"].state) == ("overdue", "complete")


def test_a_region_at_work_says_so(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    with place.curated.locked("merendal"):
        assert stands(place)["merendal"].state == "at work"


def test_a_broken_file_is_a_failed_region(tmp_path: Path) -> None:
    (tmp_path / "x" / "regions").mkdir(parents=True)
    place = place_with(tmp_path / "y", {"merendal": "sometimes"})
    found = stands(place)["merendal"]
    assert found.state == "failed"
    assert "merendal.toml" in found.reasons[0]


def test_tables_of_another_version_are_told(place: Workplace) -> None:
    publish(place, "merendal", [night(0)], version="0.0.9")
    assert stands(place)["merendal"].other_version


@pytest.mark.parametrize(
    ("states", "code"),
    [([], 0), (["complete", "never crawled"], 0), (["partial", "complete"], 3), (["partial", "overdue"], 1)],
)
def test_the_exit_code_is_that_of_the_worst(states: list[str], code: int) -> None:
    regions = [RegionNight("r", state, None, None, None, None, None, None, (), None, None) for state in states]  # type: ignore[arg-type]
    assert exit_code(regions) == code


def test_status_on_a_terminal_and_as_json(place: Workplace, capsys: pytest.CaptureFixture[str]) -> None:
    publish(place, "merendal", [night(1), night(0, "partial", ["documents_fell"])])
    flags = ["--curated", place.curated_at, "--raw", place.raw, "--regions", str(place.regions_folder)]
    with time_machine.travel(LATER, tick=False):
        assert main(["status", *flags]) == 3
        shown = " ".join(capsys.readouterr().out.split())
        assert main(["status", "--json", *flags]) == 3
    assert "merendal complete before, partial now; new: documents_fell" in shown
    assert "Never crawled, due the next night: nieuwstad, oeverdam." in shown
    assert "6 h ago" in shown
    told = json.loads(capsys.readouterr().out)["regions"]
    assert [one["state"] for one in told] == ["partial", "never crawled", "never crawled", "by hand only"]
