"""Mail of a contract manager with a planning and price table (DOCX) and a list of providers (XLSX)."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from email.message import EmailMessage
from itertools import groupby

from docx import Document
from openpyxl import Workbook

SUFFIX = ".eml"
FIXED = datetime(2025, 2, 11, 9, 0)

BODY = """Hoi allemaal,

Zoals gisteren aan de telefoon al tegen een paar van jullie gezegd: hierbij de nieuwe planning met prijstabel (word) en
het lijstje met wie wat doet (excel). De ronde staat inmiddels drie weken open en er kwamen meer vragen binnen dan wij
hadden bedacht, vandaar dat de aanmelding een week opschuift. Dat wordt dus maandag 17 maart 12.00 uur ipv 10 maart.

En ja, bij Logeren stond in de vorige tabel een tarief per dagdeel. Knip en plakfoutje van mij, sorry! Moet gewoon per
etmaal zijn, in de bijlage staat het nu goed. Scheelt jullie rekenwerk en mij een hoop boze telefoontjes.

Nog even omdat Ria van de Berkenhof er naar vroeg: dit is een toelatingsprocedure, geen wedstrijd. Wie aan de eisen
voldoet komt erin, we gaan niemand rangschikken. We kunnen voor Logeren best wat nieuwe partijen gebruiken want daar
hebben we nu maar drie aanbieders met een contract en een daarvan stopt ermee. Pleegzorg doet deze ronde niet mee, die
contracten lopen nog door tot eind 2026 dus daar hoeven jullie nu niks voor in te vullen.

Vragen svp via de berichtenmodule en niet naar mijn eigen mail, anders moet ik ze over tikken en dat gaat mis. Kan tm
vrijdag 28 februari. Donderdag ben ik vrij ivm verhuizing, Jorn neemt dan waar. O en de koffie op kantoor is weer
gemaakt, dus kom gerust langs.

Groetjes,
Marloes Teunk
contractmanager jeugd | Inkoopbureau Jeugd Veenmark
namens de gemeenten Oosterwijde, Stellekamp en Nijebroek
Aanwezig ma di wo vr

Denk aan het milieu voor u deze mail print. Aan de inhoud van dit bericht kunnen geen rechten worden ontleend.
"""


def steady(content: bytes) -> bytes:
    """The same package with fixed times, so that it comes out the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), data)
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def rows(document: Document, values: list[list[str]]) -> None:
    """Add a table; neighbours with the same text in a row are merged."""
    table = document.add_table(rows=0, cols=len(values[0]), style="Table Grid")
    for row in values:
        cells = table.add_row().cells
        for text, group in groupby(range(len(row)), key=row.__getitem__):
            columns = list(group)
            cell = cells[columns[0]]
            if len(columns) > 1:
                cell = cell.merge(cells[columns[-1]])
            cell.text = text


def planning() -> bytes:
    """The planning and the prices."""
    d = Document()
    d.core_properties.created = d.core_properties.modified = FIXED
    d.add_heading("Planning en prijstabel", 0)
    d.add_paragraph("Toelating Dagbehandeling en Logeren, Inkoopbureau Jeugd Veenmark, versie 3 van 10 februari 2025")
    d.add_paragraph(
        "Dit stuk komt in de plaats van versie 2. Heeft u die al geprint, dan mag hij bij het oud papier, want een aantal "
        "data klopt niet meer. In het bestuurlijk overleg van 30 januari is afgesproken dat wij met één document werken "
        "voor beide percelen. Dat scheelt u leeswerk, maar u moet zelf opletten of een regel ook voor u geldt. Let ook op "
        "de voetnoot onder de prijzen, daar ging het bij de vorige ronde nogal eens mis."
    )
    d.add_heading("Waar het over gaat", 1)
    d.add_paragraph(
        "Perceel 1 Dagbehandeling is groepsgewijze behandeling overdag van kinderen tot en met twaalf jaar, meestal op "
        "een locatie vlakbij school. Perceel 2 Logeren, in oudere stukken ook wel respijtzorg of kort verblijf genoemd, "
        "is bedoeld voor gezinnen die af en toe op adem moeten komen. U kunt zich voor een of voor beide aanmelden, via "
        "TenderNed onder kenmerk TN512877."
    )
    d.add_heading("Wat wanneer", 1)
    rows(
        d,
        [
            ["Stap", "Dagbehandeling", "Logeren"],
            ["Gepubliceerd", "20 januari 2025", "20 januari 2025"],
            ["Vragen tot en met", "28 februari 2025", "28 februari 2025"],
            ["Onze antwoorden", "7 maart 2025", "10 maart 2025"],
            ["Aanmelden uiterlijk", "17 maart 2025, 12.00 uur", "17 maart 2025, 12.00 uur"],
            ["U hoort of u bent toegelaten", "14 april 2025", "week 17"],
            ["Contract gaat in", "1 juli 2025", "1 september 2025"],
        ],
    )
    d.add_paragraph("")
    d.add_paragraph(
        "Logeren start later omdat de zomervakantie voor de meeste logeerhuizen de drukste tijd is en wij u dan niet met "
        "een nieuw berichtenverkeer willen opzadelen. De bestaande overeenkomsten Logeren zijn daarom verlengd tot 1 "
        "september 2025, een brief hierover heeft u in december gehad."
    )
    d.add_heading("Wat wij betalen", 1)
    d.add_paragraph(
        "Bij Dagbehandeling rekenen de gemeenten met een dagdeel van vier uur, inclusief het overleg met school. Logeren "
        "gaat per etmaal. Afgelopen najaar is nog gekeken of voor Logeren een vast bedrag per gezin per jaar kon werken, "
        "een soort arrangement dus, maar dat gaf in de werkgroep zoveel discussie dat het idee van tafel is."
    )
    rows(
        d,
        [
            ["Code", "Product", "Eenheid", "Tarief 2025"],
            ["Perceel 1 Dagbehandeling"] * 4,
            ["41A21", "Groep licht", "dagdeel", "€ 98,40"],
            ["41A22", "Groep intensief", "dagdeel", "€ 121,15"],
            ["Perceel 2 Logeren"] * 4,
            ["43B07", "Logeren regulier", "etmaal", "€ 214,00"],
            ["43B08", "Logeren met verpleegkundig toezicht", "etmaal", "€ 297,60"],
        ],
    )
    d.add_paragraph(
        "Tarieven zijn exclusief vervoer. Indexatie elk jaar in januari, verdeling 90 procent OVA en 10 procent CPI."
    )
    d.add_heading("Het contract", 1)
    d.add_paragraph(
        "Na toelating tekent u een raamovereenkomst zonder omzetgarantie. Deze eindigt op 31 december 2027 en kan twee "
        "keer met een jaar worden verlengd; dat doen wij alleen als de toegangsteams tevreden zijn over de wachttijden. "
        "Een ondertekend exemplaar krijgt u digitaal retour."
    )
    out = io.BytesIO()
    d.save(out)
    return steady(out.getvalue())


