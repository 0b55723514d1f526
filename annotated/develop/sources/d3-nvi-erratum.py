"""A note with answers to questions, an erratum and a moved planning, for youth mental health care (Word)."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

SUFFIX = ".docx"

ANSWERS = [
    (
        "Inkoopdocument, hoofdstuk 2",
        "Aanvankelijk sprak u in de markconsultatie van januari over een lumpsum voor de specialistische ggz. Is dat van de baan?",
        "Ja. De regio heeft de lumpsum voor perceel 2 laten vallen. Voor alle percelen geldt: er wordt afgerekend op tijd, dus per uur "
        "dat aan de jeugdige is besteed, met uitzondering van de acute psychiatrie (perceel 4). Daar betalen wij voor het "
        "beschikbaar houden van het team, ongeacht het aantal inzetten.",
    ),
    (
        "Inkoopdocument, 2.3",
        "Wilt u het aantal te contracteren partijen voor perceel 2 verhogen?",
        "Ja, zie het erratum onder B.",
    ),
    (
        "Inkoopdocument, 2.5",
        "Is tussentijds toetreden mogelijk voor vrijgevestigden?",
        "Alleen in perceel 1. Dat perceel is een open house en blijft gedurende de hele looptijd openstaan: elk jaar op 1 april en op "
        "1 oktober is er een instroommoment. In de overige percelen is toetreden niet mogelijk; daar volgen wij de mededingingsprocedure met "
        "onderhandeling.",
    ),
    (
        "Inkoopdocument, 3.1",
        "De looptijd van twee jaar vinden wij aan de korte kant.",
        "De regio begrijpt dat. De dienstverleningsovereenkomst gaat drie jaar duren in plaats van twee, met een optie van driemaal "
        "een jaar.",
    ),
    (
        "Bijlage 5",
        "Staat de code 54002 (ggz specialistisch) terecht bij perceel 1?",
        "Nee, die hoort onder perceel 2. Bij perceel 1 staat 54001 (ggz basis).",
    ),
    (
        "Bijlage 7",
        "Mag een hoofdaannemer die op perceel 3 inschrijft ook als onderaannemer van een ander optreden?",
        "Nee, binnen hetzelfde perceel niet.",
    ),
    (
        "Algemeen",
        "Onze bestuurder is met vakantie. Kan de termijn ruimer?",
        "De vakantie is geen reden, het erratum wel. Zie onder C voor de nieuwe data.",
    ),
    (
        "Algemeen",
        "Klopt het bericht dat Praktijk Noorderlicht en GGZ Waardeland de enige partijen zijn die nu acute psychiatrie leveren?",
        "Dat klopt. Beide overeenkomsten lopen tot 1 maart 2026.",
    ),
]

ERRATUM = [
    "Het inkoopdocument vermeldt op pagina 6 drie percelen. Dit moet zijn: vier. Door een fout bij het opmaken is perceel 4 (Acute psychiatrie) "
    "weggevallen. De volledige indeling luidt: perceel 1 Basis-ggz, perceel 2 Specialistische ggz, perceel 3 Eetstoornissen en "
    "perceel 4 Acute psychiatrie.",
    "In tabel 2 wordt het maximumaantal opdrachtnemers voor perceel 2 gewijzigd van zes in acht. Voor perceel 3 (twee) en perceel 4 "
    "(één) verandert er niets.",
    "Het budgetplafond van perceel 3 wordt verhoogd van € 900.000 naar € 1.150.000 per jaar.",
    "Waar ‘ED’ staat in paragraaf 4.2, wordt ‘eetstoornissen’ bedoeld en niet ‘ernstige dyslexie’.",
]

PLANNING = [
    ("Onderdeel", "Datum in inkoopdocument", "Nieuwe datum"),
    ("Aankondiging op TenderNed", "1 september 2025", "gerealiseerd"),
    ("Sluiting vragen, ronde 2", "26 september 2025", "3 oktober 2025"),
    ("Nota van inlichtingen 2", "3 oktober 2025", "14 oktober 2025"),
    ("Indienen eerste inschrijving", "17 oktober 2025", "31 oktober 2025, 10:00 uur"),
    ("Onderhandelingsgesprekken (percelen 2, 3 en 4)", "week 46", "week 48"),
    ("Voornemen tot gunning", "12 december 2025", "9 januari 2026"),
    ("Start dienstverlening", "1 maart 2026", "1 maart 2026"),
]


def make() -> bytes:
    """The note: A the answers, B the erratum, C the planning."""
    document = Document()
    stamp = datetime(2025, 9, 22)
    document.core_properties.created = document.core_properties.modified = stamp
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    document.sections[0].footer.paragraphs[
        0
    ].text = "NvI 1 jeugd-ggz | Inkoopbureau Kromme Waard | versie 1.0 | openbaar"
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("NOTA VAN INLICHTINGEN 1\nInkoop jeugd-ggz regio Kromme Waard")
    run.bold, run.font.size, run.font.color.rgb = True, Pt(16), RGBColor(0x1F, 0x3A, 0x5F)
    document.add_paragraph(
        "Datum: 22 september 2025. Namens de gemeenten Loenersluis, Vaarwijk en Ommerkapel. Referentie TN 518830."
    )
    document.add_paragraph(
        "In dit stuk vindt u de antwoorden op de vragen die vóór 12 september zijn binnengekomen, een erratum op het inkoopdocument en een "
        "bijgestelde planning. Vragen zijn letterlijk overgenomen; taalfouten laten wij voor rekening van de steller."
    )
    document.add_heading("A. Vragen en antwoorden", level=1)
    for number, (place, question, answer) in enumerate(ANSWERS, start=1):
        document.add_paragraph().add_run(f"Vraag {number} ({place})").bold = True
        document.add_paragraph(question).runs[0].italic = True
        document.add_paragraph(f"Antwoord: {answer}")
    document.add_heading("B. Erratum", level=1)
    for text in ERRATUM:
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("C. Planning", level=1)
    table = document.add_table(rows=0, cols=3, style="Table Grid")
    for row in PLANNING:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(
        "\nDe regio behoudt zich het recht voor deze planning nogmaals aan te passen. Vragen kunnen alleen via de berichtenmodule."
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
