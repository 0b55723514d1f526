"""What a sentence or heading is about: care, another thing, or neither."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers import read
from extractors.topics import topic_above, topic_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Jeugdhulp met verblijf", "care"),
        ("Dagbesteding en het vervoer daarheen", "care"),
        ("Kinderen en hun ouders thuis begeleiden", "care"),
        ("Applicatie voor de Jeugdwet en de Wmo", "other"),
        ("Nieuwbouw van een huis voor beschermd wonen", "other"),
        ("Onderhoud openbare verlichting", "other"),
        ("De inkooporganisatie sociaal domein zoekt een hostingpartij", "other"),
        ("De planning staat vast", None),
        ("De afdeling jeugd zit op de tweede verdieping", None),
    ],
)
def test_what_is_named_first_is_bought(text: str, topic: str | None) -> None:
    assert topic_of(text) == topic


def test_the_innermost_heading_that_names_something_tells() -> None:
    assert topic_above(("Inkoop jeugdhulp", "Software", "Planning")) == "other"
    assert topic_above(("Software", "Jeugdhulp", "Planning")) == "care"
    assert topic_above(("Planning",)) is None


def test_what_stands_under_another_thing_is_of_another_purchase() -> None:
    page = """<h1>Aanbestedingen</h1><h2>Jeugdhulp</h2><p>De gunning volgt op 3 mei 2027.</p>
    <h2>Openbare verlichting</h2><p>De gunning volgt op 4 mei 2027.</p><ul><li>Zwembad: gegund op 5 mei 2027</li></ul>"""
    context = Context(read(f"<!doctype html><html lang='nl'><body><main>{page}</main></body></html>".encode()))
    other = [unit.folded for unit in context.units if context.is_of_other_purchase(unit)]
    assert other == ["De gunning volgt op 4 mei 2027.", "Zwembad: gegund op 5 mei 2027"]
