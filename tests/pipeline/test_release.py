"""What the run says, and what stays, where a person would be published or a takedown file cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import pipeline.publish
from pipeline.privacy.cleaning import cleaned
from pipeline.rows import Columns
from pipeline.stages import ingest_and_publish, run_regions
from pipeline.workplace import Workplace
from tests.conftest import snapshot

pytestmark = pytest.mark.slow
REGION = "merendal"


def tables_of(place: Workplace) -> dict[str, tuple[int, bytes]]:
    files = snapshot(Path(place.curated_at)).items()
    return {name: content for name, content in files if not name.startswith("runs/")}


def test_a_refused_region_keeps_its_tables_and_its_run_says_why(
    tmp_path: Path, folder: Path, workplace_in: Callable[..., Workplace], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = replace(workplace_in(tmp_path), regions_folder=tmp_path / "regions")
    (tmp_path / "regions" / "takedown").mkdir(parents=True)
    ingest_and_publish(place, REGION, [folder])
    before = tables_of(place)

    def not_cleaned(columns: dict[str, Columns]) -> dict[str, Columns]:
        found = cleaned(columns)
        found["documents"]["title"][0] = "Wethouder Lingewaart vertelt"
        return found

    monkeypatch.setattr(pipeline.publish, "cleaned", not_cleaned)
    session = run_regions(place, "publish", [REGION], stages=("publish",))
    assert session.outcome == "failed"
    assert tables_of(place) == before
    (told,) = (row for row in place.curated.read("runs", REGION).to_pylist() if row["outcome"] == "failed")
    assert "merendal is not published, its tables stay as they were: a name in documents.title" in told["message"]
    assert "Lingewaart" not in told["message"]

    monkeypatch.setattr(pipeline.publish, "cleaned", cleaned)
    file = tmp_path / "regions" / "takedown" / f"{REGION}.toml"
    file.write_text('[[takedowns]]\nprovider = "Stichting De Waterlelie"\n', encoding="utf-8")
    session = run_regions(place, "publish", [REGION], stages=("publish",))
    assert "takedown/merendal.toml" in str(session.reports[REGION].error)
    assert "Waterlelie" not in str(session.reports[REGION].error)
    assert tables_of(place) == before

    file.write_text(f'{file.read_text(encoding="utf-8")}on = 2026-03-02\nreason = "Op verzoek."\n', encoding="utf-8")
    session = run_regions(place, "publish", [REGION], stages=("publish",))
    assert session.reports[REGION].error is None
    words = "".join(str(place.curated.read(table, REGION).to_pylist()) for table in ("providers", "passages"))
    assert "Waterlelie" not in words
    assert "Zorgpunt Oost" in words
