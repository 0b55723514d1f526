"""The page of questions and the notebooks over the demo's tables: what they say is what comes out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.demo.test_demo import can_read_scans
from tests.notebooks.page import ENGINES, PAGE, Rows, answered

NOTEBOOKS = Path(__file__).parent.parent.parent / "notebooks"
NAMES = sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))
pytestmark = [
    pytest.mark.slow,
    pytest.mark.tesseract,
    pytest.mark.skipif(not can_read_scans(), reason="tesseract with Dutch is not installed: a letter stays unread"),
]

Results = dict[str, dict[str, list[Rows]]]


@pytest.fixture(scope="module")
def outcome(demo_tables: Path) -> tuple[str, Results]:
    return answered(PAGE.read_text(encoding="utf-8"), demo_tables)


def test_the_page_tells_what_comes_out(outcome: tuple[str, Results]) -> None:
    made, _ = outcome
    if os.environ.get("UPDATE_QUESTIONS"):
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made, (
        "UPDATE_QUESTIONS=1 pytest tests/notebooks writes it anew: read it then"
    )


def test_all_engines_give_the_same_answer(outcome: tuple[str, Results]) -> None:
    _, results = outcome
    assert len(results) == 10
    for question, by_engine in results.items():
        assert tuple(by_engine) == ENGINES, question
        first = {engine: found[0].sorted() for engine, found in by_engine.items()}
        assert first["polars"] == first["pandas"], question
        assert first["DuckDB"] == first["pandas"], question


def test_every_answer_from_facts_has_its_evidence(outcome: tuple[str, Results]) -> None:
    for question, by_engine in outcome[1].items():
        answer, *evidence = by_engine["pandas"]
        if "could not be" in question or not answer.rows:
            continue
        quote = evidence[0].names.index("quote")
        assert evidence[0].rows, question
        assert all(row[quote] for row in evidence[0].rows), question


def test_r_is_told_not_to_be_run() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.count("```r\n") == 11
    assert "The lines for R are not run by a test." in " ".join(page.split())


@pytest.fixture(scope="module")
def executed(demo_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """Name -> cells of each notebook, run by Jupyter from start to end."""
    out = tmp_path_factory.mktemp("notebooks")
    shutil.copytree(NOTEBOOKS, out / "source", ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"))
    environment = os.environ | {"INKOOPSPOOR_CURATED": str(demo_tables)}
    run = subprocess.run(
        [
            *(sys.executable, "-m", "nbconvert", "--execute", "--to", "notebook"),
            *("--output-dir", str(out), *(str(out / "source" / name) for name in NAMES)),
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=1800,  # a guard against hanging, not a measure
    )
    assert run.returncode == 0, run.stderr
    return {name: json.loads((out / name).read_text(encoding="utf-8"))["cells"] for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_and_is_silent(executed: dict[str, list[dict[str, Any]]], name: str) -> None:
    outputs = [output for cell in executed[name] for output in cell.get("outputs", ())]
    assert [output for output in outputs if output["output_type"] == "error" or output.get("name") == "stderr"] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_tells_what_it_shows(executed: dict[str, list[dict[str, Any]]], name: str) -> None:
    figures = [
        output for cell in executed[name] for output in cell.get("outputs", ()) if "image/png" in output.get("data", {})
    ]
    assert len(figures) == 3
    for figure in figures:
        assert len(figure["metadata"]["image/png"]["alt"]) > 40


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_kept_without_its_output(name: str) -> None:
    cells = json.loads((NOTEBOOKS / name).read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert code
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_counts_what_it_leaves_out(name: str) -> None:
    cells = json.loads((NOTEBOOKS / name).read_text(encoding="utf-8"))["cells"]
    drawing = ["".join(cell["source"]) for cell in cells if "show(figure" in "".join(cell["source"])]
    assert len(drawing) == 3
    assert all("isna()" in code or "len(rounds)" in code for code in drawing)
