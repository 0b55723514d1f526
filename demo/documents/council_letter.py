"""A letter to the council as a scan: a picture of paper that lay a little askew, with specks, and no text."""

from __future__ import annotations

import io
import random
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from demo.documents.council_mail import OFFICIAL

PATH = "waterrijk/documenten/brief-aan-de-raad.pdf"

_DPI = 200
_SIZE = (round(A4[0] / 72 * _DPI), round(A4[1] / 72 * _DPI))
_MARGIN = 200
_FONTS = Path(reportlab.__file__).parent / "fonts"
_LETTER = [
    ("VeraBd.ttf", 44, "Gemeente Oeverdam"),
    ("Vera.ttf", 30, "Aan de gemeenteraad"),
    ("Vera.ttf", 30, "Datum: 4 februari 2025"),
    ("VeraBd.ttf", 32, "Onderwerp: verlenging contracten jeugdhulp"),
    ("Vera.ttf", 30, "Geachte raadsleden,"),
    (
        "Vera.ttf",
        30,
        "Het college heeft op 28 januari 2025 besloten de huidige contracten voor crisishulp te verlengen tot en met "
        "31 december 2025. Zonder die verlenging zou er tot de start van de nieuwe overeenkomsten geen crisishulp "
        "zijn.",
    ),
    (
        "Vera.ttf",
        30,
        "De aanbesteding van Segment 5 Crisishulp wordt gepubliceerd op 14 april 2025. Aanbieders kunnen tot 27 juni "
        "2025 inschrijven. Wij volgen een SAS-procedure.",
    ),
    (
        "Vera.ttf",
        30,
        "Op dit moment zijn Stichting Noordvlet en Spoedpost Kraggeland B.V. gecontracteerd voor crisishulp.",
    ),
    ("Vera.ttf", 30, "Met vriendelijke groet,"),
    ("Vera.ttf", 30, f"namens burgemeester en wethouders,\n{OFFICIAL}\nbeleidsadviseur jeugd"),
]


def _page() -> Image.Image:
    """The letter as it was typed, black on white."""
    page = Image.new("L", _SIZE, 255)
    draw = ImageDraw.Draw(page)
    top = _MARGIN
    for name, size, text in _LETTER:
        font = ImageFont.truetype(str(_FONTS / name), size)
        for line in _lines(draw, font, text):
            draw.text((_MARGIN, top), line, font=font, fill=15)
            top += round(size * 1.55)
        top += size
    return page


def _lines(draw: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont, text: str) -> list[str]:
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if draw.textlength(longer, font=font) > _SIZE[0] - 2 * _MARGIN:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


def _scanned(page: Image.Image) -> Image.Image:
    """The page as a scanner sees it: turned by half a degree, a little soft, with specks of dust."""
    page = page.rotate(0.5, resample=Image.Resampling.BICUBIC, fillcolor=250).filter(ImageFilter.GaussianBlur(0.6))
    draw = ImageDraw.Draw(page)
    dust = random.Random(20250204)  # noqa: S311 - the same specks each time
    for _ in range(400):
        place = (dust.randrange(_SIZE[0]), dust.randrange(_SIZE[1]))
        draw.point(place, fill=dust.randrange(80, 180))
    return page


def make() -> bytes:
    """The file."""
    picture = io.BytesIO()
    _scanned(_page()).save(picture, "PNG")
    picture.seek(0)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle("Brief aan de raad")
    canvas.drawImage(ImageReader(picture), 0, 0, *A4)
    canvas.save()
    return out.getvalue()
