"""How documents name the parts of a purchase, and which part a fact is about: one small document a case."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.extract import extract
from extractors.readers import read

_PAGE = "<html><body><h1>Nieuwe contracten jeugdhulp en Wmo</h1><p>De gemeenten Oever en Dal kopen samen in.</p>{}</body></html>"


def parts(html: str) -> list[tuple[str, str | None]]:
    context = Context(read(_PAGE.format(html).encode(), media_type="text/html"))
    return [(segment.name, segment.code) for segment in context.segments]


def about(html: str, table: str) -> list[tuple[str, str | None]]:
    """What the facts of a table say (their first telling value), and of which part."""
    found = extract(read(_PAGE.format(html).encode(), media_type="text/html"), calibrated=False).facts
    telling = {"milestones": "event", "funding_models": "model", "procedures": "procedure", "providers": "name"}[table]
    return [
        (fact.values[telling], fact.segment.name if fact.segment else None) for fact in found if fact.table == table
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Kavels: 1 = begeleiding thuis, 2 = dagbesteding</p>", [("begeleiding thuis", "1"), ("dagbesteding", "2")]),
        (
            "<ul><li>1 = Hulp bij het huishouden</li><li>3a = Begeleiding groep</li></ul>",
            [("Hulp bij het huishouden", "1"), ("Begeleiding groep", "3a")],
        ),
        (
            "<p>In de tabel staat 1 voor begeleiding jeugd, 2 voor dagbesteding en 3 voor vervoer naar school.</p>",
            [("begeleiding jeugd", "1"), ("dagbesteding", "2"), ("vervoer naar school", "3")],
        ),
        (
            "<p>De inkoop kent drie percelen: Begeleiding (perceel A), Dagbesteding (perceel B) en Logeren (perceel C).</p>",
            [("Begeleiding", "A"), ("Dagbesteding", "B"), ("Logeren", "C")],
        ),
        (
            "<p>Het gaat om drie kavels: A Dagbesteding, B Begeleiding thuis en C Logeren.</p>",
            [("Dagbesteding", "A"), ("Begeleiding thuis", "B"), ("Logeren", "C")],
        ),
        (
            "<p>De aanbesteding van 2a Groepswonen en 2b Gezinswonen loopt.</p>",
            [("Groepswonen", "2a"), ("Gezinswonen", "2b")],
        ),
        (
            "<p>Wij kopen deel I (wonen in een groep) en deel II (intensieve hulp thuis) samen in.</p>",
            [("wonen in een groep", "I"), ("intensieve hulp thuis", "II")],
        ),
        ("<h2>Onderdeel A. Thuis opgroeien</h2><p>Tekst.</p>", [("Thuis opgroeien", "A")]),
        (
            "<h3>Pakket Wonen</h3><p>Een.</p><h3>Pakket Nachtopvang</h3><p>Twee.</p>",
            [("Wonen", None), ("Nachtopvang", None)],
        ),
        ("<h2>Perceel 3 Dyslexie staat open</h2><p>Tekst.</p>", [("Dyslexie", "3")]),
        ("<h2>Percelen 2a en 2b: pas op de plaats</h2><p>Tekst.</p>", [("Perceel 2a", "2a"), ("Perceel 2b", "2b")]),
        (
            "<h2>Perceel 2 Gezinsgericht verblijf</h2><h3>2.1 Pleegzorg</h3><p>Een.</p><h3>2.2 Gezinshuizen</h3><p>Twee.</p>",
            [("Gezinsgericht verblijf", "2"), ("Pleegzorg", "2.1"), ("Gezinshuizen", "2.2")],
        ),
        (
            "<h2>Hulp bij het huishouden</h2><p>Gepubliceerd.</p><h2>Pleegzorg</h2><p>In voorbereiding.</p><h2>Contact</h2><p>Bel.</p>",
            [("Hulp bij het huishouden", None), ("Pleegzorg", None)],
        ),
        (
            "<p>De opdracht voor pleegzorg gaat naar Stichting Nest. Voor gezinshuizen sluiten wij contracten met zes partijen.</p>",
            [("pleegzorg", None), ("gezinshuizen", None)],
        ),
        (
            "<p>Uitslag:</p><ul><li>Ambulant: Kompas B.V.</li><li>Verblijf: Stichting Noord</li></ul>",
            [("Ambulant", None), ("Verblijf", None)],
        ),
        ("<p>De aanbesteding dyslexiezorg is gegund aan Letterwerk B.V.</p>", [("dyslexiezorg", None)]),
        ("<h2>Planning</h2><p>Een.</p><h2>Vragen over jeugdhulp</h2><p>Twee.</p><h2>Contact</h2><p>Drie.</p>", []),
    ],
)
def test_how_parts_are_named(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert parts(html) == expected


_CALENDAR = """<table><tr><th>Onderwerp</th><th>Procedure</th><th>Publicatie</th></tr>
<tr><td>Gladheidbestrijding</td><td>Nationaal openbaar</td><td>3 maart 2025</td></tr>
<tr><td>Pleegzorg en gezinshuizen</td><td>Open house</td><td>2 juni 2025</td></tr></table>"""


def test_a_calendar_of_tenders_gives_the_rows_on_care_alone() -> None:
    assert parts(_CALENDAR) == [("Pleegzorg en gezinshuizen", None)]
    assert about(_CALENDAR, "milestones") == [("publication", "Pleegzorg en gezinshuizen")]
    assert about(_CALENDAR, "procedures") == [("open_house", "Pleegzorg en gezinshuizen")]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<table><tr><th>Stap</th><th>Kavel 1</th><th>Kavel 2</th></tr><tr><th></th><th>Begeleiding</th><th>Logeren</th></tr>"
            "<tr><td>Publicatie</td><td>1 mei 2025</td><td>1 juni 2025</td></tr></table>",
            [("publication", "Begeleiding"), ("publication", "Logeren")],
        ),
        (
            "<p>1. Begeleiding thuis<br>2. Dagbesteding</p><table><tr><th>Fase</th><th>Perceel 1</th><th>Perceel 2</th></tr>"
            "<tr><td>Publicatie</td><td>1 mei 2025</td><td>1 juni 2025</td></tr></table>",
            [("publication", "Begeleiding thuis"), ("publication", "Dagbesteding")],
        ),
        (
            "<p>Perceel 1 Begeleiding, perceel 2 Logeren.</p><table><tr><th>Wat</th><th>Wanneer</th><th>Percelen</th></tr>"
            "<tr><td>Publicatie</td><td>1 mei 2025</td><td>1 en 2</td></tr></table>",
            [("publication", "Begeleiding"), ("publication", "Logeren")],
        ),
    ],
)
def test_a_code_leads_to_its_name(html: str, expected: list[tuple[str, str | None]]) -> None:
    assert about(html, "milestones") == expected


_THREE = "<ul><li>Perceel 1: Begeleiding</li><li>Perceel 2: Dagbesteding</li><li>Perceel 3: Logeren</li></ul>"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Wij werken met een open house, behalve voor perceel 3.", {"Begeleiding", "Dagbesteding"}),
        ("Perceel 1 is een dialoog. Voor de overige percelen geldt een open house.", {"Dagbesteding", "Logeren"}),
        ("Alle percelen gaan via een open house.", {None}),
        ("Voor dagbesteding volgen wij een open house.", {"Dagbesteding"}),
    ],
)
def test_words_that_reach_over_several_parts(sentence: str, expected: set[str | None]) -> None:
    found = {part for procedure, part in about(f"{_THREE}<p>{sentence}</p>", "procedures") if procedure == "open_house"}
    assert found == expected


def test_a_letter_is_about_the_part_in_its_subject_line() -> None:
    html = (
        "<p>Betreft: gunning perceel 2, Dagbesteding</p><p>Geachte inschrijver,</p>"
        + "<p>Dank voor uw moeite.</p>" * 14
        + "<p>De raamovereenkomst gaat in op 1 februari 2026. Voor perceel 1 (Begeleiding) volgt later nieuws.</p>"
    )
    assert about(html, "milestones") == [("contract_start", "Dagbesteding")]
