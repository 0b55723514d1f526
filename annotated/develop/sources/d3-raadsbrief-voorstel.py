"""A letter of the college to the council with a proposal for the purchase of specialist youth care (Word)."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.shared import Cm, Pt

SUFFIX = ".docx"

TABLE = [
    ("Segment", "Waar gaat het om", "Voorstel voor de bekostiging", "Voorstel voor de procedure", "Aantal partijen"),
    (
        "1. Wonen en verblijf",
        "gezinshuizen, pleegzorg, behandelgroepen, logeren",
        "taakgericht, een vast jaarbudget per partner",
        "dialooggericht (binnen SAS)",
        "2 of 3",
    ),
    (
        "2. Daghulp en deeltijdbehandeling",
        "dagbehandeling, medisch kinderdagverblijf, hulp op school",
        "een prijs per traject",
        "SAS, zonder dialoog",
        "maximaal 6",
    ),
    (
        "3. Ambulante hulp thuis",
        "begeleiding, behandeling, vaktherapie",
        "PxQ, met een omzetplafond",
        "toelatingsprocedure (open house)",
        "geen maximum",
    ),
    ("4. Ernstige dyslexie", "diagnose en behandeling van ED", "nog geen keuze", "toelatingsprocedure", "geen maximum"),
]

BEFORE = [
    "Geachte leden van de raad,",
    "De zeven gemeenten in de regio FoodValley kopen de specialistische jeugdhulp samen in: Barneveld, Ede, Renswoude, Rhenen, "
    "Scherpenzeel, Veenendaal en Wageningen. De raamovereenkomsten waar wij nu mee werken, zijn vorig jaar voor de tweede en laatste "
    "keer verlengd. Zij eindigen op 31 december 2026. Met deze brief leggen wij u voor hoe wij de hulp daarna willen regelen. Let op: het "
    "is een voorstel. Er ligt nog geen besluit, en uw "
    "opmerkingen kunnen er nog toe leiden dat het anders wordt.",
    "#Hoe het nu gaat",
    "Op dit moment hebben de gemeenten 143 aanbieders onder contract. Zij zijn allemaal binnengekomen via open house: wie aan de eisen "
    "voldeed en de tarieven accepteerde, mocht meedoen. Elk geleverd uur of etmaal wordt apart gedeclareerd. Dat is overzichtelijk, maar "
    "het beloont volume. Uit het rekenkameronderzoek van vorig voorjaar bleek dat tachtig procent van het geld naar een kleine dertig "
    "organisaties gaat. De overige ruim honderd zien wij eigenlijk nooit aan tafel. Grote spelers zoals Veldkracht Jeugd en de Stichting "
    "Rijnstroom vragen ons al langer om een steviger samenwerking.",
    "#Welke wegen wij hebben bekeken",
    "*Alles bij het oude laten. Opnieuw een toelatingsprocedure voor alle vormen van hulp, met betaling per uur. Goedkoop om te "
    "organiseren, maar het lost niets op. Deze variant raden wij af.",
    "*Een consortium voor de hele regio. Eén samenwerkingsverband ontvangt een budget per inwoner (populatiebekostiging) en regelt zelf "
    "alle hulp. Dit klinkt aantrekkelijk en is in het buitenland wel geprobeerd. De wethouders vinden het risico te groot: als het "
    "misgaat, is er geen alternatief. Ook deze variant is daarom afgevallen.",
    "*Onderscheid maken per soort hulp. Weinig partners waar de zorg zwaar en schaars is, veel keus waar de hulp licht en dichtbij kan "
    "zijn. Dit is de variant waar onze voorkeur naar uitgaat.",
    "#Het voorstel op hoofdlijnen",
]

AFTER = [
    "Een paar toelichtingen. In segment 1 denken wij aan een ontwikkelovereenkomst voor acht jaar, met na vier jaar een stevig "
    "ijkmoment. De segmenten 2 en 3 krijgen raamovereenkomsten van vier jaar die tweemaal twee jaar verlengd kunnen worden. Over de "
    "betaling van dyslexiezorg zijn de gemeenten het nog niet eens: Ede en Wageningen voelen voor een vast bedrag per behandeling, de "
    "andere vijf zouden liever per uur blijven betalen. De zorg voor kinderen in gesloten instellingen (JeugdzorgPlus) en de "
    "gecertificeerde instellingen vallen buiten dit voorstel; die worden bovenregionaal ingekocht.",
    "#Wat vragen wij van u",
    "Het college heeft op 3 juni 2025 met dit voorstel ingestemd als voorgenomen besluit. De commissie Samenleving praat erover op 24 juni. "
    "Wensen en bedenkingen horen wij graag voor 10 september. Daarna nemen de zeven colleges in oktober 2025 een definitief besluit. Stemt "
    "iedereen in, dan gaan wij in november en december in gesprek met aanbieders (marktconsultatie). De publicatie van de segmenten 1 en 2 "
    "is voorzien in het eerste kwartaal van 2026; voor de segmenten 3 en 4 kan dat later, naar verwachting medio mei. De nieuwe contracten moeten op "
    "1 januari 2027 klaar zijn om te beginnen.",
    "Los hiervan: de verordening jeugdhulp wordt dit najaar ook aangepast. Die krijgt u in een apart raadsvoorstel, net als de jaarcijfers van het "
    "wijkteam.",
    "Met vriendelijke groet,",
    "namens het college van burgemeester en wethouders van Veenendaal,",
    "H. Oosterbroek-Vaalt\nwethouder Jeugd en Onderwijs",
]


def make() -> bytes:
    """The letter: address, text, a table with the proposal, and what is asked of the council."""
    document = Document()
    stamp = datetime(2025, 6, 5)
    document.core_properties.created = document.core_properties.modified = stamp
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].left_margin = Cm(2.6)
    document.sections[0].header.paragraphs[0].text = "Gemeente Veenendaal | Raadsbrief"
    document.sections[0].footer.paragraphs[
        0
    ].text = "Postbus 1100, 3900 BC Veenendaal. Bij beantwoording graag het kenmerk vermelden."
    document.add_paragraph(
        "Aan de gemeenteraad\n\nDatum: 5 juni 2025\nKenmerk: 2025-0417/SAM\nOnderwerp: voorstel inkoop specialistische jeugdhulp vanaf 2027"
    )
    _write(document, BEFORE)
    table = document.add_table(rows=0, cols=len(TABLE[0]), style="Light Grid Accent 1")
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph()
    _write(document, AFTER)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(document: Document, lines: list[str]) -> None:
    for line in lines:
        if line.startswith("#"):
            document.add_heading(line[1:], level=2)
        elif line.startswith("*"):
            document.add_paragraph(line[1:], style="List Number")
        else:
            document.add_paragraph(line)
