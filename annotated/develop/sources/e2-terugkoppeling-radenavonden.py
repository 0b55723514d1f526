"""A mail to town clerks after two evenings for councils: minutes (DOCX), slides (PPTX), a time table (PDF) and a scanned letter."""

from __future__ import annotations

import io
from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime

from docx import Document
from pptx import Presentation
from pptx.util import Cm, Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from annotated.make.packages import still
from annotated.make.scanning import scanned

SUFFIX = ".eml"
_DAY = datetime(2023, 10, 12)

_BODY = """\
Dag collega's,

Willen jullie het bericht hieronder met de vier bijlagen op de lijst van ingekomen stukken
zetten? De versie van vanochtend mag weg, daar zat een verkeerde presentatie bij. Sorry!

Groet en dank,
Marloes te Winkel

Secretariaat Sociaal Domein Achterhoek
Werkdagen: ma, di en do
T 0314 99 91 20 | secretariaat@sdachterhoek.example
Postbus 1012, 7000 BK Doetinchem

----- Doorgestuurd bericht -----

Geachte leden van de raden en commissies,

Op 27 september (Doetinchem) en 4 oktober (Groenlo) waren ruim tachtig van u aanwezig
bij de avonden over de nieuwe contracten voor jeugdhulp vanaf 2025. Bijgaand treft u aan:

1. het verslag, met de vragen van beide avonden bij elkaar gezet;
2. de dia's zoals die zijn vertoond;
3. het tijdpad, waar een aantal van u om vroeg;
4. de antwoordbrief over de drie toezeggingen.

Eén punt is door de tijd ingehaald. Op maandag 9 oktober, dus na de tweede avond, heeft het
dagelijks bestuur besloten om cluster 5 (Crisis en veiligheid) toch niet mee te nemen in deze
inkoopronde. De huidige combinatie krijgt een overbruggingsovereenkomst tot 1 juli 2026. Wat er
op de dia over cluster 5 staat, is dus achterhaald.

Voor de kerst ontvangt u de concept-inkoopstrategie. De acht colleges stellen die naar
verwachting op 23 januari 2024 vast; de raden kunnen tot en met 19 december wensen en
bedenkingen meegeven.

Heeft u nog vragen? Uw eigen griffie weet ons te vinden.

Met vriendelijke groet,
Programmateam Jeugdhulp 2025

Dit bericht is alleen bestemd voor de geadresseerde. Denk aan het milieu voordat u print.
"""

_MINUTES: list[tuple[str, str]] = [
    ("title", "Verslag radenavonden jeugdhulp"),
    (
        "p",
        "Doetinchem, 27 september 2023 en Groenlo, 4 oktober 2023. De twee avonden hadden dezelfde opzet; vragen die twee keer "
        "gesteld zijn staan er één keer in.",
    ),
    ("h", "Opening"),
    (
        "p",
        "De voorzitter heet iedereen welkom en legt uit dat er vanavond niets besloten wordt. De strategie is half af. Wat op de dia's "
        "staat zijn voorstellen van het programmateam, tenzij er staat dat het al vaststaat.",
    ),
    (
        "p",
        "In mei 2023 stelden alle acht raden de regiovisie vast. Die zegt: minder aanbieders, langere relaties, en hulp dichter bij school en wijk.",
    ),
    ("h", "Hoe is het nu geregeld?"),
    (
        "p",
        "De regio heeft op dit moment 214 aanbieders onder contract. Drieëntwintig daarvan draaien vier vijfde van de omzet. "
        "De raamovereenkomsten uit 2019 liepen vier jaar en zijn één keer een jaar verlengd, tot en met 31 december 2024. Daarna is het op.",
    ),
    ("q", "Waarom verlengen we niet nog een keer? Dat scheelt een hoop werk."),
    ("a", "Dat mag niet van de overeenkomst en ook niet van de aanbestedingswet."),
    ("q", "Klopt het dat we alles per uur betalen?"),
    (
        "a",
        "Bijna alles. Bij de ambulante hulp en de behandeling is het uren maal tarief. Alleen de crisisdienst krijgt geld voor het klaarstaan.",
    ),
    ("h", "Cluster 1"),
    ("q", "Eén partij voor een heel gebied, wordt dat geen monopolist?"),
    (
        "a",
        "Er komen drie gebieden met elk een eigen partij, dus drie in totaal. Ouders met een goede reden kunnen naar het buurgebied. "
        "Met de drie partijen wil het team voor zes jaar tekenen, met de mogelijkheid er twee keer twee jaar aan vast te plakken.",
    ),
    ("q", "Is onderzocht of gemeenten het gewoon zelf kunnen doen, met mensen in eigen dienst?"),
    (
        "a",
        "Ja, inbesteden is bekeken. Voor de kleinere gemeenten is het te kwetsbaar bij ziekte; het idee is van tafel.",
    ),
    ("h", "Clusters 2a en 2b"),
    ("q", "Op de dia staat p x q, maar vorig jaar hoorde ik nog dat we naar trajectprijzen zouden gaan?"),
    (
        "a",
        "Dat was vorig jaar inderdaad het plan. Na het rekenwerk van bureau Tweestroom is dat bij 2a losgelaten: de verschillen tussen "
        "cliënten zijn te groot voor een gemiddelde.",
    ),
    ("q", "Hoeveel instellingen blijven er over in 2a?"),
    ("a", "We denken aan twaalf tot vijftien. Nu zijn het er 61."),
    ("q", "En de psycholoog bij ons in het dorp?"),
    ("a", "Die valt onder 2b. Daar blijft iedereen welkom die aan de eisen voldoet, zoals dat nu ook gaat."),
    ("h", "Cluster 3"),
    (
        "p",
        "Hierover waren weinig vragen. Een raadslid uit Winterswijk merkt op dat pleegouders zelf niet op een wisseling van organisatie zitten te wachten. "
        "De portefeuillehouder is het daar mee eens. Daarom subsidie, en geen aanbesteding. De drie organisaties die het nu doen zijn "
        "Stichting Thuisbasis Oost, Pleegzorg De Graafschap en Jeugdhuis Liemers.",
    ),
    ("h", "Cluster 4"),
    ("q", "Lopen we met betalen voor lege bedden niet het risico dat ze leeg blijven?"),
    (
        "a",
        "Het gaat om ten hoogste tien plaatsen. Zonder die zekerheid wil niemand bouwen, bleek uit de gesprekken deze zomer.",
    ),
    ("h", "Cluster 5"),
    ("p", "Toezegging: het team zoekt uit wie er nu precies in de crisisdienst zitten en stuurt de namen na."),
    ("h", "Sluiting"),
    (
        "p",
        "De voorzitter dankt iedereen om 21.50 uur. De broodjes gaan naar de voedselbank. Voor de liefhebbers: op 2 november is er in Lochem "
        "een werkbezoek aan een gezinshuis.",
    ),
]

