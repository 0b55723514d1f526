"""Tweede nota van inlichtingen over drie productgroepen dagbesteding, als DOCX."""

from __future__ import annotations

import datetime
import io
import re
import zipfile

from docx import Document

SUFFIX = ".docx"

PLANNING = [
    ("Stap", "Was", "Wordt"),
    ("Publicatie van de stukken", "1 september 2025", "ongewijzigd"),
    ("Inlichtingenbijeenkomst (gemeentehuis Borgerzijl)", "16 september 2025", "ongewijzigd (geweest)"),
    ("Vragen insturen, ronde 2", "uiterlijk 10 oktober 2025", "ongewijzigd (gesloten)"),
    ("Indienen van de inschrijving", "31 oktober 2025, 10.00 uur", "14 november 2025, 10.00 uur"),
    ("Bekendmaking voorlopige uitkomst", "28 november 2025", "week 50"),
    ("Ondertekening", "medio december 2025", "begin januari 2026"),
    ("Ingang van de dienstverlening", "1 februari 2026", "1 maart 2026"),
]

VRAGEN = [
    ("Nr", "Vindplaats", "Vraag", "Antwoord"),
    (
        "14",
        "Leidraad par. 2.3",
        "Wij kunnen ons concept-plan niet voor eind oktober door onze cliëntenraad krijgen. Mag het later?",
        "Ja. Meer vragenstellers wezen op de herfstvakantie. De uiterste datum schuift twee weken op, zie paragraaf 2.",
    ),
    (
        "15",
        "Bijlage 4, tariefblad",
        "Voor productgroep C staat een ritprijs. Is overwogen om het vervoer in het dagdeeltarief te stoppen?",
        "Overwogen wel, gekozen niet. Vervoer blijft een bedrag per rit. Productgroep A en B worden per dagdeel betaald.",
    ),
    (
        "16",
        "Leidraad par. 3.1",
        "Klopt het dat er voor productgroep A een onbeperkt aantal partijen toe kan treden?",
        "Nee. Dat was zo in de toelatingsprocedure van 2021. Nu contracteren wij voor A maximaal zes, voor B drie tot vijf "
        "en voor C één partij. Het in de leidraad genoemde getal acht (A) berust op een vergissing.",
    ),
    (
        "17",
        "Concept-raamovereenkomst art. 3",
        "Artikel 3 noemt drie jaar, de leidraad vier. Wat geldt?",
        "Drie jaar, met de mogelijkheid om driemaal met twaalf maanden te verlengen. De leidraad wordt op dit punt gecorrigeerd.",
    ),
    (
        "18",
        "Algemeen",
        "Is een lumpsum bespreekbaar? Stichting De Veenbrug werkt daar elders goed mee.",
        "Nee, nu niet.",
    ),
    (
        "19",
        "Bijlage 2",
        "Codes 07A11 en 07A12 ontbreken in de lijst bij productgroep A; 41A11 staat er dubbel.",
        "Terecht. 07A11 (dagbesteding basis) en 07A12 (dagbesteding zwaar) zijn toegevoegd. 41A11 (dagbesteding jeugd) hoort "
        "alleen bij productgroep B.",
    ),
    ("20", "Leidraad par. 6", "Mogen wij de presentatie online geven?", "Dat mag, meld het twee werkdagen vooraf."),
]


def _fixed(content: bytes) -> bytes:
    """The same package without the moment of writing in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-10-20T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _table(document: Document, rows: list[tuple[str, ...]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def make() -> bytes:
    """The document, its dates fixed."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime.datetime(2025, 10, 20)
    document.add_paragraph("Gemeenten Borgerzijl en Nieuwe Compagnie")
    document.add_heading("Tweede nota van inlichtingen", 0)
    document.add_paragraph("Inkoop dagbesteding en bijbehorend vervoer (Wmo 2015 en Jeugdwet), zaaknummer Z/25/088431")
    document.add_paragraph("20 oktober 2025")
    document.add_heading("1. Vooraf", 1)
    document.add_paragraph(
        "Deze nota hoort bij de inkoopdocumenten en gaat bij tegenstrijdigheid voor. Eerdere antwoorden (nota 1 van "
        "29 september jl.) blijven gelden, behalve antwoord 6, dat vervalt. De gemeenten volgen de openbare procedure met "
        "de verlichte regels voor sociale diensten. Er is dus geen sprake van een dialoog; gesprekken met inschrijvers "
        "over hun plan dienen alleen ter verduidelijking."
    )
    for text in (
        "Productgroep A: Dagbesteding ouderen",
        "Productgroep B: Dagbesteding jeugd",
        "Productgroep C: Vervoer",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("2. Gewijzigde planning", 1)
    _table(document, PLANNING)
    document.add_paragraph(
        "De lopende contracten met De Veenbrug en Dagcentrum Wollegras zijn daarom met twee maanden verlengd tot en met "
        "28 februari 2026."
    )
    document.add_heading("3. Vragen en antwoorden", 1)
    _table(document, VRAGEN)
    document.add_paragraph(
        "Nieuwe vragen worden niet meer in behandeling genomen. Klachten: zie de klachtenregeling op de website."
    )
    document.add_paragraph("Contactpersoon: Harm-Jan Wubs, inkoper, inkoop@borgerzijl.example")
    out = io.BytesIO()
    document.save(out)
    return _fixed(out.getvalue())
