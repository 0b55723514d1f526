"""A status beside a name in a heading is no part of the name; a row that divides a table is no part of the purchase."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_START = (
    "<h1>Inkoop jeugdhulp en Wmo 2027</h1><p>De regio koopt jeugdhulp en Wmo-ondersteuning in.</p><h2>Trajecten</h2>"
)


def _told(html: str, *tables: str) -> list[str]:
    """Value and segment of each fact of the tables, in order of the text."""
    values = {"segments": "name", "statuses": "status", "milestones": "date_from"}
    facts = [fact for fact in extract(read(f"<main>{_START}{html}</main>".encode())).facts if fact.table in tables]
    return [
        f"{fact.values[values[fact.table]]}{f' {fact.segment.name}' if fact.segment and fact.table != 'segments' else ''}"
        for fact in sorted(facts, key=lambda fact: (fact.passage, fact.segment.code or "" if fact.segment else ""))
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Pleegzorg Gegund", "Crisishulp jeugd In dialoog", ["awarded Pleegzorg", "in_dialogue Crisishulp jeugd"]),
        ("Pleegzorg – opgeschort", "Logeren – gepubliceerd", ["suspended Pleegzorg", "published Logeren"]),
        (
            "Beschermd wonen (gegund)",
            "Vaktherapie (ingetrokken)",
            ["awarded Beschermd wonen", "withdrawn Vaktherapie"],
        ),
        (
            "Voorlopig gegund: Pleegzorg",
            "Ingetrokken: Logeren",
            ["provisionally_awarded Pleegzorg", "withdrawn Logeren"],
        ),
        ("Perceel 1: Pleegzorg Gegund", "Perceel 2: Logeren Gepubliceerd", ["awarded Pleegzorg", "published Logeren"]),
        (
            "Pleegzorg <span class='badge'>Open</span>",
            "Logeren <span class='c-tag'>Gesloten</span>",
            ["published Pleegzorg", "closed Logeren"],
        ),
    ],
)
def test_a_stamp_tells_where_a_part_stands(first: str, second: str, expected: list[str]) -> None:
    html = f"<h3>{first}</h3><p>Meer volgt.</p><h3>{second}</h3><p>Meer volgt.</p>"
    assert _told(html, "statuses") == expected
    assert _told(html, "segments") == [one.partition(" ")[2] for one in expected]


@pytest.mark.parametrize(
    "heading",
    [
        "Verblijf (gesloten)",
        "Gesloten jeugdhulp",
        "Dyslexie – voorlopige gunning",
    ],
)
def test_what_is_no_stamp(heading: str) -> None:
    html = f"<h3>{heading}</h3><p>Meer volgt.</p><h3>Pleegzorg</h3><p>Meer volgt.</p>"
    assert not any(one.endswith(("yslexie", "Verblijf", "jeugdhulp")) for one in _told(html, "statuses"))


_ROW = "<tr><td>{}</td><td>{} maart 2026</td><td>Open house</td></tr>"
_ACROSS = "<tr><td colspan=3>{}</td></tr>"
_TABLE = "<table><tr><th>Perceel</th><th>Publicatie</th><th>Procedure</th></tr>{}</table>"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            _ACROSS.format("Lokaal")
            + _ROW.format("1a. Begeleiding", 2)
            + _ACROSS.format("Regionaal")
            + _ROW.format("2. Pleegzorg", 3),
            ["2026-03-02 Begeleiding", "2026-03-03 Pleegzorg"],
        ),
        (
            _ACROSS.format("Jeugdwet")
            + _ROW.format("Dyslexie", 2)
            + _ACROSS.format("Wmo")
            + _ROW.format("Dagbesteding", 3),
            ["2026-03-02 Dyslexie", "2026-03-03 Dagbesteding"],
        ),
        # a date over two rows of one group
        (
            _ACROSS.format("Lokaal")
            + "<tr><td>1. Begeleiding</td><td rowspan=2>2 maart 2026</td><td>Open house</td></tr><tr><td>2. Vaktherapie</td><td>SAS</td></tr>",
            ["2026-03-02 Begeleiding", "2026-03-02 Vaktherapie"],
        ),
        # what divides the table is a part itself, where the rows below name none
        (
            _ACROSS.format("Perceel 1: Dagbesteding")
            + _ROW.format("", 2)
            + _ACROSS.format("Perceel 2: Vervoer")
            + _ROW.format("", 3),
            ["2026-03-02 Dagbesteding", "2026-03-03 Vervoer"],
        ),
    ],
)
def test_rows_that_divide_a_table(rows: str, expected: list[str]) -> None:
    html = _TABLE.format(rows)
    assert _told(html, "milestones") == expected
    assert _told(html, "segments") == [one.partition(" ")[2] for one in expected]


def test_names_below_groups_of_columns() -> None:
    html = (
        "<table><tr><th></th><th colspan=2>Lokaal</th><th>Regionaal</th></tr><tr><th>Perceel</th><th>1. Begeleiding</th><th>2. Vaktherapie</th>"
        "<th>3. Pleegzorg</th></tr><tr><td>Publicatie</td><td>2 maart 2026</td><td>3 maart 2026</td><td>4 maart 2026</td></tr></table>"
    )
    assert _told(html, "milestones") == ["2026-03-02 Begeleiding", "2026-03-03 Vaktherapie", "2026-03-04 Pleegzorg"]


def test_a_row_of_codes_with_letters() -> None:
    html = (
        "<ul><li>Perceel 1a: Begeleiding</li><li>Perceel 1b: Vaktherapie</li><li>Perceel 2: Dyslexie</li><li>Perceel 3: Verblijf</li></ul>"
        "<p>De percelen 1a tot en met 2 zijn op 3 maart 2026 gepubliceerd.</p>"
    )
    assert _told(html, "milestones") == ["2026-03-03 Begeleiding", "2026-03-03 Vaktherapie", "2026-03-03 Dyslexie"]
