"""Which numbers count contracted, awarded, selected or sought parties."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder
from extractors.numbers import WORDS, number
from extractors.rules.provider_counts import find

COUNTS = {
    "Op 8 juni zijn 33 partijen definitief gegund.": [(33, None, False)],
    "We contracteren maximaal 4 aanbieders per perceel.": [(4, None, False)],
    "Vier tot zes aanbieders krijgen een contract.": [(4, 6, False)],
    "Vijf van de negen inschrijvers krijgen een contract.": [(5, None, False)],
    "Wij zoeken minimaal drie en maximaal vijf aanbieders voor een contract.": [(3, 5, False)],
    "Er komen ten minste 2, ten hoogste 4 opdrachtnemers.": [(2, 4, False)],
    "4 á 5 aanbieders worden geselecteerd.": [(4, 5, False)],
    "Wij gaan verder met één opdrachtnemer.": [(1, None, False)],
    "Een aantal gecontracteerde aanbieders (4 à 5) wordt geselecteerd.": [(4, 5, False)],
    "Wij sluiten een overeenkomst met de best scorende partijen (maximaal 12).": [(12, None, False)],
    "De hulp wordt aangeboden door één (of twee) samenwerkingsverbanden.": [(1, 2, False)],
    "Er zijn met circa 90 aanbieders overeenkomsten gesloten.": [(90, None, True)],
    "Aantal te contracteren partijen: 5": [(5, None, False)],
    "De drieëntwintig gecontracteerde zorgaanbieders": [(23, None, False)],
    "Wij selecteren de drie hoogst scorende inschrijvers voor de dialoog.": [(3, None, False)],
    "We gunnen de opdracht aan één.": [(1, None, False)],
    "Wij zijn van plan de opdracht te gunnen aan de eerste zeven.": [(7, None, False)],
    "Een subsidie krijgen nu drie instellingen.": [(3, None, False)],
    "Van de kleine 290 aanbieders met een contract blijft een deel over.": [(290, None, True)],
    "In plaats van ruim tweehonderd krijgen straks honderdtwintig aanbieders een contract.": [(120, None, False)],
    "Op dit moment verzorgen negen zorgorganisaties de dyslexiezorg.": [(9, None, False)],
    "We sluiten een raamovereenkomst met minimaal drie (3) aanbieders.": [(3, None, False)],
    "Nu wordt de hulp geboden; ze moet terug naar 35 contractpartijen.": [(35, None, False)],
    "De zeven zorgaanbieders die de rechtszaak aanspanden, hebben een contract.": [],
    "Het contract begint na gunning, in de eerste twee weken van mei.": [],
    # others than providers, or providers who did no more than come or ask
    "Op de consultatie hebben 48 organisaties gereageerd.": [],
    "Er waren 60 aanbieders aanwezig bij de bijeenkomst over contracten.": [],
    "Zes gemeenten kopen samen in.": [],
    "Alle gecontracteerde aanbieders (2024) staan op de lijst.": [],
    "Er zijn 24 inschrijvingen ontvangen.": [],
    "De 10 grootste aanbieders leveren 70% van de hulp.": [],
    "Een aanbieder krijgt drie jaar de tijd.": [],
    "De drie partijen zijn niet gegund.": [],
    "Samenwerken in één of meerdere samenwerkingsverbanden wordt gevraagd.": [],
}


def counts(*texts: str) -> list[tuple[int, int | None, bool]]:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    for text in texts:
        builder.add("paragraph", text)
    context = Context(Document("text/plain", "test", builder.done()))
    return [(f.values["count"], f.values["count_max"], f.values["approximate"]) for f in find(context)]


@pytest.mark.parametrize("text", COUNTS)
def test_sentences(text: str) -> None:
    assert counts(text) == COUNTS[text]


def test_a_row_of_counts_gives_one_for_each_lot() -> None:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    rows = [["Perceel", "Perceel 1 Ambulant", "Perceel 2 Verblijf"], ["Aantal aanbieders", "52", "4 - 6*"]]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            headers = ((row[0],) if r and c else (), (rows[0][c],) if r else ())
            cell = Cell("t", r, c, row_headers=headers[0], column_headers=headers[1], is_header=not r or not c)
            builder.add("table_cell", text, cell=cell)
    context = Context(Document("text/html", "test", builder.done()))
    found = [(f.values["count"], f.values["count_max"], f.segment.code if f.segment else None) for f in find(context)]
    assert found == [(52, None, "1"), (4, 6, "2")]


def test_words_of_numbers() -> None:
    assert (number("33"), number("drieëndertig"), number("Vier"), number("eenentwintig")) == (33, 33, 4, 21)
    assert len(WORDS) > 90


WORDINGS = {
    "De overeenkomsten met onze 71 Wmo-aanbieders lopen af.": [(71, None, False)],
    "Voor perceel 1 zoeken we zes aanbieders, voor perceel 2 één.": [(6, None, False), (1, None, False)],
    "Wij selecteren ten hoogste 12 aanbieders voor perceel 1 en 5 voor perceel 2.": [
        (12, None, False),
        (5, None, False),
    ],
    "Na de selectie zijn drie partijen uitgenodigd voor de dialoog.": [(3, None, False)],
    "Er zijn negen inschrijvers. Er zijn er drie geselecteerd.": [(3, None, False)],
    "Voldoende partijen meldden zich. Wij zochten er minimaal drie.": [(3, None, False)],
    # others than providers, and averages
    "Een gezin heeft soms drie hulpverleners van dezelfde organisatie met een contract.": [],
    "Gemiddeld had een gemeente 97 gecontracteerde aanbieders.": [],
    "Voor contracten hadden zich veertien partijen gemeld.": [],
}


@pytest.mark.parametrize("text", WORDINGS)
def test_other_wordings(text: str) -> None:
    assert set(counts(text)) == set(WORDINGS[text])


def test_a_figure_above_what_it_counts() -> None:
    assert counts("5", "percelen", "10", "contractpartners") == [(10, None, False)]


def test_numbers_behind_the_segments_that_head_lists() -> None:
    texts = ("Perceel 1 Dagbehandeling (2)", "Vlonder B.V.", "Stichting Riet", "Perceel 2 Logeren (1)", "Huize Duin")
    assert counts(*texts) == [(2, None, False), (1, None, False)]


def test_numbers_divided_over_segments() -> None:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp kent perceel 1 Dagbehandeling en perceel 2 Crisishulp.")
    builder.add("paragraph", "Wij laten 12 aanbieders toe: 8 voor Dagbehandeling en vier voor Crisishulp, na 3 weken.")
    context = Context(Document("text/plain", "test", builder.done()))
    found = {(f.values["count"], f.segment.code if f.segment else None) for f in find(context)}
    assert {(8, "1"), (4, "2")} <= found
    assert 3 not in {count for count, _ in found}
