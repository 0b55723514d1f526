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


def test_the_segments_themselves_stay_as_written() -> None:
    family = [result(fact("segments", "Kavel 2", "2")), result(fact("segments", "Wonen", "2"))]
    assert named(family) == family


def test_a_document_alone_is_left_alone() -> None:
    family = [result(fact("milestones", "Perceel 3", "3"))]
    assert named(family) == family
