"""Slides of an evening for council members: little on the slides, the story in the speaker's notes."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Cm, Pt

SUFFIX = ".pptx"

SLIDES = [
    (
        "Jeugdhulp: wat kopen we en waarom?",
        ["Raadsinformatieavond regio Zilverkust", "22 mei 2025, De Schouw, Egmarden"],
        "Welkom. Namens de gemeenten Zandhorne, Egmarden en Kamperbroek. Telefoons graag op stil. Rond half tien is er koffie.",
    ),
    (
        "Programma",
        ["Terugblik", "Drie segmenten", "Het geld", "Wat vragen we van u?"],
        "We proberen het bij drie kwartier te houden. De techniek van het aanbesteden slaan we zoveel mogelijk over; wie daarvan houdt kan "
        "de handreiking van het ministerie lezen, daarin staat bijvoorbeeld uitgelegd wat lumpsum is en wat een trajectprijs.",
    ),
    (
        "Terugblik",
        ["2022: samen begonnen", "2024: bijna alles op de schop", "Nu: een tussenstand"],
        "In 2022 sloten we overeenkomsten met 88 aanbieders, iedereen mocht meedoen. Betaald wordt er tot op heden per uur en per etmaal. "
        "Die contracten lopen eind dit jaar af, op 31 december. De regiovisie is door uw raden vastgesteld in juni 2024.",
    ),
    (
        "Drie segmenten",
        ["A  Intensief thuis", "B  Verblijf en wonen", "C  Veelvoorkomende hulp"],
        "Elk segment heeft zijn eigen aanpak. A en B doen we alle drie samen; C koopt Kamperbroek zelf in, dat valt hier dus verder buiten "
        "behalve op sheet 7.",
    ),
    (
        "A  Intensief thuis",
        ["Weinig partners, veel vertrouwen", "Dialoog loopt"],
        "Voor A hebben de colleges gekozen voor een dialooggerichte procedure. Zes partijen meldden zich. Er zijn er drie geselecteerd: "
        "Horizonta, Stichting De Meander en het duo Kompaan Noord en Tweelicht, dat onder de naam Thuiskracht meedoet. De gesprekken zijn gestart op "
        "3 maart en we ronden ze af vóór 13 juni. We betalen straks een vaste som per jaar, niet meer per uur. Dat wilden de aanbieders zelf ook. "
        "Contract voor acht jaar. Definitieve inschrijving 4 juli, gunning hopelijk begin september.",
    ),
    (
        "B  Verblijf en wonen",
        ["Minder bedden, dichter bij huis", "Even op de pauzeknop"],
        "Hier zit het ingewikkelder. De aanbesteding van B is in april stilgelegd omdat een aanbieder, Landgoed Oudhove, bezwaar maakte tegen de tarieven. "
        "We hadden op 10 februari gepubliceerd, met sluiting op 25 april. Die datum is van de baan. Ons plan is nu om op 1 september opnieuw open te gaan, "
        "met een nieuwe tariefberekening. De etmaalprijs blijft. Het is nog de vraag of we de start op 1 januari halen; 1 april 2026 is het "
        "alternatief.",
    ),
    (
        "C  Veelvoorkomende hulp",
        ["Kort, licht en dichtbij", "Alleen Zandhorne en Egmarden"],
        "Voor C kiezen we voor de toelatingsprocedure: voldoe je, dan doe je mee. We gaan van uurtje-factuurtje naar een bedrag per traject. "
        "De inschrijving is al dicht sinds 16 mei; er zijn 41 aanmeldingen. Kamperbroek subsidieert deze hulp, via welzijnsstichting De Brug. "
        "Overeenkomst voor drie jaar, twee keer met een jaar te verlengen.",
    ),
    (
        "Het geld",
        ["2023: 38,1 mln", "2024: 41,7 mln", "2025 (raming): 43,0 mln"],
        "De vraag die u altijd stelt: is dit genoeg? We hebben populatiebekostiging doorgerekend en weer weggelegd, want met 90.000 inwoners ben je "
        "te klein voor dat risico. Let op: de cijfers zijn inclusief uitvoeringskosten.",
    ),
    (
        "Vervolg",
        ["Juni: gesprekken klaar", "Zomer: beoordelen", "Najaar: contracten tekenen", "1 januari: van start"],
        "Het najaar is voor tekenen. Voor de 41 van segment C sturen we de toelatingsbesluiten in week 26. A en C "
        "gaan in op 1 januari 2026. Voor B durf ik dat dus niet te beloven. U ziet ons terug op 30 oktober, dan is er een tweede avond, hopelijk in Zandhorne.",
    ),
    (
        "Vragen?",
        ["griffie@egmarden.nl"],
        "Vragen die vanavond blijven liggen, beantwoorden we schriftelijk. Vraag over de wachtlijst voor zwemles is niet voor ons.",
    ),
]


def make() -> bytes:
    """The deck as a .pptx."""
    deck = Presentation()
    deck.core_properties.created = deck.core_properties.modified = datetime(2025, 5, 22)
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)
    for number, (title, lines, notes) in enumerate(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[0 if number == 0 else 5])
        slide.shapes.title.text = title
        if number == 0:
            slide.placeholders[1].text = "\n".join(lines)
        else:
            _blocks(slide, lines)
        slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def _blocks(slide, lines) -> None:
    """Each line in a block of its own, from the left to the right."""
    width = Cm(30) // len(lines)
    for place, line in enumerate(lines):
        block = slide.shapes.add_shape(
            MSO_SHAPE.ROUNDED_RECTANGLE, Cm(1.9) + place * width, Cm(6.5), width - Cm(0.6), Cm(6)
        )
        block.fill.solid()
        block.fill.fore_color.rgb = RGBColor(0x0B, 0x57, 0x6B)
        block.text_frame.text = line
        block.text_frame.word_wrap = True
        block.text_frame.paragraphs[0].runs[0].font.size = Pt(24)
