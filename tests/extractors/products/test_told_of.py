"""What a sentence says that a part of the purchase is."""

from __future__ import annotations

import pytest

from extractors.products.told import told_of

CASES = {
    "Even Weg is logeren en crisisopvang.": ("Even Weg", ["logeren", "crisisopvang"]),
    "Samen Leren gaat over jeugdhulp op school.": ("Samen Leren", ["jeugdhulp op school"]),
    "Onder Verblijf vallen pleegzorg, gezinshuizen en woongroepen.": (
        "Verblijf",
        ["pleegzorg", "gezinshuizen", "woongroepen"],
    ),
    "Thuis: ambulante begeleiding en vaktherapie": ("Thuis", ["ambulante begeleiding", "vaktherapie"]),
}
NOTHING = (
    "Vervoer is door twee vervoerders bezwaar gemaakt.",
    "Verblijf is gegund aan drie partijen.",
    "Dagbehandeling is niet in begeleiding inbegrepen.",
    "Pleegzorg is op 3 maart gepubliceerd.",
)


@pytest.mark.parametrize("sentence", CASES)
def test_kinds_of_care(sentence: str) -> None:
    found = [(head, [sentence[start:end] for start, end in one.names]) for head, one in told_of(sentence)]
    assert found == [CASES[sentence]]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_kinds_of_care(sentence: str) -> None:
    assert list(told_of(sentence)) == []
