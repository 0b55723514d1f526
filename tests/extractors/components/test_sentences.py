"""Where Dutch sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.nlp import read


def _sentences(text: str) -> list[str]:
    (doc,) = read([text])
    return [text[span.start_char : span.end_char] for span in doc.spans["sentences"]]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dat sluit 6 juli a.s. om 12.00 uur. Dan de gunning.", ["Dat sluit 6 juli a.s. om 12.00 uur.", "Dan de gunning."]),
        ("Gegund aan Zorg B.V. te Oeverdam.", ["Gegund aan Zorg B.V. te Oeverdam."]),
        ("Gegund aan Zorg B.V. De rest is afgewezen.", ["Gegund aan Zorg B.V.", "De rest is afgewezen."]),
        ("De zitting is op 5 mei a.s. Het vonnis volgt later.", ["De zitting is op 5 mei a.s.", "Het vonnis volgt later."]),
        ("Gegund aan Zorg B.V. De Zandbank is dat niet.", ["Gegund aan Zorg B.V. De Zandbank is dat niet."]),
        ("Dat geldt m.n. voor Wonen! En voor Crisis?", ["Dat geldt m.n. voor Wonen!", "En voor Crisis?"]),
        ("De percelen zijn: 1. Wonen, 2. Daghulp en 3. Crisis. Dat is al.", ["De percelen zijn: 1. Wonen, 2. Daghulp en 3. Crisis.", "Dat is al."]),
        ("Dat gaat over perceel 1, 2 en 3. De rest volgt.", ["Dat gaat over perceel 1, 2 en 3.", "De rest volgt."]),
        ("Wij kiezen optie 2. Dat is beter.", ["Wij kiezen optie 2.", "Dat is beter."]),
        ("Perceel 1\nPerceel 2", ["Perceel 1", "Perceel 2"]),
        ("VEENDORP - De gemeenten kiezen voor minder aanbieders. Dat is al.", ["VEENDORP", "De gemeenten kiezen voor minder aanbieders.", "Dat is al."]),
        ("9 juli VEENDORP - Jeugdhulp moet in de streek terug naar 35 partijen.", ["9 juli VEENDORP", "Jeugdhulp moet in de streek terug naar 35 partijen."]),
        ("Veendorp - Het college start dit jaar de inkoop van de hulp.", ["Veendorp", "Het college start dit jaar de inkoop van de hulp."]),
        ("PERCEEL 2 - Verblijf van jeugdigen in een instelling.", ["PERCEEL 2 - Verblijf van jeugdigen in een instelling."]),
        ("Vlonder - De Zandbank", ["Vlonder - De Zandbank"]),
        ("  ", []),
    ],
)  # fmt: skip
def test_sentences(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


@given(st.text(st.characters(blacklist_categories=("Cs",)), max_size=150))
def test_sentences_lose_nothing(text: str) -> None:
    assert "".join("".join(_sentences(text)).split()) == "".join(text.split())
