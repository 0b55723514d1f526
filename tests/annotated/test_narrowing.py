"""Rows that name a segment where the answer names none are counted, and only those."""

from __future__ import annotations

from typing import Any

from annotated.measure import Measured
from annotated.narrowing import narrowing
from pipeline.answers import ANSWERED, Fact
from pipeline.evaluate import LEVELS
from pipeline.judgement import judge


def _measured(asked: list[Fact], rows: list[Fact], table: str = "funding_models") -> Measured:
    nothing: dict[str, list[Fact]] = {name: [] for name in ANSWERED}
    answers, found = nothing | {table: asked}, nothing | {table: rows}
    judgements = {
        name: {level: judge(name, answers[name], [], found[name], full=level == "full") for level in LEVELS}
        for name in ANSWERED
    }
    return Measured(None, judgements)  # type: ignore[arg-type]  # which document it is plays no part


def _model(segment: str | None, **more: Any) -> Fact:
    return {"model": "taakgericht", "status": "chosen", "segment": segment, **more}


def test_a_row_with_a_segment_beside_an_answer_without_one_is_narrower() -> None:
    counts = narrowing([_measured([_model(None)], [_model("Verblijf"), _model(None)])])["funding_models"]
    assert (counts.narrower, counts.rows) == (1, 2)


def test_a_row_with_the_segment_of_its_answer_is_not_counted() -> None:
    counts = narrowing([_measured([_model("Verblijf")], [_model("Verblijf")])])["funding_models"]
    assert (counts.narrower, counts.rows) == (0, 0)


def test_a_row_that_an_answer_of_its_segment_matches_too_is_not_counted() -> None:
    counts = narrowing([_measured([_model(None), _model("Verblijf")], [_model("Verblijf")])])["funding_models"]
    assert (counts.narrower, counts.rows) == (0, 0)


def test_wrong_rows_are_not_counted() -> None:
    counts = narrowing([_measured([_model(None)], [_model("Verblijf", status="former")])])["funding_models"]
    assert (counts.narrower, counts.rows) == (0, 0)
