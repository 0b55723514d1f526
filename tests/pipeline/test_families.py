from __future__ import annotations

from typing import Any

from pipeline.extraction.result import Result
from pipeline.families import named


def result(*facts: dict[str, Any]) -> Result:
    return Result(document={}, facts=facts)


def fact(table: str, name: str | None, code: str | None = None) -> dict[str, Any]:
    return {"table": table, "segment": {"name": name, "code": code} if name else None}


def segments(results: list[Result]) -> list[str | None]:
    return [one["segment"]["name"] if one["segment"] else None for found in results for one in found.facts]


def test_a_code_in_the_letter_gets_the_name_from_the_sheet_it_carries() -> None:
    letter = result(fact("milestones", "Perceel 3", "3"), fact("providers", None), fact("statuses", "Perceel 9", "9"))
    sheet = result(fact("segments", "Dyslexie", "3"))
    assert segments(named([letter, sheet])) == ["Dyslexie", None, "Perceel 9", "Dyslexie"]


def test_where_two_files_disagree_nothing_changes() -> None:
    family = [
        result(fact("milestones", "Perceel 3", "3")),
        result(fact("segments", "Wonen", "3")),
        result(fact("segments", "Logeren", "3")),
    ]
    assert named(family) == family


def test_a_short_name_is_the_full_one_of_the_same_code() -> None:
    family = [
        result(fact("milestones", "Ambulant", "A"), fact("milestones", "Wonen", "B"), fact("statuses", "Ambulant")),
        result(fact("segments", "Ambulante hulp in het gezin", "A"), fact("segments", "Crisis", "B")),
        result(fact("providers", "Kavel A", "A")),
    ]
    full = "Ambulante hulp in het gezin"
    # B is Wonen here and Crisis there: two purchases; a name without a code stays
    assert segments(named(family)) == [full, "Wonen", "Ambulant", full, "Crisis", full]


def test_an_abbreviation_is_the_name_written_in_full() -> None:
    deck = result(fact("milestones", "Ambulant spec", "A"), fact("milestones", "Wonen met kind", "B"))
    mail = result(fact("segments", "Ambulante specialistische hulp", "A"), fact("segments", "Wonen met hond", "B"))
    assert segments(named([deck, mail]))[:2] == ["Ambulante specialistische hulp", "Wonen met kind"]


def test_the_segments_themselves_stay_as_written() -> None:
    family = [result(fact("segments", "Kavel 2", "2")), result(fact("segments", "Wonen", "2"))]
    assert named(family) == family


def test_a_document_alone_is_left_alone() -> None:
    family = [result(fact("milestones", "Perceel 3", "3"))]
    assert named(family) == family


def test_what_is_only_mentioned_claims_nothing() -> None:
    assert not result({**fact("procedures", None), "values": {"status": "mentioned"}}).claims
    assert result({**fact("parties", None), "values": {"name": "Elzenrade"}}).claims
    assert not result().claims
