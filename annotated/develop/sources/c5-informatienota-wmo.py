"""An information note about the purchase of Wmo support, with two tables, as Word makes it."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx import Document
from docx.shared import Pt

SUFFIX = ".docx"

PLANNING = [
    ("Mijlpaal", "Begeleiding groep", "Begeleiding individueel", "Schoon huis"),
    ("Marktverkenning", "afgerond (mei 2025)", "afgerond (mei 2025)", "16 september 2025"),
    ("Documenten gereed en gepubliceerd", "1 september 2025", "1 september 2025", "december 2025"),
    ("Laatste dag voor vragen", "19 september 2025", "19 september 2025", "p.m."),
    ("Laatste dag voor offertes", "20 oktober 2025", "27 oktober 2025", "februari 2026"),
    ("Keuze bekend aan inschrijvers", "24 november 2025", "1 december 2025", "p.m."),
    ("Begin overeenkomst", "1 maart 2026", "1 maart 2026", "1 september 2026"),
]
MODELS = [
    ("Productgroep", "Nu", "Straks", "Aantal nu", "Aantal straks"),
    ("Begeleiding groep", "per dagdeel", "per dagdeel", "34", "hoogstens 12"),
    ("Begeleiding individueel", "per uur", "arrangement per half jaar", "58", "10 à 15"),
    ("Schoon huis", "subsidie", "nog niet bekend", "1", "-"),
]


def table(document: Document, rows: list[tuple[str, ...]]) -> None:
    """Add ``rows`` as a table with a bold head."""
    grid = document.add_table(rows=0, cols=len(rows[0]))
    grid.style = "Table Grid"
    for number, row in enumerate(rows):
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0


def undated(content: bytes) -> bytes:
    """The same file without the hour of its making in its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2025, 7, 8, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The note as a Word file."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.core_properties.created = document.core_properties.modified = datetime(2025, 7, 8)
    document.core_properties.title = "Informatienota inkoop Wmo"
    document.sections[0].header.paragraphs[0].text = "Gemeente Heerdestein - Informatienota"
    document.sections[0].footer.paragraphs[0].text = "Zaaknummer 1187402 - openbaar"
    document.add_heading("Informatienota: nieuwe contracten Wmo-ondersteuning", level=1)
    document.add_paragraph(
        "Van: college van burgemeester en wethouders\nAan: gemeenteraad\nDatum: 8 juli 2025\nPortefeuille: wethouder N. Scholtens"
    )
    document.add_heading("Kern", level=2)
    document.add_paragraph(
        "Samen met de gemeente Loozen vernieuwen wij de contracten voor Wmo-ondersteuning. Het college heeft op 1 juli 2025 "
        "de inkoopnota vastgesteld. Deze nota vertelt u wat daarin staat. Wij vragen geen besluit van u."
    )
    document.add_heading("Achtergrond", level=2)
    document.add_paragraph(
        "De huidige raamcontracten lopen tot en met 28 februari 2026. Oorspronkelijk zouden zij op 31 december 2025 eindigen, "
        "maar met alle partijen is een verlenging van twee maanden afgesproken. Er is in 2021 gekozen voor een open house. "
        "Dat heeft het aanbod versnipperd. Voor de productgroepen Begeleiding groep en Begeleiding individueel volgen wij nu "
        "daarom een Europese openbare aanbesteding met het lichte regime (SAS)."
    )
    document.add_paragraph(
        "Het aantal inwoners met begeleiding groeide in vier jaar van 1.120 naar 1.388. De vergrijzing verklaart een deel; ook "
        "wonen mensen met een psychische kwetsbaarheid vaker zelfstandig. Wij verwachten dat deze groei aanhoudt."
    )
    document.add_heading("Wat er verandert", level=2)
    table(document, MODELS)
    document.add_paragraph()
    document.add_paragraph(
        "Bij Begeleiding individueel stappen wij over van uren naar een arrangement. Bij Begeleiding groep is dat ook "
        "overwogen, maar de aanbieders raadden het af. Populatiebekostiging, zoals in Almelerberg, vinden wij te vroeg."
    )
    document.add_paragraph(
        "Schoon huis wordt nu door Stichting Thuisgemak uitgevoerd met een subsidie. Het college denkt na over twee wegen: de "
        "subsidie voortzetten of de hulp zelf in dienst nemen (inbesteden). In het vierde kwartaal van 2025 hakken wij de knoop door. "
        "De data in de kolom Schoon huis hieronder gelden alleen als toch voor een aanbesteding wordt gekozen."
    )
    document.add_heading("Planning", level=2)
    table(document, PLANNING)
    document.add_paragraph()
    document.add_heading("Looptijd", level=2)
    document.add_paragraph(
        "Voor beide productgroepen Begeleiding sluiten wij raamovereenkomsten van vier jaar. Wij kunnen deze daarna drie keer met een jaar verlengen. "
        "De overgangsperiode voor zittende cliënten duurt tot 1 september 2026."
    )
    document.add_heading("Communicatie", level=2)
    for line in (
        "Aanbieders: nieuwsbericht en een bijeenkomst op 10 september 2025 in De Nieuwe Veste.",
        "Cliënten: brief in januari 2026, in eenvoudige taal.",
        "Cliëntenraad: heeft op 12 juni jl. positief geadviseerd, met twee opmerkingen over vervoer.",
    ):
        document.add_paragraph(line, style="List Bullet")
    document.add_paragraph("Inlichtingen: Petra Wijnands, team Maatschappelijke Ontwikkeling, 0548 98 00 31.")
    out = io.BytesIO()
    document.save(out)
    return undated(out.getvalue())
