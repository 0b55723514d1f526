"""A mail after a technical session of councils: slides (PPTX), a memo (DOCX), a table of running contracts (PDF) and a scanned list of decisions."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

from docx import Document
from docx.shared import Pt
from pptx import Presentation
from pptx.util import Inches
from pptx.util import Pt as Points
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from annotated.make.scanning import scanned

SUFFIX = ".eml"

_BODY = """\
Goedemorgen griffiers,

Zoals toegezegd de stukken van de technische sessie jeugdhulp van dinsdag 2 december jl. in
Goes. Willen jullie die in jullie raadsinformatiesysteem hangen? Het zijn er vier:

- de presentatie (met de toelichting van de inleider in het notitieveld)
- een memo met de antwoorden die we ter plekke schuldig bleven
- het overzicht van de lopende contracten
- de besluitenlijst van de bestuurscommissie (alleen op papier beschikbaar, dus ingescand)

Vraag die we vaak kregen: "tekenen we nu bij het kruisje?" Nee. De bestuurscommissie gaat over
de inkoop, uw raad over het geld. In de begroting 2027 (behandeling november 2026) ziet u
het bedrag per segment terug.

Op donderdag 15 januari houden we een inloopuur via Teams, 16.00 tot 17.00 uur. Inhoudelijke
vragen graag voor 9 januari mailen, dan kunnen we ze voorbereiden.

Met groet,

Sjaak de Visser
bestuurssecretaris (afwezig op vrijdag)

INKOOPBUREAU JEUGD ZEELAND
Stationspark 33, Goes | 0113 - 99 70 70 | info@inkoopbureaujeugd.example

Volg ons ook op LinkedIn. De inhoud van deze mail is vertrouwelijk tenzij anders vermeld.

