"""Providers in sentences: "gegund aan X en Y", "contract met X", "een samenwerking van de organisaties X, Y en Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.consortia import CONSORTIUM, JOINED, consortium_of, formed_by
from extractors.awards.listed import Candidate
from extractors.awards.standing import PARTY_OR_DEAL, status_in
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_from
from extractors.names.plausible import has_form, plausible

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_NOUN = (
    r"(?:\w*aanbieders?|partij(?:en)?|inschrijvers?|organisaties?|opdrachtnemers?|(?:hoofd|onder)aannemers?"
    r"|(?:zorg)?instelling(?:en)?|gegadigden?|deelnemers?|combinanten|contractpart\w+|stichtingen|samenwerkingsverband"
    r"|jeugdzorgorganisaties?|consortium|combinatie|spelers|leveranciers?|contractanten)"
)
# Common nouns that begin a name: "zorgboerderij 't Heem"
_NAMED_NOUN = r"(?:zorg)?boerderij|gezinshuis|logeerhuis|[a-z]*praktijk|huize|[a-z]*kliniek|zorggroep"
_WORDS = r"(?: [\w'’()-]+)"
_LEAD_IN = (
    rf"(?: (?:de|het|een|deze|onze))?(?: (?:volgende|gegunde|geselecteerde|gecontracteerde|\d+"
    rf"|[a-z]\w*e))?(?: {_NOUN})?(?: (?:te weten|namelijk|zijnde|en wel))?[:,]? "
)
_TRIGGERS = (
    # "is gegund aan Vlonder", "gunning van perceel 2 aan de combinatie Vlonder", "de opdracht verleend aan"
    (
        "awarded_to",
        0.85,
        re.compile(
            rf"\b(?:[Gg]egund|[Gg]unning(?:en)?|gunnen|gunt|gunde|gunden|verleend|verlenen|verleent|toegekend|toegewezen"
            rf"|gegaan|gaat|gaan|ging|gingen){_WORDS}{{0,8}}? (?:aan|naar)(?={_LEAD_IN})(?:{_LEAD_IN})"
        ),
    ),
    # "overeenkomst gesloten met Vlonder en De Zandbank", "een contract met zorgaanbieder Vlonder", "in dialoog met"
    (
        "contract_with",
        0.8,
        re.compile(
            rf"\b(?:[Cc]ontract(?:en)?|[Rr]aamcontract(?:en)?|\w*overeenkomst(?:en)?|in dialoog|dialoog"
            rf"|contractafspraken|[Ss]amen|samenwerk(?:t|en|ing)|in zee|afspraken){_WORDS}{{0,6}}? met(?:{_LEAD_IN})"
        ),
    ),
    # "De inschrijvingen van Vlonder en Tureluur", "afgewezen, onder meer die van Vlonder"
    (
        "bid_of",
        0.75,
        re.compile(
            rf"\b(?:inschrijving|aanmelding|aanvraag|aanvragen|aanbieding|offerte|die|dat)(?:en)? van(?:{_LEAD_IN})"
        ),
    ),
    # "De hulp wordt geboden door Vlonder", "De overeenkomst is getekend door Vlonder en De Zandbank"
    (
        "done_by",
        0.75,
        re.compile(rf"\b(?:uitgevoerd|geleverd|geboden|aangeboden|verzorgd|getekend|ondertekend) door(?:{_LEAD_IN})"),
    ),
    # "Op 1 oktober tekenden Vlonder en De Zandbank hun contract"
    ("signed", 0.75, re.compile(r"\b(?:onder)?teken(?:t|en|de|den) (?=['A-Z])")),
    # "De jeugd-ggz komt in handen van Vlonder", "subsidie aan de huidige uitvoerder Vlonder"
    (
        "in_hands_of",
        0.8,
        re.compile(
            rf"\bin handen van(?:{_LEAD_IN})|\b(?:huidige|zittende|bestaande) (?:uitvoerder|vervoerder)s? (?=['A-Z])"
        ),
    ),
    # "Wij feliciteren Vlonder en Tureluur met de gunning", "De keuze viel op Vlonder", "We kozen voor Vlonder"
    (
        "chosen",
        0.75,
        re.compile(
            rf"\b(?:[Ff]elicite(?:ren|ert|erden)|[Cc]ontracte(?:ren|ert|erden?)|selecteerden?|(?:ko(?:os|zen)|gekozen)(?: we| wij)? voor"
            rf"|keu(?:s|ze) (?:is )?(?:viel|valt|gevallen) op|[Vv]erwelkomen)(?:{_LEAD_IN})"
        ),
    ),
    # "Met Vlonder en De Zandbank is een overeenkomst gesloten", "Aan Vlonder is gegund"
    (
        "with_first",
        0.8,
        re.compile(
            r"(?:^|(?<=[;:,] ))(?:Met|met|Aan|aan|Bij|bij) (?:(?:de |het )?(?:\w*aanbieders?|partijen|organisaties"
            r"|combinatie) )?"
        ),
    ),
    # As in: de aanbieders Vlonder en Tureluur · onderaannemer Vlonder · gecontracteerd zijn: Vlonder en Tureluur
    (
        "named_party",
        0.7,
        re.compile(
            rf"\b(?i:{_NOUN})(?:,? (?:te weten|namelijk|zoals|waaronder|onder meer|onder andere|zijn|is|zijnde))?:? "
        ),
    ),
    (
        "named_status",
        0.75,
        re.compile(
            r"\b(?:gegund|gecontracteerd|geselecteerd|afgewezen|teruggetrokken|toegelaten)(?: zijn| is| worden"
            r"| wordt)?: "
        ),
    ),
    # As in: Uit zes aanmeldingen kozen we er twee: Vlonder en De Zandbank · De winnaars zijn bekend: Vlonder, Tureluur
    ("behind_colon", 0.75, re.compile(rf"(?<=[a-z)\d]): (?:(?:de|het) )?(?:{_NOUN} )?(?=['A-Z])")),
    # "begeleiding aan Tureluur en verblijf aan Vlonder, Zandbank en Oever", in a sentence that gives a standing
    ("to_each", 0.7, re.compile(rf"(?<=[a-z)\d]) aan (?=['A-Z]|(?:{_NAMED_NOUN}) ['A-Z])")),
)
# "aanbieders zoals Vlonder": whoever stands there is a party, whatever the sentence says of it
_AMONG = re.compile(r"zoals|waaronder|onder (?:meer|andere)")
# Words without which a trigger cannot be in a sentence
_NEEDS = {
    "awarded_to": (" aan ", " aan:", " naar "),
    "to_each": (" aan ",),
    "behind_colon": (": ",),
    "contract_with": (" met",),
    "with_first": ("Met ", "met ", "Aan ", "aan ", "Bij ", "bij "),
}
# Rules that say nothing by themselves: the sentence before the name must give a standing
_NEED_STATUS = ("behind_colon", "to_each", "done_by", "bid_of")
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
    r"|Hierbij|Die|Dezelfde|Gemiddeld|Ruim|Bijna|Circa|Ongeveer|Minder|Meer|Hier|Daar|Vandaag|Gisteren|Morgen|Straks|Dan|Zo|Toch|Dus|Want|Nog|Al|Eerst|Vooral|Momenteel|Helaas|Gelukkig|Samen|Wat|Hoe"
    r"|Waarom|Elke?|Sommige|Veel|Vele|Enkele|Andere|Meerdere|Iedere|Niemand|Iemand|Jaarlijks|Soms|Vaak|Ons|Onze|Uw|Zijn|Haar|Hun|U|Je|Jullie"
    r"|Behalve|Wanneer|Zodra|Indien|Mocht|Zolang|Terwijl|Hoewel|Ondanks|Dankzij|Wegens|Vanwege|Sommigen|Anderen|Beiden|Allen|Toegelaten|Gekozen|Gunning|Opdracht|Inschrijver|Eén|Een|Twee|Drie|Vier|Vijf|Nu|Toen|Later|Eerder|Uiteindelijk|Hierdoor|Hieronder"
    r"|Onderstaande)\b(?! \w+ B\.?V)"
)
# "Vlonder en De Zandbank zijn gegund", "Tureluur heeft zich teruggetrokken"
_VERB = re.compile(
    r"(?:,? (?:die|dat|welke) [^,.;]{3,90},)? (?:zijn|is|wordt|worden|werd|werden|heeft|hebben|had|hadden|krijgt|krijgen|kreeg|kregen"
    r"|trekt|trekken|trok|trokken|ziet|zien|zag|zagen|wint|winnen|won|wonnen|viel|vielen|valt|vallen|gaat|gaan|ging|gingen|was|waren"
    r"|kwam|kwamen|komt|komen|behoort|behoren|behoorde|behoorden|eindigde|eindigden|eindigt|stapte|stapten|stapt|haakte|haakten"
    r"|haakt|haken|greep|grepen|bleef|bleven|blijft|blijven|bleek|bleken|staat|staan|stond|stonden|werkt|werken|werkte|treedt|treden"
    r"|trad|traden|verloor|verloren|verliest|levert|leveren|doet|doen|deed|deden|mag|mogen|mocht|mochten|haalde|haalden|scoorde"
    r"|scoorden|voldeed|voldeden|voldoet|voldoen|bedankte|stopt|stoppen|stopte|tekende|tekenden|sluit|sluiten|sloot|sloten|zegde"
    r"|ontvangt|ontvangen|ontving|ontvingen|maakt|maken|maakte|maakten|neemt|nemen|nam|namen|vormt|vormen|vormden|voert|voeren|rijdt|rijden|schuift|tekenden?)\b"
    r"| (?:zijn )?de (?:enige|huidige|zittende|bestaande|winnende) [a-z]+"
)
_SUBJECT = re.compile(r"(?:^|(?<=; )|(?<=, )|(?<=\bdat )|(?<=\bmaar )|(?<=\bterwijl )|(?<=\ben ))")
# "Vlonder krijgt perceel 1 en Tureluur valt af": behind "en" a name with its own verb begins a clause
_CLAUSE_END = re.compile(
    r";|,? \b(?:maar|terwijl|waarna|echter|waarbij)\b|, en (?=[A-Z])"
    r"| (?=en (?:De |Het )?[A-Z][\w'&-]+(?: [A-Z][\w'&-]*){0,3} (?:valt|viel|trok|trekt|is|werd|wordt|heeft|krijgt|kreeg"
    r"|staat|komt|kwam|haakte|eindigde|won)\b)"
    r"|,? (?=met (?:[^,;]{2,60}(?:, | en ))?[^,;]{2,60} als onderaannem)"
    r"|,? (?=met (?:als )?(?:de )?onderaannem)|,? (?=met daarachter|met als reserve)"
)
# Searched in lower-case text without flags, so that the engine can skip ahead to the first letters.
_STATUS_HINT = re.compile(
    r"gegund|gun(?:ning|nen|t|de)|contract|overeenkomst|selecteer|dialoog|trek|trok|afge|afwijz|combinatie|samenwerking"
    r"|consorti|aannemer|inschrijver|partij|aanbieder|organisatie|instelling|opdracht|reserve|toegelaten|verleend|won|win"
    r"| af|coalitie|deelnemer|gegadigde|coöperatie"
)

_ARTICLE = re.compile(r"[Dd]e (?=(?:[Ss]tichting|[Cc]oöperatie|[Mm]aatschap|[Vv]ereniging|[Cc]ombinatie) )")
# "De gemeenten Veendorp, Elsbeek en Oever hebben": the rest of an enumeration is no subject of its own
_MID_LIST = re.compile(r"[A-Z][\w'&.-]*,\s*$|^[^,]{3,40}, [^,]*,\s*$")
_BUYERS = re.compile(
    r"\b(?:[Gg]emeenten?|[Rr]egio(?:'s|gemeenten)?|[Cc]olleges?|[Ww]ethouders?|[Ss]cho(?:ol|len)|[Rr]aden)(?: van)?:? \(?(?:[\w'’ -]+, )*(?:[\w'’ -]+ en )?$"
)
_PLURAL = re.compile(r"^ (?:[a-z]+en|zijn|gaan|staan|doen|zien)\b")
# What a name holds at the least. Where a sentence has none behind its first letter, only its first word can be a name.
_OF_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ0-9]")


def told(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every sentence; ``ordinary`` are words that the document writes in lower case too."""
    for unit in context.units:
        if unit.passage.kind == "heading" and len(unit.text) < 20:
            continue
        text = unit.folded
        if _STATUS_HINT.search(text.lower()) or status_in(text):
            beside = _next(context, unit) or (_before(context, unit) if _THOSE_ARE.search(text) else "")
            yield from _of_sentence(unit, text, beside, no_names, ordinary)
        if _CONSISTS.match(text):
            yield from _members_of_last(context, unit, text, no_names)
        elif _THOSE_ARE.search(text) and not status_in(text):
            yield from _those_are(context, unit, text, no_names)


