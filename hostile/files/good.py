"""Good documents that are read beside the bad ones: theirs must stay the same, to the byte."""

from __future__ import annotations

from hostile.files.office import document, office, packed, paragraph
from hostile.files.pages import page
from hostile.files.pdfs import plain_pdf

_STRATEGY = """<h1>Inkoop jeugdhulp Zandoever</h1>
<p>Voor perceel 1 Wonen is gekozen voor een taakgerichte bekostiging. Inschrijven kan tot 15 mei 2026.</p>
<table><tr><th>Mijlpaal</th><th>Datum</th></tr><tr><td>Voorlopige gunning</td><td>1 juli 2026</td></tr></table>"""


def good() -> dict[str, bytes]:
    """Their bytes by address."""
    award = paragraph("De opdracht voor perceel 2 is voorlopig gegund aan Stichting De Waterlelie.")
    return {
        "goed/strategie.html": page(_STRATEGY),
        "goed/inschrijven.pdf": plain_pdf(2),
        "goed/gunning.docx": packed(office("word", document(award))),
    }
