"""Calibration: steps rise, few facts are never sure, a table that is scarce borrows of the part to build on."""

from __future__ import annotations

from annotated.calibrate import FEWEST, LEAST_STEP, Outcome, complete, fit, scarce
from pipeline.answers import ANSWERED


def _facts(table: str, claim: float, right: int, wrong: int, document: str = "a") -> list[Outcome]:
    return [Outcome(document, table, "told", claim, one < right) for one in range(right + wrong)]


def test_a_table_with_few_facts_borrows_and_no_other_does() -> None:
    check = [one for table in ANSWERED if table != "products" for one in _facts(table, 0.8, FEWEST, 0)]
    check += _facts("products", 0.8, FEWEST - 1, 0)
    develop = _facts("products", 0.8, 30, 0, "b") + _facts("providers", 0.8, 30, 0, "b")
    assert scarce(check) == {"products"}
    added = complete(check, develop)[len(check) :]
    assert {one.table for one in added} == {"products"}
    assert len(added) == 30


def test_a_table_without_any_fact_is_scarce() -> None:
    assert scarce([]) == set(ANSWERED)


def test_claims_that_are_worth_less_are_no_step_up() -> None:
    found = _facts("statuses", 0.6, 2 * LEAST_STEP, 0) + _facts("statuses", 0.9, LEAST_STEP, LEAST_STEP)
    assert fit(found).steps["statuses"] == [(0.9, round((3 * LEAST_STEP + 1) / (4 * LEAST_STEP + 2), 3))]


def test_facts_that_were_all_right_are_not_sure() -> None:
    calibration = fit(_facts("statuses", 0.9, LEAST_STEP, 0))
    assert calibration.steps["statuses"][0][1] < 1
    assert calibration.rules == {"statuses/told": (LEAST_STEP, LEAST_STEP)}