_JOINTLY = re.compile(r"(?:Deze|De|Die|Zij|Samen|Gezamenlijk)\b")


def _next(context: Context, unit: Unit) -> str:
    """The sentence behind ``unit`` where it goes on about the same parties: "Deze combinatie krijgt de opdracht."."""
    units = context.units_of[unit.passage.position]
    following = next((other.folded for other in units if other.index == unit.index + 1), "")
    return following if _JOINTLY.match(following) else ""


def _before(context: Context, unit: Unit) -> str:
    """The sentence before ``unit``, which says what "Onder hen" speaks of."""
    return next((one.folded for one in context.units_of[unit.passage.position] if one.index == unit.index - 1), "")


def _of_sentence(
    unit: Unit, text: str, following: str, no_names: frozenset[str], ordinary: frozenset[str]
) -> Iterator[Candidate]:
    taken: set[int] = set()

    def candidate(
        span: Span, rule: str, confidence: float, consortium: str | None = None, given: str | None = None
    ) -> Iterator[Candidate]:
        start, end = _without_article(text, span)
        name = unit.text[start:end]
        if start in taken or not plausible(name, no_names) or (not has_form(name) and _ordinary(name, ordinary)):
            return
        taken.add(start)
        own = clause(text, start, end)
        status = given or status_in(own)
        if status is None and not (rule == "subject" and not text.startswith(own)):
            status = status_in(
                text
            )  # "Vlonder deed mee, maar heeft zich teruggetrokken"; not of who stands in a clause behind
        bonus = 0.1 if has_form(name) else 0.0
        if status is None:
            confidence -= 0.2
        named = Named(name, unit.start + start, unit.start + end)
        yield Candidate(unit, named, status or "mentioned", rule, min(0.95, confidence + bonus), consortium)

    named = _OF_NAME.search(text, 1) is not None
    for match in CONSORTIUM.finditer(text) if named and JOINED.search(text) else ():
        members = names_from(text, match.end())
        if len(members) < 2:
            continue
        consortium = consortium_of(unit, text, match, members)
        given = None if status_in(text) else status_in(following)
        for span in members:
            yield from candidate(span, "consortium", 0.85, consortium, given)
    formed = formed_by(text) if named else None
    for span in formed[1] if formed else ():
        yield from candidate(
            span, "consortium", 0.85, formed[0] if formed else None, status_in(text) or status_in(following)
        )
    for spans, role in _in_roles(text) if named and " als " in text else ():
        for span in spans:
            yield from candidate(span, "in_role", 0.75, None, status_in(role))
    for rule, confidence, pattern in _TRIGGERS if named else ():
        if rule in _NEEDS and not any(word in text for word in _NEEDS[rule]):
            continue
        for match in pattern.finditer(text):
            if rule in _NEED_STATUS and not status_in(text if rule == "bid_of" else text[: match.end()]):
                continue
            spans = [] if text.startswith("van ", match.end()) else names_from(text, match.end())
            if rule == "with_first" and not (spans and _VERB.match(text, spans[-1][1])):
                continue
            if rule in ("with_first", "named_party") and not spans:
                continue
            sure = confidence + (0.05 if len(spans) > 1 else 0) + (0.1 if _AMONG.search(match.group()) else 0)
            for span in spans:
                yield from candidate(span, rule, sure)
    for span, rule, confidence in _around_verbs(text, named):
        yield from candidate(span, rule, confidence)


