from __future__ import annotations

import pytest

from extractors.document import Cell, Passage
from extractors.readers.front_matter import date_of, date_of_first_lines, lines
from extractors.readers.language import language_of


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12 mei 2023", "2023-05-12"),
        ("Oosterveen, 12 mei 2023", "2023-05-12"),
        ("Datum: 12-05-2023", "2023-05-12"),
        ("Versie 1.2, mei 2023", "2023-05-01"),
        ("16 en 17 mei 2023", "2023-05-17"),
        ("Verslag bewonersavond 12 mei 2023", "2023-05-12"),
        ("Inkoopplan jeugdhulp per 1 januari 2026", None),
        ("Agenda voor de inkoop vanaf 1 januari 2026", None),
        ("12 mei 2023 start de inschrijving", None),
        ("31 februari 2023", None),
        ("Geplaatst op 12 mei 2023", "2023-05-12"),
        ("Laatste wijziging: 12 mei 2023", "2023-05-12"),
        ("Publicatie: 12 mei 2023", None),
        ("Gepubliceerd op 12 mei 2023 via TenderNed", None),
        ("Gunning: 1 mei 2025", None),
        ("Datum: 22 september 2025. Namens de gemeenten Oever en Dal", "2025-09-22"),
        ("Datum 9 april 2024 Zaaknummer Z24-0311", "2024-04-09"),
        ("Aan de raad\nDatum: 5 juni 2025\nKenmerk: 2025-04", "2025-06-05"),
        ("Datum\n11 september 2024\nOns kenmerk", "2024-09-11"),
        ("Nieuws | 3 maart 2024", "2024-03-03"),
        ("Datum publicatie: 1 mei 2025", None),
        ("Startdatum 1 mei 2025", None),
    ],
)
def test_a_line_dates_the_document_only_where_it_says_little_else(line: str, day: str | None) -> None:
    stated = date_of_first_lines([line])
    assert (stated.first_day.isoformat() if stated else None) == day


def test_only_the_first_lines_are_looked_at() -> None:
    assert date_of_first_lines([*["Tekst."] * 25, "12 mei 2023"]) is None


def test_a_cell_counts_with_its_label() -> None:
    labelled = Passage(0, "table_cell", "12 mei 2023", cell=Cell("t1", 1, 1, row_headers=("Datum:",)))
    alone = Passage(1, "table_cell", "12 mei 2023", cell=Cell("t1", 1, 1))
    assert list(lines([labelled, alone])) == ["Datum: 12 mei 2023"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De gemeenten kopen het aanbod samen in en letten op de prijs.", "nl"),
        ("The municipalities buy the care for children with partners.", "en"),
        ("Les communes achètent les soins avec des partenaires pour une année.", "fr"),
        ("Die Gemeinden kaufen das Angebot mit Partnern und auf eine Frist.", "de"),
        ("Perceel 1: Wonen", None),
        ("", None),
    ],
)
def test_language_by_function_words(text: str, language: str | None) -> None:
    assert language_of([text]) == language


def test_a_last_line_dates_the_document_where_the_first_do_not() -> None:
    told = [
        Passage(index, "paragraph", text) for index, text in enumerate(["Inkoop", "De gunning is op 3 mei 2024."] * 20)
    ]
    dated = [*told, Passage(40, "paragraph", "Deze pagina is bijgewerkt op 18 juni 2025.")]
    assert date_of(told) is None
    stated = date_of(dated)
    assert stated is not None
    assert stated.first_day.isoformat() == "2025-06-18"
