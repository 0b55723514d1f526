"""Providers in sentences: "gegund aan X en Y", "contract met X", "een samenwerking van de organisaties X, Y en Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.awards.standing import status_in
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_from
from extractors.names.plausible import has_form, plausible

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_NOUN = (
    r"(?:\w*aanbieders?|partij(?:en)?|inschrijvers?|organisaties?|opdrachtnemers?|(?:hoofd|onder)aannemers?"
    r"|(?:zorg)?instelling(?:en)?|gegadigden?|deelnemers?|combinanten|contractpart\w+|stichtingen|samenwerkingsverband"
    r"|jeugdzorgorganisaties?|consortium|combinatie)"
)
_WORDS = r"(?: [\w'’()-]+)"
_LEAD_IN = (
    rf"(?: (?:de|het|een|deze|onze))?(?: (?:volgende|gegunde|geselecteerde|gecontracteerde|\d+"
    rf"|\w+e))?(?: {_NOUN})?(?: (?:te weten|namelijk|zijnde|en wel))?[:,]? "
)
_TRIGGERS = (
    # "is gegund aan Vlonder", "gunning van perceel 2 aan de combinatie Vlonder", "de opdracht verleend aan"
    (
        "awarded_to",
        0.85,
        re.compile(
            rf"\b(?:[Gg]egund|[Gg]unning(?:en)?|gunnen|gunt|gunde|gunden|verleend|toegekend|gegaan|gaat"
            rf"|ging){_WORDS}{{0,8}}? aan(?={_LEAD_IN})(?:{_LEAD_IN})"
        ),
    ),
    # "overeenkomst gesloten met Vlonder en De Zandbank", "een contract met zorgaanbieder Vlonder", "in dialoog met"
    (
        "contract_with",
        0.8,
        re.compile(
            rf"\b(?:[Cc]ontract(?:en)?|[Rr]aamcontract(?:en)?|\w*overeenkomst(?:en)?|in dialoog|dialoog"
            rf"|contractafspraken){_WORDS}{{0,6}}? met(?:{_LEAD_IN})"
        ),
    ),
    # "Met Vlonder en De Zandbank is een overeenkomst gesloten", "Aan Vlonder is gegund"
    (
        "with_first",
        0.8,
        re.compile(
            r"(?:^|(?<=[;:,] ))(?:Met|met|Aan|aan) (?:(?:de |het )?(?:\w*aanbieders?|partijen|organisaties"
            r"|combinatie) )?"
        ),
    ),
    # As in: de aanbieders Vlonder en Tureluur · onderaannemer Vlonder · gecontracteerd zijn: Vlonder en Tureluur
    ("named_party", 0.7, re.compile(rf"\b(?i:{_NOUN})(?:,? (?:te weten|namelijk|zoals|zijn|is|zijnde))?:? ")),
    (
        "named_status",
        0.75,
        re.compile(
            r"\b(?:gegund|gecontracteerd|geselecteerd|afgewezen|teruggetrokken|toegelaten)(?: zijn| is| worden"
            r"| wordt)?: "
        ),
    ),
)
# Words without which a trigger cannot be in a sentence
_NEEDS = {"awarded_to": (" aan ", " aan:"), "contract_with": (" met",), "with_first": ("Met ", "met ", "Aan ", "aan ")}
# "Op de reservelijst staan Vlonder en De Zandbank", "Afgevallen is Tureluur": what is said stands before the verb
_INVERTED = re.compile(
    r"\b(?:staan|staat|zijn|is|werd|werden|wordt|worden|bleef|bleven)"
    r"(?: onder andere| onder meer| o\.a\.| ook| verder| onder anderen| bijvoorbeeld)? (?=['A-Z])"
)
# The first word of a sentence is no name because of its capital
_FIRST = re.compile(
    r"(?:(?:Hier|Daar|Waar|Er)(?:van|voor|mee|bij|na|door|toe|op|om|uit|naast|onder|over|tussen|tegen|boven)\w*|Gegund|Gecontracteerd|Geselecteerd|Afgewezen|Afgevallen|Teruggetrokken|Definitief|Voorlopig|Niet"
    r"|Met|Aan|Ook|Door|Daarnaast|Verder|Na|Naast|Tussen|Volgens|Vanuit|Zowel|Omdat|Als|Wel|Maar|Alleen|Tevens|Inmiddels|Namens|Daarom|Dat|Deze|Dit|Wij|We|Zij|Ze|Er|Het|Alle|Beide|Hiermee|Hiervan"
    r"|Daarmee|Hij|Men|Wie|Ieder|Iedereen|Geen|Sinds|Vanaf|Tot|Per|Voor|Bij|In|Op|Over|Om|Uit|Onder|Binnen|Daarbij"
    r"|Hierbij|Eén|Een|Twee|Drie|Vier|Vijf|Nu|Toen|Later|Eerder|Uiteindelijk|Hierdoor|Hieronder"
    r"|Onderstaande)\b(?! \w+ B\.?V)"
)
# "Vlonder en De Zandbank zijn gegund", "Tureluur heeft zich teruggetrokken"
_VERB = re.compile(
    r" (?:zijn|is|wordt|worden|werd|werden|heeft|hebben|krijgt|krijgen|kreeg|kregen|trekt|trekken|trok|ziet|zien|wint"
    r"|winnen|won|wonnen|viel|vielen|valt|vallen|gaat|gaan|was|waren|kwam|kwamen|komt|komen)\b"
)
_SUBJECT = re.compile(r"(?:^|(?<=; )|(?<=, )|(?<=\bdat )|(?<=\bmaar )|(?<=\bterwijl )|(?<=\ben ))")
_CLAUSE_END = re.compile(r";|,? \b(?:maar|terwijl|waarna|echter)\b|, en (?=[A-Z])")
# As in: een samenwerking van de organisaties A, B en C · de combinatie Vlonder, bestaande uit A en B · Combinatie
# Vlonder (A, B en C)"
_CONSORTIUM = re.compile(
    r"\b(?P<name>(?:[Dd]e )?(?:[Ss]amenwerking|[Cc]ombinatie|[Cc]onsortium|[Ss]amenwerkingsverband|[Cc]oalitie"
    r"|[Cc]oöperatie)(?:,? ['\"]?(?:[A-Z0-9][\w'&-]*)(?: [A-Z0-9&][\w'-]*){0,4}['\"]?)?)"
    r"(?: ?\((?:bestaande uit |van )?|,? (?:bestaande uit|bestaat uit|van|tussen|gevormd door|met als (?:leden"
    r"|partners)|met daarin|waarin)(?: de)?(?: (?:volgende )?(?:organisaties|aanbieders|zorgaanbieders|partijen"
    r"|instellingen|partners))?:? )"
)
_JOINED = re.compile(r"ombinatie|amenwerking|onsorti|oalitie|oöperatie")
# As in: (ook wel genoemd 'de Combinatie') · (hierna: Combinatie Vlonder) · (samen 'Vlonderpartners')
_ALSO = re.compile(
    r"\s*\((?:ook wel|hierna|verder|samen|gezamenlijk|tezamen|kortweg)(?: te noemen| genoemd"
    r"| aan te duiden als)?:? ?['\"]?(?P<name>[^'\")]{2,60})['\"]?\)"
)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_STATUS_HINT = re.compile(
    r"gegund|gun(?:ning|nen|t|de)|contract|overeenkomst|selecteer|dialoog|trek|trok|afge|afwijz|combinatie|samenwerking"
    r"|consorti|aannemer|inschrijver|partij|aanbieder|organisatie|instelling|opdracht|reserve|toegelaten|verleend|won|win"
    r"| af|coalitie|deelnemer|gegadigde|coöperatie"
)

# What a name holds at the least. Where a sentence has none behind its first letter, only its first word can be a name.
_OF_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ0-9]")


def told(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every sentence; ``ordinary`` are words that the document writes in lower case too."""
    for unit in context.units:
        if unit.passage.kind == "heading" and len(unit.text) < 20:
            continue
        text = unit.folded
        if _STATUS_HINT.search(text.lower()):
            yield from _of_sentence(unit, text, no_names, ordinary)


