"""Lines of one paragraph that do no more than name segments: their names are whole lines, not what a sentence would hold."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

NAMED = {
    "Segment 1 - Zwaar en zeldzaam\nSegment 2 - Wonen\nSegment 3 - Dagbesteding / dagbehandeling": {
        ("1", "Zwaar en zeldzaam"),
        ("2", "Wonen"),
        ("3", "Dagbesteding / dagbehandeling"),
    },
    "Perceel 1: Begeleiding thuis\nPerceel 2: Logeren": {("1", "Begeleiding thuis"), ("2", "Logeren")},
}


def segments(text: str) -> set[tuple[str | None, str]]:
    facts = extract(read(f"Inkoop jeugdhulp 2028\n\nDe aanbesteding is gepubliceerd.\n\n{text}\n".encode())).facts
    return {(fact.values["code"], fact.values["name"]) for fact in facts if fact.table == "segments"}


@pytest.mark.parametrize("text", NAMED)
def test_lines_that_name_segments(text: str) -> None:
    assert segments(text) == NAMED[text]


def test_lines_on_parties_name_none() -> None:
    assert not {name for _, name in segments("Perceel 1: Vlonder, Riet\nPerceel 2: De Zandbank")} & {
        "Vlonder, Riet",
        "De Zandbank",
    }
