"""Mail van een inkoopcoördinator aan aanbieders, met een werkblad als bijlage."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from email.message import EmailMessage

from openpyxl import Workbook

SUFFIX = ".eml"

TEKST = """Beste allemaal,

Bijgaand de lijst waar velen van jullie naar vroegen. Na afloop van de termijn om bezwaar te maken (16 maart, er kwam niets binnen) is de gunning van de percelen 1 en 2 vanaf vandaag definitief. Wie op het tabblad staat krijgt eind deze week de overeenkomst per DocuSign. Graag retour uiterlijk 3 april a.s.; eerder kan VECOZO niet ingericht worden. We starten op 1 mei.

Perceel 3 (Respijtzorg) is een ander verhaal. Daar hebben we de procedure stilgelegd, omdat de tarieven volgens twee inschrijvers niet reëel zijn. Een onafhankelijk bureau rekent dat na. Half april hoor je meer. Houd 21 april om 14 uur vrij voor een sessie in De Schakel te Wieringerloo, ook als je alleen wilt meepraten.

Voor de goede orde, want daar ging het op de laatste fysieke overlegtafel over: we werken niet met arrangementen. Perceel 1 en 2 zijn uurtje-factuurtje (PxQ). Voor perceel 3 denken we hardop na over een vast bedrag per jaar, maar niets staat vast.

Hartelijke groet,
Jolien Kramer
coördinator inkoop Wmo, GR Samen Westerkoog
(Wieringerloo, Anna Pauwlona-Dorp en Koegras-Binnen)
werkdagen ma-di-do

-----Oorspronkelijk bericht-----
Van: Receptie Thuis Best
Verzonden: maandag 23 maart 2026 08:12
Onderwerp: RE: RE: uitslag

Hoi Jolien, is er al nieuws? Wij hoorden van Zorgkompas dat zij er al uit zijn voor begeleiding. Gr. Peter
"""

RIJEN = [
    ("Definitieve lijst d.d. 24 maart 2026", None, None, None),
    ("Aanbieder", "Perceel 1 Begeleiding thuis", "Perceel 2 Persoonlijke verzorging", "KvK"),
    ("Thuis Best", "ja", "ja", "37112045"),
    ("Zorgkompas Noordkop", "ja", None, "37098811"),
    ("Coöperatie Samen Sterk Koegras", None, "ja", "69220314"),
    ("Stichting De Wierdijk", "ja", "reserve", "41240077"),
    ("Maatje & Meer", "nee", None, "58113290"),
    ("Westfriese Wijkzusters B.V.", None, "ja", "71450062"),
]


def _fixed(content: bytes) -> bytes:
    """The same package without the moment of writing in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2026-03-24T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "lijst"
    for row in RIJEN:
        sheet.append(row)
    book.properties.created = book.properties.modified = datetime.datetime(2026, 3, 24)
    out = io.BytesIO()
    book.save(out)
    return _fixed(out.getvalue())


def make() -> bytes:
    """The mail as it was sent, its date fixed."""
    mail = EmailMessage()
    mail["From"] = "Inkoop Wmo <inkoopwmo@samenwesterkoog.example>"
    mail["To"] = "aanbieders-wmo@samenwesterkoog.example"
    mail["Subject"] = "Uitslag inkoop Wmo 2026: definitieve lijst"
    mail["Date"] = "Tue, 24 Mar 2026 10:41:00 +0100"
    mail["Message-ID"] = "<20260324.1041@samenwesterkoog.example>"
    mail.set_content(TEKST, cte="quoted-printable")
    kind = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    mail.add_attachment(_sheet(), maintype="application", subtype=kind, filename="definitieve lijst.xlsx")
    mail.set_boundary("=_c6_mail_lijst")
    return mail.as_bytes()
