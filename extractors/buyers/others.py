"""Who advises or judges: words that name a bureau or a court."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.buyers.facts import party
from extractors.fact import Fact

if TYPE_CHECKING:
    from extractors.context import Context

# "bureau Vlonder", "Adviesbureau Vlonder", "onderzoeksbureau Vlonder & Co"
ADVISOR = re.compile(
    r"\b(?:(?P<advice>(?:[Oo]rganisatie)?[Aa]dvies|[Oo]nderzoeks)?bureau|[Bb]ureau) (?P<name>(?!Jeugdzorg|Halt"
    r"|Leerplicht|Wmo"
    r"|Zorg)(?:[Vv]an (?:der |den |de )?)?[A-Z][\w&]*(?: (?:& )?[A-Z][\w&]*){0,3})|\b(?P<bare>Berenschot|Significant Synergy|KPMG|Deloitte|PwC"
    r"|EHdK)\b"
)
# "Bureau Vlonder onderzocht de tarieven"; "Bureau Vlonder" alone may as well offer care
ADVISES = re.compile(
    r"advi(?:es|seer)|onderz[oe]+[ck]|rapport|begeleidt? (?:de|het|ons)|ondersteunt? (?:de|ons|het)|bereken"
    r"|doorgerekend|evalu|geïnterviewd|kostprijs",
    re.IGNORECASE,
)
COURT = re.compile(
    r"\b(?P<name>(?:[Rr]echtbank|[Gg]erechtshof|(?<=het )[Hh]of|[Hh]of(?= (?:van Justitie|Arnhem|Den Haag|Amsterdam"
    r"|Den Bosch|'s-H))) (?:(?:van )?(?:[A-Z][\w'-]*|Den Haag"
    r"|'s-[A-Z]\w*)(?:[ -](?:[A-Z][\w-]*|Den Haag))?)|Hoge Raad|Raad van State|Centrale Raad van Beroep)"
)
# Letters of which each of the two above holds one; searched in lower-case text without flags, so that the engine can
# skip ahead to the first letters.
OF_OTHERS = re.compile(
    r"bureau|berenschot|significant|kpmg|deloitte|pwc|ehdk|rechtbank|gerechtshof|hof |hoge raad|raad van state"
    r"|centrale raad"
)
# A word with a capital in the middle of a sentence, right before a place
OF_NAME = re.compile(
    r"(?:^|[a-zà-ÿ,;(:.!?] )[A-Z][a-zà-ÿ]{3,}(?:huis|zorg|hulp|groep|praktijk|kliniek|centrum|hoeve|boerderij|thuis|begeleiding) $"
)
# "wie het er niet mee eens is, kan een kort geding starten bij de rechtbank": no case; "in een zaak van een buurgemeente": another's
NO_CASE = re.compile(
    r"\b(?:kan|kunt|kunnen|mogelijkheid)\b[^.;]{0,80}\b(?:kort geding|dagvaard|beroep)|\bzaak van een (?:buur|andere)|\buitspra(?:ak|ken) van de centrale"
    r"|\bgeen (?:kort geding|dagvaarding)",
    re.IGNORECASE,
)


def advisors(context: Context) -> list[str]:
    """Names of bureaus that advise: none of them gives care."""
    return [
        match["name"] or match["bare"]
        for text in context.folded
        if OF_OTHERS.search(text.lower())
        for match in ADVISOR.finditer(text)
        if match["bare"] or match["advice"] or ADVISES.search(text)
    ]


def others(context: Context) -> Iterator[Fact]:
    """Bureaus that advise on a purchase, and courts that judge it."""
    for unit in context.units:
        text = unit.folded
        if OF_OTHERS.search(text.lower()) is None:
            continue
        for match in ADVISOR.finditer(text):
            if unit.passage.kind != "paragraph" or not (match["bare"] or match["advice"] or ADVISES.search(text)):
                continue
            start, end = (unit.start + offset for offset in match.span("name" if match["name"] else "bare"))
            name = unit.passage.text[start:end]
            yield from party(context, unit, "organisation", name, None, "advisor", "advisor", 0.85, start, end)
        for match in COURT.finditer(text) if not NO_CASE.search(text) else ():
            start, end = (unit.start + offset for offset in match.span("name"))
            name = unit.passage.text[start:end]
            yield from party(context, unit, "organisation", name, None, "court", "court", 0.9, start, end)