> Van: griffie
> Verzonden: woensdag 3 december 2025 08:14
> Onderwerp: stukken gisteravond
> Ha Sjaak, wanneer kunnen we de sheets verwachten? Ik kreeg er al drie vragen over.
> En was dat plan om alles aan een partij te geven nou van de baan? Gr. Anneke
"""

_SEGMENTS = [
    (
        "Segment A  Thuis en in de buurt",
        "Opvoedsteun, jongerenwerk-plus en praktische hulp in het gezin. Vrij toegankelijk.",
        "Jaarlijkse subsidie, bedrag naar inwonertal",
        "Geen aanbesteding. Elke gemeente verleent zelf subsidie.",
        "Raadslid vroeg of dit nog jeugdhulp is. Ja, maar zonder beschikking.",
    ),
    (
        "Segment B  Ambulant specialistisch",
        "Begeleiding en behandeling waarvoor een verwijzing nodig is.",
        "PxQ: uurtarief maal geleverde uren",
        "SAS, selectie op kwaliteit. Van 176 contracten nu naar hooguit 25.",
        "Het idee van één hoofdaannemer voor heel Zeeland is begin dit jaar verkend. De gemeenten zien er niets meer in.",
    ),
    (
        "Segment C  Jonge kind en dagcentra",
        "Groepen voor kinderen tot 7 jaar, ook in de vakanties.",
        "Wij stellen voor: arrangement per half jaar",
        "Wij stellen voor: openbare procedure",
        "Nog niet besproken in de commissie. Voorzichtig brengen.",
    ),
    (
        "Segment D  Zorg in school",
        "Jeugdhulp op so, vso en praktijkonderwijs. Samen met de samenwerkingsverbanden.",
        "Uitgangspunt: taakgericht, een vast bedrag per school",
        "Uitwerking in 2026. Start niet voor schooljaar 2027-2028.",
        "",
    ),
    (
        "Segment E  Kleinschalig wonen",
        "Gezinshuizen, kleine groepen tot zes kinderen, logeren.",
        "Mix: etmaalprijs en een beschikbaarheidsvergoeding voor drie spoedplekken",
        "Dialooggerichte aanbesteding, één of twee combinaties.",
        "Het woord hybride vermijden, dat werkte vorige keer niet.",
    ),
    (
        "Segment F  Gecertificeerde instellingen",
        "Jeugdbescherming en jeugdreclassering.",
        "PxQ, zoals nu",
        "Verlengen met de twee huidige GI's: Jeugdbescherming Deltaland en Stichting Baken.",
        "Landelijk tarief, wij hebben geen keus.",
    ),
]

_PLAN = [
    ("Stap", "Segment B", "Segment E"),
    ("Aankondiging op TenderNed", "19 januari 2026", "2 februari 2026"),
    ("Informatiebijeenkomst", "29 januari 2026, Middelburg", "geen"),
    ("Vragenronde sluit", "9 februari 2026", "23 februari 2026"),
    ("Nota van inlichtingen", "20 februari 2026", "6 maart 2026"),
    ("Inschrijven (B) / aanmelden (E)", "uiterlijk 16 maart 2026, 14.00 uur", "uiterlijk 30 maart 2026"),
    ("Dialoog", "n.v.t.", "20 april tot en met 26 juni 2026"),
    ("Eindbod", "n.v.t.", "31 augustus 2026"),
    ("Voornemen tot gunning", "1 juni 2026", "eind september 2026"),
    ("Definitief", "22 juni 2026", "oktober 2026"),
    ("Nieuw contract gaat in", "1 januari 2027", "1 april 2027"),
]

_MEMO: list[str | list[tuple[str, ...]]] = [
    "# 1. Waarom is de planning van B verschoven?",
    "In de raadsbrief van september noemden wij 15 december 2025 als dag waarop de stukken van segment B op TenderNed zouden staan. Dat halen we niet. "
    "De accountant wilde eerst de productieverantwoording over 2024 afronden. Hieronder de actuele data. Voor segment E is niets veranderd.",
    _PLAN,
    "# 2. Wat gebeurt er met kinderen die nu ergens wonen?",
    "Die blijven waar ze zijn. Omdat de nieuwe contracten van E een kwartaal later ingaan dan de oude aflopen, sluiten we met de vier partijen die de meeste kinderen huisvesten een "
    "overbruggingsovereenkomst. Het gaat om Stichting Scheldeborgh, Zilt Jeugdhulp, Gezinshuizen Walcheren B.V. en De Schorre. De einddatum staat in de besluitenlijst.",
    "# 3. Hoe lang zitten we straks vast?",
    "B: een raamovereenkomst van vier jaar, met drie opties van een jaar. E: vijf jaar, met één optie van vijf jaar. Bij A is het elk jaar een nieuwe beschikking.",
    "# 4. Zit er een maximum op wat een aanbieder mag declareren?",
    "Ja. In B krijgt iedere contractpartner een budgetplafond per kalenderjaar. Dat is iets anders dan taakgerichte bekostiging: wie minder levert, krijgt minder.",
    "# 5. Waarom niet gewoon doorgaan met het Zeeuws model?",
    "Sinds 2015 laten wij iedereen toe die aan de eisen voldoet. Dat heeft clie\u0301nten veel keus gegeven, maar ook een markt die niemand meer overziet. Voor B houdt dat op. "
    "Bij de vrijgevestigde jeugd-ggz, die buiten deze ronde valt, blijft de open toelating bestaan.",
    "# 6. Nog een paar losse eindjes",
    "De vraag over leerlingenvervoer speelden wij door aan de afzonderlijke gemeenten. Het tariefonderzoek van Van Strien Advies wordt in week 4 van 2026 openbaar. "
    "En ja: de wachtlijstcijfers op dia 4 waren van 2023.",
]

_RUNNING = [
    ["Perceel 2021-2026", "Contracten", "Betaling", "TenderNed", "Einde"],
    ["1 Ambulant licht", "112", "per uur", "TN281144", "31 december 2026"],
    ["2 Ambulant zwaar", "64", "per uur", "TN281145", ""],
    ["3 Dagbehandeling", "18", "per dagdeel", "TN281146", ""],
    ["4 Verblijf", "22", "per etmaal", "TN281150", ""],
    [
        "5 Gecertificeerde instellingen",
        "2",
        "per maand per\nmaatregel (PxQ)",
        "-",
        "31 december 2025,\nverlengd tot\n31 december 2027",
    ],
]

_DECISIONS = [
    "BESLUITENLIJST bestuurscommissie Jeugd Zeeland",
    "Vergadering van donderdag 27 november 2025, Abdij, Middelburg",
    "Aanwezig: alle dertien gemeenten. Afwezig met kennisgeving: Tholen (bij punt 5 en verder).",
    "1. Verslag 30 oktober 2025. Vastgesteld.",
    "2. Segment A. Besloten wordt dat de gemeenten dit segment met ingang van 1 januari 2027 met subsidie bekostigen.",
    "3. Segment B. Besloten wordt een SAS-procedure te volgen en ten hoogste 25 aanbieders te contracteren tegen PxQ. Het alternatief van een open toelating, zoals nu, krijgt geen steun.",
    "4. Segment C. Aangehouden. Het voorstel komt terug in de vergadering van 12 februari 2026, met een berekening van het aantal kinderen.",
    "5. Segment E. Ingestemd wordt met een dialooggerichte aanbesteding. Tot 1 april 2027 worden de plaatsen gewaarborgd met een overbruggingsovereenkomst.",
    "6. Segment F. De overeenkomsten met beide instellingen worden met twee jaar verlengd.",
    "7. Rondvraag en sluiting. Volgende vergadering: 22 januari 2026, Terneuzen.",
    "Aldus vastgesteld, de voorzitter (w.g.)",
]


def _still(content: bytes) -> bytes:
    """The zipped document with one fixed time on every part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2025, 12, 9, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _deck() -> bytes:
    """The slides: a table of three rows for each segment."""
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Jeugdhulp in Zeeland na 2026"
    first.placeholders[1].text = "Technische sessie voor raadsleden\nGoes, 2 december 2025"
    for title, lines in (
        (
            "Wat gaan we doen vanavond",
            "Even voorstellen\nZes segmenten in vogelvlucht\nRondje langs de tafels\nNaar huis om half tien",
        ),
        (
            "Opdracht van de gemeenten",
            "Minder contracten\nHulp op fietsafstand\nGeen kind tussen wal en schip\nBinnen het geld",
        ),
        ("Wachttijden", "Ambulant: 9 weken\nDagbehandeling: 14 weken\nWonen: 31 weken"),
    ):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text, slide.placeholders[1].text = title, lines
    for segment in _SEGMENTS:
        _segment(deck, *segment)
    last = deck.slides.add_slide(deck.slide_layouts[1])
    last.shapes.title.text = "En nu?"
    last.placeholders[1].text = (
        "Eerste kwartaal 2026: B en E naar de markt\nFebruari 2026: besluit over C\n"
        "Zomer 2026: eerste uitkomsten\nVragen: raden@inkoopbureaujeugd.example"
    )
    out = io.BytesIO()
    deck.save(out)
    return _still(out.getvalue())


