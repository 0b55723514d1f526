"""The running contracts as a PDF that goes with the mail to the council: a table without a single ruled line."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph, Table, TableStyle

from demo.documents.paper import BODY, CELL, CHAPTER, HEAD, INSIDE, to_bytes

_ROWS = [
    ("Segment", "Aantal aanbieders", "Bekostiging", "Einddatum"),
    ("Crisishulp", "2", "Beschikbaarheid", "31 december 2025"),
    ("Forensische jeugdhulp", "7", "PxQ", "31 maart 2026"),
    ("Dagbehandeling", "9", "PxQ", "31 december 2025"),
]


def make() -> bytes:
    """The file."""
    cells = [[Paragraph(text, CELL if number else HEAD) for text in row] for number, row in enumerate(_ROWS)]
    table = Table(cells, colWidths=[INSIDE * part for part in (0.34, 0.22, 0.22, 0.22)], hAlign="LEFT")
    table.setStyle(TableStyle([("BOTTOMPADDING", (0, 0), (-1, -1), 8)]))
    story: list[Any] = [
        Paragraph("Lopende contracten jeugdhulp", CHAPTER),
        Paragraph("Stand op 27 oktober 2025. De huidige contracten vervallen bij de nieuwe inkoop.", BODY),
        table,
    ]
    return to_bytes(story, "Lopende contracten jeugdhulp", "Lopende contracten")
