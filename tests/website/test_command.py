"""``inkoopspoor site``: what it makes, says and refuses, with pictures of a real PDF from a real archive."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from reportlab.pdfgen.canvas import Canvas

from inkoopspoor.cli import main
from tests.website.small import small

LINE = "De contracten voor dagbehandeling gaan in op 1 juli 2026."


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with published tables and no archive."""
    monkeypatch.chdir(tmp_path)
    small(tmp_path)
    return tmp_path


def test_it_makes_a_site_and_says_where(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["site", "--images", "none"]) == 0
    told = capsys.readouterr().out
    assert "2 regions, 5 documents, 1 providers" in told
    assert "Open site/index.html" in told
    assert (place / "site" / "index.html").is_file()
    assert main(["site", "--images", "none", "--no-data", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["regions"] == 2
    assert not (place / "site" / "data").exists()


def test_it_refuses_a_folder_of_somebody_else(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["site", "--out", "curated", "--images", "none"]) == 2
    assert "name another folder" in capsys.readouterr().err
    assert (place / "curated" / "documents").is_dir()


@pytest.mark.parametrize("wrong", [["--images", "some"], ["--address", "javascript:alert(1)"]])
def test_it_refuses_what_it_cannot_use(place: Path, wrong: list[str]) -> None:
    assert main(["site", *wrong]) == 2
    assert not (place / "site").exists()


def test_without_tables_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["site"]) == 1
    assert "nothing is published" in capsys.readouterr().err


@pytest.mark.slow
def test_facts_of_a_pdf_have_a_picture_where_the_archive_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "stukken"
    folder.mkdir()
    folder.joinpath("brief.pdf").write_bytes(letter())
    assert main(["ingest", "stukken", "--region", "dorp", "--raw", "raw", "--curated", "tabellen"]) == 0
    assert main(["site", "--raw", "raw", "--curated", "tabellen", "--images", "all", "--json"]) == 0
    told = capsys.readouterr().out
    assert json.loads(told[told.index("{") :])["pictures"] >= 1
    (page,) = (tmp_path / "site" / "documents" / "dorp").glob("*.html")
    images = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").find_all("img")
    assert images
    for image in images:
        assert (page.parent / str(image["src"])).resolve().read_bytes().startswith(b"\x89PNG")
        assert "1 juli 2026" in str(image["alt"]) or image["alt"]


def letter() -> bytes:
    sheet = io.BytesIO()
    canvas = Canvas(sheet, invariant=True)
    canvas.drawString(72, 740, "Inkoop jeugdhulp")
    canvas.drawString(72, 700, LINE)
    canvas.save()
    return sheet.getvalue()
