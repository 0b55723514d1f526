"""A mail that was passed on, with the planning of a dialogue as a Word file."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from email.message import EmailMessage

from docx import Document

SUFFIX = ".eml"
BODY = """\
Hoi Joep en Sandra,

Zie hieronder en de bijlage. We zitten erbij! Kunnen jullie 11 en 12 december vast vrijhouden? Ik bel Orbinda nog
even over de taakverdeling. Let op: in de bijlage staat bij de laatste ronde nog het oude lokaal.

Groet, Mirjam

Mirjam Cuijpers | bestuurssecretaris
Stichting Sint Walfridus, Kanaalweg 8, Nederpeel

> -----Oorspronkelijk bericht-----
> Van: Inkoop Jeugd Peelrand <inkoop@jeugdpeelrand.example>
> Verzonden: dinsdag 21 november 2023 16:42
> Aan: undisclosed-recipients
> Onderwerp: Uitkomst selectie segment 3 Hoogcomplexe hulp (TN 436518)
>
> Geachte gegadigde,
>
> Voor segment 3, Hoogcomplexe hulp, hebben zich voor de sluitingsdatum van 30 oktober jl. zeven
> partijen aangemeld. De beoordelingscommissie heeft de aanmeldingen vorige week besproken. Wij nodigen
> de volgende partijen uit voor de dialoogfase:
>
> - De Hoenderhof
> - Stichting Maremora
> - samenwerkingsverband Peelkracht (Orbinda en Stichting Sint Walfridus)
>
> Cirkelzorg Jeugd staat op de reservelijst en schuift door wanneer een van de anderen afhaakt. De
> aanmelding van Zorghuis Bavo B.V. is terzijde gelegd, omdat de jaarrekening ontbrak. De overige gegadigden
> zijn niet geselecteerd; zij ontvangen een eigen brief met de motivering.
>
> Bezwaar tegen dit selectiebesluit kunt u maken tot en met 1 december. De dialoog begint op 11 december.
> In de bijlage vindt u de agenda en de spelregels.
>
> De gemeenten Asterbroek, Meijelsveen en Nederpeel zien uit naar de gesprekken.
>
> Met vriendelijke groet,
> Twan Geraedts
> Projectleider inkoop
>
> Denk aan het milieu voordat u deze e-mail afdrukt.
"""
ROUNDS = [
    ("Ronde", "Wanneer", "Onderwerp", "Plaats"),
    ("1", "11 en 12 december 2023", "Kennismaking, visie op hoogcomplexe hulp", "Gemeentehuis Nederpeel, zaal 2"),
    ("2", "22 januari 2024", "Bekostiging en risico's", "Gemeentehuis Nederpeel, zaal 2"),
    ("3", "week 9 (2024)", "Toegang en samenwerking met lokale teams", "nog te bepalen"),
    ("4", "18 maart 2024", "Afronding en conceptovereenkomst", "Gemeentehuis Asterbroek, raadzaal"),
]
TEXT = [
    "Na ronde 4 stelt de regio de definitieve inkoopstukken op. De inschrijving moet uiterlijk 26 april 2024 om 12.00 uur "
    "binnen zijn. Het gunningsvoornemen volgt in de tweede helft van mei en de gunning in juni 2024.",
    "Uitgangspunt voor de bekostiging is een taakgericht jaarbudget voor alle kinderen uit de drie gemeenten. Of een deel "
    "daarvan alsnog per etmaal wordt betaald, is onderwerp van ronde 2. De huidige afspraken (PxQ met een budgetplafond) "
    "keren niet terug.",
    "De regio gunt aan één of twee partijen. Met hen wordt een overeenkomst gesloten voor acht jaar, zonder verlenging. "
    "De overeenkomst gaat in op 1 september 2024. Het overgangsjaar loopt tot 1 september 2025.",
    "Het segment omvat driemilieuvoorzieningen, intensieve behandeling thuis en gesloten plaatsen voor zover die niet "
    "landsdelig zijn ingekocht.",
]
RULES = [
    "Per partij nemen maximaal vier personen deel.",
    "Wat u vertelt, delen wij niet met de andere deelnemers.",
    "Van ieder gesprek maakt de regio binnen een week een verslag.",
    "Reiskosten worden niet vergoed.",
]


def _annex() -> bytes:
    """The Word file, with one fixed time in it."""
    document = Document()
    properties = document.core_properties
    properties.created = properties.modified = datetime(2023, 11, 20, 9, 0)
    properties.author = "Inkoop Jeugd Peelrand"
    document.add_heading("Agenda en spelregels dialoog segment 3 Hoogcomplexe hulp", 1)
    document.add_paragraph("Regio Peelrand, 20 november 2023")
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    for line in ROUNDS:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    document.add_heading("Vervolg en uitgangspunten", 2)
    for text in TEXT:
        document.add_paragraph(text)
    document.add_heading("Spelregels", 2)
    for text in RULES:
        document.add_paragraph(text, style="List Bullet")
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2023, 11, 20, 9, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The mail."""
    mail = EmailMessage()
    mail["From"] = "Mirjam Cuijpers <m.cuijpers@walfridus.example>"
    mail["To"] = "directie@walfridus.example"
    mail["Subject"] = "FW: Uitkomst selectie segment 3 Hoogcomplexe hulp (TN 436518)"
    mail["Date"] = "Wed, 22 Nov 2023 08:17:05 +0100"
    mail["Message-ID"] = "<20231122081705.4417@walfridus.example>"
    mail.set_content(BODY)
    mail.add_attachment(
        _annex(),
        maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename="Agenda dialoog segment 3.docx",
    )
    mail.set_boundary("===============4417200188==")
    return mail.as_bytes()
