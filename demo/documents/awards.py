"""The awarded providers in Excel: a cross for each segment that a provider may work in."""

from __future__ import annotations

import io

from openpyxl import Workbook
from openpyxl.styles import Font

from demo.documents.fixed import MADE, fixed_zip

PATH = "waterrijk/documenten/gegunde-aanbieders.xlsx"

_HEADER = ["Aanbieder", "KvK-nummer", "Plaats", "Segment 2 Dagbehandeling", "Segment 3a Ambulante begeleiding"]
_AWARDED: list[list[str | None]] = [
    ["Stichting Oeverlicht", "90000011", "Oeverdam", "x", "x"],
    ["Rietkraag Ambulant B.V.", "90000022", "Lindeveld", None, "x"],
    ["Coöperatie Polderkind U.A.", "90000033", "Nieuw-Hagen", "x", "x"],
    ["Sluispoort Jeugdteams B.V.", "90000044", "Oeverdam", None, "x"],
    ["Stichting Zonnevlet", "90000055", "Lindeveld", "x", None],
    ["Dagcentrum Het Kraggeveld B.V.", "90000066", "Turfmonde", "x", None],
]


def make() -> bytes:
    """The file."""
    book = Workbook()
    book.properties.title = "Definitief gegunde aanbieders jeugdhulp Waterrijk"
    book.properties.creator = "Gemeente Oeverdam"
    book.properties.created = MADE
    sheet = book.worksheets[0]
    sheet.title = "Gunning"
    sheet.append(["Definitief gegunde aanbieders per segment, stand 20 november 2025"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(_HEADER))
    sheet.append(_HEADER)
    for provider in _AWARDED:
        sheet.append(provider)
    for row in sheet.iter_rows(min_row=1, max_row=2):
        for cell in row:
            cell.font = Font(bold=True)
    for letter, width in zip("ABCDE", (34, 14, 16, 26, 34), strict=True):
        sheet.column_dimensions[letter].width = width
    out = io.BytesIO()
    book.save(out)
    return fixed_zip(out.getvalue())
