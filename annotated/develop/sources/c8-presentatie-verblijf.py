"""A deck for a meeting with providers on residential youth care; some of what was said stands only in the notes."""

from __future__ import annotations

import datetime
import io

from pptx import Presentation
from pptx.util import Cm, Pt

from annotated.make.packages import still

SUFFIX = ".pptx"

# title, lines, notes
_SLIDES = [
    (
        "Programma",
        [
            "13.30 Inloop",
            "14.00 Welkom door de wethouder",
            "14.10 Terugblik en opgave",
            "14.30 Inkoopstrategie in vogelvlucht",
            "15.15 Gesprek aan tafels",
            "16.30 Borrel",
        ],
        "Denk aan de presentielijst. Parkeerkaarten liggen bij de receptie.",
    ),
    (
        "Waarom anders?",
        [
            "Van de 412 kinderen die in 2022 uit huis gingen, verhuisde 37% binnen een jaar nog een keer",
            "Broertjes en zusjes wonen te vaak gescheiden",
            "Tarieven dekken leegstand niet",
            "Wachttijd gezinshuis: 7 maanden",
        ],
        "Cijfers komen uit de regionale monitor. Bij vraag over pleegzorg verwijzen naar landelijke cijfers.",
    ),
    (
        "Hoe werkt het nu?",
        [
            "Raamovereenkomst met 29 aanbieders, sinds 2020",
            "Betaling: p*q, tarief per etmaal",
            "Contract loopt af op 31 december 2024",
            "Toetreding is tussentijds niet mogelijk",
        ],
        "Verlengen tot eind 2025 kan nog één keer. Dat houden we achter de hand, het is niet het plan.",
    ),
    (
        "Wat gaan we inkopen?",
        [
            "Kavel I: Gezinsgericht wonen (pleegzorg, gezinshuizen)",
            "Kavel II: Kleinschalig groepswonen",
            "Kavel III: Besloten verblijf en driemilieusvoorziening",
            "Buiten scope: logeren, crisisbedden",
        ],
        "Kavel III doen we samen met de regio Vechtdal. Zij zijn daarvoor de trekker. Over logeren wordt pas in 2025 iets besloten.",
    ),
    (
        "Keuzes: procedure en bekostiging",
        "table",
        "De stuurgroep heeft voor kavel I ook naar populatiebekostiging gekeken, maar vond dat een stap te ver. Kavel III: over de "
        "bekostiging is nog discussie met Vechtdal. Zij willen liever beschikbaarheid betalen. Op de sheet staat daarom n.n.b.",
    ),
    (
        "Vier bekostigingsvormen op een rij",
        [
            "Inspanningsgericht: betalen per geleverde eenheid",
            "Outputgericht: betalen per traject of resultaat",
            "Taakgericht: budget voor een taak",
            "Beschikbaarheid: betalen voor de plek, ook als die leeg is",
        ],
        "Alleen laten zien als daar behoefte aan is.",
    ),
    (
        "Planning kavel I en II",
        [
            "Publicatie selectieleidraad: 15 januari 2024",
            "Aanmelden tot en met 16 februari 2024",
            "Bekendmaking selectie: 11 maart 2024",
            "Dialoog: april - juni 2024",
            "Definitieve inschrijving: 12 juli 2024",
            "Voorlopige gunning: begin september 2024",
            "Start: 1 januari 2025",
        ],
        "De colleges hebben de strategie op 28 november vastgesteld, dus deze data zijn hard. Vragen over de leidraad kunnen tot 31 januari.",
    ),
    (
        "Planning kavel III",
        ["Marktconsultatie: 8 februari 2024 in Ommerkerk", "Publicatie: najaar 2024", "Start: medio 2025"],
        "De overeenkomsten voor besloten verblijf worden daarom met een half jaar verlengd, tot 1 juli 2025.",
    ),
    (
        "Aan tafel!",
        [
            "Wat heeft u van ons nodig om kinderen op één plek te laten opgroeien?",
            "Met wie zou u willen samenwerken?",
            "Waar maakt u zich zorgen over?",
        ],
        "Tafels 1 t/m 4: kavel I. Tafels 5 en 6: kavel II. Verslag binnen twee weken naar de deelnemers.",
    ),
    (
        "Blijf op de hoogte",
        [
            "Verslag en presentatie komen op de website",
            "Aanmelden voor de nieuwsbrief: zie QR-code",
            "Vragen over declareren? Niet hier, wel bij de servicedesk",
        ],
        "",
    ),
]
_TABLE = [
    ("", "I Gezinsgericht", "II Groepswonen", "III Besloten"),
    ("Procedure", "SAS met dialoog", "SAS met dialoog", "Openbare aanbesteding"),
    ("Bekostiging", "Lumpsum per jaar", "P*Q per etmaal, plus toeslag voor leegstand", "n.n.b."),
    ("Aantal partijen", "2", "max. 6", "1 (combinatie mag)"),
    ("Looptijd", "6 jaar + 2 x 2", "4 jaar + 2 x 2", "4 jaar"),
]


def make() -> bytes:
    """The deck."""
    deck = Presentation()
    moment = datetime.datetime(2023, 12, 5, 11, 0)
    deck.core_properties.created = deck.core_properties.modified = moment
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Wonen zo thuis mogelijk"
    first.placeholders[1].text = "Bijeenkomst aanbieders jeugdhulp met verblijf\nJeugdregio Hessenland, 7 december 2023"
    for title, lines, notes in _SLIDES:
        slide = deck.slides.add_slide(deck.slide_layouts[5 if lines == "table" else 1])
        slide.shapes.title.text = title
        if lines == "table":
            table = slide.shapes.add_table(len(_TABLE), 4, Cm(1.5), Cm(4.5), Cm(22), Cm(8)).table
            for r, row in enumerate(_TABLE):
                for c, text in enumerate(row):
                    table.cell(r, c).text = text
                    table.cell(r, c).text_frame.paragraphs[0].font.size = Pt(14)
        else:
            slide.placeholders[1].text = "\n".join(lines)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return still(out.getvalue(), moment)