# "zet Tureluur en De Zandbank in als onderaannemers", "kwam Vlonder als beste uit de bus"
_IN_ROLE = re.compile(
    r"(?: in)?(?: [a-z]+){0,2} als (?:[a-z]+ ){0,2}(?P<role>onderaannem\w*|hoofdaannem\w*|winnaar|beste|eerste|reserve\w*|opdrachtnemers?"
    r"|contractpartners?)\b"
)
_BEFORE_ROLE = re.compile(
    r"\b(?:met|zet|zetten|zette|schakelt|kwam|kwamen|komt|eindigden?|werd|werden|is|zijn|heeft|hebben|door|wordt|worden|treedt|treden|staat|staan)"
    r" (?=['A-Z])"
)


def _in_roles(text: str) -> Iterator[tuple[list[Span], str]]:
    """Names before "als" and a role, and the words that say how they stand."""
    for match in _BEFORE_ROLE.finditer(text):
        spans = names_from(text, match.end())
        role = _IN_ROLE.match(text, spans[-1][1]) if spans else None
        if role is not None:
            word = role["role"]
            yield spans, "winnaar" if word in ("beste", "eerste") else word


# "Voor perceel 1 zijn dat Vlonder en Tureluur, voor perceel 2 De Zandbank": the sentence beside it says what they are
_THOSE_ARE = re.compile(
    r"\b[Oo]nder (?:hen|wie)(?: zijn| zitten| bevinden zich)?(?: (?:oude |oud-|vertrouwde )?(?:bekenden|namen))?(?: als| zoals)? (?=['A-Z])"
    r"|\b(?:nieuwkomers?|bekenden|nieuwe namen)(?: zijn| als| zoals|:) (?=['A-Z])"
    r"|\b(?:zijn|is|waren|was) (?:dat|dit|het) (?=['A-Z]|(?:de|het) )|\b(?:gaat|ging) (?:\w+ )?om (?=['A-Z])"
)
_OF_LOT = re.compile(r"\b(?:perceel|segment|kavel|lot|cluster) [\w]{1,3}(?: \([^)]{2,40}\))? (?=['A-Z])")


