"""Pages that a browser printed: tables with few lines or none, columns of prose, heads of letters, text on its side.

The PDFs in ``printed/`` were made from the pages beside them (``annotated.make.printing.printed``). A page and its print
say the same: the cells of both, with their headers, are compared as well.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from extractors import readers
from extractors.document import Document
from tests.readers.examples import check
from tests.readers.pdf.test_pdf import hold

PRINTED = Path(__file__).parent / "printed"
PDFS = sorted(PRINTED.glob("*.pdf"))
WITHOUT_CELLS = {
    "cards",
    "cards-four-landscape",
    "cards-four-narrow",
    "cards-framed-over-page",
    "cards-left-line",
    "cards-three-bordered",
    "cards-three-over-page",
    "cards-three-plain",
    "cards-three-shaded-two-pages",
    "cards-title-bar",
    "cards-two-top-rule",
    "lists-side-by-side",
    "names-in-columns",
    "newsletter-grid-stories",
    "newsletter-quote-in-sentence",
    "newsletter-sidebar",
    "newsletter-three-columns",
    "newsletter-two-pages",
    "numbered-lists-in-columns",
    "steps-in-boxes",
}
OTHER_CELLS = {
    "cards-columns-of-labels",
    "letter-labels-above",
    "letter-labels-beside",
    "letter-labels-in-columns",
    "lined-rows-merged",
    "matrix-booktabs",
    "merged-header",
    "table-bullets",
}
"""Their pages have no table, or one whose spans show in no line of the print, or with bullets in its cells' text."""

Key = tuple[str, tuple[str, ...], tuple[str, ...]]


def squeezed(text: str) -> str:
    return re.sub(r"[\s‐-]+", "", text)


def cells(document: Document) -> Counter[Key]:
    return Counter(
        (squeezed(p.text), tuple(map(squeezed, p.cell.row_headers)), tuple(map(squeezed, p.cell.column_headers)))
        for p in document.passages
        if p.cell
    )


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem)
def test_a_print_is_read_as_expected(path: Path) -> None:
    hold(readers.read(path.read_bytes()))
    check(path)


@pytest.mark.parametrize("path", [path for path in PDFS if path.stem not in OTHER_CELLS], ids=lambda path: path.stem)
def test_a_print_has_the_cells_of_its_page(path: Path) -> None:
    page = cells(readers.read(path.with_suffix(".html").read_bytes()))
    assert bool(page) != (path.stem in WITHOUT_CELLS)
    assert cells(readers.read(path.read_bytes())) == page


@pytest.mark.parametrize(
    "name",
    [
        "cards",
        "cards-columns-of-labels",
        "cards-four-landscape",
        "cards-four-narrow",
        "cards-framed-over-page",
        "cards-left-line",
        "cards-sheet-hung",
        "cards-three-bordered",
        "cards-three-over-page",
        "cards-three-plain",
        "cards-three-shaded-two-pages",
        "cards-title-bar",
        "cards-two-top-rule",
        "lists-side-by-side",
        "newsletter-grid-stories",
        "newsletter-justified",
        "newsletter-quote-in-sentence",
        "newsletter-sidebar",
        "newsletter-table-between",
        "newsletter-tables-across",
        "newsletter-three-columns",
        "numbered-lists-in-columns",
        "steps-in-boxes",
    ],
)
def test_columns_are_read_one_after_the_other(name: str) -> None:
    page = readers.read((PRINTED / f"{name}.html").read_bytes())
    found = readers.read((PRINTED / f"{name}.pdf").read_bytes())
    said = [squeezed(p.text) for p in page.passages]
    assert [squeezed(p.text) for p in found.passages if squeezed(p.text) in said] == said


def test_a_print_has_the_items_of_its_page() -> None:
    """A browser draws the bullets of a list; they are no characters."""
    found = readers.read((PRINTED / "newsletter-two-pages.pdf").read_bytes())
    items = [p for p in found.passages if p.kind == "list_item"]
    assert len(items) == 6
    assert {p.marker for p in items} == {"•"}


def test_the_head_of_a_letter_dates_it() -> None:
    found = readers.read((PRINTED / "letter-labels-above.pdf").read_bytes())
    assert str(found.date.first_day if found.date else "") == "2027-02-12"


def test_every_label_of_a_letter_has_its_own_value() -> None:
    found = readers.read((PRINTED / "letter-labels-in-columns.pdf").read_bytes())
    head = {p.cell.row_headers: p.text for p in found.passages if p.cell and p.cell.table_id == "t1" and p.cell.column}
    assert head[("Ons kenmerk",)] == "Z-2026-0412"
    assert head[("Aanbestedende dienst",)] == "gemeente Oosterkamp, mede namens Rietwaard"
    assert len(head) == 6


def test_a_running_line_on_one_page_stands_in_no_sentence() -> None:
    """The line is on the second page alone, so it is not known by being repeated."""
    found = readers.read((PRINTED / "newsletter-justified.pdf").read_bytes())
    line = "Contractnieuws | nummer 8 | juni 2026"
    assert [p.kind for p in found.passages if line in p.text] == ["paragraph"]
    assert any(p.text == line for p in found.passages)
    assert sum(p.text.count("daar naar school gaat.") for p in found.passages if len(p.text) > 3000) == 22


def test_text_beside_a_picture_is_whole() -> None:
    found = readers.read((PRINTED / "picture-beside-text.pdf").read_bytes())
    texts = [p.text for p in found.passages]
    assert "De tuin van Hazelhof, waar jongeren op woensdag werken" in texts
    assert any(text.startswith("“Ik dacht") and text.endswith("knelt.”") for text in texts)
