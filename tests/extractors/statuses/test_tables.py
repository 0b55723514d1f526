"""Where a purchase stands as tables and lists of parts tell it: cells that open with a status, and lists of who won what."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

Rows = list[list[str]]


def _statuses(body: str) -> set[tuple[str, str | None]]:
    facts = extract(read(f"<main><h1>Inkoop jeugdhulp</h1>{body}</main>".encode())).facts
    return {
        (fact.values["status"], fact.segment.name if fact.segment else None)
        for fact in facts
        if fact.table == "statuses"
    }


def _table(rows: Rows) -> str:
    return f"<table>{''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)}</table>"


LAST = [
    ["A Wonen", "Gegund aan vier partijen", "nvt"],
    ["B Logeren", "Ingetrokken", "te weinig inschrijvingen"],
    ["C Daghulp", "In voorbereiding", ""],
]


def test_a_column_without_a_header_tells_where_each_part_stands() -> None:
    rows = [["Perceel", "", "Bijzonderheden"], *LAST]
    assert _statuses(_table(rows)) == {("awarded", "Wonen"), ("withdrawn", "Logeren"), ("preparing", "Daghulp")}


@pytest.mark.parametrize("date", ["20 april 2027", "20 april"])
def test_steps_of_a_planning_are_no_status(date: str) -> None:
    rows = [
        ["Perceel", "Stap", "Wanneer"],
        ["A Wonen", "Definitieve gunning", date],
        ["B Logeren", "Definitieve gunning", date],
        ["C Daghulp", "Voorlopige gunning", date],
    ]
    assert _statuses(_table(rows)) == set()


def test_a_date_elsewhere_in_the_table_takes_no_status_away() -> None:
    rows = [["Perceel", "", "Bijzonderheden"], *LAST, ["Volgend bericht", "", "20 april 2027"]]
    assert ("withdrawn", "Logeren") in _statuses(_table(rows))


WON = (
    "<h3>Perceel 1 Pleegzorg</h3><ul><li>Stichting De Lijsterbes</li><li>Vlonder Zorg B.V.</li></ul>"
    "<h3>Perceel 2 Logeren</h3><ul><li>Het Riet Logeerhuis B.V.</li><li>Stichting Tureluur</li></ul>"
)


def test_who_won_each_part_tells_that_it_is_awarded() -> None:
    assert _statuses(f"<h2>Gegund: de aanbieders per perceel</h2>{WON}") >= {
        ("awarded", "Pleegzorg"),
        ("awarded", "Logeren"),
    }


def test_all_of_them_at_once_need_not_be_said_of_each() -> None:
    told = _statuses(f"<p>Alle percelen zijn definitief gegund.</p><h2>Gegunde aanbieders per perceel</h2>{WON}")
    assert told == {("awarded", None)}
