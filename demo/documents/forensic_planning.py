"""A planning in Word that goes with the mail to the council; it lies in no page of the site."""

from __future__ import annotations

from demo.documents.word import add_table, new_document, to_bytes

_STEPS = [
    ("Mijlpaal", "Oude datum", "Nieuwe datum"),
    ("Voorlopige gunning", "14 oktober 2025", "10 december 2025"),
    ("Definitieve gunning", "4 november 2025", "7 januari 2026"),
    ("Ingangsdatum", "1 januari 2026", "1 april 2026"),
]


def make() -> bytes:
    """The file."""
    document = new_document("Planning segment 6 Forensische jeugdhulp")
    document.add_heading("Planning segment 6 Forensische jeugdhulp", 1)
    document.add_paragraph("Versie van 28 oktober 2025. De nieuwe datums gelden als de rechter het bezwaar afwijst.")
    add_table(document, _STEPS)
    return to_bytes(document)
