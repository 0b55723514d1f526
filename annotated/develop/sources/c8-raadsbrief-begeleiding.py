"""A letter to the council about three lots, whose numbers only Word's own numbering shows."""

from __future__ import annotations

import datetime
import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from annotated.make.packages import still

SUFFIX = ".docx"

_HEAD = [
    ("Aan", "De leden van de gemeenteraad van Harderbroek"),
    ("Van", "College van burgemeester en wethouders"),
    ("Portefeuillehouder", "wethouder L. Bruinewoud"),
    ("Datum", "18 november 2025"),
    ("Onderwerp", "Stand van zaken inkoop Wmo-begeleiding Veluwerand"),
    ("Zaaknummer", "Z-2025-00471"),
    ("Bijlagen", "geen"),
]
_LOTS = ["Specialistische begeleiding", "Dagbesteding", "Logeeropvang"]
_BODY = [
    ("p", "Geachte leden van de raad,"),
    (
        "p",
        "In onze brief van 8 juli 2025 lieten wij u weten dat de inkoop van begeleiding, dagbesteding en logeeropvang "
        "(Wmo) op TenderNed was gezet. Wij doen dit samen met de gemeenten Elspoort, Oldenbroek-Zuid en Puttenaar; "
        "Elspoort is penvoerder. Er is sindsdien het nodige gebeurd. Met deze brief praten wij u bij.",
    ),
    ("h", "Waar gaat het om"),
    ("p", "De opdracht is verdeeld in drie percelen:"),
    ("lots", ""),
    (
        "p",
        "Er is gekozen voor een Europese openbare aanbesteding. De vorige keer, in 2020, konden alle aanbieders die aan de "
        "voorwaarden voldeden instromen (open house). Dat leidde in onze regio tot 86 contracten. Uw raad heeft bij de "
        "behandeling van de kadernota gevraagd om minder versnippering.",
    ),
    ("h", "Wat is de stand per perceel"),
    (
        "p",
        "Voor perceel 1 hebben wij op 26 september 2025 een voornemen tot gunning verstuurd aan zes partijen. Zorgpunt "
        "Veluwezoom, een aanbieder die als zevende eindigde, is het daar niet mee eens en heeft een kort geding aangespannen. "
        "De zitting is op 4 december 2025 bij de rechtbank in Zwolle. Een uitspraak verwachten wij uiterlijk 18 december 2025. "
        "Tot die tijd ligt de gunning van dit perceel stil.",
    ),
    (
        "p",
        "Perceel 2 is op 20 oktober 2025 definitief gegund aan elf aanbieders. Daarmee zijn er in alle vier gemeenten "
        "voldoende plekken. De nieuwe contracten gaan op 1 januari 2026 in.",
    ),
    (
        "p",
        "Voor perceel 3 kregen wij twee inschrijvingen. Beide waren ongeldig, omdat de gevraagde prijs hoger was dan het "
        "maximum. Wij hebben de procedure voor dit perceel op 14 oktober 2025 ingetrokken. In januari 2026 benaderen wij vier "
        "logeerhuizen met een meervoudig onderhandse uitvraag. Stichting ’t Lage Veld blijft in de tussentijd de logeeropvang "
        "verzorgen; de overeenkomst met deze stichting is verlengd tot en met 30 juni 2026.",
    ),
    ("h", "Wat merken inwoners hiervan"),
    (
        "p",
        "Voor inwoners met dagbesteding verandert er weinig. Acht van de elf aanbieders hadden al een contract. Inwoners met "
        "specialistische begeleiding krijgen later duidelijkheid dan gehoopt. De start van perceel 1 schuift op van 1 januari "
        "naar 1 april 2026. Met de huidige aanbieders sluiten wij voor het eerste kwartaal overbruggingsovereenkomsten.",
    ),
    ("h", "Motie populatiebekostiging"),
    (
        "p",
        "Op 6 november jl. nam uw raad de motie ‘Betalen voor beter’ aan. Daarin vraagt u ons te onderzoeken of "
        "populatiebekostiging mogelijk is. Dat onderzoek doen wij graag, maar niet in deze aanbesteding. De voorwaarden liggen "
        "vast: wij betalen per uur voor begeleiding, per dagdeel voor dagbesteding. Een andere wijze van betalen zou een "
        "wezenlijke wijziging zijn. Wij betrekken uw motie bij de tussenevaluatie in 2027.",
    ),
    ("h", "Financiën"),
    (
        "p",
        "De nieuwe tarieven zijn gemiddeld 4,2% hoger dan de huidige. Dit is verwerkt in de programmabegroting 2026. De kosten "
        "van het kort geding (ongeveer € 18.000) delen de vier gemeenten naar inwonertal.",
    ),
    ("h", "Vervolg"),
    ("steps", ""),
    (
        "p",
        "De contracten voor perceel 1 en 2 duren tot en met 31 december 2028. Daarna kunnen wij ze maximaal vijf keer met een "
        "jaar verlengen. Wij informeren u na de uitspraak opnieuw.",
    ),
    ("p", "Met vriendelijke groet,"),
    (
        "p",
        "namens burgemeester en wethouders van Harderbroek,\nde secretaris, mr. A.T. Klompenhouwer\nde burgemeester, "
        "E. van Wessum-Dral",
    ),
]
_STEPS = [
    "Uitspraak van de voorzieningenrechter: uiterlijk 18 december 2025.",
    "Besluit van de vier colleges over definitieve gunning van perceel 1: 20 januari 2026.",
    "Uitvraag logeeropvang: januari 2026, gunning in april 2026.",
    "Start nieuwe overeenkomst logeeropvang: 1 juli 2026.",
]
_LEVEL = (
    '<w:abstractNum {ns} w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
)


def _numbering(document, number: int, fmt: str, text: str) -> int:
    """Add a list of its own to the document's numbering; its id."""
    root = document.part.numbering_part.element
    level = parse_xml(_LEVEL.format(ns=nsdecls("w"), n=number, fmt=fmt, text=text))
    root.insert(list(root).index(root.num_lst[0]), level)
    return root.add_num(number).numId


def _numbered(paragraph, number: int) -> None:
    """Let Word number this paragraph."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def make() -> bytes:
    """The letter."""
    document = Document()
    moment = datetime.datetime(2025, 11, 18, 9, 30)
    document.core_properties.created = document.core_properties.modified = moment
    document.core_properties.author = "Gemeente Harderbroek"
    document.styles["Normal"].font.name = "Corbel"
    document.styles["Normal"].font.size = Pt(10.5)
    headings, lots, steps = (
        _numbering(document, 70 + n, fmt, text)
        for n, (fmt, text) in enumerate([("decimal", "%1"), ("decimal", "Perceel %1:"), ("lowerLetter", "%1.")])
    )
    document.sections[0].footer.paragraphs[0].text = "Gemeente Harderbroek | Havendam 56 | www.harderbroek.example"
    document.add_paragraph("Raadsinformatiebrief", style="Title")
    table = document.add_table(rows=0, cols=2)
    for label, value in _HEAD:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_paragraph()
    for kind, text in _BODY:
        if kind == "h":
            _numbered(document.add_heading(text, level=2), headings)
        elif kind == "p":
            document.add_paragraph(text)
        for item in {"lots": _LOTS, "steps": _STEPS}.get(kind, []):
            _numbered(document.add_paragraph(item), lots if kind == "lots" else steps)
    out = io.BytesIO()
    document.save(out)
    return still(out.getvalue(), moment)
