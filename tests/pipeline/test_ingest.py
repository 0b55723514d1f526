"""Local files in, tables out: the same bytes every time, nothing written without news, other regions left alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.ingest import ManifestError, files_of
from pipeline.stages import ingest_and_publish, run_regions
from pipeline.workplace import Workplace
from schemas.tables import tables
from tests.conftest import pages, snapshot

pytestmark = pytest.mark.slow
Make = Callable[..., Workplace]
PER_RUN = {"runs"}


def parquet(place: Workplace) -> dict[str, bytes]:
    """Published files by path, but for those that differ per run."""
    files = snapshot(Path(place.curated_at))
    return {name: content for name, (_, content) in files.items() if name.split("/")[0] not in PER_RUN}


def rows(place: Workplace, table: str, region: str = "merendal") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = place.curated.read(table, region).to_pylist()
    return found


def test_the_same_files_give_the_same_bytes_elsewhere(tmp_path: Path, workplace_in: Make) -> None:
    one, other = workplace_in(tmp_path / "een"), workplace_in(tmp_path / "elders" / "twee")
    _, session = ingest_and_publish(one, "merendal", [pages(tmp_path / "bestanden")])
    ingest_and_publish(other, "merendal", [pages(tmp_path / "ergens" / "anders")])
    assert session.outcome == "complete"
    assert parquet(one) == parquet(other)
    assert {name.split("/")[0] for name in parquet(one)} == set(tables()) - PER_RUN


def test_a_second_ingest_writes_nothing_but_runs(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    before = snapshot(Path(place.curated_at))
    archived, session = ingest_and_publish(place, "merendal", [folder])
    after = snapshot(Path(place.curated_at))
    assert not archived.added
    assert session.reports["merendal"].counts["documents_read"] == 0
    assert {name for name in after if after[name] != before.get(name)} == {"runs/region=merendal/part-0.parquet"}
    assert [run["outcome"] for run in rows(place, "runs")] == ["complete", "complete"]


def test_one_region_again_leaves_the_others_untouched(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    ingest_and_publish(place, "duinoord", [folder / "strategie.html"])
    before = snapshot(Path(place.curated_at))
    (folder / "nieuw.txt").write_text("De aanbesteding jeugdhulp is op 4 mei 2026 gegund.\n", encoding="utf-8")
    ingest_and_publish(place, "duinoord", [folder / "nieuw.txt"])
    after = snapshot(Path(place.curated_at))
    assert {name for name in after if after[name] != before.get(name)} >= {"documents/region=duinoord/part-0.parquet"}
    assert all(after[name] == before[name] for name in before if "region=merendal" in name)


def test_rebuild_gives_the_same_bytes_without_a_cache(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    before = parquet(place)
    for name in before:
        (Path(place.curated_at) / name).unlink()
    run_regions(place, "rebuild", place.archive.regions(), stages=("publish",), reuse=False)
    assert parquet(place) == before


def test_every_quote_can_be_read_back(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    texts = {row["passage_id"]: str(row["text"]) for row in rows(place, "passages")}
    facts = [row for name, table in tables().items() if table.layer == "fact" for row in rows(place, name)]
    assert facts
    for fact in facts:
        assert texts[fact["passage_id"]][fact["char_start"] : fact["char_end"]] == fact["quote"] != ""


def test_addresses_are_paths_within_the_folder_and_hidden_files_are_none(tmp_path: Path, folder: Path) -> None:
    (folder / ".verborgen").mkdir()
    (folder / ".verborgen" / "iets.html").write_text("x", encoding="utf-8")
    (folder / ".DS_Store").write_text("x", encoding="utf-8")
    assert [file.url for file in files_of([folder])] == ["merendal/gunning.html", "strategie.html"]
    assert [file.url for file in files_of([folder / "strategie.html"])] == ["strategie.html"]


def test_two_identical_files_are_one_document(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    (folder / "a-kopie.html").write_bytes((folder / "strategie.html").read_bytes())
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    assert [row["url"] for row in rows(place, "documents")] == ["a-kopie.html", "merendal/gunning.html"]


def test_a_manifest_gives_address_and_instant(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    manifest = folder / "lijst.csv"
    manifest.write_text(
        "path,url,fetched_at\nstrategie.html,https://merendal.example/strategie,2026-02-01T08:00:00+01:00\n",
        encoding="utf-8",
    )
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder], manifest)
    found = {str(row["url"]): row["fetched_at"] for row in rows(place, "documents")}
    assert str(found["https://merendal.example/strategie"]) == "2026-02-01 07:00:00+00:00"
    assert found["merendal/gunning.html"] is None
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("bestand,url\nx,y\n", "first line"),
        ("path,url,fetched_at\nstrategie.html,u,gisteren\n", "line 2"),
        ("path,url\nstrategie.html,u\nstrategie.html,v\n", "line 3"),
        ("path,url\nweg.html,u\n", "weg.html"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_refused(tmp_path: Path, folder: Path, text: str, told: str) -> None:
    manifest = tmp_path / "lijst.csv"
    manifest.write_text(text, encoding="utf-8")
    with pytest.raises(ManifestError, match=told):
        files_of([folder], manifest)


def test_what_cannot_be_read_is_told(tmp_path: Path, workplace_in: Make) -> None:
    folder = tmp_path / "kapot"
    folder.mkdir()
    (folder / "leeg.pdf").write_bytes(b"")
    (folder / "ruis.bin").write_bytes(bytes(range(256)) * 20)
    place = workplace_in(tmp_path)
    _, session = ingest_and_publish(place, "merendal", [folder])
    assert session.outcome == "partial"
    assert {row["status"] for row in rows(place, "documents")} == {"failed"}
    assert {row["url"]: row["kind"] for row in rows(place, "problems")} == {
        "leeg.pdf": "empty",
        "ruis.bin": "unsupported_format",
    }
    (covered,) = rows(place, "coverage")
    assert covered["state"] == "partial"
    assert covered["unreadable"] == 2


def test_nothing_ingested_is_a_failure(tmp_path: Path, workplace_in: Make) -> None:
    (tmp_path / "leeg").mkdir()
    place = workplace_in(tmp_path)
    _, session = ingest_and_publish(place, "merendal", [tmp_path / "leeg"])
    assert session.outcome == "failed"
    assert rows(place, "documents") == []


def test_metadata_says_what_a_column_means(tmp_path: Path, folder: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "merendal", [folder])
    schema = pq.read_schema(Path(place.curated_at) / "milestones" / "region=merendal" / "part-0.parquet")
    assert b"inkoopspoor" in schema.metadata
    assert schema.field("event").metadata[b"vocabulary"] == b"event"
