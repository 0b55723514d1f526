"""Where rows begin in tables whose lines stand on whole pixels, as a browser sets them, or closer than running text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.row_steps import begins
from extractors.readers.pdf.ruled import PdfCell, Table
from extractors.readers.pdf.stitching import stitch

RIGHTS = [150.0, 300.0, 450.0]


def rows(steps: Sequence[float], texts: Sequence[Sequence[str]]) -> list[dict[int, Line]]:
    found = []
    y = 100.0
    for step, row in zip([0.0, *steps], texts, strict=True):
        y += step
        found.append(
            {
                column: Line(
                    text, 10.0 + 150 * column, y - 10, 10.0 + 150 * column + 4.5 * len(text), y, 10.0, False, 1, 20.0
                )
                for column, text in enumerate(row)
                if text
            }
        )
    return found


def test_steps_on_whole_pixels_fall_in_two() -> None:
    texts = [
        ["", "Gesprek met alle", "7 mei 2031"],
        ["", "aanbieders", ""],
        ["", "Procedure", "openbaar"],
        ["", "Vragen uiterlijk, per", "2 juni 2031"],
        ["", "bericht in het platform,", ""],
        ["", "op werkdagen", ""],
        ["", "Inschrijven", "3 juli 2031"],
        ["", "Uitslag", "1 oktober 2031"],
    ]
    found = begins(rows([12.6, 14.8, 14.8, 13.3, 12.6, 14.0, 14.8], texts), RIGHTS)
    assert found == [True, False, True, True, False, False, True, True]


@pytest.mark.parametrize(("pitch", "apart"), [(1.25, True), (1.55, False)])
def test_lines_wider_apart_than_running_text_are_rows(pitch: float, *, apart: bool) -> None:
    texts = [
        ["di 3 juni", "college stelt vast", ""],
        ["wo 11 juni", "inkoop stuurt op", ""],
        ["do 3 juli", "gesprek", ""],
    ]
    assert begins(rows([15.0, 15.7], texts), RIGHTS, pitch)[1:] == [apart, apart]


def cell(text: str, row: int, column: int, span: int = 1) -> PdfCell:
    return PdfCell(text, row, column, row_span=span, box=(10.0 + 100 * column, 0, 100.0 + 100 * column, 10), page=1)


def halves(later: Sequence[str]) -> list[object]:
    head = [cell(text, 0, column) for column, text in enumerate(("", "Stap", "Kavel K", "Kavel L"))]
    first = [
        *head,
        cell("Slot", 1, 0, 2),
        *(cell(t, 1, c) for c, t in enumerate(("Uitslag", "1 mei", "2 mei"), start=1)),
    ]
    first += [cell(t, 2, c) for c, t in enumerate(("Start", "1 juli", "2 juli"), start=1)]
    second = [*head, *(cell(text, 1, column) for column, text in enumerate(later))]
    edges = [10.0, 110.0, 210.0, 310.0]
    return [
        Table(first, (0, 700, 400, 800), edges, 1, ruled=False),
        Table(second, (0, 20, 400, 60), list(edges), 2, ruled=False),
    ]


def test_a_row_without_a_label_on_the_next_page_is_under_the_last_label() -> None:
    (table,) = stitch(halves(["", "Oude contracten lopen af", "30 juni", "1 augustus"]))
    assert isinstance(table, Table)
    assert table.height == 4
    assert [c.row_span for c in table.cells if c.text == "Slot"] == [3]


def test_the_rest_of_a_row_is_still_put_behind_it() -> None:
    (table,) = stitch(halves(["", "van de overeenkomst", "", ""]))
    assert isinstance(table, Table)
    assert [c.text for c in table.cells if c.row == 2 and c.column == 1] == ["Start van de overeenkomst"]
