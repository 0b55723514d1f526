"""Where enumerations of names are cut, and that contracts of now and those to come keep their own parts."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers import read
from extractors.segments.cutting import cut


@pytest.mark.parametrize(
    ("text", "count", "whole", "expected"),
    [
        ("Wonen en Verblijf, School en Zorg en Dyslexie", 3, (), ["Wonen en Verblijf", "School en Zorg", "Dyslexie"]),
        (
            "Wonen en Verblijf, School en Zorg en Dyslexie",
            None,
            (),
            ["Wonen en Verblijf", "School en Zorg", "Dyslexie"],
        ),
        ("Ambulant, Crisis en Forensisch", None, (), ["Ambulant", "Crisis", "Forensisch"]),
        ("Thuis en Wonen", None, (), ["Thuis", "Wonen"]),
        ("Thuis en Wonen", 2, (), ["Thuis", "Wonen"]),
        ("Dagbesteding en Wonen en Logeren", 2, (), ["Dagbesteding en Wonen", "Logeren"]),
        ("Dyslexie en Crisis en Spoed", 2, ("crisis en spoed",), ["Dyslexie", "Crisis en Spoed"]),
        ("Thuis, Crisis en Spoed", None, ("crisis en spoed",), ["Thuis", "Crisis en Spoed"]),
        ("Wonen en Verblijf, en Dyslexie", None, (), ["Wonen en Verblijf", "Dyslexie"]),
        ("Samen en Vast en zeker", 2, (), ["Samen", "Vast en zeker"]),
        ("Begeleiding (licht en zwaar) en Logeren", None, (), ["Begeleiding (licht en zwaar)", "Logeren"]),
    ],
)
def test_only_one_and_parts_names(text: str, count: int | None, whole: tuple[str, ...], expected: list[str]) -> None:
    assert cut(text, count, frozenset(whole)) == expected


_NOW = (
    "<table><tr><th>Huidig perceel</th><th>Procedure</th><th>Bekostiging</th></tr>"
    "<tr><td>Ambulante specialistische zorg</td><td>Open house</td><td>per uur</td></tr>"
    "<tr><td>Logeren en verblijf</td><td>Openbaar</td><td>per etmaal</td></tr></table>"
)


def _names(html: str) -> list[str]:
    page = f"<html><body><h1>Inkoopplan jeugdhulp</h1>{html}</body></html>"
    return [segment.name for segment in Context(read(page.encode(), media_type="text/html")).segments]


def test_parts_to_come_are_not_those_of_now() -> None:
    found = _names(
        f"{_NOW}<p>Straks zijn er drie segmenten: Ambulante Zorg, School en Zorg en Wonen en Verblijf.</p>"
        "<h2>School en Zorg</h2><p>Wij verlenen subsidie.</p><h2>Wonen en Verblijf</h2><p>Wij betalen per etmaal.</p>"
    )
    assert found == [
        "Ambulante specialistische zorg",
        "Logeren en verblijf",
        "Ambulante Zorg",
        "School en Zorg",
        "Wonen en Verblijf",
    ]


def test_news_behind_the_name_in_a_heading_is_no_part_of_it() -> None:
    found = _names(
        "<h2>Crisishulp definitief gegund</h2><p>De opdracht gaat naar Stichting Kade.</p>"
        "<h2>Pleegzorg een jaar langer</h2><p>De contracten lopen door tot 1 januari 2029.</p>"
    )
    assert found == ["Crisishulp", "Pleegzorg"]
