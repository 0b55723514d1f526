"""The process that draws, what it does with files that are gone, damaged or slow, and the command that uses it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from inkoopspoor.cli import main
from pipeline.evidence import EvidenceError, Studio
from pipeline.extraction.pool import Limits
from storage.archive import Archive
from storage.curated import Curated
from storage.roots import Root
from tests.pipeline.evidence.making import request
from tests.readers.pdf.drawing import DRAWINGS

LIMITS = Limits(processes=4, seconds=60, megabytes=1024)
QUOTE = "31 december 2026"

pytestmark = pytest.mark.slow


def test_a_file_that_is_gone_or_broken_is_told_and_its_passage_drawn(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    content = DRAWINGS["letter"]()
    asked = request(content, QUOTE)
    sound = {**asked.document, "document_id": archive.put(content)}
    broken = {**asked.document, "document_id": archive.put(b"%PDF-1.4\nstuk")}
    damaged = {**asked.document, "document_id": archive.put(content + b"\n%")}
    archive.object_path(damaged["document_id"]).write_bytes(b"iets anders")
    with Studio(archive, LIMITS) as studio:
        (page,) = studio.draw(sound, asked.passages, asked.facts)
        assert (page.kind, page.located, page.page) == ("page", True, 1)
        assert page.png == studio.draw(sound, asked.passages, asked.facts, strict=True)[0].png
        for document, words in (
            ({**sound, "document_id": "f" * 64}, "cannot be shown"),
            (broken, "cannot be opened"),
            (damaged, "not those that were archived"),
        ):
            (drawn,) = studio.draw(document, asked.passages, asked.facts)
            assert drawn.kind == "passage"
            assert drawn.note is not None
            if document is not damaged:  # set aside by the first look
                assert words in drawn.note
            with pytest.raises(EvidenceError, match="archived"):
                studio.draw(document, asked.passages, asked.facts, strict=True)
        with pytest.raises(EvidenceError, match="no passage"):
            studio.draw(sound, asked.passages, [{**asked.facts[0], "passage_id": "elders"}])
    with Studio(None, LIMITS) as studio:
        assert studio.draw(sound, asked.passages, asked.facts)[0].kind == "passage"


def test_a_page_that_takes_too_long_costs_its_process(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    content = DRAWINGS["letter"]()
    asked = request(content, QUOTE)
    document = {**asked.document, "document_id": archive.put(content)}
    with (
        Studio(archive, replace(LIMITS, seconds=0.001)) as studio,
        pytest.raises(EvidenceError, match="cannot be drawn"),
    ):
        studio.draw(document, asked.passages, asked.facts, strict=True)


def test_show_writes_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INKOOPSPOOR_PROCESSES", "1")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "plan.pdf").write_bytes(DRAWINGS["plan"]())
    assert main(["ingest", "in", "--region", "merendal", "--curated", "OUT"]) == 0
    fact = Curated(Root("OUT"), tmp_path).read("milestones", "merendal").to_pylist()[0]["fact_id"]
    capsys.readouterr()
    assert main(["show", fact, "--curated", "OUT", "--image", "."]) == 0
    written = tmp_path / f"{fact[:12]}.png"
    assert written.read_bytes().startswith(b"\x89PNG")
    assert written.name in capsys.readouterr().out
    assert main(["show", fact, "--curated", "OUT", "--image", "deel.png", "--crop", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["image"]
    assert told == {"file": "deel.png", "kind": "page", "located": True, "note": None}
    assert (tmp_path / "deel.png").stat().st_size < written.stat().st_size

    for archived in (tmp_path / "OUT-raw" / "objects").rglob("*"):
        if archived.is_file():
            archived.write_bytes(b"weg")
    assert main(["show", fact, "--curated", "OUT", "--image", "weg.png"]) == 1
    assert "archived" in capsys.readouterr().err
    assert not (tmp_path / "weg.png").exists()
