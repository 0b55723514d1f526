"""Slides for a day with providers: tables, lists and the speaker's notes."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.util import Inches

SUFFIX = ".pptx"
SLIDES = [
    (
        "Programma",
        ["Inloop met koffie", "Waar staan we?", "Per kavel de stand", "Vragen en lunch"],
        "Welkomstwoord door wethouder Van Rossem, 5 minuten.",
    ),
    (
        "Waarom anders?",
        ["Kosten +31% in vier jaar", "Te veel losse contracten (nu 146)", "Verwijzers zien door de bomen het bos niet"],
        "",
    ),
    (
        "Vier kavels in beeld",
        [
            ("Kavel", "Naam", "Hoe betalen we", "Route", "Partijen"),
            ("K1", "Opvoedhulp en coaching", "p*q", "toelating", "onbeperkt"),
            ("K2", "Jeugd-ggz behandeling", "arrangement", "SAS", "max. 9"),
            ("K3", "Respijt en logeren", "p*q (etmaal)", "toelating", "onbeperkt"),
            ("K4", "Thuis voor jongeren", "populatiebekostiging", "concurrentiegerichte dialoog", "1"),
        ],
        "Let op: bij K2 stond op de vorige aanbiedersdag nog p*q. Dat is van de baan.",
    ),
    (
        "Wat gebeurt wanneer",
        [
            ("", "K1 en K3", "K2", "K4"),
            ("Stukken online", "29 juni 2026", "6 juli 2026", "20 april 2026"),
            ("Laatste vragen", "17 juli 2026", "24 juli 2026", "8 mei 2026"),
            ("Indienen", "11 september 2026", "18 september 2026", "5 juni 2026"),
            ("Start", "1-1-2027", "1-1-2027", "1-7-2027"),
        ],
        "K4: de dialoogrondes zijn in week 36 en week 39. Voorlopige gunning daarna, ik schat half november.",
    ),
    (
        "K4: wat is er gebeurd?",
        [
            "Aankondiging geplaatst op 20 april jl.",
            "Vijf geïnteresseerden hebben vragen gesteld",
            "Nog geen aanmeldingen binnen",
        ],
        "Geen namen noemen als daarnaar wordt gevraagd.",
    ),
    (
        "Contract",
        [
            "Eén basisovereenkomst voor alle kavels",
            "Looptijd 4 jaar, 2 x 1 jaar optie",
            "K4 wijkt af: 8 jaar, geen optie",
        ],
        "De basisovereenkomst vervangt de raamcontracten uit 2022.",
    ),
    (
        "Hoe gaat het bij de buren?",
        [
            "Regio Meerstede betaalt per traject",
            "Daar werken ze met zes coalities",
            "Wij doen dat niet na, wel iets geleerd",
        ],
        "Overslaan als de tijd op is.",
    ),
    (
        "Hoe verder",
        [
            "Terugkoppeling van vandaag: uiterlijk 29 mei",
            "Volgende sessie: donderdag 11 juni, alleen K2",
            "Raad wordt geïnformeerd in juni",
        ],
        "Mail vragen naar inkoop@driestroom.example",
    ),
]


def make() -> bytes:
    """The bytes of the slides."""
    deck = Presentation()
    deck.core_properties.created = deck.core_properties.modified = datetime(2026, 5, 12)
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Aanbiedersdag jeugdhulp 2027"
    first.placeholders[1].text = "Jeugdregio Driestroom\n12 mei 2026"
    for title, content, notes in SLIDES:
        table = isinstance(content[0], tuple)
        slide = deck.slides.add_slide(deck.slide_layouts[5 if table else 1])
        slide.shapes.title.text = title
        if table:
            grid = slide.shapes.add_table(
                len(content), len(content[0]), Inches(0.4), Inches(1.8), Inches(9.2), Inches(3)
            ).table
            for y, row in enumerate(content):
                for x, text in enumerate(row):
                    grid.cell(y, x).text = text
        else:
            slide.placeholders[1].text = "\n".join(content)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()
