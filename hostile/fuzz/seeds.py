"""Good files to begin with, a few of each kind: the smallest of the annotated documents, and some made here."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import openpyxl
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DOCUMENTS = Path(__file__).parents[2] / "annotated" / "develop" / "documents"
_KINDS = ("html", "pdf", "docx", "pptx", "eml")
_OF_EACH = 6

_PLAIN = """Inkoop jeugdhulp regio Veenrand

De regio koopt jeugdhulp in voor 2027 tot en met 2030.
1. Perceel 1 Wonen: taakgericht, gunning op 3 maart 2026
2. Perceel 2 Dagbehandeling: inspanningsgericht

Contact: mevrouw J. de Vries, j.devries@voorbeeld.example, 06-12345678

Mijlpaal\tDatum
Publicatie\t1 februari 2026
Voorlopige gunning\t3 maart 2026
"""
_CSV = """perceel;aanbieder;status;vanaf
1;Stichting De Rietkraag;gegund;2027-01-01
2;Zorgpunt Noord B.V.;gegund;2027-01-01
2;"Het ""Huis"" aan de Dijk";afgewezen;
"""


@cache
def seeds() -> dict[str, tuple[bytes, ...]]:
    """Good files by kind: ``html``, ``pdf``, ``scan``, ``docx``, ``pptx``, ``xlsx``, ``eml``, ``plain``, ``csv``."""
    found = {kind: tuple(path.read_bytes() for path in _smallest(kind)) for kind in _KINDS}
    return {
        **found,
        "scan": (_scan(),),
        "xlsx": (_workbook(),),
        "plain": (_PLAIN.encode(), _PLAIN.encode("utf-16"), _PLAIN.replace("\n", "\r\n").encode("cp1252")),
        "csv": (_CSV.encode(), _CSV.replace(";", ",").encode("cp1252")),
    }


def _smallest(kind: str) -> list[Path]:
    paths = sorted(_DOCUMENTS.glob(f"*.{kind}"), key=lambda path: (path.stat().st_size, path.name))
    return paths[:_OF_EACH]


def _workbook() -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Planning"
    for row in (
        ("Mijlpaal", "Datum", "Perceel"),
        ("Publicatie", "1 februari 2026", 1),
        ("Voorlopige gunning", 46084, 2),
        ("Start", "=A2", 0.25),
    ):
        sheet.append(row)
    sheet.merge_cells("A6:C7")
    sheet["A6"] = "Onder voorbehoud van besluitvorming"
    sheet["B3"].number_format = "dd-mm-yyyy"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _scan() -> bytes:
    """A page that is a picture: read by tesseract, which takes a second, so there is one and it is small."""
    from PIL import Image, ImageDraw

    picture = Image.new("L", (700, 300), 255)
    draw = ImageDraw.Draw(picture)
    draw.text((40, 40), "Gunning perceel 2 op 3 maart 2026", fill=0, font_size=32)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(350, 150), invariant=1)
    canvas.drawImage(ImageReader(picture), 0, 0, 350, 150)
    canvas.save()
    return buffer.getvalue()
