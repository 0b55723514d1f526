"""Ways of paying and of buying that are told without the name of a model or procedure."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Nieuwe contracten jeugdhulp</title></head><body><h1>Nieuwe contracten jeugdhulp</h1><p>De aanbesteding van"
    " jeugdhulp is gegund. De percelen starten in 2026.</p><p>{sentence}</p></body></html>"
)
PAYING = [
    ("Elk geleverd uur wordt apart gedeclareerd.", {"inspanningsgericht"}),
    ("Aanbieders declareren maandelijks de geleverde uren.", {"inspanningsgericht"}),
    ("Er geldt een etmaalprijs.", {"inspanningsgericht"}),
    ("Er wordt afgerekend op bestede tijd.", {"inspanningsgericht"}),
    ("Het vervoer kost een bedrag per rit.", {"inspanningsgericht"}),
    ("De aanbieder krijgt € 67,80 per uur.", {"inspanningsgericht"}),
    ("Zij ontvangen een vaste prijs per behandeltraject.", {"outputgericht"}),
    ("De aanbieder krijgt één bedrag voor het afgesproken resultaat.", {"outputgericht"}),
    ("Er is een vast bedrag per cliënt, hoe lang de hulp ook duurt.", {"outputgericht"}),
    ("We betalen met arrangementen.", {"outputgericht"}),
    ("Er wordt afgerekend op resultaat.", {"outputgericht"}),
    ("De partner krijgt een vaste som geld voor alle hulp.", {"taakgericht"}),
    ("Eén consortium ontvangt een bedrag per inwoner.", {"taakgericht"}),
    ("De aanbieder krijgt vooraf een jaarbudget.", {"taakgericht"}),
    ("Wij betalen voor het beschikbaar houden van het team.", {"beschikbaarheid"}),
    ("De vergoeding is een bedrag per plek.", {"beschikbaarheid"}),
    ("Er is een vergoeding voor paraatheid.", {"beschikbaarheid"}),
    # what only sounds like it
    ("De crisisdienst is 24 uur per etmaal bereikbaar.", set()),
    ("De eigen bijdrage is 21 euro per uur.", set()),
    ("Het pgb-tarief is 25 euro per uur.", set()),
    ("Kinderen krijgen twaalf minuten hulp per week.", set()),
    ("Er geldt een budgetplafond per aanbieder.", set()),
    ("Het team werkt resultaatgericht aan opgroeien.", set()),
    ("Elke dag worden kinderen verwezen.", set()),
    ("Het onderwijszorgarrangement op school telt vier uur per week.", set()),
]
BUYING = [
    ("Alle aanbieders die aan de eisen voldoen, worden toegelaten.", {"open_house"}),
    ("Wie voldoet, krijgt een overeenkomst.", {"open_house"}),
    ("Toegelaten zijn alle organisaties die aan de eisen voldeden.", {"open_house"}),
    ("Hier mag nog steeds iedereen meedoen die aan de toelatingseisen voldoet.", {"open_house"}),
    ("Wie aan de eisen voldoet komt erin.", {"open_house"}),
    ("Een contract is er voor elke partij die voldoet.", {"open_house"}),
    ("Wie niet voldoet, hoort dat in mei.", set()),
    ("Alle offertes voldoen aan de eisen.", set()),
    ("De openbare SAS-aanbesteding gaat door.", {"openbaar", "sas"}),
    ("Wij hanteren een openhouseprocedure.", {"open_house"}),
    ("De inkoop verloopt via SAS, met dialoog.", {"sas", "dialoog"}),
    ("Met de gegadigden voeren we dialooggesprekken.", {"dialoog"}),
    ("Logeren wordt gesubsidieerd.", {"subsidie"}),
    ("Het voorstel gaat uit van subsidie in plaats van een aanbesteding.", {"subsidie"}),
    ("De aanbieder die voldoet aan de meldplicht, belt ons.", set()),
    ("Wij gaan graag in dialoog met ouders.", set()),
    ("De speeltuin ontvangt subsidie.", set()),
    ("Deze Europese aanbesteding staat op TenderNed.", set()),
]


def _values(sentence: str, table: str, column: str) -> set[str]:
    extraction = extract(read(PAGE.format(sentence=sentence).encode(), media_type="text/html"))
    return {str(fact.values[column]) for fact in extraction.facts if fact.table == table}


@pytest.mark.parametrize(("sentence", "models"), PAYING)
def test_paying(sentence: str, models: set[str]) -> None:
    assert _values(sentence, "funding_models", "model") == models


@pytest.mark.parametrize(("sentence", "procedures"), BUYING)
def test_buying(sentence: str, procedures: set[str]) -> None:
    assert _values(sentence, "procedures", "procedure") == procedures
