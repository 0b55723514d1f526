"""A mail among contract managers, with the register of contracts and the tariffs as a workbook."""

from __future__ import annotations

import io
from datetime import date, datetime
from email.message import EmailMessage

from openpyxl import Workbook
from openpyxl.styles import PatternFill

SUFFIX = ".eml"

BODY = """\
Hoi allemaal,

Excuses voor de vertraging, ik zat vorige week met griep op de bank. In de bijlage het contractenregister Vechtoevers zoals het er per vandaag
uitziet. Tabblad 1 is het register, tabblad 2 de tarieven. Graag voor vrijdag 20 februari jullie opmerkingen, dan zet ik het maandag
daarna in het systeem.

Dit is nieuw ten opzichte van december:

1) Daghulp. De dagelijkse besturen hebben op 3 februari ingestemd met verlenging. De drie contracten lopen nu door t/m 31 juli 2027,
daarna is de rek eruit. De nieuwe inkoop daghulp publiceren we in september 2026, waarschijnlijk via een open procedure (ik hoor
ook wel mensen over open house, maar dat besluit is er nog niet).
2) Crisis. Spoedpost Jeugd Oost stopt ermee. Blijft over: Stichting Vangnet. Die krijgt sinds 1 januari geen tarief per etmaal meer maar
een jaarbedrag om zes bedden open te houden, of ze nu bezet zijn of niet.
3) Basis-ggz. Praktijk Wilgenhof is van de reservelijst gehaald en heeft nu gewoon een contract. Praktijk Dubbel Zes wacht nog op de
handtekening van de wethouder van Nijeveen-Oost, ik heb haar secretaresse al drie keer gebeld.

O ja, Tolbrug vraagt of ze ook LVB-behandeling mogen leveren. Nee dus, dat contract heeft De Amstelgroep als enige en dat blijft zo tot eind 2028.

Fijn weekend!
Renske

-----
R. Achterbergh | contractmanager jeugd
Samenwerking Vechtoevers (Ommerveld, Nijeveen-Oost, Dedemsluis)
Mijn werkdagen zijn ma, di en do
"""

REGISTER = [
    ("Nr", "Leverancier", "Segment", "Status", "Ingang", "Einde", "Opmerking"),
    (1, "De Amstelgroep", "LVB-behandeling", "actief", date(2025, 1, 1), date(2028, 12, 31), "enige partij"),
    (2, "Dagcentrum 't Vlonder", "Daghulp", "verlengd", date(2022, 8, 1), date(2027, 7, 31), None),
    (3, "Horizon aan de Vecht", "Daghulp", "verlengd", date(2022, 8, 1), date(2027, 7, 31), "locatie Dedemsluis dicht"),
    (4, "Tolbrug Jeugdhulp B.V.", "Daghulp", "verlengd", date(2022, 8, 1), date(2027, 7, 31), None),
    (5, "Spoedpost Jeugd Oost", "Crisis", "beëindigd", date(2024, 1, 1), date(2026, 1, 31), "op eigen verzoek"),
    (6, "Stichting Vangnet", "Crisis", "actief", date(2024, 1, 1), date(2027, 12, 31), "zie mail"),
    (7, "Praktijk Wilgenhof", "Basis-ggz", "actief", date(2026, 2, 1), date(2028, 12, 31), "was reserve"),
    (8, "Praktijk Dubbel Zes", "Basis-ggz", "in afwachting", None, None, "nog niet getekend"),
    (9, "Psychologen Ommerveld", "Basis-ggz", "actief", date(2025, 1, 1), date(2028, 12, 31), None),
    (10, "Kind & Hoofd", "Basis-ggz", "afgewezen", None, None, "geen SKJ"),
]

TARIFFS = [
    ("Productcode", "Omschrijving", "Segment", "Eenheid", "Tarief 2026"),
    ("45A55", "Behandeling LVB individueel", "LVB-behandeling", "uur", 121.8),
    ("41A03", "Daghulp jonge kind", "Daghulp", "dagdeel", 97.35),
    ("41A06", "Daghulp schoolkind", "Daghulp", "dagdeel", 84.1),
    ("46A01", "Crisisbed", "Crisis", "etmaal", "vervallen"),
    ("54B02", "Basis-ggz kort", "Basis-ggz", "traject", 1460),
    ("54B04", "Basis-ggz intensief", "Basis-ggz", "traject", 2915),
]


def workbook() -> bytes:
    """The register and the tariffs."""
    book = Workbook()
    for title, rows in (("Register 13-2-2026", REGISTER), ("Tarieven", TARIFFS)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        for cell in sheet[1]:
            cell.fill = PatternFill("solid", fgColor="DDE8CB")
        for column in "EF":
            for cell in sheet[column][1:]:
                if isinstance(cell.value, date):
                    cell.number_format = "dd-mm-yyyy"
    del book["Sheet"]
    book.properties.created = book.properties.modified = datetime(2026, 2, 13)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def make() -> bytes:
    """The mail: plain text, with the workbook."""
    mail = EmailMessage()
    mail["From"] = "Contractmanagement <contractmanagement@vechtoevers.example>"
    mail["To"] = "regiokring@vechtoevers.example"
    mail["Cc"] = "toegang@nijeveen-oost.example"
    mail["Subject"] = "contractenregister stand februari"
    mail["Date"] = "Fri, 13 Feb 2026 16:41:00 +0100"
    mail["Message-ID"] = "<20260213-register@vechtoevers.example>"
    mail.set_content(BODY)
    mail.add_attachment(
        workbook(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="contractenregister_feb26.xlsx",
    )
    mail.set_boundary("=-vechtoevers-register")
    return mail.as_bytes()
