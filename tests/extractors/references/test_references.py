"""Numbers and names that lead into other registers."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.document import Document, Link, PassageBuilder
from extractors.rules.references import find

FOUND = {
    "De aanbesteding staat op TenderNed (TN123456).": [("tenderned", "TN123456")],
    "TenderNed-kenmerk 234567": [("tenderned", "234567")],
    "Zie www.tenderned.nl/aankondigingen/overzicht/345678 voor de stukken.": [("tenderned", "345678")],
    "De producten 43B11 Logeren en 45A04 Begeleiding": [("product_code", "43B11"), ("product_code", "45A04")],
    "KvK-nummer: 12345678": [("kvk", "12345678")],
    "CPV-code 85311300-5": [("cpv", "85311300-5")],
    "Zie ECLI:NL:RBMNE:2020:1234, zaaknummer C/16/512345 / KG ZA 20-512.": [
        ("court", "ECLI:NL:RBMNE:2020:1234"),
        ("court", "C/16/512345 / KG ZA 20-512"),
    ],
    "Op grond van artikel 2.11 van de Jeugdwet": [("law", "artikel 2.11 van de Jeugdwet")],
    "De Wet maatschappelijke ondersteuning (Wmo)": [("law", "Wet maatschappelijke ondersteuning (Wmo)")],
    "Bel 0123456789 of kom naar kamer 12B34a op 01-02-2024, 3318 AL": [],
}


def references(text: str, links: tuple[Link, ...] = ()) -> list[tuple[str, str, str | None]]:
    builder = PassageBuilder()
    builder.heading("Inkoop jeugdhulp 2025", 1)
    builder.add("paragraph", "De aanbesteding jeugdhulp is in maart 2025 gepubliceerd op TenderNed.")
    builder.add("paragraph", text)
    context = Context(Document("text/html", "test", builder.done(), links=links))
    return [(fact.values["kind"], fact.values["value"], fact.values["url"]) for fact in find(context)]


@pytest.mark.parametrize("text", FOUND)
def test_references(text: str) -> None:
    assert [(kind, value) for kind, value, _ in references(text)] == FOUND[text]


def test_a_repeat_is_one_fact() -> None:
    assert len(references("TN123456 en nog eens TN123456")) == 1


def test_a_link_gives_the_address_and_the_number_that_stands_only_there() -> None:
    address = "https://www.tenderned.nl/aankondigingen/overzicht/456789"
    found = references("Bekijk de aankondiging van perceel 2.", (Link(address, "de aankondiging"),))
    assert found == [("tenderned", "456789", address)]
