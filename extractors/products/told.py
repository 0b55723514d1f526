"""Products told in running text: "Dit segment omvat A, B en C", "Denk aan A en B", "A, B en C." under a segment's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.numbers import A_FEW
from extractors.segments.names import LABEL, split_enumeration

CARE = re.compile(
    r"hulp|zorg(?!en\b|vuldig)|ggz|begeleid|behandel|diagnos|verblijf|crisis|dag(?:bested|behand|deel|opvang"
    r"|activ)|logeren|logeer|wonen|woon|dyslexie|jeugdbesch"
    r"|reclass|gezin|pleeg|groep|individu|therap|opvang|onderwijs|aanbod|product|forens|screening|consult"
    r"|vervoer|triage|opvoed|maatje|inloop"
    r"|cursus|training|coach|fasehuis|huishoud|schoonmaak|wasverzorging|bed(?:den)?\b|spoed|kinderdag|school"
    r"|driemilieu|klini|opname|ambulan"
    r"|respijt|mantelzorg|ondersteun|beschermd|toezicht|medicatie|onderzoek|psychi|paramedi|verzorging"
    r"|interventie|mediation|omgangs|\bM(?:ST|KD|DFT)\b"
    r"|\b(?:FACT|EMDR|PMT|KDC|IAG|LVB|EED?|ED|VIB|NIKA)\b",
    re.IGNORECASE,
)
"""Words of which the name of a kind of care holds one."""
_THIS = rf"(?:dit|het|deze|de|elk|ons|die) (?:\w+ )?(?:{LABEL}|onderdeel|deel|pakket|bouwsteen|opdracht)"
_OF = rf"(?:{LABEL}|kavel|pakket|onderdeel|bouwsteen)\s[^.:]{{0,60}}?"
_ITEMS = r"(?P<names>[^.:;!?]+(?:;[^.:;!?]+)*)"
_PRODUCTS = (
    r"(?:(?:de |deze )?(?:volgende )?(?:producten|zorgvormen|hulpvormen|voorzieningen|diensten"
    rf"|(?:één|{A_FEW}) producten?[,:]?|vormen(?: van (?:jeugd)?hulp)?)\s*:?\s+)?"
)
# Each needs a segment around it; the words may be another's ("Het gaat om ongeveer 260 jeugdigen"), so the items are judged.
_TELLING = re.compile(
    # "Dit segment omvat A, B en C", "Perceel 2 Verblijf bestaat uit A en B", "Cluster B kent de producten A en B"
    rf"(?:{_OF}|{_THIS}|\bhet|\bdit)\s(?:omvat(?:ten)?|bestaat uit|betreft|bevat|beslaat|kent|dekt|behelst"
    rf"|gaat over|is (?:bedoeld )?voor)\s(?:onder (?:meer|andere) )?"
    rf"{_PRODUCTS}{_ITEMS}"
    # "Het gaat om A, B en C", "Denk aan A en B", "Zoals A, B en C"
    rf"|(?:hier gaat het om|^(?:alle )?(?:hulp|zorg|ondersteuning|vormen van (?:hulp|zorg)),? (?:zoals|als)"
    rf"|het gaat (?:hier(?:bij)?|dan|daarbij|in dit {LABEL})?\s?om|het betreft|denk(?:t u)? (?:hierbij|daarbij"
    rf"|dan|bijvoorbeeld)?\s?aan|^zoals"
    rf"|^bijvoorbeeld|^onder (?:meer|andere)|waaronder|te weten|namelijk)\s:?\s?(?:onder (?:meer"
    rf"|andere) )?{_PRODUCTS.replace('(?P', '(?:')}"
    rf"{_ITEMS.replace('names', 'gist')}"
    # "De producten zijn A, B en C", "Dit perceel is bedoeld voor ambulante hulp, zoals A, B en C"
    rf"|(?:(?:producten|voorbeelden|hulpvormen|zorgvormen|voorzieningen|diensten|onderdelen)(?: (?:in|binnen"
    rf"|van) {_THIS})? zijn"
    rf"|{_THIS}\s[^.:]{{3,80}}?,? (?:zoals|waaronder|bijvoorbeeld|onder andere"
    rf"|onder meer))\s{_ITEMS.replace('names', 'example')}"
    # "Onder dit perceel vallen A en B", "Bij kavel A horen de producten A en B", "Hiertoe behoren A, B en C"
    rf"|(?:(?:onder|bij|tot|binnen|in) (?:{_THIS}|{_OF})|hier(?:onder|toe|bij|in)|daar(?:onder|toe|bij)|^hier)\s?"
    rf"(?:valt|vallen|hoort|horen|behoort|behoren|rekenen (?:wij|we)|zit(?:ten)?|kopen (?:wij|we)"
    rf"|koopt de (?:regio|gemeente)|contracteren (?:wij|we))"
    rf"(?: in ieder geval| onder (?:meer|andere)| ook)?\s{_PRODUCTS}{_ITEMS.replace('names', 'under')}"
    # "Wij kopen in dit segment A, B en C in"
    rf"|(?:wij|we|de (?:regio|gemeente(?:n)?)) (?:kopen|koopt|contracteren|contracteert) (?:hier(?:binnen|in"
    rf"|voor)?|in {_THIS}|binnen {_THIS})\s"
    rf"{_PRODUCTS}(?P<bought>[^.:;!?]+?)(?: in)?(?=[.;!]|$)",
    re.IGNORECASE,
)
# "Medische kinderopvang en observatie maken er deel van uit", "Pleegzorg en logeren worden hier samengevoegd"
_MEMBER = re.compile(
    rf"^(?P<names>[^.:;!?]{{5,160}}?) (?:maken|maakt|vormen|vallen|valt|horen|hoort|behoren|behoort|zitten|zit"
    rf"|worden|wordt|zijn|kopen (?:wij|we)) "
    rf"(?:er |hier |hiervan |ook |allebei |beide )*(?:deel (?:er|hier)?van uit|(?:deel )?van uit"
    rf"|deel uit van {_THIS}|onderdeel van {_THIS}|(?:hier)?onder(?: {_THIS})?"
    rf"|(?:hier)?bij(?: {_THIS})?|(?:hier)?in(?: {_THIS})?|(?:tot|onder) {_THIS}|hier(?:onder|bij|in|toe))"
    rf"(?: (?:samengevoegd|ondergebracht|gebundeld|ingekocht|gecontracteerd|opgenomen|geboden|geleverd|begrepen"
    rf"|in))?(?=\s*(?:[.;,]|$))"
    rf"|^(?P<merged>[^.:;!?]{{5,160}}?) (?:worden|zijn) (?:hier|in {_THIS}|binnen {_THIS}) (?:samengevoegd"
    rf"|ondergebracht|gebundeld|ingekocht|gecontracteerd|opgenomen|geleverd)",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(
    r"mvat|estaat uit|etreft|evat|eslaat|kent|dekt|ehelst|gaat|enk|oals|ijvoorbeeld|nder |aaronder|weten"
    r"|amelijk|val|hoor|hore|reken|zit|kope|koop"
    r"|ontracte|aken |orden |ulp |zorg |steuning |edoeld|richt|roducten|oorbeelden|ormen|iensten|oorzieningen"
    r"|nderdelen|ijvoorbeeld"
)
# As in: Alle hulp die bij het gezin komt: opvoedondersteuning, vaktherapie en ambulante behandeling
_COLON = re.compile(r"^(?P<head>[^:]{3,110}):\s+(?P<names>[^.:!?]{8,}?)[.;]?\s*$")
# Words before a colon that say the list is of something else: who, how, when, what it costs
_OTHER_LIST = re.compile(
    r"partij|aanbieder|gegund|gunning|inschrij|deelne|betal|bekosti|tarie|arrangement|traject|procedure|dialoog"
    r"|vra[ag]g|planning|besluit|eisen"
    r"|criteri|thema|onderwerp|doel|uitgangspunt|les(?:sen)?\b|reden|risico|percelen|segmenten|kavels|clusters"
    r"|contact|gekozen|keuze|variant|smaken",
    re.IGNORECASE,
)
_CLAUSE_HEAD = re.compile(
    r"(?:die|waarin|waaronder|wij|we) (?:de |het |alle )?(?:\w+ ){0,2}(?:taak|taken|opdracht|pakket|hulp|zorg|ondersteuning|producten|diensten)"
    r"(?: [\w ]{0,30})?$",
    re.IGNORECASE,
)
_PRODUCT_HEAD = re.compile(
    rf"product|vorm(?:en)?\b|inhoud|omvat|onderdelen|voorziening|dienst|{LABEL}|onderdeel|wat (?:valt|is|kopen)|^\W*wat$"
    rf"|hieronder|daaronder|hiertoe|gaat"
    r"|kopen|contracteren|"
    rf"{CARE.pattern}",
    re.IGNORECASE,
)
# As in: Behandelverblijf (behandelgroep, fasehuis, kamertraining)
_BRACKETS = re.compile(
    r"^(?P<head>[^()]{3,90}?)\s*\((?:o\.a\.|onder andere|bijv\.|zoals|incl\."
    r"|inclusief)?\s*(?P<names>[^()]{5,150})\)[.;]?$"
)
_NOT = re.compile(
    r"\b(?:niet|geen|buiten|behalve|uitgezonderd|exclusief|zonder|uitzondering|nooit|noch|voorheen|vervalt"
    r"|vervallen)\b",
    re.IGNORECASE,
)
VERB = re.compile(
    r"\b(?:wordt|worden|is|zijn|was|waren|heeft|hebben|kan|kunnen|moet(?:en)?|mag|mogen|zal|zullen|gaat|gaan"
    r"|komt|komen|krijgt|krijgen|willen"
    r"|wil|blijft|blijven|loopt|lopen|geldt|gelden|betalen|kopen|biedt|bieden|volgt|start|starten|vindt|staat"
    r"|staan|ligt|liggen|hoort|horen|valt|vallen|levert|leveren|werkt|werken|sluit|maakt|maken|wij|we|u|ze|zij|er)\b",
    re.IGNORECASE,
)
# Where a name goes on to whom it is for or what it is meant to do
_TAIL = re.compile(
    r"\s+(?:ter (?:vervanging|voorkoming|ondersteuning)|voor (?:jeugdigen|kinderen|jongeren|gezinnen|inwoners"
    r"|ouders|volwassenen|wie|mensen)|die|dat"
    r"|waarbij|waar|waarmee|waarvoor|als alternatief|zodat|met (?:als doel|het oog)|per|tegen|in$"
    r"|in (?:één|een|dezelfde) (?:opdracht|contract|hand|perceel|pakket))\b.*$|\s*\([^)]*$",
    re.IGNORECASE | re.DOTALL,
)
_ASIDE = re.compile(
    r"(?:omdat|zodat|want|waardoor|om|maar|voor|van|met|bij|in|op|die|zoals|waar\w*|mits|tenzij)\s", re.IGNORECASE
)
# "begeleiding aan huis, ook 's nachts bereikbaar": what else is said of it
_ALSO = re.compile(
    r"(?:zo ?veel mogelijk|bij voorkeur|waar mogelijk|ook|zo nodig|eventueel|liefst|steeds"
    r"|altijd|maar|al dan niet)\s",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:zowel|ook|de|het|een|alle|onder (?:meer|andere)|o\.a\.|bijvoorbeeld|vooral|met name|vormen van|en|of"
    r"|als|verschillende)\s+",
    re.IGNORECASE,
)
_NO_ITEM = re.compile(
    rf"^(?:samen met|deze|volgende|onderstaande|genoemde|diverse|meerdere|andere|zulke|één|{A_FEW}|minder"
    r"|meer|dichter|betere?|snel\w*)\b|\d|€|%|\b(?:aanbieders?|stichting|(?<!in )combinatie|co[oö]peratie|praktijk"
    r"|zorggroep|partijen|partners?|contracten?|overeenkomst\w*|procedure|jeugdigen|inwoners|cli[eë]nten"
    r"|gemeenten?|regio\w*|segmenten?"
    r"|perce(?:el|len)|kavels?|clusters?|tarie\w+|budget\w*|bekostiging|inkoop|aanbesteding|inschrijv\w+"
    r"|gunning|kwaliteit|prijs|vraag|vragen|jaar"
    r"|maanden|opdracht|subsidie|route|routes|keuze|model|percelen|dialoog|open house|\w*tarief|\w*prijs|uur"
    r"|etmaal|dagdeel|dagdelen|trajectprijs|samenwerking|zorgaanbieders|organisaties|continu[iï]teit|wachttijden)\b",
    re.IGNORECASE,
)


_WORDS, _LONG = 7, 9
"""Words of an item at most; one that begins as a kind of care may be longer: "behandeling van kinderen met een beperking"."""
_CODE = re.compile(r"\(?\b(?:\d{2}[A-Z]\d{2}|5[0-5]\d{3})\b\)?")


@dataclass(frozen=True, slots=True)
class Enumerated:
    """Products of one stretch of a text: their offsets, and where the words that name them begin and end."""

    names: tuple[tuple[int, int], ...]
    within: tuple[int, int]
    rule: str


def told_in(text: str) -> Iterator[Enumerated]:
    """Enumerations that words introduce as what a segment comprises."""
    if _MAY_TELL.search(text) is not None and not _NOT.search(text):
        for match in _TELLING.finditer(text):
            group = next(name for name in ("names", "gist", "example", "under", "bought") if match[name])
            found = _judged(text, match.span(group), "sentence", least=2 if group != "under" else 1)
            if found is not None:
                yield found
                return
        member = _MEMBER.match(text)
        if member is not None and not VERB.search(member["names"] or member["merged"]):
            found = _judged(text, member.span("names" if member["names"] else "merged"), "sentence", least=1)
            if found is not None and (len(found.names) > 1 or _one_kind(text[slice(*found.names[0])])):
                yield found
                return
    coloned = _COLON.match(text)
    if coloned is not None and not _NOT.search(text) and heads_products(coloned["head"]):
        found = _judged(text, coloned.span("names"), "colon", least=2)
        if found is not None and not _are_parties(text, found):
            yield found


def _are_parties(text: str, found: Enumerated) -> bool:
    """ "Aanwezig: Jeugdhulp Noord, Kompas Zorg": capitals behind the first are names of organisations."""
    return sum(text[start].isupper() for start, _ in found.names[1:]) * 2 > len(found.names) - 1


def _one_kind(name: str) -> bool:
    """Whether a single name is sure to be a kind of care: "Crisisopvang" in "Ook crisisopvang hoort bij dit perceel"."""
    return len(name.split()) <= 4 and CARE.search(name) is not None and not _VAGUE.match(name)


_VAGUE = re.compile(
    r"(?:alle|deze|die|dit|dat|het|de|veel|meer|andere|ook|elke?|iedere?|zulke|hulp|zorg)\b(?! \w+zorg)", re.IGNORECASE
)


# As in: Thuis is ambulante hulp in het gezin · Even Weg: logeren en crisisopvang · Onder Verblijf vallen gezinshuizen
_IS = re.compile(
    r"^(?P<head>[A-ZÀ-Þ][^.:;!?]{1,60}?)(?: (?:is|zijn|omvat|betreft|bevat|behelst|bestaat uit|gaat (?:over|om)|staat voor|is bedoeld voor)"
    r"(?: onder (?:meer|andere))?|:) (?P<names>[^.:;!?]{4,160})[.;]?$"
)
_UNDER = re.compile(
    r"^(?:Onder|Bij|Tot|Binnen|In) (?P<head>[^.:;!?]{2,60}?) (?:valt|vallen|hoort|horen|behoort|behoren|zit|zitten|rekenen (?:wij|we)"
    r"|kopen (?:wij|we)|scharen (?:wij|we))(?: ook| onder (?:meer|andere))? (?P<names>[^.:;!?]{4,160}?)(?: in)?[.;]?$"
)


_NO_KIND = re.compile(
    r"(?:door|op|in|aan|met|voor|nog|niet|al|ook|per|van|te|naar|bij|uit|sinds|vanaf|inmiddels|definitief|voorlopig|nu|straks|om|tot|daar|hier"
    r"|(?:ge|be|her|ont|aan|toe|vast)[a-z]+(?:d|t)|ge[a-z]+en|ver[a-z]+d|op[a-z]+d|af[a-z]+n|in[a-z]+n|uit[a-z]+d)\b",
    re.IGNORECASE,
)


def told_of(text: str) -> Iterator[tuple[str, Enumerated]]:
    """What may be a segment's name, and the kinds of care that the sentence says it is; the caller knows the segments."""
    if len(text) > 220 or _NOT.search(text):
        return
    for pattern in (_UNDER, _IS):
        match = pattern.match(text)
        found = _judged(text, match.span("names"), "sentence", least=1) if match is not None else None
        if match is not None and _NO_KIND.match(match["names"]):
            return  # "Vervoer is door twee aanbieders bezwaar gemaakt"
        if match is None or found is None or _OTHER_LIST.search(match["head"]) or _are_parties(text, found):
            continue
        if all(CARE.search(text[a:b]) for a, b in found.names):
            yield match["head"], found
            return


