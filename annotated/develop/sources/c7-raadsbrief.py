"""A letter to the council in Word, whose paragraphs Word numbers itself."""

from __future__ import annotations

import datetime as dt
import io

from docx import Document
from docx.shared import Pt

SUFFIX = ".docx"

N, B, P, H = "List Number", "List Bullet", "Normal", "Heading 2"
TEXT = [
    (P, "Aan de leden van de gemeenteraad van Duinhorst"),
    (P, "Datum: 21 november 2022\nOns kenmerk: 2022-U-03371\nOnderwerp: jeugdhulp, uitkomst van de eerste ronde"),
    (P, "Geachte raadsleden,"),
    (
        P,
        "Op 12 mei jl. stelde u het inkoopkader vast. Met deze brief praten wij u bij. Wij doen dat mede namens de "
        "colleges van Brakel aan Zee en Nieuw-Wolvega, met wie wij samen optrekken. Uw motie over de sportakkoorden "
        "beantwoorden wij apart.",
    ),
    (H, "Waar staan wij?"),
    (P, "De opdracht is in vier segmenten verdeeld. De nummering hieronder gebruiken wij ook in de contracten."),
    (
        N,
        "Pleegzorg. Gegund. De opdracht is op 14 november verleend aan Pleegzorg De Kring, nadat niemand bezwaar had gemaakt. "
        "Wij betalen per etmaal.",
    ),
    (
        N,
        "Jeugd-ggz. Hier hebben wij het voornemen op 7 november bekendgemaakt. Bedoelde partijen zijn Psychologenpraktijk "
        "Noorderduin, GGZ Kustlijn en Coöperatie Kindzorg U.A.; op de reservelijst staat Mentaal Jong. Twee inschrijvers vielen af: "
        "Praktijk Anker en Veerkracht B.V. De termijn om bezwaar te maken eindigt op 28 november.",
    ),
    (
        N,
        "Dagbehandeling jonge kind. De inschrijvingen lagen boven het budget. Wij hebben deze aanbesteding daarom ingetrokken en "
        "beginnen in het eerste kwartaal van 2023 opnieuw, nu als open house.",
    ),
    (N, "Zorg in onderwijstijd. Nog in voorbereiding; de schoolbesturen hebben om uitstel gevraagd tot na de kerst."),
    (H, "Waarom is er een wijziging in de bekostiging?"),
    (
        P,
        "In het kader stond voor jeugd-ggz een lumpsum per aanbieder. Na de consultatie van 16 juni hebben wij die keuze verlaten. De "
        "aanbieders krijgen niet langer een jaarbedrag maar een bedrag per behandeltraject. Voor zorg in onderwijstijd "
        "overwegen wij subsidie aan de scholen; daarover beslissen wij niet eerder dan in april 2023. Uw fractie D&S vroeg of een "
        "budgetplafond mogelijk is. Dat is het, en het geldt voor alle segmenten.",
    ),
    (H, "Hoe is er ingekocht?"),
    (
        P,
        "Segment 1 en 2 zijn als SAS-procedure gepubliceerd op 29 augustus 2022 (TenderNed 348812). Inschrijven kon tot "
        "10 oktober. Over segment 2 zijn tachtig vragen gesteld. Voor de duidelijkheid: een onderhandse gunning, waarover in de "
        "krant iets stond, is nooit aan de orde geweest.",
    ),
    (H, "Hoe gaat het verder?"),
    (B, "1 december 2022: tekenen van het contract pleegzorg."),
    (B, "Half december 2022: definitief besluit jeugd-ggz."),
    (B, "1 april 2023: beide contracten gaan in. In het kader was dat nog 1 januari."),
    (B, "Voor de zomer van 2023: wij komen bij u terug met een tussenstand."),
    (
        P,
        "De contracten krijgen de vorm van een raamovereenkomst met een looptijd van vier jaar; twee keer verlengen met "
        "telkens twaalf maanden kan. De lopende afspraken met het Leger van Kracht en Jeugdzorg Westerkwartier, ons beider "
        "huidige pleegzorgaanbieders, eindigen op 31 maart 2023. Kinderen hoeven niet te verhuizen.",
    ),
    (P, "Tot slot: de griffie heeft op ons verzoek een technische sessie gepland op woensdag 11 januari om 19.30 uur."),
    (P, "Hoogachtend,\nburgemeester en wethouders van Duinhorst"),
    (P, "Behandeld door: K. Oosterbaan, team Maatschappij, (0299) 55 01 40. Bijlagen: geen."),
]


def make() -> bytes:
    """The letter."""
    letter = Document()
    letter.styles["Normal"].font.name = "Arial"
    letter.styles["Normal"].font.size = Pt(10.5)
    letter.core_properties.created = letter.core_properties.modified = dt.datetime(2022, 11, 21, 8, 0)
    letter.core_properties.author = "Gemeente Duinhorst"
    for style, text in TEXT:
        letter.add_paragraph(text, style=style)
    footer = letter.sections[0].footer.paragraphs[0]
    footer.text = "Gemeente Duinhorst – Postbus 20, 1990 AA Duinhorst – www.duinhorst.example"
    out = io.BytesIO()
    letter.save(out)
    return out.getvalue()
