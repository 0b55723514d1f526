"""Contractenlijst sociaal domein van een gemeente, als XLSX met twee bladen."""

from __future__ import annotations

import datetime
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

SUFFIX = ".xlsx"

KOPPEN = (
    "Cluster",
    "Wet",
    "Contractpartner",
    "Vorm",
    "Bekostiging",
    "Hoe ingekocht",
    "Ingang",
    "Einde",
    "Verlengbaar",
    "Opmerking",
)
CLUSTERS = [
    (
        (
            "I. Basis-ggz jeugd",
            "Jeugdwet",
            "overeenkomst",
            "per minuut, PxQ",
            "open house",
            (2023, 4, 1),
            (2027, 3, 31),
            "2 x 1 jaar",
        ),
        (
            ("Psychologenpraktijk Hertenkamp", None),
            ("Kind & Co", None),
            ("GGZ De Wissel", "fusie met Ruimte GGZ in onderzoek"),
        ),
    ),
    (
        (
            "II. Intensieve gezinshulp",
            "Jeugdwet",
            "raamovereenkomst",
            "traject, vast bedrag",
            "Europees openbaar",
            (2024, 1, 1),
            (2027, 12, 31),
            "nee",
        ),
        (
            ("Stichting Amersvoort Jeugd", "ook namens Gezinskracht BV, onderaannemer"),
            ("Triangel Noord", None),
            ("Vlinderhof", "opgezegd door aanbieder, loopt af op 31-12-2026"),
        ),
    ),
    (
        (
            "III. Crisisopvang",
            "Jeugdwet",
            "subsidiebeschikking",
            "beschikbaarheid (6 bedden)",
            "subsidie",
            (2026, 1, 1),
            (2026, 12, 31),
            "jaarlijks",
        ),
        (("Opvanghuis Merelstraat", None),),
    ),
    (
        (
            "IV. Maatschappelijke opvang",
            "Wmo",
            "dienstverleningsovereenkomst",
            "lumpsum",
            "onderhands",
            (2025, 7, 1),
            (2028, 6, 30),
            "1 x 24 mnd",
        ),
        (("Leger des Vredes", "budgetplafond 1,2 mln per jaar"),),
    ),
    (
        (
            "V. Woningaanpassing en hulpmiddelen",
            "Wmo",
            "raamovereenkomst",
            "huurprijs per stuk",
            "niet-openbaar",
            (2022, 10, 1),
            (2026, 9, 30),
            "optie gelicht t/m 30-9-2027",
        ),
        (("Medipoint-Vooruit B.V.", None), ("Hulpmiddelen Thuis Drechtveld", None)),
    ),
]
AFGELOPEN = [
    ("Beëindigd (ter info)", "Partij", "Reden", "Einde"),
    ("Dagbehandeling jonge kind", "De Kleine Kapitein", "aanbieder failliet", "2 mei 2025"),
    ("Huishoudelijke hulp", "Schoonhart B.V.", "contract niet verlengd", "31 december 2025"),
]
TOELICHTING = [
    "Contractenlijst Sociaal Domein gemeente Drechtveld",
    "Stand per 1 september 2026. Opgesteld door team Contractbeheer (A. Boertjes). Bedragen staan niet in deze lijst.",
    "Cluster I en II: de raad heeft op 25 juni 2026 besloten om deze clusters vanaf 2028 samen te voegen. "
    "Daarvoor wordt een dialooggerichte inkoop voorbereid. Beoogde publicatie: tweede kwartaal 2027.",
    "Cluster III: voor 2027 onderzoeken we of Opvanghuis Merelstraat een meerjarige opdracht kan krijgen in plaats van subsidie.",
    "Contracten voor ICT, groen en wegen staan in een eigen lijst.",
]


def _fixed(content: bytes) -> bytes:
    """The same package without the moment of writing in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-09-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The workbook, its dates fixed."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Lopend"
    sheet.append(KOPPEN)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for (cluster, law, form, funding, procedure, start, end, extension), partners in CLUSTERS:
        first = sheet.max_row + 1
        for partner, remark in partners:
            dates = (datetime.date(*start), datetime.date(*end))
            sheet.append((cluster, law, partner, form, funding, procedure, *dates, extension, remark))
            for column in "GH":
                sheet[f"{column}{sheet.max_row}"].number_format = "dd-mm-yyyy"
        if len(partners) > 1:
            sheet.merge_cells(f"A{first}:A{sheet.max_row}")
            sheet[f"A{first}"].alignment = Alignment(vertical="top")
    sheet.append(())
    for row in AFGELOPEN:
        sheet.append(row)
    notes = book.create_sheet("Toelichting")
    for text in TOELICHTING:
        notes.append((text,))
    book.properties.created = book.properties.modified = datetime.datetime(2026, 9, 1)
    out = io.BytesIO()
    book.save(out)
    return _fixed(out.getvalue())
