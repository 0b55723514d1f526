"""Letters of drawn passages, in the sans serif that comes with pdfium: the same picture on every machine."""

from __future__ import annotations

import ctypes
import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import ImageDraw, ImageFont

from extractors.people import MASK

_INSTEAD = {
    "→": "->",
    "←": "<-",
    "≥": ">=",
    "≤": "<=",
    "✓": "v",
    "✔": "v",
    "●": "•",
    "■": "•",
    "▪": "•",
    "◦": "•",
    "○": "o",
    "□": "o",
    "☐": "o",
    "☒": "x",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "\n": " ",
}
_UNKNOWN = "?"
_MASKS = re.compile(f"({MASK}+)")


@dataclass(frozen=True, slots=True)
class Style:
    """Size in pixels, bold or not, and the colour of letters."""

    size: int = 21
    bold: bool = False
    colour: str = "#1a1a1a"

    @property
    def leading(self) -> int:
        """From line to line, in pixels."""
        return round(self.size * 1.45)


@cache
def font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    """pdfium's own Helvetica."""
    document = pdfium.PdfDocument.new()
    try:
        loaded = raw.FPDFText_LoadStandardFont(document.raw, b"Helvetica-Bold" if bold else b"Helvetica")
        length = ctypes.c_size_t()
        raw.FPDFFont_GetFontData(loaded, None, 0, length)
        buffer = (ctypes.c_uint8 * length.value)()
        raw.FPDFFont_GetFontData(loaded, buffer, length.value, length)
        raw.FPDFFont_Close(loaded)
    finally:
        document.close()
    return ImageFont.truetype(io.BytesIO(bytes(buffer)), size, layout_engine=ImageFont.Layout.BASIC)


def drawable(text: str) -> str:
    """The text in letters that the font has: without an accent that it lacks, "?" for a letter of another script."""
    return text if text.isascii() and text.isprintable() else "".join(map(_drawable, text))


@cache
def _drawable(character: str) -> str:
    if character in _INSTEAD:
        return _INSTEAD[character]
    if character in (" ", "\u00a0", MASK):
        return MASK if character == MASK else " "
    if unicodedata.category(character)[0] == "C":
        return ""
    shape = font(20, bold=False)
    for candidate in (character, unicodedata.normalize("NFKD", character)[0]):
        if shape.getmask(candidate).getbbox() is not None:
            return candidate
    return _UNKNOWN


def width_of(text: str, style: Style) -> float:
    """Pixels that drawable text takes."""
    return sum(
        len(part) * _mask_width(style) if part.startswith(MASK) else font(style.size, bold=style.bold).getlength(part)
        for part in _MASKS.split(text)
    )


def write(pen: ImageDraw.ImageDraw, x: float, y: float, text: str, style: Style) -> None:
    """Draw drawable text with its upper left corner at (x, y); what is masked is a grey bar."""
    for part in _MASKS.split(text):
        wide = width_of(part, style)
        if part.startswith(MASK):
            pen.rectangle((x, y + style.size * 0.15, x + wide - 1, y + style.size), fill="#969696")
        else:
            pen.text((x, y), part, font=font(style.size, bold=style.bold), fill=style.colour)
        x += wide


def _mask_width(style: Style) -> float:
    return style.size * 0.55
