"""Buyers in rows and lists as officials write them: regions in brackets, a host, a list under a count."""

from __future__ import annotations

import pytest

from annotated.machine import rows_of

_PAGE = "<html><body><main><h1>Inkoop jeugdhulp</h1><p>De aanbesteding van de jeugdhulp is in voorbereiding.</p>{}</main></body></html>"
_BOUGHT = {
    "<p>Dit is de inkoop van drie jeugdhulpregio’s (Veendorp e.o., Elsbeek en Hoge Kamp).</p>": {
        "Veendorp",
        "Elsbeek",
        "Hoge Kamp",
    },
    "<p>Van: Gemeente Elsbeek en Gemeente Rietveen</p>": {"Elsbeek", "Rietveen"},
    "<p>Het inkoopteam van de gastheergemeente Elsbeek koopt de jeugdhulp in.</p>": {"Elsbeek"},
    "<p>Samenwerkende gemeenten (3) Waterdal</p><ul><li>het Veen</li><li>Elsbeek c.a.</li><li>Rietveen</li></ul>": {
        "het Veen",
        "Elsbeek",
        "Rietveen",
    },
}


@pytest.mark.parametrize("html", _BOUGHT)
def test_rows_of_buyers(html: str) -> None:
    found = {row["name"] for row in rows_of(_PAGE.format(html).encode()) if row["table"] == "parties"}
    assert found == _BOUGHT[html]


def _found(html: str, table: str) -> list[dict[str, object]]:
    return [row for row in rows_of(_PAGE.format(html).encode()) if row["table"] == table]


def test_a_number_of_municipalities_counts_no_providers() -> None:
    assert not _found("<p>De drie gemeenten zoeken aanbieders die de hulp gaan leveren.</p>", "provider_counts")


def test_who_does_not_do_it_himself_buys() -> None:
    assert not _found("<p>De regio gaat de begeleiding niet zelf uitvoeren.</p>", "procedures")


def test_who_wrote_a_proposal_is_no_provider() -> None:
    table = "<table><tr><td>Naam opsteller</td><td>F. de Roo</td></tr><tr><td>Portefeuillehouder(s)</td><td>K. Els</td></tr></table>"
    assert not _found(table, "providers")


def test_where_a_provider_sits_is_no_part_of_its_name() -> None:
    html = "<p>De gemeente gunt de contracten. Dat zijn Zorggroep Vlonder uit Elsbeek en Zorggroep Tureluur uit Rietveen.</p>"
    assert {row["name"] for row in _found(html, "providers")} == {"Zorggroep Vlonder", "Zorggroep Tureluur"}


def test_who_refuses_to_sign_is_not_awarded() -> None:
    html = "<p>Stichting Vlonder heeft geweigerd om een nieuw contract te sluiten met de gemeenten.</p>"
    assert [row["status"] for row in _found(html, "providers")] == ["withdrawn"]


def test_a_kind_of_care_before_its_label_names_the_part() -> None:
    found = _found("<h2>Pleegzorg - perceel 2</h2><h2>Planning - perceel 3</h2>", "segments")
    assert ("2", "Pleegzorg") in {(row["code"], row["name"]) for row in found}
    assert all(row["name"] != "Planning" for row in found)