def _those_are(context: Context, unit: Unit, text: str, no_names: frozenset[str]) -> Iterator[Candidate]:
    units = context.units_of[unit.passage.position]
    beside = [other for other in units if abs(other.index - unit.index) == 1]
    status = next(
        (said for other in beside if (said := status_in(other.folded)) and PARTY_OR_DEAL.search(other.folded)), None
    )
    if status is None:
        return
    taken: set[int] = set()
    for pattern in (_THOSE_ARE, _OF_LOT):
        for match in pattern.finditer(text):
            for start, end in names_from(text, match.end()):
                name = unit.text[start:end]
                if start not in taken and plausible(name, no_names):
                    taken.add(start)
                    sure = 0.75 if has_form(name) else 0.7
                    yield Candidate(unit, Named(name, unit.start + start, unit.start + end), status, "those_are", sure)


# "Beoogd opdrachtnemer is de combinatie Waterkant. Die bestaat uit Vlonder, Tureluur en De Zandbank."
_CONSISTS = re.compile(
    r"(?:Die|Deze|Dat|Dit|De|Het)(?: combinatie| consortium| samenwerkingsverband| coalitie)? (?:bestaat uit|wordt gevormd door)(?: de)?"
    rf"(?: {_NOUN})? "
)
_CALLED = re.compile(
    r"(?:[Cc]ombinatie|[Cc]onsortium|[Ss]amenwerkingsverband|[Cc]oalitie)(?: ['\"]?[A-Z][\w'&-]*(?: (?:van |de )?[A-Z][\w'-]*){0,4})?"
)


