"""Names of segments: heads, enumerations, codes, and what makes two of them one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.segments.codes import expand
from extractors.segments.names import Named, code_of, key_of, parse_head, split_enumeration, tidy_name


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Perceel 2: Dagbehandeling", Named("Dagbehandeling", "2", "perceel")),
        ("Segment 3a - Wonen en verblijf (1/2)", Named("Wonen en verblijf", "3a", "segment")),
        ("PERCEEL B. Begeleiding groep", Named("Begeleiding groep", "B", "perceel")),
        ("Segment Crisis", Named("Crisis", None, "segment")),
        ("Deelsegment 4 B Pleegzorg", Named("Pleegzorg", "4b", "segment")),
        ("Perceel 7", Named("Perceel 7", "7", "perceel")),
        ("Kavel II (Vervoer)", Named("Vervoer", "II", None)),
        ("Het segment Ambulant", Named("Ambulant", None, "segment")),
        ("Perceel 1 wordt later gegund dan de andere percelen.", Named("Perceel 1", "1", "perceel")),
        ("Segment 5 Crisishulp omvat:", Named("Crisishulp", "5", "segment")),
        ("Kavel B Logeren kent twee vormen", Named("Logeren", "B", None)),
        ("2.1 Bouwsteen A: Verblijf", Named("Verblijf", "A", None)),
    ],
)
def test_a_head_that_names_a_segment(text: str, named: Named) -> None:
    assert parse_head(text) == named


@pytest.mark.parametrize(
    "text", ["Percelen", "Segmenten jeugdhulp in onze regio", "Perceelgrens", "Inschrijven", "Perceel"]
)
def test_a_head_that_names_none(text: str) -> None:
    assert parse_head(text) is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ambulant, Crisis en Forensisch", ["Ambulant", "Crisis", "Forensisch"]),
        (
            "Verblijf (groot, klein en gezinshuis), alsmede Pleegzorg",
            ["Verblijf (groot, klein en gezinshuis)", "Pleegzorg"],
        ),
        ("Wonen", ["Wonen"]),
    ],
)
def test_enumerations(text: str, parts: list[str]) -> None:
    assert split_enumeration(text) == parts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ambulante jeugdhulp", "Ambulant"),
        ("Crisishulp", "Jeugdhulp Crisis"),
        ("Forensische jeugdhulp", "Forensisch"),
        ("Gezins-begeleiding", "gezinsbegeleiding"),
    ],
)
def test_names_of_one_segment(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Dagbehandeling", "Dagbesteding"), ("Wonen", "Crisis"), ("Begeleiding groep", "Begeleiding")]
)
def test_names_of_two_segments(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize(
    ("codes", "expanded"),
    [
        ("1, 2 en 4", ["1", "2", "4"]),
        ("1 t/m 3", ["1", "2", "3"]),
        ("7/3c", ["7", "3c"]),
        ("A en B", ["A", "B"]),
        ("3 b", ["3b"]),
    ],
)
def test_codes(codes: str, expanded: list[str]) -> None:
    assert expand(codes) == expanded


def test_no_name_ends_on_a_preposition() -> None:
    assert tidy_name("Dyslexiezorg in de") == "Dyslexiezorg"
    assert tidy_name("Wonen met zorg") == "Wonen met zorg"


def test_code_of_nothing() -> None:
    assert code_of(None) is None


@given(st.text(max_size=80))
def test_tidying_ends(text: str) -> None:
    tidied = tidy_name(text)
    assert tidy_name(tidied) == tidied
    assert len(tidied) <= len(text)
