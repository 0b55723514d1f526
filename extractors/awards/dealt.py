"""Providers in sentences whose verb tells the deal, and no word of procurement: "Hulpmiddelen komen voortaan van Rolwijs".

News says who takes over, who delivers from now on, who lost; each frame says by itself how those in it stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.awards.told import ordinary_name
from extractors.awards.triggers import ARTICLE, BUYERS, CAPITAL, FIRST, NOUN
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.plausible import plausible
from extractors.topics import names_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_PROSE = ("paragraph", "slide", "notes", "mail_body", "list_item", "heading")
_SOME = r"[^.;:]{0,70}"
_NAME = rf"(?: (?:de|het))?(?: (?:[a-z]+e )?{NOUN})? (?=['A-ZÀ-Þ])"
_NOW = r"(?:vanaf|voortaan|straks|per|sinds|met ingang van|nog steeds|dit jaar|volgend jaar)"
_DEAL = r"(?:[\w-]*contract(?:en)?|[\w-]*overeenkomst(?:en)?|opdracht(?:en)?)"
_GIVE = r"(?:vervoer(?:t|en)|rijd(?:t|en)|lever(?:t|en)|verzorg(?:t|en)|bied(?:t|en)|doe(?:t|n)|voer(?:t|en))"
_WHO = r"(?:leverancier|\w*vervoerder|\w*aanbieder|uitvoerder|opdrachtnemer|contractpartner|zorgpartner)"
# Names stand behind the match
_BEHIND: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (status, re.compile(expression))
    for status, expression in (
        (
            "rejected",
            # "hoefde Zorgmaat geen overeenkomst te geven", "wees het voorstel van concurrent Zorgmaat af"
            rf"\b(?:hoefde[n]?|mocht(?:en)?|weiger(?:t|de|den)){_NAME}(?=[^.;]{{2,60}}\b(?:geen|niet|een|afwijzen|uitsluiten|weigeren)\b)"
            rf"|\bw(?:ees|ezen|ijst|ijzen)\b(?![^.;]{{0,60}}(?:vordering|bezwa|klacht|beroep|verzoek|eis )){_SOME}\b(?:van|concurrent"
            rf"|inschrijver)(?: (?:concurrent|inschrijver))?{_NAME}(?=[^.;]{{2,60}}\baf\b)",
        ),
        # "willen daarom met Rolwijs in zee"
        (
            "provisionally_awarded",
            rf"\bwil(?:len|t)?\b{_SOME} met{_NAME}(?=[^.;]{{2,40}} (?:in zee|verder|aan de slag)\b)",
        ),
        (
            "contracted",
            # Who it is, as in: een nieuwe leverancier: Rolwijs · Vervoerders zijn onder meer Rijmaat
            rf"\b(?:nieuwe|andere|vaste|enige) {_WHO}s?(?: (?:is|zijn|wordt|worden|heet|heten))?:?{_NAME}"
            rf"|(?:^|\bde )(?i:{_WHO})s? (?:is|zijn|wordt|worden)(?: onder meer| onder andere| vooralsnog)?{_NAME}"
            # "kopen wij de gesloten jeugdhulp in bij Kasteelzorg", "Hulpmiddelen komen voortaan van Rolwijs"
            rf"|\b(?:koopt?|kopen|kocht(?:en)?)\b{_SOME} in bij{_NAME}|\b(?:ingekocht|belegd|ondergebracht) bij{_NAME}"
            rf"|\bkom(?:t|en) (?:\w+ ){{0,3}}{_NOW} (?:[\w-]+ ){{0,4}}van{_NAME}|\b{_NOW}\b{_SOME} kom(?:t|en)\b{_SOME} van{_NAME}"
            rf"|\b(?:blij(?:ft|ven)|ble(?:ef|ven)|lig(?:t|gen))\b{_SOME} (?:bij|in handen van){_NAME}|\b(?:is|zijn) (?:\w+ )?in handen van{_NAME}"
            rf"|\b(?i:{_NOW})\b{_SOME} {_GIVE}{_NAME}",
        ),
    )
)
# "De gezinshuizen komen bij Driehoekzorg en Gezinsnest": where what comes is care
_COME = re.compile(rf"^(?P<what>[^.;:]{{3,60}}?) (?:kom(?:t|en)|kwam(?:en)?) (?:\w+ )?(?:terecht )?bij{_NAME}")
# Names stand before the match
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "rejected",
        re.compile(
            rf" (?:verlie(?:st|zen)|verloor|verloren|raak(?:t|te|ten) ){_SOME}\b(?:{_DEAL}|aanbesteding)\b"
            r"| (?:is|zijn|was|werd|werden|wordt|worden) (?:[\w-]+ ){0,4}(?:uitgesloten|geweerd)\b"
        ),
    ),
    (
        "contracted",
        re.compile(rf" (?:neem(?:t|en)|nam(?:en)?)\b(?=[^.;]{{2,100}} over\b)(?={_SOME}\b(?:per|vanaf|van|op \d)\b)"),
    ),
    ("contracted", re.compile(rf" {_GIVE} (?:\w+ ){{0,3}}(?:voortaan|straks)\b")),
    # As in: Vlonder en Riet voeren het werk nu uit · Vlonder, de leverancier tot nu toe
    (
        "contracted",
        re.compile(rf" voer(?:t|en)\b(?={_SOME}\b(?:nu|nog|momenteel|thans|straks|vanaf)\b)(?={_SOME} uit\b)"),
    ),
    (
        "contracted",
        re.compile(
            rf",? (?:is |zijn )?de (?:huidige|zittende) {_WHO}s?\b|, de {_WHO}s? (?:tot nu toe|tot dan toe|van nu)\b"
        ),
    ),
    ("withdrawn", re.compile(rf" {_GIVE}\b(?={_SOME}\bgeen\b{_SOME}\bmeer\b)")),
)
_MAY = re.compile(
    r"hoefde|mocht|weiger|wees|wezen|wijs|leverancier|vervoer|aanbieder|uitvoerder|opdrachtnemer|partner|koop|kocht|belegd|ondergebracht|kom(?:t|en)|kwam"
    r"|blij|ble(?:ef|ven)|in handen|lig(?:t|gen)|rijd|lever|verzorg|bied|doe|voer|verlie|verlo|raak|uitgesloten|geweerd|wil|neem|nam"
)


_SMALL_ARTICLE = re.compile(r"(?:de|het) (?=['A-ZÀ-Þ])")


def dealt(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every sentence that says by its verb what became of them."""
    for unit in context.units:
        text = unit.folded
        if unit.passage.kind not in _PROSE or CAPITAL.search(text) is None or not _MAY.search(text.lower()):
            continue
        for spans, status in _framed(text):
            if spans and BUYERS.search(text[: spans[0][0]]):
                continue
            for span in spans:
                sure = 0.66 if status == "withdrawn" else 0.75 if len(spans) > 1 else 0.7
                yield from _candidate(unit, span, status, sure, no_names, ordinary)


def _framed(text: str) -> Iterator[tuple[list[Span], str]]:
    for status, expression in _BEHIND:
        for match in expression.finditer(text):
            yield names_from(text, match.end()), status
    come = _COME.match(text)
    if come is not None and names_care(come["what"]):
        yield names_from(text, come.end()), "awarded"
    after = [(match.start(), status) for status, expression in _BEFORE for match in expression.finditer(text)]
    if after:
        for start, _ in names_anywhere(text):
            row = names_from(text, start)
            for at, status in after:
                if row and row[-1][1] == at and FIRST.match(text, start) is None:
                    yield row, status


def _candidate(
    unit: Unit, span: Span, status: str, sure: float, no_names: frozenset[str], ordinary: frozenset[str]
) -> Iterator[Candidate]:
    start, end = span
    article = ARTICLE.match(unit.folded, start, end) or _SMALL_ARTICLE.match(unit.folded, start, end)
    start = article.end() if article else start
    name = unit.text[start:end]
    if plausible(name, no_names) and not ordinary_name(name, ordinary):
        yield Candidate(unit, Named(name, unit.start + start, unit.start + end), status, "dealt", sure)
