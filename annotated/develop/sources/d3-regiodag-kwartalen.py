"""Slides drawn with boxes and arrows: where each purchase stands, what is known and what is not, a planning per quarter."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

BLUE, ORANGE, GREY = RGBColor(0x1B, 0x5E, 0x8C), RGBColor(0xC8, 0x5A, 0x11), RGBColor(0x5F, 0x5F, 0x5F)
BOX, ARROW = MSO_SHAPE.ROUNDED_RECTANGLE, MSO_SHAPE.CHEVRON

# A slide is a title and its boxes: text, left, top, width, height (inches), shape, colour.
SLIDES = [
    (
        "Regiodag Wmo Waterkant",
        [
            ("25 september 2025, dorpshuis De Schakel", 1, 2, 8, 1, BOX, BLUE),
            ("Zuiderkoog | Broekerhaven | Wijdenisse", 1, 3.4, 8, 0.9, BOX, GREY),
        ],
    ),
    (
        "Waar staan we?",
        [
            ("Begeleiding thuis\ndefinitief gegund op 4 juli, van start per 1 oktober", 0.4, 1.5, 4.4, 2.3, BOX, BLUE),
            ("Dagbesteding\nwe zijn aan het voorbereiden", 5.2, 1.5, 4.4, 2.3, BOX, BLUE),
            ("Wmo-vervoer\naanbesteding ingetrokken op 29 augustus", 0.4, 4.2, 4.4, 2.3, BOX, ORANGE),
            ("Huishoudelijke hulp\nstaat op TenderNed, inschrijven tot 31 oktober", 5.2, 4.2, 4.4, 2.3, BOX, BLUE),
        ],
    ),
    (
        "Begeleiding thuis: met wie?",
        [
            ("17 partijen hebben ingeschreven,\n9 krijgen een contract", 0.4, 1.4, 3, 1.4, BOX, GREY),
            (
                "Hoofdaannemers\nOmring Thuis\nStichting Waterlelie\nZorgcollectief West\nDe Kaap B.V.",
                3.6,
                1.4,
                3,
                3.2,
                BOX,
                BLUE,
            ),
            (
                "Combinatie 'Samen Thuis'\nNoorderzorg\nBuurtkracht Wijdenisse\nStichting Ida Gerhard",
                6.8,
                1.4,
                3,
                2.6,
                BOX,
                BLUE,
            ),
            ("Onderaannemer van Omring Thuis:\nPraktijk Anker", 3.6, 4.9, 3, 1.2, BOX, GREY),
            ("Op de reservelijst\nMeerzicht Begeleiding", 6.8, 4.9, 3, 1.2, BOX, ORANGE),
            ("Overige twee: ontbindende voorwaarde nog open", 0.4, 3.2, 3, 1.4, BOX, GREY),
        ],
    ),
    (
        "Begeleiding thuis: hoe?",
        [
            ("Was\nuurtje-factuurtje", 0.4, 2, 3, 2, ARROW, GREY),
            (
                "Wordt\nvast bedrag per cliënt per vier weken, op basis van resultaatafspraken",
                3.4,
                2,
                3.2,
                2,
                ARROW,
                BLUE,
            ),
            ("Contract\nraamovereenkomst, 2 jaar\n+ 3 x 2 jaar", 6.6, 2, 3.2, 2, BOX, BLUE),
        ],
    ),
    (
        "Dagbesteding: wat weten we nu?",
        [
            ("Wat weten we nu", 0.4, 1.3, 4.4, 0.6, BOX, BLUE),
            ("We stoppen met betalen per dagdeel", 0.4, 2, 4.4, 0.8, BOX, BLUE),
            ("Er komt een lumpsum per dorpencluster", 0.4, 2.9, 4.4, 0.8, BOX, BLUE),
            ("Drie clusters: Koog, Haven en Achterland", 0.4, 3.8, 4.4, 0.8, BOX, BLUE),
            ("Ingang 1 juli 2026", 0.4, 4.7, 4.4, 0.8, BOX, BLUE),
            ("Wat nog niet", 5.2, 1.3, 4.4, 0.6, BOX, ORANGE),
            ("Eén of twee partners per cluster?", 5.2, 2, 4.4, 0.8, BOX, ORANGE),
            ("Procedure: SAS met dialoog, of toch een subsidietender?", 5.2, 2.9, 4.4, 0.8, BOX, ORANGE),
            ("Looptijd: 4 jaar of 6?", 5.2, 3.8, 4.4, 0.8, BOX, ORANGE),
            ("Gaat het vervoer mee?", 5.2, 4.7, 4.4, 0.8, BOX, ORANGE),
        ],
    ),
    (
        "Dagbesteding: planning",
        [
            ("Q4 2025", 0.3, 1.4, 2.4, 0.8, ARROW, BLUE),
            ("Marktconsultatie\nColleges kiezen procedure", 0.3, 2.4, 2.2, 2.4, BOX, GREY),
            ("Q1 2026", 2.7, 1.4, 2.4, 0.8, ARROW, BLUE),
            ("Publicatie (januari)\nInschrijving (eind maart)", 2.7, 2.4, 2.2, 2.4, BOX, GREY),
            ("Q2 2026", 5.1, 1.4, 2.4, 0.8, ARROW, BLUE),
            ("Voorlopige gunning\nImplementatie begint", 5.1, 2.4, 2.2, 2.4, BOX, GREY),
            ("Q3 2026", 7.5, 1.4, 2.4, 0.8, ARROW, BLUE),
            ("Eerste werkdag nieuwe partners: 1 juli", 7.5, 2.4, 2.2, 2.4, BOX, GREY),
            ("Huidige contracten lopen tot 30 juni 2026", 0.3, 5.2, 9.4, 0.8, BOX, ORANGE),
        ],
    ),
    (
        "Wmo-vervoer: hoe nu verder?",
        [
            ("Waarom gestopt?\nEén inschrijving, en die was ruim boven het plafond", 0.4, 1.6, 4.4, 1.9, BOX, ORANGE),
            (
                "Tot die tijd\nTaxi Halfweg en Zoon rijdt door; contract verlengd tot 1 augustus 2026",
                5.2,
                1.6,
                4.4,
                1.9,
                BOX,
                GREY,
            ),
            ("Nieuwe poging\nbegin 2026 opnieuw op de markt, openbare procedure", 0.4, 4, 4.4, 1.9, BOX, BLUE),
            ("Betaling\nblijft een bedrag per rit", 5.2, 4, 4.4, 1.9, BOX, BLUE),
        ],
    ),
    (
        "Huishoudelijke hulp",
        [
            ("Toelating: iedereen die voldoet mag meedoen", 0.4, 1.6, 4.4, 1.5, BOX, BLUE),
            ("Uurtarief € 37,80 (2026)", 5.2, 1.6, 4.4, 1.5, BOX, BLUE),
            (
                "Nota van inlichtingen: 10 oktober\nSluiting: 31 oktober\nBesluit: medio december\nStart: 1 februari",
                0.4,
                3.6,
                4.4,
                2.4,
                BOX,
                BLUE,
            ),
            ("NB: de datum van 1 januari in de uitnodiging klopt niet meer", 5.2, 3.6, 4.4, 2.4, BOX, ORANGE),
        ],
    ),
    (
        "Napraten",
        [
            ("Koffie en krentenbrood bij de uitgang", 1, 2, 8, 1, BOX, GREY),
            ("Vragen? Loop langs de tafel van het contractteam", 1, 3.4, 8, 1, BOX, GREY),
        ],
    ),
]


def make() -> bytes:
    """The deck: empty layouts with boxes drawn on them."""
    deck = Presentation()
    stamp = datetime(2025, 9, 24)
    deck.core_properties.created = deck.core_properties.modified = stamp
    for title, boxes in SLIDES:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = title
        for box in boxes:
            _draw(slide, *box)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _draw(
    slide, text: str, left: float, top: float, width: float, height: float, shape: MSO_SHAPE, colour: RGBColor
) -> None:
    box = slide.shapes.add_shape(shape, Inches(left), Inches(top), Inches(width), Inches(height))
    box.fill.solid()
    box.fill.fore_color.rgb = colour
    box.text_frame.word_wrap = True
    box.text_frame.text = text
    for paragraph in box.text_frame.paragraphs:
        paragraph.font.size = Pt(15)
