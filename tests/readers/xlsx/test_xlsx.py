from __future__ import annotations

import io
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font

from extractors.document import Document, UnreadableError
from extractors.readers import xlsx
from extractors.readers.grid import GridCell
from extractors.readers.xlsx import read, sheets
from extractors.readers.xlsx.blocks import blocks
from extractors.readers.xlsx.formats import shown
from tests.readers.office import changed, compare

HERE = Path(__file__).parent


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def told(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, passage.text) for passage in document.passages]


def test_a_workbook_with_all_structure() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Planning"
    sheet["A1"] = "Percelen regio Waterhoek"
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:C1")
    for row in (
        ("Perceel", "Publicatie", "Budget"),
        ("Wonen", date(2025, 5, 1), 1250000),
        (None, date(2025, 6, 1), 0.1 + 0.2),
    ):
        sheet.append(row)
    sheet.merge_cells("A3:A4")
    for cell in sheet[2]:
        cell.font = Font(bold=True)
    sheet["C3"].number_format = '"€" #,##0'
    sheet["B4"].number_format = "mmmm yyyy"
    sheet["C3"].comment = Comment("Jan:\nMet indexatie.", "Jan")
    sheet["A7"] = "Peildatum"
    sheet["B7"] = datetime(2025, 1, 1)
    sheet["E2"] = "Alle bedragen zijn zonder btw."
    hidden = book.create_sheet("Aanbieders")
    hidden.sheet_state = "hidden"
    for names in (("Aanbieder", "Status"), ("Stichting De Vliet", "gegund")):
        hidden.append(names)
    book.create_sheet("Leeg")
    compare(read(saved(book)), HERE / "workbook.expected.json")


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (date(2025, 1, 1), "yyyy-mm-dd", "1-1-2025"),
        (datetime(2025, 3, 9, 14, 5), "dd-mm-yyyy hh:mm", "9-3-2025 14:05"),
        (datetime(2025, 3, 9), "d mmmm yyyy", "9-3-2025"),
        (datetime(2025, 3, 1), "mmm-yy", "maart 2025"),
        (datetime(2025, 1, 1), "yyyy", "2025"),
        (time(9, 30), "h:mm", "9:30"),
        (2025, "General", "2025"),
        (0.1 + 0.2, "General", "0,3"),
        (1e-7, "General", "0,0000001"),
        (1250.5, "#,##0.00", "1.250,50"),
        (2.5, "0", "3"),
        (0.125, "0.0%", "12,5%"),
        (67.4, "[$€-413] #,##0.00;[Red]-#,##0.00", "€ 67,40"),
        (-12, '#,##0 "uur"', "-12"),
        (123, "00000", "00123"),
        (0.5, "# ?/?", "0,5"),
        (True, "General", "ja"),
        ("43A12", "@", "43A12"),
        (None, "General", ""),
    ],
)
def test_values_are_shown_as_the_sheet_shows_them(value: object, number_format: str, text: str) -> None:
    assert shown(value, number_format) == text


def test_lines_down_one_column_are_text_unless_a_bold_one_heads_them() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for text in ("Dit bestand hoort bij het plan.", "Het telt 2 percelen."):
        sheet.append((text,))
    sheet["A4"] = "Gegunde partijen"
    sheet["A4"].font = Font(bold=True)
    sheet["A5"], sheet["A6"] = "Stichting De Vliet", "Zorghoeve Noord"
    document = read(saved(book))
    assert [kind for kind, _ in told(document)] == ["heading", "paragraph", "paragraph", *["table_cell"] * 3]
    last = document.passages[-1].cell
    assert last is not None
    assert last.column_headers == ("Gegunde partijen",)


def test_a_bold_line_over_sentences_and_items_is_a_heading() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "Perceel 1: Wonen"
    sheet["A1"].font = Font(bold=True)
    sheet["A2"], sheet["A3"], sheet["A4"] = (
        "De volgende partijen zijn gegund voor dit perceel.",
        "- De Meent",
        "- Achterwerf",
    )
    assert told(read(saved(book)))[1:] == [
        ("heading", "Perceel 1: Wonen"),
        ("paragraph", "De volgende partijen zijn gegund voor dit perceel."),
        ("list_item", "De Meent"),
        ("list_item", "Achterwerf"),
    ]


