"""CSV and the Frictionless data package: what pandas, the csv module and frictionless read from them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import pyarrow as pa
import pytest
from frictionless import Package

from exports.cells import plain
from exports.formats import csv as csv_format
from exports.formats import frictionless
from exports.publisher import Publisher
from exports.source import Source
from exports.tabular import fields
from schemas.table import Column, Table
from schemas.tables import tables
from schemas.vocabulary import vocabulary
from tests.exports.made import REGION, all_rows, publish

EVIL = '=HYPERLINK("http://kwaad.example";"klik")'


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return publish(tmp_path_factory.mktemp("csv"), all_rows(title=EVIL))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_one_file_per_table_with_the_rows_of_parquet(curated: Any) -> None:
    found = dict(csv_format.files(Source(curated), Publisher()))
    assert sorted(found) == [f"{name}.csv" for name in tables()]
    for name in tables():
        region = "all-regions" if name == "provider_registry" else REGION
        published = curated.read(name, region).to_pylist()
        wanted = [row for row in published if name != "provider_registry" or REGION in row["regions"]]
        assert len(rows(found[f"{name}.csv"])) == len(wanted)
    first = rows(found["procurements.csv"])[0]
    assert first["region"] == REGION
    assert date.fromisoformat(first["contract_start_date_from"])
    assert isinstance(json.loads(first["fact_ids"]), dict)
    assert isinstance(json.loads(first["providers"]), list)


def test_pandas_opens_it_and_a_formula_in_a_title_is_none(curated: Any) -> None:
    content = dict(csv_format.files(Source(curated), Publisher()))["documents.csv"]
    frame = pandas.read_csv(io.BytesIO(content), parse_dates=["document_date", "fetched_at"])
    assert frame["document_date"].dt.year.tolist() == [2025, 2025, 2025]
    assert set(frame["title"]) == {f"'{EVIL}"}
    assert {plain(title) for title in frame["title"]} == {EVIL}
    passages = rows(dict(csv_format.files(Source(curated), Publisher()))["passages.csv"])
    assert json.loads(passages[0]["heading_path"]) == ["Inkoop", "=Segmenten"]
    assert {plain(row["text"]) for row in passages} == {
        row["text"] for row in curated.read("passages", REGION).to_pylist()
    }


def test_a_number_is_written_so_that_it_reads_back() -> None:
    found = pa.table({"confidence": [0.1 + 0.2]})["confidence"].to_pylist()
    assert float(repr(found[0])) == found[0]


@pytest.fixture(scope="module")
def package(curated: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    for name, content in frictionless.files(Source(curated), Publisher(contact="a@example.nl")):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_the_package_is_valid(package: Path) -> None:
    report = Package(str(package / "datapackage.json")).validate()
    assert report.flatten(["type", "title", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(tables())


@pytest.mark.parametrize(
    ("table", "old", "new", "error"),
    [
        ("documents", b",2025-02-01,", b",first of February,", "type-error"),
        ("funding_models", b",chosen", b",wished", "constraint-error"),
        ("passages", b"a1a1-f1", b"a1a1-m1", "primary-key"),
        ("milestones", b"a1a1-m1", b"a1a1-gone", "foreign-key"),
    ],
)
def test_a_package_that_is_wrong_is_found(
    table: str, old: bytes, new: bytes, error: str, package: Path, tmp_path: Path
) -> None:
    shutil.copytree(package, tmp_path / "p")
    path = tmp_path / "p" / "data" / f"{table}.csv"
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))
    report = Package(str(tmp_path / "p" / "datapackage.json")).validate()
    assert error in {kind for (kind,) in report.flatten(["type"])}


def test_the_package_tells_hash_licence_sources_and_coverage(package: Path) -> None:
    told = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    for resource in told["resources"]:
        content = (package / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["schema"]["missingValues"] == [""]
    assert told["created"] == "2026-03-02T01:30:00Z"
    assert told["licenses"][0]["path"].startswith("https://")
    assert told["sources"] == [{"title": f"Public documents of {REGION}"}]
    assert told["inkoopspoor:coverage"] == [{"region": REGION, "state": "complete", "reasons": []}]


def test_schemas_come_from_the_declarations() -> None:
    for table in tables().values():
        schema = frictionless.schema(table)
        assert [field["name"] for field in schema["fields"]] == [field.name for field in fields(table)]
        for field, told in zip(fields(table), schema["fields"], strict=True):
            assert field.column.meaning in told["description"]
            if field.column.vocabulary and told["type"] == "string":
                assert told["constraints"]["enum"] == list(vocabulary(field.column.vocabulary).values)
    keys = frictionless.schema(tables()["milestones"])["foreignKeys"]
    assert [key["reference"]["resource"] for key in keys] == ["documents", "passages"]
    assert frictionless.schema(tables()["changes"])["foreignKeys"][0]["reference"]["resource"] == "procurements"


def test_a_type_that_no_table_has_yet_is_refused() -> None:
    table = Table("t", "m", "work", (Column("a", pa.binary(), "bytes"),), ("a",), ("a",))
    with pytest.raises(TypeError, match="binary"):
        frictionless.schema(table)
