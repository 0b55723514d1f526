"""A judgement in the region's file: what it says, what stays as it was, and what is never written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.review.judging import Written, judgement, take_back, values_of, write_down
from pipeline.workplace import Workplace
from schemas.corrections import CorrectionError
from tests.pipeline.correcting import PAGE, QUOTE, REGION
from tests.pipeline.review.reviewing import REMARK, corrections_file, open_matters, published_at

DAY = date(2026, 3, 2)


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    return published_at(tmp_path)


def write(place: Workplace, verdict: Any = "confirm", number: int = 0, **values: Any) -> Written:
    evidence = open_matters(place)[0].evidence[number]
    return write_down(place, REGION, [judgement(evidence, verdict, reason="Nagelezen.", on=DAY, values=values)])


@pytest.mark.parametrize(("verdict", "values"), [("confirm", {}), ("reject", {}), ("mend", {"status": "current"})])
def test_a_judgement_is_written_as_a_person_would(place: Workplace, verdict: str, values: dict[str, Any]) -> None:
    write(place, verdict, **values)
    (one,) = place.corrections(REGION)
    assert (one.verdict, one.quote, one.segment, one.address) == (verdict, QUOTE, "Dagbehandeling", PAGE)
    assert one.found == {"model": "outputgericht", "status": "chosen"}
    assert (one.values, one.on, one.reason) == (values, DAY, "Nagelezen.")
    text = corrections_file(place).read_text(encoding="utf-8")
    assert text.startswith('[[corrections]]\ntable = "funding_models"\nverdict = ')
    assert "whole_page" not in text


def test_what_stood_in_the_file_stays_word_for_word(place: Workplace) -> None:
    path = corrections_file(place)
    path.parent.mkdir(parents=True)
    written = write(place, "confirm")
    before = REMARK + written.after.replace('verdict = "confirm"', 'verdict   =   "confirm"   # zeker')
    path.write_text(before, encoding="utf-8")
    write_down(place, REGION, [judgement(open_matters(place)[0].evidence[0], "reject", reason="Nee.", on=DAY)])
    assert path.read_text(encoding="utf-8").startswith(before.rstrip())
    assert [one.verdict for one in place.corrections(REGION)] == ["confirm", "reject"]


def test_what_was_judged_is_not_asked_again(place: Workplace) -> None:
    write(place, "confirm")
    assert [one.kind for one in open_matters(place)] == ["doubt", "words"]


def test_a_contradiction_of_which_the_other_side_is_rejected_is_over(place: Workplace) -> None:
    write(place, "reject", number=1)
    assert [one.kind for one in open_matters(place)] == ["doubt", "words"]


def test_two_judgements_of_one_fact_are_not_written(place: Workplace) -> None:
    evidence = open_matters(place)[0].evidence[0]
    before = write(place, "confirm").after
    with pytest.raises(CorrectionError, match="contradict"):
        write_down(place, REGION, [judgement(evidence, "reject", reason="Nee.", on=DAY)])
    assert corrections_file(place).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"status": "misschien"}, "vocabulary"),
        ({"model": "outputgericht"}, "nothing changes"),
        ({"kleur": "rood"}, "no such column"),
        ({}, "names the columns that change"),
    ],
)
def test_a_mend_that_cannot_be_is_not_written(place: Workplace, given: dict[str, Any], told: str) -> None:
    with pytest.raises(CorrectionError, match=told):
        write(place, "mend", **given)
    assert not corrections_file(place).exists()


def test_a_broken_file_is_left_alone(place: Workplace) -> None:
    path = corrections_file(place)
    path.parent.mkdir(parents=True)
    path.write_text("[[corrections]]\ntable = ", encoding="utf-8")
    with pytest.raises(CorrectionError, match="not a TOML file"):
        write_down(place, REGION, [])
    assert path.read_text(encoding="utf-8") == "[[corrections]]\ntable = "


def test_the_last_judgement_can_be_taken_back(place: Workplace) -> None:
    first = write(place, "confirm")
    second = write_down(place, REGION, [judgement(open_matters(place)[0].evidence[0], "reject", reason="Nee.", on=DAY)])
    take_back(second)
    assert corrections_file(place).read_text(encoding="utf-8") == first.after
    take_back(first)
    assert not corrections_file(place).exists()


def test_what_somebody_else_wrote_since_is_not_taken_back(place: Workplace) -> None:
    written = write(place, "confirm")
    corrections_file(place).write_text(written.after + "# van een ander\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match="changed since"):
        take_back(written)


def test_files_of_an_installed_package_are_not_written_to(place: Workplace, tmp_path: Path) -> None:
    evidence = open_matters(place)[0].evidence[0]
    installed = replace(place, regions_folder=tmp_path / "site-packages" / "regions")
    with pytest.raises(CorrectionError, match="--regions"):
        write_down(installed, REGION, [judgement(evidence, "confirm", reason="Ja.", on=DAY)])


@pytest.mark.parametrize(
    ("table", "given", "values"),
    [
        ("funding_models", ["status=chosen", "segment=Wonen en verblijf"], {"status": "chosen", "segment": "Wonen en verblijf"}),
        ("milestones", ["date_from = 2027-01-01", "planned=nee"], {"date_from": date(2027, 1, 1), "planned": False}),
        ("provider_counts", ["count=12", "count_max="], {"count": 12, "count_max": ""}),
    ],
)  # fmt: skip
def test_values_are_read_as_their_columns_want_them(table: str, given: list[str], values: dict[str, Any]) -> None:
    assert values_of(table, given) == values


@pytest.mark.parametrize(
    ("table", "given", "told"),
    [
        ("milestones", "date_from=1 januari", "is not a date"),
        ("milestones", "planned=misschien", "neither true nor false"),
        ("provider_counts", "count=veel", "whole number"),
        ("segments", "segment=Wonen", "column=value"),
        ("providers", "naam=Zorgpunt", "column=value"),
        ("providers", "name", "column=value"),
    ],
)
def test_a_value_that_cannot_be_is_told(table: str, given: str, told: str) -> None:
    with pytest.raises(CorrectionError, match=told):
        values_of(table, [given])


def test_a_confirmation_speaks_for_empty_columns_too(place: Workplace) -> None:
    evidence = open_matters(place)[0].evidence[0]
    count = {"count": 12, "count_max": None, "approximate": False}
    counted = replace(evidence, table="provider_counts", fact={**evidence.fact, **count})
    assert judgement(counted, "confirm", reason="x", on=DAY).found == {**count, "count_max": ""}
    assert judgement(counted, "reject", reason="x", on=DAY).found == {"count": 12, "approximate": False}
