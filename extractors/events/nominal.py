"""A date that belongs to a noun and to nothing else of its sentence: "het verslag van 17 mei", "onze brief van 3 juni"."""

from __future__ import annotations

import re

_NOUN = re.compile(
    r"(?<!\w)(?P<noun>[\w-]+)\s+(?:van|d\.d\.|dd\.?)\s+(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?$",
    re.IGNORECASE,
)
# "stand 20 november 2025", "peildatum 1 mei"
_AS_OF = re.compile(r"\b(?:stand|peildatum|naar de stand)(?: van| op| per)?\W*$", re.IGNORECASE)
# As in: Let op (12 maart 2026), de uiterste datum is verplaatst"
_REMARK = re.compile(r"^\W*(?:let op|update|nieuw|wijziging|correctie|aanvulling|rectificatie)\s*\(\s*$", re.IGNORECASE)
# "het advies van de beoordelingscommissie van 30 oktober"
_PAPER_OF = re.compile(
    r"\b(?:advies|rapport|memo|\w*brief|voorstel|notitie|verzoek|reactie) van (?:de |het )?(?:\w+ )?$", re.IGNORECASE
)
# "de uitspraak van de geschillencommissie van 3 april"
_RULING_OF = re.compile(r"(?:uitspraak|vonnis|arrest|oordeel) van (?:de |het )?(?:\w+ )?$", re.IGNORECASE)
_SESSIONS = re.compile(
    r"(?:verslag|notulen|\w*vergadering|\w*overleg|\w*tafel|\w*team|schouw|\w*bijeenkomst|\w*sessie|\w*gesprek|\w*avond|\w*commissie)$",
    re.IGNORECASE,
)
_PAPERS = re.compile(
    r"(?:\w*brief|memo|erratum|\w*rectificatie|\w*versie|\w*bericht|e-?mail|mail|artikel|stand|prijspeil|document|agenda|stuk)$",
    re.IGNORECASE,
)


# "Anders dan in 2020 kiezen we nu": what is done now is told, that year only to compare
_COMPARED = re.compile(
    r"\b(?:anders dan|net als|evenals|vergeleken met|ten opzichte van) (?:(?:in|bij|op|die van) )?$", re.IGNORECASE
)


def is_compared(text: str, start: int) -> bool:
    """Does the date beginning at ``start`` only stand for what is compared with?"""
    return _COMPARED.search(text[max(0, start - 40) : start]) is not None


def of_noun(text: str, start: int) -> str | None:
    """Event of the noun that a date beginning at ``start`` qualifies: a session, or ``other`` for a paper; None for the rest.

    >>> of_noun("Het verslag van 17 mei wordt vastgesteld.", 16)
    'meeting'
    """
    if _AS_OF.search(text[max(0, start - 30) : start]):
        return "other"
    if _REMARK.search(text[:start]):
        return "other"
    before = text[max(0, start - 60) : start]
    match = _NOUN.search(before)
    if match is None:
        return None
    if _RULING_OF.search(before[: match.start("noun")]):
        return None
    if _PAPER_OF.search(before[: match.start("noun")]):
        return "other"
    if _SESSIONS.match(match["noun"]):
        return "meeting"
    return "other" if _PAPERS.match(match["noun"]) else None
