"""What stands behind values, and what lies between dates, the same for pandas, polars and Arrow."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import inkoopspoor
from inkoopspoor.dates import _shift
from tests.frames.making import LINDEVELD, WATERBEKE, publish

pytestmark = pytest.mark.filterwarnings("ignore::inkoopspoor.frames.CoverageWarning")


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frames") / "curated"
    publish(folder, "waterbeke", WATERBEKE)
    publish(folder, "lindeveld", LINDEVELD)
    return folder


@pytest.fixture(params=["pandas", "polars", "arrow"])
def engine(request: pytest.FixtureRequest) -> Any:
    return request.param


def values(frame: Any, name: str) -> list[Any]:
    """A column as plain values, None where there is none."""
    found = frame[name]
    found = (
        found.astype(object).where(found.notna(), None).tolist()
        if hasattr(found, "notna")
        else found.to_pylist()
        if (hasattr(found, "to_pylist"))
        else found.to_list()
    )
    return list(found)


def test_evidence_is_that_of_the_region(curated: Path, engine: Any) -> None:
    found = inkoopspoor.with_evidence(inkoopspoor.load("milestones", curated, engine=engine), curated)
    by_fact = dict(zip(values(found, "fact_id"), values(found, "document"), strict=True))
    assert by_fact == {"f9": "Dezelfde bytes, een ander adres", "f1": "Planning", "f2": "Planning", "f3": "gone.html"}
    assert values(found, "document_date").count(date(2025, 11, 3)) == 1


def test_a_change_gets_the_words_of_its_fact(curated: Path, engine: Any) -> None:
    found = inkoopspoor.with_evidence(inkoopspoor.load("changes", curated, engine=engine), curated)
    assert values(found, "quote") == ["is gegund op 2 juli 2026"] * 2


def test_a_pandas_frame_remembers_where_it_came_from(curated: Path) -> None:
    facts = inkoopspoor.load("milestones", curated)
    assert len(inkoopspoor.with_evidence(facts[facts.planned])) == 3


def test_rows_of_other_tables_are_refused(curated: Path, tmp_path: Path) -> None:
    facts = inkoopspoor.load("milestones", curated, ["waterbeke"])
    publish(tmp_path, "waterbeke", LINDEVELD)
    with pytest.raises(inkoopspoor.TablesError, match="2 rows have a document that is not in"):
        inkoopspoor.with_evidence(facts, tmp_path)
    with pytest.raises(inkoopspoor.TablesError, match="no column document_id"):
        inkoopspoor.with_evidence(inkoopspoor.load("procurements", curated))


def test_current_leaves_out_what_is_replaced(curated: Path, engine: Any) -> None:
    facts = inkoopspoor.load("milestones", curated, ["waterbeke"], engine=engine)
    assert sorted(values(inkoopspoor.current(facts, curated), "fact_id")) == ["f2", "f3"]
    assert values(inkoopspoor.current(facts, curated, keep_missing=False), "fact_id") == ["f2"]


def test_facts_behind_and_against_a_value(curated: Path, engine: Any) -> None:
    purchases = inkoopspoor.load("procurements", curated, engine=engine)
    behind = inkoopspoor.facts_behind(purchases, ["award"], curated)
    assert type(behind) is type(purchases)
    assert values(behind, "fact_id") == ["f2", "f3"]
    assert values(behind, "planned") == [True, False]
    against = inkoopspoor.facts_against(purchases, curated=curated)
    assert list(zip(values(against, "column"), values(against, "quote"), strict=True)) == [("award", "in juni 2026")]


def test_no_purchases_have_no_facts(curated: Path, engine: Any) -> None:
    purchases = inkoopspoor.load("procurements", curated, ["lindeveld"], engine=engine)
    found = inkoopspoor.facts_behind(purchases, curated=curated)
    assert len(found) == 0
    assert values(found, "quote") == []


def test_days_between_are_a_range(curated: Path, engine: Any) -> None:
    purchases = inkoopspoor.load("procurements", curated, engine=engine)
    for frame in (purchases, inkoopspoor.periods(purchases)):
        found = inkoopspoor.days_between(frame, "publication", "award")
        assert values(found, "days_min") == [None, 163] or sorted(map(str, values(found, "days_min"))) == [
            "163",
            "None",
        ]
        assert sorted(map(str, values(found, "days_max"))) == ["173", "None"]
    with pytest.raises(inkoopspoor.TablesError, match="segment is no column that holds a period"):
        inkoopspoor.days_between(purchases, "segment", "award")


def test_periods_become_columns(curated: Path, engine: Any) -> None:
    found = inkoopspoor.periods(inkoopspoor.load("procurements", curated, engine=engine))
    assert date(2026, 1, 20) in values(found, "publication_to")
    assert "day" in values(found, "award_precision")


def test_a_date_that_one_document_tells_afterwards_is_not_planned(curated: Path, engine: Any) -> None:
    purchases = inkoopspoor.load("procurements", curated, engine=engine)
    found = inkoopspoor.with_planned(purchases, ["publication", "award", "contract_end"], curated)
    told = dict(zip(values(found, "procurement_id"), values(found, "award_planned"), strict=True))
    assert told == {"p1": False, "p2": None}
    assert True in values(found, "publication_planned")
    assert values(found, "contract_end_planned") == [None, None]


def test_only_dates_move(curated: Path, engine: Any) -> None:
    found = inkoopspoor.moved_dates(inkoopspoor.load("changes", curated, engine=engine))
    assert values(found, "column") == ["award"]
    assert (values(found, "days_min"), values(found, "days_max")) == ([2], [31])


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(st.lists(DAYS, min_size=4, max_size=4))
def test_a_move_lies_between_its_least_and_most(days: list[date]) -> None:
    (first, last), (later, latest) = sorted(days[:2]), sorted(days[2:])
    found = _shift(f"{first}/{last}", f"{later}/{latest}")
    assert found is not None
    least, most = found
    assert least <= (later - first).days <= most
    assert least <= (latest - last).days <= most


@pytest.mark.parametrize(("old", "new"), [(None, "2026-01-01"), ("2026-01-01", None), ("awarded", "closed"), ("", "")])
def test_what_is_no_date_does_not_move(old: str | None, new: str | None) -> None:
    assert _shift(old, new) is None
