"""A deck of a council evening, with much of the story in the notes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

SUFFIX = ".pptx"
FIXED = datetime(2026, 3, 18, 12, 0)

SLIDES = [
    (
        "Verblijf dichtbij huis",
        [
            "Inkoop jeugdhulp met verblijf 2027",
            "Serviceorganisatie Jeugd Hoogland-Zuid",
            "Regionale raadsavond, 24 maart 2026",
        ],
        "Welkom heten. Wethouder Van Asten (gemeente Hoogveld) opent, daarna neem ik het over. Toiletten achter de receptie.",
    ),
    (
        "Programma",
        ["Terugblik: hoe zijn we hier gekomen", "Drie percelen, drie verhalen", "Geld", "Kalender", "In gesprek"],
        "",
    ),
    (
        "Terugblik",
        [
            "Visie ‘Thuis, tenzij’ vastgesteld door de vier raden",
            "Acht bezoeken aan gezinshuizen en groepen",
            "Wachtlijst: 41 kinderen (jan. 2026)",
        ],
        "De visie is in alle vier de gemeenten, dus Hoogveld, Bergerdal, Linde en Oudewater-Noord, in oktober 2024 door de raad "
        "gegaan. Niet te veel herhalen. Wel noemen dat de vorige inkoop in 2019 via open house ging en dat ons dat destijds "
        "27 aanbieders opleverde waarvan er 11 nooit een kind hebben gezien. Dat willen we niet nog eens.",
    ),
    (
        "Drie percelen",
        [
            "1  Gezinshuizen",
            "2  Woongroepen (voorheen: residentieel)",
            "3  Zelfstandigheidstraining 16+",
            "Gesloten jeugdhulp loopt landsdelig en blijft buiten beeld",
        ],
        "Bij perceel 2 wordt gevraagd of we de grote groepen gaan sluiten. Antwoord: er is geen sluitingsplan, er is een "
        "afbouwpad. Perceel 3 heette in de strategie nog ‘Kamertraining’, dat is dezelfde opdracht.",
    ),
    (
        "Gezinshuizen",
        ["Kleinschalig, vast gezicht, eigen school", "Voorkeur: weinig partijen die elkaar kennen", "Dialoog loopt"],
        "Hier zijn we het verst. Vijf partijen hebben zich gemeld, drie zijn er half februari geselecteerd voor de dialoog: "
        "Stichting Haardvuur, Gezinshuisgroep Bergerdal en de combinatie Onder Dak, dat zijn Jeugdzorg De Wissel en Lindehof "
        "samen. Namen mogen genoemd worden, staan ook op de site. De gesprekken zijn op 9 maart begonnen en duren tot "
        "en met 24 april. Uiteindelijk houden we twee opdrachtnemers over.",
    ),
    (
        "Woongroepen",
        [
            "Afbouw van 96 naar 60 plekken in 2031",
            "Huidige contracten: betaling per bed per etmaal",
            "Nog geen keuze gemaakt over de vorm van inkoop",
        ],
        "Twee smaken op tafel: de SAS-procedure zoals bij de gezinshuizen, of een subsidietender. De adviseurs zijn voor "
        "het tweede, de juristen voor het eerste. Het bestuur besluit op 21 mei. Nu contract: Stichting Haardvuur en "
        "Zandpoort Jeugd. Zandpoort heeft aangegeven niet meer mee te willen doen na afloop, dat is nog vertrouwelijk tot vrijdag "
        "27 maart, dus niet zelf over beginnen!",
    ),
    (
        "Zelfstandigheidstraining 16+",
        ["Traject van maximaal 18 maanden", "Vaste prijs per traject", "Openstelling voor iedereen die voldoet"],
        "Toelating start op 4 mei en blijft daarna het hele jaar open, er is dus geen sluitingsdatum. Contracten gaan hier al "
        "per 1 oktober in. Reken op een stuk of tien aanbieders, maar er geldt geen maximum.",
    ),
    (
        "Hoe gaan we betalen?",
        [
            "Gezinshuizen: budget per opdrachtnemer per jaar (taakgericht)",
            "Woongroepen: volgt",
            "16+: per traject",
            "Niet meer: afrekenen per uur en etmaal",
        ],
        "Uitleg voor wie er voor het eerst zit: taakgericht betekent dat een aanbieder een bedrag krijgt voor de hele taak "
        "en niet per kind hoeft te declareren. Voor de woongroepen denken we aan betalen voor beschikbare bedden, de "
        "werkgroep Financiën rekent dat nu door. Er is ook gekeken naar een mengvorm; afgevallen, te ingewikkeld.",
    ),
    (
        "Kalender gezinshuizen en 16+",
        None,
        "De data bij de gezinshuizen zijn hard. Pas op: de folder op de stoelen noemt nog 1 december als start, dat is een drukfout.",
    ),
    (
        "Wat vragen wij van u?",
        ["Niets besluiten vanavond", "Wensen en zorgen meegeven", "Bergerdal: motie schoolvervoer betrekken"],
        "Zienswijzen kunnen tot 17 april naar de griffie. De begroting van de serviceorganisatie komt apart, in juni.",
    ),
    (
        "Vragen?",
        ["inkoop@sojhooglandzuid.example", "Volgende raadsavond: 9 juni 2026"],
        "Afsluiten om 21.45 uur, de conciërge wil naar huis. Napraten kan in De Prins.",
    ),
]
CALENDAR = [
    ["", "Gezinshuizen", "16+"],
    ["Toelating open", "", "4 mei"],
    ["Einde dialoog", "24 april", ""],
    ["Offertes", "uiterlijk 5 juni", ""],
    ["Voornemen", "3 juli", ""],
    ["Besluit colleges", "week 37", "doorlopend"],
    ["Start", "1 januari 2027", "1 oktober 2026"],
    ["Duur", "8 jaar, na 4 jaar evaluatie", "tot en met 2028, daarna 2 x 1 jaar"],
]


def steady(content: bytes) -> bytes:
    """The same package with fixed times, so that it comes out the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", FIXED.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), data)
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make() -> bytes:
    """The deck."""
    p = Presentation()
    p.slide_width, p.slide_height = Cm(33.87), Cm(19.05)
    p.core_properties.created = p.core_properties.modified = FIXED
    for number, (title, lines, notes) in enumerate(SLIDES, 1):
        slide = p.slides.add_slide(p.slide_layouts[6])
        head = slide.shapes.add_textbox(Cm(1.5), Cm(1), Cm(30), Cm(2.2)).text_frame
        head.text = title
        head.paragraphs[0].font.size = Pt(36)
        head.paragraphs[0].font.color.rgb = RGBColor(0x7A, 0x1F, 0x5C)
        if lines:
            box = slide.shapes.add_textbox(Cm(2), Cm(4.5), Cm(29), Cm(11)).text_frame
            box.word_wrap = True
            for position, line in enumerate(lines):
                paragraph = box.paragraphs[0] if position == 0 else box.add_paragraph()
                paragraph.text = line
                paragraph.font.size = Pt(24)
        else:
            grid = slide.shapes.add_table(len(CALENDAR), 3, Cm(2), Cm(4), Cm(29), Cm(12)).table
            for row, values in enumerate(CALENDAR):
                for column, value in enumerate(values):
                    grid.cell(row, column).text = value
        foot = slide.shapes.add_textbox(Cm(1.5), Cm(17.6), Cm(30), Cm(1)).text_frame
        foot.text = f"Serviceorganisatie Jeugd Hoogland-Zuid | raadsavond | {number}"
        foot.paragraphs[0].font.size = Pt(11)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    p.save(out)
    return steady(out.getvalue())