def heads_products(words: str) -> bool:
    """Whether words before a colon can head kinds of care: "Alle hulp aan huis", "Producten", "Hieronder vallen".

    Of a long sentence its last clause heads: "Wij zoeken één aanbieder die de hele taak op zich neemt: pleegzorg en logeren".
    """
    if _CLAUSE_HEAD.search(words):
        return True
    return not _OTHER_LIST.search(words) and bool(_PRODUCT_HEAD.search(words))


def bracketed(text: str) -> tuple[str, Enumerated] | None:
    """A segment's name and the products in brackets behind it."""
    match = _BRACKETS.match(text)
    if match is None or _NOT.search(text):
        return None
    found = _judged(text, match.span("names"), "brackets", least=2)
    return (match["head"], found) if found is not None else None


_ASIDES = re.compile(r"\(([^()]{5,150})\)")
_AS = re.compile(
    r"(?:o\.a\.|onder andere|onder meer|bijv\.|bijvoorbeeld|zoals|dus|incl\.|inclusief|met)\s*", re.IGNORECASE
)


def in_asides(text: str) -> Iterator[tuple[int, Enumerated]]:
    """Enumerations of kinds of care in brackets within a sentence, each with the place of its bracket.

    "het cluster Gezin (pleegzorg, gezinshuizen en logeren)": the caller knows whether a segment's name stands before it.
    """
    for match in _ASIDES.finditer(text):
        lead = _AS.match(match[1])
        start = match.start(1) + (lead.end() if lead else 0)
        if _NOT.search(match[1]) or VERB.search(match[1]):
            continue
        found = _judged(text, (start, match.end(1)), "brackets", least=2)
        if found is not None and not _are_parties(text, found) and all(CARE.search(text[a:b]) for a, b in found.names):
            yield match.start(), found


