"""Slides of a market meeting on residential youth care; part of what is told stands in the speaker's notes only."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.util import Inches, Pt

SUFFIX = ".pptx"

# Title, lines of the slide, the speaker's notes.
SLIDES = [
    (
        "Programma van vanmiddag",
        [
            "13.30 Inloop",
            "14.00 Opening door de voorzitter",
            "14.15 De plannen",
            "15.00 Pauze",
            "15.20 Stellingen",
            "16.30 Borrel (op eigen rekening, helaas)",
        ],
        "Telefoons op stil. We maken geen opnames. Iedereen heeft een badge, mensen zonder badge zijn van de gemeente Asterlo.",
    ),
    (
        "Waarom gaan we opnieuw inkopen?",
        [
            "Contracten lopen af op 31-12-2026",
            "Verlengen kan niet meer",
            "Te veel uithuisplaatsingen buiten de regio",
            "Wachttijd behandelgroep: 19 weken",
        ],
        "We hebben nu 38 gecontracteerde aanbieders voor verblijf, allemaal binnengehaald via open house. Drie ervan, Kempenhuis, Stichting De "
        "Vonder en Zorgkracht "
        "Peelland, leveren samen zeventig procent van alle etmalen. Dus de vraag 'wat voegen de andere vijfendertig toe' ligt op tafel. Netjes formuleren!",
    ),
    (
        "Drie kavels",
        [
            "Kavel A: Crisisopvang en crisisinterventie",
            "Kavel B: Behandelverblijf (behandelgroep, fasehuis, kamertraining)",
            "Kavel C: Logeren",
            "Niet in deze inkoop: pleegzorg en gezinshuizen (contracten lopen door tot 2029)",
        ],
        "Bij kavel A horen de producten ambulante spoedhulp en crisisbed. Kamertraining stond eerst apart als kavel D. Dat is samengevoegd met B.",
    ),
    None,  # the table
    (
        "Hoe pakken we het aan?",
        [
            "A: concurrentiegerichte dialoog, met drie geselecteerde partijen",
            "B: SAS-procedure in twee rondes",
            "C: open house, instappen kan elk kwartaal",
        ],
        "Eerlijk zijn over B: of er twee rondes komen is niet zeker, het kan ook een gewone openbare procedure in een keer worden. De juristen "
        "kijken er nog naar.",
    ),
    (
        "Planning op hoofdlijnen",
        [
            "Publicatie kavels A en B: 20 april 2026",
            "Vragen kunt u stellen tot en met 8 mei",
            "Antwoorden (nota van inlichtingen): 22 mei",
            "Aanmelden A en inschrijven B: uiterlijk 19 juni, 12 uur",
            "Openstelling kavel C: begin juni",
            "Start alle kavels: 1 januari 2027",
        ],
        "Wat er niet op de dia staat: de colleges moeten op 7 april nog ja zeggen. Dialoog voor A is van 6 juli tot en met 2 oktober. "
        "Voorlopige gunning B op 11 september, "
        "voorlopige gunning A pas op 13 november. Niet te hard roepen, kan nog schuiven.",
    ),
    (
        "Stelling 1",
        ["'Een crisisbed dat leeg staat is geen verspild geld'", "Groen = eens, rood = oneens"],
        "Laat twee mensen toelichten. Niet zelf in discussie gaan.",
    ),
    (
        "Stelling 2",
        ["'Iedere behandelgroep moet binnen drie jaar kleiner zijn dan zes plekken'"],
        "Vorige keer, in de bijeenkomst van 20 november vorig jaar, werd hier fel op gereageerd.",
    ),
    (
        "En verder",
        [
            "Verslag en deze dia's: vóór 27 maart op www.jeugdregiopeelrand.example",
            "Reageren op de plannen: inkoop@jeugdregiopeelrand.example",
            "Tot ziens!",
        ],
        "Voor kleine logeeraanbieders organiseren we op 9 april om 10 uur een extra sessie, online. Alleen mondeling noemen, uitnodiging gaat nog uit.",
    ),
]

TABLE = [
    ("", "Kavel A", "Kavel B", "Kavel C"),
    ("Hoe betalen we?", "beschikbaarheid, bedrag per bed per jaar", "per etmaal", "per etmaal"),
    ("Met hoeveel partijen?", "1", "maximaal 4", "geen maximum"),
    ("Hoe lang?", "5 jaar, optie op nog eens 5", "4 jaar + 2 + 2", "2 jaar, 2x 1 jaar erbij"),
]
TABLE_NOTES = (
    "Voor A was in de startnotitie van 2024 lumpsum bedacht, dat doen we dus niet meer. Bij B hebben we een trajectprijs bekeken, maar "
    "niemand kon zeggen wanneer een traject dan klaar is. "
    "De overeenkomst bij A noemen we een samenwerkingsovereenkomst, bij B en C zijn het raamovereenkomsten."
)


def make() -> bytes:
    """The deck: a title, bullets, one table, notes."""
    deck = Presentation()
    stamp = datetime(2026, 3, 9)
    deck.core_properties.created = deck.core_properties.modified = stamp
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Thuis als het kan\nMarktbijeenkomst verblijf en crisis"
    first.placeholders[
        1
    ].text = (
        "Jeugdregio Peelrand: Asterlo, Deursel, Helmerode en Nieuw-Vlierden\nDe Vlasfabriek, donderdag 12 maart 2026"
    )
    first.notes_slide.notes_text_frame.text = "Welkom namens de vier gemeenten. Vluchtroutes aanwijzen."
    for content in SLIDES:
        if content is None:
            _add_table(deck)
            continue
        title, lines, notes = content
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(lines)
        slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _add_table(deck: Presentation) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "De kavels naast elkaar (zo willen we het)"
    table = slide.shapes.add_table(len(TABLE), len(TABLE[0]), Inches(0.5), Inches(1.7), Inches(9), Inches(3)).table
    for number, row in enumerate(TABLE):
        for column, text in enumerate(row):
            cell = table.cell(number, column)
            cell.text = text
            cell.text_frame.paragraphs[0].font.size = Pt(16)
    slide.notes_slide.notes_text_frame.text = TABLE_NOTES
