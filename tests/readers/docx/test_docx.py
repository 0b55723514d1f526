from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from extractors.document import Document, UnreadableError
from extractors.readers.counters import formatted
from extractors.readers.docx import read
from tests.readers.office import cell, compare, paragraph, run, table, word_file

HERE = Path(__file__).parent
BOLD = "<w:b/>"


def told(document: Document) -> list[tuple[str, str, str]]:
    return [(passage.kind, passage.marker, passage.text) for passage in document.passages]


def test_a_plan_with_all_structure() -> None:
    body = (
        paragraph("Inkoopplan jeugdhulp Waterhoek", "Titel")
        + paragraph("Versie 0.9, 14 april 2024")
        + paragraph("1. Aanleiding 3", "Inhopg1")
        + paragraph("Aanleiding", "Kop1")
        + paragraph("De vijf gemeenten kopen de hulp vanaf 2026 samen in.")
        + paragraph("Percelen", "Kop1")
        + paragraph("Indeling", "Kop2")
        + paragraph("Wonen", "Perceelkop")
        + paragraph("Pleegzorg", item=(3, 0))
        + paragraph("voltijd", item=(3, 1))
        + paragraph("deeltijd", item=(3, 1))
        + paragraph("ook in vakanties", item=(3, 2))
        + paragraph("Gezinshuizen", item=(3, 0))
        + paragraph("Dagbehandeling", "Perceelkop")
        + paragraph("Groepen", item=(4, 0))
        + paragraph("Planning", "Kop1")
        + paragraph("Tabel 1: stappen", "Bijschrift")
        + table(
            cell(paragraph(run("Stap", BOLD))) + cell(paragraph(run("Perioden", BOLD)), '<w:gridSpan w:val="2"/>'),
            cell("Publicatie") + cell("1 mei 2025") + cell("perceel 1", '<w:vMerge w:val="restart"/>'),
            cell("Gunning") + cell("eind 2025") + cell("", "<w:vMerge/>"),
        )
        + paragraph(run("Vervolg", BOLD))
        + paragraph("De raad besluit in het najaar.")
    )
    compare(read(word_file(body)), HERE / "plan.expected.json")


