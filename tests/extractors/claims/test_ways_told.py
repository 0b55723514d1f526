"""One meaning in many words: what a sentence, a row of a calendar or a slide says of how is bought and paid."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Inkoop jeugdhulp 2027</title></head><body><h1>Inkoop jeugdhulp 2027</h1><p>De gemeenten kopen"
    " samen jeugdhulp in. De aanbesteding jeugdhulp start op 1 mei 2026. Laatst gewijzigd: 3 juni 2025.</p>{body}</body></html>"
)
SENTENCES = [
    ("Dagdeeltarief: 44,60 euro.", "inspanningsgericht chosen"),
    ("Het tarief bedraagt 61 euro per dagdeel.", "inspanningsgericht chosen"),
    ("Anders dan bij de vorige inkoop betalen wij per uur.", "inspanningsgericht chosen"),
    ("In tegenstelling tot de vorige ronde werken we met een lumpsum.", "taakgericht chosen"),
    (
        "De vergoeding is, anders dan bij de vorige inkoop toen per traject werd betaald, een tarief per uur.",
        "inspanningsgericht chosen, outputgericht former",
    ),
    ("De arrangementen uit de startnotitie zijn na overleg geschrapt.", "outputgericht former"),
    ("Wij keren terug naar PxQ; de arrangementen verdwijnen.", "inspanningsgericht chosen, outputgericht former"),
    ("Met dit laatste stappen wij af van de weekarrangementen uit het oude contract.", "outputgericht former"),
    ("De partijen werken met een vast bedrag per school.", "taakgericht chosen"),
    ("Iedere school ontvangt een vast bedrag.", "taakgericht chosen"),
    ("Aanbieders krijgen een vast bedrag per vier weken per huishouden.", "outputgericht chosen"),
    ("Er is een bedrag waarvoor de aanbieder bedden en personeel klaar heeft staan.", "beschikbaarheid chosen"),
    ("Wij denken aan een lumpsum per wijkteam.", "taakgericht considered"),
    ("Er wordt gedacht aan taakgerichte bekostiging.", "taakgericht considered"),
    ("“Daar houden we vast aan het uurtarief”, zegt de wethouder.", "inspanningsgericht chosen"),
    ("“Dat betalen we niet meer per uur”, aldus de wethouder.", "inspanningsgericht former"),
    ("Dag uurtje-factuurtje, welkom vast budget.", "inspanningsgericht former, taakgericht chosen"),
    (
        "We betalen per uur en per traject. Een hybride stelsel dus.",
        "inspanningsgericht chosen, outputgericht chosen, hybride chosen",
    ),
    ("De bekostiging verandert niet en blijft zoals zij is: PxQ.", "inspanningsgericht current"),
    ("Klopt het dat aanbieders een lumpsum krijgen? Ja, wij gaan taakgericht bekostigen.", "taakgericht chosen"),
    ("Aan de gunning ging een dialoog vooraf.", "dialoog chosen"),
    ("Twee partijen zijn geselecteerd voor de dialoog.", "dialoog chosen"),
    ("Wij denken aan een onderhandse uitvraag.", "onderhands considered"),
    ("De gemeenten gaan in dialoog met ouders en scholen.", ""),
    ("De arrangementen voor het hotel zijn geboekt.", ""),
    ("De zitting is openbaar.", ""),
]
CELLS = [
    ("SAS, dialoog", "Loopt", "sas chosen, dialoog chosen"),
    ("SAS + dialoog", "Loopt", "sas chosen, dialoog chosen"),
    ("SAS, zonder dialoog", "Loopt", "sas chosen"),
    ("Europees openbaar", "Gepubliceerd", "openbaar chosen"),
    ("Openbaar", "Ingetrokken op 18 juni 2025", "openbaar former"),
    ("Niet-openbaar", "Gestopt, komt niet terug", "niet_openbaar former"),
    ("Meervoudig onderhands", "Afgerond", "onderhands chosen"),
    ("1-op-1", "Gegund", "onderhands chosen"),
    ("Toelating", "Doorlopend", "open_house chosen"),
    ("Subsidie (voorstel)", "In voorbereiding", "subsidie proposed"),
    ("Open house (voorstel)", "In voorbereiding", "open_house proposed"),
]


def _found(body: str, *tables: str) -> set[str]:
    extraction = extract(read(PAGE.format(body=body).encode(), media_type="text/html"))
    return {
        f"{fact.values.get('model') or fact.values.get('procedure')} {fact.values['status']}"
        for fact in extraction.facts
        if fact.table in (tables or ("funding_models", "procedures"))
    }


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_sentence(sentence: str, expected: str) -> None:
    assert _found(f"<p>{sentence}</p>") == {told for told in expected.split(", ") if told}


@pytest.mark.parametrize("header", ["Werkwijze", "Procedure", "Vorm", "Inkoopvorm", "Soort procedure"])
@pytest.mark.parametrize(("cell", "state", "expected"), CELLS)
def test_row_of_a_calendar(header: str, cell: str, state: str, expected: str) -> None:
    table = (
        f"<table><tr><th>Opdracht</th><th>{header}</th><th>Stand</th></tr><tr><td>Pleegzorg</td><td>{cell}</td>"
        f"<td>{state}</td></tr></table>"
    )
    assert _found(table, "procedures") == set(expected.split(", "))
