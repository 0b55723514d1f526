"""The slides of an information meeting for providers."""

from __future__ import annotations

import io
from datetime import datetime

from pptx import Presentation
from pptx.util import Cm, Pt

SUFFIX = ".pptx"


def slide(deck: Presentation, title: str, lines: list[str] | None = None, notes: str = "") -> object:
    """A slide with a title, bullets if there are any, and speaker notes."""
    new = deck.slides.add_slide(deck.slide_layouts[1 if lines else 5])
    new.shapes.title.text = title
    if lines:
        new.placeholders[1].text = "\n".join(lines)
    if notes:
        new.notes_slide.notes_text_frame.text = notes
    return new


def box(on: object, text: str, left: float, top: float, width: float = 8) -> None:
    """A text box, in centimetres."""
    frame = on.shapes.add_textbox(Cm(left), Cm(top), Cm(width), Cm(3)).text_frame
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(16)


def table(on: object, rows: list[list[str]]) -> None:
    """A table over the width of the slide."""
    grid = on.shapes.add_table(len(rows), len(rows[0]), Cm(1.5), Cm(5), Cm(22), Cm(1.2 * len(rows))).table
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.cell(number, column).text = text
            for paragraph in grid.cell(number, column).text_frame.paragraphs:
                paragraph.font.size = Pt(14)


def make() -> bytes:
    """The file's bytes."""
    deck = Presentation()
    deck.core_properties.created = deck.core_properties.modified = datetime(2023, 9, 21)
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Informatiebijeenkomst inkoop jeugdhulp"
    first.placeholders[1].text = "Regio Amstelland-Meerlanden\n21 september 2023, Raadhuis Hoofddorp"
    slide(
        deck,
        "Programma",
        ["Welkom en koffie", "Waarom deze inkoop?", "De vier onderdelen", "Planning", "Vragen en borrel"],
        "Denk aan de presentielijst. Wifi-code staat op de flip-over.",
    )
    slide(
        deck,
        "Wie doen er mee?",
        [
            "Aalsmeer",
            "Amstelveen",
            "Haarlemmermeer",
            "Ouder-Amstel",
            "Uithoorn",
            "Diemen doet alleen mee met Dagbehandeling",
        ],
    )
    why = slide(deck, "Waarom opnieuw inkopen?")
    box(why, "De huidige raamcontracten stoppen op 31-12-2024. Verlengen mag niet meer.", 1.5, 5, 10)
    box(why, "Nu: 142 aanbieders, allemaal betaald via P*Q.", 13, 5, 10)
    box(why, "Ouders zien door de bomen het bos niet!", 7, 11, 10)
    parts = slide(
        deck,
        "De vier onderdelen",
        notes="Let op: bij Wonen in een gezin stond in de uitnodiging nog outputbekostiging. Dat is dus niet meer zo.",
    )
    table(
        parts,
        [
            ["Onderdeel", "Hoe kopen we in?", "Hoe betalen we?", "Hoeveel partijen?"],
            ["Wonen in een gezin", "Gefaseerde SAS met dialoog", "Taakgericht", "2"],
            ["Dagbehandeling", "Openbare procedure", "Tarief per dagdeel", "6 à 8"],
            ["Specialistische ambulante hulp", "Toelating", "Vaste prijs per arrangement", "geen maximum"],
            ["Acute hulp", "Wordt nog uitgewerkt", "Wordt nog uitgewerkt", "1"],
        ],
    )
    slide(
        deck,
        "Wonen in een gezin",
        [
            "Pleegzorg, gezinshuizen en logeerzorg in één opdracht",
            "Twee strategische partners, ieder met een eigen gebied",
            "Contract voor 10 jaar, na 5 jaar een stopmoment",
            "Dialoog: 5 rondes",
        ],
        "De zittende partijen (Spirea en Gezinshuis Nederland-West) zitten in de zaal.",
    )
    slide(
        deck,
        "Acute hulp: wat ligt op tafel?",
        [
            "Optie 1: beschikbaarheidsfinanciering, één op één met de huidige partij Crisispunt Meerlanden",
            "Optie 2: subsidie",
            "Optie 3: aansluiten bij Amsterdam",
            "Besluit: eerste kwartaal 2024",
        ],
    )
    dates = slide(deck, "Planning")
    table(
        dates,
        [
            ["Stap", "Wonen in een gezin", "Dagbehandeling", "Specialistische ambulante hulp"],
            ["Publicatie", "13 november 2023", "5 februari 2024", "5 februari 2024"],
            ["Aanmelden / inschrijven", "15 december 2023", "22 maart 2024", "doorlopend"],
            ["Selectie", "19 januari 2024", "n.v.t.", "n.v.t."],
            ["Dialoog", "februari t/m april 2024", "n.v.t.", "n.v.t."],
            ["Voorlopige gunning", "31 mei 2024", "17 mei 2024", "n.v.t."],
            ["Start", "1-1-2025", "1-1-2025", "1-1-2025"],
        ],
    )
    box(dates, "Onder voorbehoud van besluitvorming in de colleges op 17 oktober a.s.", 1.5, 16.5, 20)
    slide(
        deck,
        "Reële prijzen",
        [
            "Kostprijsonderzoek door bureau Rekenwerk",
            "Respons: 61 van de 142 aanbieders",
            "Uitkomst: november",
            "Indexatie volgens OVA en CPI",
        ],
    )
    slide(
        deck,
        "Terug naar 2018",
        [
            "Toen: 4 percelen, Zeeuws model",
            "Bij de start 96 contracten",
            "Wat leerden wij? Te weinig gesprek, te veel papier",
        ],
    )
    slide(deck, "Vragen?", ["Stel ze via het platform, niet per mail", "Presentatie komt op de website"])
    target = io.BytesIO()
    deck.save(target)
    return target.getvalue()
