"""Terms of the vocabularies in running text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.components.terms import Finder
from extractors.trie import normal, pattern

FINDER = Finder(("funding_model", "procedure"))


def _found(text: str) -> list[tuple[str, str]]:
    return [(one.term.value, text[one.start : one.end]) for one in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De taakgerichte bekostiging blijft.", [("taakgericht", "taakgerichte")]),
        ("via een SAS-procedure", [("sas", "SAS-procedure")]),
        ("via een sas procedure", [("sas", "sas procedure")]),
        ("PxQ-bekostiging", [("inspanningsgericht", "PxQ")]),
        ("op basis van p*q", [("inspanningsgericht", "p*q")]),
        ("een open\nhouse", [("open_house", "open\nhouse")]),
        ("een das om de nek", []),
        ("de opdracht is breed", []),
    ],
)
def test_terms(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@given(st.text(max_size=120))
def test_offsets_read_back(text: str) -> None:
    for one in FINDER.find(text):
        assert 0 <= one.start < one.end <= len(text)


@given(
    st.lists(
        st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=6), min_size=1, max_size=12
    )
)
def test_the_tree_matches_just_its_words(words: list[str]) -> None:
    expression = re.compile(pattern(words))
    for word in words:
        assert expression.fullmatch(word)
    assert expression.fullmatch("no such word!") is None


def test_normal() -> None:
    assert normal("SAS-Procedure") == normal("sas  procedure") == "sas procedure"
