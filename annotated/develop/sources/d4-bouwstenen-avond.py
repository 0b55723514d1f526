"""Slides for council members, made of loose text boxes and coloured banners: three packages, who does what, where it stands."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

GREEN, RED, INK = RGBColor(0x2E, 0x7D, 0x4F), RGBColor(0xB2, 0x3A, 0x48), RGBColor(0x22, 0x22, 0x22)

# A slide is its loose boxes: text, left, top, width, height (inches), size, colour. The first one serves as its title.
SLIDES = [
    [
        ("Een eigen sleutel", 0.6, 1.6, 8, 1, 44, GREEN),
        ("Beschermd wonen en opvang: stand van zaken", 0.6, 2.8, 8, 0.6, 22, INK),
        ("Beeldvormende avond raad Merenstede | 14 april 2026", 0.6, 6.4, 8, 0.5, 14, INK),
    ],
    [
        ("Waarom moest het anders?", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("212", 0.8, 1.8, 2, 1, 54, RED),
        ("inwoners met een indicatie", 0.8, 2.8, 2.4, 0.8, 16, INK),
        ("14", 3.9, 1.8, 2, 1, 54, RED),
        ("maanden wachten op een woning", 3.9, 2.8, 2.4, 0.8, 16, INK),
        ("€ 9,4 mln", 6.6, 1.8, 3, 1, 44, RED),
        ("per jaar", 6.6, 2.8, 2.4, 0.8, 16, INK),
        ("Bron: jaarrekening 2024", 0.8, 6.6, 4, 0.4, 10, INK),
    ],
    [
        ("In drie pakketten", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("Pakket Wonen\nvoor wie (nog) niet zelfstandig kan wonen", 0.6, 1.6, 2.8, 2, 16, INK),
        ("Pakket Thuis\nbegeleiding aan huis, ook 's nachts bereikbaar", 3.6, 1.6, 2.8, 2, 16, INK),
        ("Pakket Nachtopvang\nbed, bad, brood en een gesprek", 6.6, 1.6, 2.8, 2, 16, INK),
        ("Buiten beeld: vrouwenopvang (doet centrumgemeente Groningen)", 0.6, 5.9, 8.6, 0.6, 14, RED),
    ],
    [
        ("Wonen", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("GEGUND", 7.2, 0.5, 2, 0.6, 20, RED),
        ("Stichting Havenlicht\nEigen Haard Zorg\nVeenkade Wonen B.V.", 0.6, 1.6, 3.4, 1.6, 18, INK),
        ("samen 140 plekken", 0.6, 3.3, 3.4, 0.5, 14, INK),
        ("Niet gelukt:\nLeger des Levens", 4.4, 1.6, 3, 1, 18, RED),
        (
            "Betaling per etmaal.\nNa twee jaar kijken we of een vast bedrag per plek beter is.",
            4.4,
            3,
            4.6,
            1.2,
            16,
            INK,
        ),
        ("Loopt vanaf 1 juli 2026, vier jaar + max. 4 jaar", 0.6, 5, 8, 0.6, 18, GREEN),
    ],
    [
        ("Thuis", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("IN GESPREK", 7.2, 0.5, 2.2, 0.6, 20, RED),
        (
            "7 aanmeldingen, 4 mogen door naar de dialoog:\nBuurtanker / Eigen Haard Zorg / RIBW Merenland / De Nieuwe Dag",
            0.6,
            1.6,
            8.6,
            1.2,
            18,
            INK,
        ),
        ("Gesprekken van 20 april tot en met 12 juni", 0.6, 3, 8.6, 0.6, 18, INK),
        ("Daarna kiezen we er 2", 0.6, 3.8, 8.6, 0.6, 18, INK),
        ("Van uurtarief naar populatiebekostiging", 0.6, 4.8, 8.6, 0.6, 20, GREEN),
        ("Start 1 januari 2027 (was: 1 oktober 2026)", 0.6, 5.6, 8.6, 0.6, 18, INK),
    ],
    [
        ("Nachtopvang", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("STILGELEGD", 7.2, 0.5, 2.2, 0.6, 20, RED),
        (
            "Op 27 maart door het college opgeschort: buurt en gemeente zijn het niet eens over de plek",
            0.6,
            1.6,
            8.6,
            1.1,
            18,
            INK,
        ),
        ("Twee smaken liggen op tafel", 0.6, 3, 8.6, 0.6, 18, GREEN),
        ("zelf doen, met eigen mensen", 0.6, 3.8, 4, 0.6, 18, INK),
        ("subsidie aan één partij", 4.9, 3.8, 4, 0.6, 18, INK),
        ("Ondertussen: Stichting Dak & Deken gaat door tot 31 december 2026", 0.6, 5.2, 8.6, 0.7, 18, INK),
    ],
    [
        ("Wat vragen we van u?", 0.6, 0.4, 8, 0.8, 30, GREEN),
        ("Vanavond: denk mee", 0.6, 1.8, 8, 0.6, 20, INK),
        ("12 mei: bespreking in de commissie Samenleving", 0.6, 2.6, 8, 0.6, 20, INK),
        ("2 juni: raadsbesluit over de nachtopvang", 0.6, 3.4, 8, 0.6, 20, INK),
        ("Najaar 2026: werkbezoek bij Havenlicht", 0.6, 4.2, 8, 0.6, 20, INK),
    ],
    [
        ("Dank u wel", 0.6, 2.6, 8, 1, 40, GREEN),
        ("Foto's: bewoners van de Lijnbaan, met toestemming", 0.6, 6.6, 6, 0.4, 10, INK),
    ],
]


def make() -> bytes:
    """The presentation: text boxes on blank slides, no placeholders, no notes but one."""
    presentation = Presentation()
    for boxes in SLIDES:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        for text, left, top, width, height, size, colour in boxes:
            frame = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height)).text_frame
            frame.word_wrap = True
            frame.text = text
            for paragraph in frame.paragraphs:
                paragraph.font.size, paragraph.font.color.rgb = Pt(size), colour
    presentation.slides[
        3
    ].notes_slide.notes_text_frame.text = "Definitief sinds 1 april. Veenkade heeft Praktijk Oever als onderaannemer."
    presentation.core_properties.created = presentation.core_properties.modified = datetime(2026, 4, 10)
    held = io.BytesIO()
    presentation.save(held)
    return held.getvalue()