def _of_sentence(unit: Unit, text: str, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    taken: set[int] = set()

    def candidate(span: Span, rule: str, confidence: float, consortium: str | None = None) -> Iterator[Candidate]:
        start, end = span
        name = unit.text[start:end]
        if start in taken or not plausible(name, no_names) or (not has_form(name) and _ordinary(name, ordinary)):
            return
        taken.add(start)
        status = status_in(clause(text, start, end)) or status_in(text)
        bonus = 0.1 if has_form(name) else 0.0
        if status is None:
            confidence -= 0.2
        named = Named(name, unit.start + start, unit.start + end)
        yield Candidate(unit, named, status or "mentioned", rule, min(0.95, confidence + bonus), consortium)

    named = _OF_NAME.search(text, 1) is not None
    for match in _CONSORTIUM.finditer(text) if named and _JOINED.search(text) else ():
        members = names_from(text, match.end())
        if len(members) < 2:
            continue
        consortium = _consortium(unit, text, match, members)
        for span in members:
            yield from candidate(span, "consortium", 0.85, consortium)
    for rule, confidence, pattern in _TRIGGERS if named else ():
        if rule in _NEEDS and not any(word in text for word in _NEEDS[rule]):
            continue
        for match in pattern.finditer(text):
            spans = names_from(text, match.end())
            if rule == "with_first" and not (spans and _VERB.match(text, spans[-1][1])):
                continue
            if rule in ("with_first", "named_party") and not spans:
                continue
            sure = confidence + (0.05 if len(spans) > 1 else 0)
            for span in spans:
                yield from candidate(span, rule, sure)
    for span, rule, confidence in _around_verbs(text, named):
        yield from candidate(span, rule, confidence)


def _around_verbs(text: str, named: bool) -> Iterator[tuple[Span, str, float]]:
    """Names before or behind the verb of a sentence that gives a status; ``named``: a name may stand behind its start."""
    # A name that is followed by a verb must be there before it is worth asking what the sentence says.
    said = status_in(text) if _VERB.search(text) else None
    for match in _SUBJECT.finditer(text) if said else ():
        spans = names_from(text, match.end())
        if spans and _VERB.match(text, spans[-1][1]) and not _FIRST.match(text, match.end()):
            for span in spans:
                yield span, "subject", 0.75 if len(spans) > 1 else 0.65
    for match in _INVERTED.finditer(text) if named else ():
        if status_in(text[: match.start()]):
            spans = names_from(text, match.end())
            for span in spans:
                yield span, "inverted", 0.75 if len(spans) > 1 else 0.65


def joint_members(text: str) -> tuple[str, list[Span]] | None:
    """Consortium and members where that is all a cell or item holds: "Combinatie Vlonder (Stichting A en B B.V.)"."""
    match = _CONSORTIUM.match(text.lstrip()) if _JOINED.search(text) else None
    if match is None:
        return None
    inset = len(text) - len(text.lstrip())
    members = names_from(text, inset + match.end())
    if len(members) < 2 or text[members[-1][1] :].strip(" .)"):
        return None
    return match["name"].strip(" ,'\""), members


def _consortium(unit: Unit, text: str, match: re.Match[str], members: list[Span]) -> str | None:
    """Name of a consortium: what it is called behind its members, else what stands before them."""
    also = _ALSO.match(text, members[-1][1])
    if also is not None:
        return unit.text[also.start("name") : also.end("name")].strip()
    return unit.text[match.start("name") : match.end("name")].strip(" ,'\"")


def clause(text: str, start: int, end: int) -> str:
    """The clause of a sentence around a name: "Vlonder is gegund, maar Tureluur niet"."""
    begin, stop = 0, len(text)
    for match in _CLAUSE_END.finditer(text):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            stop = match.start()
            break
    return text[begin:stop]


def _ordinary(name: str, ordinary: frozenset[str]) -> bool:
    """Whether every word of the name is also a plain word of this document: no sign of a name."""
    words = re.findall(r"\w+", name)
    return all(word.casefold() in ordinary for word in words)
