"""Headings of one look: parts, and the subjects that come back under each."""

from __future__ import annotations

import pytest

from extractors.document import Document, PassageBuilder
from extractors.readers.nesting import nested


def levels(*headings: str) -> list[tuple[str, int]]:
    """Headings of one level, with text below unless they end with "/": their levels beside their texts afterwards."""
    builder = PassageBuilder()
    for text in headings:
        builder.heading(text.rstrip("/"), 2)
        if not text.endswith("/"):
            builder.add("paragraph", "Tekst.")
    document = nested(Document("text/plain", "test", builder.done()))
    return [(passage.text, passage.level) for passage in document.passages if passage.kind == "heading"]


@pytest.mark.parametrize(
    ("headings", "inner"),
    [
        (("Wonen/", "Looptijd", "Betaling", "Vervoer/", "Looptijd", "Betaling"), {"Looptijd", "Betaling"}),
        (("Wonen/", "Looptijd", "Vervoer", "Looptijd", "Zorg", "Looptijd", "Contact"), {"Looptijd"}),
        (("Perceel 1", "Prijs", "Perceel 2", "Prijs", "Perceel 3", "Prijs"), {"Prijs"}),
        # what comes once between subjects is one as well
        (
            ("Wonen/", "Looptijd", "Verlengen", "Prijs", "Vervoer/", "Looptijd", "Prijs"),
            {"Looptijd", "Verlengen", "Prijs"},
        ),
        # a part with some words of its own is one of its series
        (
            ("Perceel 1/", "Looptijd", "Prijs", "Perceel 2", "Prijs", "Perceel 3/", "Looptijd", "Prijs"),
            {"Looptijd", "Prijs"},
        ),
    ],
)
def test_what_comes_back_lies_deeper(headings: tuple[str, ...], inner: set[str]) -> None:
    assert {text for text, level in levels(*headings) if level == 3} == inner


@pytest.mark.parametrize(
    "headings",
    [
        ("Wonen", "Looptijd", "Vervoer", "Prijs"),
        ("Nieuws", "Agenda", "Nieuws"),  # nothing tells which of the two is the part
        ("Wonen", "Prijs", "Prijs", "Vervoer"),
        ("Uitslag bekend", "Tarieven", "Bezoek", "Nog een uitslag", "Tarieven", "Bezoek"),
        ("Uitslag bekend", "Vragen?", "Tarieven", "Bezoek", "Vragen?"),  # a newsletter
    ],
)
def test_what_does_not_come_back_stays(headings: tuple[str, ...]) -> None:
    assert {level for _, level in levels(*headings)} == {2}


def test_the_part_stands_in_the_paths_below() -> None:
    builder = PassageBuilder()
    builder.heading("Inkoop", 1)
    for part in ("Wonen", "Vervoer", "Zorg"):
        builder.heading(part, 2)
        builder.heading("Planning", 2)
        builder.heading("Vragen", 3)
        builder.add("paragraph", "Tot 3 mei.")
    builder.heading("Contact", 2)
    builder.add("paragraph", "Mail ons.")
    passages = nested(Document("text/plain", "test", builder.done())).passages
    told = [(passage.level, passage.heading_path) for passage in passages]
    assert told[4] == (0, ("Inkoop", "Wonen", "Planning", "Vragen"))
    assert told[6:9] == [
        (3, ("Inkoop", "Vervoer")),
        (4, ("Inkoop", "Vervoer", "Planning")),
        (0, ("Inkoop", "Vervoer", "Planning", "Vragen")),
    ]
    assert told[-1] == (0, ("Inkoop", "Contact"))
