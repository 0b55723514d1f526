"""Which event belongs to which date: in sentences, in lists, in tables, and where there is none."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder, StatedDate
from extractors.fact import Doubt, Fact
from extractors.rules.milestones import find

STATED = StatedDate(date(2024, 5, 1), "day")

SENTENCES = {
    "De overeenkomsten worden in oktober 2024 getekend en gaan 1 januari 2025 in.": [
        ("other", "2024-10-01", True),
        ("contract_start", "2025-01-01", True),
    ],
    "De nota van inlichtingen is op 3 april jl. gepubliceerd.": [("clarification_published", "2024-04-03", False)],
    "De aanbesteding is op 3 april 2024 ingetrokken en wordt in het najaar opnieuw gepubliceerd.": [
        ("withdrawal", "2024-04-03", False),
        ("publication", "2024-09-01", True),
    ],
    "Na afloop van de raamovereenkomst op 31 december 2025 kunnen we tweemaal met een jaar verlengen.": [
        ("contract_end", "2025-12-31", True)
    ],
    "Het kort geding dient op 12 juni 2024; de uitspraak volgt uiterlijk 26 juni.": [
        ("other", "2024-06-12", True),
        ("court_ruling", "2024-06-26", True),
    ],
    "De publicatie is voorzien in juni 2024, met als ingangsdatum van de contracten 1 januari 2025.": [
        ("publication", "2024-06-01", True),
        ("contract_start", "2025-01-01", True),
    ],
    "De deadline voor vragen is 12 juni 2024 om 12.00 uur en de nota van inlichtingen verschijnt op 26 juni 2024.": [
        ("questions_deadline", "2024-06-12", True),
        ("clarification_published", "2024-06-26", True),
    ],
    "Inschrijvingen dienen uiterlijk dinsdag 4 juni 2024 vóór 10.00 uur te zijn ontvangen.": [
        ("submission_deadline", "2024-06-04", True)
    ],
    "Aanbieders konden zich tot en met 5 april 2024 aanmelden.": [("submission_deadline", "2024-04-05", False)],
    "De inschrijfdatum is niet 3 juni 2024 maar 17 juni 2024.": [
        ("submission_deadline", "2024-06-03", True),
        ("submission_deadline", "2024-06-17", True),
    ],
    "Tegen het voornemen kunt u tot 3 juni 2024 bezwaar maken.": [("other", "2024-06-03", True)],
    "Blijft de gunning in juni 2024?": [],
    "De nieuwe overeenkomsten gaan op 1 september 2024 van start.": [("contract_start", "2024-09-01", True)],
    "Na de publicatie op 1 maart 2024 volgt de gunning op 1 juli 2024.": [
        ("publication", "2024-03-01", False),
        ("final_award", "2024-07-01", True),
    ],
    "De beoordeling van alle inschrijvingen is klaar: op 8 april 2024 zijn 12 partijen definitief gegund.": [
        ("final_award", "2024-04-08", False)
    ],
    "Het contract voor dagbehandeling gaat voor iedereen per 1 oktober 2024 in.": [
        ("contract_start", "2024-10-01", True)
    ],
    "De lopende overeenkomsten lopen per 1 januari 2025 af.": [("contract_end", "2025-01-01", True)],
    "De overeenkomst loopt van 1 januari 2025 tot en met 31 december 2028.": [
        ("contract_start", "2025-01-01", True),
        ("contract_end", "2028-12-31", True),
    ],
    "De contracten zijn verlengd tot en met 31 december 2025.": [("extension", "2025-12-31", True)],
    "Het college stelde op 9 april 2024 het inkoopkader vast.": [("decision", "2024-04-09", False)],
    "Op 3, 10 en 17 maart 2024 waren er bijeenkomsten met aanbieders.": [
        ("meeting", "2024-03-03", False),
        ("meeting", "2024-03-10", False),
        ("meeting", "2024-03-17", False),
    ],
    "De aanbesteding is op 4 april 2024 opgeschort vanwege een kort geding.": [("suspension", "2024-04-04", False)],
    "De dialoogfase loopt van 3 juni tot en met 30 augustus 2024.": [
        ("dialogue_start", "2024-06-03", True),
        ("dialogue_end", "2024-08-30", True),
    ],
    "De beoogde startdatum van de overeenkomst is uitgesteld tot 1 juli 2025 en de inschrijfdatum is verplaatst.": [
        ("contract_start", "2025-07-01", True)
    ],
    "Na de marktconsultatie in het voorjaar van 2023 is het inkoopkader in december 2023 vastgesteld.": [
        ("market_consultation", "2023-03-01", False),
        ("decision", "2023-12-01", False),
    ],
}


def _facts(builder: PassageBuilder, stated: StatedDate = STATED) -> list[Fact]:
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=stated)
    return [fact for fact in find(Context(document, date(2024, 5, 2))) if isinstance(fact, Fact)]


def _builder() -> PassageBuilder:
    builder = PassageBuilder()
    builder.heading("Aanbesteding jeugdhulp regio Molenkwartier", 1)
    return builder


def _short(facts: list[Fact]) -> list[tuple[str, str]]:
    return [(fact.values["event"], fact.values["date_from"].isoformat()) for fact in facts]


def _table(builder: PassageBuilder, rows: list[list[str]], header: bool) -> None:
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            top = header and number == 0
            cell = Cell(
                "t1",
                number,
                column,
                row_headers=(row[0],) if column and not top else (),
                column_headers=(rows[0][column],) if header and number else (),
                is_header=top,
            )
            builder.add("table_cell", text, cell=cell)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentence(sentence: str) -> None:
    builder = _builder()
    builder.add("paragraph", sentence)
    found = [(f.values["event"], f.values["date_from"].isoformat(), f.values["planned"]) for f in _facts(builder)]
    assert found == SENTENCES[sentence]


@pytest.mark.parametrize(
    ("rows", "header", "expected"),
    [
        (
            [["Stap", "Wanneer"], ["Publicatie", "4 juni 2024"], ["Sluiting inschrijving", "3 september, 12.00 uur"]],
            True,
            [("publication", "2024-06-04"), ("submission_deadline", "2024-09-03")],
        ),
        (
            [["4 juni 2024", "Publicatie"], ["eind juni 2024", "Nota van inlichtingen"]],
            False,
            [("publication", "2024-06-04"), ("clarification_published", "2024-06-21")],
        ),
        (
            [["Publicatie", "Gunning", "Start contract"], ["mei 2024", "Q4 2024", "1 januari 2025"]],
            True,
            [("publication", "2024-05-01"), ("final_award", "2024-10-01"), ("contract_start", "2025-01-01")],
        ),
        (
            [["Onderdeel", "Start", "Einde"], ["Dialoog", "3 juni 2024", "4 juli 2024"]],
            True,
            [("dialogue_start", "2024-06-03"), ("dialogue_end", "2024-07-04")],
        ),
        ([["Segment", "Onderzoek"], ["Wonen", "3 juni 2024"]], True, []),
    ],
)
def test_table(rows: list[list[str]], header: bool, expected: list[tuple[str, str]]) -> None:
    builder = _builder()
    _table(builder, rows, header)
    facts = _facts(builder)
    assert _short(facts) == expected
    assert all(builder.passages[fact.passage].cell for fact in facts)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["12 mei 2024: sluiting inschrijving"], [("submission_deadline", "2024-05-12")]),
        (["Voorlopige gunning - 3 juni 2024"], [("provisional_award", "2024-06-03")]),
        (
            ["4 juni 2024", "Publicatie", "3 juli 2024", "Gunning"],
            [("publication", "2024-06-04"), ("final_award", "2024-07-03")],
        ),
        (
            ["Publicatie", "4 juni 2024", "Gunning", "3 juli 2024"],
            [("publication", "2024-06-04"), ("final_award", "2024-07-03")],
        ),
        (["Gepubliceerd op 3 april 2024"], [("document_date", "2024-04-03")]),
        (["Nieuwsbrief april 2024"], [("document_date", "2024-04-01")]),
    ],
)
def test_lines(lines: list[str], expected: list[tuple[str, str]]) -> None:
    builder = _builder()
    for line in lines:
        builder.add("paragraph", line)
    assert _short(_facts(builder)) == expected


def test_a_letter_head_dates_the_letter() -> None:
    builder = _builder()
    for line in ("Datum: 1 mei 2024", "Onderwerp: verlenging contracten jeugdhulp", "Geachte raadsleden,"):
        builder.add("paragraph", line)
    assert _short(_facts(builder)) == [("document_date", "2024-05-01")]


def test_the_date_of_a_session_is_no_letter_head() -> None:
    builder = _builder()
    builder.heading("Informatiebijeenkomst voor aanbieders", 2)
    builder.add("paragraph", "Datum: 21 mei 2024\nLocatie: De Graanschuur")
    assert _short(_facts(builder)) == [("meeting", "2024-05-21")]


def test_an_answer_takes_its_event_from_the_question() -> None:
    builder = _builder()
    builder.heading("Tot wanneer kan ik inschrijven?", 2)
    builder.add("paragraph", "Dat kan tot en met 7 juni 2024.")
    assert _short(_facts(builder)) == [("submission_deadline", "2024-06-07")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["Perceel", "Looptijd", "Start"], [("contract_start", "2025-01-01")]),
        (["Perceel", "Aanbieder", "Einde"], [("contract_end", "2025-01-01")]),
        (["Perceel", "Contract", "Looptijd tot"], [("contract_end", "2025-01-01")]),
        (["Activiteit", "Wie", "Start"], []),
    ],
    ids=lambda value: " | ".join(value) if value and isinstance(value[0], str) else "",
)
def test_start_and_end_are_of_contracts_in_a_table_of_contracts(
    header: list[str], expected: list[tuple[str, str]]
) -> None:
    builder = _builder()
    _table(builder, [header, ["Daghulp", "vier jaar", "1 januari 2025"]], header=True)
    assert [fact for fact in _short(_facts(builder)) if fact[0] != "other"] == expected


def test_heading_gives_its_event_to_the_same_day() -> None:
    builder = _builder()
    builder.heading("Marktconsultatie 4 april 2024", 2)
    builder.add("paragraph", "Op 4 april spraken wij met aanbieders over de inkoop.")
    assert _short(_facts(builder)) == [("market_consultation", "2024-04-04")] * 2


def test_moved_deadline_keeps_both_dates() -> None:
    builder = _builder()
    builder.add("paragraph", "De sluitingsdatum is verplaatst van 6 mei naar 20 mei 2024.")
    old, new = _facts(builder)
    assert old.rule == "moved_from"
    assert old.confidence < new.confidence
    assert _short([old, new]) == [("submission_deadline", "2024-05-06"), ("submission_deadline", "2024-05-20")]


def test_other_judgments_and_other_matters_are_no_milestones() -> None:
    builder = _builder()
    builder.add("paragraph", "Op 18 april 2024 deed de rechter uitspraak over het pgb van een inwoner.")
    builder.add("paragraph", "Op 20 april 2024 is de braderie.")
    assert _facts(builder) == []


def test_a_tender_for_roads_has_no_milestones() -> None:
    builder = PassageBuilder()
    builder.heading("Aanbesteding asfalt", 1)
    builder.add("paragraph", "De inschrijving sluit op 3 juni 2024 en de gunning volgt op 1 juli 2024.")
    document = Document("text/plain", "plain", builder.done())
    assert list(find(Context(document, date(2024, 5, 2)))) == []


def test_a_date_without_any_year_is_a_doubt() -> None:
    builder = _builder()
    builder.add("paragraph", "De inschrijving sluit op 3 juni.")
    document = Document("text/plain", "plain", builder.done())
    (doubt,) = find(Context(document))
    assert isinstance(doubt, Doubt)
    assert doubt.kind == "year_unknown"
