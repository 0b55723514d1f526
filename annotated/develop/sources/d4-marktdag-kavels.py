"""Slides of a meeting with providers: bullets on the slides, part of the facts in the notes, the planning as a table with months."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

# A slide with bullets: title, bullets, notes.
BULLETS = [
    (
        "Even terug",
        [
            "Nu: 61 contracten, iedereen die aan de eisen voldoet mag meedoen (open house)",
            "Administratie slokt tijd op",
            "Lopende contracten eindigen 31-12-2026",
            "Er is geen verlengingsoptie meer",
        ],
        "Vertel kort over de evaluatie van vorig jaar. Citaat van de moeder uit Oud-Kempen voorlezen. Niet te lang, na de pauze hebben we de tijd nodig.",
    ),
    (
        "Drie kavels",
        [
            "Kavel A – Vaktherapie en ambulante behandeling",
            "Kavel B – Jeugd-ggz",
            "Kavel C – Ernstige dyslexie",
            "Crisishulp hoort er niet bij: dat doet de crisistafel apart",
        ],
        "Als iemand naar kavel D vraagt: dat was een idee (daghulp), maar dat is van tafel.",
    ),
    (
        "Hoe kopen we in?",
        [
            "Kavel A en B: SAS-procedure met dialoog",
            "Kavel C: opnieuw toelating, tussentijds instappen kan elk kwartaal",
            "Zeeuws model bekeken, past niet bij ons",
        ],
        "Voor A zoeken we 8 tot 10 partijen, voor B niet meer dan 5. Bij C geen maximum.",
    ),
    (
        "Hoe betalen we?",
        [
            "A: tarief per uur, zoals nu",
            "B: voorstel is een vast bedrag per traject – graag uw mening!",
            "C: één bedrag per kind voor het hele traject",
            "Over lumpsum voor B is lang gepraat, maar die kant gaan we niet op",
        ],
        "Bij B betalen we op dit moment nog p*q. Ook aangeven dat het budgetplafond geen bekostigingsvorm is, daar ging het bij de vorige sessie mis.",
    ),
    (
        "Contract",
        [
            "Raamovereenkomst",
            "A en B: 5 jaar, daarna 2 x 1 jaar",
            "C: 4 jaar, geen verlenging",
            "Start: 1 januari 2027",
        ],
        "Jurist zit in de zaal (tweede rij). De conceptovereenkomst gaat volgende week per mail rond.",
    ),
]

PLANNING = [
    ("", "Mrt 2026", "Apr 2026", "Mei 2026", "Juni 2026", "Juli 2026", "Sept 2026", "Okt 2026"),
    (
        "Kavel A",
        "Publicatie",
        "Vragen stellen t/m 16-4",
        "Selectie",
        "Dialoog van start",
        "Einde dialoog",
        "Inschrijven",
        "Voorlopige gunning",
    ),
    (
        "Kavel B",
        "",
        "Publicatie",
        "Vragen stellen t/m 21-5",
        "Selectie",
        "Dialoog van start",
        "Einde dialoog",
        "Inschrijven",
    ),
    ("Kavel C", "", "", "", "Publicatie", "", "Aanmelden t/m 11-9", "Toelating bekend"),
]

QUESTIONS = "Bij vragen na vandaag: alleen schriftelijk, tot 13 februari. Het verslag zetten we op 27 februari op TenderNed. Gunning B valt pas in november."


def table(presentation: Presentation) -> None:
    """The slide with the planning."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = "Planning onder voorbehoud"
    cells = slide.shapes.add_table(
        len(PLANNING), len(PLANNING[0]), Inches(0.2), Inches(1.7), Inches(9.6), Inches(3.6)
    ).table
    for row, texts in enumerate(PLANNING):
        for column, text in enumerate(texts):
            cells.cell(row, column).text = text
            for paragraph in cells.cell(row, column).text_frame.paragraphs:
                paragraph.font.size = Pt(11)
    slide.notes_slide.notes_text_frame.text = (
        "Augustus is leeg, iedereen heeft vakantie. De colleges beslissen over de stukken voor A op 24 februari."
    )


def make() -> bytes:
    """The presentation: eight slides on the plain template."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    slide.shapes.title.text = "Marktdag jeugdhulp Noorderkempen"
    slide.placeholders[1].text = "Inkoop 2027 en verder\n29 januari 2026, Theater De Vlaswiek, Kempenhaghe"
    slide.notes_slide.notes_text_frame.text = (
        "Welkom namens Kempenhaghe, Oud-Kempen en Dorst-West. Huisregels: telefoons stil, nooduitgang links."
    )
    for title, bullets, notes in BULLETS:
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(bullets)
        slide.notes_slide.notes_text_frame.text = notes
    table(presentation)
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "Vragen?"
    slide.placeholders[1].text = "marktdag@noorderkempen.example\nBorrel in de foyer tot 17.30 uur"
    slide.notes_slide.notes_text_frame.text = QUESTIONS
    presentation.core_properties.created = presentation.core_properties.modified = datetime(2026, 1, 26)
    held = io.BytesIO()
    presentation.save(held)
    return held.getvalue()
