"""The town that short news is about, without a word such as "gemeente" before it."""

from __future__ import annotations

import pytest

from extractors.buyers import unintroduced
from extractors.buyers.unintroduced import town_words
from extractors.context import Context
from extractors.document import Document, PassageBuilder
from extractors.rules.parties import find
from schemas.places import Place

PLACES = tuple(
    Place("municipality", name, (), f"GM000{number}", ("waterdal",))
    for number, name in enumerate(("Veendorp", "Elsbeek", "Huizen", "Klaverdam", "Rietveen"))
)
NEWS = {
    ("Huishoudelijke hulp in Veendorp: drie aanbieders krijgen een contract", "De contracten gaan in mei in."): {"Veendorp"},
    ("Zorgmaat verliest contract in Veendorp", "Het bedrijf levert straks geen huishoudelijke hulp meer."): {"Veendorp"},
    ("Veendorp verlengt overeenkomst dagbesteding", "De aanbieders zijn tevreden."): {"Veendorp"},
    ("Jeugdhulp Veendorp: nieuwe aanbesteding", "De inkoop begint in maart."): {"Veendorp"},
    ("Nieuwe contracten jeugdhulp", "Elsbeek en Klaverdam gunden de opdracht aan vier aanbieders."): {"Elsbeek", "Klaverdam"},
    ("Nieuwe contracten thuiszorg", "Elsbeek voert namens veertien gemeenten de aanbesteding thuiszorg uit."): {"Elsbeek"},
    # where others are, names, plain words
    ("Zorgmaat verliest contract jeugdhulp", "De rechtbank in Veendorp wees de aanbesteding af."): set(),
    ("Contracten jeugdhulp verlengd", "Zorgmaat uit Veendorp en MEE Elsbeek krijgen een contract."): set(),
    ("Huizen voor jongeren: contracten jeugdhulp", "De aanbesteding begint in mei."): set(),
    ("Contracten jeugdhulp verlengd", "Wij vergaderen in Rietveen."): set(),
}  # fmt: skip


@pytest.mark.parametrize("news", NEWS)
def test_whose_news_it_is(news: tuple[str, str]) -> None:
    assert buyers(*news) == NEWS[news]


@pytest.mark.parametrize(("town", "line"), town_words().items())
def test_a_town_that_is_a_word_is_needed_still(town: str, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place("municipality", town.title(), (), "GM0009", ("waterdal",))
    assert buyers(line, "", place) == set()
    monkeypatch.setattr(unintroduced, "town_words", dict)
    assert buyers(line, "", place) == {town.title()}


def buyers(title: str, text: str, *places: Place) -> set[object]:
    """Who buys, in a heading with a paragraph below it."""
    builder = PassageBuilder()
    builder.heading(title, 1)
    builder.add("paragraph", text)
    found = find(Context(Document("text/plain", "test", builder.done(), title=title), places=(*PLACES, *places)))
    return {fact.values["name"] for fact in found if fact.values["role"] in ("buyer", "lead_buyer")}
