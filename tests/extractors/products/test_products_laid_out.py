"""Products in every layout in which a page may give them, and lists and columns that only look like products."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Inkoop jeugdhulp 2027</title></head><body><h1>Inkoop jeugdhulp 2027</h1>"
    "<p>De gemeenten kopen samen jeugdhulp in en publiceren de aanbesteding op TenderNed.</p><h2>De percelen</h2>{}</body></html>"
)
ONE, TWO = "1 Ambulante jeugdhulp", "2 Verblijf"
PLAIN = ["1 begeleiding", "1 gezinsbehandeling", "2 gezinshuizen", "2 pleegzorg"]
LAYOUTS = {
    "lists in cells": f"<table><tr><th>Perceel</th><th>Welke hulp</th></tr><tr><td>{ONE}</td><td><ul><li>Begeleiding</li>"
    f"<li>Gezinsbehandeling</li></ul></td></tr><tr><td>{TWO}</td><td><ul><li>Pleegzorg</li><li>Gezinshuizen</li></ul></td></tr></table>",
    "column by content": f"<table><tr><th>Perceel</th><th>Wat zit erin</th></tr><tr><td>{ONE}</td><td>begeleiding, gezinsbehandeling</td></tr>"
    f"<tr><td>{TWO}</td><td>pleegzorg, gezinshuizen</td></tr></table>",
    "introduced": f"<h3>Perceel {ONE}</h3><p>Producten:</p><ul><li>Begeleiding</li><li>Gezinsbehandeling</li></ul>"
    f"<h3>Perceel {TWO}</h3><p>In dit perceel kopen wij in:</p><ul><li>pleegzorg;</li><li>gezinshuizen.</li></ul>",
    "bare lists": f"<h3>Perceel {ONE}</h3><ul><li>Begeleiding</li><li>Gezinsbehandeling</li></ul>"
    f"<h3>Perceel {TWO}</h3><ul><li>Pleegzorg</li><li>Gezinshuizen</li></ul>",
    "priced lists": f"<h3>Perceel {ONE}</h3><ul><li>Begeleiding - afgerekend per uur</li><li>Gezinsbehandeling: vast bedrag per traject</li></ul>"
    f"<h3>Perceel {TWO}</h3><ul><li>Pleegzorg (per etmaal)</li><li>Gezinshuizen (per etmaal)</li></ul>",
    "nested lists": f"<p>Wij kopen in deze percelen in:</p><ul><li>Perceel {ONE}<ul><li>begeleiding</li><li>gezinsbehandeling</li></ul></li>"
    f"<li>Perceel {TWO}<ul><li>pleegzorg</li><li>gezinshuizen</li></ul></li></ul>",
    "definition list": f"<dl><dt>Perceel {ONE}</dt><dd>Begeleiding en gezinsbehandeling.</dd>"
    f"<dt>Perceel {TWO}</dt><dd>Pleegzorg en gezinshuizen.</dd></dl>",
    "transposed": f"<table><tr><th></th><th>Perceel {ONE}</th><th>Perceel {TWO}</th></tr><tr><th>Producten</th>"
    "<td>begeleiding, gezinsbehandeling</td><td>pleegzorg, gezinshuizen</td></tr></table>",
    "colon": f"<p>Perceel {ONE}: begeleiding en gezinsbehandeling.</p><p>Perceel {TWO}: pleegzorg en gezinshuizen.</p>",
}
CODED = {
    "codes beside": "<h3>Perceel 1 Ambulante jeugdhulp</h3><table><tr><th>Code</th><th>Omschrijving</th><th>Tarief</th></tr>"
    "<tr><td>45A04</td><td>Begeleiding</td><td>67,80</td></tr><tr><td>54002</td><td>Jeugd-ggz</td><td>99,10</td></tr></table>",
    "codes line by line": "<table><tr><th>Perceel</th><th>Wat zit erin</th><th>Code</th></tr><tr><td>1 Ambulante jeugdhulp</td>"
    "<td>Begeleiding<br>Jeugd-ggz</td><td>45A04<br>54002</td></tr></table>",
    "in a sentence": "<h3>Perceel 1 Ambulante jeugdhulp</h3><p>Hieronder vallen begeleiding (45A04) en jeugd-ggz (54002).</p>",
}
NONE = {
    "goals": "<h3>Perceel 1: Ambulante jeugdhulp</h3><ul><li>Minder wisselingen van hulpverlener</li><li>Zorg dichtbij huis</li></ul>",
    "demands": "<h3>Perceel 1: Ambulante jeugdhulp</h3><p>De aanbieder beschikt over:</p><ul><li>een klachtenregeling</li><li>crisisdienst</li></ul>",
    "target groups": "<table><tr><th>Perceel</th><th>Doelgroep</th></tr><tr><td>1 Ambulante jeugdhulp</td><td>jeugdigen met lichte opvoedvragen</td>"
    "</tr><tr><td>2 Verblijf</td><td>jongeren die niet thuis wonen</td></tr></table>",
    "providers": "<h3>Perceel 1: Ambulante jeugdhulp</h3><ul><li>Begeleid Anders</li><li>Zorggroep Noord</li><li>Jeugdhulp Oost</li></ul>",
    "where": "<h3>Perceel 1: Ambulante jeugdhulp</h3><p>Poliklinisch of thuis.</p>",
}


def products(body: str) -> list[tuple[str, str | None, str | None]]:
    """Products of a page with their code and the code of their segment."""
    found = extract(read(PAGE.format(body).encode(), media_type="text/html")).facts
    return [
        (fact.values["product"], fact.values["product_code"], fact.segment.code if fact.segment else None)
        for fact in found
        if fact.table == "products"
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_products_of_two_segments(layout: str) -> None:
    assert sorted(f"{code} {name.lower()}" for name, _, code in products(LAYOUTS[layout])) == PLAIN


@pytest.mark.parametrize("layout", CODED)
def test_products_with_codes(layout: str) -> None:
    found = sorted((name.lower(), code, segment) for name, code, segment in products(CODED[layout]))
    assert found == [("begeleiding", "45A04", "1"), ("jeugd-ggz", "54002", "1")]


@pytest.mark.parametrize("layout", NONE)
def test_no_products(layout: str) -> None:
    assert products(NONE[layout]) == []


@pytest.mark.parametrize("label", ["Wat valt eronder", "Wat zit erin", "Soort hulp", "Producten", "Hieronder vallen"])
def test_a_row_of_products_below_parts_in_columns(label: str) -> None:
    page = (
        "<h1>Inkoop jeugdhulp</h1><table><tr><th>Onderdeel</th><th>Wonen</th><th>Spoedhulp</th></tr>"
        "<tr><td>Betaling</td><td>per etmaal</td><td>lumpsum</td></tr>"
        f"<tr><td>{label}</td><td>Gezinshuis<br>Kamertraining</td><td>Ambulante spoedhulp<br>Spoedbed</td></tr></table>"
    )
    facts = extract(read(page.encode())).facts
    assert {
        (fact.values["product"], fact.segment and fact.segment.name) for fact in facts if fact.table == "products"
    } == {
        ("Gezinshuis", "Wonen"),
        ("Kamertraining", "Wonen"),
        ("Ambulante spoedhulp", "Spoedhulp"),
        ("Spoedbed", "Spoedhulp"),
    }


def test_what_a_part_is_about_is_no_product() -> None:
    page = (
        "<h1>Inkoop jeugdhulp</h1><table><tr><th>Onderdeel</th><th>Wonen</th><th>Spoedhulp</th></tr>"
        "<tr><td>Waar gaat het om</td><td>Een plek om te wonen, met de begeleiding die daarbij hoort</td>"
        "<td>Hulp die niet kan wachten</td></tr><tr><td>Betaling</td><td>per etmaal</td><td>lumpsum</td></tr></table>"
    )
    assert not [fact for fact in extract(read(page.encode())).facts if fact.table == "products"]


def test_a_cell_that_tells_what_a_part_is() -> None:
    part = "<h2>Segment {0}</h2><table><tr><td>Wat is het<td>{1}<tr><td>Bekostiging<td>p*q</table>"
    names = part.format("A: Dichtbij", "Begeleiding, jeugd-ggz licht en behandeling in het gezin. Zonder verblijf.")
    one = part.format("C: Letters", "Onderzoek naar en behandeling van ernstige dyslexie.")
    told = part.format("B: Verder", "Hulp voor kinderen en ouders die vastlopen, thuis en op school.")
    found = products(names + told + one)
    assert sorted(name for name, *_ in found) == ["Begeleiding", "behandeling in het gezin", "jeugd-ggz licht"]


def test_products_of_one_part_divide_nothing() -> None:
    found = products(
        "<h2>Perceel 1: Dichtbij</h2><p>Perceel 1 bestaat uit drie producten: begeleiding, logeren en vaktherapie.</p>"
    )
    assert sorted(name for name, *_ in found) == ["begeleiding", "logeren", "vaktherapie"]
