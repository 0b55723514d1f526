"""Words between a heading and the list of names beneath it: what introduces, and what may stand between."""

from __future__ import annotations

import re

from extractors.names.legal import key
from extractors.segments.aspects import aspect_of

# "Perceel 2 Ambulant" between "Gegunde aanbieders" and a list says which lot, and leaves it a list of those awarded.
_LABEL = re.compile(
    r"^(?:(?:deel)?perceel|percelen|segment(?:en)?|lot|kavel|cluster|onderdeel|regio|gemeente)\b.{0,80}$", re.IGNORECASE
)
# "Noord" or "Regio Zuid" between "Onze contractpartners per gebied" and a list; a page's own headings are none of these
_AREA = re.compile(
    r"(?!(?:contact|download|document|bijlage|link|meer|nieuws|vraag|vragen|planning|informatie|over|zie|lees|archief|adres|colofon|agenda|onderwerp"
    r"|toelichting|menu|home|wat|wie|hoe|waar|wanneer|waarom|deelne|aanwezig|gemeente|criteri|eisen|start|samen|werk|uw|ons|onze))"
    r"['A-Za-zÀ-ÿ][\w'-]+(?: [\w'-]+){0,2}",
    re.IGNORECASE,
)


# A paragraph introduces the list beneath it where it says so; a heading does by standing there.
_INTRODUCES = re.compile(
    r":\s*$|volgende|onderstaand|hieronder|(?<!\()hierna|opsomming|\blijst|overzicht|te weten|namelijk|zijn dit\b",
    re.IGNORECASE,
)


def introduces(words: str) -> bool:
    """Whether words introduce the list beneath them: by a colon, by saying so, or as a short heading."""
    return _INTRODUCES.search(words) is not None or (
        len(words.split()) <= 14 and not words.rstrip().endswith((".", "?", "!"))
    )


def is_neutral(words: str, no_names: frozenset[str]) -> bool:
    """Whether words between a heading and a list leave it what the heading says: an area, a segment, a remark."""
    if not words.endswith(("?", ":")) and not introduces(words):
        return True  # a paragraph between heading and list: "Wij feliciteren alle partijen."
    area = bool(_AREA.fullmatch(words.strip())) and aspect_of(words) in (None, "parties")  # "Bekostiging" is no area
    return key(words) in no_names or bool(_LABEL.match(words)) or area
