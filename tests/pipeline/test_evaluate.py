"""Evaluation: what counts as right, and the same figures as the judge's own script where that is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.answers import answers_of
from pipeline.evaluate import LEVELS, EvaluationError, Tally, compare, evaluate
from pipeline.likeness import same_segment
from pipeline.stages import ingest_and_publish
from pipeline.workplace import Workplace

SHARED = Path(__file__).parent.parent.parent.parent / "shared"
Make = Callable[..., Workplace]


def provider(name: str, status: str = "awarded", segment: str | None = None) -> dict[str, Any]:
    return {"name": name, "status": status, "segment": segment}


def counts(tally: Tally) -> tuple[int, int, int, int]:
    return tally.right, tally.rows, tally.found, tally.answers


def test_legal_forms_and_repeats_do_not_count() -> None:
    rows = [provider("De Waterlelie"), provider("Stichting De Waterlelie"), provider("Zorgpunt Oost B.V.")]
    tally = compare("providers", [provider("De Waterlelie"), provider("Zorghof")], [], rows, "full")
    assert counts(tally) == (1, 2, 1, 2)
    assert (tally.precision, tally.recall, tally.f1) == (0.5, 0.5, 0.5)


def test_full_asks_for_segment_and_status_too() -> None:
    asked = [provider("De Waterlelie", "rejected", "Wonen")]
    row = [provider("De Waterlelie", "awarded", "Wonen")]
    assert counts(compare("providers", asked, [], row, "value")) == (1, 1, 1, 1)
    assert counts(compare("providers", asked, [], row, "full")) == (0, 1, 0, 1)
    elsewhere = [provider("De Waterlelie", "rejected", "Crisis")]
    assert counts(compare("providers", asked, [], elsewhere, "full")) == (0, 1, 0, 1)


def test_an_optional_answer_counts_neither_way() -> None:
    tally = compare("providers", [], [{"name": "Zorghof"}], [provider("Zorghof")], "full")
    assert counts(tally) == (0, 0, 0, 0)
    assert tally.f1 == 1.0


def test_an_event_of_no_kind_counts_neither_way() -> None:
    row = {"event": "other", "date_from": "2026-01-01", "date_to": "2026-01-01", "segment": None}
    assert counts(compare("milestones", [], [], [row], "full")) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Perceel 2 Dagbehandeling", "Dagbehandeling", True),
        ("Segment 3a", "segment 3 A: Wonen", True),
        ("Segment 1 Wonen", "Segment 2 Wonen", False),
        ("Wonen", None, False),
        (None, None, True),
        ("Crisishulp", "Wonen", False),
    ],
)
def test_when_two_segments_are_one(one: str | None, other: str | None, same: bool) -> None:
    assert same_segment(one, other) is same


def test_answers_go_to_their_tables(tmp_path: Path) -> None:
    content = {
        "id": "7",
        "regions": ["Merendal"],
        "dates": [{"event": "meeting", "from": "2026-01-01"}, {"event": "other", "from": "2026-01-02"}],
        "references": [{"kind": "law", "value": "Jeugdwet"}, {"kind": "kvk", "value": "12345678"}],
        "optional": [{"kind": "provider", "name": "Zorghof"}, {"count": 3}, {"kind": "kvk", "value": "1"}, {"x": 1}],
    }
    path = tmp_path / "7.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    answers = answers_of(path)
    assert answers is not None
    assert {name: len(facts) for name, facts in answers.asked.items() if facts} == {
        "milestones": 1,
        "references": 1,
        "parties": 1,
    }
    assert {name: len(facts) for name, facts in answers.optional.items() if facts} == {
        "milestones": 1,
        "references": 2,
        "providers": 1,
        "provider_counts": 1,
    }


def test_a_folder_without_answers_is_refused(tmp_path: Path, workplace_in: Make) -> None:
    with pytest.raises(EvaluationError):
        evaluate(workplace_in(tmp_path).curated, tmp_path, tmp_path)


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is absent")
def test_figures_agree_with_the_judges_script(tmp_path: Path, workplace_in: Make) -> None:
    place = workplace_in(tmp_path)
    ingest_and_publish(place, "proef", [SHARED / "seeds"])
    gold, files = SHARED / "evaluation" / "gold", SHARED / "seeds"
    script = [sys.executable, str(SHARED / "evaluation" / "score.py"), place.curated_at, str(gold), str(files)]
    subprocess.run([*script, "--json", str(tmp_path / "out.json")], check=True, capture_output=True)
    theirs = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    ours = evaluate(place.curated, gold, files)
    assert len(ours.missing) == len(theirs["missing"])
    for name, tallies in ours.tallies.items():
        for level in LEVELS:
            figures = [tallies[level].precision, tallies[level].recall, tallies[level].f1]
            assert figures == pytest.approx(theirs["fields"][{"milestones": "dates"}.get(name, name)][level], abs=5e-4)
    for level in LEVELS:
        assert ours.macro(level) == pytest.approx(theirs["macro"][level], abs=5e-4)
