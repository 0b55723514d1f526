"""A mail to providers with the minutes of a meeting (Word) and a letter of an intended award (PDF)."""

from __future__ import annotations

import io
from datetime import datetime
from email.message import EmailMessage

from docx import Document
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

SUFFIX = ".eml"

BODY = """\
Geachte heer, mevrouw,

Hierbij ontvangt u het verslag van de overlegtafel van 28 juni en een afschrift van de mededeling over Pleegzorg die gisteren via
TenderNed is verzonden. Opmerkingen op het verslag ontvangen wij graag voor 15 juli a.s.

De volgende overlegtafel is op dinsdag 20 september 2022, 13.30 uur, in het gemeentehuis van Heideloo. Agendapunten kunt u tot een
week van tevoren aanleveren.

Met vriendelijke groet,

Marloes van den Akkerhof
Programmasecretaris Jeugd De Wouden
Dit bericht kan vertrouwelijke informatie bevatten. Bent u niet de geadresseerde, verwijder het dan.

-----Oorspronkelijk bericht-----
Van: secretariaat@kleinedraken.nl
Verzonden: woensdag 29 juni 2022 11:04
Onderwerp: verslag?

Hoi Marloes, komt er nog een verslag? En weet je al hoe het zit met Pleegzorg? Gr. Anouk
"""

MINUTES = [
    (
        "1. Opening en mededelingen",
        [
            "Mevr. Schelling heet iedereen welkom. Zij vervangt de heer Doornbos, die met verlof is. Het verslag van 17 mei wordt "
            "ongewijzigd vastgesteld.",
        ],
    ),
    (
        "2. Stand van zaken Pleegzorg",
        [
            "De beoordelingscommissie is klaar. De gemeenten sturen donderdag 30 juni de brieven uit. Inhoudelijk kan er vandaag "
            "niets over worden gezegd. Kleine Draken vraagt of de taakgerichte bekostiging doorgaat. Antwoord: ja, zoals in de "
            "leidraad staat, een vast budget voor vier jaar.",
        ],
    ),
    (
        "3. Gezinshuizen",
        [
            "De gezinshuizen gaan in september de markt op. De gemeenten denken aan open house, maar sluiten een gesloten "
            "traject met vaste partners niet uit. Na de zomer hakken de wethouders de knoop door. Het tarief blijft per etmaal. "
            "Enkele aanbieders pleiten voor een bedrag per gezinshuis, bezet of niet; dat wordt meegenomen in het kostprijsonderzoek.",
            "De huidige contracten voor gezinshuizen (met Erf & Huis, Kleine Draken en Stichting Molenwiek) lopen door tot "
            "1 juli 2023.",
        ],
    ),
    (
        "4. Naschoolse dagbehandeling",
        [
            "Deze procedure is in mei ingetrokken omdat te weinig partijen zich meldden. Een nieuwe poging volgt niet: de gemeenten "
            "gaan dit onderdeel subsidiëren. De subsidieregeling wordt op zijn vroegst in het eerste kwartaal van 2023 opengesteld.",
        ],
    ),
    (
        "5. Rondvraag",
        [
            "De BHV-cursus is vol. Erf & Huis meldt een nieuw adres per 1 augustus. Sluiting 15.10 uur.",
        ],
    ),
]

LETTER = [
    "Betreft: mededeling voornemen tot gunning, aanbesteding Pleegzorg 2023 (TN 413877)",
    "Geachte inschrijver,",
    "Op 11 maart 2022 is de aanbesteding Pleegzorg aangekondigd. Het betreft een niet-openbare procedure. Na de selectie van 22 april "
    "zijn drie partijen uitgenodigd; zij hebben allen voor de sluiting op 3 juni 2022 een inschrijving gedaan. Hierbij delen wij mee "
    "dat de gemeenten Heideloo, Wezerinkhof en Luttermeer voornemens zijn de opdracht te gunnen aan de inschrijver met de hoogste score.",
]

SCORES = [
    ["Inschrijver", "Kwaliteit", "Prijs", "Totaal", "Rang"],
    ["Stichting Pleegzorg Tweestroom", "58", "24", "82", "1"],
    ["Kleine Draken", "49", "27", "76", "2"],
    ["Molenwiek", "51", "20", "71", "3"],
]

CLOSING = [
    "Tweestroom zal voor het werven van pleegouders gebruikmaken van Bureau Nestwarmte als onderaannemer.",
    "Bent u het niet eens met dit voornemen, dan kunt u uiterlijk 20 juli 2022 een kort geding aanhangig maken. Gebeurt dat niet, dan "
    "wordt de opdracht op 25 juli definitief gegund. De overeenkomst gaat in op 1 januari 2023 en duurt vier jaar. "
    "Daarna kan zij tweemaal met drie jaar worden verlengd.",
    "Aldus getekend te Heideloo op 30 juni 2022, namens de colleges, W. Schelling, directeur a.i.",
]


def make() -> bytes:
    """The mail as .eml."""
    mail = EmailMessage()
    mail["From"] = "Programma Jeugd De Wouden <info@jeugddewouden.nl>"
    mail["To"] = "overlegtafel@jeugddewouden.nl"
    mail["Subject"] = "Verslag overlegtafel en mededeling Pleegzorg"
    mail["Date"] = "Fri, 01 Jul 2022 09:15:00 +0200"
    mail["Message-ID"] = "<verslag-0628@jeugddewouden.nl>"
    mail.set_content(BODY)
    word = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    mail.add_attachment(_minutes(), maintype="application", subtype=word, filename="Verslag 28-6.docx")
    mail.add_attachment(_letter(), maintype="application", subtype="pdf", filename="Mededeling Pleegzorg.pdf")
    mail.set_boundary("=_dewouden_0628")
    return mail.as_bytes()


def _minutes() -> bytes:
    """The minutes as .docx."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2022, 6, 30)
    document.add_heading("Verslag overlegtafel jeugdhulp De Wouden", 1)
    document.add_paragraph("28 juni 2022, 13.30 tot 15.10 uur, dorpshuis Luttermeer")
    document.add_paragraph(
        "Aanwezig: Erf & Huis, Kleine Draken, Stichting Molenwiek, gemeenten (voorzitter en verslag). Afwezig: Tweestroom."
    )
    for title, paragraphs in MINUTES:
        document.add_heading(title, 2)
        for text in paragraphs:
            document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _letter() -> bytes:
    """The letter as .pdf."""
    styles = getSampleStyleSheet()
    out = io.BytesIO()
    parts = [Paragraph("Programma Jeugd De Wouden", styles["Heading1"]), Spacer(1, 20)]
    for text in LETTER:
        parts += [Paragraph(text, styles["BodyText"]), Spacer(1, 6)]
    lines = [("LINEBELOW", (0, 0), (-1, 0), 1, "black"), ("FONT", (0, 0), (-1, 0), "Helvetica-Bold")]
    parts += [Table(SCORES, style=lines, hAlign="LEFT"), Spacer(1, 10)]
    for text in CLOSING:
        parts += [Paragraph(text, styles["BodyText"]), Spacer(1, 6)]
    SimpleDocTemplate(out, pagesize=A4, invariant=1, title="Mededeling").build(parts)
    return out.getvalue()
