"""A workbook in which a municipality keeps its care contracts: one sheet of contracts, one of explanation."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill

SUFFIX = ".xlsx"
HEAD = [
    "Nr.", "Segment", "Contractpartner", "KvK", "Wet", "Wijze van inkoop", "Soort contract", "Ingangsdatum",
    "Einddatum", "Looptijd", "Optie tot verlenging", "Bekostiging", "Opmerkingen",
]  # fmt: skip
SEGMENTS = {
    "amb": (
        "Ambulante jeugdhulp",
        "Jeugdwet",
        "Open house",
        "Raamovereenkomst",
        "4 jaar",
        "2 x 2 jaar",
        "PxQ (uurtarief)",
    ),
    "plg": ("Pleegzorg", "Jeugdwet", "SAS", "Raamovereenkomst", "6 jaar", "1 x 4 jaar", "PxQ (etmaal)"),
    "prv": ("Jeugdpreventie", "Jeugdwet", "Subsidie", "Subsidiebeschikking", "1 jaar", "geen", "Lumpsum"),
    "hho": (
        "Hulp bij het huishouden",
        "Wmo",
        "Openbare aanbesteding",
        "Raamovereenkomst",
        "3 jaar",
        "3 x 1 jaar",
        "Vast bedrag per maand (resultaat)",
    ),
    "dag": (
        "Dagbesteding",
        "Wmo",
        "Onderhands",
        "Overeenkomst",
        "2 jaar",
        "onbeperkt met steeds 1 jaar",
        "PxQ (dagdeel)",
    ),
}
ROWS = [
    ("amb", "Stichting Amaril", 41150277, date(2024, 1, 1), date(2027, 12, 31), ""),
    ("amb", "Centrum Jonge Kracht B.V.", 60381144, date(2024, 1, 1), date(2027, 12, 31), ""),
    ("amb", "De Kleine Prins Kinderpsychologie", 55120913, date(2024, 7, 1), date(2027, 12, 31), "later ingestroomd"),
    ("amb", "Gezinscoach Ravenshoek", None, date(2024, 1, 1), date(2027, 12, 31), "KvK-nr opvragen"),
    ("amb", "Lentiz Jeugd-GGZ", 34198820, date(2024, 1, 1), date(2027, 12, 31), "geen wachtlijst"),
    (
        "amb",
        "Stichting Koraalboom",
        41150919,
        date(2024, 1, 1),
        date(2025, 9, 30),
        "overgenomen door Amaril, contract ontbonden",
    ),
    ("plg", "Pleeghuis Midden", 41044873, date(2023, 1, 1), date(2028, 12, 31), "penvoerder: regio"),
    ("plg", "Stichting Amaril", 41150277, date(2023, 1, 1), date(2028, 12, 31), ""),
    ("prv", "Welzijn Ravenshoek", 41047715, date(2025, 1, 1), date(2025, 12, 31), "aanvraag 2026 ontvangen"),
    ("hho", "Thuiszorg Heldoorn B.V.", 27301166, date(2022, 4, 1), date(2025, 3, 31), "1e optie gelicht t/m 31-3-2026"),
    ("hho", "Axonda Thuisservice", 30225817, date(2022, 4, 1), date(2025, 3, 31), "1e optie gelicht t/m 31-3-2026"),
    (
        "hho",
        "Samen Schoon Coöperatie U.A.",
        71993240,
        date(2022, 4, 1),
        date(2025, 3, 31),
        "1e optie gelicht t/m 31-3-2026",
    ),
    ("dag", "Zorgboerderij De Drie Eiken", 8144902, date(2024, 10, 1), date(2026, 9, 30), ""),
    ("dag", "Atelier Onder de Toren", 66401178, date(2024, 10, 1), date(2026, 9, 30), ""),
]
NOTES = [
    "Toelichting bij het contractenoverzicht sociaal domein gemeente Ravenshoek",
    "Peildatum: 1 oktober 2025. Beheer: team Contractmanagement.",
    "Het blad Contracten bevat de lopende overeenkomsten voor jeugdhulp en Wmo. Regionale contracten voor crisis en JeugdzorgPlus staan in het register van de regio.",
    "Voor hulp bij het huishouden is de voorbereiding van een nieuwe aanbesteding gestart. Het plan is om per 1 april 2027 over te stappen op betaling per uur; de resultaatbekostiging stopt dan.",
    "In het najaar van 2026 beslist het college of de overeenkomsten voor dagbesteding worden omgezet naar een open house.",
    "Wijzigingen doorgeven vóór de 15e van de maand.",
]


def _settled(content: bytes) -> bytes:
    """The same archive with one fixed time in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-10-01T09:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, (2025, 10, 1, 9, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The workbook."""
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2025, 10, 1, 9, 0)
    sheet = book.active
    sheet.title = "Contracten"
    sheet["A1"] = "Contractenoverzicht jeugdhulp en Wmo - gemeente Ravenshoek"
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append(HEAD)
    for cell in sheet[3]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDEBF7")
        cell.alignment = Alignment(wrap_text=True)
    for number, (key, name, kvk, start, end, remark) in enumerate(ROWS, 1):
        segment, law, way, form, term, option, funding = SEGMENTS[key]
        number_kvk = None if kvk is None else f"{kvk:08d}"
        sheet.append(
            [number, segment, name, number_kvk, law, way, form, start, end, term, option, funding, remark or None]
        )
        for column in "HI":
            sheet[f"{column}{sheet.max_row}"].number_format = "d-m-yyyy"
    for column, width in zip("ABCDEFGHIJKLM", (5, 24, 34, 11, 10, 22, 20, 13, 13, 10, 24, 30, 40), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "C4"
    notes = book.create_sheet("Toelichting")
    for line in NOTES:
        notes.append([line])
    notes.column_dimensions["A"].width = 110
    out = io.BytesIO()
    book.save(out)
    return _settled(out.getvalue())
