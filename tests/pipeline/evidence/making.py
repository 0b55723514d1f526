"""Rows as the tables hold them, made of a document's bytes; and PDFs with people on them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pypdfium2 as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.document import Document
from extractors.people import masked
from extractors.readers import read
from pipeline.evidence.picture import Request

Row = dict[str, Any]


def request(content: bytes, *quotes: str, crop: bool = False, strict: bool = True) -> Request:
    """What is asked to draw ``quotes``, each where it first stands in a passage of ``content``."""
    document = masked(read(content))
    passages = rows(document)
    facts = []
    for number, quote in enumerate(quotes):
        passage = next(row for row in passages if quote in row["text"])
        start = passage["text"].index(quote)
        facts.append(
            {
                "fact_id": f"{number:02}abcdef0123456789",
                "passage_id": passage["passage_id"],
                "page": passage["page"],
                "char_start": start,
                "char_end": start + len(quote),
                "quote": quote,
            }
        )
    row = {"document_id": "0" * 64, "media_type": document.media_type, "title": document.title}
    return Request(row, tuple(passages), tuple(facts), content, crop, strict)


def rows(document: Document) -> list[Row]:
    """Its passages as rows."""
    found = []
    for passage in document.passages:
        cell = passage.cell
        found.append(
            {
                "passage_id": f"p{passage.position}",
                "position": passage.position,
                "kind": passage.kind,
                "page": passage.page,
                "bbox": list(passage.box) if passage.box else None,
                "heading_path": list(passage.heading_path),
                "table_id": cell.table_id if cell else None,
                "row": cell.row if cell else None,
                "column": cell.column if cell else None,
                "row_span": cell.row_span if cell else None,
                "column_span": cell.column_span if cell else None,
                "column_header": " | ".join(cell.column_headers) or None if cell else None,
                "text": passage.text,
            }
        )
    return found


def lettered(content: bytes, page: int, boxes: list[tuple[float, float, float, float]]) -> str:
    """The letters that pdfium finds in boxes (points from the upper left corner) of a page."""
    with pdfium.PdfDocument(content) as document:
        shown = document[page - 1]
        text = shown.get_textpage()
        high = shown.get_height()
        # the middle of the line alone: the box of a line reaches into its neighbours
        heights = [(high - (b + (b - t) * -0.35), high - (t + (b - t) * 0.35)) for _, t, _, b in boxes]
        sides = [(x0 + 0.3, x1 - 0.3) for x0, _, x1, _ in boxes]
        parts = [text.get_text_bounded(x0, low, x1, up) for (x0, x1), (low, up) in zip(sides, heights, strict=True)]
        found = "".join(character for part in parts for character in part if character.isalnum())
        text.close()
        shown.close()
    return found


PEOPLE = ("Jansonius", "Oldekamp", "p.jansonius@", "06-21436587", "Veldkampers")


def with_people() -> bytes:
    """A page with an official in its running head, in a sentence and in its foot, and one signing."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 8)
    canvas.drawString(70, 810, "Concept, opsteller mevrouw Petra Jansonius")
    canvas.drawString(70, 30, "Vragen: Petra Jansonius, p.jansonius@merendal.example, 06-21436587")
    canvas.setFont("Helvetica", 11)
    lines = (
        "Inkoop jeugdhulp Merendal",
        "",
        "De raamovereenkomst voor segment 2 Dagbehandeling gaat in op 1 januari 2027.",
        "Heeft u vragen, neem dan contact op met mevrouw Petra Jansonius of met de heer K. Oldekamp,",
        "telefoon 06-21436587 of p.jansonius@merendal.example. Zij helpen u graag verder.",
        "",
        "Aanbieders kunnen tot 15 mei 2026 inschrijven op TenderNed.",
        "",
        "Met vriendelijke groet,",
        "",
        "Anke Veldkampers",
        "wethouder jeugd",
    )
    for number, line in enumerate(lines):
        canvas.drawString(70, 740 - 15 * number, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