def _segment(deck: object, title: str, what: str, pay: str, buy: str, notes: str) -> None:
    """One segment: what it is, how it is paid, how it is bought."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = title
    table = slide.shapes.add_table(3, 2, Inches(0.5), Inches(1.8), Inches(9), Inches(3.4)).table
    table.first_row = False
    table.columns[0].width, table.columns[1].width = Inches(1.8), Inches(7.2)
    for row, (label, text) in enumerate((("Wat is het", what), ("Betalen", pay), ("Inkopen", buy))):
        for column, content in enumerate((label, text)):
            table.cell(row, column).text = content
            table.cell(row, column).text_frame.paragraphs[0].font.size = Points(18)
    if notes:
        slide.notes_slide.notes_text_frame.text = notes


def _memo() -> bytes:
    """The memo: a head, numbered questions, a table of dates."""
    document = Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].footer.paragraphs[
        0
    ].text = "Inkoopbureau Jeugd Zeeland - memo nazending - versie 8 december 2025"
    document.add_heading("Memo", 1)
    for line in (
        "Aan:\tde leden van de dertien gemeenteraden",
        "Van:\tInkoopbureau Jeugd Zeeland",
        "Datum:\t8 december 2025",
        "Betreft:\tnazending technische sessie",
    ):
        document.add_paragraph(line).paragraph_format.space_after = Pt(0)
    for part in _MEMO:
        if isinstance(part, list):
            table = document.add_table(len(part), len(part[0]), "Light Grid Accent 1")
            for row, cells in enumerate(part):
                for column, text in enumerate(cells):
                    table.cell(row, column).text = text
        elif part.startswith("# "):
            document.add_heading(part[2:], 3)
        else:
            document.add_paragraph(part)
    out = io.BytesIO()
    document.save(out)
    return _still(out.getvalue())


def _running() -> bytes:
    """The table of the contracts that run now."""
    out = io.BytesIO()
    style = ParagraphStyle("p", fontName="Helvetica", fontSize=10, leading=14)
    head = ParagraphStyle("h", parent=style, fontName="Helvetica-Bold", fontSize=14, leading=22)
    table = Table(_RUNNING, colWidths=[140, 65, 95, 75, 120])
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.grey),
                ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
                ("FONT", (0, 0), (-1, 0), "Helvetica-Bold", 9.5),
                ("FONTSIZE", (0, 1), (-1, -1), 9.5),
                ("LINEAFTER", (0, 0), (-2, -1), 0.5, colors.grey),
                ("SPAN", (4, 1), (4, 4)),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ]
        )
    )
    page = SimpleDocTemplate(out, pagesize=A4, invariant=1, leftMargin=50, rightMargin=50, topMargin=55)
    page.build(
        [
            Paragraph("Lopende contracten jeugdhulp Zeeland", head),
            Paragraph(
                "Peildatum 1 november 2025. Alle percelen behalve 5 zijn in 2020 gecontracteerd via het Zeeuws model, dus zonder maximum en met tussentijdse toetreding.",
                style,
            ),
            Spacer(1, 8),
            table,
            Spacer(1, 8),
            Paragraph(
                "Sommige aanbieders hebben meer dan een contract; het aantal organisaties is 143. Bij perceel 2 is de vaktherapie inbegrepen.",
                style,
            ),
        ],
        onFirstPage=_foot,
    )
    return out.getvalue()


def _foot(canvas: Canvas, _: object) -> None:
    """The foot of the page."""
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(50, 30, "Inkoopbureau Jeugd Zeeland  |  contractbeheer  |  blad 1 van 1")


def _decisions() -> bytes:
    """The list of decisions, from paper."""
    out = io.BytesIO()
    style = ParagraphStyle("p", fontName="Helvetica", fontSize=12, leading=16.5, spaceAfter=10)
    head = ParagraphStyle("h", parent=style, fontName="Helvetica-Bold", fontSize=13.5)
    page = SimpleDocTemplate(out, pagesize=A4, invariant=1, leftMargin=65, rightMargin=65, topMargin=60)
    page.build([Paragraph(_DECISIONS[0], head), *(Paragraph(text, style) for text in _DECISIONS[1:])])
    return scanned(out.getvalue(), "e2-nazending-technische-sessie")


def make() -> bytes:
    """The mail and what hangs on it."""
    mail = EmailMessage()
    mail["Subject"] = "RE: stukken gisteravond - nazending technische sessie jeugdhulp 2 december"
    mail["From"] = "Inkoopbureau Jeugd Zeeland <info@inkoopbureaujeugd.example>"
    mail["To"] = "griffiers@zeeuwse-raden.example"
    mail["Date"] = "Tue, 09 Dec 2025 09:26:00 +0100"
    mail["Message-ID"] = "<20251209.0926@inkoopbureaujeugd.example>"
    mail.set_content(_BODY)
    office = "vnd.openxmlformats-officedocument"
    mail.add_attachment(
        _deck(),
        maintype="application",
        subtype=f"{office}.presentationml.presentation",
        filename="Technische sessie jeugdhulp.pptx",
    )
    mail.add_attachment(
        _memo(), maintype="application", subtype=f"{office}.wordprocessingml.document", filename="Memo nazending.docx"
    )
    mail.add_attachment(_running(), maintype="application", subtype="pdf", filename="Lopende contracten 1-11-2025.pdf")
    mail.add_attachment(_decisions(), maintype="application", subtype="pdf", filename="SKM_C25825112810300.pdf")
    mail.set_boundary("=_technische_sessie")
    return mail.as_bytes()
