"""A council letter on a withdrawn tender and contracts that run on, as a Word file."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document

SUFFIX = ".docx"

HEAD = [
    ("Aan", "De gemeenteraad van Zuiderleek"),
    ("Datum", "8 oktober 2024"),
    ("Ons kenmerk", "2024/SD/0417"),
    ("Behandeld door", "R. Postmus, afdeling Samenleving"),
    ("Betreft", "Intrekken aanbesteding Hulp bij het huishouden en Individuele begeleiding"),
]
TEXT = [
    "Geachte leden van de raad,",
    "Op 2 juli informeerden wij u over de start van de aanbesteding Wmo 2025. Helaas moeten wij u melden dat ons college "
    "op 1 oktober 2024 heeft besloten deze aanbesteding in te trekken. Met deze brief leggen wij uit waarom, en wat dit "
    "betekent voor onze inwoners en voor de zorgaanbieders.",
    "# Aanleiding",
    "Samen met de gemeente Borgerzijl hebben wij op 28 juni de aanbesteding gepubliceerd op TenderNed (kenmerk 401266). "
    "De opdracht bestond uit de percelen Hulp bij het huishouden (perceel 1) en Individuele begeleiding (perceel 2). "
    "Tijdens de inlichtingenronde, die op 23 augustus sloot, zijn ruim 180 vragen gesteld. Veel daarvan gingen over het "
    "voorgestelde arrangement: één vast bedrag per cliënt per maand. Aanbieders vrezen dat zij bij zware ondersteuning "
    "geld moeten toeleggen. Na een extern advies van bureau Van Tessel & Kooistra delen wij die zorg.",
    "Daar kwam bij dat een wezenlijke wijziging van de bekostiging niet meer past binnen de lopende procedure. De "
    "inschrijftermijn, die eerst tot 20 september en na uitstel tot 11 oktober liep, is daarmee vervallen.",
    "# Lopende contracten",
    "De zorg gaat intussen door. De bestaande raamovereenkomsten, die op 31 december 2024 zouden aflopen, zijn met een "
    "jaar verlengd. Zij eindigen nu op 31 december 2025. Voor Hulp bij het huishouden betreft dit Thuiszorg De Borg, "
    "Poets & Zo B.V. en Stichting Noorderzorg; voor Individuele begeleiding gaat het om 23 aanbieders. Eén van hen, "
    "Kompas Begeleiding, heeft laten weten de verlenging niet te tekenen. Voor hun 14 cliënten zoeken wij een andere plek.",
    "In de contracten die doorlopen wordt per geleverd uur betaald. Dat blijft in 2025 zo.",
    "# Hoe nu verder",
    "Wij bereiden een nieuwe inkoop voor. Twee wegen liggen open: een open-houseprocedure, waarbij iedereen die aan de "
    "eisen voldoet mag toetreden, of opnieuw een openbare aanbesteding met minder partijen. In het eerste kwartaal van 2025 "
    "spreken wij daarover met aanbieders en de Adviesraad Sociaal Domein. Een voorstel voor de strategie ontvangt u "
    "uiterlijk in mei 2025. Het streven is dat nieuwe contracten per 1 januari 2026 starten.",
    "Anders dan in de pers is gemeld, wordt de aanbesteding van Beschermd Wonen door centrumgemeente Winschoterhaven "
    "hierdoor niet geraakt.",
    "# Financiën",
    "De indexatie van 4,1 procent leidt in 2025 tot een nadeel van € 212.000. Dit verwerken wij in de Kadernota. De kosten "
    "van het ingetrokken traject (€ 64.500) dragen Zuiderleek en Borgerzijl naar rato van het inwonertal.",
    "Met vriendelijke groet,",
    "Burgemeester en wethouders van Zuiderleek,\nde secretaris, G. Hoeksema\nde burgemeester, mr. S. Abbas-Dijk",
]


def make() -> bytes:
    """The letter's bytes."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2024, 10, 8)
    document.sections[0].header.paragraphs[0].text = "gemeente Zuiderleek | Raadsbrief"
    table = document.add_table(rows=0, cols=2)
    for label, value in HEAD:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_paragraph()
    for text in TEXT:
        if text.startswith("# "):
            document.add_heading(text[2:], 2)
        else:
            document.add_paragraph(text)
    document.sections[0].footer.paragraphs[0].text = "Postbus 12, 9680 AA Zuiderleek | bijlagen: geen"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
