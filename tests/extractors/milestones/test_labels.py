"""Which label of a table, list or line names the event of a date that stands alone."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder, StatedDate
from extractors.events.framed import framed_label
from extractors.events.nominal import of_noun
from extractors.fact import Fact
from extractors.rules.calendars import find as of_calendar
from extractors.rules.milestones import find

STATED = StatedDate(date(2024, 5, 1), "day")
LABELS = {
    "Ingang raamovereenkomst": "contract_start",
    "Start nieuwe overeenkomst": "contract_start",
    "Stukken op TenderNed": "publication",
    "Bekendmaking op TenderNed": "publication",
    "Laatste vragen": "questions_deadline",
    "Antwoorden bekend": "clarification_published",
    "Aanmelden of inschrijven kan tot": "submission_deadline",
    "Gespreksrondes": "dialogue_start",
    "Voorlopige uitslag": "provisional_award",
    "Gunningsbesluit (voorlopig)": "provisional_award",
    "Onderwerp": None,
    "Meting onder cliënten": None,
}


def _context(builder: PassageBuilder) -> Context:
    return Context(Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=STATED))


def _table(rows: list[list[str]]) -> Context:
    builder = PassageBuilder()
    builder.heading("Planning aanbesteding jeugdhulp Molenkwartier", 1)
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            cell = Cell(
                table_id="t1",
                row=row,
                column=column,
                is_header=row == 0,
                row_headers=(texts[0],) if row and column else (),
                column_headers=(rows[0][column],) if row else (),
            )
            builder.add("table_cell", text, cell=cell)
    return _context(builder)


def _told(context: Context) -> list[tuple[str, str]]:
    facts = [fact for rule in (find, of_calendar) for fact in rule(context) if isinstance(fact, Fact)]
    return [(fact.values["event"], str(fact.values["date_from"])) for fact in facts]


@pytest.mark.parametrize(("label", "event"), LABELS.items())
def test_labels(label: str, event: str | None) -> None:
    frame = framed_label(label.lower())
    assert (frame.event if frame else None) == event


def test_steps_over_the_columns_go_before_words_in_the_rows() -> None:
    context = _table(
        [
            ["Cluster", "Publicatie", "Vragen tot", "Start"],
            ["Ambulante hulp met spreekuur", "3 juni 2024", "14 juni 2024", "1 januari 2025"],
            ["Consultatie van huisartsen", "10 juni 2024", "21 juni 2024 (eerste ronde)", "1 april 2025"],
        ]
    )
    assert [event for event, _ in _told(context)] == ["publication", "questions_deadline", "contract_start"] * 2


def test_the_nearest_cell_of_a_row_names_the_step() -> None:
    context = _table(
        [
            ["Fase", "Stap", "Perceel 1", "Perceel 2"],
            ["Besluit", "Voornemen tot gunning", "1 juli 2024", "8 juli 2024"],
            ["Besluit", "Ingang contract", "1 januari 2025", "1 april 2025"],
        ]
    )
    assert [event for event, _ in _told(context)] == ["provisional_award"] * 2 + ["contract_start"] * 2


def test_a_day_of_the_month_that_heads_its_column() -> None:
    context = _table(
        [["Dag van de maand", "mei 2024", "juni 2024"], ["Publicatie", "13", "-"], ["Inschrijven tot", "-", "24"]]
    )
    assert _told(context) == [("publication", "2024-05-13"), ("submission_deadline", "2024-06-24")]


def test_a_term_gives_both_ends() -> None:
    context = _table([["Aanbieder", "Looptijd"], ["Stichting Wilgenhof", "01-07-2023 t/m 30-06-2027"]])
    assert _told(context) == [("contract_start", "2023-07-01"), ("contract_end", "2027-06-30")]


def test_the_other_line_of_an_item_is_the_label() -> None:
    builder = PassageBuilder()
    builder.heading("Tijdlijn inkoop jeugdhulp", 1)
    for text in (
        "3 juni 2024\nPublicatie op TenderNed",
        "1 juli 2024\nNota van inlichtingen",
        "1 januari 2025\nStart nieuwe overeenkomsten",
    ):
        builder.add("list_item", text)
    assert [event for event, _ in _told(_context(builder))] == [
        "publication", "clarification_published", "contract_start",
    ]  # fmt: skip


def test_a_date_broken_over_two_lines_of_a_cell() -> None:
    context = _table([["Segment", "Beoogde ingang"], ["Pleegzorg", "1 januari\n2027"]])
    assert _told(context) == [("contract_start", "2027-01-01")]


@pytest.mark.parametrize(
    ("header", "event"),
    [
        ("Wanneer begint het?", "contract_start"),
        ("Vanaf wanneer?", "contract_start"),
        ("Loopt vanaf", "contract_start"),
        ("Van kracht per", "contract_start"),
        ("Wanneer gaat de overeenkomst in?", "contract_start"),
        ("Tot wanneer?", "contract_end"),
        ("Wanneer loopt het contract af?", "contract_end"),
    ],
)
def test_a_header_that_asks_when(header: str, event: str) -> None:
    context = _table(
        [["Perceel", "Hoe", header], ["Pleegzorg", "openbaar", "1 mei 2026"], ["Logeren", "", "3 juni 2026"]]
    )
    assert _told(context) == [(event, "2026-05-01"), (event, "2026-06-03")]


@pytest.mark.parametrize("header", ["Wanneer begint het?", "Vanaf wanneer?", "Loopt vanaf", "Tot wanneer?"])
def test_such_a_header_over_steps_tells_nothing_of_contracts(header: str) -> None:
    context = _table([["Stap", "Wie", header], ["Bijeenkomst", "regio", "1 mei 2026"], ["Enquête", "", "3 juni 2026"]])
    assert not {"contract_start", "contract_end"} & {event for event, _ in _told(context)}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Het verslag van 17 mei is vastgesteld", "meeting"),
        ("In onze brief van 17 mei staat meer", "other"),
        ("De lijst, stand 17 mei", "other"),
        ("De gunning van 17 mei", None),
    ],
)
def test_dates_of_a_noun(text: str, event: str | None) -> None:
    assert of_noun(text, text.index("17 mei")) == event
