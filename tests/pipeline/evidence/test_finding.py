"""The words of a quote are found again on the page: exactly those, whatever the layout did to them."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from extractors.people import MASK
from pipeline.evidence.letters import in_parts, letters, whole
from pipeline.evidence.page import PageDrawer
from pipeline.evidence.work import work
from tests.pipeline.evidence.making import lettered, request
from tests.readers.pdf.drawing import BODY, DRAWINGS, build
from tests.readers.pdf.test_scan import letter, needs_tesseract


def marks(content: bytes, quote: str) -> tuple[int, list[tuple[float, float, float, float]], str | None]:
    asked = request(content, quote)
    drawer = PageDrawer(asked, content)
    try:
        fact = asked.facts[0]
        passage = next(row for row in asked.passages if row["passage_id"] == fact["passage_id"])
        return drawer.marks(passage["page"], fact, passage)
    finally:
        drawer.close()


@pytest.mark.parametrize("name", sorted(set(DRAWINGS) - {"turned"}))
def test_of_each_passage_the_very_words_are_marked(name: str) -> None:
    content = DRAWINGS[name]()
    asked = request(content)
    checked = 0
    drawer = PageDrawer(asked, content)
    try:
        for row in asked.passages:
            wanted = letters(row["text"]).text
            if len(wanted) > 3 and MASK not in wanted:
                page, boxes, note = drawer.marks(row["page"], {"char_start": 0, "char_end": len(row["text"])}, row)
                assert note or letters(lettered(content, page, boxes)).text == wanted, row["text"]
                checked += 1
    finally:
        drawer.close()
    assert checked


def test_a_word_cut_at_a_line_end_is_marked_on_both_lines() -> None:
    content = DRAWINGS["hyphens"]()
    _, boxes, _ = marks(content, "samenwerkende")
    assert len(boxes) == 2
    assert boxes[0][1] < boxes[1][1]
    assert lettered(content, 1, boxes) == "samenwerkende"


@pytest.mark.parametrize("quote", ["Perceel 1 Wonen", "Zorgpunt Oost B.V.", "Aanbieders per perceel"])
def test_words_of_a_page_that_is_shown_turned_are_marked(quote: str) -> None:
    (picture,) = work(request(DRAWINGS["turned"](), quote))
    assert picture.located
    rows, columns = np.nonzero(_yellow(picture.png))
    upright = rows.max() - rows.min() > columns.max() - columns.min()
    assert picture.width > picture.height
    assert upright == quote.startswith("Perceel")  # headers on their side


def test_only_the_second_of_two_columns_is_marked() -> None:
    left = "Segment 1 Wonen wordt taakgericht bekostigd en gaat in op 1 januari 2027. " * 9
    right = "Segment 2 Dagbehandeling volgt een open house en gaat later in dan het eerste segment. " * 4
    story = [Paragraph("Merendal", BODY), *(Paragraph(left, BODY) for _ in range(4)), Paragraph(right, BODY)]
    content = build(story, columns=2)
    _, boxes, _ = marks(content, "Segment 2 Dagbehandeling volgt een open house")
    assert lettered(content, 1, boxes) == "Segment2Dagbehandelingvolgteenopenhouse"
    assert min(box[0] for box in boxes) > A4[0] / 2 or len({round(box[0]) for box in boxes}) <= 2


def test_words_that_go_on_on_the_next_page_are_told() -> None:
    sentence = "De gemeenten in Merendal kopen samen jeugdhulp in en spreken af hoe zij dat betalen in de regio, "
    last = sentence * 6 + "en de overeenkomst voor segment 4 eindigt op 31 december 2029."
    content = build([*(Paragraph(sentence * 4 + f"{n}.", BODY) for n in range(11)), Paragraph(last, BODY)])
    page, boxes, note = marks(content, "de overeenkomst voor segment 4 eindigt op 31 december 2029")
    assert page == 2
    assert note is None
    assert lettered(content, 2, boxes) == "deovereenkomstvoorsegment4eindigtop31december2029"


def test_text_at_a_slant_is_marked_where_it_stands() -> None:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 760, "De aanbesteding van jeugdhulp in Merendal is gestart.")
    canvas.saveState()
    canvas.translate(200, 400)
    canvas.rotate(45)
    canvas.drawString(0, 0, "Gunning vastgesteld op 3 maart 2026")
    canvas.restoreState()
    canvas.save()
    content = out.getvalue()
    _, boxes, _ = marks(content, "vastgesteld")
    assert boxes
    assert all(300 < box[1] < 442 and 200 < box[0] < 400 for box in boxes)


def test_words_that_are_not_there_have_their_passage_framed() -> None:
    content = DRAWINGS["letter"]()
    asked = request(content, "31 december 2026")
    passage = next(row for row in asked.passages if row["passage_id"] == asked.facts[0]["passage_id"])
    other = {**passage, "text": "x" * len(passage["text"])}
    changed = tuple(other if row is passage else row for row in asked.passages)
    (picture,) = work(type(asked)(asked.document, changed, asked.facts, content))
    assert not picture.located
    assert picture.kind == "page"
    assert "framed" in picture.alt
    assert picture.note is not None


class TestScan:
    pytestmark = needs_tesseract

    def test_words_of_a_scan_are_marked(self) -> None:
        asked = request(letter(), "31 december 2026", "4 februari 2026")
        pictures = work(asked)
        assert [(picture.kind, picture.located, picture.page) for picture in pictures] == [("page", True, 1)] * 2
        yellow = _yellow(pictures[0].png)
        height, width = yellow.shape
        rows, columns = np.nonzero(yellow)
        assert 0.1 * width < columns.min()
        assert rows.max() - rows.min() < 0.05 * height


def _yellow(png: bytes) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    pixels = np.asarray(Image.open(BytesIO(png)).convert("RGB")).astype(int)
    found: np.ndarray[tuple[int, int], np.dtype[np.bool_]] = (pixels[..., 0] > 200) & (pixels[..., 2] < 130)
    return found


def test_a_part_is_small_and_holds_the_mark() -> None:
    content = DRAWINGS["plan"]()
    quote = next(row["text"] for row in request(content).passages if row["kind"] == "table_cell" and row["row"] == 2)
    (part,), (page,) = work(request(content, quote, crop=True)), work(request(content, quote))
    assert part.width <= 900
    assert part.height < page.height
    assert _yellow(part.png).any()
    assert work(request(content, quote, crop=True))[0].png == part.png


@given(st.text(max_size=40), st.text(max_size=40))
def test_letters_are_found_in_what_they_were_taken_from(text: str, before: str) -> None:
    wanted = letters(text)
    assert len(wanted.text) == len(wanted.origins)
    page = letters(before).text + wanted.text
    if wanted.text:
        assert len(letters(before).text) in set(whole(wanted.text, page))
        pairs = in_parts(wanted.text, page)
        assert all(MASK in (wanted.text[a], page[b]) or wanted.text[a] == page[b] for a, b in pairs.items())


def test_a_mask_stands_for_any_letter() -> None:
    masked = f"met {MASK * 5} {MASK * 9} af"
    assert list(whole(letters(masked).text, letters("Overleg met Petra Jansonius af").text)) == [7]
    assert list(whole(letters(masked).text, letters("Overleg met Jan Jansonius af").text)) == []
