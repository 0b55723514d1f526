"""Backup and restore, and the upgrade to a version with other columns: the archive makes the tables again, to the byte."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from pathlib import Path

import pyarrow.dataset as ds
import pytest

from inkoopspoor.cli import main
from pipeline.oversight.stored import outdated
from schemas.tables import tables
from storage.curated import Curated, parquet_bytes
from storage.roots import Root
from tests.conftest import pages

pytestmark = pytest.mark.slow
SETTINGS = 'raw = "raw"\ncurated = "curated"\nregions = "regions"\nprocesses = 1\n'
REGION = 'name = "Merendal"\nkind = "procurement_region"\n'


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with settings, region files, corrections, an archive of two regions, and their tables."""
    home = tmp_path_factory.mktemp("machine")
    (home / "regions" / "corrections").mkdir(parents=True)
    (home / "inkoopspoor.toml").write_text(SETTINGS, encoding="utf-8")
    (home / "regions" / "merendal.toml").write_text(REGION, encoding="utf-8")
    with contextlib.chdir(home):
        _work(home)
    return home


@pytest.fixture
def machine(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Such a folder for one test alone."""
    shutil.copytree(made, tmp_path / "machine")
    monkeypatch.chdir(tmp_path / "machine")
    return tmp_path / "machine"


def _work(home: Path) -> None:
    pages(home / "bestanden")
    for region in ("merendal", "oeverdam"):
        assert main(["ingest", "bestanden", "--region", region]) == 0
    known = Curated(Root("curated"), home / "locks").read("milestones", "merendal")["fact_id"][0].as_py()
    assert main(["review", "--confirm", known, "--reason", "Nagelezen.", "--on", "2026-03-02"]) == 0
    assert main(["publish"]) == 0


def published(home: Path, *without: str) -> dict[str, bytes]:
    """Every published file but those of the tables ``without``."""
    curated = home / "curated"
    files = {path.relative_to(curated).as_posix(): path.read_bytes() for path in curated.rglob("*.parquet")}
    return {name: content for name, content in files.items() if name.split("/")[0] not in without}


def test_a_backup_of_archive_regions_and_settings_gives_every_table_again(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As docs/operator.md tells it: logs first, then bytes, then the files that people wrote."""
    restored = tmp_path / "restored"
    for name in ("logs.tar", "rest.tar"):
        parts = ["raw/crawls", "raw/runs"] if name == "logs.tar" else ["raw/objects", "regions", "inkoopspoor.toml"]
        subprocess.run(["tar", "--create", "--file", str(tmp_path / name), *parts], cwd=machine, check=True)
    before = published(machine, "runs")
    shutil.rmtree(machine)
    restored.mkdir()
    for name in ("rest.tar", "logs.tar"):
        subprocess.run(["tar", "--extract", "--file", str(tmp_path / name)], cwd=restored, check=True)
    monkeypatch.chdir(restored)
    assert main(["rebuild"]) == 0
    assert published(restored, "runs") == before
    assert any(name.startswith("corrections/region=merendal") for name in before)


def test_an_upgrade_with_other_columns_is_told_and_a_rebuild_makes_all_anew(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One region as an older version left it: a column less, another of another type, a table that did not exist."""
    now = published(machine, "runs")
    curated = Curated(Root("curated"), machine / "locks")
    old = curated.read("procurements", "oeverdam")
    files = {name: curated.read(name, "oeverdam") for name in tables()}
    files["procurements"] = old.drop_columns(["contract_end"])
    with curated.locked("oeverdam"):
        made = {}
        for name, table in files.items():
            metadata = {**(table.schema.metadata or {}), b"inkoopspoor": b"0.0.9"}
            made[name] = parquet_bytes(table.replace_schema_metadata(metadata))
        curated.publish("oeverdam", made)
    (machine / "curated" / "changes" / "region=oeverdam" / "part-0.parquet").unlink()

    (found,) = outdated(curated)
    assert (found.region, found.version, found.differing) == ("oeverdam", "0.0.9", ("changes", "procurements"))
    assert main(["doctor"]) == 1
    assert "other columns than this version's in changes, procurements: oeverdam" in capsys.readouterr().out
    main(["status"])
    assert "Published by another version" in capsys.readouterr().out

    assert main(["rebuild"]) == 0
    assert outdated(curated) == []
    assert published(machine, "runs") == now
    assert ds.dataset("curated/procurements", partitioning="hive").count_rows() >= 0
