"""Tables as frames: types, what is warned of, what is refused, and that importing costs nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import inkoopspoor
from schemas.tables import tables
from tests.frames.making import LINDEVELD, WATERBEKE, cut_off, publish, row


@pytest.fixture
def curated(tmp_path: Path) -> Path:
    publish(tmp_path / "curated", "waterbeke", WATERBEKE)
    return tmp_path / "curated"


def test_importing_loads_neither_engine_nor_the_pipeline() -> None:
    code = "import inkoopspoor, sys, json; dir(inkoopspoor); print(json.dumps(sorted(sys.modules)))"
    loaded = set(json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout))
    assert not loaded & {"pandas", "polars", "pyarrow", "prefect", "spacy", "pydantic", "pipeline", "schemas"}


def test_loading_a_table_starts_neither_prefect_nor_the_readers(curated: Path) -> None:
    code = f"import inkoopspoor, sys; inkoopspoor.load('milestones', {str(curated)!r}); print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.decode().split())
    assert "pandas" in loaded
    assert not loaded & {"prefect", "spacy", "polars", "pdfplumber", "httpx", "flows"}


def test_everything_that_is_promised_is_there() -> None:
    for name in inkoopspoor.__all__:
        assert getattr(inkoopspoor, name).__doc__, name
    with pytest.raises(AttributeError, match="nothing_of_ours"):
        _ = inkoopspoor.nothing_of_ours


def test_a_pandas_frame_has_the_types_of_the_declaration(curated: Path) -> None:
    frame = inkoopspoor.load("milestones", curated)
    assert list(frame.columns) == ["region", *(column.name for column in tables()["milestones"].columns)]
    for column in tables()["milestones"].columns:
        assert frame[column.name].dtype == pd.ArrowDtype(column.type), column.name
    assert frame.quote[frame.planned].tolist() == ["op 1 juli 2026", "in juni 2026"]


def test_polars_and_arrow_give_the_same_rows(curated: Path) -> None:
    arrow = inkoopspoor.load("procurements", curated, engine="arrow")
    polars = inkoopspoor.load("procurements", curated, engine="polars")
    assert polars["segment"].to_list() == arrow["segment"].to_pylist()
    assert polars.schema["award"].to_python() is not None
    assert polars.schema["as_of"] == pl.Date
    with pytest.raises(inkoopspoor.TablesError, match="pandas, polars, arrow"):
        inkoopspoor.load("procurements", curated, engine="spark")  # type: ignore[call-overload]


def test_every_table_can_be_loaded_and_described(curated: Path) -> None:
    assert set(inkoopspoor.tables()) == set(tables())
    for name in inkoopspoor.tables():
        frame = inkoopspoor.load(name, curated)
        told = inkoopspoor.describe(name)
        assert list(told.frame().index) == list(frame.columns[1:])
        assert all(column in repr(told) for column in frame.columns[1:])


def test_a_complete_region_warns_of_nothing(curated: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        inkoopspoor.load("milestones", curated)


def test_a_region_that_is_not_complete_warns_once_and_can_be_silenced(curated: Path) -> None:
    publish(curated, "lindeveld", LINDEVELD)
    with pytest.warns(
        inkoopspoor.CoverageWarning, match=r"1 of 2 regions are not complete.*lindeveld \(partial\)"
    ) as told:
        inkoopspoor.load("milestones", curated)
    assert len(told) == 1
    assert told[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        inkoopspoor.load("problems", curated)  # tables of the work say themselves what is missing
        inkoopspoor.load("milestones", curated, regions=["waterbeke"])
        warnings.simplefilter("ignore", inkoopspoor.CoverageWarning)
        assert len(inkoopspoor.load("milestones", curated)) == 4


def test_coverage_is_that_of_the_last_crawl(curated: Path) -> None:
    publish(curated, "lindeveld", LINDEVELD)
    found = inkoopspoor.coverage(curated)
    assert dict(zip(found.region, found.state, strict=True)) == {"lindeveld": "partial", "waterbeke": "complete"}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"table": "milestone"}, "milestones"),
        ({"table": "milestones", "regions": ["oeverdam"]}, "oeverdam; there are waterbeke"),
        ({"table": "milestones", "regions": "waterbeke"}, "regions is a list"),
    ],
)
def test_what_is_not_there_is_named(curated: Path, arguments: dict[str, Any], words: str) -> None:
    with pytest.raises(inkoopspoor.TablesError, match=words):
        inkoopspoor.load(curated=curated, **arguments)


def test_a_folder_without_tables_says_where_tables_come_from(tmp_path: Path) -> None:
    with pytest.raises(inkoopspoor.TablesError, match="INKOOPSPOOR_CURATED"):
        inkoopspoor.load("milestones", tmp_path / "nothing")


def test_a_region_that_lacks_a_file_is_no_region_without_rows(curated: Path) -> None:
    (curated / "milestones" / "region=waterbeke" / "part-0.parquet").unlink()
    with pytest.raises(inkoopspoor.TablesError, match="no table milestones of region waterbeke"):
        inkoopspoor.load("milestones", curated)


def test_a_publication_that_is_not_finished_is_not_read(curated: Path) -> None:
    publish(curated, "lindeveld", LINDEVELD)
    cut_off(curated, "lindeveld")
    with pytest.raises(inkoopspoor.TablesError, match=r"publish --region lindeveld"):
        inkoopspoor.load("milestones", curated)
    assert len(inkoopspoor.load("milestones", curated, regions=["waterbeke"])) == 3


def test_the_folder_comes_from_the_settings_as_for_the_commands(
    curated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(inkoopspoor.load("milestones")) == 3  # ./curated
    monkeypatch.chdir(tmp_path.parent)
    monkeypatch.setenv("INKOOPSPOOR_CURATED", str(curated))
    assert len(inkoopspoor.load("milestones")) == 3


def test_tables_of_another_version_warn_and_keep_their_rows(curated: Path) -> None:
    path = curated / "milestones" / "region=waterbeke" / "part-0.parquet"
    other = pq.read_table(path).drop_columns(["planned"]).append_column("mood", pa.array(["fine"] * 3))
    pq.write_table(other, path)
    with pytest.warns(inkoopspoor.VersionWarning, match=r"lacks planned \(null here\) and it has mood|lacks planned"):
        frame = inkoopspoor.load("milestones", curated)
    assert frame.planned.isna().all()
    assert "mood" not in frame


def test_the_registry_of_all_regions_is_one_table(curated: Path) -> None:
    publish(curated, "lindeveld", {**LINDEVELD, "coverage": WATERBEKE["coverage"]})
    names = [("a", ["waterbeke"]), ("b", ["lindeveld", "waterbeke"]), ("c", ["lindeveld"])]
    rows = [row("provider_registry", provider_id=name, regions=regions) for name, regions in names]
    table = tables()["provider_registry"].to_arrow(rows, "1")
    (curated / "provider_registry" / "region=all-regions").mkdir()
    pq.write_table(table, curated / "provider_registry" / "region=all-regions" / "part-0.parquet")
    assert inkoopspoor.load("provider_registry", curated).provider_id.tolist() == ["a", "b", "c"]
    assert inkoopspoor.load("provider_registry", curated, regions=["lindeveld"]).provider_id.tolist() == ["b", "c"]


def test_a_vocabulary_is_values_with_meanings() -> None:
    assert inkoopspoor.vocabulary("funding_model")["taakgericht"]
    with pytest.raises(ValueError, match="funding_model"):
        inkoopspoor.vocabulary("model")
