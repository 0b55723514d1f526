"""Buyers by where they stand: a row of places beside a sender at the edge of a document, the subject of its headline.

"Inkoopbureau Waterdal - voor Veendorp, Elsbeek en Rietveen" over a news item, "GR Waterdal (Veendorp, Elsbeek en Rietveen)" under a
mail, "Waterdal kiest opnieuw voor vier partijen" as a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.buyers.told import OF_PROVIDERS, Told, place_like
from extractors.names.shapes import shaped
from extractors.places import PLACE

_BETWEEN = r"(?:, en |, | en | & | ?[|·•/] )"
_ROW = re.compile(rf"(?<![\w-])(?P<names>{PLACE}(?:{_BETWEEN}{PLACE}){{2,}})")
_ITEM = re.compile(PLACE)
_PART = re.compile(_BETWEEN)
# A sender, or what a row of places does beside one
_SENDER = re.compile(
    r"inkoop|aanbest|\bgr\b|regio|gemeente|\bsamen\b|dienst|bureau|namens|\bvoor\b|bvo|regeling|jeugd|wmo|sociaal domein|verwerv",
    re.IGNORECASE,
)
_NO_ROW = re.compile(
    r"perceel|segment|aanbieder|werkdag|maandag|telefoon|bijlage|foto|tekst|redactie|wethouder", re.IGNORECASE
)
# "Waterdal kiest opnieuw voor bekende partijen": a headline about a purchase, and who it is of
_HEADLINE = re.compile(
    rf"(?:De |Het )?(?P<names>{PLACE}(?:{_BETWEEN}{PLACE})*) (?:kiezen|gunnen|kopen|contracteren|starten|zoeken|sluiten"
    rf"|verlengen|besteden|selecteren|gaan|stellen|bereiden|tekenen|kiest|gunt|koopt|contracteert|start|zoekt"
    rf"|sluit|schorst|trekt|verlengt|besteedt|publiceert|selecteert|maakt|zet|gaat|stelt"
    r"|bereidt|vernieuwt|herstart|stopt|wil|neemt|schrijft|tekent|haalt|past|vraagt)\b"
)
# "De stuurgroep Waterdal gunde", "onder de naam Jeugdhulp Waterdal", "de inkoop van jeugdhulp in Waterdal is afgerond"
_BODY = re.compile(
    rf"\b(?:[Ss]tuurgroep|[Bb]estuurlijk overleg|BVO(?: Jeugd\w*)?|[Pp]rojectgroep|onder de (?:naam|vlag)(?: van)?)(?: (?:[Jj]eugd(?:hulp)?"
    rf"|Wmo|inkoop|[Ss]ociaal [Dd]omein))?"
    rf" ['\"]?(?P<names>(?:De |Het )?{PLACE})"
    rf"|\b(?:inkoop|aanbesteding|verwerving)\b[^.,;:]{{0,50}} in (?P<area>(?:[Dd]e |[Hh]et )?{PLACE})(?= (?:is|zijn"
    rf"|wordt|worden|start|loopt|gaat|afgerond|gereed|klaar|gestart|rond|voltooid)\b)"
    rf"|\b(?:inkoop|aanbesteding|verwerving|uitvraag|contracten) (?:jeugd\w*|wmo|Wmo|\w+zorg|\w+hulp) van (?:de gemeenten )?"
    rf"(?P<row>{PLACE}(?:{_BETWEEN}{PLACE})+)"
)
# "Oosterhesch, Zweeler en Schoonebeek sluiten aan"
_JOIN = re.compile(
    rf"(?<![\w.-])(?P<names>{PLACE}(?:{_BETWEEN}{PLACE})*) (?:sluit(?:en)?(?: zich)?(?: \w+)? aan|haken aan|doen ook mee)\b"
)


def at_the_edge(text: str, whole: str) -> Iterator[Told]:
    """Places of a row of three or more in a line at the top or the end of a document; ``whole`` names a sender."""
    if not _SENDER.search(whole) or _NO_ROW.search(text) or OF_PROVIDERS.search(text):
        return
    for match in _ROW.finditer(text):
        names = list(_parts(text, *match.span("names")))
        if all(place_like(text[start:end]) and len(text[start:end].split()) <= _WORDS for start, end in names):
            yield from (Told("municipality", start, end, "members") for start, end in names)


_WORDS = 5


def headline(text: str) -> Iterator[Told]:
    """The subject of a headline."""
    match = _HEADLINE.match(text)
    names = list(_parts(text, *match.span("names"))) if match is not None else []
    for start, end in names:
        name = text[start:end]
        if place_like(name) and not OF_PROVIDERS.search(name) and not shaped(name):
            yield Told("municipality" if len(names) > 1 else "jeugdregio", start, end, "title")


def around(text: str) -> Iterator[Told]:
    """Regions by the body that steers them, by what they buy under, and towns that join."""
    for match in _BODY.finditer(text):
        if match["row"]:
            yield from (
                Told("municipality", *span, "members")
                for span in _parts(text, *match.span("row"))
                if place_like(text[slice(*span)])
            )
            continue
        if match.group().startswith("onder") and OF_PROVIDERS.search(text):
            continue  # what a consortium calls itself
        group = "names" if match["names"] else "area"
        start, end = match.span(group)
        if place_like(re.sub(r"^(?:[Dd]e|[Hh]et) ", "", text[start:end])):
            yield Told("jeugdregio", start, end, "title")
    for match in _JOIN.finditer(text) if not OF_PROVIDERS.search(text) else ():
        for start, end in _parts(text, *match.span("names")):
            if place_like(text[start:end]):
                yield Told("municipality", start, end, "members")


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        item = _ITEM.match(text, start, end)
        if item is None:
            return
        yield item.span()
        between = _PART.match(text, item.end(), end)
        if between is None:
            return
        start = between.end()
