"""The slides of a meeting with providers, whose notes say more than the slides."""

from __future__ import annotations

import datetime as dt
import io

from pptx import Presentation
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

SLIDES = [
    (
        "Fijn dat u er bent!",
        ["Aanbiedersmiddag Wmo en Jeugd", "Dijkzicht, donderdag 18 april 2024"],
        "Welkom namens Ravenwaard, Sint Odilia en De Hoeve. Huishoudelijk: nooduitgang links, wifi-code op de tafels. "
        "We sluiten om vijf uur af met iets te drinken.",
    ),
    (
        "Waar praten we vandaag over?",
        ["Terugblik", "Drie clusters", "Hoe we betalen", "Vooruit kijken"],
        "Niet te lang stilstaan bij de terugblik, de meeste mensen in de zaal kennen de cijfers.",
    ),
    (
        "Terugblik 2021 – 2024",
        ["112 contractanten", "Eén op de drie leverde niets"],
        "De huidige contracten zijn in een toelatingsprocedure (open house) tot stand gekomen, iedereen die aan de eisen "
        "voldeed deed mee. Betaald wordt nu overal per uur. Ze lopen af op 31 december 2024, maar we verlengen ze met "
        "een half jaar: tot en met 30 juni 2025. De brief daarover ging op 2 april de deur uit.",
    ),
    (
        "Wat willen we anders?",
        ["Minder partijen, betere afspraken", "Dichter bij huis", "Minder papier"],
        "Citaat van een moeder uit het panel: ik heb mijn verhaal elf keer verteld. Even laten vallen.",
    ),
    (
        "Drie clusters",
        [
            "Cluster Noordkant: Gezin & Opvoeding",
            "Cluster Midden: Werk, Dag & Ritme",
            "Cluster Zuidkant: Hoogspecialistisch",
        ],
        "Let op, dit zijn geen gebieden maar vakgebieden; de namen komen van de vergaderzalen. Noordkant en Zuidkant "
        "vallen onder de Jeugdwet, Midden onder de Wmo.",
    ),
    (
        "Hoe gaan we betalen?",
        ["Drie clusters, drie manieren"],
        "Gezin & Opvoeding: één bedrag per traject, in drie zwaartes. Werk, Dag & Ritme: een vaste som per jaar voor de "
        "hele groep inwoners, dus een lumpsum; het college heeft dat op 26 maart zo besloten. Hoogspecialistisch: hier "
        "weten we het nog niet. Wij wogen subsidie, maar dat idee is van tafel. Per etmaal blijven betalen of toch "
        "betalen voor beschikbare plekken, dat is de vraag waarmee we straks de zaal in gaan.",
    ),
    (
        "Hoe kiezen we?",
        ["Gesprek of papier?"],
        "Gezin & Opvoeding wordt een openbare procedure, we zoeken daar acht aanbieders. Bij Werk, Dag & Ritme nodigen "
        "we na een voorselectie drie partijen uit voor een dialoog en houden er één over. Bij Hoogspecialistisch denken "
        "we aan een SAS-procedure, dat is een voorstel, de stuurgroep moet er nog ja op zeggen.",
    ),
    (
        "Planning in vogelvlucht",
        ["Zomer: stukken klaar", "Najaar: inschrijven", "Winter: gunnen", "Zomer 2025: starten"],
        "Voor de notulist, precieze data: publicatie Gezin & Opvoeding maandag 2 september 2024, inschrijven tot "
        "maandag 14 oktober 10 uur. Werk, Dag & Ritme: aanmelden kan tot 20 september, de dialoog begint 7 oktober en is eind november "
        "afgerond. Hoogspecialistisch volgt begin 2025. Alles start op 1 juli 2025. Op de vorige sheets stond nog "
        "1 januari 2025 als start, dat is dus losgelaten.",
    ),
    (
        "Wat wordt er van u gevraagd?",
        ["Vul de enquête in", "Denk mee aan tafel"],
        "De schriftelijke consultatie staat open tot 17 mei. Er komt een tweede middag op 6 juni, speciaal voor "
        "Hoogspecialistisch. Contract wordt bij alle drie een ontwikkelovereenkomst van zes jaar, met een uitweg na "
        "drie jaar.",
    ),
    (
        "Vragen?",
        ["aanbieders@ravenwaard.example"],
        "Als iemand naar Stichting Polderkind vraagt: die heeft haar huidige contract op 1 maart zelf opgezegd. Verder niets "
        "over zeggen. Praktijk Zonneweide en Bureau Stap Vooruit verzorgen de borrel muzikaal.",
    ),
]


def make() -> bytes:
    """The deck, one title and list a slide, with what the speaker says in the notes."""
    deck = Presentation()
    deck.slide_width = Inches(13.333)
    stamp = dt.datetime(2024, 4, 16, 9, 0)
    deck.core_properties.created = deck.core_properties.modified = stamp
    deck.core_properties.author = "Projectteam"
    deck.core_properties.title = "Aanbiedersmiddag"
    for number, (title, lines, notes) in enumerate(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[0 if number == 0 else 1])
        slide.shapes.title.text = title
        frame = slide.placeholders[1].text_frame
        frame.text = lines[0]
        for line in lines[1:]:
            frame.add_paragraph().text = line
        footer = slide.shapes.add_textbox(Inches(0.4), Inches(7), Inches(6), Inches(0.4)).text_frame
        footer.text = f"Samen inkopen Ravenwaard – {number + 1}"
        footer.paragraphs[0].runs[0].font.size = Pt(10)
        slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()
