"""Which sentences and cells claim a status, and which only speak of one."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder, StatedDate
from extractors.rules.statuses import find

CLAIMS = {
    "De aanbestedingsprocedure is voorlopig opgeschort.": ["suspended"],
    "De gemeenten schorten de aanbesteding op.": ["suspended"],
    "De regio heeft de aanbesteding van de crisishulp ingetrokken.": ["withdrawn"],
    "De aanbesteding is gepubliceerd op TenderNed.": ["published"],
    "Op 4 april 2024 heeft de regio de aanbesteding voor verblijf gepubliceerd.": ["published"],
    "De inkoopdocumenten worden op dit moment geschreven.": ["preparing"],
    "De inkoop van de pleegzorg is in voorbereiding.": ["preparing"],
    "We zijn met twee geselecteerde partijen in dialoog.": ["in_dialogue"],
    "De opdracht is voorlopig gegund aan drie partijen.": ["provisionally_awarded"],
    "Het voornemen tot gunning is op 3 april 2024 verstuurd.": ["provisionally_awarded"],
    "Op 8 april 2024 zijn 12 partijen definitief gegund.": ["awarded"],
    "Het perceel wordt opnieuw opengesteld voor nieuwe aanbieders.": ["reopened"],
    "Het inkooptraject Wmo is afgerond.": ["closed"],
    "De aanbesteding is op 3 april 2024 ingetrokken en wordt later opnieuw gepubliceerd.": ["withdrawn"],
    # spoken of, not claimed
    "De aanbesteding is niet ingetrokken.": [],
    "Ook in regio Waterdal is een aanbesteding ingetrokken.": [],
    "De aanbesteding is niet geschorst.": [],
    "Indien de aanbesteding wordt ingetrokken, hoort u dat van ons.": [],
    "De aanbesteding wordt naar verwachting in juni gepubliceerd.": [],
    "De opdracht zal in juli definitief worden gegund.": [],
    "Op 8 juli 2024 zijn de percelen gegund.": [],
    "In een andere regio is de aanbesteding ingetrokken.": [],
    "De vorige aanbesteding is ingetrokken.": [],
    "Is de aanbesteding al gepubliceerd?": [],
    "Overeenkomsten die met deze aanbesteding zijn afgesloten lopen door.": [],
    "Het verslag van de bijeenkomst is gepubliceerd.": [],
}


def _found(builder: PassageBuilder) -> list[str]:
    stated = StatedDate(date(2024, 5, 1), "day")
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=stated)
    return [fact.values["status"] for fact in find(Context(document, date(2024, 5, 2)))]


@pytest.mark.parametrize("sentence", CLAIMS)
def test_sentence(sentence: str) -> None:
    builder = PassageBuilder()
    builder.add("paragraph", sentence)
    assert _found(builder) == CLAIMS[sentence]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gepubliceerd", ["published"]),
        ("In voorbereiding", ["preparing"]),
        ("Marktconsultatie is afgerond", []),
        ("Wonen", []),
    ],
)
def test_cell_under_status(words: str, expected: list[str]) -> None:
    builder = PassageBuilder()
    builder.add("table_cell", words, cell=Cell("t1", 1, 1, column_headers=("Stand van zaken",)))
    assert _found(builder) == expected


def test_heading_of_awarded_parties() -> None:
    builder = PassageBuilder()
    builder.heading("Gegunde aanbieders dagbehandeling", 2)
    builder.heading("Fase 3: definitieve gunning", 2)
    assert _found(builder) == ["awarded"]


def test_a_sentence_is_quoted_whole() -> None:
    builder = PassageBuilder()
    builder.add("paragraph", "Wij melden het volgende. De aanbesteding is ingetrokken. Meer volgt.")
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp")
    (fact,) = find(Context(document))
    assert builder.passages[0].text[fact.start : fact.end] == "De aanbesteding is ingetrokken."


WORDINGS = {
    "De gunning aan Vlonder B.V. en Stichting Riet is definitief geworden op 10 mei 2024.": ["awarded"],
    "Het voornemen is hiermee omgezet in een definitieve gunning.": ["awarded"],
    "Voor beide percelen is de gunning daarmee definitief.": ["awarded"],
    "Perceel A Ambulant: gegund aan twaalf aanbieders": ["awarded"],
    "Voor dit perceel zitten we midden in de dialoog.": ["in_dialogue"],
    "Met drie partijen zijn wij nu in gesprek.": ["in_dialogue"],
    "Dit najaar beginnen we met de voorbereiding van de nieuwe inkoop.": ["preparing"],
    "Er is nog niets besloten over de aanbesteding.": ["preparing"],
    "De aanbestedingen voor verblijf lopen.": ["published"],
    "Wij konden niet anders dan dit perceel intrekken.": ["withdrawn"],
    # spoken of, not claimed
    "Na een selectie voeren wij met maximaal drie gegadigden een dialoog.": [],
    "Een klacht schort de procedure niet op.": [],
    "Praktijk De Linde had zich uit de procedure teruggetrokken.": [],
    "De gunning is definitief zodra de termijn voorbij is.": [],
    "Negen trajecten zijn dat jaar opgeschort.": [],
}


def statuses(text: str) -> list[str]:
    builder = PassageBuilder()
    builder.add("paragraph", text)
    return sorted(set(_found(builder)))


@pytest.mark.parametrize("sentence", WORDINGS)
def test_other_wordings(sentence: str) -> None:
    assert statuses(sentence) == WORDINGS[sentence]


def test_a_stage_that_the_same_text_has_overtaken_is_none() -> None:
    told = "Op 4 april 2024 is de aanbesteding gepubliceerd. De opdracht is op 20 april 2024 definitief gegund."
    assert statuses(told) == ["awarded"]


def test_naming_who_was_awarded_tells_the_award() -> None:
    assert statuses("Met ingang van juni gaat het perceel Verblijf naar Stichting Riet en Vlonder B.V.") == ["awarded"]
