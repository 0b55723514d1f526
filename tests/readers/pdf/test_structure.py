"""The parts that find tables and boxes on a page: steps of lines, strips, labels of letters, lines on a picture."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from extractors.readers.pdf.letterhead import find_pairs
from extractors.readers.pdf.lines import Line, join_parts, line_of, rows_of
from extractors.readers.pdf.page import Page, Word, edge
from extractors.readers.pdf.picture import rules_of, straightened, without_rules
from extractors.readers.pdf.regions import find_regions
from extractors.readers.pdf.row_steps import begins
from extractors.readers.pdf.strips import strips_of


def piece(text: str, x0: float, top: float, *, bold: bool = False) -> Line:
    words = []
    x = x0
    for part in text.split():
        words.append(Word(part, x, top, x + 5 * len(part), top + 12, 10, bold))
        x += 5 * len(part) + 3
    return line_of(words, 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # A cell over three lines, then a row; the white around the cells tells.
        (
            [(0, "een", 0), (1, "twee", 0), (1, "regels", 15), (1, "meer", 30), (0, "vier", 51), (1, "vijf", 51)],
            [1, 0, 0, 1],
        ),
        # Every line stands far from the next: all are rows.
        ([(0, "een", 0), (1, "a", 0), (0, "twee", 24), (1, "b", 24), (0, "drie", 48), (1, "c", 48)], [1, 1, 1]),
        # No white tells: a line without its first column goes on.
        ([(0, "Een", 0), (1, "A", 0), (1, "rest", 14), (0, "Twee", 28), (1, "B", 28)], [1, 0, 1]),
        # Set in the middle: the lines of the second column stand half a line higher and lower.
        ([(0, "Een", 7), (1, "boven", 0), (1, "onder", 14), (0, "Twee", 42), (1, "B", 42)], [1, 0, 0, 1]),
    ],
)
def test_where_rows_begin(rows: list[tuple[int, str, float]], expected: list[int]) -> None:
    lines: dict[float, dict[int, Line]] = {}
    for column, text, top in rows:
        lines.setdefault(top, {})[column] = piece(text, 100.0 * column, top)
    assert begins([lines[top] for top in sorted(lines)], [90, 190]) == [bool(value) for value in expected]


def test_pieces_that_touch_are_one_strip_with_cuts() -> None:
    edges = [edge(50, 100, 200, 100), edge(200, 100, 300, 100), edge(50, 101, 200, 101), edge(400, 100, 500, 100)]
    found = strips_of(edges, [(50, 150, 200, 170), (200, 151, 300, 171), (310, 150, 400, 170)], [])
    assert [(s.left, s.right, s.cuts, s.shaded) for s in found] == [
        (50, 300, (200,), False),
        (400, 500, (), False),
        (50, 300, (200,), True),
        (310, 400, (), True),
    ]


def test_two_lines_beside_a_tall_heading_stay_two() -> None:
    tall = Word("Kop", 300, 0, 360, 24, 20, bold=True)
    first, second = Word("eerste", 50, 0, 90, 12, 10, bold=False), Word("tweede", 50, 13, 90, 25, 10, bold=False)
    assert all(len({word.text for word in row} & {"eerste", "tweede"}) < 2 for row in rows_of([tall, first, second]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Datum", "3 mei 2027", "Behandeld door", "Team Inkoop"], ["Ons kenmerk:", "Z-12"]], 3),
        ([["Datum", "Ons kenmerk"], ["3 mei 2027", "Z-12"]], 2),
        ([["Datum", "Activiteit"], ["3 mei 2027", "Publicatie"]], 0),  # a planning, no letter
        ([["Team", "Status"], ["Wijk", "vol"]], 0),
    ],
)
def test_labels_of_a_letter(rows: list[list[str]], expected: int) -> None:
    lines = [
        join_parts([piece(text, 50 + 130 * column, 16.0 * row) for column, text in enumerate(texts)])
        for row, texts in enumerate(rows)
    ]
    found = find_pairs(lines)
    assert sum(table.height for _, _, table in found) == expected


def test_a_box_beside_text_is_read_on_its_own_and_a_cell_is_not() -> None:
    box = (300.0, 0.0, 400.0, 60.0)
    words = [Word("links", 50, 5, 90, 17, 10, bold=False), Word("een", 310, 5, 330, 17, 10, bold=False)]
    words.append(Word("twee", 310, 30, 330, 42, 10, bold=False))
    page = Page(1, 500, 700, words=words, frames=[box])
    assert find_regions(page, words, []) == [box]
    page.frames.append((200.0, 0.0, 300.0, 60.0))
    assert find_regions(page, words, []) == []


class TestPicture:
    def paper(self) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
        grey = np.full((1200, 900), 250, np.uint8)
        for y in range(100, 1100, 40):
            for x in range(100, 800, 12):
                grey[y : y + 14, x : x + 6] = 40
        return grey

    def test_ruling_lines_are_found_and_taken_out(self) -> None:
        grey = self.paper()
        grey[:, :] = 250
        for y in (200, 300, 400):
            grey[y : y + 3, 100:800] = 90
        for x in (100, 450, 798):
            grey[200:402, x : x + 3] = 90
        rules = rules_of(grey, 3.0)
        assert sorted(round(r.y0, -1) for r in rules if r.level) == [200, 300, 400]
        assert sorted(round(r.x0, -1) for r in rules if not r.level) == [100, 450, 800]
        assert without_rules(grey, rules, 3.0).min() == 250

    def test_letters_are_no_lines(self) -> None:
        assert rules_of(self.paper(), 3.0) == []

    def test_a_page_askew_is_set_straight(self) -> None:
        askew = np.array(Image.fromarray(self.paper()).rotate(1.3, fillcolor=250, resample=Image.Resampling.BILINEAR))
        blank = [int((~(page[150:1050] < 128).any(axis=1)).sum()) for page in (askew, straightened(askew))]
        assert blank[1] > 1.5 * blank[0]
