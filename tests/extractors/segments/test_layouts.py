"""Parts of a purchase in layouts of their own: labels of the document's making, pages of many purchases, cells for all."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_START = "<h1>Inkoop jeugdhulp en Wmo 2027</h1>"


def names(html: str) -> list[str]:
    """Code and name of each segment of a page, in order of the text."""
    facts = extract(read(f"<main>{html}</main>".encode())).facts
    found = [fact.values for fact in facts if fact.table == "segments"]
    return [f"{values['code'] or ''} {values['name']}".strip() for values in found]


def dated(html: str) -> list[str]:
    """Event and segment of each milestone of a page."""
    facts = extract(read(f"<main>{html}</main>".encode())).facts
    found = [fact for fact in facts if fact.table == "milestones"]
    return [
        f"{fact.values['event']} {(fact.segment.code or fact.segment.name) if fact.segment else '-'}" for fact in found
    ]


NAMED = [
    # "onderdeel A", of which the list alone tells the name
    (
        "<p>Wij splitsen de opdracht in drie onderdelen:</p><ol type='A'><li>Gezinshulp aan huis</li><li>Kort verblijf</li>"
        "<li>Dagbesteding Wmo</li></ol><p>Onderdeel A gaat via een toelatingsprocedure.</p>",
        ["A Gezinshulp aan huis", "B Kort verblijf", "C Dagbesteding Wmo"],
    ),
    # a label before each name of such a list
    (
        "<p>De inkoop kent drie bouwstenen:</p><ul><li>Bouwsteen Thuis: lichte hulp</li><li>Bouwsteen Logeren</li>"
        "<li>Bouwsteen Verblijf</li></ul>",
        ["Thuis", "Logeren", "Verblijf"],
    ),
    # wholes and parts, each with a column
    (
        "<p>Wij kopen jeugdhulp in.</p><table><tr><th>Hoofdperceel</th><th>Deelperceel</th><th>Procedure</th></tr><tr><td rowspan=2>1 Verblijf"
        "</td><td>1a Gezinshuizen</td><td>open house</td></tr><tr><td>1b Leefgroepen</td><td>aanbesteding</td></tr>"
        "<tr><td>2 Ambulant</td><td>geen</td><td>open house</td></tr></table>",
        ["1 Verblijf", "1a Gezinshuizen", "1b Leefgroepen", "2 Ambulant"],
    ),
    # a page of purchases of which one has percelen; what is no care names none
    (
        "<h2>Wmo-begeleiding (met Lindhorst)</h2><p>De aanbesteding kent twee kavels:</p><ul><li>Kavel 1: Begeleiding licht</li>"
        "<li>Kavel 2: Begeleiding intensief</li></ul><h2>Huishoudelijke hulp</h2><p>De contracten lopen tot 1 januari 2028.</p>"
        "<h2>Onderhoud bruggen</h2><p>Gegund op 3 februari 2026.</p>",
        ["Wmo-begeleiding", "1 Begeleiding licht", "2 Begeleiding intensief", "Huishoudelijke hulp"],
    ),
    # a heading divided by those below it
    (
        "<h2>Huishoudelijke hulp</h2><p>Vier organisaties kregen een contract.</p><h2>Begeleiding</h2><h3>Begeleiding individueel"
        "</h3><p>Gestart op 1 maart 2025.</p><h3>Dagbesteding</h3><p>Gestart op 1 april 2025.</p>",
        ["Huishoudelijke hulp", "Begeleiding", "Begeleiding individueel", "Dagbesteding"],
    ),
    # a number before the label, a name below it, a number glued to a name on a scan
    (
        "<h2>1. Perceel A: Pleegzorg</h2><p>Gegund.</p><h2>2. Perceel B: Leefgroepen</h2><p>Gegund.</p>",
        ["A Pleegzorg", "B Leefgroepen"],
    ),
    (
        "<table><tr><th></th><th>Lot 1<br>Begeleiding</th><th>Lot 2<br>Dagbesteding</th></tr><tr><td>Bekostiging</td>"
        "<td>per uur</td><td>per dagdeel</td></tr></table>",
        ["1 Begeleiding", "2 Dagbesteding"],
    ),
    (
        "<table><tr><th>Kavel</th><th>Publicatie</th></tr><tr><td>1 Begeleiding</td><td>2 maart 2026</td></tr><tr>"
        "<td>2Dagbesteding</td><td>9 maart 2026</td></tr></table>",
        ["1 Begeleiding", "2 Dagbesteding"],
    ),
    # lists that divide nothing
    (
        "<p>Onze visie rust op drie pijlers:</p><ul><li>Normaliseren</li><li>Eigen kracht</li><li>Lerend vermogen</li></ul>",
        [],
    ),
]


@pytest.mark.parametrize(("html", "expected"), NAMED)
def test_parts_are_named_by_the_documents_own_layout(html: str, expected: list[str]) -> None:
    assert names(_START + html) == expected


_STEPS = "<p>Perceel 1 Ambulant, perceel 2 Verblijf en perceel 3 Crisis.</p><table><tr><th>Stap</th><th>Perceel</th><th>Datum</th></tr>{}</table>"
DATED = [
    (_STEPS.format("<tr><td>Publicatie</td><td>alle percelen</td><td>2 maart 2026</td></tr>"), ["publication -"]),
    (_STEPS.format("<tr><td>Gunning</td><td>allen</td><td>2 maart 2026</td></tr>"), ["final_award -"]),
    (
        _STEPS.format("<tr><td>Gunning</td><td>1 en 3</td><td>2 maart 2026</td></tr>"),
        ["final_award 1", "final_award 3"],
    ),
    # an item goes on with the one above it only where it points back; what stands below a list is not about its last item
    (
        "<p>Perceel 1 Ambulant en perceel 2 Verblijf.</p><ul><li>Wij leggen perceel 2 in mei 2026 voor aan de raad.</li>"
        "<li>De publicatie daarvan volgt op 1 juli 2026.</li></ul><p>De contracten eindigen op 31 december 2026.</p>",
        ["decision 2", "publication 2", "contract_end -"],
    ),
    # a table of steps is none of subjects, though one of its rows names the Wmo
    (
        "<table><tr><th>Wat</th><th>Wanneer</th></tr><tr><td>Advies adviesraad Wmo</td><td>2 maart 2026</td></tr><tr><td>Publicatie"
        "</td><td>9 maart 2026</td></tr><tr><td>Gunning</td><td>1 juni 2026</td></tr></table>",
        ["publication -", "final_award -"],
    ),
]


@pytest.mark.parametrize(("html", "expected"), DATED)
def test_a_date_is_of_the_parts_that_its_place_tells(html: str, expected: list[str]) -> None:
    told = [one for one in dated(_START + html) if not one.startswith(("other", "meeting"))]
    assert told == expected
