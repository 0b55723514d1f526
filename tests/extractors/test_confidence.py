from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotated.calibrate import Outcome, curve, fit, left_out, mean_gap, to_toml
from extractors.confidence import LEAST, MOST, Calibration, calibration, from_toml
from extractors.doubtful import weighed
from extractors.fact import Fact

KNOWN = Calibration({"providers": ((0.6, 0.4), (0.9, 0.8))}, {"providers/list": (40, 40), "providers/voted": (0, 8)})


@pytest.mark.parametrize(
    ("rule", "claim", "worth"),
    [
        ("seldom", 0.5, 0.4),
        ("seldom", 0.6, 0.4),
        ("seldom", 0.7, 0.8),
        ("seldom", 0.99, 0.8),
        ("list", 0.9, 0.967),
        ("voted", 0.6, 0.2),
    ],
)
def test_a_rule_is_trusted_as_its_table_is_until_it_has_facts_of_its_own(rule: str, claim: float, worth: float) -> None:
    assert KNOWN.of("providers", rule, claim) == worth


def test_a_table_of_which_nothing_is_known_keeps_the_claim() -> None:
    assert KNOWN.of("segments", "table", 0.7) == 0.7


def test_a_doubtful_fact_stands_and_is_asked_about() -> None:
    fact = Fact("providers", 3, 0, 5, {"name": "Kiem", "status": "awarded"}, "voted", 0.6, "providers")
    facts, doubts = weighed([fact], KNOWN)
    assert [one.confidence for one in facts] == [0.2]
    assert [(doubt.kind, doubt.passage, doubt.start, doubt.end) for doubt in doubts] == [("doubtful_fact", 3, 0, 5)]
    assert "Kiem" in doubts[0].message


OUTCOMES = st.lists(
    st.builds(
        Outcome,
        document=st.sampled_from("abcd"),
        table=st.sampled_from(["providers", "milestones"]),
        rule=st.sampled_from(["list", "told"]),
        claim=st.sampled_from([0.4, 0.6, 0.8, 0.9]),
        right=st.booleans(),
    ),
    min_size=1,
    max_size=120,
)


@given(OUTCOMES)
def test_a_higher_claim_is_never_worth_less_and_nothing_is_sure(found: list[Outcome]) -> None:
    fitted = fit(found)
    for steps in fitted.steps.values():
        worths = [worth for _, worth in steps]
        assert worths == sorted(worths)
    assert all(LEAST <= said <= MOST for said, _ in left_out(found))
    assert sum(one.facts for one in curve(left_out(found))) == len(found)


@given(OUTCOMES)
def test_the_data_file_says_what_was_fitted(found: list[Outcome]) -> None:
    fitted, again = fit(found), from_toml(to_toml(fit(found)))
    for one in found:
        assert again.of(one.table, one.rule, one.claim) == fitted.of(one.table, one.rule, one.claim)


def test_confidence_that_is_true_has_no_gap() -> None:
    assert mean_gap(curve([(0.75, True), (0.75, True), (0.75, True), (0.75, False)])) == 0
    assert mean_gap(curve([(0.95, False)] * 4)) == pytest.approx(0.95)


def test_the_shipped_file_knows_every_fact_table() -> None:
    assert len(calibration().steps) == 11
