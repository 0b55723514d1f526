"""Text as it comes out of other programs: columns of spaces, headings without empty lines, lists that lost their bullets."""

from __future__ import annotations

import pytest

from extractors.readers import plain
from extractors.readers.plain.columns import spaced_columns


def told(text: str) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in plain.read(text.encode()).passages]


def headings(text: str) -> list[str]:
    return [line for kind, line in told(text) if kind == "heading"]


COLUMNS = """\
Onderdeel        Ingang                     Partij
Wonen            1 mei 2027                 Stichting De Meent en Zorghuis
                                            Achterwerf
Vervoer          1 juli 2027, onder         Taxi Lindeplein
                 voorbehoud
"""


def test_columns_of_spaces_are_a_table() -> None:
    cells = [passage for passage in plain.read(COLUMNS.encode()).passages if passage.cell is not None]
    assert [cell.text for cell in cells[3:]] == [
        "Wonen",
        "1 mei 2027",
        "Stichting De Meent en Zorghuis Achterwerf",
        "Vervoer",
        "1 juli 2027, onder voorbehoud",
        "Taxi Lindeplein",
    ]
    last = cells[-1].cell
    assert last is not None
    assert (last.row_headers, last.column_headers) == (("Vervoer",), ("Partij",))


@pytest.mark.parametrize(
    "lines",
    [
        ["De raad besloot.  Het college volgt.", "Dat was in mei.  De rest komt later."],
        ["Eerste regel van een brief", "tweede regel daarvan"],
        ["- Wonen   1 mei", "- Vervoer   3 juni"],
        ["Alleen hier   een gat"],
    ],
)
def test_other_lines_are_no_table(lines: list[str]) -> None:
    assert spaced_columns(lines) is None


def test_lines_that_follow_each_other_closely_are_rows() -> None:
    found = spaced_columns(["Nr   Datum", "1    3 mei", "2    9 mei"])
    assert found is not None
    assert found[2] == [["Nr", "Datum"], ["1", "3 mei"], ["2", "9 mei"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Planning\nDe inschrijving sluit op 3 mei en daarna lezen wij alles.", ["Planning"]),
        ("Wonen\nStatus: gegund", ["Wonen"]),
        ("De keuze is gemaakt.\nHoe verder?\nWij tekenen in het najaar de contracten met allen.", ["Hoe verder?"]),
        (
            "1. Inleiding\n   De gemeente koopt opnieuw in.\n2. Planning\n   In mei beginnen wij.",
            ["1. Inleiding", "2. Planning"],
        ),
        ("1. Wonen\n- De Meent\n- Achterwerf\n2. Vervoer\n- Taxi Lindeplein", ["1. Wonen", "2. Vervoer"]),
        (
            "Wat loopt\nWonen\nDe contracten lopen tot eind volgend jaar.\n\nVervoer\nDe gunning volgt na de zomer.",
            ["Wat loopt", "Wonen", "Vervoer"],
        ),
        # lines that a program broke, an address, a list, an introduction, when the page is from
        ("Het college heeft in zijn vergadering van dinsdag besloten dat de gemeente\nElzenrade de hulp inkoopt.", []),
        ("Gemeentehuis Elzenrade\nPostbus 12", []),
        ("1. eerst inschrijven\n2. dan wachten op bericht van ons allemaal samen.", []),
        ("1. Wonen\n   - De Meent\n   - Achterwerf\n2. Vervoer\n   - Taxi Lindeplein", []),
        ("Gegund zijn:\n\nDe Meent\nZorggroep Achterwerf B.V.", []),
        ("Laatste wijziging: 9 februari 2026\n\nWij kopen hulp in.", []),
        ("Home > Nieuws\n\nWij kopen hulp in.", []),
        ("Home / Aanbieders / Nieuws\n\nWij kopen hulp in.", []),
        ("1. Najaar 2024\nGesprekken met ouders\n2. Mei 2025\nDe colleges stellen de strategie vast", []),
        ("Van: Inkoopteam Elzenrade\n\nWij kopen hulp in.", []),
    ],
)
def test_headings_just_above_their_text(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Gegund zijn:\n\nDe Meent\nZorggroep Achterwerf B.V.\nTaxi Lindeplein",
        "Perceel 1: Wonen\n\nDe Meent\nZorggroep Achterwerf B.V.\nTaxi Lindeplein",
        "Gegund zijn:\n\nDe Meent\n\nZorggroep Achterwerf B.V.\n\nTaxi Lindeplein",
    ],
)
def test_short_lines_below_an_introduction_or_heading_are_items(text: str) -> None:
    assert [line for kind, line in told(text) if kind == "list_item"] == [
        "De Meent",
        "Zorggroep Achterwerf B.V.",
        "Taxi Lindeplein",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Planning\n\nDe inschrijving sluit op 3 mei, waarna wij alles\nlezen en wegen. Dat duurt tot in juni.",
        "Toelichting:\n\nDe raad stemde in.\nHet college tekent.",
        "Gemeentehuis\nPostbus 12\n1234 AA Elzenrade",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert "list_item" not in [kind for kind, _ in told(text)]


def test_stars_around_words_are_bold() -> None:
    assert told("*Planning*\n\nDe inschrijving sluit op 3 mei.")[0] == ("heading", "Planning")


def test_the_date_of_a_cell_is_not_that_of_the_text() -> None:
    assert plain.read(COLUMNS.encode()).date is None
    dated = plain.read(b"Wij kopen hulp in.\n\nDeze tekst is bijgewerkt op 3 mei 2026.")
    assert dated.date is not None
    assert dated.date.first_day.isoformat() == "2026-05-03"


PAIRS = """\
Wonen

Soort afspraak
Raamovereenkomst

Looptijd
1 januari 2027 tot en met 31 december 2030

Duur
vier jaar

Vervoer

Soort afspraak
Subsidie

Looptijd
2027
"""


def test_labels_that_come_back_over_their_values_are_subheadings() -> None:
    passages = plain.read(PAIRS.encode()).passages
    paths = {passage.text: passage.heading_path for passage in passages if passage.kind != "heading"}
    assert paths["vier jaar"] == ("Wonen", "Duur")
    assert paths["Subsidie"] == ("Vervoer", "Soort afspraak")


def test_names_over_their_places_are_no_labels() -> None:
    text = "De Meent\nElzenrade\n\nAchterwerf\nWaterhoek\n\nTaxi Linde\nElzenrade"
    assert headings(text) == []


def test_headings_over_headings_are_the_upper_ones() -> None:
    part = "{}\n{}\nDe contracten lopen tot eind volgend jaar.\n\n{}\nDe gunning volgt na de zomer.\n\n"
    passages = plain.read(
        (part.format("Wat loopt", "Wonen", "Vervoer") + part.format("Wat komt", "Zorg", "Hulp")).encode()
    ).passages
    assert [passage.heading_path for passage in passages if passage.kind == "paragraph"] == [
        ("Wat loopt", "Wonen"),
        ("Wat loopt", "Vervoer"),
        ("Wat komt", "Zorg"),
        ("Wat komt", "Hulp"),
    ]


def test_a_line_between_two_numbers_is_of_the_one_above() -> None:
    text = "1. Najaar 2024\nGesprekken met ouders\n2. Mei 2025\nDe colleges stellen de strategie vast\n3. Juni 2025\nPublicatie"
    assert told(text)[:2] == [
        ("list_item", "Najaar 2024\nGesprekken met ouders"),
        ("list_item", "Mei 2025\nDe colleges stellen de strategie vast"),
    ]
