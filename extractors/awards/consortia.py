"""Consortia and their members: "de combinatie Vlonder, bestaande uit A en B", "A, B en C vormen samen de coalitie X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.names.enumeration import Span, names_from

if TYPE_CHECKING:
    from extractors.context import Unit

# As in: een samenwerking van de organisaties A, B en C · de combinatie Vlonder, bestaande uit A en B · Combinatie
# Vlonder (A, B en C)"
CONSORTIUM = re.compile(
    r"\b(?P<name>(?:[Dd]e )?(?:[Ss]amenwerking|[Cc]ombinatie|[A-Z][a-z]+combinatie|[Cc]onsortium|[Ss]amenwerkingsverband|[Cc]oalitie"
    r"|[Cc]oöperatie)(?:,? ['\"]?(?:[A-Z0-9][\w'&-]*)(?: [A-Z0-9&][\w'-]*){0,4}['\"]?)?)"
    r"(?: ?\((?:bestaande uit |van |met )?(?:als )?(?:(?:de )?(?:penvoerders?|leden|partners|trekker|hoofdaannemer)(?: (?:is|zijn))?:? )?|: (?=['A-Z])"
    r"|(?:,? (?:zou |zal )?(?:gaat|gaan|ging|krijgt|wint|is|wordt)(?: [a-z]+){0,3})?,? (?:bestaande uit|bestaat uit|zijnde|te weten"
    r"|van|tussen|gevormd door|met als (?:leden"
    r"|partners)|met daarin|waarin)(?: de)?(?: (?:volgende )?(?:organisaties|aanbieders|zorgaanbieders|partijen"
    r"|instellingen|partners))?:? )"
)
JOINED = re.compile(r"ombinatie|amenwerking|onsorti|oalitie|oöperatie")
# As in: (ook wel genoemd 'de Combinatie') · (hierna: Combinatie Vlonder) · (samen 'Vlonderpartners')
_ALSO = re.compile(
    r"\s*\((?:ook wel|hierna|verder|samen|gezamenlijk|tezamen|kortweg)(?: te noemen| genoemd"
    r"| aan te duiden als)?:? ?['\"]?(?P<name>[^'\")]{2,60})['\"]?\)"
)
# "Stichting Riet, Huis aan de Dijk en Tureluur vormen samen de combinatie Waterkant"
_FORM = re.compile(
    r" (?:vorm(?:en|den)|werk(?:en|ten)|zijn|treden|schreven)(?: [a-zà-ÿ]+){0,4} (?P<name>(?:combinatie|consortium|coalitie|samenwerkingsverband)"
    r"(?: ['\"]?[A-Z0-9][\w'&-]*(?: [A-Z0-9&][\w'-]*){0,4})?)"
)


# "Onder Een Dak, een combinatie van Stichting Riet en Huis aan de Dijk": what it is called may stand before
_CALLED_BEFORE = re.compile(r"(?P<name>[A-Z][\w'&-]*(?: [A-Z&][\w'-]*){0,4})(?:,| is| vormt| betreft) (?:een|de|het) $")
# A combination named behind its members, as in: Tureluur Zorg en Huis Riet (samen als combinatie Waterkant)
_TOGETHER = re.compile(
    r"\s*\((?:samen|gezamenlijk|tezamen)(?: als| in)?(?: de| het)? (?:combinatie|consortium|coalitie|samenwerkingsverband)"
    r" ['\"]?(?P<name>[A-Z][^'\")]{1,60})['\"]?\)\s*$"
)


_AND_WITH = re.compile(r",? (?:samen )?met (?:de )?(?!onderaann)(?=['A-Z])")


def members_from(text: str, start: int) -> list[Span]:
    """Members from ``start`` on: "Stichting Vertrouwd, met Pleegzorg Hoogkant en Huis aan Zee" are three."""
    found = names_from(text, start)
    more = _AND_WITH.match(text, found[-1][1]) if found else None
    return found + names_from(text, more.end()) if more else found


_SCORED = re.compile(r"\s*\(\d[\d.,]*(?: [a-z]+)?\)\s*$")
"""A score behind a name: "(83)", "(83 punten)"."""


def joint_members(text: str) -> tuple[str, list[Span]] | None:
    """Consortium and members where that is all a cell or item holds: "Combinatie Vlonder (Stichting A en B B.V.)"."""
    match = CONSORTIUM.match(text.lstrip()) if JOINED.search(text) else None
    if match is None:
        return _together(text)
    inset = len(text) - len(text.lstrip())
    members = members_from(text, inset + match.end())
    if len(members) < 2 or _SCORED.sub("", text[members[-1][1] :]).strip(" .)"):
        return None
    return match["name"].strip(" ,'\""), members


def _together(text: str) -> tuple[str, list[Span]] | None:
    match = _TOGETHER.search(text) if JOINED.search(text) else None
    if match is None:
        return None
    inset = len(text) - len(text.lstrip())
    members = names_from(text, inset, match.start())
    if len(members) < 2 or members[-1][1] != match.start():
        return None
    return match["name"].strip(), members


def consortium_of(unit: Unit, text: str, match: re.Match[str], members: list[Span]) -> str | None:
    """Name of a consortium: what it is called behind its members, else what stands before them."""
    also = _ALSO.match(text, members[-1][1])
    if also is not None:
        return unit.text[also.start("name") : also.end("name")].strip()
    before = _CALLED_BEFORE.search(text[: match.start()])
    if before is not None:
        return unit.text[before.start("name") : before.end("name")]
    return unit.text[match.start("name") : match.end("name")].strip(" ,'\"")


def formed_by(text: str) -> tuple[str, list[Span]] | None:
    """Consortium and members of a sentence that says who form it."""
    match = _FORM.search(text) if JOINED.search(text) else None
    if match is None:
        return None
    members = names_from(text, 0)
    if len(members) < 2 or members[-1][1] != match.start():
        return None
    return match["name"].strip(" ,'\""), members
