"""Which part a fact gets where the text tells of several: ordinals, "die laatste", clauses, names of organisations, closings."""

from __future__ import annotations

import pytest

from extractors.context import Context
from extractors.readers.html import read
from extractors.segments.references import references
from extractors.segments.standing import in_organisation

_THREE = "<p>De inkoop kent drie percelen: Dagbehandeling, Pleegzorg en Crisisopvang.</p>"


def about(html: str, words: str, at: str) -> str:
    """Names of the segments that the unit with ``words`` is about, at the words ``at`` in it."""
    context = Context(read(f"<main><h1>Inkoop jeugdhulp</h1>{html}</main>".encode()))
    unit = next(unit for unit in context.units if words in unit.text and unit.passage.kind != "heading")
    return " ".join(segment.name for segment in context.segments_of(unit, unit.start + unit.text.index(at)))


ORDERED = [
    ("<p>Voor het eerste perceel betalen we per dagdeel.</p>", "per dagdeel", "Dagbehandeling"),
    ("<p>Het derde perceel gaat via een open house.</p>", "open house", "Crisisopvang"),
    ("<p>De eerste betalen we per uur, de tweede per etmaal.</p>", "per uur", "Dagbehandeling"),
    ("<p>De eerste betalen we per uur, de tweede per etmaal.</p>", "per etmaal", "Pleegzorg"),
    ("<p>De eerste twee kopen we in via SAS, het derde via open house.</p>", "open house", "Crisisopvang"),
    (
        "<p>Pleegzorg betalen we per etmaal. De andere twee vergoeden we per uur.</p>",
        "per uur",
        "Dagbehandeling Crisisopvang",
    ),
    (
        "<p>Dagbehandeling en Pleegzorg starten in mei. Voor deze laatste geldt een open house.</p>",
        "open house",
        "Pleegzorg",
    ),
]


@pytest.mark.parametrize(("html", "at", "expected"), ORDERED)
def test_an_ordinal_is_of_the_part_in_its_place(html: str, at: str, expected: str) -> None:
    assert about(_THREE + html, at, at) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De andere vier zijn afgevallen.",
        "De eerste heeft zich teruggetrokken, de tweede is afgewezen.",
        "De eerste bijeenkomst is in mei.",
        "De eerste is op 1 mei.",
    ],
)
def test_ordinals_of_parties_and_meetings_refer_to_no_part(text: str) -> None:
    assert list(references(text)) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("perceel Noord aan Thuis in Zuid BV", "Zuid", True),
        ("aan Verblijf Veluwe B.V. en De Linde", "Verblijf", True),
        ("aan Stichting Jeugdzorg Noord", "Noord", True),
        ("voor Zuid: Zorgvol BV", "Zuid", False),
        ("Noord aan Zorgvol BV", "Noord", False),
        ("voor Noord en Zorgvol BV", "Noord", False),
    ],
)
def test_a_part_in_the_name_of_an_organisation_is_none(text: str, name: str, expected: bool) -> None:
    start = text.index(name)
    assert in_organisation(text, start, start + len(name)) is expected


_SECTIONS = "<h2>Dagbehandeling</h2><p>Per uur.</p><h2>Pleegzorg</h2><p>Per etmaal.</p>"


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("De nieuwe contracten gaan in op 1 mei.", ""),
        ("Voor alle percelen geldt dat we starten op 1 mei.", ""),
        ("Het contract gaat in op 1 mei.", "Pleegzorg"),
        ("Wij starten op 1 mei.", "Pleegzorg"),
    ],
)
def test_what_closes_a_page_of_parts_is_of_all(last: str, expected: str) -> None:
    assert about(f"{_THREE}{_SECTIONS}<p>{last}</p>", last, "1 mei") == expected
