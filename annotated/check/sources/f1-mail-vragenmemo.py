"""A mail to providers with a memo of questions and answers (Word) and a small workbook."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP

from docx import Document
from openpyxl import Workbook
from openpyxl.styles import Font

from annotated.make.packages import still

SUFFIX = ".eml"
WHEN = datetime(2025, 11, 6, 15, 42, tzinfo=UTC)

BODY = """Dag allemaal,

Vorige week donderdag, 30 oktober, zaten we met zo'n zestig mensen in De Agnietenhof. Dank voor jullie komst en voor de (vele) vragen. In de bijlage de memo met onze antwoorden, en een werkblad waarin Joost de stand per onderdeel heeft gezet.

Twee dingen die ik er vast uitlicht:

1. In onze uitnodiging stond dat je voor Begeleiding Wmo tot 20 november kunt inschrijven. Foutje van mijn kant: de kluis op TenderNed sluit op 27 november om 12.00 uur. Aan de andere data verandert er niets.

2. Het dagelijks bestuur heeft gisteren ingestemd met verlenging van de contracten Huishoudelijke ondersteuning tot en met 31 december 2026. De brief daarover volgt per post.

Wie de presentatie nog wil hebben: even een mailtje. Parkeren bij De Agnietenhof wordt helaas niet vergoed ;-)

Groeten,

Wietske Hobma
contractadviseur sociaal domein
Bureau Inkoop Rivierenland
J.S. de Jongplein 2, Tiel
T 0344 55 00 41 (niet op woensdag)

Denk aan het milieu voordat u dit bericht print. Deze e-mail is uitsluitend bestemd voor de geadresseerde.
"""

ROWS = [
    (
        "1",
        "Ambulante jeugdhulp",
        "Geldt er weer een maximum aan het aantal aanbieders?",
        "Nee. Dit onderdeel is een open house: iedereen die aan de eisen voldoet krijgt een contract.",
    ),
    (
        "2",
        "Ambulante jeugdhulp",
        "Blijven de arrangementen bestaan?",
        "Nee, die verdwijnen. U declareert straks gewoon per uur, met de codes 45A04 en 45A48.",
    ),
    (
        "3",
        "Begeleiding Wmo",
        "Is er nagedacht over een budget per wijk?",
        "Ja. Een vast jaarbudget per wijk is dit voorjaar onderzocht en vervolgens niet doorgezet. "
        "Het wordt prijs maal hoeveelheid, met een dagdeeltarief voor groepen.",
    ),
    (
        "4",
        "Begeleiding Wmo",
        "Hoeveel partijen wilt u overhouden en hoe bepaalt u dat?",
        "Twaalf. De volgorde komt uit de kwaliteitsscores; de nummers dertien en veertien gaan op de reservelijst. "
        "Het is een openbare Europese aanbesteding onder het SAS-regime.",
    ),
    (
        "5",
        "Begeleiding Wmo",
        "Wat is de looptijd?",
        "De raamovereenkomst duurt twee jaar. Wij kunnen driemaal met een jaar verlengen.",
    ),
    (
        "6",
        "Huishoudelijke ondersteuning",
        "Waarom doet dit nu niet mee?",
        "De verordening moet eerst langs de acht raden (eerste kwartaal 2026). Intussen blijven Tavela, Helder Thuis "
        "en Zorgcoöperatie Linge U.A. het werk doen, tegen het uurtarief dat u kent.",
    ),
    (
        "7",
        "Alle",
        "Mogen wij samen met een ander inschrijven?",
        "Dat mag. Noem dan wel één penvoerder. Een kopie van het KvK-uittreksel volstaat.",
    ),
    (
        "8",
        "Alle",
        "Tot wanneer kunnen wij vragen stellen?",
        "Via TenderNed tot maandag 10 november, 9.00 uur. De nota van inlichtingen staat uiterlijk vrijdag 14 november online.",
    ),
]

SHEET = [
    ("Onderdeel", "Contracten nu", "Gepubliceerd", "Inschrijven t/m", "Gunning", "Ingang", "Bijzonderheid"),
    (
        "Ambulante jeugdhulp",
        44,
        date(2025, 10, 13),
        date(2025, 12, 12),
        date(2026, 1, 30),
        date(2026, 4, 1),
        "daarna elk kwartaal instroom",
    ),
    ("Begeleiding Wmo", 27, date(2025, 10, 20), date(2025, 11, 27), date(2026, 2, 13), date(2026, 7, 1), ""),
    ("Huishoudelijke ondersteuning", 3, "n.v.t.", "n.v.t.", "n.v.t.", "n.v.t.", "zie memo, vraag 6"),
]


def memo() -> bytes:
    """The memo as a Word file."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = WHEN.replace(tzinfo=None)
    document.add_paragraph("Bureau Inkoop Rivierenland")
    document.add_heading("MEMO – u vroeg, wij antwoorden", 1)
    for line in ("Voor: zorgaanbieders Wmo en jeugd", "Datum: 4 november 2025", "Betreft: bijeenkomst in Tiel"):
        document.add_paragraph(line)
    document.add_paragraph(
        "De gemeenten Buren, Culemborg, Maasdriel, Neder-Betuwe, Tiel, West Betuwe, West Maas en Waal en Zaltbommel trekken "
        "bij de inkoop samen op. Vragen die over één enkele cliént gingen hebben wij hier weggelaten; daarvoor belt u met het wijkteam."
    )
    table = document.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, ("Nr", "Onderdeel", "Uw vraag", "Ons antwoord"), strict=False):
        cell.text = text
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    document.add_heading("Nog geen antwoord", 2)
    document.add_paragraph(
        "Over de indexering voor 2027 en over het vervoer naar de dagbesteding kunnen wij nog niets zeggen. Beide komen terug "
        "in een volgende memo."
    )
    out = io.BytesIO()
    document.save(out)
    return still(out.getvalue(), WHEN)


def workbook() -> bytes:
    """The workbook with one row a part of the purchase."""
    book = Workbook()
    book.properties.created = book.properties.modified = WHEN.replace(tzinfo=None)
    sheet = book.active
    sheet.title = "Stand"
    for row in SHEET:
        sheet.append(row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2, min_col=3, max_col=6):
        for cell in row:
            cell.number_format = "dd-mm-yyyy"
    out = io.BytesIO()
    book.save(out)
    return still(out.getvalue(), WHEN, modified=False)


def make() -> bytes:
    """The mail with both files attached."""
    mail = EmailMessage()
    mail["From"] = "Wietske Hobma <w.hobma@inkooprivierenland.example>"
    mail["To"] = "Aanbieders Rivierenland <lijst@inkooprivierenland.example>"
    mail["Date"] = WHEN
    mail["Subject"] = "Memo n.a.v. 30 oktober + werkblad (let op: juiste sluitingsdatum!)"
    mail["Message-ID"] = "<20251106154200.4471@inkooprivierenland.example>"
    mail.set_content(BODY, cte="quoted-printable")
    word = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    excel = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    mail.add_attachment(memo(), maintype="application", subtype=word, filename="memo vragen en antwoorden.docx")
    mail.add_attachment(workbook(), maintype="application", subtype=excel, filename="stand per onderdeel.xlsx")
    mail.set_boundary("=-inkoop-rivierenland-4471")
    return mail.as_bytes(policy=SMTP)
