"""Marks in the cells of scanned tables, and the size of type by the letters of a word."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from extractors.readers.pdf.ocr import _words
from extractors.readers.pdf.page import Word
from extractors.readers.pdf.scanned_marks import mend_marks

DOTS = 4.0
PLACES = [(100.0, 100.0), (100.0, 130.0), (100.0, 160.0)]


def word(text: str, x: float, y: float, width: float = 5.0) -> Word:
    return Word(text, x, y, x + width, y + 10, 10.0, bold=True, confidence=50.0)


def picture(*, hollow: bool = False) -> npt.NDArray[np.uint8]:
    grey = np.full((1000, 1000), 240, np.uint8)
    ys, xs = np.mgrid[0:1000, 0:1000] / DOTS
    for x, y in PLACES:
        away = np.hypot(xs - x - 2.5, ys - y - 5)
        grey[(away <= 2.2) & ((away > 1.5) | (not hollow))] = 30
    return grey


@pytest.mark.parametrize("read_for", [("e", "©", "°"), (".", "«", "id"), ("je,", "0", "®")])
def test_discs_below_each_other_are_marks(read_for: tuple[str, ...]) -> None:
    words = [word(text, *place) for text, place in zip(read_for, PLACES, strict=True)]
    mend_marks(words, picture(), DOTS)
    assert [(found.text, found.bold) for found in words] == [("●", False)] * 3


def test_a_ring_is_one_only_among_discs() -> None:
    words = [word("o", *place) for place in PLACES]
    mend_marks(words, picture(hollow=True), DOTS)
    assert [found.text for found in words] == ["o"] * 3
    both = np.concatenate((picture(), picture(hollow=True)))
    words = [word("e", *place) for place in PLACES] + [word("je,", x, y + 250) for x, y in PLACES]
    mend_marks(words, both, DOTS)
    assert [found.text for found in words] == ["●"] * 3 + ["○"] * 3


def test_one_disc_alone_or_beside_words_is_left() -> None:
    alone = [word("e", *PLACES[0]), word("Logeren", 30, 130, 40)]
    mend_marks(alone, picture(), DOTS)
    assert alone[0].text == "e"
    led = [word("e", *place) for place in PLACES] + [word("Logeren", 110, y, 40) for _, y in PLACES]
    mend_marks(led, picture(), DOTS)
    assert {found.text for found in led} == {"e", "Logeren"}


def test_crosses_are_left() -> None:
    grey = np.full((1000, 1000), 240, np.uint8)
    for x, y in PLACES:
        for step in range(-8, 9):
            top, left = int((y + 5) * DOTS) + step, int((x + 2.5) * DOTS)
            grey[top, left + step - 1 : left + step + 2] = grey[top, left - step - 1 : left - step + 2] = 30
    words = [word("x", *place) for place in PLACES]
    mend_marks(words, grey, DOTS)
    assert [found.text for found in words] == ["x"] * 3


def test_words_of_one_type_have_one_size_whatever_their_letters() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    heights = {"Kavel": 72, "gunning": 72, "vrouwen": 50, "Begeleiding": 94, "Dagopvang": 94}
    rows = [
        f"5\t1\t1\t1\t{line}\t1\t100\t{100 * line}\t300\t{height}\t95\t{text}"
        for line, (text, height) in enumerate(heights.items(), start=1)
    ]
    found = _words("\n".join([head, *rows]), 0.1).words
    assert {found.size for found in found} == {10.0}
