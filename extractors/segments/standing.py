"""Whether a word of running text stands for a segment, rather than for care at large: "voor logeren", not "kinderen logeren"."""

from __future__ import annotations

import re

LONG = 8
"""Letters from which a single name in small letters is known by its place in the sentence alone."""
_SHORT = 5
JOINED = re.compile(r"(?:,|,? en| of|, evenals)(?: de| het)? ")
"""Between a name that is sure and one beside it: "Ambulante begeleiding en jeugd-ggz worden p*q betaald"."""
GOVERNED = re.compile(
    r"\b(?:voor|binnen|bij|van|over|aan|op|in|wat|inzake|rond|rondom|betreffende|qua|naar|inkoop|aanbesteding|opdracht|gunning|contract(?:en)?"
    r"|overeenkomst(?:en)?) (?:de |het )?$",
    re.IGNORECASE,
)
"""Words that govern what is bought: "gecontracteerd voor crisishulp", "de inkoop daghulp"."""
_GOVERNED_SHORT = re.compile(
    r"\b(?:[Vv]oor|[Bb]innen|inzake|inkoop|aanbesteding|opdracht|gunning|contract(?:en)? voor|percelen|segmenten"
    r"|(?:aanbieders?|partij(?:en)?|partners?) (?:van|voor)) (?:de |het )?$"
)
_ALONG = re.compile(r"(?:[,;:]|(?<!\w)(?:en|terwijl|maar))(?: de| het)? $")
_SUBJECT = re.compile(r"^\W*(?:(?:de|het) )?$", re.IGNORECASE)
_FRONT = re.compile(r"^\W*$")
_NOUN_BEHIND = re.compile(r"\b(?:de|het|deze|dit|die|dat|onze|hun|uw|huidige|nieuwe|met)\s$", re.IGNORECASE)
_TELLS = re.compile(
    r"(?: (?:en|of) (?:de |het )?[\w-]+)? (?:per|via|met|tegen|naar|volgens|vanaf|door|aan|een|p[*x]q|sas|open house"
    r"|taakgericht|inspanningsgericht|outputgericht|lumpsum|is|zijn|was|waren|wordt|worden|werd|werden|gaat|gaan|start|starten|blijft|blijven"
    r"|krijgt|krijgen|volgt|volgen|kent|kennen|komt|komen|valt|vallen|loopt|lopen|kopen|besteden|betalen|bekostigen|rekenen|laten|nemen)(?!\w)",
    re.IGNORECASE,
)


# "Behandeling in de raad", "in behandeling nemen": what a council does, too.
_HANDLED = re.compile(
    r" (?:in|door|van) (?:de |het |uw |een )?(?:\w+)?(?:raad|raden|college|colleges|commissies?|bestuur|besturen|bezwaar|bezwaren|stukken|voorstel)(?!\w)"
)


# "Thuis in Zuid BV", "Verblijf Veluwe B.V.", "Stichting Jeugdzorg Noord": the rest of an organisation's name
_FORM_BEHIND = re.compile(r"(?: (?:[A-ZÀ-Þ][\w&'-]*|&|van|de|het|der)){0,4},? (?:B\.?V|N\.?V|U\.?A|V\.?O\.?F)\b")
_FORM_BEFORE = re.compile(
    r"\b(?:Stichting|Stg\.?|Coöperatie|Vereniging|Maatschap)(?: (?:[A-ZÀ-Þ][\w&'-]*|van|de|het|der)){0,4} $"
)


def in_organisation(text: str, start: int, end: int) -> bool:
    """Whether the words from ``start`` to ``end`` are part of an organisation's name, by a legal form behind or before it."""
    if not text[start].isupper():
        return False
    return (
        _FORM_BEHIND.match(text, end) is not None or _FORM_BEFORE.search(text[max(0, start - 60) : start]) is not None
    )


def goes_along(text: str, start: int, end: int, *, first: bool = False) -> bool:
    """Whether a name goes along with another of its sentence: "Ambulant gaat per uur, dagbehandeling per dagdeel".

    ``first``: the other comes behind it, so that it may be the subject of the sentence too.
    """
    if _TELLS.match(text, end) is None:
        return False
    before = text[max(0, start - 12) : start]
    return _ALONG.search(before) is not None or (first and start < 6 and _SUBJECT.match(before) is not None)


def is_topic(text: str, start: int) -> bool:
    """Whether the word at ``start`` is the subject at the front of ``text``, or a noun: "met de logeeropvang", not "thuis wonen"."""
    before = text[max(0, start - 60) : start]
    return any(pattern.search(before) for pattern in (_FRONT, _NOUN_BEHIND, GOVERNED))


def stands_as_name(name: str, start: int, text: str, header: bool) -> bool:
    """Whether ``name`` at the offset ``start`` of ``text`` is meant as a segment's.

    Names of several words are; one word is by its capital within the sentence, in a header, alone in brackets, as the
    subject of what is told ("De gezinshuizen gaan naar ..."), or behind a word that governs what is bought.
    """
    if len(name.split()) > 1 or len(name) >= 18:
        return True
    before, end = text[:start], start + len(name)
    if name.casefold() == "behandeling" and (_HANDLED.match(text, end) or before.endswith("in ")):
        return False
    if before.endswith("(") and text[end : end + 1] == ")":
        return True  # "Stichting Zeelicht (dagbehandeling) en Het Anker (gezinsopname)"
    if header and before.rstrip().casefold().endswith(("(", "(alleen", "(alleen voor", "(voor")):
        return True  # "Selectie van kandidaten (alleen wonen)"
    if _SUBJECT.match(before) and len(name) >= _SHORT - name[0].isupper() and _TELLS.match(text, end):
        return True
    if not name[0].isupper():
        governed = GOVERNED if len(name) >= LONG else _GOVERNED_SHORT
        return len(name) >= _SHORT and governed.search(before) is not None
    return (
        header or len(name) >= LONG or (bool(before.strip(" \"'(•-")) and not before.rstrip().endswith((".", "!", "?")))
    )
