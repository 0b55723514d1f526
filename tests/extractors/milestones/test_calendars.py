"""Dates that stand over a column, over a notice, or are told as a day of the week."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.context import Context
from extractors.document import Cell, Document, PassageBuilder, StatedDate
from extractors.fact import Fact
from extractors.rules import calendars, milestones

STATED = StatedDate(date(2024, 5, 1), "day")  # a Wednesday


def _told(builder: PassageBuilder) -> list[tuple[str, str, str]]:
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=STATED)
    context = Context(document)
    facts = [fact for fact in calendars.find(context) if isinstance(fact, Fact)]
    for fact in facts:
        assert document.passages[fact.passage].text[fact.start : fact.end]
    return [(fact.values["event"], str(fact.values["date_from"]), str(fact.values["date_to"])) for fact in facts]


def _started() -> PassageBuilder:
    builder = PassageBuilder()
    builder.heading("Aanbesteding jeugdhulp regio Molenkwartier", 1)
    return builder


def test_a_calendar_gives_each_step_the_month_of_its_column() -> None:
    builder = _started()
    rows = [["", "Juni 2024", "Juli 2024", "Sept 2024"], ["Perceel 1 Verblijf", "Publicatie", "", "Inschrijven"]]
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text:
                heads = (rows[0][column],) if row and rows[0][column] else ()
                side = (texts[0],) if row and column else ()
                builder.add("table_cell", text, cell=Cell("t1", row, column, column_headers=heads, row_headers=side))
    assert _told(builder) == [
        ("publication", "2024-06-01", "2024-06-30"),
        ("submission_deadline", "2024-09-01", "2024-09-30"),
    ]


def test_columns_of_figures_by_year_are_no_calendar() -> None:
    builder = _started()
    for row, texts in enumerate([["Cliënten", "31-12-2022", "31-12-2023"], ["Begeleiding", "112", "12 bijeenkomsten"]]):
        for column, text in enumerate(texts):
            builder.add("table_cell", text, cell=Cell("t1", row, column))
    assert _told(builder) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vandaag ging het voornemen tot gunning naar alle inschrijvers.", ("provisional_award", "2024-05-01")),
        ("Het dagelijks bestuur bekrachtigde de inkoopstrategie afgelopen dinsdag.", ("decision", "2024-04-30")),
        ("Gisteren is de aanbesteding gepubliceerd.", ("publication", "2024-04-30")),
        ("Komende donderdag is er een informatiebijeenkomst voor aanbieders.", ("meeting", "2024-05-02")),
        ("Bij vragen na vandaag: mail het inkoopteam.", None),
        ("Vandaag de dag vragen meer gezinnen jeugdhulp.", None),
        ("Onze balie is vandaag gesloten.", None),
    ],
)
def test_days_told_from_the_day_of_telling(text: str, expected: tuple[str, str] | None) -> None:
    builder = _started()
    builder.add("paragraph", text)
    assert [found[:2] for found in _told(builder)] == ([expected] if expected else [])


def test_a_notice_is_of_the_day_in_its_heading() -> None:
    builder = _started()
    builder.heading("Bericht van 12 januari 2024", 2)
    builder.add("paragraph", "De aanbesteding is gepubliceerd. Er zijn drie percelen.")
    builder.heading("Update 9 februari 2024", 2)
    builder.add("paragraph", "Vandaag ging het voornemen tot gunning de deur uit.")
    assert [found[:2] for found in _told(builder)] == [
        ("publication", "2024-01-12"),
        ("provisional_award", "2024-02-09"),
    ]


def test_a_list_of_contracts_gives_their_last_days() -> None:
    builder = _started()
    builder.add("paragraph", "Hieronder staat met wie wij contracten hebben en tot wanneer die lopen.")
    builder.add("list_item", "Stichting Waterlinie, tot en met 31 december 2025")
    builder.add("list_item", "Jeugdhuis De Brink, tot 1 april 2026")
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=STATED)
    found = [fact for fact in milestones.find(Context(document)) if isinstance(fact, Fact)]
    assert [(fact.values["event"], str(fact.values["date_to"])) for fact in found] == [
        ("contract_end", "2025-12-31"),
        ("contract_end", "2026-04-01"),
    ]
