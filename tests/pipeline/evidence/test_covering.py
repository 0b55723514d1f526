"""No word of a person that the tables mask is to be read on the picture of a page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.people import MASK
from extractors.readers.pdf import ocr
from pipeline.evidence.covering import covered, vocabulary
from pipeline.evidence.finding import Finder
from pipeline.evidence.sheet import Pages
from pipeline.evidence.work import work
from tests.pipeline.evidence.making import PEOPLE, request, with_people
from tests.readers.pdf.drawing import DRAWINGS, scan_of
from tests.readers.pdf.test_scan import needs_tesseract

QUOTE = "gaat in op 1 januari 2027"


def hidden(content: bytes) -> tuple[list[str], list[str]]:
    """The words that are covered on the first page, and those that are not."""
    asked = request(content)
    pages = Pages(content)
    try:
        finder = Finder(pages, asked.passages)
        sheet = pages.sheet(1)
        numbers = covered(sheet, finder.on(1), asked.passages, vocabulary(asked.document["title"], asked.passages))
    finally:
        pages.close()
    words = [word.text for word in sheet.words]
    return [words[n] for n in sorted(numbers)], [word for n, word in enumerate(words) if n not in numbers]


def test_every_word_of_a_person_is_covered() -> None:
    gone, left = hidden(with_people())
    for person in PEOPLE:
        assert not any(person in word for word in left), person
        assert any(person in word for word in gone), person
    assert {"Petra", "K.", "Anke"}.isdisjoint(left)


def test_words_that_the_tables_show_are_shown() -> None:
    _, left = hidden(with_people())
    shown = " ".join(left)
    assert "De raamovereenkomst voor segment 2 Dagbehandeling gaat in op 1 januari 2027." in shown
    assert "Heeft u vragen, neem dan contact op met" in shown
    assert "Aanbieders kunnen tot 15 mei 2026 inschrijven op TenderNed." in shown


@pytest.mark.parametrize("name", sorted(set(DRAWINGS) - {"contents"}))  # a table of contents stands in no passage
def test_where_nobody_is_named_hardly_a_word_is_covered(name: str) -> None:
    gone, left = hidden(DRAWINGS[name]())
    assert len(gone) <= 0.02 * len(left)


def test_a_running_head_and_the_number_of_a_page_are_shown() -> None:
    _, left = hidden(DRAWINGS["plan"]())
    assert "Regio Merendal | Inkoopplan jeugdhulp" in " ".join(left)
    assert "1" in left


@pytest.mark.parametrize("crop", [True, False])
def test_covered_words_leave_no_ink(crop: bool) -> None:
    """With its people's words changed, the page gives the same picture but for the width of the bars."""
    content = with_people()
    asked = request(content, QUOTE, crop=crop)
    (picture,) = work(asked)
    pages = Pages(content)
    sheet = pages.sheet(1)
    boxes = [word.box for word in sheet.words if any(person in word.text for person in PEOPLE)]
    pages.close()
    if crop:
        assert picture.height < 400  # the sentences with people stand below
        return
    dots = picture.width / sheet.width
    pixels = np.asarray(Image.open(BytesIO(picture.png)).convert("RGB"))
    for x0, top, x1, bottom in boxes:
        bar = pixels[int(top * dots) + 2 : int(bottom * dots) - 1, int(x0 * dots) + 1 : int(x1 * dots) - 1]
        assert len({tuple(colour) for colour in bar.reshape(-1, 3).tolist()}) == 1


class TestReadBack:
    """Tesseract reads the finished pictures."""

    pytestmark = needs_tesseract

    @pytest.mark.parametrize("scanned", [False, True])
    def test_nobody_is_read_on_the_picture(self, scanned: bool) -> None:
        content = scan_of(with_people()) if scanned else with_people()
        (picture,) = work(request(content, QUOTE))
        assert (picture.kind, picture.located) == ("page", True)
        text = _read(picture.png)
        assert "TenderNed" in text
        for person in ("Jansonius", "Petra", "Oldekamp", "Veldkamp", "21436587", "jansonius"):
            assert person not in text

    def test_a_photo_with_words_is_left_out(self) -> None:
        text = _read(work(request(_with_photo(), QUOTE))[0].png)
        assert "raamovereenkomst" in text
        assert "Jansonius" not in text


def test_a_photo_is_a_grey_field() -> None:
    (picture,) = work(request(_with_photo(), QUOTE))
    pixels = np.asarray(Image.open(BytesIO(picture.png)).convert("RGB")).reshape(-1, 3)
    assert (pixels == 196).all(axis=1).mean() > 0.01
    assert not ((pixels[:, 2] > 180) & (pixels[:, 0] < 80)).any()  # nothing of its blue


def _with_photo() -> bytes:
    photo = Image.new("RGB", (500, 160), (40, 60, 200))
    ImageDraw.Draw(photo).text((20, 50), "Petra Jansonius", fill="white", font_size=50)
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 740, "De raamovereenkomst voor segment 2 Dagbehandeling gaat in op 1 januari 2027.")
    canvas.drawImage(ImageReader(photo), 70, 600, 250, 80)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _read(png: bytes) -> str:
    picture = Image.open(BytesIO(png)).convert("L")
    large = picture.resize((picture.width * 2, picture.height * 2))
    return " ".join(word.text for word in ocr.recognise(np.asarray(large, dtype=np.uint8), block=True).words)


def test_a_name_that_no_passage_holds_is_covered_all_the_same() -> None:
    """As where the tables were made by another version: what is not published is not shown."""
    content = with_people()
    asked = request(content, QUOTE)
    fewer = tuple(row for row in asked.passages if MASK not in row["text"])
    pages = Pages(content)
    try:
        sheet = pages.sheet(1)
        placed = Finder(pages, fewer).on(1)
        numbers = covered(sheet, placed, fewer, vocabulary(None, fewer))
    finally:
        pages.close()
    left = " ".join(word.text for n, word in enumerate(sheet.words) if n not in numbers)
    assert not any(person in left for person in PEOPLE)
    assert work(replace(asked, passages=fewer))[0].located
