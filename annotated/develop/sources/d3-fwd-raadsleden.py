"""A mail that a clerk forwards to council members, with answers to questions (PDF) and a fact sheet (Word)."""

from __future__ import annotations

import io
from datetime import datetime
from email.message import EmailMessage

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

SUFFIX = ".eml"

WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"

HTML = """\
<html><body style="font-family:Calibri,sans-serif;font-size:11pt">
<p>Geachte raads- en commissieleden,</p>
<p>Onderstaand bericht stuur ik u door op verzoek van de Serviceorganisatie Jeugd Noorderdiep. De bijlagen staan ook in iBabs.
Ik wijs u er graag nog op dat de fractievoorzitters op donderdag een half uur eerder beginnen.</p>
<p>Met vriendelijke groet,<br>Tjitske Bouwmeester<br>griffie Wierhaven</p>
<hr>
<p><b>Van:</b> Secretariaat SJN<br><b>Verzonden:</b> maandag 3 februari 2025 16:41<br>
<b>Aan:</b> Griffies Emmeloo; Wierhaven; Nieuw-Compas<br><b>Onderwerp:</b> stand van zaken inkoop jeugdhulp</p>
<p>Beste griffies,</p>
<p>Wilt u dit delen met uw raden? Er is namelijk nieuws over twee van de drie segmenten.</p>
<p><b>Hoogcomplex.</b> Vrijdag 31 januari jl. is het voornemen tot gunning verstuurd. Beoogd opdrachtnemer is de combinatie Kracht van Noord.
Die bestaat uit De Schutse, Stichting Kamerlingh en Jeugdhuis Wierhaven. Zorggroep Lauwers is als tweede ge&euml;indigd en krijgt de opdracht dus niet.
De bezwaartermijn loopt tot en met 20 februari. Komt er geen bezwaar, dan is de gunning op 24 februari definitief.</p>
<p><b>Gezinshuizen.</b> De publicatie gaat niet door in maart. De colleges willen eerst weten wat de plannen van het Rijk betekenen.
Een nieuwe datum is er niet; wij verwachten in het tweede kwartaal meer te kunnen zeggen.</p>
<p><b>Veelvoorkomend.</b> Geen bijzonderheden. De nieuwe contracten draaien sinds 1 januari.</p>
<p>In de bijlagen vindt u antwoorden op technische vragen van de fractie Lokaal Wierhaven en een bijgewerkt feitenblad.</p>
<p style="color:#888;font-size:8pt">Denk aan het milieu voordat u deze mail print. Serviceorganisatie Jeugd Noorderdiep, Havenkade 8, Emmeloo</p>
</body></html>
"""

ANSWERS = [
    (
        "Beantwoording technische vragen inkoop jeugdhulp",
        "Fractie Lokaal Wierhaven, ingediend 21 januari 2025, beantwoord 30 januari 2025",
    ),
    (
        "1. Klopt het dat aanbieders in het segment Hoogcomplex straks een zak geld krijgen?",
        "Zo zouden wij het niet noemen, maar in de kern klopt het. De bekostiging wordt taakgericht: een jaarbudget van 11,4 miljoen euro, "
        "ongeacht het aantal jeugdigen. "
        "In de afgelopen contractperiode werd elk etmaal afzonderlijk betaald.",
    ),
    (
        "2. En bij de overige segmenten?",
        "Bij Veelvoorkomend is niets veranderd: dat gaat per uur (pxq). Voor Gezinshuizen is nog geen keuze gemaakt tussen een prijs per "
        "etmaal en een vast bedrag per gezinshuis per jaar.",
    ),
    (
        "3. Waarom is er voor Hoogcomplex gekozen voor een dialoog? Dat kost toch veel meer tijd?",
        "Dat is zo. Van 2 september tot en met 29 november 2024 is met twee partijen gesproken. Een gewone inschrijving op papier geeft echter "
        "geen beeld van hoe partijen samenwerken. "
        "Rechtstreeks onderhands gunnen aan de huidige aanbieders is onderzocht, maar juridisch niet houdbaar gebleken.",
    ),
    (
        "4. Is er voor Veelvoorkomend een maximum gesteld aan het aantal aanbieders?",
        "Nee. Dat segment is een open house. Er zijn 44 aanbieders toegelaten. Vier aanvragen zijn afgewezen, onder meer die van Studio Bloei "
        "en Coachpraktijk Het Kompas.",
    ),
    (
        "5. Wat gebeurt er als de wethouder opstapt?",
        "Dit is geen technische vraag. Wij verwijzen u naar het debat van 6 februari.",
    ),
]

FACTS = [
    ("", "Hoogcomplex", "Gezinshuizen", "Veelvoorkomend"),
    ("Stand", "voorlopig gegund", "uitgesteld", "contracten gestart"),
    ("Ingang contract", "1 juli 2025", "onbekend", "1 januari 2025"),
    (
        "Looptijd",
        "zes jaar, met een optie van vier jaar",
        "onbekend",
        "twee jaar, steeds stilzwijgend verlengd met één jaar",
    ),
    ("Soort contract", "samenwerkingsovereenkomst", "raamovereenkomst (voorstel)", "raamovereenkomst"),
    ("Einde vorig contract", "30 juni 2025", "31 december 2025", "31 december 2024"),
]


def make() -> bytes:
    """The mail: HTML, with a PDF and a Word file."""
    mail = EmailMessage()
    mail["From"] = "Griffie Wierhaven <griffie@wierhaven.example>"
    mail["To"] = "raadsleden@wierhaven.example"
    mail["Subject"] = "FW: stand van zaken inkoop jeugdhulp"
    mail["Date"] = "Tue, 04 Feb 2025 09:15:00 +0100"
    mail["Message-ID"] = "<fw-20250204@wierhaven.example>"
    mail.set_content(HTML, subtype="html")
    mail.add_attachment(
        _pdf(), maintype="application", subtype="pdf", filename="Technische vragen Lokaal Wierhaven.pdf"
    )
    mail.add_attachment(_word(), maintype="application", subtype=WORD, filename="Feitenblad inkoop.docx")
    mail.set_boundary("=fw-20250204=")
    return mail.as_bytes()


def _pdf() -> bytes:
    out = io.BytesIO()
    styles = getSampleStyleSheet()
    story = []
    for heading, text in ANSWERS:
        story += [Paragraph(heading, styles["Heading3"]), Paragraph(text, styles["BodyText"]), Spacer(1, 8)]
    SimpleDocTemplate(out, pagesize=A4, invariant=1, title=ANSWERS[0][0]).build(story)
    return out.getvalue()


def _word() -> bytes:
    document = Document()
    stamp = datetime(2025, 2, 3)
    document.core_properties.created = document.core_properties.modified = stamp
    document.add_heading("Feitenblad inkoop jeugdhulp Noorderdiep", level=1)
    document.add_paragraph("Bijgewerkt op 3 februari 2025. Emmeloo is kassier voor de regio.")
    table = document.add_table(rows=0, cols=len(FACTS[0]), style="Table Grid")
    for row in FACTS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Uit het feitenblad kunnen geen rechten worden afgeleid.")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
