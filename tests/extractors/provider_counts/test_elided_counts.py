"""Numbers of parties whose noun is left out or stands elsewhere, divided over segments or in columns; and numbers of other things."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers import read
from extractors.rules.provider_counts import find

_LOTS = """<h1>Inkoop Wmo Rietmeer</h1><p>De gemeente Rietmeer koopt ondersteuning in via een Europese aanbesteding, in drie
percelen: perceel 1 Begeleiding, perceel 2 Dagbesteding en perceel 3 Logeren.</p><h2>Stand van zaken</h2>"""
B, D, L = "Begeleiding", "Dagbesteding", "Logeren"


def _counts(html: str) -> set[tuple[int, int | None, str | None]]:
    document = read(f"<html><body><main>{_LOTS}{html}</main></body></html>".encode())
    facts = find(Context(document))
    return {
        (fact.values["count"], fact.values["count_max"], fact.segment.name if fact.segment else None) for fact in facts
    }


TOLD = {
    # the noun stands once for several segments
    "In perceel 1 is plek voor negen opdrachtnemers, in perceel 2 voor vijf.": {(9, B), (5, D)},
    "Begeleiding ging naar negen aanbieders, dagbesteding naar vijf.": {(9, B), (5, D)},
    "In perceel 1 vallen 19 contracten, in perceel 2 acht.": {(19, B), (8, D)},
    "Negen aanbieders tekenen voor begeleiding, vijf dat voor dagbesteding.": {(9, B), (5, D)},
    "Begeleiding (19 aanbieders), dagbesteding (acht) en logeren (drie).": {(19, B), (8, D), (3, L)},
    "Voor perceel 1, 2 en 3 zijn respectievelijk negen, vijf en twee partijen gegund.": {(9, B), (5, D), (2, L)},
    # "er", "daarvan" and participles
    "Van de 29 contractanten zijn er 24 die verlengen.": {(24, None), (29, None)},
    "Zes van de negen inschrijvers op perceel 2 kregen een contract.": {(6, D)},
    "Op perceel 1 meldden zich dertien partijen; elf zijn er toegelaten.": {(11, B)},
    "Wij ontvingen 31 inschrijvingen en sloten met 22 aanbieders een overeenkomst.": {(22, None)},
    "Er blijven van de 55 aanbieders straks dertig over.": {(30, None), (55, None)},
    "Perceel 3: 4 inschrijvingen, 2 gegund.": {(2, L)},
    "Alle negen partijen die zich voor dagbesteding aanmeldden, zijn toegelaten.": {(9, D)},
    # from and to
    "Het aantal contractpartners daalt van 90 tot 35.": {(35, None), (90, None)},
    "Een zestal aanbieders is gecontracteerd voor dagbesteding.": {(6, D)},
    "Wij gunnen perceel 3 aan de drie beste inschrijvingen.": {(3, L)},
    # neither parties nor bids
    "Van de 24 bewoners bij onze aanbieders kregen er zes een contract voor een woning.": set(),
    "Het team contractbeheer groeit van 4 naar 6.": set(),
    "Het aantal vragen van aanbieders bedraagt 64.": set(),
    "Het contract heeft zeven bijlagen, waarvan er vier zijn ondertekend.": set(),
    "Op perceel 1 krijgt een inschrijver maximaal 70 punten en op perceel 2 maximaal 60.": set(),
    "Een combinatie mag voor perceel 3 uit maximaal vier partijen bestaan.": set(),
    "Op 14 maart gegund, op 28 maart ondertekend.": set(),
    "Percelen 1 en 2 gegund; perceel 3 volgt.": set(),
    "Voor logeren heeft de aanbieder minimaal vier bedden, maximaal acht.": set(),
    "Aanbieders hebben gemiddeld drie contracten.": set(),
    "Op 20 september kregen alle inschrijvers bericht van de gunning.": set(),
    "Aanbieders moeten op perceel 1 aan negen eisen voldoen, op perceel 2 aan twaalf.": set(),
}


@pytest.mark.parametrize("text", TOLD)
def test_numbers_without_their_noun(text: str) -> None:
    assert {(count, segment) for count, _, segment in _counts(f"<p>{text}</p>")} == TOLD[text]


def _table(*rows: str) -> str:
    return "<table>" + "".join(f"<tr><td>{row.replace('|', '</td><td>')}</td></tr>" for row in rows) + "</table>"


def _headed(header: str, *rows: str) -> str:
    cells = "".join(f"<th>{cell}</th>" for cell in header.split("|"))
    return _table(*rows).replace("<table>", f"<table><tr>{cells}</tr>", 1)


def test_least_and_most_are_one_range() -> None:
    table = _headed("Perceel|Minimum aantal aanbieders|Maximum aantal aanbieders", "Begeleiding|4|9", "Logeren|1|3")
    assert _counts(table) == {(4, 9, B), (1, 3, L)}


def test_outcome_beside_bids() -> None:
    table = _headed("Perceel|Inschrijvingen|Gegund", "Begeleiding|19|11", "Logeren|5|2")
    assert _counts(table) == {(11, None, B), (2, None, L)}


def test_outcome_in_rows() -> None:
    table = _headed("|Begeleiding|Logeren", "Aantal inschrijvers|19|5", "Gegund|11|2")
    assert {(11, None, B), (2, None, L)} <= _counts(table)


def test_places_of_residents_are_no_parties() -> None:
    assert _counts(_headed("|Begeleiding|Logeren", "Aantal plekken|31|12", "Aantal locaties|5|3")) == set()


def test_lots_of_each_provider_are_no_parties() -> None:
    assert _counts(_headed("Aanbieder|Gegund|Afgewezen", "De Veste|1|2", "Zorghuis Rietoord|3|1")) == set()


def test_items_go_on_with_the_noun_of_the_first() -> None:
    items = "<ul><li>Begeleiding, negen aanbieders gegund</li><li>Dagbesteding, vijf</li><li>Logeren, twee</li></ul>"
    assert _counts(items) == {(9, None, B), (5, None, D), (2, None, L)}


def test_heading_that_asks() -> None:
    html = "<h3>Met hoeveel partijen gaan we verder?</h3><p>Voor begeleiding met negen, voor logeren met twee.</p>"
    assert _counts(html) == {(9, None, B), (2, None, L)}


def test_heading_of_those_chosen() -> None:
    html = "<h3>Gegunde partijen</h3><ul><li>Perceel 1: 14</li><li>Perceel 3: 2</li><li>Cliënten: 340</li></ul>"
    assert _counts(html) == {(14, None, B), (2, None, L)}


def test_contracts_as_items() -> None:
    assert _counts("<ul><li>Perceel 1: negen contracten</li><li>Perceel 3: twee contracten</li></ul>") == {
        (9, None, B),
        (2, None, L),
    }
