"""Parts of a purchase whose names no word for care is in: their place tells that they are names."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

_START = "<main><h1>Inkoop jeugdhulp Waterdal</h1><p>De regio koopt jeugdhulp en Wmo-ondersteuning in.</p>"


def names(html: str) -> set[str]:
    facts = extract(read((_START + html + "</main>").encode())).facts
    return {fact.values["name"] for fact in facts if fact.table == "segments"}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (  # headings beside kinds of care, over what only a purchase has
            "<h2>Pleegzorg</h2><p>We kiezen voor open house. De inschrijving sluit op 3 mei 2027.</p>"
            "<h2>Dyslexiezorg</h2><p>Gegund aan Stichting Riet op 4 juni 2027.</p>"
            "<h2>Even adem</h2><p>We betalen per etmaal. De publicatie is op 1 maart 2027.</p>",
            {"Pleegzorg", "Dyslexiezorg", "Even adem"},
        ),
        (  # under a heading that counts them
            "<h2>Drie segmenten</h2><ul><li>A Van dichtbij</li><li>B Even weg</li><li>C Op eigen kracht</li></ul>"
            "<p>Voor A betalen we per uur.</p>",
            {"Van dichtbij", "Even weg", "Op eigen kracht"},
        ),
        (  # a row of names below a row of codes
            "<table><tr><th rowspan=2>Stap</th><th>Kavel A</th><th>Kavel B</th></tr><tr><th>Van dichtbij</th><th>Even weg</th></tr>"
            "<tr><td>Procedure</td><td>open house</td><td>openbaar</td></tr><tr><td>Publicatie</td><td>1 mei 2027</td><td>1 juni 2027</td></tr></table>",
            {"Van dichtbij", "Even weg"},
        ),
        (  # a name below its label in the head of a column
            "<table><tr><th>Aanbieder</th><th>Perceel 1<br>Van dichtbij</th><th>Perceel 2<br>Even weg</th></tr>"
            "<tr><td>Stichting Riet</td><td>x</td><td></td></tr><tr><td>Hoeve Dal B.V.</td><td>x</td><td>x</td></tr></table>",
            {"Van dichtbij", "Even weg"},
        ),
        (  # a text on one part, by a word of daily use
            "<h2>Onderdeel 3 Hoogcomplexe jeugdhulp</h2><p>Voor onderdeel 3, Hoogcomplexe jeugdhulp, sluit de inschrijving op 3 mei 2027.</p>",
            {"Hoogcomplexe jeugdhulp"},
        ),
        (  # what follows a code is told of the part
            "<ul><li>Kavel 1: Van dichtbij</li><li>Kavel 2: Even weg</li></ul>"
            "<h2>Betaalwijze</h2><ul><li>Kavel 1: per uur, ook voor diagnostiek</li><li>Kavel 2: lumpsum</li></ul>",
            {"Van dichtbij", "Even weg"},
        ),
        (  # other things that a town buys, a chapter, and who is contracted
            "<h2>Pleegzorg</h2><p>Open house, inschrijven tot 3 mei 2027.</p><h2>Dagbesteding</h2><p>Openbare procedure.</p>"
            "<h2>Onderhoud bruggen</h2><p>Openbare procedure, publicatie op 4 mei 2027.</p><h2>Planning</h2><p>Publicatie: 4 mei 2027.</p>",
            {"Pleegzorg", "Dagbesteding"},
        ),
        (
            "<h2>Pleegzorg</h2><p>Gegund aan drie hoofdaannemers: Hulp in Huis, Zorgboerderij De Kamp en Autismehuis.</p>"
            "<h2>Dyslexiezorg</h2><p>Er zijn twee gegadigden over: Gezinshuizen Riet en Begeleiding op Maat.</p>",
            {"Pleegzorg", "Dyslexiezorg"},
        ),
    ],
)
def test_what_stands_where_parts_are_named_is_a_name(html: str, expected: set[str]) -> None:
    assert names(html) == expected
