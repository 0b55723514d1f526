"""The command: exit codes, what it says, and that the same tables give the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from exports import formats
from exports.source import Source
from inkoopspoor.cli import main
from storage.roots import NotFoundError, StorageError
from tests.exports.made import FETCHED, REGION, all_rows, files_of, partial, publish, row


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INKOOPSPOOR_CURATED", str(tmp_path / "curated"))
    monkeypatch.setenv("INKOOPSPOOR_CONTACT", "inkoop@example.nl")


@pytest.mark.parametrize("form", formats.names())
def test_the_same_tables_give_the_same_bytes(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(tmp_path)
    assert main(["export", form, "--out", "a"]) == 0
    assert main(["export", form, "--out", "b"]) == 0
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b")
    assert main(["export", form, "--out", "a"]) == 0
    assert "nothing changed" in capsys.readouterr().out
    manifest = json.loads((tmp_path / "a" / "export.json").read_text(encoding="utf-8"))
    assert manifest["coverage"] == [{"region": REGION, "state": "complete", "reasons": []}]
    assert manifest["as_of"] == FETCHED.replace(microsecond=0).isoformat()
    assert sorted([*manifest["files"], "export.json"]) == sorted(files_of(tmp_path / "a"))
    assert str(tmp_path) not in json.dumps(manifest)


def test_what_is_missing_is_said_in_one_line_and_in_the_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(tmp_path, partial(all_rows()))
    assert main(["export", "csv", "--out", "out"]) == 3
    assert capsys.readouterr().err == f"inkoopspoor: partial: {REGION} is partial: 1 address could not be fetched.\n"
    manifest = json.loads((tmp_path / "out" / "export.json").read_text(encoding="utf-8"))
    assert manifest["coverage"][0]["state"] == "partial"


def test_the_placeholder_of_the_ocid_is_loud(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    publish(tmp_path)
    assert main(["export", "ocds", "--out", "out"]) == 0
    assert "PLACEHOLDER ocds-xxxxxx: do not publish" in capsys.readouterr().err
    assert main(["export", "ocds", "--out", "out", "--ocid-prefix", "ocds-abc123"]) == 0
    assert "PLACEHOLDER" not in capsys.readouterr().err
    assert "ocds-xxxxxx" not in (tmp_path / "out" / "releases" / f"{REGION}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["xls", "--out", "out"], 2, "none of csv, dcat, frictionless, ocds"),
        (["csv"], 2, "--out"),
        (["csv", "--out", "out", "--region", "atlantis"], 2, "atlantis is not published"),
        (["csv", "--out", "out", "--region", "../x"], 2, "--region"),
        (["ocds", "--out", "out", "--ocid-prefix", "x"], 2, "ocid_prefix"),
        (["csv", "--out", "curated"], 1, "no export made it"),
    ],
)
def test_what_goes_wrong(
    arguments: list[str], code: int, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(tmp_path)
    assert main(["export", *arguments]) == code
    assert line in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "out").exists()


def test_nothing_published_is_no_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", "--out", "out"]) == 1
    assert "no region is published" in capsys.readouterr().err


def test_one_region_of_several(tmp_path: Path) -> None:
    publish(tmp_path)
    curated = publish(tmp_path, region="oeverdam")
    assert Source(curated).regions == (REGION, "oeverdam")
    assert set(Source(curated, ["oeverdam"]).table("documents")["region"].to_pylist()) == {"oeverdam"}
    assert Source(curated, ["oeverdam"]).table("provider_registry")["provider_id"].to_pylist() == ["de-vlonder"]
    with pytest.raises(NotFoundError):
        Source(curated, ["atlantis"])


def test_tables_of_another_version_are_refused(tmp_path: Path) -> None:
    curated = publish(tmp_path)
    path = tmp_path / "curated" / "statuses" / f"region={REGION}" / "part-0.parquet"
    path.write_bytes((tmp_path / "curated" / "products" / f"region={REGION}" / "part-0.parquet").read_bytes())
    with pytest.raises(StorageError, match="publish it again"):
        Source(curated).table("statuses")


def test_tables_without_the_registry_of_all_regions_say_so(tmp_path: Path) -> None:
    curated = publish(tmp_path)
    (tmp_path / "curated" / "provider_registry" / "region=all-regions" / "part-0.parquet").unlink()
    source = Source(curated)
    assert source.table("provider_registry").num_rows == 0
    assert source.notes


def test_a_region_of_which_nothing_can_be_released_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {
        "coverage": all_rows()["coverage"],
        "documents": [row("documents", document_id="x", media_type="a/b", bytes=1, status="ok")],
    }
    publish(tmp_path, rows)
    assert main(["export", "ocds", "--out", "out"]) == 0
    assert f"{REGION} has no procurement that can be released" in capsys.readouterr().err
    assert json.loads((tmp_path / "out" / "export.json").read_text())["as_of"] is None
