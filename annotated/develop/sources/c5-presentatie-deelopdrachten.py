"""A deck for providers: little on the slides, the facts in the speaker's notes."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from pptx import Presentation
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

SLIDES = (
    (
        "Welkom!",
        (
            "Informatiebijeenkomst aanbieders",
            "Jeugdhulpregio Zwartemeer, 22 januari 2026",
            "Inloop met koffie vanaf 13.00 uur",
        ),
        "Mobieltjes op stil. Wijs op de nooduitgang aan de linkerkant. De presentatie komt volgende week op de website.",
    ),
    (
        "Wat gaan we doen vanmiddag",
        ("Terugblik", "De drie deelopdrachten", "Betalen en sturen", "Planning", "Vragen"),
        "",
    ),
    (
        "Terugblik",
        ("Inkoop 2022: veel contracten, weinig contact", "64 aanbieders", "Een derde zonder één cliënt"),
        "Toen kozen we voor een open house. Dat willen we niet nog eens. De contracten van toen liepen af op 31 december 2025 en zijn "
        "verlengd tot en met 31 december 2026.",
    ),
    (
        "Waar doen we het voor",
        ("Kinderen zo thuis mogelijk", "Minder gedoe voor ouders", "Vakmensen die blijven"),
        "Hier het verhaal van Sem vertellen (geanonimiseerd).",
    ),
    (
        "Drie deelopdrachten",
        ("Deelopdracht Thuis", "Deelopdracht Samen Leren", "Deelopdracht Even Weg"),
        "Thuis is ambulante hulp in het gezin. Samen Leren gaat over jeugdhulp op school. Even Weg is logeren en crisisopvang.",
    ),
    (
        "Deelopdracht Thuis",
        ("Maximaal 12 partijen", "Langer contract dan nu"),
        "We gaan hier voor een concurrentiegerichte dialoog, met zes uur gesprek per partij. De raamovereenkomst loopt vijf jaar met een "
        "optie van drie keer een jaar. Afrekenen doen we voortaan met een vast bedrag per traject, niet langer per uur.",
    ),
    (
        "Deelopdracht Samen Leren",
        ("Samen met het samenwerkingsverband onderwijs", "Eén team per school"),
        "Vorm ligt nog open. We twijfelen tussen een subsidie en een gewone openbare aanbesteding. Eén vast team per school past bij "
        "taakgerichte bekostiging, dat is ook wat we de bestuurders gaan voorstellen. Besluit verwacht op 19 februari.",
    ),
    (
        "Deelopdracht Even Weg",
        ("Plekken dichtbij", "Dag en nacht bereikbaar"),
        "Crisisbedden betalen we op beschikbaarheid, logeren gewoon per etmaal. Procedure: SAS, net als Thuis qua regime. We denken aan 3 aanbieders.",
    ),
    (
        "Wat vonden jullie in het najaar?",
        ("31 reacties op de consultatie", "Zorgen over indexatie", "Graag minder bijlagen"),
        "De consultatie was in oktober. Niet in discussie gaan over tarieven, dat onderzoek loopt nog.",
    ),
    (
        "Planning",
        ("Publicatie: maart 2026", "Start: 1 januari 2027"),
        "Preciezer: Thuis en Even Weg worden op 10 maart gepubliceerd. Samen Leren volgt een kwartaal later. Eerste dialoogronde 11 en 12 mei. "
        "Inschrijving sluit op 26 juni. Gunning na de zomer, streven is 15 september.",
    ),
    ("Vragen?", ("inkoop@zwartemeer-jeugd.example",), "Daarna borrel in de kantine. Naambordjes weer inleveren s.v.p."),
)


def make() -> bytes:
    """The deck with its notes."""
    deck = Presentation()
    for number, (title, bullets, notes) in enumerate(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        frame = slide.placeholders[1].text_frame
        frame.text = bullets[0]
        for bullet in bullets[1:]:
            frame.add_paragraph().text = bullet
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        box = slide.shapes.add_textbox(Inches(0.4), Inches(7.0), Inches(6), Inches(0.4)).text_frame
        box.text = f"Jeugdhulpregio Zwartemeer | {number + 1}"
        box.paragraphs[0].runs[0].font.size = Pt(10)
    deck.core_properties.title = "Inkoop jeugdhulp 2027"
    deck.core_properties.created = deck.core_properties.modified = datetime(2026, 1, 20, 12, 0)
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()
