"""Awards that can still be undone: told once, above or below a list or a table of who won."""

from __future__ import annotations

import pytest

from extractors.extract import extract
from extractors.readers.html import read

LIST = (
    "<h2>Perceel 1 Begeleiding</h2><ul><li>Stichting De Lijsterbes</li><li>Vlonder Zorg B.V.</li><li>Het Riet</li></ul>"
    "<h2>Perceel 2 Dagbesteding</h2><ul><li>Zorgboerderij De Kamp</li><li>Tureluur B.V.</li></ul>"
)
MARKS = (
    "<table><tr><th>Inschrijver</th><th>Perceel 1 Begeleiding</th><th>Perceel 2 Dagbesteding</th></tr>"
    "<tr><td>De Lijsterbes</td><td>X</td><td></td></tr><tr><td>Vlonder Zorg</td><td>X</td><td>X</td></tr></table>"
)
GIVEN = (
    "<table><tr><th>Perceel</th><th>Gegund aan</th></tr><tr><td>1 Begeleiding</td><td>De Lijsterbes, Vlonder Zorg en Het Riet</td></tr>"
    "<tr><td>2 Dagbesteding</td><td>Tureluur</td></tr></table>"
)
LAYOUTS = {"list": LIST, "marks": MARKS, "given": GIVEN}

INTENDED = [
    ("Voorlopige gunningslijst Wmo 2027", "Hieronder staat per perceel aan wie wij gunnen.", ""),
    ("Gunningslijst Wmo 2027", "De onderstaande gunning is voorlopig. Tot 12 november kan bezwaar worden gemaakt.", ""),
    ("Gunningslijst Wmo 2027", "Deze aanbieders krijgen een contract.", "De uitslag wordt definitief als niemand naar de rechter stapt."),
    ("Uitslag Wmo 2027", "Dit zijn de winnende inschrijvers. Na de standstillperiode van twintig dagen is de gunning definitief.", ""),
    ("Uitslag Wmo 2027", "De gemeenten zijn van plan de opdracht te gunnen aan de volgende partijen.", ""),
    ("Uitslag Wmo 2027", "De uitslag is onder voorbehoud: de bezwaartermijn loopt nog tot en met 12 november 2026.", ""),
    ("Aanbieders Wmo 2027", "De gunning is nog niet definitief. De volgende aanbieders komen voor een contract in aanmerking.", ""),
    ("Resultaat inkoop Wmo", "De gunningsbeslissing is verstuurd. De Alcateltermijn loopt tot 24 oktober 2026.", ""),
    ("Resultaat inkoop Wmo", "Met deze partijen starten wij de verificatie; pas daarna gunnen wij definitief.", ""),
]  # fmt: skip
FINAL = [
    ("Gunningslijst Wmo 2027", "De gunning is definitief. Er is geen bezwaar gemaakt tegen het voornemen van 3 oktober 2026.", ""),
    ("Gunningslijst Wmo 2027", "Na afloop van de standstillperiode zijn de contracten op 1 november 2026 gegund aan:", ""),
    ("Uitslag Wmo 2027", "Op 3 oktober stuurden wij het voornemen. De bezwaartermijn is verstreken. Gegund is aan:", ""),
    # another part's award is provisional
    ("Gegunde aanbieders Wmo 2027", "Perceel 3 is nog voorlopig gegund en staat daarom niet in de lijst.", ""),
]  # fmt: skip


def statuses(title: str, above: str, body: str, below: str) -> set[str]:
    below = below if below.startswith("<") else f"<p>{below}</p>"
    page = f"<main><h1>{title}</h1><p>{above}</p>{body}{below}</main>"
    return {fact.values["status"] for fact in extract(read(page.encode())).facts if fact.table == "providers"}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("title", "above", "below"), INTENDED)
def test_an_award_that_can_be_undone_is_provisional(title: str, above: str, below: str, layout: str) -> None:
    assert statuses(title, above, LAYOUTS[layout], below) == {"provisionally_awarded"}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("title", "above", "below"), FINAL)
def test_one_that_cannot_is_not(title: str, above: str, below: str, layout: str) -> None:
    assert statuses(title, above, LAYOUTS[layout], below) == {"awarded"}


@pytest.mark.parametrize("layout", ["marks", "given"])
def test_a_footnote_is_of_the_name_that_it_stands_by(layout: str) -> None:
    note = "<ul><li>* Onder voorbehoud: de gunning is nog voorlopig.</li></ul>"
    assert statuses("Gegunde aanbieders Wmo 2027", "Dit zijn de winnaars.", LAYOUTS[layout], note) == {"awarded"}


def test_a_sentence_under_a_heading_is_of_what_stands_under_it() -> None:
    page = (
        "<main><h1>Inkoop Wmo: de stand</h1><h2>Dagbesteding</h2><p>Hier is de gunning nog voorlopig.</p>"
        "<table><tr><th>Gegund aan</th></tr><tr><td>Stichting Tureluur</td></tr></table>"
        "<h2>Begeleiding</h2><table><tr><th>Gegund aan</th></tr><tr><td>Stichting De Lijsterbes</td></tr></table></main>"
    )
    told = {
        fact.values["name"]: fact.values["status"]
        for fact in extract(read(page.encode())).facts
        if fact.table == "providers"
    }
    assert told == {"Stichting Tureluur": "provisionally_awarded", "Stichting De Lijsterbes": "awarded"}
