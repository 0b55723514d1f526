"""Word files whose structure was made by hand: headings by their look, lists and sections by typing and by tables."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Cm, Pt

from extractors.document import Document
from extractors.readers.docx import read
from tests.readers.office import cell, paragraph, run, table, word_file

TEXT = "De gemeente koopt de hulp opnieuw in en vraagt de raad om zijn mening daarover voor het eind van de maand."


def headings(document: Document) -> list[tuple[int, str]]:
    return [(passage.level, passage.text) for passage in document.passages if passage.kind == "heading"]


def saved(made: docx.document.Document) -> Document:
    buffer = io.BytesIO()
    made.save(buffer)
    return read(buffer.getvalue())


def test_larger_letters_are_headings_by_their_size() -> None:
    made = docx.Document()
    for text, size in (("Inkoopnota", 20), ("Percelen", 16), ("Wonen", 13)):
        made.add_paragraph().add_run(text).font.size = Pt(size)
        made.add_paragraph(TEXT)
    made.add_paragraph().add_run("Let op").bold = True
    made.add_paragraph(TEXT)
    made.add_paragraph().add_run("Een grotere zin met een punt.").font.size = Pt(16)
    assert headings(saved(made)) == [(1, "Inkoopnota"), (2, "Percelen"), (3, "Wonen"), (4, "Let op")]


@pytest.mark.parametrize(
    ("look", "text", "level"),
    [
        ("<w:b/>", "Percelen", 1),
        ('<w:u w:val="single"/>', "Percelen", 2),
        ("", "PERCEEL TWEE", 1),
        ("", "GGZ 2026", None),
        ('<w:u w:val="none"/>', "Percelen", None),
        ('<w:u w:val="single"/>', "Dit is een zin.", None),
    ],
)
def test_a_line_that_stands_out(look: str, text: str, level: int | None) -> None:
    document = read(word_file(paragraph(run(text, look)) + paragraph(TEXT)))
    assert headings(document) == ([(level, text)] if level else [])


def test_a_link_is_underlined_and_no_heading() -> None:
    line = run("Bekijk de stukken", '<w:u w:val="single"/>')
    assert headings(read(word_file(paragraph(f'<w:hyperlink r:id="L1">{line}</w:hyperlink>') + paragraph(TEXT)))) == []


def test_typed_bullets_lie_as_deep_as_they_stand_in() -> None:
    made = docx.Document()
    for text, indent in (("- Wonen", 0.5), ("- gezinshuis", 1.5), ("- pleeggezin", 1.5), ("- Vervoer", 0.5)):
        made.add_paragraph(text).paragraph_format.left_indent = Cm(indent)
    made.add_paragraph(TEXT)
    made.add_paragraph("- Los").paragraph_format.left_indent = Cm(1.5)
    items = [(passage.level, passage.text) for passage in saved(made).passages if passage.kind == "list_item"]
    assert items == [(0, "Wonen"), (1, "gezinshuis"), (1, "pleeggezin"), (0, "Vervoer"), (0, "Los")]


def test_a_table_that_only_places_text_is_read_as_text() -> None:
    told = paragraph(TEXT) + paragraph("- stap een") + paragraph("- stap twee") + paragraph("Daarna volgt de gunning.")
    inner = table(cell("Stap") + cell("Datum"), cell("Gunning") + cell("3 mei 2027"))
    document = read(
        word_file(
            paragraph(run("Planning en vervolg", "<w:b/>"))
            + table(cell("Planning") + cell(told), cell("Data") + cell(paragraph("Zie onder.") + inner))
            + paragraph("Slot.")
        )
    )
    kinds = [(passage.kind, passage.text) for passage in document.passages]
    assert kinds[1:5] == [
        ("heading", "Planning"),
        ("paragraph", TEXT),
        ("list_item", "stap een"),
        ("list_item", "stap twee"),
    ]
    cells = [passage for passage in document.passages if passage.cell is not None]
    assert [passage.heading_path[-1] for passage in cells] == ["Data"] * 4
    assert document.passages[-1].heading_path == ("Planning en vervolg",)


def test_prose_beside_labels_makes_sections() -> None:
    prose = "De contracten lopen af. Daarom kopen wij de hulp opnieuw in, samen met drie buren en met veel geduld van allen."
    rows = [cell(label) + cell(prose) for label in ("Wonen", "Vervoer", "Dagbesteding")]
    document = read(word_file(table(*rows)))
    assert [text for _, text in headings(document)] == ["Wonen", "Vervoer", "Dagbesteding"]
    assert document.passages[-1].heading_path == ("Dagbesteding",)


@pytest.mark.parametrize(
    "rows",
    [
        [("Kenmerk", "TN512377"), ("Procedure", "open house"), ("Ingang", "1 juli 2026")],
        [
            ("Perceel", "Partij"),
            ("Wonen", "Stichting De Meent, Zorghuis Achterwerf en Coöperatie Lindeplein te Elzenrade"),
        ],
    ],
)
def test_values_beside_labels_stay_a_table(rows: list[tuple[str, str]]) -> None:
    document = read(word_file(table(*(cell(label) + cell(value) for label, value in rows))))
    assert {passage.kind for passage in document.passages} == {"table_cell"}