def _members_of_last(context: Context, unit: Unit, text: str, no_names: frozenset[str]) -> Iterator[Candidate]:
    match = _CONSISTS.match(text)
    before = next((one for one in context.units_of[unit.passage.position] if one.index == unit.index - 1), None)
    called = _CALLED.search(before.folded) if before is not None else None
    if match is None or before is None or called is None:
        return
    for start, end in names_from(text, match.end()):
        name = unit.text[start:end]
        if plausible(name, no_names):
            named = Named(name, unit.start + start, unit.start + end)
            yield Candidate(unit, named, status_in(before.folded) or "mentioned", "consortium", 0.8, called.group())


def _without_article(text: str, span: Span) -> Span:
    """The span behind "de" before a legal form: "de Stichting Vlonder" goes by Stichting Vlonder."""
    match = _ARTICLE.match(text, *span)
    return (match.end(), span[1]) if match else span


def _around_verbs(text: str, named: bool) -> Iterator[tuple[Span, str, float]]:
    """Names before or behind the verb of a sentence that gives a status; ``named``: a name may stand behind its start."""
    # A name that is followed by a verb must be there before it is worth asking what the sentence says.
    said = status_in(text) if _VERB.search(text) else None
    for match in _SUBJECT.finditer(text) if said else ():
        before = text[: match.start()]
        if _BUYERS.search(before) or _MID_LIST.search(before):
            continue
        spans = names_from(text, match.end())
        if spans and _VERB.match(text, spans[-1][1]) and not _FIRST.match(text, match.end()):
            # "Verwijzers hebben geen contract": one organisation has a verb in the singular
            if len(spans) == 1 and _PLURAL.search(text[spans[0][1] : spans[0][1] + 24]):
                continue
            for span in spans:
                yield span, "subject", 0.75 if len(spans) > 1 else 0.65
    for match in _INVERTED.finditer(text) if named else ():
        if status_in(text[: match.start()]):
            spans = names_from(text, match.end())
            for span in spans:
                yield span, "inverted", 0.75 if len(spans) > 1 else 0.65


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
