"""A mail on the outcome of an admission round, an older mail below it, and the list of parties as a workbook."""

from __future__ import annotations

import datetime
import io
from email.message import EmailMessage

from openpyxl import Workbook
from openpyxl.styles import Font

from annotated.make.packages import still

SUFFIX = ".eml"
_HOUR = datetime.datetime(2025, 12, 9, 9, 0)

_BODY = """\
Beste aanbieder,

Zoals beloofd stuur ik jullie de uitkomst van de eerste toelatingsronde voor de jeugdhulp 2026. Alle aanvragen zijn
beoordeeld en de brieven zijn vrijdag 5 december de deur uit gegaan. In de bijlage staat per perceel wie er is
toegelaten. Op het tweede tabblad vind je de productcodes met de tarieven.

Een paar dingen om te weten:

- De overeenkomsten gaan in op 1 januari 2026 en hebben een looptijd van twee jaar. We kunnen twee keer met een jaar
  verlengen. Ondertekenen gaat digitaal, graag voor 19 december.
- Begeleiding en behandeling betalen we per uur, groepsbegeleiding per dagdeel. Dyslexie blijft een vast bedrag per traject.
- Niet toegelaten? Dan is er in het voorjaar een nieuwe kans. De tweede ronde gaat open op 2 maart en sluit op
  27 maart 2026 om 12.00 uur. Wie dan wordt toegelaten kan per 1 juli 2026 beginnen.
- Voor het perceel Verblijf loopt een andere procedure (aanbesteding), die doet mijn collega Jorrit. Vragen daarover
  kan ik niet beantwoorden.

Vragen over de beoordeling van je eigen aanvraag: stuur een bericht via het protaal, dan belt iemand van het team terug.

Groet,

Annemiek Zwaagdijk
contractbeheerder jeugd
Inkoopbureau Eemrand, namens de gemeenten Baarnveld, Leusderwold en Soesterhout
T 033 - 000 00 00 (ma, di, do)

P Denk aan het milieu voordat u deze e-mail print.
Aan dit bericht kunnen geen rechten worden ontleend.

-----Oorspronkelijk bericht-----
Van: Inkoopbureau Eemrand
Verzonden: maandag 27 oktober 2025 16:02
Onderwerp: Herinnering: aanvraag toelating 2026

Beste aanbieder,

Vrijdag 31 oktober om 17.00 uur sluit de eerste ronde. Let op: wij hadden eerst 24 oktober in de stukken staan, maar door
de storing bij eHerkenning hebben we er een week bij gedaan. Daarna verlengen we niet nog een keer.

Annemiek
"""
_ROWS = [
    (1, "Stichting Balans Eemrand", 41000217, "A Begeleiding", "toegelaten", ""),
    (2, "Stichting Balans Eemrand", 41000217, "B Behandeling", "toegelaten", ""),
    (3, "De Kleine Kapitein", 58013364, "A Begeleiding", "toegelaten", ""),
    (4, "Kindertherapie Soest-Zuid", 66120948, "B Behandeling", "toegelaten", "start per 1-2-2026 i.v.m. verhuizing"),
    (5, "Buro Berenklauw B.V.", 70554120, "A Begeleiding", "niet toegelaten", "omzeteis"),
    (6, "Stichting Zorgerf Heideveld", 32109876, "A Begeleiding", "toegelaten", ""),
    (7, "Praktijk Leeslicht", 54477012, "C Dyslexie", "aanvraag ingetrokken", "stopt met vergoede zorg"),
    (8, "Dyslexiecentrum Vlot & Vaardig", 60881245, "C Dyslexie", "toegelaten", ""),
    (9, "Lettergreep", 71203399, "C Dyslexie", "toegelaten", ""),
    (10, "GGZ-praktijk Amandelhof", 63340055, "B Behandeling", "toegelaten", ""),
    (11, "MOVEO kind en gezin", 68901177, "A Begeleiding", "toegelaten", "geen groep"),
    (12, "MOVEO kind en gezin", 68901177, "B Behandeling", "niet toegelaten", "geen regiebehandelaar"),
]
_RATES = [
    ("A Begeleiding", "45A48", "Begeleiding individueel", "uur", 71.4),
    ("A Begeleiding", "41A03", "Begeleiding groep", "dagdeel", 58.15),
    ("B Behandeling", "45A54", "Behandeling individueel", "uur", 108.6),
    ("B Behandeling", "54002", "Jeugd-ggz specialistisch", "uur", 127.25),
    ("C Dyslexie", "54017", "Diagnostiek dyslexie", "stuks", 1189.0),
    ("C Dyslexie", "54018", "Behandeling dyslexie", "traject", 4460.0),
]


def _workbook() -> bytes:
    """The list of parties, and the rates on a second sheet."""
    book = Workbook()
    book.properties.created = _HOUR
    parties = book.active
    parties.title = "Aanbieders"
    parties.append(["Uitkomst toelating jeugdhulp Eemrand, ronde 1 (versie 9 december 2025)"])
    parties.append([])
    parties.append(["Nr", "Aanbieder", "KvK", "Perceel", "Uitkomst", "Opmerking"])
    for row in _ROWS:
        parties.append(row)
    rates = book.create_sheet("Tarieven 2026")
    rates.append(["Perceel", "Code", "Product", "Eenheid", "Tarief"])
    for rate in _RATES:
        rates.append(rate)
    for cell in (*parties[1], *parties[3], *rates[1]):
        cell.font = Font(bold=True)
    parties.column_dimensions["B"].width = rates.column_dimensions["C"].width = 34
    out = io.BytesIO()
    book.save(out)
    return still(out.getvalue(), _HOUR, modified=False)


def make() -> bytes:
    """The mail."""
    mail = EmailMessage()
    mail["From"] = "Inkoopbureau Eemrand <jeugd@inkoopeemrand.example>"
    mail["To"] = "Aanbieders jeugdhulp <aanbieders@inkoopeemrand.example>"
    mail["Date"] = "Tue, 09 Dec 2025 10:14:00 +0100"
    mail["Subject"] = "Uitkomst toelating jeugdhulp 2026, ronde 1"
    mail["Message-ID"] = "<20251209101400.4711@inkoopeemrand.example>"
    mail.set_content(_BODY)
    mail.add_attachment(
        _workbook(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        filename="Uitkomst toelating ronde 1.xlsx",
    )
    mail.set_boundary("=_eemrand_4711")
    return mail.as_bytes()
