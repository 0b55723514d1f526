"""Names of the parts as labelled items give them, and what the sentences behind such a name are about."""

from __future__ import annotations

import pytest

from extractors import readers
from extractors.context import Context

ITEMS = """<h1>Inkoop jeugdhulp</h1><p>De inkoop bestaat uit percelen.</p><ul>
<li>Perceel 1: Dagbehandeling. Een jongere krijgt overdag hulp.</li>
<li>Perceel 2: {second}. Een kind gaat een weekend naar een ander adres.</li>
<li>Perceel 3: Pleegzorg. Een gezin neemt een kind op.</li></ul><p>{more}</p>"""


def context(html: str) -> Context:
    return Context(readers.read(f"<html><body>{html}</body></html>".encode()), None, ())


def names(found: Context) -> dict[str | None, str]:
    return {segment.code: segment.name for segment in found.segments}


def told(found: Context, words: str) -> list[str]:
    unit = next(unit for unit in found.units if words in unit.text)
    return [segment.name for segment in found.segments_of(unit) if segment]


@pytest.mark.parametrize("second", ["Even weg", "Een ander bed", "Buiten de deur"])
@pytest.mark.parametrize(
    "more", ["In het bestek heet perceel 2 ‘Logeren’.", "Voor perceel 2 (logeren) geldt een dagprijs."]
)
def test_a_plain_name_among_labelled_kinds_of_care_is_the_name(second: str, more: str) -> None:
    assert names(context(ITEMS.format(second=second, more=more)))["2"] == second.removeprefix("Een ")


@pytest.mark.parametrize(
    "second", ["Uitslag volgt in mei", "Stichting De Vlasbloem", "Zie bijlage 3"], ids=["news", "winner", "reference"]
)
def test_what_else_stands_behind_a_label_is_none(second: str) -> None:
    assert (
        names(context(ITEMS.format(second=second, more="Perceel 2 (logeren) start later.")))["2"].casefold()
        == "logeren"
    )


def test_the_sentences_of_an_item_are_about_its_name() -> None:
    found = context(ITEMS.format(second="Logeren", more=""))
    assert told(found, "ander adres") == ["Logeren"]
    assert told(found, "neemt een kind op") == ["Pleegzorg"]


def test_the_first_ones_are_those_with_the_lowest_numbers() -> None:
    text = (
        "<h2>Perceel 3: Pleegzorg</h2><p>Loopt al.</p>" + ITEMS.format(second="Logeren", more="").partition("</h1>")[2]
    )
    found = context(f"{text}<h2>Wanneer</h2><p>Voor de eerste twee percelen starten de contracten op 1 mei 2027.</p>")
    assert told(found, "eerste twee") == ["Dagbehandeling", "Logeren"]


def test_both_are_those_of_the_section() -> None:
    found = context(
        "<h2>Jeugdhulp</h2><p>Het perceel Logeren komt er bij.</p><h2>Hulp bij het huishouden</h2>"
        "<p>In perceel Noord is gegund aan Boenwas B.V. In perceel Zuid is gegund aan De Emmer.</p>"
        "<p>Beide percelen starten op 1 januari 2026.</p>"
    )
    assert told(found, "Beide percelen") == ["Noord", "Zuid"]