def test_items_lie_as_deep_as_they_stand_in() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for text in ("- Wonen", "   - gezinshuis", "- Vervoer", "- taxi"):
        sheet.append((text,))
    sheet["A4"].alignment = Alignment(indent=1)
    items = [(passage.level, passage.text) for passage in read(saved(book)).passages if passage.kind == "list_item"]
    assert items == [(0, "Wonen"), (1, "gezinshuis"), (0, "Vervoer"), (1, "taxi")]


def test_a_remark_below_a_table_is_no_row_of_it() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("Perceel", "Partij", "Ingang"),
        ("Wonen", "De Meent", "1 mei 2027"),
        ("Vervoer", "Taxi Linde", "1 juli"),
    ):
        sheet.append(row)
    sheet["A4"] = "De contracten lopen vier jaar en worden daarna niet meer verlengd."
    assert told(read(saved(book)))[-1] == (
        "paragraph",
        "De contracten lopen vier jaar en worden daarna niet meer verlengd.",
    )


def test_formulas_without_value_are_a_problem() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"] = "Totaal", "=1+1"
    document = read(saved(book))
    assert [problem.kind for problem in document.problems] == ["formula_without_value"]
    assert "1 formula" in document.problems[0].message
    assert document.status == "partial"


def test_cells_above_the_limit_are_said_to_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(4):
        sheet.append((f"a{row}", f"b{row}"))
    content = saved(book)
    monkeypatch.setattr(sheets, "MAX_CELLS", 6)
    document = read(content)
    assert sum(kind == "table_cell" for kind, _ in told(document)) == 6
    assert [problem.kind for problem in document.problems] == ["too_many_cells"]
    monkeypatch.setattr(xlsx, "MAX_STORED", 7)
    with pytest.raises(UnreadableError) as caught:
        read(content)
    assert caught.value.kind == "too_many_cells"


def test_one_merged_cell_over_the_whole_sheet_is_refused() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "x"
    sheet.merge_cells("A1:B2")
    content = saved(book)
    assert told(read(content))[-1] == ("paragraph", "x")
    grown = changed(content, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"A1:B2", b"A1:XFD1048576"))
    with pytest.raises(UnreadableError) as caught:
        read(grown)
    assert caught.value.kind == "too_many_cells"


def test_a_far_cell_costs_nothing() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["XFD1048576"] = "hier", "daar"
    assert [text for _, text in told(read(saved(book)))[1:]] == ["hier", "daar"]


def test_a_file_cut_short_is_broken() -> None:
    with pytest.raises(UnreadableError) as caught:
        read(saved(Workbook())[:2000])
    assert caught.value.kind == "broken_file"


@given(
    st.lists(st.tuples(*[st.integers(0, 12), st.integers(0, 12), st.integers(1, 3), st.integers(1, 3)]), max_size=25)
)
def test_every_cell_is_in_one_block_and_nothing_empty_runs_through_it(places: list[tuple[int, int, int, int]]) -> None:
    cells = [GridCell(str(index), *place) for index, place in enumerate(places)]
    found = blocks(cells)
    assert sorted(cell.text for block in found for cell in block) == sorted(cell.text for cell in cells)
    for block in found:
        for covered in ([cell.rows for cell in block], [cell.columns for cell in block]):
            filled = {index for span in covered for index in span}
            assert filled == set(range(min(filled), max(filled) + 1))


def test_days_without_a_format_are_dates_in_columns_of_dates() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Perceel", "Einddatum", "Vanaf", "Bedrag"])
    sheet.append(["Logeren", 46387, date(2026, 3, 1), 46023])
    sheet.append(["Vervoer", 46022, 46023, 45000])
    sheet.append(["Peildatum", 46053])
    assert [p.text for p in read(saved(book)).passages if p.cell and p.cell.row and p.cell.column] == [
        *("31-12-2026", "1-3-2026", "46023"),
        *("31-12-2025", "1-1-2026", "45000"),
        "31-1-2026",
    ]