# "Logeren en pleegzorg voor kinderen die niet thuis kunnen zijn", "Crisisopvang en spoedhulp, zonder dat er een wachtlijst is"
_WHOM = re.compile(
    r",?\s(?:voor (?:jeugdigen|kinderen|jongeren|gezinnen|inwoners|ouders|volwassenen|wie|mensen)|zonder dat|die|dat|waar\w*|zodat)(?!\w)",
    re.IGNORECASE,
)


def bare(text: str) -> Enumerated | None:
    """A sentence that is but an enumeration of kinds of care, without a verb."""
    ended = _WHOM.search(text)
    text = text[: ended.start()] if ended is not None else text
    stop = len(text.rstrip(" .;,\n"))
    if stop > 200 or VERB.search(text) or _NOT.search(text) or ":" in text or "?" in text:
        return None
    found = _judged(text, (0, stop), "bare", least=2)
    if found is None or not all(CARE.search(text[start:end]) for start, end in found.names):
        return None  # "poliklinisch of thuis", "Ambulant Valleizoom, Ede"
    return found


def is_other_thing(item: str) -> bool:
    """Whether an item names a number, a party, a price: anything but a kind of care."""
    return (
        _NO_ITEM.search(re.sub(r"\b\d+(?=-uurs|\+)|\b24 ?/ ?7\b", "", item)) is not None
        or _NOT.search(item) is not None
    )


