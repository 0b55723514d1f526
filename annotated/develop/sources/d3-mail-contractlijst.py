"""A mail to the municipalities' access teams with the list of contracted providers and next year's tariffs (Excel)."""

from __future__ import annotations

import io
from datetime import datetime
from email.message import EmailMessage

from openpyxl import Workbook
from openpyxl.styles import Font

SUFFIX = ".eml"

BODY = """\
Beste collega's van de toegang,

Hierbij versie 3 van de contractlijst jeugdhulp Middenveld, peildatum 1 oktober 2025. Gooi de oude lijsten alsjeblieft weg, we zien nog steeds
toewijzingen langskomen op aanbieders die al een jaar weg zijn.

Wat is er anders dan in juli?
- Kinderpraktijk De Linde is per 1 oktober toegelaten tot perceel 1. Ze hebben direct plek.
- Villa Zonnehoek heeft het contract voor perceel 2b opgezegd en is er sinds 1 september uit. Lopende plaatsingen worden afgemaakt.
- De overeenkomsten van perceel 3 zijn verlengd tot en met 31 december 2026. Voor de andere percelen blijft de einddatum 31 december 2027.

We werken nu met zeven aanbieders. In 2b zit alleen Stichting Boomgaard Jeugd nog. Dat is kwetsbaar, dus we vragen eind oktober bij
drie partijen een offerte op (meervoudig onderhands). Streven is dat de nieuwe partij op 1 februari begint.

Op het tweede tabblad staan de tarieven voor 2026. De stuurgroep heeft ze op 18 september vastgesteld. Let op de dyslexiezorg: die betalen
we vanaf 1 januari niet
meer per uur maar met één bedrag per traject.

Het contractenoverleg van 14 oktober gaat niet door wegens ziekte, we zien elkaar op 28 oktober. Neem zelf je lunch mee, de kantine is dicht.

Groet,
Marieke Hoogstraten-Bos
contractbeheer, Regionaal Inkoopbureau Middenveld
namens Haverstad, Vessemerveen en Oud-Dorrep
(werkt niet op woensdag)
"""

PROVIDERS = [
    ("Contractlijst jeugdhulp Middenveld", None, None, None, None, None, None, None),
    ("x = overeenkomst, oa = onderaannemer", None, None, None, None, None, None, None),
    (None,) * 8,
    (
        "Aanbieder",
        "KvK",
        "Vestiging",
        "Perceel 1 Ambulant",
        "Perceel 2a Daghulp",
        "Perceel 2b Kort verblijf",
        "Perceel 3 Dyslexie",
        "Bijzonderheden",
    ),
    ("De Wering jeugd- en gezinshulp", "09188345", "Oud-Dorrep", "x", "oa", None, None, "2a: onder Horizonta"),
    ("Dyslexiecentrum Letterkunst", "64417730", "Haverstad", None, None, None, "x", None),
    ("Horizonta", "70331286", "Tielse Waard", "x", "x", None, None, None),
    ("Kinderpraktijk De Linde", "61204418", "Haverstad", "x", None, None, None, "nieuw"),
    ("Opvoedatelier Roos", "72110954", "Vessemerveen", "x", None, None, None, "wachttijd 9 weken"),
    ("Stichting Boomgaard Jeugd", "41098237", "Vessemerveen", "x", "x", "x", None, None),
    ("Taalpunt Middenveld V.O.F.", "55920316", "Oud-Dorrep", None, None, None, "x", None),
    ("Villa Zonnehoek B.V.", "58820147", "Haverstad", None, None, "uit", None, "geen nieuwe plaatsingen"),
]

TARIFFS = [
    ("Code", "Product", "Perceel", "Eenheid", "2025", "2026"),
    ("45A48", "Jeugdhulp begeleiding individueel", "1", "uur", 81.6, 84.9),
    ("45A65", "Jeugdhulp behandeling gezin", "1", "uur", 112.2, 116.7),
    ("41A12", "Daghulp licht", "2a", "dagdeel", 74.0, 77.0),
    ("41A14", "Daghulp intensief", "2a", "dagdeel", 103.5, 107.6),
    ("44A21", "Kort verblijf", "2b", "etmaal", 219.0, 227.8),
    ("54D20", "Dyslexiezorg, uur", "3", "uur", 96.0, "vervalt"),
    ("54D21", "Dyslexiezorg, compleet", "3", "traject", "-", 5150),
]

VERSIONS = [
    ("Versie", "Datum", "Wijziging"),
    ("1", "6 januari 2025", "eerste lijst"),
    ("2", "14 juli 2025", "tarief 41A14 hersteld"),
    ("3", "1 oktober 2025", "De Linde erbij, Zonnehoek eraf"),
]


def make() -> bytes:
    """The mail: plain text, with one workbook of three sheets."""
    mail = EmailMessage()
    mail["From"] = "Contractbeheer RIM <contractbeheer@inkoopmiddenveld.example>"
    mail["To"] = "toegang-jeugd@middenveld.example"
    mail["Subject"] = "Contractlijst en tarieven jeugdhulp (v3)"
    mail["Date"] = "Wed, 01 Oct 2025 08:52:10 +0200"
    mail["Message-ID"] = "<20251001-rim-v3@inkoopmiddenveld.example>"
    mail.set_content(BODY)
    mail.add_attachment(
        _workbook(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="Contractlijst_v3.xlsx",
    )
    mail.set_boundary("=rim-v3=")
    return mail.as_bytes()


def _workbook() -> bytes:
    book = Workbook()
    book.properties.created = datetime(2025, 10, 1)
    sheets = {"Gecontracteerd": PROVIDERS, "Tarieven": TARIFFS, "Versies": VERSIONS}
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        sheet.column_dimensions["A"].width = 34
        sheet.column_dimensions["B"].width = 34
    book["Gecontracteerd"]["A1"].font = Font(bold=True, size=14)
    book.remove(book["Sheet"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
