"""Retention: only what is old, gone from the site and without a fact goes, and the tables say so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inkoopspoor.cli import main
from pipeline.privacy.retention import expired, remove_expired
from pipeline.stages import run_regions
from pipeline.workplace import Workplace
from storage.archive import Fetch, IngestedFile
from storage.retention import retired_on
from storage.roots import NotFoundError
from tests.conftest import NIGHT, STRATEGY

pytestmark = pytest.mark.slow
OLD = datetime(2024, 1, 1, tzinfo=UTC)
REGION = "merendal"
IDLE = "<!doctype html><html lang=nl><body><main><h1>Openingstijden</h1><p>Het loket is open van acht tot {}.</p>"


def page(url: str, content: str, at: datetime | None) -> IngestedFile:
    return IngestedFile(f"https://www.merendal.example/{url}", content.encode(), fetched_at=at)


@pytest.fixture
def place(tmp_path: Path, workplace_in: Callable[..., Workplace]) -> Workplace:
    """Four pages: with facts and old, without facts and old, without and new, without and of an unknown age."""
    place = workplace_in(tmp_path)
    files = [
        page("inkoop", STRATEGY, OLD),
        page("oud", IDLE.format("vijf"), OLD),
        page("nieuw", IDLE.format("zes"), NIGHT - timedelta(days=3)),
        page("onbekend", IDLE.format("zeven"), None),
    ]
    place.archive.record_ingest(REGION, files, version="1")
    publish(place)
    return place


def publish(place: Workplace) -> None:
    assert run_regions(place, "publish", [REGION], stages=("publish",)).reports[REGION].error is None


def documents(place: Workplace) -> dict[str, dict[str, object]]:
    rows = place.curated.read("documents", REGION).to_pylist()
    return {row["url"].rpartition("/")[2]: row for row in rows}


def test_what_is_old_and_carries_no_fact_goes_and_its_row_says_so(place: Workplace) -> None:
    facts = place.curated.read("milestones", REGION).to_pylist()
    assert facts
    (gone,) = remove_expired(place, days=365)
    assert gone.last_seen == OLD
    publish(place)
    rows = documents(place)
    assert rows["oud"]["document_id"] == gone.document_id
    assert (rows["oud"]["status"], [rows[name]["status"] for name in ("inkoop", "nieuw", "onbekend")]) == (
        "failed",
        ["ok", "ok", "ok"],
    )
    assert f"removed from the archive on {NIGHT.date()}" in str(rows["oud"]["problem"])
    problems = place.curated.read("problems", REGION).to_pylist()
    assert [row["kind"] for row in problems if row["document_id"] == gone.document_id] == ["retired"]
    assert place.curated.read("milestones", REGION).to_pylist() == facts
    assert place.curated.read("coverage", REGION).to_pylist()[-1]["unreadable"] == 0
    assert "vijf" not in str(place.curated.read("passages", REGION).to_pylist())
    with pytest.raises(NotFoundError):
        place.archive.get(gone.document_id)
    assert remove_expired(place, days=365) == []


def test_bytes_that_come_again_are_there_again(place: Workplace) -> None:
    (gone,) = remove_expired(place, days=365)
    place.archive.put(IDLE.format("vijf").encode())
    assert retired_on(place.archive, gone.document_id) is None
    publish(place)
    assert documents(place)["oud"]["status"] == "ok"


def test_what_the_latest_crawl_saw_stays_however_old(place: Workplace) -> None:
    (old,) = expired(place.archive, place.curated, NIGHT, 365)
    with place.archive.start_crawl(REGION, OLD + timedelta(days=1), version="1", settings={}) as log:
        log.add(
            [
                Fetch(
                    position=0,
                    url="https://www.merendal.example/oud",
                    outcome="not_modified",
                    robots="allowed",
                    not_modified=True,
                    requested_at=OLD + timedelta(days=1),
                    document_id=old.document_id,
                )
            ]
        )
        log.finish(OLD + timedelta(days=1), {})
    assert expired(place.archive, place.curated, NIGHT, 365) == []


def test_a_region_that_is_not_published_keeps_all(place: Workplace, tmp_path: Path) -> None:
    elsewhere = replace(place, curated_at=str(tmp_path / "nergens"))
    assert expired(elsewhere.archive, elsewhere.curated, NIGHT, 1) == []


def test_the_command_changes_nothing_unless_it_is_told_to(
    place: Workplace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = ["--raw", place.raw, "--curated", place.curated_at, "--days", "365"]
    assert main(["retention", *own]) == 0
    assert "1 documents" in capsys.readouterr().out
    assert len(expired(place.archive, place.curated, NIGHT, 365)) == 1
