"""The strategy as a born-digital PDF: a table over a page break, merged cells, a page in two columns."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import FrameBreak, ListFlowable, ListItem, NextPageTemplate, PageBreak, Paragraph

from demo.documents.paper import BODY, CHAPTER, INSIDE, SECTION, TITLE, ruled, to_bytes

PATH = "waterrijk/documenten/inkoopstrategie-jeugdhulp-2026.pdf"

_CHOICES = [
    ("Segment", "Wat hoort erbij", "Procedure", "Bekostiging", "Looptijd", "Start"),
    (
        "1 Verblijf en gezinshuizen",
        "Wonen in een gezinshuis of een kleine groep, met de begeleiding die daarbij hoort.",
        "Dialooggerichte aanbesteding",
        "Taakgericht",
        "8 jaar",
        "1 januari 2026",
    ),
    (
        "2 Dagbehandeling",
        "Behandeling overdag in een groep, voor en na schooltijd en in vakanties.",
        "SAS-procedure",
        "PxQ",
        "4 jaar",
        "1 januari 2026",
    ),
    (
        "3a Ambulante begeleiding",
        "Begeleiding van het kind en het gezin, thuis of op school.",
        "SAS-procedure",
        "",
        "4 jaar",
        "1 januari 2026",
    ),
    (
        "3b Jeugd-ggz",
        "Behandeling van psychische problemen, met de diagnostiek die nodig is.",
        "SAS-procedure",
        "Outputgericht",
        "4 jaar",
        "1 januari 2026",
    ),
    (
        "4 Dyslexiezorg",
        "Onderzoek naar en behandeling van ernstige dyslexie.",
        "Toelatingsprocedure",
        "Prijs per traject",
        "2 jaar",
        "1 april 2025",
    ),
    (
        "5 Crisishulp",
        "Hulp die niet kan wachten, dag en nacht, met De Veenstreek.",
        "SAS-procedure",
        "Beschikbaarheid",
        "6 jaar",
        "1 januari 2026",
    ),
    (
        "6 Forensische jeugdhulp",
        "Behandeling die moet voorkomen dat een jongere opnieuw de fout ingaat, met De Veenstreek.",
        "SAS-procedure",
        "PxQ",
        "4 jaar",
        "1 januari 2026",
    ),
    ("Wmo-begeleiding", "Geen deel van deze inkoop.", "", "", "", ""),
]
_PLANNING = [
    ("Fase", "Segment 1 Verblijf en gezinshuizen", "Segment 2 Dagbehandeling"),
    ("Publicatie", "3 februari 2025", "28 april 2025"),
    ("Uiterste datum vragen", "24 februari 2025", "12 mei 2025"),
    ("Sluitingsdatum inschrijving", "17 maart 2025", "5 juni 2025"),
    ("Voorlopige gunning", "half augustus 2025", "medio juli 2025"),
    ("Definitieve gunning", "september 2025", ""),
]


def _paragraphs(*texts: str) -> list[Any]:
    return [Paragraph(text, BODY) for text in texts]


def _bullets(*texts: str) -> ListFlowable:
    return ListFlowable([ListItem(Paragraph(text, BODY)) for text in texts], bulletType="bullet", start="•")


def make() -> bytes:
    """The file."""
    widths = [INSIDE * part for part in (0.18, 0.22, 0.2, 0.17, 0.11, 0.12)]
    story: list[Any] = [
        Paragraph("Inkoopstrategie jeugdhulp 2026", TITLE),
        *_paragraphs("Jeugdhulpregio Waterrijk. Vastgesteld door de colleges op 12 november 2024."),
        Paragraph("1. Aanleiding", CHAPTER),
        *_paragraphs(
            "De overeenkomsten voor specialistische jeugdhulp in Oeverdam, Lindeveld en Nieuw-Hagen lopen af op "
            "31 december 2025. De drie gemeenten kopen daarom opnieuw in, voor het eerst als één regio. De gemeente "
            "Oeverdam is aanbestedende dienst en tekent namens de andere twee.",
            "In de zomer van 2024 hebben wij met aanbieders, huisartsen, scholen en ouders gesproken. Zij vroegen om "
            "minder loketten, kortere wachttijden en afspraken die langer gelden. Aanbieders noemden ook de "
            "administratie: wie in drie gemeenten werkt, verantwoordt zich nu driemaal, op drie manieren.",
        ),
        Paragraph("2. Wat wij willen bereiken", CHAPTER),
        *_paragraphs("Met deze inkoop willen wij drie dingen bereiken."),
        _bullets(
            "Kinderen wonen zo thuis mogelijk, en dichter bij hun school en familie.",
            "Aanbieders werken samen met het wijkteam en niet ernaast.",
            "De gemeenten weten vooraf welk budget zij kwijt zijn.",
        ),
        Paragraph("3. Segmenten en keuzes", CHAPTER),
        *_paragraphs(
            "De jeugdhulp is verdeeld over zes segmenten. Per segment kozen wij een procedure, een bekostiging en een "
            "looptijd. De tabel hieronder vat de keuzes samen; waar een vak over twee rijen loopt, geldt het voor "
            "beide segmenten.",
        ),
        ruled(_CHOICES, widths, spans=[((3, 2), (3, 3)), ((1, 8), (5, 8))]),
        Paragraph("Aantal aanbieders", SECTION),
        *_paragraphs(
            "Voor Verblijf en gezinshuizen zoeken wij één partij of combinatie. Voor Crisishulp contracteren wij "
            "maximaal twee aanbieders. Bij Dyslexiezorg laten wij iedere aanbieder toe die aan de eisen voldoet.",
        ),
        Paragraph("Contractvorm", SECTION),
        *_paragraphs(
            "Voor alle segmenten sluiten wij een raamovereenkomst. De overeenkomst voor Verblijf en gezinshuizen kan "
            "tweemaal met twee jaar worden verlengd.",
        ),
        NextPageTemplate("columns-2"),
        PageBreak(),
        Paragraph("4. Overwegingen", CHAPTER),
        Paragraph("Waarom taakgericht?", SECTION),
        *_paragraphs(
            "Bij taakgerichte bekostiging krijgt een aanbieder een vast bedrag voor een taak. Hij hoeft niet elk uur "
            "te verantwoorden. Dat past bij Verblijf en gezinshuizen, waar één partij de hele taak op zich neemt.",
            "Het risico is dat de aanbieder te weinig hulp biedt. Daarom spreken wij af hoe lang een kind hoogstens "
            "wacht, en kijken wij elk kwartaal samen naar de cijfers.",
        ),
        FrameBreak(),
        Paragraph("Waarom geen open house voor alles?", SECTION),
        *_paragraphs(
            "Tot en met 2021 gebruikten de gemeenten voor ambulante begeleiding een open house. Dat leverde 140 "
            "contracten op, waarvan een groot deel nooit is gebruikt. Wij stappen daarvan af.",
            "Voor dyslexiezorg is het anders. Daar zijn de eisen landelijk gelijk en kiest een ouder zelf een "
            "behandelaar. Een toelatingsprocedure past daar goed.",
        ),
        Paragraph("Samen met De Veenstreek", SECTION),
        *_paragraphs(
            "Crisishulp en forensische jeugdhulp zijn te klein voor één regio. Jeugdhulpregio De Veenstreek doet "
            "daarom mee voor deze twee segmenten.",
            "De Veenstreek koopt haar overige hulp zelf in. Wij stemmen de eisen op elkaar af, zodat aanbieders niet "
            "met twee soorten formulieren te maken krijgen.",
        ),
        NextPageTemplate("columns-1"),
        PageBreak(),
        Paragraph("5. Planning", CHAPTER),
        *_paragraphs("De planning geldt onder voorbehoud. Wijzigingen staan op de website van de gemeente Oeverdam."),
        ruled(_PLANNING, [INSIDE * part for part in (0.3, 0.35, 0.35)]),
        Paragraph("6. Besluitvorming", CHAPTER),
        *_paragraphs(
            "De gemeenteraden worden op 3 december 2024 geïnformeerd tijdens een raadsinformatieavond. De raden "
            "stellen geen kader vast: dat deden zij al met de regiovisie van 2023.",
        ),
    ]
    return to_bytes(story, "Inkoopstrategie jeugdhulp 2026", "Inkoopstrategie jeugdhulp 2026", columns=(1, 2))
