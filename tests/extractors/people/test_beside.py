"""Names that a party, a degree, a mailbox or a mobile gives away, clients' stories, and sole traders' doors."""

from __future__ import annotations

import pytest

from extractors.document import Cell, Document, PassageBuilder
from extractors.people import MASK, masked, masked_text, natural_person

GONE = {
    "Xin Lingewaart (D66) vraagt naar de planning": "Lingewaart",
    "Notulist was Xin Lingewaart MSc": "Lingewaart",
    "Projectleider inkoop Xin Lingewaart": "Lingewaart",
    "Xin Lingewaart, tel. 06-12345678": "Lingewaart",
    "U kunt terecht bij Xin Lingewaart via 06 12345678": "Lingewaart",
    "Vragen? Xin Lingewaart, x.lingewaart@gemeente.nl": "Lingewaart",
    "Vragen? Xin Lingewaart, xlingewaart@gemeente.nl": "Lingewaart",
    "mail j.jansonius [at] gemeente [punt] nl": "jansonius",
    "mail jansonius(at)gemeente(dot)nl": "jansonius",
    "Auteur: X Lingewaart": "Lingewaart",
    "Dhr. A Lingewaart": "Lingewaart",
    "Lingewaart, X. (Xin)": "Lingewaart",
    "MEVROUW LINGEWAART licht toe": "LINGEWAART",
    "Petra JANSONIUS": "JANSONIUS",
    "w.g. Xin Lingewaart": "Lingewaart",
    "t.a.v. Xin Lingewaart, Postbus 12": "Lingewaart",
    "mevrouw De Lingewaart": "Lingewaart",
    "NL91.ABNA.0417.1643.00": "0417",
}
KEPT = [
    "deschakel@oeverdam.nl is het adres van De Schakel",
    "adviseur van Zorgpalet Veendorp",
    "Zorgpalet Veendorp, tel. 0800-1234",
    "Zorgpunt Oost (CDA-motie) en SamenDichtbij",
    "A. WONEN EN VERBLIJF",
    "Perceel A, B. en C. zijn gegund",
    "Ervaringen van aanbieders",
    "De wethouder van De Lutte-Zuid ziet dit graag",
]


@pytest.mark.parametrize("text", GONE)
def test_a_person_is_masked(text: str) -> None:
    assert GONE[text] not in masked_text(text)
    assert MASK in masked_text(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_no_person_stays(text: str) -> None:
    assert masked_text(text).replace(MASK, "") == text.replace("deschakel", "")


def section(heading: str, told: str) -> Document:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp", 1)
    builder.add("paragraph", "Inschrijven kan tot 15 mei 2026.")
    builder.heading(heading, 2)
    builder.add("paragraph", told)
    builder.heading("Planning", 2)
    builder.add("paragraph", "De gunning is op 1 juli 2026.")
    return Document("text/plain", "test", builder.done())


@pytest.mark.parametrize(
    "heading",
    [
        *("Ervaringen van ouders", "Het verhaal van Noor (9)", "Interview met een pleegmoeder", "Cliëntverhaal"),
        *("Jongeren aan het woord", "In gesprek met een moeder", "Ervaringsverhalen"),
    ],
)
def test_a_clients_story_is_masked_whole_and_told(heading: str) -> None:
    found = masked(section(heading, "Sinds haar achtste heeft Noor last van angsten; op 3 maart 2026 kwam er hulp."))
    texts = [passage.text for passage in found.passages]
    assert not any(character.isalnum() for character in texts[3])
    assert texts[1] == "Inschrijven kan tot 15 mei 2026."
    assert texts[5] == "De gunning is op 1 juli 2026."
    assert "Noor" not in " ".join(texts)
    assert [problem.kind for problem in found.problems] == ["client_story"]
    assert masked(found) == found


@pytest.mark.parametrize("heading", ["Ervaringen van aanbieders", "Gesprek met gemeenten", "Het verhaal van de inkoop"])
def test_other_headings_are_no_story(heading: str) -> None:
    source = section(heading, "De aanbieders zijn tevreden over de open house.")
    assert masked(source) == source


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Anna Visser", True),
        ("Praktijk Anna Visser", True),
        ("Mevrouw Helder", True),
        ("A.B. van der Meer", True),
        ("Anna Visser B.V.", False),
        ("Stichting Anna Visser", False),
        ("Zorgpalet Veendorp", False),
        ("De Waterlelie", False),
    ],
)
def test_who_may_trade_alone(name: str, alone: bool) -> None:
    assert natural_person(name) is alone


def test_the_door_of_a_sole_trader_is_masked_and_those_of_companies_stay() -> None:
    builder = PassageBuilder()
    builder.heading("Gegunde aanbieders", 1)
    rows = [("Stichting Kompas", "Kade 4"), ("Zorgpunt Oost B.V.", "Singel 2"), ("Zonnehof B.V.", "Markt 1")]
    for number, row in enumerate([*rows, ("Anna Visser", "Lindelaan 7")], start=1):
        for column, (header, text) in enumerate(zip(("Aanbieder", "Adres"), row, strict=True)):
            builder.add("table_cell", text, cell=Cell("t", number, column, column_headers=(header,)))
    texts = [passage.text for passage in masked(Document("text/html", "test", builder.done())).passages]
    assert texts[-2:] == ["Anna Visser", f"{MASK * 9} {MASK}"]
    assert "Kade 4" in texts
