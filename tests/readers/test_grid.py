"""Headers of tables, as every reader with tables gets them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.document import PassageBuilder
from extractors.readers.grid import GridCell, add_table

Found = dict[str, tuple[tuple[str, ...], tuple[str, ...], bool]]


def told(cells: list[GridCell]) -> Found:
    """Row headers, column headers and whether it is a header itself, by text."""
    builder = PassageBuilder()
    add_table(builder, cells, "t1")
    return {p.text: (p.cell.row_headers, p.cell.column_headers, p.cell.is_header) for p in builder.done() if p.cell}


def grid(*rows: tuple[str, ...], bold: int = 0) -> list[GridCell]:
    return [
        GridCell(text, i, j, bold=i < bold) for i, row in enumerate(rows) for j, text in enumerate(row) if text != "|"
    ]


def test_a_bold_first_row_is_the_header_and_labels_name_their_rows() -> None:
    found = told(
        grid(
            ("Segment", "Wonen", "Crisis"),
            ("Procedure", "dialoog", "open house"),
            ("Start", "1 mei 2025", "1 juni 2025"),
            bold=1,
        )
    )
    assert found["1 juni 2025"] == (("Start",), ("Crisis",), False)
    assert found["Procedure"] == ((), ("Segment",), True)
    assert found["Wonen"] == ((), (), True)


def test_dates_and_labels_without_a_header() -> None:
    found = told(grid(("3 mei 2025", "Publicatie"), ("1 juni 2025", "Inschrijven"), ("1 juli 2025", "Gunnen")))
    assert found["Inschrijven"] == (("1 juni 2025",), (), False)
    assert found["1 juni 2025"] == ((), (), False)


def test_words_over_dates_are_a_header_without_bold() -> None:
    found = told(grid(("Stap", "Wanneer"), ("Publicatie", "3 mei 2025"), ("Gunning", "medio juli 2025")))
    assert found["medio juli 2025"] == (("Gunning",), ("Wanneer",), False)


def test_a_merged_cell_has_the_headers_of_all_its_columns() -> None:
    cells = grid(("Perceel", "Wonen", "Crisis"), ("Start", "1 mei 2025", "|"), bold=1)
    cells[-1].column_span = 2
    assert told(cells)["1 mei 2025"] == (("Start",), ("Wonen", "Crisis"), False)


def test_stacked_headers_stand_outermost_first() -> None:
    cells = grid(("Perceel", "Tarief", "|"), ("|", "uur", "etmaal"), ("Wonen", "€ 60", "€ 240"), bold=2)
    cells[0].row_span, cells[1].column_span = 2, 2
    assert told(cells)["€ 240"] == (("Wonen",), ("Tarief", "etmaal"), False)


def test_a_label_repeated_over_names_makes_both_rows_headers() -> None:
    found = told(
        grid(("Perceel", "Perceel"), ("Wonen", "Dyslexie"), ("Aanbieders 12", "Aanbieders 4"), ("PxQ", "Lumpsum"))
    )
    assert found["Aanbieders 4"] == ((), ("Perceel", "Dyslexie"), False)


def test_a_row_over_the_whole_width_heads_its_section() -> None:
    cells = grid(("Product", "Tarief"), ("Perceel 1", "|"), ("Uur", "€ 60"), ("Dag", "€ 80"), bold=2)
    cells[2].column_span = 2
    found = told(cells)
    assert found["€ 80"][0] == ("Perceel 1", "Dag")
    assert found["Perceel 1"][2]


def test_what_the_format_says_goes_first() -> None:
    cells = grid(("Lange zin over het doel van de inkoop.", "Nog een zin."), ("Waarde", "Andere"))
    for cell in cells[:2]:
        cell.header = True
    assert told(cells)["Andere"][1] == ("Nog een zin.",)


def test_a_list_of_providers_is_values() -> None:
    found = told(grid(("Aanbieder", "Plaats"), ("De Waterlelie", "Merendal"), ("Zorgpunt", "Oosterveen"), bold=1))
    assert found["Zorgpunt"] == ((), ("Aanbieder",), False)
    assert found["Oosterveen"] == (("Zorgpunt",), ("Plaats",), False)


@given(
    st.lists(
        st.builds(
            GridCell,
            st.text("ab 1.€", max_size=12),
            st.integers(0, 4),
            st.integers(0, 4),
            st.integers(1, 3),
            st.integers(1, 3),
            st.sampled_from([None, True, False]),
            st.booleans(),
            st.booleans(),
        ),
        max_size=14,
        unique_by=lambda cell: (cell.row, cell.column),
    )
)
def test_any_grid_gives_each_cell_with_words_once(cells: list[GridCell]) -> None:
    builder = PassageBuilder()
    add_table(builder, cells, "t1")
    found = [(p.cell.row, p.cell.column, p.text) for p in builder.done() if p.cell]
    assert found == sorted((cell.row, cell.column, cell.text) for cell in cells if cell.text.strip())


def test_a_label_with_a_year_is_a_header_and_a_row_over_the_width_heads_a_section() -> None:
    cells = grid(
        ("Code", "Product", "Eenheid", "Tarief 2025"),
        ("Perceel 1 Dagopvang", "|", "|", "|"),
        ("41A21", "Groep licht", "dagdeel", "98,40"),
        ("41A22", "Groep zwaar", "dagdeel", "121,15"),
        ("Perceel 2 Logeren", "|", "|", "|"),
        ("43B07", "Logeren regulier", "etmaal", "214,00"),
    )
    for cell in cells:
        cell.column_span = 4 if cell.text.startswith("Perceel") else 1
    found = told(cells)
    assert found["Groep licht"] == (("Perceel 1 Dagopvang", "41A21"), ("Product",), False)
    assert found["214,00"][1] == ("Tarief 2025",)
    assert found["Code"][2]


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ((("Aanbieder", "1", "2", "3a"), ("De Linde", "x", "", "x"), ("Noord", "", "x", "(x)")), True),
        ((("Partij", "A", "B", "C"), ("De Linde", "✓", "✓", "✓"), ("Noord", "✓", "", "R")), True),
        ((("De Linde", "x", "", "x"), ("Noord", "x", "x", "x"), ("Oost", "x", "", "x")), False),
        ((("De Linde", "12", "30", "4"), ("Noord", "8", "x", "7"), ("Oost", "9", "2", "3")), False),
    ],
)
def test_names_over_crosses_are_a_header_without_bold(rows: tuple[tuple[str, ...], ...], heads: bool) -> None:
    builder = PassageBuilder()
    add_table(builder, grid(*rows), "t1")
    cells = [passage.cell for passage in builder.done() if passage.cell]
    assert {cell.column_headers != () for cell in cells if cell.row > 0} == {heads}


def test_kinds_of_parties_are_a_header_without_bold_and_their_names_are_values() -> None:
    found = told(grid(("Hoofdaannemer", "Onderaannemers"), ("De Meent", "Achterwerf"), ("Linde", "Zorghuis Oost")))
    assert found["Achterwerf"] == (("De Meent",), ("Onderaannemers",), False)
    assert found["De Meent"] == ((), ("Hoofdaannemer",), False)
