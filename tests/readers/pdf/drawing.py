"""PDFs that the tests draw: invented regions and providers, true to what municipalities publish."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    ListFlowable,
    ListItem,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

WIDTH, HEIGHT = A4
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=7)
H1 = ParagraphStyle("h1", fontName="Helvetica-Bold", fontSize=17, leading=21, spaceAfter=8)
H2 = ParagraphStyle("h2", fontName="Helvetica-Bold", fontSize=13, leading=16, spaceBefore=6, spaceAfter=5)
H3 = ParagraphStyle("h3", fontName="Times-Bold", fontSize=10.5, leading=13.5, spaceBefore=4, spaceAfter=3)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=9, leading=11)
GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def build(story: list[Flowable], *, title: str = "", running: bool = False, columns: int = 1) -> bytes:
    """A4 pages of a story; ``running`` adds a header and "Pagina n", two columns begin after the first page break."""
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, title=title, invariant=1, lang="nl-NL")

    def decorate(canvas: Canvas, _: object) -> None:
        if running:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(22 * mm, HEIGHT - 12 * mm, "Regio Merendal | Inkoopplan jeugdhulp")
            canvas.drawRightString(WIDTH - 22 * mm, 12 * mm, f"Pagina {canvas.getPageNumber()}")

    inner = WIDTH - 44 * mm
    whole = Frame(22 * mm, 20 * mm, inner, HEIGHT - 40 * mm, leftPadding=0, rightPadding=0)
    half = (inner - 8 * mm) / 2
    tall = HEIGHT - 70 * mm
    top = Frame(22 * mm, HEIGHT - 50 * mm, inner, 30 * mm, leftPadding=0, rightPadding=0)
    sides = [
        Frame(22 * mm + i * (half + 8 * mm), 20 * mm, half, tall, leftPadding=0, rightPadding=0) for i in range(columns)
    ]
    frames = [whole] if columns == 1 else [top, *sides]
    document.addPageTemplates([PageTemplate(id="all", frames=frames, onPage=decorate)])
    document.build(story)
    return out.getvalue()


def cells(rows: list[list[str]], *, head: int = 1) -> list[list[Paragraph]]:
    """Rows of text as paragraphs; the first rows bold."""
    return [[Paragraph(text, HEAD if i < head else CELL) for text in row] for i, row in enumerate(rows)]


def plan() -> bytes:
    """Running header, numbered headings, a list, a footnote mark, a ruled table over the page break, merged cells."""
    intro = (
        "De gemeenten in Merendal kopen vanaf 1 januari 2027 samen jeugdhulp in. In dit plan staat welke segmenten er "
        "zijn, hoe de bekostiging eruitziet en wanneer aanbieders zich kunnen inschrijven<super>1</super> op de "
        "opdracht. Over jeugd- en gezinshulp is apart overlegd met de wijkteams en met het onderwijs in de regio. "
    )
    products = "• Begeleiding individueel<br/>• Begeleiding in een groep<br/>• Behandeling thuis, met een gezinscoach"
    table = Table(
        [
            *cells([["Segment", "Dagbehandeling", "Wonen", "Crisis"]]),
            *cells([["Procedure", "Open house", "Aanbesteding met dialoog", "Aanbesteding met dialoog"]], head=0),
            *cells([["Producten", products, "Gezinshuis", "Crisisbed"]], head=0),
            *cells([[f"Toelichting {n}", "Zie bijlage", "Per etmaal", "Per etmaal"] for n in range(1, 9)], head=0),
            *cells([["Start contract", "1 januari 2027", "", ""]], head=0),
        ],
        colWidths=[32 * mm, 46 * mm, 44 * mm, 44 * mm],
        repeatRows=1,
        style=[*GRID, ("SPAN", (1, -1), (3, -1))],
    )
    items = ["de huidige contracten lopen af;", "de wachttijden zijn te lang;", "de kosten stijgen."]
    bullets = ListFlowable([ListItem(Paragraph(item, BODY)) for item in items], bulletType="bullet", start="•")
    story: list[Flowable] = [
        Paragraph("Inkoopplan jeugdhulp Merendal", H1),
        Paragraph("12 mei 2025", BODY),
        Paragraph("1. Inleiding", H2),
        Paragraph(intro * 2, BODY),
        Paragraph("Er zijn drie redenen om opnieuw in te kopen:", BODY),
        bullets,
        Paragraph("1.1 Samenwerking", H3),
        *[Paragraph(intro, BODY) for _ in range(3)],
        Paragraph("2. Segmenten", H2),
        Spacer(1, 100 * mm - 140),
        Paragraph("Tabel 1: de segmenten", BODY),
        table,
        Paragraph("3. Vervolg", H2),
        Paragraph("Het college besluit in juni 2025 over dit plan.", BODY),
    ]
    return build(story, title="Inkoopplan jeugdhulp Merendal", running=True)


def planning() -> bytes:
    """Tables without a rule: a planning of two columns, one with a shaded head, one with wrapped cells."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(60, 770, "Planning van de aanbesteding")
    canvas.setFont("Helvetica", 10)
    canvas.drawString(60, 748, "Hieronder staat wanneer welke stap wordt gezet. Data kunnen nog verschuiven.")
    y = 720
    for day, label in [
        ("3 maart 2026", "Publicatie op TenderNed"),
        ("24 maart 2026", "Sluiting vragenronde"),
        ("14 april 2026", "Nota van inlichtingen"),
        ("15 mei 2026", "Uiterste datum van inschrijving"),
        ("1 juli 2026", "Voorlopige gunning"),
    ]:
        canvas.drawString(60, y, day)
        canvas.drawString(190, y, label)
        y -= 15
    canvas.drawString(60, y - 12, "De tarieven zijn per eenheid vastgesteld en gelden voor het hele contract:")
    y -= 42
    canvas.setFillColor(colors.lightgrey)
    canvas.rect(56, y - 5, 470, 18, stroke=0, fill=1)
    canvas.setFillColor(colors.black)
    canvas.setFont("Helvetica-Bold", 10)
    for x, text in ((60, "Perceel"), (230, "Eenheid"), (330, "Tarief"), (430, "Aanbieders")):
        canvas.drawString(x, y, text)
    canvas.setFont("Helvetica", 10)
    for row in (
        ("Perceel 1 Begeleiding thuis", "uur", "€ 68,40", "12"),
        ("Perceel 2 Dagbehandeling voor", "dagdeel", "€ 91,25", "7"),
        ("jonge kinderen", "", "", ""),
        ("Perceel 3 Wonen", "etmaal", "€ 245,00", "4"),
    ):
        y -= 18 if row[1] else 12
        for x, text in zip((60, 230, 330, 430), row, strict=True):
            canvas.drawString(x, y, text)
    canvas.drawString(60, y - 30, "Vragen kunnen alleen via de berichtenmodule van TenderNed worden gesteld.")
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def newsletter() -> bytes:
    """A title over the whole width, two columns under it, words cut at line ends, a list within a column."""
    first = (
        "De inkoop van jeugdhulp in Merendal gaat een nieuwe fase in. Na de zomer beginnen de dialoog­gesprekken met "
        "zeven aanbieders over wonen en verblijf. De gemeenten willen minder contracten en meer samen­werking. "
    )
    second = (
        "Voor dagbehandeling geldt een andere route. Daar kan iedere aanbieder zich melden die aan de eisen voldoet, "
        "zolang de overeenkomst loopt. De tarieven zijn getoetst door een onafhankelijk bureau. "
    )
    style = ParagraphStyle("column", parent=BODY, fontSize=10, leading=12.5, hyphenationLang="nl_NL")
    story: list[Flowable] = [
        Paragraph("Nieuwsbrief inkoop jeugdhulp Merendal", H1),
        Paragraph("September 2025", BODY),
    ]
    story += [FrameBreak(), Paragraph("Wonen en verblijf", H2)]
    story += [Paragraph(first * 3, style) for _ in range(6)]
    story += [Paragraph("Dagbehandeling", H2)]
    story += [Paragraph(second * 3, style) for _ in range(3)]
    return build(story, title="Nieuwsbrief inkoop jeugdhulp Merendal", columns=2)


