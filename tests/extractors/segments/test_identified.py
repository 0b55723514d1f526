"""Codes that get their name from running text or from the shape of a section, and codes that mean their parts."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_HEAD = (
    "<h1>Inkoop jeugdhulp</h1><h2>Kavel A - Wonen</h2><p>Gegund.</p><h2>Kavel B - Ambulant</h2><p>In voorbereiding.</p>"
)
_TAIL = "<h2>Vervolg</h2><p>Voor kavel E zoeken we twee partijen.</p>"

NAMED = [
    "<p>Dyslexie vormt kavel E.</p>",
    "<p>Voor dyslexie is er kavel E.</p>",
    "<p>Dyslexie, kavel E, start in mei.</p>",
    "<p>Kavel E staat voor dyslexie.</p>",
    "<p>Kavel E bestaat uit dyslexie.</p>",
    "<p>Kavel E, dat over dyslexie gaat, is ingetrokken.</p>",
    "<p>Bij kavel E draait het om dyslexie.</p>",
    "<p>Met kavel E kopen we dyslexie in.</p>",
    "<p>In kavel E zit de dyslexie.</p>",
    "<p>Kavel E/dyslexie is gegund.</p>",
    "<h2>Kavel E</h2><h3>Dyslexie</h3><p>De aanbesteding start in mei.</p>",
    "<h2>Kavel E</h2><p>Dyslexie. De aanbesteding start in mei.</p>",
    "<h2>Kavel E</h2><p>Hier gaat het om dyslexie.</p>",
    "<h2>Kavel E</h2><p>Dit kavel gaat over dyslexie. De aanbesteding start in mei.</p>",
    "<h2>Dyslexie</h2><p>Dit is kavel E. De aanbesteding start in mei.</p>",
    "<h2>Dyslexie</h2><p>Kavel E start in mei.</p>",
]
NOT_NAMED = [
    "<p>Kavel E is ingetrokken.</p>",
    "<p>Kavel E gaat over twee jaar in.</p>",
    "<p>Met kavel E kopen we tijd.</p>",
    "<h2>Kavel E</h2><p>Nog geen nieuws. De aanbesteding start in mei.</p>",
    "<h2>Vragen over vervoer</h2><p>Kavel E start in mei.</p>",
]


def segments(body: str) -> dict[str | None, str]:
    facts = extract(read(f"<main>{_HEAD}{body}{_TAIL}</main>".encode())).facts
    return {fact.values["code"]: fact.values["name"] for fact in facts if fact.table == "segments"}


@pytest.mark.parametrize("body", NAMED)
def test_a_code_is_named_by_the_text(body: str) -> None:
    assert segments(body)["E"].casefold() == "dyslexie"
    assert None not in segments(body)


@pytest.mark.parametrize("body", NOT_NAMED)
def test_a_code_stays_without_a_name(body: str) -> None:
    assert segments(body)["E"] == "Kavel E"


@pytest.mark.parametrize(
    "state", ["akkoord", "aangehouden", "goedgekeurd, met één wijziging", "conform voorstel", "verworpen", "gereed"]
)
@pytest.mark.parametrize(
    "line", ["<p>Kavel E: {}</p>", "<ul><li>Kavel E – {}</li></ul>", "<h2>Kavel E: {}</h2><p>Zie het verslag.</p>"]
)
def test_what_was_decided_of_a_part_is_no_name(state: str, line: str) -> None:
    assert segments(line.format(state))["E"] == "Kavel E"


_PARTS = (
    "<ul><li>Perceel 1 Pleegzorg</li><li>Perceel 2a Behandeling licht</li><li>Perceel 2b Behandeling zwaar</li></ul>"
)


@pytest.mark.parametrize(
    "told",
    [
        "<p>Perceel 1 betalen we per etmaal. Voor perceel 2 is de bekostiging per traject.</p>",
        "<table><tr><th>Perceel</th><th>Bekostiging</th></tr><tr><td>1</td><td>per etmaal</td></tr><tr><td>2</td><td>per traject</td></tr></table>",
    ],
)
def test_a_code_without_a_name_means_its_parts(told: str) -> None:
    facts = extract(read(f"<main><h1>Inkoop jeugdhulp</h1>{_PARTS}{told}</main>".encode())).facts
    assert {fact.values["name"] for fact in facts if fact.table == "segments"} == {
        "Pleegzorg",
        "Behandeling licht",
        "Behandeling zwaar",
    }
    assert {
        (fact.values["model"], fact.segment and fact.segment.name) for fact in facts if fact.table == "funding_models"
    } == {
        ("inspanningsgericht", "Pleegzorg"),
        ("outputgericht", "Behandeling licht"),
        ("outputgericht", "Behandeling zwaar"),
    }
