"""Hyphens, marks, running lines and the frame of a page, each alone."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.readers.hyphens import join
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.lines import Line, clean
from extractors.readers.pdf.marks import (
    heading_depth,
    is_contents_line,
    split_bullet,
    split_number,
    without_note_digits,
)
from extractors.readers.pdf.page import Word
from extractors.readers.pdf.running import running_lines
from extractors.readers.pdf.scanned_bullets import mend_bullets


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("de bevin-", "dingen van", "de bevindingen van"),
        ("jeugd-", "en gezinshulp", "jeugd- en gezinshulp"),
        ("op basis van PxQ-", "bekostiging", "op basis van PxQ-bekostiging"),
        ("GGZ-", "aanbieders", "GGZ-aanbieders"),
        ("Zuid-", "Merendal", "Zuid-Merendal"),
        ("de re-", "integratie", "de re-integratie"),
        ("van 2025 -", "2027", "van 2025 - 2027"),
        ("en/", "of", "en/of"),
        ("gewone", "regel", "gewone regel"),
    ],
)
def test_lines_are_joined_as_dutch_is_written(first: str, second: str, whole: str) -> None:
    assert join(first, second) == whole


@pytest.mark.parametrize(
    ("line", "bullet", "rest"),
    [
        ("• Dyslexie", "•", "Dyslexie"),
        ("- Wonen", "-", "Wonen"),
        ("o Crisis in de nacht", "o", "Crisis in de nacht"),
        ("- 4 juni", "", "- 4 juni"),
        ("of later", "", "of later"),
    ],
)
def test_bullets(line: str, bullet: str, rest: str) -> None:
    assert split_bullet(line) == (bullet, rest)


def test_numbers() -> None:
    assert split_number("b) gunnen") == ("b)", "gunnen")
    assert split_number("2025. Daarna") == ("", "2025. Daarna")
    assert [heading_depth(text) for text in ("4.2.1 Fase", "1. Inleiding", "Bijlage A: Tarieven", "Inleiding")] == [
        3,
        1,
        1,
        0,
    ]
    assert is_contents_line("2.1 Doelen ........ 5")
    assert not is_contents_line("Wij kopen in 2025 ...")


def test_digits_of_notes_go_and_units_stay() -> None:
    assert without_note_digits("de regiovisie² en 40 m² vloer") == "de regiovisie en 40 m² vloer"


def test_text_is_cleaned() -> None:
    assert clean("ﬁnan\u00adciële\u00a0toets\u200b") == "financiële toets"


def line(text: str, page: int, top: float, *, bold: bool = False, size: float = 10) -> Line:
    return Line(text, 50, top, 200, top + size, size, bold, page)


def test_running_lines_and_chapters_that_begin_a_page() -> None:
    pages = {
        number: [
            line("Inkoopplan Merendal", number, 20),
            line(f"Segment {number}", number, 60, bold=True, size=16),
            line(f"Tekst over deel {'abcd'[number]}", number, 400),
            line(f"Pagina {number} van 3", number, 800),
        ]
        for number in (1, 2, 3)
    }
    dropped = running_lines(pages, dict.fromkeys(pages, 842.0), 10)
    assert [item.text for item in pages[2] if id(item) not in dropped] == ["Segment 2", "Tekst over deel c"]


@given(st.integers(0, 3), st.floats(0, 400), st.floats(0, 400), st.floats(1, 50), st.floats(1, 50))
def test_boxes_of_a_turned_page_lie_on_it(rotation: int, x: float, y: float, width: float, height: float) -> None:
    frame = Frame(0, 0, 500, 500, rotation)
    one = frame.box(x, y, x + width, y + height)
    many = frame.boxes(np.array([[x, y + height, x + width, y]], np.float32))[0]
    assert np.allclose(one, many, atol=0.01)
    assert one[0] < one[2]
    assert one[1] < one[3]


class TestScannedBullets:
    def test_a_misread_disc_is_a_bullet(self) -> None:
        words = [*(scanned("e", 100, y) for y in (200, 215)), scanned("«", 101, 230)]
        words += [word for y in (200, 215, 230) for word in (scanned("Stichting", 115, y), scanned("Hazelhof", 160, y))]
        mend_bullets(words)
        assert [word.text for word in words[:3]] == ["•", "•", "•"]

    @pytest.mark.parametrize(
        ("mark", "x"),
        [("e", 108), ("o", 100), ("5", 100), ("a", 100)],
        ids=["as near as a word", "a letter at one place", "a number", "a word"],
    )
    def test_other_letters_stay(self, mark: str, x: float) -> None:
        words = [scanned(mark, x, 200), scanned("Stichting", 115, 200)]
        mend_bullets(words)
        assert words[0].text == mark

    def test_a_letter_within_a_line_stays(self) -> None:
        words = [scanned("de", 80, 200), scanned("e", 100, 200), scanned("fase", 115, 200)]
        mend_bullets(words)
        assert words[1].text == "e"


def scanned(text: str, x: float, y: float) -> Word:
    return Word(text, x, y, x + 4.5 * len(text), y + 10, 10.0, bold=False, confidence=90.0)
