"""A mail with a workbook: the running contracts by lot, and the calendar of purchases."""

from __future__ import annotations

from datetime import date, datetime
from email.message import EmailMessage
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

SUFFIX = ".eml"

BODY = """Dag allemaal,

Bijgaand de bijgewerkte contractenlijst Wmo (stand 1 februari 2026) en op het tweede blad de inkoopkalender. Graag voor vrijdag nalopen of jullie gemeente er goed in staat.

Wat is er anders dan in november?
- Lot 4 is met een jaar verlengd, tot en met 31 december 2026. De optie is daarmee op.
- Akkerrijk is er op eigen verzoek uit gestapt. Cliënten zijn overgedragen aan De Oude Timmerwerf.
- Tandem aan Huis stond dubbel, dat is eruit gehaald.

Op donderdag 12 maart hebben we contractoverleg met de partijen van lot 1. Laat even weten wie er aansluit ivm de lunch.

Voor lot 4 kiezen we bij de nieuwe inkoop weer een open house, dat heeft het DB op 22 januari bevestigd. Bekostiging blijft uurtje-factuurtje (p x q). Een vaste prijs per arrangement is wel besproken, maar dat vonden de gemeenten nu een brug te ver.

Groet,
Femke

Femke Rozendaal
contractmanager Wmo | GR De Vlietlanden
namens de gemeenten Akkerhuizen, Bloemenwaard en Zijlkade
werkdagen ma-di-do | 0172 55 90 14

Denk aan het milieu voordat u dit bericht print.
"""
CONTRACTS = (
    (
        "W24-011",
        "Bij de Hand B.V.",
        "1",
        "Individuele begeleiding",
        "per uur",
        date(2024, 1, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "",
    ),
    (
        "W24-012",
        "Stichting Zonnekamp",
        "1",
        "Individuele begeleiding",
        "per uur",
        date(2024, 1, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "",
    ),
    (
        "W24-013",
        "Tandem aan Huis",
        "1",
        "Individuele begeleiding",
        "per uur",
        date(2024, 7, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "later toegetreden",
    ),
    (
        "W24-014",
        "Zorgcollectief Vliet",
        "1",
        "Individuele begeleiding",
        "per uur",
        date(2024, 1, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "",
    ),
    (
        "W24-021",
        "Akkerrijk V.O.F.",
        "2",
        "Dagbesteding",
        "per dagdeel",
        date(2024, 1, 1),
        date(2025, 9, 30),
        "n.v.t.",
        "op eigen verzoek gestopt",
    ),
    (
        "W24-022",
        "De Oude Timmerwerf",
        "2",
        "Dagbesteding",
        "per dagdeel",
        date(2024, 1, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "KvK 58820417",
    ),
    (
        "W24-023",
        "Stichting Zonnekamp",
        "2",
        "Dagbesteding",
        "per dagdeel",
        date(2024, 1, 1),
        date(2027, 12, 31),
        "2 x 12 mnd",
        "",
    ),
    (
        "W25-002",
        "Herberg aan de Vliet",
        "3",
        "Kortdurend verblijf",
        "beschikbaarheid (8 bedden)",
        date(2025, 4, 1),
        date(2029, 3, 31),
        "geen",
        "aangezocht, 1-op-1",
    ),
    (
        "W21-007",
        "HuisHulp Plus B.V.",
        "4",
        "Hulp bij het huishouden",
        "per uur",
        date(2021, 1, 1),
        date(2026, 12, 31),
        "benut",
        "",
    ),
    (
        "W21-008",
        "Schoon & Zorg",
        "4",
        "Hulp bij het huishouden",
        "per uur",
        date(2021, 1, 1),
        date(2026, 12, 31),
        "benut",
        "",
    ),
)
CALENDAR = (
    (
        "Hulp bij het huishouden 2027 (lot 4)",
        "open house",
        date(2026, 5, 14),
        date(2026, 6, 26),
        date(2027, 1, 1),
        "in voorbereiding",
    ),
    ("Groenonderhoud Zijlkade Zuid", "openbaar", date(2026, 3, 2), date(2026, 4, 17), date(2026, 7, 1), "gepubliceerd"),
    (
        "Schoonmaak gemeentehuizen",
        "meervoudig onderhands",
        date(2026, 9, 1),
        date(2026, 10, 5),
        date(2027, 1, 1),
        "idee",
    ),
    ("Individuele begeleiding (lot 1), vervolg", "n.t.b.", "najaar 2026", "", date(2028, 1, 1), "nog niet gestart"),
)


def workbook() -> bytes:
    """The list of contracts and the calendar."""
    book = Workbook()
    contracts = book.active
    contracts.title = "Contracten"
    contracts.append(["Contractenlijst Wmo GR De Vlietlanden, stand 1 februari 2026"])
    contracts.append([])
    contracts.append(
        [
            "Contractnr",
            "Opdrachtnemer",
            "Lot",
            "Omschrijving lot",
            "Bekostiging",
            "Ingang",
            "Einde",
            "Verlengopties",
            "Opmerking",
        ]
    )
    calendar = book.create_sheet("Kalender")
    calendar.append(["Opdracht", "Procedure", "Publicatie", "Inschrijven t/m", "Start contract", "Status"])
    for sheet, rows, head in ((contracts, CONTRACTS, 3), (calendar, CALENDAR, 1)):
        for row in rows:
            sheet.append(row)
        for line in sheet.iter_rows():
            for cell in line:
                if cell.row <= head:
                    cell.font = Font(bold=True)
                if isinstance(cell.value, date):
                    cell.number_format = "dd-mm-yyyy"
        for letter in "BDE":
            sheet.column_dimensions[letter].width = 26
    book.properties.created = book.properties.modified = datetime(2026, 2, 2, 16, 0)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def make() -> bytes:
    """The mail as it was sent."""
    mail = EmailMessage()
    mail["From"] = "Femke Rozendaal <f.rozendaal@vlietlanden.example>"
    mail["To"] = "contractteam@vlietlanden.example"
    mail["Subject"] = "Contractenlijst Wmo + inkoopkalender"
    mail["Date"] = "Tue, 03 Feb 2026 10:12:00 +0100"
    mail["Message-ID"] = "<20260203.1012@vlietlanden.example>"
    mail.set_content(BODY, cte="quoted-printable")
    mail.add_attachment(
        workbook(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="Contractenlijst Wmo feb 2026.xlsx",
    )
    mail.set_boundary("=-vlietlanden-0001")
    return mail.as_bytes()
