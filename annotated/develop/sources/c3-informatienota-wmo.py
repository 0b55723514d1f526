"""An information note to two councils on the purchase of Wmo care, as a Word file."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document
from docx.shared import Cm, Pt

SUFFIX = ".docx"

HEAD = [
    ("Aan", "de raden van Duinwaarde en Noorderhage"),
    ("Van", "college van burgemeester en wethouders"),
    ("Datum", "8 april 2025"),
    ("Zaaknummer", "Z-2025-004417"),
    ("Onderwerp", "Keuzes voor de inkoop Wmo-maatwerk vanaf 2026"),
    ("Bijlagen", "geen"),
]

CHOICES = [
    ("Voorziening", "Hoe kopen we in?", "Hoe betalen we?", "Hoeveel aanbieders?"),
    ("Individuele begeleiding", "Toelatingsprocedure (open house)", "tarief per uur", "geen maximum"),
    ("Dagbesteding", "Toelatingsprocedure (open house)", "tarief per dagdeel", "geen maximum"),
    ("Hulp bij het huishouden", "Europese openbare procedure", "tarief per uur", "4 tot 6"),
    ("Kortdurend verblijf", "Subsidieregeling", "subsidie per jaar", "1"),
]

PLANNING = [
    ("Stap", "Begeleiding en dagbesteding", "Hulp bij het huishouden"),
    ("Stukken op TenderNed", "19 mei 2025", "week 22"),
    ("Laatste dag voor vragen", "6 juni 2025", "20 juni 2025"),
    ("Antwoorden bekend", "16 juni 2025", "4 juli 2025"),
    ("Aanmelden of inschrijven kan tot", "doorlopend, eerste instroom t/m 15 juli 2025", "29 augustus 2025, 10.00 uur"),
    ("Voorlopige uitslag", "n.v.t.", "26 september 2025"),
    ("Contracten getekend", "eind september 2025", "medio oktober 2025"),
    ("Start zorg onder nieuw contract", "1 januari 2026", "1 januari 2026"),
]


def make() -> bytes:
    """The note as a .docx."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.core_properties.created = datetime(2025, 4, 8)
    document.core_properties.modified = datetime(2025, 4, 8)
    document.sections[0].footer.paragraphs[
        0
    ].text = "Informatienota Z-2025-004417 | Gemeente Duinwaarde, mede namens Noorderhage"
    document.add_paragraph("INFORMATIENOTA", style="Title")
    _table(document, HEAD, style="Light List", first_row_bold=False)

    document.add_heading("Kennisnemen van", 2)
    document.add_paragraph(
        "de keuzes die de colleges van Duinwaarde en Noorderhage op 1 april 2025 hebben gemaakt over de wijze waarop zij "
        "vanaf volgend jaar Wmo-ondersteuning inkopen."
    )
    document.add_heading("Waarom nu?", 2)
    document.add_paragraph(
        "De overeenkomsten met onze 71 Wmo-aanbieders dateren van 1 januari 2020 en eindigen op 31 december van dit jaar. "
        "Nog een keer verlengen kan niet. Vorig jaar, in november 2024, spraken we op het gemeentehuis met aanbieders over wat "
        "zij van een nieuw contract verwachten. Aan cliëntenraad en Wmo-raad is in februari advies gevraagd."
    )
    document.add_paragraph(
        "Bij de hulp bij het huishouden werken we nu nog met een bedrag per behaald resultaat, het zogeheten 'schoon en leefbaar "
        "huis'. De hoogste bestuursrechter heeft daar meermalen streep doorgezet. Die manier van bekostigen laten we los: cliënten "
        "krijgen voortaan weer uren in hun beschikking en aanbieders worden per geleverd uur betaald."
    )
    document.add_heading("Kernboodschap", 2)
    document.add_paragraph("In één oogopslag ziet het er als volgt uit.")
    _table(document, CHOICES, style="Table Grid")
    document.add_paragraph(
        "Wie aan de eisen voldoet en het tarief aanvaardt, krijgt bij begeleiding en dagbesteding een raamovereenkomst. Die geldt "
        "vijf jaar; tussentijds instappen kan elk kwartaal. Voor de hulp bij het huishouden gunnen we op kwaliteit aan minimaal "
        "vier en maximaal zes partijen. Dat contract duurt drie jaar en kan drie maal met een jaar worden verlengd."
    )
    document.add_paragraph(
        "Kortdurend verblijf (logeeropvang) laten we buiten de aanbesteding. Zorghotel Duinrust ontvangt hiervoor nu een subsidie en dat "
        "bevalt goed. Wij zetten die relatie in 2026 voort."
    )
    document.add_heading("Wat we niet doen", 2)
    for text in (
        "Eigen dienst. Een onderzoek naar inbesteden van de huishoudelijke hulp liet zien dat de aanloopkosten te hoog zijn. "
        "Deze variant is afgevallen.",
        "Wijkbudget. Eén aanbieder die voor een vaste som alle begeleiding in een wijk levert, vraagt volgens ons meer "
        "voorbereiding dan er tijd is. Niet voor deze ronde, wellicht voor de volgende.",
        "Dialoog. Ook is gesproken over een SAS-procedure met dialoog. De uitkomst van de gesprekken in november gaf daar geen "
        "aanleiding toe: kleine aanbieders zien op tegen de tijd die het kost.",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Financiën", 2)
    document.add_paragraph(
        "De ramingen passen binnen de programmabegroting. Voor de hulp bij het huishouden stellen we een budgetplafond in van € 6,2 "
        "miljoen per jaar. Het plafond is geen garantie voor aanbieders en voor inwoners heeft het geen gevolgen."
    )
    document.add_heading("Planning", 2)
    _table(document, PLANNING, style="Medium Shading 1 Accent 1")
    document.add_heading("Communicatie", 2)
    document.add_paragraph(
        "Aanbieders zijn woensdag 9 april welkom op een informatiemiddag in De Kastanje. Op de website staat een lijst met "
        "veelgestelde vragen. Inwoners ontvangen in het najaar een brief wanneer hun aanbieder verandert. De vragen over het "
        "abonnementstarief beantwoorden wij bij de behandeling van de kadernota."
    )
    document.add_paragraph(
        "Voor meer informatie: beleidsadviseur mevr. T. Hoogland, t.hoogland@duinwaarde.nl of (0252) 55 01 23."
    )
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document, rows, style, first_row_bold=True):
    """A table of ``rows`` in one of Word's own styles."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style=style)
    for line, row in enumerate(rows):
        for column, text in enumerate(row):
            run = table.cell(line, column).paragraphs[0].add_run(text)
            run.bold = first_row_bold and line == 0
    table.columns[0].width = Cm(4)
    document.add_paragraph()
