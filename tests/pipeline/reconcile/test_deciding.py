"""By what one value wins over another: each criterion with two documents that differ in nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline.reconcile.criteria import CRITERIA
from schemas.tables import tables
from tests.pipeline.reconcile.history import History, Paper

WONEN = "Wonen"
DOCS = Path(__file__).parents[3] / "docs" / "procurements.md"


def two(first: dict[str, Any], second: dict[str, Any]) -> tuple[History, Paper, Paper]:
    """Two documents of one day, unless told otherwise."""
    history = History()
    papers = [
        history.paper(name, **({"dated": "2025-05-01"} | columns)).lists(WONEN, category="residential")
        for name, columns in (("een", first), ("twee", second))
    ]
    return history, papers[0], papers[1]


def test_a_later_document_wins_and_the_older_value_is_a_change() -> None:
    history, one, other = two({"dated": "2025-06-01"}, {"dated": "2025-05-01"})
    one.pays("taakgericht", WONEN)
    other.pays("outputgericht", WONEN, confidence=1.0)
    known = history.known()
    assert known.of(WONEN)["funding_model"] == "taakgericht"
    assert known.conflicts(known.of(WONEN)) == {}
    assert known.changes(WONEN, "funding_model") == [("outputgericht", "taakgericht", "2025-06-01")]


def test_one_day_and_two_values_is_a_conflict() -> None:
    history, one, other = two({}, {})
    one.pays("taakgericht", WONEN)
    other.pays("outputgericht", WONEN, confidence=0.95)
    known = history.known()
    row = known.of(WONEN)
    assert row["funding_model"] == "outputgericht"
    assert known.conflicts(row) == {"funding_model": ["taakgericht"]}
    assert known.changes(WONEN, "funding_model") == []
    assert row["conflicts"][0]["facts"] == [history.facts["funding_models"][0]["fact_id"]]


def test_born_digital_wins_over_a_scan_of_the_same_day() -> None:
    history, one, other = two({"text_source": "ocr"}, {})
    one.dates("contract_start", "2026-01-02", WONEN, confidence=1.0)
    other.dates("contract_start", "2026-01-01", WONEN)
    known = history.known()
    assert str(known.of(WONEN)["contract_start"]["date_from"]) == "2026-01-01"
    assert known.conflicts(known.of(WONEN)) == {"contract_start": ["2026-01-02"]}


def test_a_later_scan_wins_over_an_older_text() -> None:
    history, one, other = two({"text_source": "ocr", "dated": "2025-06-01"}, {})
    one.dates("contract_start", "2026-04-01", WONEN)
    other.dates("contract_start", "2026-01-01", WONEN)
    assert str(history.known().of(WONEN)["contract_start"]["date_from"]) == "2026-04-01"


def test_what_a_person_corrected_wins_over_everything() -> None:
    history, one, other = two({"dated": "2025-06-01"}, {"dated": "2024-01-01", "text_source": "ocr"})
    one.pays("taakgericht", WONEN)
    other.pays("outputgericht", WONEN, "considered", corrected=True)
    known = history.known()
    assert known.of(WONEN)["funding_model"] == "outputgericht"
    assert known.conflicts(known.of(WONEN)) == {}


def test_chosen_wins_over_what_a_later_document_considers_or_proposes() -> None:
    history, one, other = two({"dated": "2025-06-01"}, {"dated": "2025-05-01"})
    one.pays("taakgericht", WONEN, "considered").buys("sas", WONEN, "proposed")
    other.pays("outputgericht", WONEN).buys("dialoog", WONEN)
    known = history.known()
    row = known.of(WONEN)
    assert (row["funding_model"], row["procedure"]) == ("outputgericht", "dialoog")
    assert known.conflicts(row) == {"procedure": ["sas"]}  # what is weighed contradicts nothing
    assert known.all_changes == []


def test_what_is_only_mentioned_or_was_dropped_decides_nothing() -> None:
    history, one, _ = two({}, {})
    one.pays("taakgericht", WONEN, "mentioned").pays("outputgericht", WONEN, "former").buys("sas", WONEN)
    row = history.known().of(WONEN)
    assert (row["funding_model"], row["procedure"]) == (None, "sas")


def test_the_award_letter_wins_over_another_document_of_its_day() -> None:
    history, one, other = two({}, {})
    one.counts(5, WONEN, confidence=1.0)
    other.counts(3, WONEN).names("awarded", WONEN, "Vlonder", "Kade", "Oever")
    known = history.known()
    row = known.of(WONEN)
    assert (row["provider_count"], known.conflicts(row)) == (3, {"provider_count": ["5"]})


def test_a_new_version_wins_over_the_one_it_replaced_though_it_kept_its_date() -> None:
    history, one, other = two({}, {"first_seen": datetime(2025, 8, 1, tzinfo=UTC)})
    one.row["superseded_by"] = other.id
    one.pays("taakgericht", WONEN, confidence=1.0)
    other.pays("outputgericht", WONEN)
    known = history.known()
    assert known.of(WONEN)["funding_model"] == "outputgericht"
    assert known.changes(WONEN, "funding_model") == [("taakgericht", "outputgericht", "2025-08-01")]


def test_what_is_gone_from_its_site_loses_from_what_stands() -> None:
    history, one, other = two({"missing_since": datetime(2026, 1, 1, tzinfo=UTC)}, {})
    one.pays("taakgericht", WONEN, confidence=1.0)
    other.pays("outputgericht", WONEN)
    assert history.known().of(WONEN)["funding_model"] == "outputgericht"


def test_what_more_passages_say_wins_over_the_surer_rule() -> None:
    history, one, _ = two({}, {})
    one.buys("sas", WONEN, confidence=1.0).buys("dialoog", WONEN).buys("dialoog", WONEN)
    assert history.known().of(WONEN)["procedure"] == "dialoog"


def test_a_mixed_model_is_more_than_its_parts() -> None:
    history, one, _ = two({}, {})
    one.pays("inspanningsgericht", WONEN, confidence=1.0).pays("beschikbaarheid", WONEN, same=True)
    one.pays("hybride", WONEN, same=True)
    known = history.known()
    assert (known.of(WONEN)["funding_model"], known.conflicts(known.of(WONEN))) == ("hybride", {})


def test_the_exact_day_is_kept_when_a_later_document_says_the_month() -> None:
    history, one, other = two({"dated": "2025-06-01"}, {"dated": "2025-05-01"})
    one.dates("contract_start", "2026-07", WONEN)
    other.dates("contract_start", "2026-07-15", WONEN)
    known = history.known()
    assert known.of(WONEN)["contract_start"]["precision"] == "day"
    assert known.all_changes == []


def test_the_number_stated_is_never_the_length_of_the_list() -> None:
    history, one, _ = two({}, {})
    one.names("awarded", WONEN, "Vlonder", "Kade")
    row = history.known().of(WONEN)
    assert (row["provider_count"], row["providers"]) == (None, ["kade", "vlonder"])
    one.counts(4, WONEN)
    known = history.known()
    assert known.of(WONEN)["provider_count"] == 4
    assert known.conflicts(known.of(WONEN)) == {"provider_count": ["2"]}


def test_a_combination_stands_as_its_members_and_counts_once() -> None:
    history, one, _ = two({}, {})
    one.names("awarded", WONEN, "Veilig Thuis Samen").counts(1, WONEN)
    one.names("awarded", WONEN, "Vlonder", "Kade", consortium="Veilig Thuis Samen")
    known = history.known()
    assert known.of(WONEN)["providers"] == ["kade", "vlonder"]
    assert known.conflicts(known.of(WONEN)) == {}


def test_a_document_without_a_date_is_dated_by_what_it_tells_of() -> None:
    history, one, other = two({"dated": None}, {"dated": "2025-06-01"})
    one.dates("decision", "2024-11-12", planned=False).dates("submission_deadline", "2025-06-05", WONEN)
    other.dates("submission_deadline", "2025-06-12", WONEN)
    known = history.known()
    assert known.changes(WONEN, "submission_deadline") == [("2025-06-05", "2025-06-12", "2025-06-01")]


def test_a_dated_heading_dates_what_stands_below_it() -> None:
    history, one, _ = two({"dated": "2025-09-01", "media_type": "text/html"}, {"dated": "2025-05-01"})
    for month, status in (("2025-03", "published"), ("2025-04", "suspended")):
        heading = f"Update {month}"
        one.dates("document_date", month, planned=False)
        for kind, path in (("heading", []), ("paragraph", [heading])):
            one.passage += kind == "paragraph"
            row: dict[str, Any] = {column.name: None for column in tables()["passages"].columns}
            row |= {"passage_id": f"{one.id}-{one.passage:05d}", "document_id": one.id, "position": one.passage}
            history.passages.append(row | {"kind": kind, "heading_path": path, "text": heading})
        one.stands(status, WONEN, same=True)
    known = history.known()
    assert known.changes(WONEN, "status") == [("published", "suspended", "2025-04-01")]


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda criterion: criterion.name)
def test_the_page_of_rules_tells_every_criterion_in_its_order(criterion: Any) -> None:
    text = DOCS.read_text(encoding="utf-8").split("## By what a value is decided")[1]
    text = " ".join(text.split())
    places = [text.find(one.told) for one in CRITERIA]
    assert criterion.told in text
    assert places == sorted(places)
