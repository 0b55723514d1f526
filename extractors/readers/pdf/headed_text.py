"""Labels in bold beside running text are headings of it, though they stand in a column of their own.

"Crisishulp" beside four lines of what will be bought: read as "Crisishulp" over these lines, as a page that is no print
has it. Beside short values ("Kenmerk | Z2027-18") labels are those of a table.
"""

from __future__ import annotations

from extractors.document import PassageBuilder
from extractors.readers.hyphens import mended
from extractors.readers.pdf.ruled import PdfCell, Table

_SENTENCE = 8
"""Words of a text that is more than a value."""


def headed_texts(table: Table) -> list[tuple[PdfCell, PdfCell]]:
    """The labels of a table without rules with the text beside each; none where one of these is a value."""
    if table.ruled or len(table.columns) != 2:
        return []
    labels = {cell.row: cell for cell in table.cells if cell.column == 0 and cell.text.strip()}
    texts = {cell.row: cell for cell in table.cells if cell.column == 1 and cell.text.strip()}
    if (
        len(labels) < 2
        or labels.keys() != texts.keys()
        or not all(cell.header and cell.bold for cell in labels.values())
    ):
        return []
    if any(len(text.text.split()) < _SENTENCE or text.text.rstrip()[-1] not in ".!?" for text in texts.values()):
        return []
    return [(labels[row], texts[row]) for row in sorted(labels)]


def add_headed(builder: PassageBuilder, pairs: list[tuple[PdfCell, PdfCell]], level: int) -> None:
    """Add each label as a heading of ``level`` with its text below it, and end the last of them."""
    for label, text in pairs:
        builder.heading(label.label, level, page=label.page, box=label.box)
        for line in mended(text.text).split("\n"):
            builder.add("paragraph", line, page=text.page, box=text.box)
    builder.close_headings(level)
