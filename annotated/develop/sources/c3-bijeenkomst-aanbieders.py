"""Slides of a session with providers on Wmo and youth care: tables, footers and a planning with months for columns."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.util import Cm, Pt

SUFFIX = ".pptx"

BULLETS = {
    "Waarom zijn we hier?": [
        "Overeenkomsten Wmo en Jeugd aflopend per 31 december 2020",
        "Gouda, Bodegraven-Reeuwijk, Krimpenerwaard, Waddinxveen en Zuidplas trekken samen op",
        "Derde en laatste consultatie (eerdere: 6 juni en 12 september 2019)",
        "Strategie vastgesteld door colleges op 22 oktober 2019",
    ],
    "Wat verandert er niet?": [
        "Eén contractbeheerder per aanbieder",
        "Berichtenverkeer via iWmo en iJw",
        "Toegang: sociaal team, huisarts, gecertificeerde instelling",
        "Zorg in natura én pgb naast elkaar (pgb geen onderdeel van de inkoop)",
    ],
    "Uw inbreng van 12 september": [
        "Tafel 1: liever geen lumpsum bij begeleiding -> overgenomen, wordt prijs x hoeveelheid",
        "Tafel 2: looptijd van twee jaar te kort -> overgenomen, wordt vier jaar",
        "Tafel 3: geen minimumomzet eisen -> niet overgenomen bij cluster D",
        "Tafel 4: bestuurlijk aanbesteden (Zeeuws model) handhaven -> niet overgenomen, past juridisch niet meer",
    ],
    "Spelregels": [
        "Inschrijven alleen digitaal, inkooptool opent op publicatiedag",
        "Combinatie of hoofd-/onderaanneming mag, één inschrijving per cluster",
        "Geen contact met de inkopers buiten de tool om",
        "Aan deze presentatie kunt u geen rechten ontlenen!",
    ],
    "Contact": [
        "inkoop@nsdmh-sociaal.nl",
        "Vragenuurtje: elke maandag tot aan de zomervakantie",
        "Parkeerkaart? Meld u bij de receptie",
    ],
}

TABLES = {
    "Clusters": [
        ["Cluster", "Wet", "Wat zit erin", "Code"],
        ["A Thuisbegeleiding", "Wmo", "Begeleiding regulier\nBegeleiding speciaal", "02A03\n02A05"],
        ["B Dagactiviteiten", "Wmo", "Dagbesteding ouderen", "07A03"],
        ["C Jeugd ambulant", "Jeugdwet", "Begeleiding jeugd\nBehandeling jeugd-ggz", "45A48\n54002"],
        ["D Jeugd met bed", "Jeugdwet", "Logeren\nWoongroep", "44A23\n43A12"],
    ],
    "Hoe kopen we in?": [
        ["", "A + B", "C", "D"],
        ["Procedure", "open house", "SAS", "SAS met onderhandeling"],
        ["Bekostiging", "PxQ", "PxQ", "arrangement per kind"],
        ["Nu (tot 2021)", "bestuurlijk aanbesteed", "bestuurlijk aanbesteed", "bestuurlijk aanbesteed"],
        ["Aantal contracten", "vrij", "ca. 30", "3"],
        ["Contract", "raamovereenkomst 4 jaar", "raamovereenkomst 4 jaar", "overeenkomst 4 jaar + 2x2"],
    ],
    "Planning op hoofdlijnen": [
        ["Dag van de maand", "jan 2020", "feb 2020", "mrt 2020", "apr 2020", "mei 2020", "jun 2020"],
        ["Publicatie", "", "3", "", "", "", ""],
        ["Vragen tot", "", "24", "", "", "", ""],
        ["Nota van inlichtingen", "", "", "9", "", "", ""],
        ["Inschrijven tot", "", "", "", "6", "", ""],
        ["Onderhandelen (D)", "", "", "", "20 t/m 30", "", ""],
        ["Voorlopige gunning", "", "", "", "", "25", ""],
        ["Definitieve gunning", "", "", "", "", "", "15"],
    ],
    "Na de gunning": [
        ["Wanneer", "Wie", "Wat"],
        ["zomer 2020", "aanbieder en gemeente", "implementatie"],
        ["1 oktober 2020", "gemeenten", "brief aan cliënten die van aanbieder wisselen"],
        ["01-01-2021", "allen", "nieuwe contracten gaan in"],
        ["31-12-2024", "allen", "einde zonder verlenging"],
    ],
}

ORDER = [
    "Waarom zijn we hier?",
    "Wat verandert er niet?",
    "Clusters",
    "Uw inbreng van 12 september",
    "Hoe kopen we in?",
    "Planning op hoofdlijnen",
    "Na de gunning",
    "Spelregels",
    "Contact",
]

FOOTER = "Aanbiedersbijeenkomst Wmo en Jeugd – Midden-Holland – 14 november 2019"


def make() -> bytes:
    """The deck as a .pptx."""
    deck = Presentation()
    deck.core_properties.created = deck.core_properties.modified = datetime(2019, 11, 14)
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Op weg naar 2021"
    first.placeholders[1].text = FOOTER
    for number, title in enumerate(ORDER, start=2):
        slide = deck.slides.add_slide(deck.slide_layouts[1 if title in BULLETS else 5])
        slide.shapes.title.text = title
        if title in BULLETS:
            slide.placeholders[1].text = "\n".join(BULLETS[title])
        else:
            _table(slide, TABLES[title])
        foot = slide.shapes.add_textbox(Cm(1), Cm(17.8), Cm(22), Cm(1)).text_frame
        foot.text = f"{FOOTER}    {number}"
        foot.paragraphs[0].runs[0].font.size = Pt(9)
    deck.slides[
        5
    ].notes_slide.notes_text_frame.text = (
        "Bij D licht Karin de onderhandeling toe. Niet te lang, er komen vragen over de drie."
    )
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _table(slide, rows) -> None:
    """A table over the whole width of the slide."""
    shape = slide.shapes.add_table(len(rows), len(rows[0]), Cm(1), Cm(4.5), Cm(23.4), Cm(1.1) * len(rows))
    for line, row in enumerate(rows):
        for column, text in enumerate(row):
            cell = shape.table.cell(line, column)
            cell.text = text
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(13)
