"""A PDF as it comes from a scanner: pictures of paper that lay a little askew, soft, with specks, and no text."""

from __future__ import annotations

import io
import random

import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DPI = 170
_SPECKS = 300


def scanned(pdf: bytes, seed: str) -> bytes:
    """The pages of ``pdf`` as pictures at 170 dots an inch; the same ``seed`` gives the same specks and angle."""
    chance = random.Random(seed)  # noqa: S311 - dirt, not a secret
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        width, height = page.get_size()
        paper = page.render(scale=_DPI / 72, grayscale=True).to_pil().convert("L")
        picture = io.BytesIO()
        _on_glass(paper, chance).save(picture, "JPEG", quality=45)
        picture.seek(0)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(picture), 0, 0, width, height)
        canvas.showPage()
    document.close()
    canvas.save()
    return out.getvalue()


def _on_glass(paper: Image.Image, chance: random.Random) -> Image.Image:
    angle = chance.uniform(-0.7, 0.7)
    turned = paper.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=250)
    turned = turned.filter(ImageFilter.GaussianBlur(0.5))
    draw = ImageDraw.Draw(turned)
    for _ in range(_SPECKS):
        place = (chance.randrange(turned.width), chance.randrange(turned.height))
        draw.point(place, fill=chance.randrange(90, 190))
    return turned
