"""Corrections end to end: publish after publish without reading again, a broken file, the evaluation, the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inkoopspoor.cli import main
from pipeline.evaluate import as_json, evaluate
from pipeline.session import Report
from pipeline.stages import ingest_and_publish, run_regions
from pipeline.workplace import Workplace
from tests.conftest import STRATEGY, snapshot

Make = Callable[..., Workplace]
Rows = list[dict[str, Any]]
pytestmark = pytest.mark.slow
GOLD = {
    "id": "strategie",
    "file": "strategie.html",
    "funding_models": [{"model": "taakgericht", "segment": "Wonen", "status": "chosen"}],
    "procedures": [{"procedure": "open_house", "segment": "Dagbehandeling", "status": "chosen"}],
}


@pytest.fixture
def place(tmp_path: Path, folder: Path, workplace_in: Make) -> Workplace:
    place = replace(workplace_in(tmp_path), regions_folder=tmp_path / "regions")
    (tmp_path / "regions" / "corrections").mkdir(parents=True)
    ingest_and_publish(place, "merendal", [folder])
    return place


def published(place: Workplace, table: str) -> Rows:
    rows: Rows = place.curated.read(table, "merendal").to_pylist()
    return rows


def judged(fact: dict[str, Any], table: str, verdict: str, found: dict[str, str], **values: str) -> str:
    lines = {"table": table, "verdict": verdict, "fact_id": fact["fact_id"], "quote": fact["quote"]}
    if fact["segment"]:
        lines["segment"] = fact["segment"]
    parts = ["[[corrections]]", *(f"{name} = {json.dumps(value)}" for name, value in lines.items())]
    parts += ["on = 2026-03-02", 'reason = "Nagelezen."', "[corrections.found]"]
    parts += [f"{name} = {json.dumps(value)}" for name, value in found.items()]
    if values:
        parts += ["[corrections.values]", *(f"{name} = {json.dumps(value)}" for name, value in values.items())]
    return "\n".join(parts) + "\n"


def corrections_of(place: Workplace) -> str:
    """A mend of the one funding model, a rejection of the open house, a confirmation of a day."""
    (funding,) = published(place, "funding_models")
    house = next(row for row in published(place, "procedures") if row["procedure"] == "open_house")
    day = next(row for row in published(place, "milestones") if row["event"] == "submission_deadline")
    return (
        judged(funding, "funding_models", "mend", {"model": "taakgericht"}, model="beschikbaarheid")
        + judged(house, "procedures", "reject", {"procedure": "open_house"})
        + judged(day, "milestones", "confirm", {"event": "submission_deadline"})
    )


def write(place: Workplace, text: str, region: str = "merendal") -> None:
    assert place.regions_folder is not None
    (place.regions_folder / "corrections" / f"{region}.toml").write_text(text, encoding="utf-8")


def publish_again(place: Workplace) -> Report:
    return run_regions(place, "publish", ["merendal"], stages=("publish",)).reports["merendal"]


def tables_of(place: Workplace) -> dict[str, bytes]:
    """The bytes of every table but ``runs``."""
    files = snapshot(Path(place.curated_at)).items()
    return {name: content for name, (_, content) in files if not name.startswith("runs/")}


def test_the_next_publish_follows_the_file_and_reads_nothing_again(place: Workplace) -> None:
    before = tables_of(place)
    write(place, corrections_of(place))
    report = publish_again(place)
    assert (report.outcome, report.counts["documents_read"]) == ("complete", 0)
    assert [(row["model"], row["corrected"]) for row in published(place, "funding_models")] == [
        ("beschikbaarheid", True)
    ]
    assert "open_house" not in {row["procedure"] for row in published(place, "procedures")}
    assert [row["event"] for row in published(place, "milestones") if row["corrected"]] == ["submission_deadline"]
    assert published(place, "problems") == []
    coverage = published(place, "coverage")[-1]
    counts = [coverage[f"corrections_{name}"] for name in ("confirmed", "rejected", "mended", "unused")]
    assert (counts, coverage["state"]) == ([1, 1, 1, 0], "complete")
    texts = {row["passage_id"]: row["text"] for row in published(place, "passages")}
    for row in published(place, "funding_models"):
        assert texts[row["passage_id"]][row["char_start"] : row["char_end"]] == row["quote"]
    after = tables_of(place)
    assert publish_again(place).published.changed == ()  # type: ignore[union-attr]
    assert tables_of(place) == after
    run_regions(place, "rebuild", ["merendal"], stages=("publish",), reuse=False)
    assert tables_of(place) == after, "read afresh, the same bytes"
    write(place, "")
    assert publish_again(place).counts["documents_read"] == 0
    assert tables_of(place) == before, "without corrections the tables are the machine's own"


def test_a_new_version_of_the_page_is_corrected_too(place: Workplace, folder: Path) -> None:
    write(place, corrections_of(place))
    changed = STRATEGY.replace("</main>", "<p>Deze pagina is bijgewerkt.</p></main>")
    (folder / "strategie.html").write_text(changed, encoding="utf-8")
    ingest_and_publish(place, "merendal", [folder])
    funding = published(place, "funding_models")
    assert len({row["document_id"] for row in funding}) == len(funding) == 2
    assert [(row["model"], row["corrected"]) for row in funding] == [("beschikbaarheid", True)] * 2
    assert "open_house" not in {row["procedure"] for row in published(place, "procedures")}
    assert published(place, "problems") == []
    assert published(place, "coverage")[-1]["corrections_mended"] == 2


@pytest.mark.parametrize("text", ["[[corrections]", '[[corrections]]\ntable = "funding_models"\n'])
def test_a_broken_file_leaves_what_was_published(place: Workplace, text: str) -> None:
    before = tables_of(place)
    write(place, text)
    report = publish_again(place)
    assert report.outcome == "failed"
    assert "corrections/merendal.toml" in str(report.error)
    assert tables_of(place) == before


def test_the_machine_is_measured_alone(place: Workplace, folder: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "strategie.json").write_text(json.dumps(GOLD), encoding="utf-8")
    before = evaluate(place.curated, gold, folder)
    full = before.tallies["funding_models"]["full"]
    assert (full.right, full.rows) == (1, 1)
    write(place, corrections_of(place))
    publish_again(place)
    after = evaluate(place.curated, gold, folder)
    assert after.tallies == before.tallies, "neither the mend nor the rejection changes what the machine found"
    assert (before.corrected.total(), dict(after.corrected)) == (0, {"mend": 1, "reject": 1, "confirm": 1})
    assert json.loads(as_json(after))["corrected"] == {"confirm": 1, "reject": 1, "mend": 1}


def test_the_command_tells_what_would_become_of_each(
    place: Workplace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    check = ["corrections", "check", "--regions", str(place.regions_folder), "--curated", place.curated_at]
    assert main(check) == 0
    text = corrections_of(place)
    write(place, text)
    before = tables_of(place)
    assert main(check) == 0
    assert "3 of 3 corrections find their fact, 0 faults" in capsys.readouterr().out
    assert tables_of(place) == before, "nothing is written"
    publish_again(place)
    assert main(check) == 0, "after publishing as before it: the machine's rows count"
    write(place, text.replace('model = "taakgericht"', 'model = "subsidie"'))
    assert main([*check, "--json"]) == 3
    told = json.loads(capsys.readouterr().out.partition("\n{")[2].join(["{", ""]))["corrections"]
    assert [one["outcome"] for one in told] == ["outdated", "applied", "applied"]
    assert "model is taakgericht, not subsidie" in told[0]["notes"][0]
    write(place, text, "merendaal")
    assert main(check) == 1
    assert "nothing is published for a region merendaal" in capsys.readouterr().err

    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "strategie.json").write_text(json.dumps(GOLD), encoding="utf-8")
    assert main(["evaluate", "gold", str(folder), "--curated", place.curated_at]) == 0
    assert "A person corrected 3 facts" in capsys.readouterr().out
