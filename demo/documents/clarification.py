"""A note of clarification in Word: headings numbered by Word, a table of questions and answers, a moved deadline."""

from __future__ import annotations

from demo.documents.word import add_table, new_document, to_bytes

PATH = "waterrijk/documenten/nota-van-inlichtingen-dagbehandeling.docx"

_QUESTIONS = [
    ("Nr.", "Vraag", "Antwoord"),
    (
        "1",
        "Kan de inschrijftermijn met een week worden verlengd?",
        "Ja. De uiterste inschrijfdatum is verplaatst van 5 juni 2025 naar 12 juni 2025.",
    ),
    (
        "2",
        "Hoeveel aanbieders wilt u contracteren?",
        "Wij contracteren minimaal vier en maximaal zes aanbieders.",
    ),
    (
        "3",
        "Betaalt u per dagdeel of per traject?",
        "Wij betalen per dagdeel. Trajectfinanciering passen wij in dit segment niet toe.",
    ),
    (
        "4",
        "Mogen wij met onderaannemers werken?",
        "Dat mag, als de onderaannemer bij de inschrijving wordt genoemd.",
    ),
]


def make() -> bytes:
    """The file."""
    document = new_document("Nota van inlichtingen Segment 2 Dagbehandeling", numbered=True)
    document.add_paragraph("Nota van inlichtingen Segment 2 Dagbehandeling", style="Title")
    document.add_paragraph("Jeugdhulpregio Waterrijk, 23 mei 2025")
    document.add_heading("Over deze nota", 1)
    document.add_paragraph(
        "Deze nota hoort bij de SAS-procedure voor Segment 2 Dagbehandeling, op TenderNed bekend onder nummer "
        "TN500217. De nota maakt deel uit van de inkoopdocumenten en gaat bij tegenstrijdigheid voor."
    )
    document.add_heading("Planning", 1)
    document.add_heading("Wat verandert er", 2)
    document.add_paragraph(
        "Er was veel vraag naar meer tijd. De uiterste inschrijfdatum schuift daarom op van 5 juni 2025 naar 12 juni "
        "2025."
    )
    document.add_heading("Wat blijft gelijk", 2)
    document.add_paragraph("Het voornemen tot gunning maken wij bekend op 17 juli 2025.")
    document.add_paragraph("De raamovereenkomst gaat in op 1 januari 2026 en heeft een looptijd van vier jaar.")
    document.add_heading("Vragen en antwoorden", 1)
    add_table(document, _QUESTIONS)
    return to_bytes(document)
