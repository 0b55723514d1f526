"""The town that short news is about, without a word such as "gemeente" before it."""

from __future__ import annotations

import pytest

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
    builder = PassageBuilder()
    builder.heading(news[0], 1)
    builder.add("paragraph", news[1])
    found = find(Context(Document("text/plain", "test", builder.done(), title=news[0]), places=PLACES))
    assert {fact.values["name"] for fact in found if fact.values["role"] in ("buyer", "lead_buyer")} == NEWS[news]
