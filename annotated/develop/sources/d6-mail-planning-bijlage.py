"""A mail with a planning in a workbook; the mail itself corrects one of its dates."""

from __future__ import annotations

import io
from datetime import datetime
from email.message import EmailMessage

from openpyxl import Workbook

SUFFIX = ".eml"
ROWS = [
    ("Planning inkoop Wmo en Jeugd Baronie-Oost", None, None, None),
    (None, None, None, None),
    ("Mijlpaal", "Hulp bij het huishouden", "Jeugd Intensief", "Opmerking"),
    ("Marktconsultatie", datetime(2026, 9, 3), datetime(2026, 9, 8), "afgerond"),
    ("Publicatie", datetime(2026, 11, 2), datetime(2026, 11, 30), None),
    ("Vragen indienen tot en met", datetime(2026, 11, 20), datetime(2026, 12, 18), "via Negometrix"),
    ("Nota van inlichtingen", datetime(2026, 12, 4), "week 2 2027", None),
    ("Sluiting inschrijftermijn", datetime(2027, 1, 8), "eind januari 2027", "14.00 uur"),
    ("Voornemen tot gunning", "februari 2027", "Q1 2027", None),
    ("Ingang contract", datetime(2027, 7, 1), datetime(2027, 9, 1), None),
]
BODY = """Beste collega's en aanbieders,

Bijgaand de planning zoals beloofd tijdens het overleg van afgelopen donderdag (1 oktober).

Eén ding klopt er niet in, en dat zagen wij pas na het opmaken. Voor Hulp bij het huishouden staat in het
bestand dat de inschrijving sluit op 8 januari 2027. Dat moet zijn: vrijdag 15 januari 2027. De kerstvakantie
zat ertussen. De andere data zijn juist.

Verder kort:
- Hulp bij het huishouden: we blijven per uur betalen. Het wordt een openbare aanbesteding, met plek voor 5 aanbieders.
- Jeugd Intensief: de keuze tussen een lumpsum en een bedrag per traject is nog niet gemaakt. Wel staat vast
  dat het een mededingingsprocedure met onderhandeling wordt.
- De contracten die we nu hebben voor Jeugd Intensief (De Noordwal, Stichting Kruispunt Jeugd en Op Koers B.V.)
  lopen door tot en met 31 augustus 2027.

Wie vrijdag de 16e meerijdt naar de ketendag in Breedhoven: laat het even aan Sanne weten. Er is nog plek voor twee.

Groet,
Marloes Hendriksen
inkoopadviseur sociaal domein, gemeente Breedhoven
(werkdagen ma, di, do)
"""


def sheet() -> bytes:
    """The bytes of the workbook."""
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2026, 10, 5)
    page = book.active
    page.title = "Planning"
    for row in ROWS:
        page.append(row)
    for row in page.iter_rows():
        for cell in row:
            if isinstance(cell.value, datetime):
                cell.number_format = "dd-mm-yyyy"
    page.column_dimensions["A"].width = 34
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def make() -> bytes:
    """The bytes of the mail."""
    mail = EmailMessage()
    mail["From"] = "Inkoop Baronie-Oost <inkoop@baronie-oost.example>"
    mail["To"] = "aanbieders@baronie-oost.example"
    mail["Subject"] = "Planning inkoop (met een correctie)"
    mail["Date"] = "Mon, 05 Oct 2026 16:42:00 +0200"
    mail["Message-ID"] = "<planning-20261005@baronie-oost.example>"
    mail.set_content(BODY)
    mail.add_attachment(
        sheet(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="Planning inkoop.xlsx",
    )
    mail.set_boundary("grens-planning-20261005")
    return mail.as_bytes()