def only_care(items: list[str]) -> bool:
    """Whether a list names kinds of care and nothing else: short, without verbs or numbers, small behind the first word."""
    care = 0
    for item in items:
        words = item.rstrip(" .;,").split()
        if (
            not words
            or len(words) > 8
            or VERB.search(item)
            or _NO_ITEM.search(item)
            or _NOT.search(item)
            or ":" in item
        ):
            return False
        if any(word[:1].isupper() and not word.isupper() for word in words[1:]):
            return False  # "Jeugdzorg Waterdal" is an organisation
        care += CARE.search(item) is not None
    return care * 3 >= len(items) * 2


_ADJECTIVE = re.compile(
    r"(?:lichte|zware|middelzware|korte|lange|individuele|ambulante|residentiële|collectieve|basis|\w+(?:ende"
    r"|ige|ische|ieve|aire))",
    re.IGNORECASE,
)


def _whole(parts: list[str], stretch: str) -> list[str]:
    """ "lichte en zware begeleiding" is one kind of care: an adjective alone goes with what follows."""
    joined: list[str] = []
    cursor = 0
    for part in parts:
        at = stretch.find(part, cursor)
        cursor = at + len(part)
        before = joined[-1] if joined else ""
        if before and _ADJECTIVE.fullmatch(before.split()[-1]) and len(before.split()) <= 2 and " " in part:
            joined[-1] = stretch[stretch.rfind(before, 0, at) : cursor]
        else:
            joined.append(part)
    return joined


