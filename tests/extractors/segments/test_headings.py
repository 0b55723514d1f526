"""Headings name a purchase where they name care, and none where they name what happens with it."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers import read

PAGE = (
    "<html><head><title>Inkoop jeugdhulp Merendal</title></head><body><h1>Inkoop jeugdhulp Merendal</h1>"
    "<p>De gemeenten kopen jeugdhulp in. De aanbesteding is op 3 maart 2026 gepubliceerd op TenderNed.</p>{}</body></html>"
)


def _segments(*headings: str) -> list[str]:
    body = "".join(f"<h2>{one}</h2><p>Hierover leest u op 4 mei 2026 meer.</p>" for one in headings)
    return [fact.values["name"] for fact in extract(read(PAGE.format(body).encode())).facts if fact.table == "segments"]


def test_headings_that_name_care() -> None:
    assert _segments("Pleegzorg", "Dagbehandeling jonge kind") == ["Pleegzorg", "Dagbehandeling jonge kind"]


@pytest.mark.parametrize(
    "heading",
    [
        "Informatieavond pleegzorg",
        "Startbijeenkomst crisishulp 29 maart 2026",
        "Voorgenomen besluit jeugdhulp met verblijf",
        "Uitspraak kort geding jeugdhulp",
        "Inhoudelijk model hulp thuis",
        "Marktconsultatie dagbehandeling",
        "Ontwikkeldialoog verblijf",
        "Persbericht jeugd-ggz",
        "Evaluatie pleegzorg",
        "Pilot dagbehandeling",
    ],
)
def test_headings_that_name_what_happens(heading: str) -> None:
    assert _segments(heading, "Verslag crisishulp") == []
