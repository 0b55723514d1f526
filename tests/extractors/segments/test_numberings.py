"""Two numberings in one document: each number means the part of the numbering that it stands in; one stays one."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.extract import extract
from extractors.readers.html import read
from tests.extractors.segments.test_layouts import names

_LISTS = (
    "<h1>Wat wij inkopen</h1><h2>Jeugdhulp</h2><p>De jeugdhulp kent drie percelen:</p><ol><li>Ambulante behandeling</li>"
    "<li>Pleegzorg</li><li>Crisisopvang</li></ol><p>Perceel 1 betalen wij per uur. Perceel 3 bekostigen wij taakgericht.</p>"
    "<h2>Wmo</h2><p>De ondersteuning is opgedeeld in twee percelen:</p><ol><li>Huishoudelijke hulp</li><li>Dagbesteding</li></ol>"
    "<p>Perceel 1 krijgt een lumpsum. Perceel 2 betalen wij per dagdeel.</p>"
)
_SENTENCES = (
    "<h1>Inkoop jeugdhulp en Wmo</h1><p>Voor de jeugdhulp zijn er twee percelen: perceel 1 (ambulante hulp) en perceel 2 (pleegzorg). "
    "De Wmo heeft ook twee percelen, namelijk perceel 1 huishoudelijke hulp en perceel 2 dagbesteding.</p>"
    "<h2>Jeugd</h2><p>Perceel 2 betalen wij per etmaal.</p><h2>Wmo</h2><p>Perceel 2 betalen wij per dagdeel.</p>"
)
_ENDING = (
    "<h1>Contracten jeugdhulp</h1><h2>Aflopend</h2><table><tr><th>Perceel</th><th>Bekostiging</th></tr><tr><td>1 Ambulante hulp</td>"
    "<td>PxQ</td></tr><tr><td>2 Verblijf</td><td>per etmaal</td></tr></table><h2>Nieuw</h2><table><tr><th>Perceel</th>"
    "<th>Bekostiging</th></tr><tr><td>1 Gezinshuizen</td><td>lumpsum</td></tr><tr><td>2 Dagbehandeling</td><td>per dagdeel</td></tr></table>"
)
_LABELS = (
    "<h1>Inkoop</h1><p>De jeugdhulp is verdeeld in twee segmenten:</p><ol><li>Wonen</li><li>Crisishulp</li></ol><p>De Wmo is verdeeld in "
    "twee percelen:</p><ol><li>Wmo begeleiding</li><li>Beschermd wonen</li></ol><h2>Hoe betalen wij?</h2>"
    "<p>Segment 2 bekostigen wij met een lumpsum en perceel 2 per etmaal.</p>"
)
_REST = (
    "<h1>Inkoop</h1><h2>Jeugd</h2><h3>Perceel 1 Pleegzorg</h3><p>Zie hieronder.</p><h3>Perceel 2 Crisishulp</h3><p>Idem.</p><h2>Wmo</h2>"
    "<h3>Perceel 1 Huishoudelijke hulp</h3><p>Wij betalen een lumpsum.</p><h3>Perceel 2 Dagbesteding</h3><p>Idem.</p><h3>Tarieven</h3>"
    "<p>Alle percelen behalve perceel 1 betalen wij per dagdeel.</p>"
)


def paid(html: str) -> set[tuple[str, str]]:
    """Segment and model of what a page says of paying."""
    facts = extract(read(f"<main>{html}</main>".encode())).facts
    return {
        (fact.segment.name if fact.segment else "-", str(fact.values["model"]))
        for fact in facts
        if fact.table == "funding_models"
    }


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            _LISTS,
            {
                ("Ambulante behandeling", "inspanningsgericht"),
                ("Crisisopvang", "taakgericht"),
                ("Huishoudelijke hulp", "taakgericht"),
                ("Dagbesteding", "inspanningsgericht"),
            },
        ),
        (_SENTENCES, {("pleegzorg", "inspanningsgericht"), ("dagbesteding", "inspanningsgericht")}),
        (
            _ENDING,
            {
                ("Ambulante hulp", "inspanningsgericht"),
                ("Verblijf", "inspanningsgericht"),
                ("Gezinshuizen", "taakgericht"),
                ("Dagbehandeling", "inspanningsgericht"),
            },
        ),
        (_LABELS, {("Crisishulp", "taakgericht"), ("Beschermd wonen", "inspanningsgericht")}),
        (_REST, {("Huishoudelijke hulp", "taakgericht"), ("Dagbesteding", "inspanningsgericht")}),
    ],
    ids=["lists", "sentences", "tables", "labels", "rest"],
)
def test_a_number_means_the_part_of_its_own_numbering(html: str, expected: set[tuple[str, str]]) -> None:
    assert paid(html) == expected


ONE = [
    # the same percelen, called by shorter or other names further on
    (
        "<h2>Perceel 1: Ambulante jeugdhulp</h2><p>Tekst.</p><h2>Perceel 2: Verblijf</h2><p>Tekst.</p><h2>Planning</h2><table><tr>"
        "<th>Perceel</th><th>Start</th></tr><tr><td>1 Ambulant</td><td>mei 2026</td></tr><tr><td>2 Wonen</td><td>juni 2026</td></tr></table>",
        ["1 Ambulant", "2 Wonen"],
    ),
    # who won is no name of a perceel
    (
        "<p>De jeugdhulp kent twee percelen: perceel 1 (pleegzorg) en perceel 2 (crisisopvang).</p><h2>Gegund</h2><ul>"
        "<li>Perceel 1: Stichting De Dageraad</li><li>Perceel 2: Zorggroep Wilgenhof B.V.</li></ul>",
        ["1 pleegzorg", "2 crisisopvang"],
    ),
]


@pytest.mark.parametrize(("html", "expected"), ONE)
def test_one_numbering_stays_one(html: str, expected: list[str]) -> None:
    assert names(html) == expected


ANNOUNCED = [
    # a list is opened by the number of its items as well as by a colon
    (
        "<p>Wat wij inkopen is onderverdeeld in drie segmenten.</p><ol><li>Wonen</li><li>Daghulp met vervoer</li><li>Crisishulp</li></ol>",
        ["1 Wonen", "2 Daghulp met vervoer", "3 Crisishulp"],
    ),
    # two items are not the three segmenten
    (
        "<p>De inkoop kent drie segmenten.</p><ul><li>Vragen? Mail het inkoopteam.</li><li>Bekijk de begeleiding op TenderNed</li></ul>",
        [],
    ),
    # a comma between number and name
    (
        "<ul><li>Perceel 1, complexe jeugdhulp: aanbieders tonen ervaring aan.</li><li>Perceel 2, enkelvoudige jeugdhulp: idem.</li></ul>",
        ["1 complexe jeugdhulp", "2 enkelvoudige jeugdhulp"],
    ),
]


@pytest.mark.parametrize(("html", "expected"), ANNOUNCED)
def test_lists_that_a_sentence_announces(html: str, expected: list[str]) -> None:
    assert names(html) == expected


_FIRST = (
    "<h3>Jeugdhulp</h3><p>De inkoop van Basishulp (segment 1) en Crisishulp met opname (segment 2) loopt."
    " De aanbesteding is op 3 april 2026 gepubliceerd.</p>"
)
_SECOND = "<h3>Wmo: gezin en vervoer</h3><p>De inkoop kent twee percelen: Gezinsbegeleiding (perceel 1) en Vervoer naar dagbesteding (perceel 2). {}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "De inschrijving sluit voor beide percelen op 21 mei 2026.",
        "De inschrijving sluit op 21 mei 2026.",
        "De raming volgt nog. Voor de twee percelen sluit de inschrijving op 21 mei 2026.",
    ],
)
def test_the_whole_of_one_of_two_purchases_is_its_parts(text: str) -> None:
    page = f"<main><h1>Inkoopnieuws</h1><p>3 maart 2026</p>{_FIRST}{_SECOND.format(text)}</main>"
    facts = extract(read(page.encode())).facts
    dated = {
        str(day): {
            fact.segment.name
            for fact in facts
            if fact.table == "milestones" and fact.segment and fact.values["date_from"] == day
        }
        for day in (date(2026, 4, 3), date(2026, 5, 21))
    }
    assert dated == {
        "2026-04-03": {"Basishulp", "Crisishulp met opname"},
        "2026-05-21": {"Gezinsbegeleiding", "Vervoer naar dagbesteding"},
    }
