"""What heads a row or a column of products, and whether a cell below it names products or tells what a part is about."""

from __future__ import annotations

import re

HEADER = re.compile(
    r"^(?:(?:in te kopen|gecontracteerde|onderliggende|bijbehorende) )?(?:product(?:en|naam)?"
    r"|productgroep(?:en)?|zorgproducten|zorgvorm(?:en)?"
    r"|hulpvorm(?:en)?|diensten|vormen van (?:jeugd)?hulp|onderdelen|inhoud|(?:product)?omschrijving"
    r"|waar gaat het om|wat valt (?:er ?|hier ?)?onder|wat (?:zit|hoort) (?:er|hier) ?(?:in|bij)|wat horen (?:er|hier) ?bij|hieronder vall?(?:en|t)"
    r"|welke (?:(?:vormen van )?(?:hulp|zorg|ondersteuning)|producten|diensten)|soort(?:en)? (?:hulp|zorg|ondersteuning)|bestaat uit|reikwijdte"
    r"|wat is het|omvat|dit valt eronder|voorzieningen)"
    r"(?:\s*(?:en|/|\+|met)\s*(?:product)?codes?)?(?:\s*\(.*\))?\s*[:?]?$",
    re.IGNORECASE,
)
"""A whole cell that heads products: "Producten", "Wat valt eronder?", "Omschrijving (met productcodes)"."""
LOOSE = re.compile(
    r"^(?:inhoud|(?:product)?omschrijving|waar gaat|wat (?:valt|is|zit|hoort|horen)|omvat|dit valt|hieronder|welke|soort|bestaat|reikwijdte)",
    re.IGNORECASE,
)
"""Headers that head products only in a table of segments or of codes: "Omschrijving" heads many a thing."""
ASKS = re.compile(r"^(?:wat (?:zit|hoort|horen)|hieronder|welke|soort|bestaat|reikwijdte)", re.IGNORECASE)
"""Of those the ones that head descriptions as often as names."""


def lists_products(text: str) -> bool:
    """Whether the lines of a cell are names ("Gezinshuis") rather than what a part is about: "Hulp die niet kan wachten"."""
    return all(len(line.split()) <= _FEW and not _TELLS.search(line) for line in text.split("\n"))


_FEW = 6
"""Words of a line in a cell that may be a product's name."""
_TELLS = re.compile(r"(?<!\w)(?:die|dat|waar\w*|om te)(?!\w)", re.IGNORECASE)