def hyphens() -> bytes:
    """Lines cut by hand where Dutch hyphens go wrong."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 11)
    lines = [
        "De raad bespreekt op 4 juni het voorstel voor de jeugd-",
        "en gezinshulp. De PxQ-",
        "bekostiging verdwijnt in de regio Zuid-",
        "Merendal. Er komt een budget voor de samenwer-",
        "kende aanbieders, ook voor re-",
        "integratie van jongeren.",
    ]
    for index, line in enumerate(lines):
        canvas.drawString(70, 760 - 14 * index, line.ljust(1))
    canvas.drawString(
        70, 640, "Een vaste spatie\u00a0hoort een spatie te zijn, zoals in artikel\u00a02.11 van de Jeugdwet."
    )
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def turned() -> bytes:
    """A page shown turned by a quarter, its crop box smaller than its media box, a ruled table with upright heads."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setPageRotation(90)
    canvas.setCropBox((20, 30, WIDTH - 20, HEIGHT - 30))
    canvas.rotate(90)
    canvas.translate(0, -WIDTH)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(90, WIDTH - 70, "Aanbieders per perceel")
    canvas.setFont("Helvetica", 10)
    xs, ys = [90, 260, 320, 380], [WIDTH - 100, WIDTH - 190, WIDTH - 210, WIDTH - 230]
    canvas.grid(xs, ys)
    canvas.setFont("Helvetica-Bold", 10)
    for x, text in ((295, "Perceel 1 Wonen"), (355, "Perceel 2 Crisis")):
        canvas.saveState()
        canvas.translate(x, WIDTH - 185)
        canvas.rotate(90)
        canvas.drawString(0, 0, text)
        canvas.restoreState()
    canvas.setFont("Helvetica", 10)
    for index, row in enumerate((("Stichting De Waterlelie", "ja", "nee"), ("Zorgpunt Oost B.V.", "nee", "ja"))):
        for x, text in zip((94, 280, 340), row, strict=True):
            canvas.drawString(x, WIDTH - 204 - 20 * index, text)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def contents() -> bytes:
    """A table of contents with dots, footers with a number, a boxed remark that is no table."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)

    def footer(number: int) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawCentredString(WIDTH / 2, 30, str(number))

    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(70, 770, "Regiovisie Merendal")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(70, 730, "Inhoudsopgave")
    for index, entry in enumerate(("1 Aanleiding", "2 Ambities", "3 Bekostiging")):
        canvas.drawString(70, 705 - 15 * index, f"{entry} {'.' * 60} {index + 2}")
    footer(1)
    canvas.showPage()
    for number, (head, text) in enumerate(
        (("1 Aanleiding", "De Jeugdwet vraagt om een regiovisie."), ("2 Ambities", "Meer hulp dicht bij huis.")),
        start=2,
    ):
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(70, 770, head)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(70, 745, text)
        canvas.rect(70, 680, 300, 40)
        canvas.drawString(80, 700, "Let op: dit is een concept.")
        footer(number)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def split_row() -> bytes:
    """A ruled table without a repeated header whose one long row is cut by the end of the page."""
    steps = "<br/>".join(f"{n}. Stap nummer {n} van de voorbereiding met de wijkteams" for n in range(1, 31))
    table = Table(
        [
            *cells([["Fase", "Wat er gebeurt", "Wanneer"]]),
            *cells(
                [["Voorbereiding", steps, "Najaar 2025"], ["Gunning", "Besluit van het college", "1 juli 2026"]], head=0
            ),
        ],
        colWidths=[35 * mm, 90 * mm, 40 * mm],
        splitInRow=1,
        style=GRID,
    )
    lead = Paragraph("Aanpak van de inkoop", H1)
    return build([lead, Spacer(1, 150 * mm), table, Paragraph("De raad wordt hierover geïnformeerd.", BODY)])


def letter() -> bytes:
    """A letter: address lines, a block of labels and values, numbered points, a name under it."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 10)
    y = 780
    for line in ("Gemeente Merendal", "Postbus 12", "3300 AA Merendal"):
        canvas.drawString(70, y, line)
        y -= 13
    y -= 20
    for label, value in (
        ("Datum", "4 februari 2026"),
        ("Kenmerk", "Z2026-118"),
        ("Onderwerp", "Verlenging overeenkomst"),
    ):
        canvas.drawString(70, y, label)
        canvas.drawString(170, y, value)
        y -= 13
    y -= 20
    paragraphs = [
        [
            "Geachte aanbieder,",
        ],
        [
            "De overeenkomst voor perceel 2 Dagbehandeling loopt op 31 december 2026 af. Wij maken gebruik van de",
            "mogelijkheid om te verlengen met een jaar, tot en met 31 december 2027. De tarieven worden geïndexeerd",
            "volgens de afspraken in de overeenkomst.",
        ],
        ["Wij vragen u om twee dingen:"],
        ["1. stuur het formulier voor 1 maart 2026 terug;"],
        ["2. controleer de lijst met onderaannemers, want die wordt bij de", "    verlenging opnieuw vastgesteld."],
        ["Met vriendelijke groet,"],
    ]
    for paragraph in paragraphs:
        for line in paragraph:
            canvas.drawString(70, y, line)
            y -= 13
        y -= 9
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def scan_of(drawn: bytes, *, turned: float = 0.8, dpi: int = 200) -> bytes:
    """A PDF as a scanner makes it: pictures of the pages, a little askew, noisy, without text."""
    pages = []
    with pdfium.PdfDocument(drawn) as document:
        for page in document:
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
            picture = picture.rotate(turned, expand=False, fillcolor=255, resample=Image.Resampling.BICUBIC)
            pages.append(picture.filter(ImageFilter.GaussianBlur(0.6)))
            page.close()
    out = BytesIO()
    pages[0].save(out, format="PDF", save_all=True, append_images=pages[1:], resolution=dpi, quality=55)
    return out.getvalue()


DRAWINGS: dict[str, Callable[[], bytes]] = {
    drawing.__name__: drawing for drawing in (plan, planning, newsletter, hyphens, turned, contents, split_row, letter)
}
