"""What verbs make of a model or procedure: wished, weighed, left, explained; in words that no annotated document has."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><body><main><h1>Inkoop jeugdhulp 2027</h1><p>15 maart 2026</p><p>De gemeenten Veendorp en Elsbeek kopen samen"
    " jeugdhulp in. De aanbesteding bestaat uit perceel 1 Dagbehandeling en perceel 2 Pleegzorg.</p>"
    "<h2>Toelichting op de inkoop</h2><p>{}</p></main></body></html>"
)

CASES = {
    "Het college wil deze hulp vanaf 2028 via een toelatingsprocedure contracteren.": {"open_house proposed"},
    "De stuurgroep wenst een overstap naar populatiebekostiging.": {"taakgericht proposed"},
    "We zetten in op een openbare procedure.": {"openbaar proposed"},
    "Aan een lumpsum is gedacht, maar daarover is nog niets besloten.": {"taakgericht considered"},
    "Zowel een beschikbaarheidsvergoeding als een lumpsum liggen op tafel.": {
        "beschikbaarheid considered",
        "taakgericht considered",
    },
    "Tijdens de sessies is gepleit voor trajectprijzen.": {"outputgericht considered"},
    "Een voorstel om met een budget per wijk te gaan werken, is weggestemd.": {"taakgericht considered"},
    "De opdracht zonder aankondiging gunnen is even overwogen.": {"onderhands considered"},
    "Wij doen toch géén lumpsum.": {"taakgericht former"},
    "Aan resultaatgerichte bekostiging begint de gemeente niet nog een keer.": {"outputgericht former"},
    "De eerder gemaakte keuze voor een lumpsum wordt niet langer gevolgd.": {"taakgericht former"},
    "In de eerste jaren werkten we met arrangementen. Die zijn losgelaten.": {"outputgericht former"},
    "De PxQ-bekostiging laten we achter ons.": {"inspanningsgericht former"},
    "Toen kozen we voor een open house. Dat willen we niet nog eens.": {"open_house former"},
    "Anders dan in het beleidsplan stond, betalen wij geen arrangementen maar een prijs per uur.": {
        "outputgericht former",
        "inspanningsgericht chosen",
    },
    "De betaling volgt het resultaat.": {"outputgericht chosen"},
    "De aanbieder ontvangt een vaste vergoeding voor het openhouden van bedden.": {"beschikbaarheid chosen"},
    "In de inspanningsgerichte variant wordt betaald wat er is geleverd.": {"inspanningsgericht mentioned"},
    "Er zijn in het land drie hoofdvormen: inspanningsgericht, outputgericht en taakgericht.": {
        "inspanningsgericht mentioned",
        "outputgericht mentioned",
        "taakgericht mentioned",
    },
}


def claims(sentence: str) -> set[str]:
    found = extract(read(PAGE.format(sentence).encode(), media_type="text/html")).facts
    return {
        f"{fact.values.get('model') or fact.values.get('procedure')} {fact.values['status']}"
        for fact in found
        if fact.table in ("funding_models", "procedures")
    }


@pytest.mark.parametrize("sentence", CASES)
def test_what_a_verb_claims(sentence: str) -> None:
    assert claims(sentence) == CASES[sentence]
