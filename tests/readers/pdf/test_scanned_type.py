"""What a picture tells of a scanned page's type: bold letters, white words on a dark ground, cells that are centred."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
import pytest
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

from extractors.readers import pdf
from extractors.readers.pdf.dark_areas import dark_areas, head_rules, with_dark_words
from extractors.readers.pdf.opening import read_page, straight_picture
from extractors.readers.pdf.page import edge
from extractors.readers.pdf.thickness import mark_bold
from tests.readers.pdf.drawing import BODY, CELL, H3, build, cells, scan_of
from tests.readers.pdf.test_scan import needs_tesseract

_STORY = (
    "Het college van Merendal heeft de inschrijvingen voor de begeleiding beoordeeld. De uitkomst staat hieronder. "
    "Wij danken alle aanbieders voor de moeite die zij hebben genomen."
)


@pytest.mark.parametrize("dpi", [150, 300])
def test_bold_words_have_thicker_strokes(dpi: int) -> None:
    drawn = build([Paragraph("Gegunde aanbieders kavel Logeren", H3), Paragraph(_STORY, BODY)])
    with pdfium.PdfDocument(scan_of(drawn, turned=0, dpi=dpi)) as scan, pdfium.PdfDocument(drawn) as document:
        picture, dots = straight_picture(scan[0])
        page = read_page(document[0], 1).content
    assert page is not None
    truth = [word.bold for word in page.words]
    for word in page.words:
        word.bold = False
    mark_bold(page.words, picture, dots)
    assert any(truth)
    assert [word.bold for word in page.words] == truth


def test_a_page_of_few_words_has_no_usual_type() -> None:
    drawn = build([Paragraph("Besluit", H3)])
    with pdfium.PdfDocument(drawn) as document:
        page = read_page(document[0], 1).content
        picture, dots = straight_picture(document[0])
    assert page is not None
    mark_bold(page.words, picture, dots)
    assert [word.text for word in page.words if word.bold] == ["Besluit"]  # as the font says


def _with_head() -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    grey = np.full((800, 600), 250, np.uint8)
    grey[100:160, 50:550] = 40
    grey[125:133, 100:140] = 245
    return grey


def test_a_dark_head_is_found_and_its_words_are_turned_dark() -> None:
    grey = _with_head()
    (area,) = dark_areas(grey, 2.0)
    assert [abs(found - drawn) <= 4 for found, drawn in zip(area, (25, 50, 275, 80), strict=True)] == [True] * 4
    light = with_dark_words(grey, [area], 2.0)
    assert light[128, 120] < 60  # a white letter
    assert light[110, 300] > 240  # the ground
    assert (light[:90] == 250).all()
    assert (light[170:] == 250).all()


def test_rules_below_a_dark_head_go_up_through_it_where_no_word_stands() -> None:
    grey = _with_head()
    areas = dark_areas(grey, 2.0)
    light = with_dark_words(grey, areas, 2.0)
    below = [edge(x, 80.0, x, 200.0) for x in (25.0, 150.0, 275.0)] + [edge(x, 120.0, x, 200.0) for x in (60.0, 210.0)]
    added = head_rules(areas, below, light, 2.0)
    assert sorted(round(rule["x0"]) for rule in added if rule["orientation"] == "v") == [25, 150, 210, 275]
    assert head_rules(areas, below[:2], light, 2.0) == []


def test_text_and_pale_stripes_are_no_dark_areas() -> None:
    with pdfium.PdfDocument(build([Paragraph(_STORY * 3, H3)])) as document:
        picture, dots = straight_picture(document[0])
    assert dark_areas(picture, dots) == []
    dense = np.full((800, 600), 250, np.uint8)
    dense[100:160:2, 50:550] = 20  # as close as the darkest bold type
    dense[104:160:12] = 250
    assert dark_areas(dense, 2.0) == []
    assert dark_areas(np.where(_with_head() == 40, np.uint8(215), np.uint8(250)), 2.0) == []


class TestWithTesseract:
    pytestmark = needs_tesseract

    def test_a_bold_line_of_a_scan_is_a_heading(self) -> None:
        drawn = build([Paragraph(_STORY, BODY), Paragraph("Reservelijst kavel Logeren", H3), Paragraph(_STORY, BODY)])
        found = pdf.read(scan_of(drawn))
        assert [p.text for p in found.passages if p.kind == "heading"] == ["Reservelijst kavel Logeren"]
        assert found.passages[-1].heading_path == ("Reservelijst kavel Logeren",)

    def test_short_cells_centred_beside_a_name_of_two_lines(self) -> None:
        rows = [
            ["Plaats", "Inschrijver", "Punten"],
            ["1", "Stichting Rietoever", "88"],
            ["2", "Combinatie Tureluur Thuis / Zorggroep Wierde", "81"],
            ["3", "Praktijk Vlonder", "74"],
        ]
        table = Table(cells(rows), colWidths=[60, 150, 60])
        table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")])
        found = pdf.read(scan_of(build([Paragraph(_STORY, BODY), table, Paragraph(_STORY, BODY)])))
        third = {p.cell.column: " ".join(p.text.split()) for p in found.passages if p.cell and p.cell.row == 2}
        assert third == {0: "2", 1: "Combinatie Tureluur Thuis / Zorggroep Wierde", 2: "81"}

    def test_a_head_in_white_on_dark_is_the_head_of_its_table(self) -> None:
        head = CELL.clone("white", textColor=colors.white, fontName="Helvetica-Bold")
        rows = [[Paragraph(text, head) for text in ("Kavel", "Betaling", "Ingang")]]
        rows += cells(
            [["Logeren", "per etmaal", "1 mei 2026"], ["Dagbehandeling", "per dagdeel", "1 juni 2026"]], head=0
        )
        table = Table(rows, colWidths=[110, 110, 110])
        black = ("BACKGROUND", (0, 0), (-1, 0), colors.Color(0.15, 0.2, 0.35))
        table.setStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), black])
        found = pdf.read(scan_of(build([Paragraph(_STORY, BODY), table, Paragraph(_STORY, BODY)])))
        headed = {p.text: p.cell.column_headers for p in found.passages if p.cell and p.cell.row == 2}
        assert headed["per dagdeel"] == ("Betaling",)
        assert headed["1 juni 2026"] == ("Ingang",)


def test_the_white_that_a_web_page_is_printed_on_is_no_table() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFillColor(colors.white)
    canvas.rect(60, 60, 475, 720, stroke=0, fill=1)
    canvas.setFillColor(colors.black)
    canvas.drawString(70, 760, "Wie levert logeren vanaf 2026?")
    for y in (600, 630, 660):
        canvas.line(60, y, 535, y)
    for x in (60, 300, 535):
        canvas.line(x, 600, x, 660)
    for x, y, text in ((70, 640, "Aanbieder"), (310, 640, "Ingang"), (70, 610, "Vlonder"), (310, 610, "1 mei 2026")):
        canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.save()
    found = pdf.read(out.getvalue())
    assert [(p.kind, p.text) for p in found.passages if p.cell is None] == [
        (found.passages[0].kind, "Wie levert logeren vanaf 2026?")
    ]
    assert {p.text for p in found.passages if p.cell} == {"Aanbieder", "Ingang", "Vlonder", "1 mei 2026"}


@pytest.mark.parametrize("line", ["Onderwerp: uitslag inkoop logeren", "Betreft : uitslag inkoop logeren"])
def test_the_subject_of_a_letter_is_its_title(line: str) -> None:
    def letter(*lines: str) -> bytes:
        return build([Paragraph("REGIO MERENDAL", H3), *(Paragraph(text, BODY) for text in (*lines, _STORY))])

    assert pdf.read(letter(line)).title == "uitslag inkoop logeren"
    assert pdf.read(letter()).title == "REGIO MERENDAL"
