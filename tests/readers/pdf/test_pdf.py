"""Drawn PDFs and what is read from them; damaged, locked and odd files."""

from __future__ import annotations

import json
import unicodedata
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pypdfium2 as pdfium
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from extractors.document import Document, UnreadableError
from extractors.readers import pdf
from extractors.readers.pdf import opening
from tests.readers.examples import describe
from tests.readers.pdf.drawing import DRAWINGS

EXPECTED = Path(__file__).parent / "expected"


def hold(found: Document) -> None:
    """What holds for every document that this reader makes."""
    assert [passage.position for passage in found.passages] == list(range(len(found.passages)))
    for passage in found.passages:
        assert passage.text == passage.text.strip()
        assert passage.text
        assert unicodedata.is_normalized("NFC", passage.text)
        assert not [c for c in passage.text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs")]
        assert passage.page is not None
        assert 1 <= passage.page <= (found.pages or 0)
        assert passage.box is not None
        x0, top, x1, bottom = passage.box
        assert x0 < x1
        assert top < bottom
    for before, after in pairwise(found.passages):
        assert (before.page or 0) - 1 <= (after.page or 0)  # cards beside each other may go on on the next page


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_a_drawing_is_read_as_expected(name: str) -> None:
    found = pdf.read(DRAWINGS[name]())
    hold(found)
    path = EXPECTED / f"{name}.expected.json"
    if not path.exists():
        path.write_text(json.dumps(describe(found), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.fail(f"{path.name} was missing and is written now; read it before you keep it")
    assert describe(found) == json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(set(DRAWINGS) - {"turned"}))
def test_words_are_pdfplumbers(name: str) -> None:
    content = DRAWINGS[name]()
    with pdfplumber.open(BytesIO(content)) as theirs, pdfium.PdfDocument(content) as document:
        for page, ours in zip(theirs.pages, opening.pages(document), strict=True):
            assert ours.content is not None
            plumber = {(word["text"], round(word["x0"]), round(word["x1"])) for word in page.extract_words()}
            shown = {text.replace("\u00ad", "-").replace("(cid:127)", "•") for text, _, _ in plumber}
            assert {word.text.replace("\u00ad", "-") for word in ours.content.words} == shown
            assert len(ours.content.edges) == len(page.edges)


def test_reading_twice_gives_the_same() -> None:
    content = DRAWINGS["plan"]()
    assert pdf.read(content) == pdf.read(content)


def test_a_cut_table_is_one_table_and_its_header_stands_once() -> None:
    found = pdf.read(DRAWINGS["plan"]())
    cells = [passage for passage in found.passages if passage.cell]
    assert {passage.cell.table_id for passage in cells if passage.cell} == {"t1"}
    assert [passage.text for passage in cells].count("Dagbehandeling") == 1
    assert {passage.page for passage in cells} == {1, 2}
    merged = next(passage for passage in cells if passage.text == "1 januari 2027")
    assert merged.cell is not None
    assert merged.cell.column_headers == ("Dagbehandeling", "Wonen", "Crisis")


def test_prose_in_columns_is_no_table() -> None:
    found = pdf.read(DRAWINGS["newsletter"]())
    assert not [passage for passage in found.passages if passage.cell]


def locked(password: str) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, encrypt=StandardEncryption(password, ownerPassword="eigenaar", canPrint=1))
    canvas.drawString(70, 700, "De inschrijving sluit op 15 mei 2026.")
    canvas.save()
    return out.getvalue()


def test_a_password_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableError) as caught:
        pdf.read(locked("geheim"))
    assert caught.value.kind == "password_protected"


def test_a_lock_on_printing_alone_is_no_hindrance() -> None:
    assert pdf.read(locked("")).passages[0].text == "De inschrijving sluit op 15 mei 2026."


@pytest.mark.parametrize(("content", "kind"), [(b"", "empty"), (b"\0" * 40, "empty"), (b"<html></html>", "broken_pdf")])
def test_what_is_no_pdf(content: bytes, kind: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        pdf.read(content)
    assert caught.value.kind == kind


def outcome(content: bytes) -> Document | str:
    try:
        return pdf.read(content)
    except UnreadableError as error:
        return error.kind


@pytest.mark.parametrize("part", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_read_as_far_as_it_goes_or_said_to_be_broken(part: float) -> None:
    whole = DRAWINGS["plan"]()
    found = outcome(whole[: int(len(whole) * part)])
    if isinstance(found, str):
        assert found == "broken_pdf"
    else:
        hold(found)
        assert found.passages or found.problems


def test_a_file_with_too_many_pages_is_partial(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_PAGES", 1)
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    found = pdf.read(DRAWINGS["plan"]())
    assert (found.status, found.pages) == ("partial", 2)
    assert [problem.kind for problem in found.problems] == ["too_many_pages"]


def test_an_empty_page_is_said() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.showPage()
    canvas.save()
    found = pdf.read(out.getvalue())
    assert [problem.kind for problem in found.problems] == ["no_text"]


def test_links_with_their_words() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(70, 700, "Zie de aankondiging op TenderNed.")
    canvas.linkURL("https://www.tenderned.nl/aankondigingen/overzicht/412345", (70, 695, 270, 715))
    canvas.save()
    link = pdf.read(out.getvalue()).links[0]
    assert link.address == "https://www.tenderned.nl/aankondigingen/overzicht/412345"
    assert link.text == "Zie de aankondiging op TenderNed."


def test_squared_paper_is_said_and_its_words_are_read() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.grid([50 + 3 * n for n in range(150)], [50 + 4 * n for n in range(150)])
    canvas.drawString(70, 700, "De inschrijving sluit op 15 mei 2026.")
    canvas.save()
    found = pdf.read(out.getvalue())
    assert [passage.text for passage in found.passages] == ["De inschrijving sluit op 15 mei 2026."]
    assert [problem.kind for problem in found.problems] == ["drawing_too_large"]
