"""Upright rules that a table leaves out, and those that a merged cell leaves out."""

from __future__ import annotations

from itertools import pairwise

import pytest

from extractors.readers.pdf.cut_rules import left_out
from extractors.readers.pdf.page import Page, Word, edge

COLUMNS = (50.0, 150.0, 200.0, 250.0, 350.0)
ROWS = (100.0, 120.0, 140.0, 160.0, 180.0, 200.0)


def page(*words: Word, drawn: tuple[float, ...], merged: float = 0.0) -> Page:
    """Level rules cut at each column under each row; upright ones at ``drawn`` in each row, ``merged`` in the first alone."""
    found = Page(1, 400, 300, words=list(words))
    found.edges += [edge(x0, y, x1, y) for y in ROWS for x0, x1 in pairwise(COLUMNS)]
    found.edges += [edge(x, top, x, top + 20) for top in ROWS[:-1] for x in drawn]
    found.edges += [edge(merged, ROWS[0], merged, ROWS[1])] if merged else []
    return found


def ruled(found: Page) -> set[float]:
    return {each["x0"] for each in left_out(found)}


def test_columns_without_borders_get_them_where_the_level_rules_are_cut() -> None:
    assert ruled(page(drawn=(150.0, 200.0, 250.0))) == {50.0, 350.0}


def test_a_rule_that_another_row_has_is_left_out_of_a_merged_cell() -> None:
    assert ruled(page(drawn=(50.0, 250.0, 350.0), merged=150.0)) == {200.0}


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ([("11 oktober", 170, 199), ("2024", 202, 222)], False),
        ([("zestig", 185, 215)], False),
        ([("○", 192, 198), ("Elsbeek", 206, 236)], True),
        ([], True),
    ],
)
def test_a_rule_does_not_run_through_words(words: list[tuple[str, float, float]], *, cut: bool) -> None:
    placed = [Word(text, x0, 125, x1, 135, 10.0, False) for text, x0, x1 in words]
    rows = {each["top"] for each in left_out(page(*placed, drawn=(50.0, 150.0, 350.0))) if each["x0"] == 200.0}
    assert rows == {100.0, 140.0, 160.0, 180.0} | ({120.0} if cut else set())