def test_numbers_that_word_prints() -> None:
    body = (
        paragraph("Inleiding", "Kop1")
        + paragraph("Doel", "Kop2")
        + paragraph("Aanpak", "Kop2")
        + paragraph("Vervolg", "Kop1")
        + paragraph("Start", "Kop2")
        + paragraph("Zonder nummer", "Kop1", more='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Crisishulp", item=(2, 0))
        + paragraph("eerst", item=(3, 0))
        + paragraph("daarna", item=(3, 0))
        + paragraph("opnieuw", item=(4, 0))
    )
    assert told(read(word_file(body))) == [
        ("heading", "", "1. Inleiding"),
        ("heading", "", "1.1 Doel"),
        ("heading", "", "1.2 Aanpak"),
        ("heading", "", "2. Vervolg"),
        ("heading", "", "2.1 Start"),
        ("heading", "", "Zonder nummer"),
        ("list_item", "", "Perceel 1: Crisishulp"),
        ("list_item", "a)", "eerst"),
        ("list_item", "b)", "daarna"),
        ("list_item", "a)", "opnieuw"),
    ]


def test_changes_are_accepted() -> None:
    body = (
        paragraph(
            run("De tender sluit op ")
            + '<w:del w:id="1"><w:r><w:delText>3 juni</w:delText></w:r></w:del>'
            + f'<w:ins w:id="2">{run("10 juni 2025")}</w:ins>'
            + run(".")
        )
        + paragraph('<w:del w:id="3"><w:r><w:delText>Weg</w:delText></w:r></w:del>', item=(3, 0), more="")
        + paragraph("Deze regel ", more='<w:rPr><w:del w:id="4"/></w:rPr>')
        + paragraph("loopt door.")
        + f'<w:moveFrom w:id="5">{run("oud")}</w:moveFrom>'
        + table(
            cell("Perceel") + cell("Start"),
            f'<w:tr><w:trPr><w:del w:id="6"/></w:trPr>{cell("vervallen")}{cell("2023")}</w:tr>',
            cell("Wonen") + cell("2026"),
        )
    )
    texts = [text for _, _, text in told(read(word_file(body)))]
    assert texts == [
        "De tender sluit op 10 juni 2025.",
        "Deze regel loopt door.",
        "Perceel",
        "Start",
        "Wonen",
        "2026",
    ]


def test_content_controls_boxes_fields_and_links() -> None:
    box = f"<w:txbxContent>{paragraph('Vragen tot 2 mei.')}</w:txbxContent>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Opdracht: begeleiding')}</w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        f"<w:sdtContent>{paragraph('Inhoud')}</w:sdtContent></w:sdt>"
        + paragraph(
            run("Zie ")
            + f'<w:hyperlink r:id="L1">{run("de stukken")}</w:hyperlink>'
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + run("Klik hier")
            + "</w:sdtContent></w:sdt>"
            + run("geheim", "<w:vanish/>")
        )
        + paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://voorbeeld.nl/b"</w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("bijlage B")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
        + paragraph(
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
            + box
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + box
            + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    link = '<Relationship Id="L1" Type="x/hyperlink" Target="https://voorbeeld.nl/a" TargetMode="External"/>'
    document = read(word_file(body, links=link))
    assert [text for _, _, text in told(document)] == [
        "Opdracht: begeleiding",
        "Zie de stukken",
        "bijlage B",
        "Vragen tot 2 mei.",
    ]
    assert [(link.address, link.text) for link in document.links] == [
        ("https://voorbeeld.nl/a", "de stukken"),
        ("https://voorbeeld.nl/b", "bijlage B"),
    ]


def test_notes_follow_and_keep_their_heading() -> None:
    body = (
        paragraph("Tarieven", "Kop1")
        + paragraph(run("Het tarief geldt een jaar.") + '<w:r><w:footnoteReference w:id="7"/></w:r>')
        + paragraph("Slot", "Kop1")
    )
    note = f'<w:footnote w:id="7">{paragraph("Met indexatie.")}</w:footnote>'
    last = read(word_file(body, footnotes=note)).passages[-1]
    assert (last.kind, last.marker, last.text) == ("paragraph", "1", "Met indexatie.")
    assert last.heading_path == ("1. Tarieven",)


def test_header_is_kept_only_where_it_dates_the_document() -> None:
    header = paragraph("Gemeente Waterhoek") + paragraph("Datum: 3 maart 2025")
    document = read(word_file(paragraph("Plan van aanpak"), header=header))
    assert [text for _, _, text in told(document)] == ["Plan van aanpak", "Datum: 3 maart 2025"]
    assert document.date is not None
    assert document.date.first_day.isoformat() == "2025-03-03"


def test_cells_hold_numbers_and_nested_tables() -> None:
    inner = table(cell("a") + cell("b"))
    body = table(
        cell("Nr") + cell("Onderdeel"),
        cell(paragraph("Wonen", item=(2, 0))) + cell(paragraph("Let op") + inner + paragraph("einde")),
    )
    cells = [passage for passage in read(word_file(body)).passages if passage.cell]
    assert [passage.text for passage in cells] == ["Nr", "Onderdeel", "Perceel 1: Wonen", "Let op\na\nb\neinde"]
    assert cells[3].cell is not None
    assert cells[3].cell.column_headers == ("Onderdeel",)


def test_one_cell_is_a_frame_not_a_table() -> None:
    document = read(word_file(table(cell(paragraph("Samenvatting", "Kop1") + paragraph("Kort.")))))
    assert told(document) == [("heading", "", "1. Samenvatting"), ("paragraph", "", "Kort.")]


def test_bold_line_is_a_heading_and_bold_sentence_is_not() -> None:
    body = (
        paragraph(run("Segment 2", '<w:rStyle w:val="Zwaar"/>'))
        + paragraph(run("Dit is een zin.", BOLD))
        + paragraph(run("Half ", BOLD) + run("vet"))
    )
    assert [kind for kind, _, _ in told(read(word_file(body)))] == ["heading", "paragraph", "paragraph"]


def test_typed_bullets() -> None:
    typed = paragraph("<w:r><w:t>2.</w:t><w:tab/><w:t>Gunnen</w:t></w:r>")
    document = read(word_file(paragraph("- Inschrijven") + typed + paragraph("12. mei of later")))
    assert told(document) == [
        ("list_item", "-", "Inschrijven"),
        ("list_item", "2.", "Gunnen"),
        ("paragraph", "", "12. mei of later"),
    ]


def test_file_of_python_docx_with_its_own_styles() -> None:
    made = docx.Document()
    made.core_properties.title = "Document1"
    made.add_heading("Marktverkenning", 1)
    made.add_paragraph("Gesprekken", style="List Bullet")
    made.add_paragraph("met aanbieders", style="List Bullet 2")
    made.add_paragraph("Eerst", style="List Number")
    made.add_paragraph("Dan", style="List Number")
    made.add_paragraph().add_run("Groot").font.size = Pt(30)
    buffer = io.BytesIO()
    made.save(buffer)
    document = read(buffer.getvalue())
    assert [(p.kind, p.level, p.marker, p.text) for p in document.passages] == [
        ("heading", 1, "", "Marktverkenning"),
        ("list_item", 0, "•", "Gesprekken"),
        ("list_item", 1, "•", "met aanbieders"),
        ("list_item", 0, "1.", "Eerst"),
        ("list_item", 0, "2.", "Dan"),
        ("heading", 1, "", "Groot"),
    ]
    assert document.title == "Marktverkenning"


def test_pictures_alone_are_a_problem() -> None:
    document = read(word_file(paragraph("<w:r><w:drawing/></w:r>")))
    assert [problem.kind for problem in document.problems] == ["picture_not_read"]
    assert document.status == "partial"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04 half", "broken_file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "password_protected"),
        (word_file("<w:p>"), "broken_file"),
        (word_file("<w:sdt><w:sdtContent>" * 3000 + "</w:sdtContent></w:sdt>" * 3000), None),
    ],
)
def test_unreadable_files_say_why(content: bytes, kind: str | None) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(content)
    assert kind is None or caught.value.kind == kind
    assert caught.value.kind in ("broken_file", "password_protected", "nested_too_deep")


@pytest.mark.parametrize(
    ("count", "style", "text"),
    [
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (1994, "upperRoman", "MCMXCIV"),
        (4, "lowerRoman", "iv"),
        (7, "decimalZero", "07"),
        (3, "ordinal", "3e"),
        (0, "upperRoman", "0"),
        (12, "chicago", "12"),
        (5, "none", ""),
    ],
)
def test_counters(count: int, style: str, text: str) -> None:
    assert formatted(count, style) == text
