"""A mail to access teams with the list of contracted providers and the price list as a workbook."""

from __future__ import annotations

import io
from datetime import datetime
from email.message import EmailMessage

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

SUFFIX = ".eml"

BODY = """\
Dag allemaal,

Zoals beloofd in het toegangsoverleg van afgelopen dinsdag: de nieuwe lijst. Vanaf 1 januari a.s. mogen jullie alleen nog
beschikken op de aanbieders die in de bijlage op 'gecontracteerd' staan. Voor lopende beschikkingen geldt een overgangstermijn tot
en met 30 juni 2024.

Even kort wat er gebeurd is voor wie het gemist heeft. De percelen 1 en 2 zijn via de toelatingsprocedure ingekocht en op 27
november jl. definitief gegund. De Logeeropvang (perceel 3) hebben we meervoudig onderhands uitgevraagd bij drie partijen; daar is
nog één contract niet getekend. Over perceel 4 Vaktherapie kan ik nog niks zeggen, die procedure ligt stil tot we weten wat de
zorgverzekeraar doet.

Bij begeleiding en daghulp rekenen we gewoon per eenheid af (zie tabblad Tarieven). Logeeropvang wordt voortaan per jaar vooraf
betaald: een vast bedrag voor het openhouden van twaalf bedden. De oude etmaalprijs 44A52 dus niet meer gebruiken!

De raamovereenkomsten zijn voor twee jaar, met de mogelijkheid om vier keer een jaar te verlengen.

O ja: op 18 januari is er een inloopspreekuur over de nieuwe codes. En wie heeft er mijn fietssleutel gezien?

Groet,
Jelle

Jelle Wiersma | contractmanager
Sociaal Inkoopteam Lauwermeer (voor Lauwermeer, Sintjacob en Twijzelerwoud)
werkdagen ma, di, do | 0519 - 77 00 12

Denk aan het milieu voordat u deze mail print.
"""

PROVIDERS = [
    ("Aanbieder", "KvK", "1 Begeleiding thuis", "2 Daghulp in groepsverband", "3 Logeeropvang", "Opmerking"),
    ("Alders Zorg B.V.", "61220043", "gecontracteerd", "gecontracteerd", "", ""),
    ("De Binnentuin", "70118826", "", "gecontracteerd", "", "alleen locatie Sintjacob"),
    ("Stichting Eigenwijs Wonen", "41009377", "gecontracteerd", "", "gecontracteerd", ""),
    ("Fier & Vrij", "58330190", "gecontracteerd", "", "", ""),
    ("Groene Erf Coöperatie U.A.", "66120254", "", "gecontracteerd", "reserve", ""),
    ("Hulp in Huis Noord", "34455011", "afgewezen", "", "", "geen HKZ-certificaat"),
    ("Jonkersland", "73451209", "gecontracteerd", "teruggetrokken", "", "perceel 2 op eigen verzoek"),
    ("Kindcentrum Zilt", "59981240", "", "gecontracteerd", "", "werkt met onderaannemer Praktijk Wad"),
    (
        "Zorggroep Tjonger",
        "01177390",
        "gecontracteerd",
        "gecontracteerd",
        "in afwachting van handtekening",
        "hoort in week 51 meer",
    ),
]

PRICES = [
    ("Productcode", "Omschrijving", "Perceel", "Eenheid", "Tarief 2023", "Tarief 2024"),
    ("45A61", "Begeleiding individueel basis", 1, "uur", 63.60, 67.20),
    ("45A62", "Begeleiding individueel plus", 1, "uur", 74.40, 78.60),
    ("02A11", "Ondersteuning zelfstandig leven (Wmo)", 1, "uur", 62.10, 65.40),
    ("41A22", "Daghulp jeugd", 2, "dagdeel", 48.15, 51.00),
    ("07A21", "Daghulp volwassenen", 2, "dagdeel", 39.90, 42.05),
    ("44A60", "Logeeropvang weekend", 3, "n.v.t. (jaarbudget)", None, None),
]

NOTES = [
    ("Overzicht contracten 2024, stand 7 december 2023",),
    ("Ingangsdatum alle contracten: 1 januari 2024. Einddatum: 31 december 2025.",),
    ("Perceel 1: 5 partijen. Perceel 2: 5 partijen. Perceel 3: gezocht 2.",),
    ("Wijzigingen? Bel de contractmanager, niet zelf aanpassen in dit bestand.",),
]


def make() -> bytes:
    """The mail as .eml."""
    mail = EmailMessage()
    mail["From"] = "Jelle Wiersma <j.wiersma@inkooplauwermeer.nl>"
    mail["To"] = "Toegangsteams <toegang@lauwermeer.nl>"
    mail["Subject"] = "Nieuwe aanbiederslijst en tarieven 2024"
    mail["Date"] = "Thu, 07 Dec 2023 16:42:00 +0100"
    mail["Message-ID"] = "<20231207164200.4471@inkooplauwermeer.nl>"
    mail.set_content(BODY)
    mail.add_attachment(
        _workbook(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="Aanbieders en tarieven 2024 v3.xlsx",
    )
    mail.set_boundary("=_lauwermeer_4471")
    return mail.as_bytes()


def _workbook() -> bytes:
    """Three sheets: providers, prices, and how to read them."""
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2023, 12, 7)
    sheets = [("Aanbieders", PROVIDERS), ("Tarieven", PRICES), ("Toelichting", NOTES)]
    for place, (title, rows) in enumerate(sheets):
        sheet = book.active if place == 0 else book.create_sheet()
        sheet.title = title
        for row in rows:
            sheet.append(row)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
            cell.fill = PatternFill("solid", fgColor="DDEBF7")
        sheet.column_dimensions["A"].width = sheet.column_dimensions["B"].width = 30
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
