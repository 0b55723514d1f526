"""A framework for purchase in Word: proposals, options A to C and points to decide."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document

SUFFIX = ".docx"
OPTIONS = [
    ("Optie", "Omschrijving", "Voordeel", "Nadeel"),
    ("A", "Doorgaan met prijs maal hoeveelheid per uur, open house", "Bekend, weinig werk", "Geen rem op het volume"),
    (
        "B",
        "Vast bedrag per traject, SAS-procedure",
        "Prikkel om hulp af te ronden",
        "Risico op strenge selectie aan de poort",
    ),
    ("C", "Lumpsum aan een coöperatie, onderhands gegund", "Rust en ruimte", "Juridisch kwetsbaar"),
]
PLAN = [
    ("Stap", "Wanneer"),
    ("Bespreken in het bestuurlijk overleg", "21 mei 2026"),
    ("Zienswijzen gemeenteraden", "juni – juli 2026"),
    ("Besluit vijf colleges", "medio september 2026"),
    ("Aankondiging op TenderNed", "5 oktober 2026"),
    ("Nota van inlichtingen", "vrijdag 6 november 2026"),
    ("Sluiting inschrijving", "30 november 2026, 10.00 uur"),
    ("Start uitvoering", "1 april 2027"),
]
PARTS = [
    ("h", "1. Aanleiding"),
    (
        "p",
        "De vijf gemeenten in Jeugdregio Heuvelrand kopen sinds 2019 gezamenlijk in. De huidige contracten voor Ambulante begeleiding worden per uur afgerekend en lopen af op 31 maart 2027. Voor Verblijf geldt een etmaaltarief. In deze notitie doen wij voorstellen voor de periode daarna. Er is nog niets besloten.",
    ),
    (
        "p",
        "Aanleiding voor een andere koers is de evaluatie die Bureau Kompaszicht in februari 2026 opleverde. Daaruit bleek dat een kwart van de aanbieders vrijwel nooit een cliënt krijgt, terwijl de gemeenten wel alle contracten moeten beheren. Ook zijn verwijzers de weg kwijt: zij noemen gemiddeld vier namen uit een lijst van 118.",
    ),
    (
        "p",
        "Wij willen niet opnieuw een systeem bouwen dat vooral op papier klopt. Ouders vragen om iemand die blijft. Aanbieders vragen om zekerheid. Beide vragen leiden tot minder partijen en langere afspraken, maar ze vragen ook iets van ons: durven loslaten.",
    ),
    ("h", "2. Afbakening"),
    (
        "p",
        "Het kader gaat over twee clusters. Cluster 1 is Ambulante begeleiding; cluster 2 is Verblijf. Jeugdbescherming en jeugdreclassering vallen er niet onder: die regelen wij met de gecertificeerde instellingen in een subsidierelatie, en dat blijft zo.",
    ),
    ("h", "3. Opties voor cluster 1 (Ambulante begeleiding)"),
    ("p", "De werkgroep heeft drie mogelijkheden naast elkaar gelegd."),
    ("t", OPTIONS),
    (
        "p",
        "Onze voorkeur gaat uit naar optie B. Wij stellen voor optie A te laten vervallen en optie C alleen nog te bespreken als de raden daarom vragen. Bij optie B denken wij aan tien tot twaalf hoofdaannemers.",
    ),
    (
        "p",
        "Wij stellen verder voor een raamovereenkomst te sluiten van vijf jaar, met tweemaal een verlengingsmogelijkheid van twee jaar. Dat is langer dan gebruikelijk. Een toets door de huisadvocaat loopt.",
    ),
    ("h", "4. Voorstel voor cluster 2 (Verblijf)"),
    (
        "p",
        "Voor Verblijf stellen wij een dialoog voor met de drie aanbieders die de proeftuin hebben gedraaid: Stichting Rondeel, Huize Vredelust en Gezinsverband Oost. Het budget willen wij als vaste som per jaar beschikbaar stellen. Lukt dat niet, dan vallen wij terug op het tarief per etmaal.",
    ),
    (
        "p",
        "De proeftuin liep van september 2024 tot en met december 2025. De uitkomsten zijn hoopvol, hoewel het aantal deelnemende gezinnen klein was. Een volledige beschrijving staat in de bijlage bij de raadsbrief van 12 maart 2026.",
    ),
    ("h", "5. Beslispunten"),
    ("n", "In te stemmen met de indeling in twee clusters."),
    ("n", "Voor cluster 1 optie B nader te laten uitwerken."),
    ("n", "Voor cluster 2 de dialoog voor te bereiden, onder voorbehoud van de toets."),
    ("n", "De lopende overeenkomsten niet nogmaals te verlengen."),
    ("h", "6. Beoogde planning (cluster 1)"),
    ("t", PLAN),
    (
        "p",
        "De planning voor cluster 2 volgt na de zomer van 2026. Vertraging bij de colleges werkt direct door in de aankondiging.",
    ),
    ("h", "7. Financiën en uitvoering"),
    (
        "p",
        "De inkoop zelf kost naar schatting 240.000 euro aan uren en advies. Dat bedrag past binnen de bestaande begroting van het regiobureau. Over het zorgbudget doet deze notitie geen uitspraak; daarvoor is de meerjarenraming leidend. Wij wijzen er wel op dat de indexering over 2026 hoger uitvalt dan geraamd.",
    ),
    (
        "p",
        "Het regiobureau heeft 3,2 fte voor contractbeheer. Als het aantal partijen daalt zoals voorgesteld, komt er tijd vrij voor gesprekken op inhoud. Zonder daling is uitbreiding nodig.",
    ),
]


def make() -> bytes:
    """The bytes of the Word document."""
    document = Document()
    document.core_properties.created = document.core_properties.modified = datetime(2026, 5, 7)
    document.add_heading("Concept-inkoopkader jeugdhulp Heuvelrand 2027", 0)
    document.add_paragraph("Bespreekstuk, versie 0.4 van 7 mei 2026. Opsteller: regiobureau (L. Koster)")
    for kind, content in PARTS:
        if kind == "h":
            document.add_heading(content, 1)
        elif kind == "t":
            table = document.add_table(rows=0, cols=len(content[0]), style="Table Grid")
            for row in content:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        else:
            document.add_paragraph(content, style="List Number" if kind == "n" else None)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