# fmt: off
_SLIDES: list[tuple[str, list[str], str]] = [
    ("Jeugdhulp Achterhoek: opnieuw inkopen", ["Avonden voor de gemeenteraden", "27 september en 4 oktober 2023"], ""),
    (
        "Vanavond",
        ["Waar komen we vandaan", "De clusters, één voor één", "Betalen: welke smaken zijn er", "Hoe nu verder", "Uw vragen"],
        "Meteen zeggen: vragen mogen tussendoor. Koffie staat achterin.",
    ),
    ("Waarom een nieuwe ronde", [
        "Contracten stoppen eind 2024",
        "Te veel partijen om echt partner te zijn",
        "Wachttijd behandeling: gemiddeld 17 weken",
        "Kosten in vier jaar 31% hoger",
    ], ""),
    ("CLUSTERS", [], ""),
    ("Cluster 1 – Gezin en opvoeding", [
        "Voor wie: gezinnen met lichte tot middelzware opvoedvragen",
        "Betalen (voorstel): vast bedrag per jaar per gebied, taakgericht",
        "Inkopen (voorstel): SAS-procedure met dialoog",
        "Drie gebieden: Noord, Midden, Zuid",
    ], "Nu betalen we hier nog per uur. Uitleggen dat een vast budget niet hetzelfde is als een plafond."),
    ("Cluster 2a – Specialistische behandeling", [
        "Voor wie: jeugdigen met een psychiatrische of gedragsstoornis",
        "Betalen (voorstel): p x q, tarief per minuut",
        "Inkopen (voorstel): openbare aanbesteding",
        "Contract: raamovereenkomst, 4 jaar",
    ], "Uitkomst Tweestroom kort noemen."),
    ("Cluster 2b – Vrijgevestigde praktijken", [
        "Dezelfde hulp, door zelfstandigen en kleine maatschappen",
        "Betalen: p x q blijft",
        "Inkopen: open house blijft",
        "Instappen kan twee keer per jaar",
    ], ""),
    ("Cluster 3 – Pleegzorg", [
        "Staat vast (bestuur, 6 juli 2023): geen aanbesteding",
        "Wel: meerjarige subsidie aan de huidige drie organisaties",
        "Ook: steungezinnen en deeltijdpleegzorg",
    ], "Dit is het enige cluster waar het bestuur al over besloten heeft."),
    ("Cluster 4 – Wonen dichtbij", [
        "Gezinshuis, fasehuis en logeerhuis",
        "Betalen (voorstel): hybride – etmaaltarief voor bezette plaatsen, plus vergoeding voor het beschikbaar houden van maximaal 10 plaatsen",
        "Inkopen (voorstel): SAS, selectie van 6 à 8 aanbieders",
    ], "Let op: logeerhuis stond eerst in cluster 1."),
    ("Cluster 5 – Crisis en veiligheid", [
        "Dag en nacht bereikbaar, binnen 2 uur ter plaatse",
        "Betalen: beschikbaarheid, net als nu",
        "Inkopen: mogelijk met de buurregio, nog geen keuze",
    ], ""),
    ("Betalen: drie smaken", [
        "Inspanningsgericht: je betaalt uren, dagdelen of etmalen",
        "Outputgericht: je betaalt een resultaat of traject",
        "Taakgericht: je betaalt een opdracht voor een hele groep",
    ], "Bron: handreiking uitvoeringsvarianten. Niet te lang bij stilstaan."),
    ("Hoe nu verder", [
        "November: gesprekken met aanbieders",
        "December: concept naar de raden",
        "Voorjaar 2024: inkoopstukken op TenderNed",
        "1 januari 2025: nieuwe contracten",
    ], "Exacte data volgen in het tijdpad."),
    ("Vragen?", ["jeugdhulp2025@sdachterhoek.example"], ""),
]

