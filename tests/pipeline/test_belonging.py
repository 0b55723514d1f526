"""Tables are not replaced from an archive that they were not made from."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.stages import ingest_and_publish, run_regions
from pipeline.workplace import Workplace
from tests.conftest import snapshot

pytestmark = pytest.mark.slow


def test_an_archive_that_is_not_mounted_harms_no_table(
    tmp_path: Path, folder: Path, workplace_in: Callable[..., Workplace]
) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    (tmp_path / "raw").rename(tmp_path / "elsewhere")
    before = {name: file for name, file in snapshot(tmp_path / "curated").items() if not name.startswith("runs/")}
    report = run_regions(place, "publish", ["merendal"], stages=("publish",)).reports["merendal"]
    assert report.error is not None
    assert "is its disk mounted?" in report.error
    after = {name: file for name, file in snapshot(tmp_path / "curated").items() if not name.startswith("runs/")}
    assert after == before

    shutil.rmtree(tmp_path / "raw", ignore_errors=True)
    (tmp_path / "elsewhere").rename(tmp_path / "raw")
    assert run_regions(place, "publish", ["merendal"], stages=("publish",)).reports["merendal"].error is None
