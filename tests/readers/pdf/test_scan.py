"""Scans: read with tesseract, or said to be unread."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pypdfium2 as pdfium
import pytest
from rapidfuzz import fuzz

from extractors.document import Document, Passage
from extractors.readers import pdf
from extractors.readers.pdf import ocr
from tests.readers.pdf.drawing import DRAWINGS, scan_of
from tests.readers.pdf.test_pdf import hold
from tests.readers.pdf.test_printed import PRINTED


def has_dutch() -> bool:
    try:
        ocr.program()
    except ocr.OcrError:
        return False
    return True


needs_tesseract = [pytest.mark.tesseract, pytest.mark.skipif(not has_dutch(), reason="tesseract with Dutch is absent")]


@cache
def letter() -> bytes:
    return scan_of(DRAWINGS["letter"]())


@cache
def read_letter() -> Document:
    return pdf.read(letter())


class TestWithTesseract:
    pytestmark = needs_tesseract

    def test_a_skewed_scan_becomes_paragraphs(self) -> None:
        found = read_letter()
        hold(found)
        assert (found.status, found.text_source, found.pages) == ("ok", "ocr", 1)
        texts = [passage.text for passage in found.passages]
        assert any("tot en met 31 december 2027. De tarieven worden" in text for text in texts)
        assert str(found.date.first_day if found.date else "") == "2026-02-04"
        assert [p.text for p in found.passages if p.cell and p.cell.row_headers == ("Datum",)] == ["4 februari 2026"]

    def test_boxes_lie_where_the_words_are(self) -> None:
        drawn = {p.text: p.box for p in pdf.read(DRAWINGS["letter"]()).passages}
        for passage in read_letter().passages:
            box = drawn.get(passage.text)
            if box and passage.box:
                assert abs(box[0] - passage.box[0]) < 12
                assert abs(box[1] - passage.box[1]) < 12

    def test_a_table_without_rules_on_a_scan(self) -> None:
        found = pdf.read(scan_of(DRAWINGS["planning"]()))
        dates = {p.cell.row_headers: p.text for p in found.passages if p.cell and p.cell.table_id == "t1"}
        assert dates["14 april 2026",] == "Nota van inlichtingen"

    def test_a_file_of_both_is_mixed(self) -> None:
        with pdfium.PdfDocument(DRAWINGS["hyphens"]()) as document, pdfium.PdfDocument(letter()) as scan:
            document.import_pages(scan)
            out = BytesIO()
            document.save(out)
        found = pdf.read(out.getvalue())
        assert (found.text_source, found.pages, found.status) == ("mixed", 2, "ok")


def test_without_tesseract_a_scan_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    ocr.program.cache_clear()
    try:
        found = pdf.read(letter())
    finally:
        ocr.program.cache_clear()
    assert (found.status, found.passages, found.pages) == ("failed", (), 1)
    assert [(problem.kind, problem.page) for problem in found.problems] == [("ocr_unavailable", 1)]


class TestTablesOnScans:
    pytestmark = needs_tesseract

    @pytest.mark.parametrize("name", ["ruled", "headers-turned-ruled"])
    def test_a_scanned_table_has_the_cells_of_the_print(self, name: str) -> None:
        printed = (PRINTED / f"{name}.pdf").read_bytes()
        drawn = {key: p.text for p in pdf.read(printed).passages if (key := _place(p))}
        found = {key: p.text for p in pdf.read(scan_of(printed)).passages if (key := _place(p))}
        assert found.keys() == drawn.keys()
        assert all(fuzz.ratio(found[key].casefold(), text.casefold()) > 60 for key, text in drawn.items())


def _place(passage: Passage) -> tuple[int, int, int] | None:
    cell = passage.cell
    return (cell.row, cell.column, len(cell.column_headers)) if cell else None