def _judged(text: str, within: tuple[int, int], rule: str, *, least: int) -> Enumerated | None:
    """The items of an enumeration if they are kinds of care: at least half in so many words, none a number or a party."""
    start, end = within
    names: list[tuple[int, int]] = []
    cursor = start
    care = 0
    stretch = text[start:end]
    if "zowel " in stretch.lower():
        stretch = stretch.replace(" als ", " en  ")  # the same length: offsets stay
    for part in _whole(split_enumeration(stretch), stretch):
        at = text.find(part, cursor, end)
        if at < 0:
            break
        cursor = at + len(part)
        if names and _ASIDE.match(part):
            break  # "Begeleiding en behandeling thuis, voor jeugdigen van nul tot achttien": for whom, not what
        name = part
        if names and _ALSO.match(name):
            break
        while (lead := _LEAD.match(name)) is not None:
            at += lead.end()
            name = name[lead.end() :]
        cut = _TAIL.search(name)
        ended = cut is not None and cut.start() > 0 and not cut.group().strip().startswith("(")
        name = (name[: cut.start()] if cut is not None else name).rstrip(" .,;:")
        if len(name.split()) > 12 and " (" in name:
            name = name[: name.index(" (")]
        if (
            not name
            or len(re.sub(r"\([^)]*\)", "", name).split()) > (_LONG if CARE.match(name) else _WORDS)
            or len(name) < 3
            or VERB.search(name)
            or _NO_ITEM.search(_CODE.sub("", name))
        ):
            if names and (care * 2 >= len(names)) and len(names) >= 2 and rule != "bare":
                break
            return None
        care += CARE.search(name) is not None
        names.append((at, at + len(name)))
        if ended:
            break
    if len(names) < least or care * 2 < len(names):
        return None
    return Enumerated(tuple(names), within, rule)
