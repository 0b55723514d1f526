"""What the demo's PDFs share: styles in fonts that every PDF reader has, and bytes that stay the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=15, spaceAfter=8)
CELL = ParagraphStyle("cell", parent=BODY, fontSize=8.5, leading=12, spaceAfter=0)
HEAD = ParagraphStyle("head", parent=CELL, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=BODY, fontName="Helvetica-Bold", fontSize=22, leading=27, spaceAfter=14)
CHAPTER = ParagraphStyle("chapter", parent=BODY, fontName="Helvetica-Bold", fontSize=15, leading=20, spaceBefore=12)
SECTION = ParagraphStyle("section", parent=BODY, fontName="Helvetica-Bold", fontSize=12, leading=16, spaceBefore=8)
MARGIN = 2.5 * cm
WIDTH, HEIGHT = A4
INSIDE = WIDTH - 2 * MARGIN
SHADE = colors.Color(0.9, 0.94, 0.95)


def ruled(rows: Sequence[Sequence[str]], widths: Sequence[float], spans: Sequence[tuple[Any, ...]] = ()) -> Table:
    """A ruled table; its first row is repeated on a new page, ``spans`` are reportlab's own (column, row) pairs."""
    cells = [[Paragraph(text, CELL if number else HEAD) for text in row] for number, row in enumerate(rows)]
    table = Table(cells, colWidths=widths, repeatRows=1, hAlign="LEFT")
    lines = [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), SHADE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    table.setStyle(TableStyle(lines + [("SPAN", *span) for span in spans]))
    return table


def to_bytes(story: list[Any], title: str, footer: str, *, columns: Sequence[int] = (1,), encrypt: Any = None) -> bytes:
    """The file: ``columns`` says how many columns each kind of page has, and the story switches by ``columns-2``."""
    out = io.BytesIO()
    document = BaseDocTemplate(
        out, pagesize=A4, title=title, author="Gemeente Oeverdam", lang="nl", invariant=1, encrypt=encrypt
    )

    def furniture(canvas: Any, template: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(MARGIN, HEIGHT - 1.4 * cm, "Jeugdhulpregio Waterrijk")
        canvas.drawString(MARGIN, 1.3 * cm, footer)
        canvas.drawRightString(WIDTH - MARGIN, 1.3 * cm, f"pagina {template.page}")

    for number in columns:
        gap = 0.8 * cm
        wide = (INSIDE - gap * (number - 1)) / number
        frames = [
            Frame(MARGIN + place * (wide + gap), 2.2 * cm, wide, HEIGHT - 4.4 * cm, 0, 0, 0, 0)
            for place in range(number)
        ]
        document.addPageTemplates(PageTemplate(id=f"columns-{number}", frames=frames, onPage=furniture))
    document.build(story)
    return out.getvalue()