_PLAN = [
    [
        "Stap",
        "1\nGezin en\nopvoeding",
        "2a\nSpecialistische\nbehandeling",
        "2b\nVrijgevestigde\npraktijken",
        "3\nPleegzorg",
        "4\nWonen dichtbij",
    ],
    ["Marktconsultatie", "14 nov. 2023", "16 nov. 2023", "", "-", "21 nov. 2023"],
    ["Publicatie", "4 maart 2024", "2 april 2024", "3 juni 2024", "-", "2 april 2024"],
    ["Vragen stellen tot", "18 maart 2024", "22 april 2024", "n.v.t.", "-", "22 april 2024"],
    ["Antwoorden", "28 maart 2024", "8 mei 2024", "n.v.t.", "-", "8 mei 2024"],
    ["Inschrijven / aanvragen tot", "15 april 2024", "27 mei 2024", "eerste ronde:\n1 sept. 2024", "1 juli 2024", "27 mei 2024"],
    ["Dialoog", "13 mei t/m\n28 juni 2024", "-", "-", "-", "-"],
    ["Voornemen tot gunning", "9 sept. 2024", "15 juli 2024", "n.v.t.", "-", "15 juli 2024"],
    ["Ingang", "1 januari 2025", "", "", "", "1 maart 2025"],
]
# fmt: on

_LETTER = [
    "Aan de leden van de gemeenteraden in de Achterhoek",
    "Doetinchem, 10 oktober 2023",
    "Onderwerp: toezeggingen radenavonden jeugdhulp",
    "Geachte raadsleden,",
    "Tijdens de avonden deden wij u drie toezeggingen. Hieronder leest u de antwoorden.",
    "1. Wie vormen nu de crisisdienst? De dienst wordt sinds 1 januari 2021 uitgevoerd door de combinatie Achterhoekse Brug. Daarin werken Stichting "
    "Slingeborg, Zorggroep Hamaland en Kinderhulp Berkelstreek samen. Voor de nachtelijke telefoon huren zij Alarmpunt Oost B.V. in als onderaannemer.",
    "2. Hoeveel vrijgevestigden hebben een contract? Op 1 oktober waren dat er 138.",
    "3. Hoe lang gaan de contracten voor wonen duren? Bij cluster 4 denken wij aan acht jaar, zonder verlenging. Een kortere looptijd van vier jaar is afgewogen, "
    "maar banken willen daar geen verbouwing op financieren.",
    "Tot slot een verbetering. In de uitnodiging stond dat de inschrijving voor cluster 1 op 8 april 2024 zou sluiten. Dat moet 15 april 2024 zijn.",
    "Hoogachtend,",
    "namens het programmateam,",
    "H. Rougoor, programmamanager",
]


def _minutes() -> bytes:
    """The minutes: questions in italics, answers below."""
    document = Document()
    for kind, text in _MINUTES:
        if kind == "title":
            document.add_heading(text, 0)
        elif kind == "h":
            document.add_heading(text, 2)
        elif kind == "q":
            document.add_paragraph().add_run(text).italic = True
        else:
            document.add_paragraph(text)
    out = io.BytesIO()
    document.save(out)
    return still(out.getvalue(), _DAY)


