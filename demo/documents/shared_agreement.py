"""What both regions agreed on crisis and forensic care, in Word: both sites link it. Cells are merged."""

from __future__ import annotations

from demo.documents.word import add_table, new_document, to_bytes

PATH = "gezamenlijk/crisis-en-forensisch.docx"

_SEGMENTS = [
    ("Onderwerp", "Segment 5 Crisishulp", "Segment 6 Forensische jeugdhulp"),
    ("Procedure", "SAS-procedure", "SAS-procedure"),
    ("Bekostiging", "Beschikbaarheidsbekostiging", "Inspanningsgericht (PxQ)"),
    ("Aantal aanbieders", "2", "5"),
    ("Ingangsdatum", "1 januari 2026", ""),
]


def make() -> bytes:
    """The file."""
    document = new_document("Afspraken over crisishulp en forensische jeugdhulp")
    document.add_heading("Afspraken over crisishulp en forensische jeugdhulp", 1)
    document.add_paragraph("Vastgesteld op 10 december 2024")
    document.add_heading("Wie kopen samen in", 2)
    document.add_paragraph(
        "De jeugdhulpregio's Waterrijk en De Veenstreek kopen crisishulp en forensische jeugdhulp gezamenlijk in. "
        "Namens de gemeenten Oeverdam, Lindeveld, Nieuw-Hagen, Turfmonde en Hoogeroord treedt de gemeente Oeverdam op "
        "als aanbestedende dienst."
    )
    document.add_heading("Wat kopen wij in", 2)
    table = add_table(document, _SEGMENTS)
    start = table.cell(4, 1).merge(table.cell(4, 2))
    start.text = "1 januari 2026"
    document.add_heading("Producten", 2)
    document.add_paragraph("Segment 5 Crisishulp omvat:")
    document.add_paragraph("Crisisinterventie ambulant", style="List Bullet")
    document.add_paragraph("Crisispleegzorg", style="List Bullet")
    document.add_paragraph("Segment 6 Forensische jeugdhulp omvat:")
    document.add_paragraph("Forensische behandeling", style="List Bullet")
    return to_bytes(document)
