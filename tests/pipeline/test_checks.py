"""What a fact must pass before it becomes a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from extractors.document import Passage
from extractors.fact import Fact, Segment
from pipeline.extraction.checks import InvalidFactError, all_checked, checked

TEXT = "Inschrijven kan tot 15 mei 2026."
PASSAGE = Passage(0, "paragraph", TEXT, page=3)
DEADLINE = Fact(
    table="milestones",
    passage=0,
    start=0,
    end=len(TEXT),
    values={
        "event": "submission_deadline",
        "date_from": date(2026, 5, 15),
        "date_to": date(2026, 5, 15),
        "precision": "day",
        "planned": True,
        "year_inferred": False,
    },
    rule="uiterlijk",
    confidence=0.9,
    extractor="milestones",
    segment=Segment("Wonen", "1"),
    scope="jeugd",
)


def test_a_fact_that_passes_keeps_all_it_says() -> None:
    record = checked(DEADLINE, {0: PASSAGE})
    assert record["values"] == {**DEADLINE.values, "date_from": "2026-05-15", "date_to": "2026-05-15"}
    assert record["segment"]["name"] == "Wonen"
    assert (record["start"], record["end"], record["scope"]) == (0, len(TEXT), "jeugd")


def test_what_a_rule_leaves_out_and_may_be_null_is_null() -> None:
    fact = replace(DEADLINE, table="provider_counts", values={"count": 4, "approximate": False})
    assert checked(fact, {0: PASSAGE})["values"] == {"count": 4, "count_max": None, "approximate": False}


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"end": len(TEXT) + 1}, "fact_without_words"),
        ({"start": -1}, "fact_without_words"),
        ({"start": 5, "end": 5}, "fact_without_words"),
        ({"start": 11, "end": 12}, "fact_without_words"),
        ({"passage": 7}, "fact_without_words"),
        ({"table": "documents"}, "invalid_fact"),
        ({"confidence": 1.5}, "invalid_fact"),
        ({"scope": "zorg"}, "invalid_fact"),
    ],
)
def test_what_is_no_fact_is_refused(changes: dict[str, Any], kind: str) -> None:
    with pytest.raises(InvalidFactError) as error:
        checked(replace(DEADLINE, **changes), {0: PASSAGE})
    assert error.value.kind == kind


@pytest.mark.parametrize(
    "values",
    [
        {"event": None},
        {"event": "feestje"},
        {"event": 3},
        {"planned": 1},
        {"date_from": "2026-05-15"},
        {"date_to": date(2026, 5, 14)},
        {"precision": ""},
        {"kleur": "rood"},
    ],
)
def test_values_are_as_the_table_declares_them(values: dict[str, Any]) -> None:
    with pytest.raises(InvalidFactError, match="uiterlijk") as error:
        checked(replace(DEADLINE, values={**DEADLINE.values, **values}), {0: PASSAGE})
    assert error.value.kind == "invalid_fact"


def test_true_is_no_number() -> None:
    fact = replace(DEADLINE, table="provider_counts", values={"count": True, "approximate": False})
    with pytest.raises(InvalidFactError, match="cannot be True"):
        checked(fact, {0: PASSAGE})


def test_a_refused_fact_is_a_problem_with_its_words_and_page() -> None:
    good, bad = all_checked([DEADLINE, replace(DEADLINE, table="onbekend", start=0, end=11)], [PASSAGE])
    assert len(good) == 1
    (problem,) = bad
    assert (problem["stage"], problem["kind"], problem["page"]) == ("extract", "invalid_fact", 3)
    assert problem["quote"] == "Inschrijven"
