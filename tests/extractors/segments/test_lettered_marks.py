"""Tables of parties against kinds of care, with letters or words for how each party stands."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

_TOP = "<h1>Inkoop jeugdhulp Vlinderoord</h1><p>Wie doet wat in de jeugdhulp die wij inkopen.</p>"


def facts(legend: str, marks: dict[str, str]) -> tuple[list[str], set[str]]:
    """Names of the segments, and name, status and segment of each provider of a table with marks for "G" and "V"."""
    rows = [
        ("Zorggroep Merel BV", "G", "", "V"),
        ("Stichting Vosseveld", "G", "G", ""),
        ("Stichting Zonnehof", "V", "", "G"),
    ]
    table = "".join("<tr>" + "".join(f"<td>{marks.get(cell, cell)}</td>" for cell in row) + "</tr>" for row in rows)
    head = "<tr><th>Aanbieder</th><th>Pleegzorg</th><th>Daghulp</th><th>Logeren</th></tr>"
    found = extract(read(f"<main>{_TOP}<p>{legend}</p><table>{head}{table}</table></main>".encode())).facts
    return [fact.values["name"] for fact in found if fact.table == "segments"], {
        f"{fact.values['name']} {fact.values['status']} {fact.segment.name if fact.segment else '-'}"
        for fact in found
        if fact.table == "providers"
    }


@pytest.mark.parametrize(
    ("legend", "marks", "status"),
    [
        ("G = gecontracteerd, V = voorlopig gegund", {}, "provisionally_awarded"),
        ("C betekent contract, S betekent gestopt per 1 januari 2025", {"G": "C", "V": "S"}, "withdrawn"),
        ("R = reservelijst", {"G": "✔", "V": "R"}, "reserve"),
        ("De stand van nu.", {"G": "gecontracteerd", "V": "afgewezen"}, "rejected"),
    ],
)
def test_each_mark_is_of_its_column(legend: str, marks: dict[str, str], status: str) -> None:
    segments, providers = facts(legend, marks)
    assert segments == ["Pleegzorg", "Daghulp", "Logeren"]
    assert f"Zorggroep Merel BV {status} Logeren" in providers
    assert "Stichting Vosseveld contracted Daghulp" in providers
    assert not any(one.endswith(" -") for one in providers)


def test_a_letter_for_those_who_only_asked_gives_no_contract() -> None:
    _, providers = facts("C = heeft een contract, A = aanmelding binnen", {"G": "C", "V": "A"})
    assert "Zorggroep Merel BV contracted Pleegzorg" in providers
    assert "Zorggroep Merel BV contracted Logeren" not in providers


def test_a_legend_of_marks_names_no_segments() -> None:
    page = f"<main>{_TOP}<p>A = verplicht, B = gewenst</p><table><tr><th>Functie</th><th>Begeleiding</th></tr><tr><td>Coach</td><td>A</td></tr></table></main>"
    assert not [fact for fact in extract(read(page.encode())).facts if fact.table == "segments"]