def _slides() -> bytes:
    """The slides: a title and short lines each, some with the speaker's notes; one with a table."""
    deck = Presentation()
    for number, (title, lines, notes) in enumerate(_SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[0 if number == 0 else 5 if title == "CLUSTERS" else 1])
        slide.shapes.title.text = "Zes clusters op een rij" if title == "CLUSTERS" else title
        if title == "CLUSTERS":
            _clusters(slide)
        else:
            slide.placeholders[1].text = "\n".join(lines)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    out = io.BytesIO()
    deck.save(out)
    return still(out.getvalue(), _DAY)


def _clusters(slide: object) -> None:
    """The table of clusters with who buys them."""
    rows = [
        ("Cluster", "Naam", "Wie koopt in"),
        ("1", "Gezin en opvoeding", "regio, per gebied"),
        ("2a", "Specialistische behandeling", "regio"),
        ("2b", "Vrijgevestigde praktijken", "regio"),
        ("3", "Pleegzorg", "regio"),
        ("4", "Wonen dichtbij", "regio zonder Montferland"),
        ("5", "Crisis en veiligheid", "regio"),
    ]
    table = slide.shapes.add_table(len(rows), 3, Cm(2), Cm(5), Cm(21), Cm(9)).table
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
            table.cell(at, column).text_frame.paragraphs[0].font.size = Pt(16)


def _plan() -> bytes:
    """The time table on one lying page."""
    out = io.BytesIO()
    style = ParagraphStyle("p", fontName="Helvetica", fontSize=9.5, leading=13)
    head = ParagraphStyle("h", parent=style, fontName="Helvetica-Bold", fontSize=15, leading=20)
    table = Table(_PLAN, colWidths=[150, 108, 122, 122, 100, 118])
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
                ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#d9e6f2")),
                ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9),
                ("FONT", (0, 1), (0, -1), "Helvetica-Bold", 9),
                ("FONTSIZE", (1, 1), (-1, -1), 9),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("ALIGN", (1, 0), (-1, -1), "CENTER"),
                ("SPAN", (2, 1), (3, 1)),
                ("SPAN", (1, 8), (4, 8)),
            ]
        )
    )
    page = SimpleDocTemplate(out, pagesize=landscape(A4), invariant=1, leftMargin=45, rightMargin=45, topMargin=45)
    page.build(
        [
            Paragraph("Tijdpad inkoop jeugdhulp Achterhoek", head),
            Paragraph(
                "Stand: 11 oktober 2023. Streefdata; alleen de data van cluster 1 zijn al met de aanbieders gedeeld.",
                style,
            ),
            Spacer(1, 10),
            table,
            Spacer(1, 10),
            Paragraph(
                "Cluster 5 ontbreekt omdat het niet in deze ronde meegaat. De clusternamen staan in de presentatie toegelicht. "
                "De wethouders bespreken de voortgang elke tweede donderdag van de maand.",
                style,
            ),
        ]
    )
    return out.getvalue()


def _letter() -> bytes:
    """The signed letter, as it came from the scanner."""
    out = io.BytesIO()
    style = ParagraphStyle("p", fontName="Times-Roman", fontSize=12.5, leading=17, spaceAfter=11)
    head = ParagraphStyle("h", parent=style, fontName="Times-Bold", fontSize=15, spaceAfter=24)
    page = SimpleDocTemplate(out, pagesize=A4, invariant=1, leftMargin=70, rightMargin=70, topMargin=60)
    page.build([Paragraph("Sociaal Domein Achterhoek", head), *(Paragraph(text, style) for text in _LETTER)])
    return scanned(out.getvalue(), "e2-terugkoppeling-radenavonden")


def make() -> bytes:
    """The mail with its four attachments."""
    mail = EmailMessage()
    mail["Subject"] = "FW: Terugkoppeling radenavonden nieuwe contracten jeugdhulp (juiste bijlagen)"
    mail["From"] = "Secretariaat Sociaal Domein Achterhoek <secretariaat@sdachterhoek.example>"
    mail["To"] = "griffies@achterhoekse-gemeenten.example"
    mail["Date"] = format_datetime(datetime(2023, 10, 12, 16, 41, tzinfo=timezone(timedelta(hours=2))))
    mail["Message-ID"] = "<20231012.1641@sdachterhoek.example>"
    mail.set_content(_BODY)
    office = "vnd.openxmlformats-officedocument"
    for name, kind, content in (
        ("1 Verslag radenavonden.docx", f"{office}.wordprocessingml.document", _minutes()),
        ("2 Presentatie radenavonden.pptx", f"{office}.presentationml.presentation", _slides()),
        ("3 Tijdpad inkoop.pdf", "pdf", _plan()),
        ("4 Antwoordbrief toezeggingen.pdf", "pdf", _letter()),
    ):
        mail.add_attachment(content, maintype="application", subtype=kind, filename=name)
    mail.set_boundary("=_radenavonden_2023")
    return mail.as_bytes()
