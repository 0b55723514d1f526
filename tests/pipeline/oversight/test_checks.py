"""What ``doctor`` looks at: each fault made on purpose, and what it says to do."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pyarrow as pa
import pytest

from extractors.readers.pdf import ocr
from inkoopspoor.cli import main
from pipeline.oversight import machine, stored
from pipeline.oversight.check import Check
from pipeline.oversight.prefect_server import prefect
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from storage.archive import IngestedFile
from storage.curated import parquet_bytes
from tests.conftest import NIGHT
from tests.pipeline.oversight.overseeing import night, place_with, publish
from tests.pipeline.review.reviewing import published_at


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    return place_with(tmp_path, {"merendal": "nightly"})


def one(checks: Iterable[Check], name: str) -> Check:
    (found,) = [check for check in checks if check.name == name]
    assert (found.level == "ok") or found.do, "a fault says what to do"
    return found


def test_this_environment_is_as_required() -> None:
    assert {check.level for check in machine.python()} == {"ok"}


def test_a_package_that_is_missing_or_too_old_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ["pyarrow>=999", "geen-pakket>=1", 'ook-geen>=1; extra == "dev"', "httpx>=0.1"]
    monkeypatch.setattr(machine, "requires", lambda package: asked)
    found = one(machine.python(), "packages")
    assert found.level == "fault"
    assert "pyarrow" in found.message
    assert "geen-pakket is not installed" in found.message
    assert "ook-geen" not in found.message


def test_tesseract_that_is_missing_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    ocr.program.cache_clear()
    try:
        assert one(machine.tesseract(), "tesseract").level == "warning"
    finally:
        ocr.program.cache_clear()


def test_more_memory_than_there_is(place: Workplace) -> None:
    greedy = replace(place, limits=replace(place.limits, processes=4096, megabytes=4096))
    assert one(machine.memory(greedy), "memory").level == "warning"
    assert one(machine.memory(place), "memory").level == "ok"


@pytest.mark.parametrize(("free", "level"), [(100, "fault"), (2**30, "warning"), (2**40, "ok")])
def test_a_disk_that_runs_full(place: Workplace, free: int, level: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(2**41, 0, free))  # type: ignore[attr-defined]
    assert one(machine.disks(place), "raw").level == level


def test_a_folder_that_may_not_be_written_to(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine.os, "access", lambda path, mode: False)  # type: ignore[attr-defined]
    assert one(machine.disks(place), "curated").level == "fault"


def test_a_clock_that_was_set_back(place: Workplace) -> None:
    run = place.run_log.start("run", ["merendal"], VERSION, NIGHT)
    place.run_log.finish(run, NIGHT + timedelta(hours=1), "complete", {})
    assert one(machine.clock(place), "clock").level == "fault"
    later = replace(place, now=lambda: NIGHT + timedelta(hours=2))
    assert one(machine.clock(later), "clock").level == "ok"


def test_without_a_contact_nothing_is_crawled(place: Workplace) -> None:
    assert one(stored.settings(place), "contact").level == "ok"
    assert one(stored.settings(replace(place, contact=None)), "contact").level == "fault"
    assert one(stored.settings(replace(place, raw="onzin://x")), "raw").level == "fault"


def test_files_that_cannot_be_used(place: Workplace) -> None:
    assert one(stored.regions(place), "region files").level == "ok"
    folder = place.regions_folder
    assert folder is not None
    (folder / "corrections").mkdir()
    (folder / "corrections" / "merendal.toml").write_text("[[corrections]]\n", encoding="utf-8")
    found = one(stored.regions(place), "region files")
    assert (found.level, "corrections/merendal.toml" in found.message) == ("fault", True)


def test_an_archive_that_is_not_mounted(tmp_path: Path) -> None:
    place = published_at(tmp_path)
    assert one(stored.archive(place), "archive").level == "fault"
    file = IngestedFile("strategie.html", b"<p>Inkoop</p>", None)
    place.archive.record_ingest("merendal", [file], version=VERSION)
    assert one(stored.archive(place), "archive").level == "ok"


def test_runs_that_broke_off_and_those_at_work(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    assert {check.level for check in stored.broken_off(place)} == {"ok"}
    run = place.run_log.start("run", ["merendal"], VERSION, NIGHT)
    with place.curated.locked("merendal"):
        checks = list(stored.broken_off(place))
        assert one(checks, "runs").level == "ok"
        assert "at work now: merendal" in one(checks, "locks").message
    assert one(stored.broken_off(place), "runs").level == "warning"
    place.run_log.finish(run, NIGHT, "complete", {})
    assert one(stored.broken_off(place), "runs").level == "ok"


def test_a_publication_that_was_cut_off(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    left = Path(place.curated_at) / ".staging" / "merendal" / "coverage.parquet"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half")
    found = one(stored.broken_off(place), "publications")
    assert (found.level, found.do) == ("warning", "inkoopspoor publish --region merendal finishes it")


def test_tables_with_other_columns_are_a_fault_and_another_version_a_warning(place: Workplace) -> None:
    publish(place, "merendal", [night(1)])
    assert one(stored.same_version(place), "tables").level == "ok"
    publish(place, "oeverdam", [night(1)], version="0.0.9")
    assert one(stored.same_version(place), "tables").level == "warning"
    old: pa.Table = place.curated.read("procurements", "oeverdam").drop_columns(["part_of"])
    with place.curated.locked("oeverdam"):
        place.curated.publish("oeverdam", {"procurements": parquet_bytes(old)})
    found = one(stored.same_version(place), "tables")
    assert found.level == "fault"
    assert "procurements: oeverdam" in found.message


def test_a_server_of_prefect_that_does_not_answer() -> None:
    assert one(prefect({}, "3"), "prefect").level == "ok"
    found = one(prefect({"PREFECT_API_URL": "http://127.0.0.1:9/api"}, "3"), "prefect")
    assert (found.level, "prefect server start" in found.do) == ("fault", True)


def test_the_command(place: Workplace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    flags = ["--curated", place.curated_at, "--raw", place.raw, "--regions", str(place.regions_folder)]
    assert main(["doctor", *flags]) == 1
    shown = capsys.readouterr().out
    assert "fault   contact" in shown
    monkeypatch.setenv("INKOOPSPOOR_CONTACT", "inkoop@waterbeke.example")
    assert main(["doctor", "--json", *flags]) in (0, 3)
    told = json.loads(capsys.readouterr().out)
    assert {check["level"] for check in told["checks"] if check["name"] != "tesseract"} <= {"ok", "warning"}


def test_settings_that_cannot_be_read_are_a_line_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "s.toml").write_text("kleur = 1", encoding="utf-8")
    assert main(["doctor", "--settings", str(tmp_path / "s.toml")]) == 1
    assert "fault   settings" in capsys.readouterr().out