def providers() -> bytes:
    """The list of providers."""
    book = Workbook()
    book.properties.created = book.properties.modified = FIXED
    sheet = book.active
    sheet.title = "aanbieders"
    for row in [
        ["Wie doet wat in Veenmark (stand 7-2-2025)"],
        ["C = heeft nu een contract, A = aanmelding nieuwe ronde binnen, leeg = niks"],
        [],
        ["Aanbieder", "Plaats", "KvK", "Dagbehandeling", "Logeren", "Pleegzorg", "Opmerking"],
        ["Kinderbrug Veenmark B.V.", "Oosterwijde", "71830452", "C", None, None, "ook nieuwe locatie in Stellekamp"],
        ["Stichting De Berkenhof", "Nijebroek", "41022917", "C", "C", None, "contactpersoon is nu Ria"],
        ["Logeerboerderij 't Hoge Land", "Stellekamp", "08233164", None, "C", None, None],
        ["Zorgerf Madelief", "Nijebroek", None, None, "C", None, "stopt na de zomer, kinderen worden overgedragen"],
        ["Vonder Jeugdhulp", "Oosterwijde", None, "A", None, None, "nieuw!! uittreksel ontbreekt nog"],
        ["De Logeerkamer", "Brinkerveen", None, None, "A", None, "nieuw"],
        ["Pleegzorg Noordrand", "Haverzijl", "41057720", None, None, "C", None],
    ]:
        sheet.append(row)
    second = book.create_sheet("belrondje")
    for row in [
        ["wie", "gebeld", "bijzonderheden"],
        ["Kinderbrug", "ja", "vond tarief licht te laag"],
        ["Vonder", "nee", "voicemail"],
    ]:
        second.append(row)
    out = io.BytesIO()
    book.save(out)
    return steady(out.getvalue())


def make() -> bytes:
    """The mail with its two attachments."""
    mail = EmailMessage()
    mail["From"] = "Marloes Teunk <m.teunk@jeugdveenmark.example>"
    mail["To"] = "Aanbieders jeugdhulp Veenmark <aanbieders@jeugdveenmark.example>"
    mail["Subject"] = "Nieuwe planning + prijzen dagbehandeling en logeren (let op andere datum!)"
    mail["Date"] = "Tue, 11 Feb 2025 10:42:00 +0100"
    mail["Message-ID"] = "<20250211.1042@jeugdveenmark.example>"
    mail.set_content(BODY)
    office = "vnd.openxmlformats-officedocument."
    mail.add_attachment(
        planning(), "application", office + "wordprocessingml.document", filename="planning en prijzen v3.docx"
    )
    mail.add_attachment(providers(), "application", office + "spreadsheetml.sheet", filename="aanbieders 7 feb.xlsx")
    mail.set_boundary("=====d2-prijzen=====")
    return mail.as_bytes()
