"""Providers in sentences: "gegund aan X en Y", "contract met X", "een samenwerking van de organisaties X, Y en Z"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in, ends_in
from extractors.awards.clauses import advises, bounds, of_whole
from extractors.awards.clauses import clause as clause
from extractors.awards.consortia import CONSORTIUM, JOINED, consortium_of, formed_by, members_from
from extractors.awards.intent import decides
from extractors.awards.listed import Candidate
from extractors.awards.standing import PARTY, PARTY_OR_DEAL, headed_status, status_in
from extractors.awards.triggers import (
    AMONG,
    ARTICLE,
    BUYERS,
    CAPITAL,
    FIRST,
    INVERTED,
    MID_LIST,
    NEED_STATUS,
    NEEDS,
    NOUN,
    OF_NAME,
    PLURAL,
    STATUS_HINT,
    SUBJECT,
    TRIGGERS,
    VERB,
)
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.legal import key
from extractors.names.plausible import has_form, plausible

if TYPE_CHECKING:
    from extractors.context import Context, Unit


def told(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every sentence; ``ordinary`` are words that the document writes in lower case too."""
    for unit in context.units:
        if unit.passage.kind == "heading" and len(unit.text) < 20:
            continue
        text = unit.folded
        if STATUS_HINT.search(text.lower()) or status_in(text) or ends_in(text):
            decided = _DECIDED.search(context.intros.get(unit.passage.position, "") or "") is not None
            decided = decided or ("te gunnen" in text and decides(context, unit.passage))
            beside = _next(context, unit) or (before(context, unit) if _THOSE_ARE.search(text) else "")
            prior = _of_award(context, unit) if JOINED.search(text) else before(context, unit)
            yield from _of_sentence(unit, text, beside, no_names, ordinary, decided=decided, prior=prior)
        if _CONSISTS.match(text):
            yield from _members_of_last(context, unit, text, no_names)
        elif (last := _LAST.match(text)) and status_in(text):
            yield from _last_named(context, unit, text, last, no_names)
        elif _THOSE_ARE.search(text) and not status_in(text):
            yield from _those_are(context, unit, text, no_names)


# "Bedoelde partijen zijn", "Het gaat om", "Dat zijn": who, and not how they stand
LISTS_ONLY = re.compile(
    r"\W*(?:(?:[Dd]at|[Dd]it|[Hh]et|[Dd]eze|[Dd]ie|[Zz]e|[Zz]ij) (?:zijn|is|waren|betreft|betreffen|gaat om)|[Hh]et (?:gaat|betreft)"
    rf"|(?:[Dd]e )?(?:\w+e )?{NOUN} (?:zijn|is|waren)\b)"
)
_JOINTLY = re.compile(r"(?:Deze|De|Die|Zij|Samen|Gezamenlijk)\b")


# "Het college besluit:" above "perceel 1 te gunnen aan Vlonder": what it decides is no intention
_DECIDED = re.compile(r"\bbeslu(?:it|iten)\b|\bbesl(?:oot|oten)\b", re.IGNORECASE)
_INTENDED = re.compile(r"voorne|voorlop|voorgeno|beoog|onder voorbehoud|van plan", re.IGNORECASE)


# "een jaarlijkse subsidie aan Vlonder"
_GRANT = re.compile(r"subsidies?\b|beschikking", re.IGNORECASE)
# "Twee aanbestedingen zijn gegund: de Dyslexiehulp en de Opvoedhulp": what is given, not to whom
_WHAT_IS_GIVEN = re.compile(
    r"\b(?:aanbestedingen|opdrachten|percelen|onderdelen|segmenten|kavels|trajecten|procedures|diensten)\b[^.;:]{0,60}\b(?:gegund|afgerond|toegekend)[^.;:]{0,12}:"
)
# "Voor pleegzorg zijn Vlonder en Riet gecontracteerd, voor dyslexie Taaldal": what is left out is said before
_ENDS = re.compile(r"\s*(?:[.,;]|$)|(?= en (?:voor|in) )")


def what_is_given(text: str, end: int) -> bool:
    """Whether a colon before ``end`` lists the purchases that were awarded, and not to whom."""
    return _WHAT_IS_GIVEN.search(text, 0, end) is not None


_MOVES = re.compile(r"ga(?:at|an)\b|ging(?:en)?\b")


def _next(context: Context, unit: Unit) -> str:
    """The sentence behind ``unit`` where it goes on about the same parties: "Deze combinatie krijgt de opdracht."."""
    units = context.units_of[unit.passage.position]
    following = next((other.folded for other in units if other.index == unit.index + 1), "")
    return following if _JOINTLY.match(following) else ""


def _of_award(context: Context, unit: Unit) -> str:
    """The sentence before ``unit``, past those that name other consortia: "gegund aan twee combinaties. Combinatie Riet ..."."""
    earlier = [one for one in context.units_of[unit.passage.position] if 0 < unit.index - one.index <= _FEW_BEFORE]
    told_before = (one.folded for one in reversed(earlier))
    return next((text for text in told_before if status_in(text) or CONSORTIUM.search(text) is None), "")


_FEW_BEFORE = 3


def before(context: Context, unit: Unit) -> str:
    """The sentence before ``unit``, which says what "Onder hen" speaks of."""
    return next((one.folded for one in context.units_of[unit.passage.position] if one.index == unit.index - 1), "")


def _of_sentence(
    unit: Unit,
    text: str,
    following: str,
    no_names: frozenset[str],
    ordinary: frozenset[str],
    *,
    decided: bool = False,
    prior: str = "",
) -> Iterator[Candidate]:
    taken: set[int] = set()

    def candidate(
        span: Span, rule: str, confidence: float, consortium: str | None = None, given: str | None = None
    ) -> Iterator[Candidate]:
        start, end = _without_article(text, _without_part(text, span, no_names))
        name = unit.text[start:end]
        if start in taken or not plausible(name, no_names) or (not has_form(name) and ordinary_name(name, ordinary)):
            return
        taken.add(start)
        own = clause(text, start, end)
        if rule == "subject" and advises(own):
            return
        status = given or status_in(own) or (ends_in(own) if rule == "subject" else None)
        if status is None and rule in ("among", "contract_with"):
            status = act_in(own) or ("contracted" if _GRANT.search(own) else None)
        if status is None and LISTS_ONLY.match(own) and (said := status_in(prior)):
            status = said  # "Het voornemen is bekend. Bedoelde partijen zijn Vlonder en Riet; op de reservelijst staat Tureluur"
        begin = bounds(text, start, end)[0]
        if status is None and not (rule == "subject" and begin):
            # "Vlonder deed mee, maar heeft zich teruggetrokken"; not of who stands in a clause behind
            status = of_whole(text, start, end)
        elif status is None and text[:begin].rstrip().endswith(";") and not CAPITAL.search(text[:begin]):
            # "De andere vier zijn afgevallen; Vlonder en Tureluur lieten weten": whose names
            status = status_in(text[:begin])
        if status is None and rule not in ("named_party", "consortium"):
            status = headed_status(unit.passage.heading_path)
        if status == "subcontractor" and "onderaannem" not in own.lower() and text.lower().find("onderaannem") > end:
            status = "contracted"  # "Vlonder werkt samen met Tureluur als onderaannemer": of Vlonder itself
        # As in: Besloten is: 1. de opdracht te verlenen aan Vlonder; 2. de inschrijving van Riet af te wijzen
        if (
            status == "provisionally_awarded"
            and (decided or _DECIDED.search(text[:start]))
            and not _INTENDED.search(text)
        ):
            status = "awarded"
        bonus = 0.1 if has_form(name) else 0.0
        if status is None:
            # "Aanbieder Vlonder", "de inschrijving van Vlonder" say what it is, though not how it stands
            confidence -= 0.05 if rule in ("named_party", "bid_of") else 0.2
        named = Named(name, unit.start + start, unit.start + end)
        yield Candidate(unit, named, status or "mentioned", rule, min(0.95, confidence + bonus), consortium)

    named = OF_NAME.search(text, 1) is not None
    for match in CONSORTIUM.finditer(text) if named and JOINED.search(text) else ():
        members = members_from(text, match.end())
        if len(members) < 2:
            continue
        consortium = consortium_of(unit, text, match, members)
        given = (
            None if status_in(text) else status_in(following) or (status_in(prior) if JOINED.search(prior) else None)
        )
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
    for rule, confidence, pattern in TRIGGERS if named else ():
        if rule in NEEDS and not any(word in text for word in NEEDS[rule]):
            continue
        for match in pattern.finditer(text):
            said = status_in(text[: match.end()])
            # "Het voornemen is bekend. Drie partijen zijn in beeld: Vlonder, ...": the sentence before may say it
            before = status_in(prior) if said is None and rule == "behind_colon" and PARTY.search(text) else None
            if rule in NEED_STATUS and rule != "bid_of" and not (said or before):
                continue
            if rule == "to_each" and not _may_get(text[: match.start()], no_names):
                continue  # "Huis aan Zee"
            spans = [] if text.startswith("van ", match.end()) else names_from(text, match.end())
            if spans and BUYERS.search(text[: spans[0][0]]):
                continue  # "Samen met de gemeente Veendorp"
            if rule == "with_first" and not (spans and VERB.match(text, spans[-1][1])):
                continue
            if rule in ("with_first", "named_party") and not spans:
                continue
            if rule in ("behind_colon", "named_status") and what_is_given(text, match.end()):
                continue
            if rule == "gapped" and not (spans and _ENDS.match(text, spans[-1][1])):
                continue
            if rule == "in_brackets" and not (
                len(spans) > 1
                and any(" " in text[slice(*span)] for span in spans)  # "(Veendorp, Elsbeek en Oever)" are towns
                and text.startswith(")", spans[-1][1])
                and status_in(text)
            ):
                continue
            sure = confidence + (0.05 if len(spans) > 1 else 0) + (0.1 if AMONG.search(match.group()) else 0)
            moves = rule == "awarded_to" and _MOVES.match(match.group()) and len(spans) > 0
            given = before if status_in(text) is None else None
            for span in spans:
                named_so = moves and (" " in text[slice(*span)] or len(spans) > 1)
                yield from candidate(span, rule, sure, None, given or ("awarded" if named_so and not said else None))
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
    r"^[Dd]aar(?:op|bij|van|voor|mee|toe|onder|tussen) (?:staa[tn]|zijn|is|hoort|horen|zit|zitten|komt|komen|doen|doet|vallen|valt)(?: \w+)? (?=['A-Z])"
    r"|\b(?:ervan|van hen|daarvan|van deze \w+)(?:,|:| zijn) (?=['A-Z])"
    r"|\b(?:betreft|betreffen)(?: dit| het| dat)?(?: de)? (?=['A-Z])"
    r"|\b[Oo]nder (?:hen|wie)(?: zijn| zitten| bevinden zich)?(?: (?:oude |oud-|vertrouwde )?(?:bekenden|namen))?(?: als| zoals)? (?=['A-Z])"
    r"|\b(?:nieuwkomers?|bekenden|nieuwe namen)(?: zijn| als| zoals|:) (?=['A-Z])"
    r"|^(?:Dat|Dit|Het|Deze|Die|Zij|Ze|De \w+|Bedoelde \w+) (?:zijn|is|waren|was|betreft|betreffen) (?:de |het |de combinatie )?(?=['A-Z])"
    r"|\b(?:zijn|is|waren|was) (?:dat|dit|het) (?=['A-Z]|(?:de|het) )|\b(?:gaat|ging) (?:\w+ )?om (?=['A-Z])"
)
_OF_LOT = re.compile(r"\b(?:perceel|segment|kavel|lot|cluster) [\w]{1,3}(?: \([^)]{2,40}\))? (?=['A-Z])")


def _those_are(context: Context, unit: Unit, text: str, no_names: frozenset[str]) -> Iterator[Candidate]:
    units = context.units_of[unit.passage.position]
    # "Dit zijn Vlonder en Dal. De opdracht gaat naar Riet.": what is said of another name is not of these
    beside = [
        one
        for one in units
        if abs(one.index - unit.index) == 1 and (one.index < unit.index or not one.spans("organisations"))
    ]
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


# "Die laatste heeft zich teruggetrokken", "Deze partij trok haar bod in": of the name that the sentence before ends with
_LAST = re.compile(
    r"(?:(?:Die|Deze|De) laatst(?:e|genoemde)|Laatstgenoemde|(?:Deze|Die) (?:partij|organisatie|aanbieder|stichting))\b"
)


def _last_named(
    context: Context, unit: Unit, text: str, last: re.Match[str], no_names: frozenset[str]
) -> Iterator[Candidate]:
    before = next((one for one in context.units_of[unit.passage.position] if one.index == unit.index - 1), None)
    if before is None:
        return
    spans = [span for span in names_anywhere(before.folded) if span[0] > 0]
    spans = [
        span for span in spans if plausible(before.text[slice(*span)], no_names) and " " in before.text[slice(*span)]
    ]
    status = status_in(text)
    if spans and status is not None:
        start, end = _without_article(before.folded, spans[-1])
        named = Named(before.text[start:end], before.start + start, before.start + end)
        yield Candidate(before, named, status, "last_named", 0.92)


# "Beoogd opdrachtnemer is de combinatie Waterkant. Die bestaat uit Vlonder, Tureluur en De Zandbank."
_CONSISTS = re.compile(
    r"(?:Die|Deze|Dat|Dit|De|Het)(?: combinatie| consortium| samenwerkingsverband| coalitie)? (?:bestaat uit|wordt gevormd door)(?: de)?"
    rf"(?: {NOUN})? "
    # "In deze combinatie werken Vlonder en Riet samen", "Binnen dat verband bundelen de organisaties Vlonder en Riet hun krachten"
    r"|(?:In|Binnen|Achter|Onder|Van) (?:deze|die|dit|dat|de|het) (?:combinatie|consortium|samenwerkingsverband|samenwerking|coalitie|alliantie|verband)"
    rf" (?:werken|zitten|zijn|bundelen|hebben|doen|nemen|gaan|staan|maken|schuilen)(?: [a-z]+){{0,2}}(?: de)?(?: {NOUN})? (?=['A-Z])"
    # "Daarin hebben Vlonder en Tureluur zich verenigd", "Achter die naam gaan Vlonder en Tureluur schuil", "Leden zijn Vlonder en Riet"
    rf"|(?:Daarin|Hierin|Daarbinnen) (?:hebben|zijn|werken|bundelen|zitten|doen)(?: de(?: {NOUN})?)? (?=['A-Z])"
    r"|Achter (?:die|deze) (?:naam|combinatie|samenwerking) (?:gaan|staan|schuilen|zitten) (?=['A-Z])"
    r"|(?:De )?(?:[Ll]eden|[Pp]artners|[Dd]eelnemers|[Cc]ombinanten)(?: (?:daarvan|ervan|van \w+ \w+))? zijn (?=['A-Z])"
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
    match = ARTICLE.match(text, *span)
    return (match.end(), span[1]) if match else span


def _around_verbs(text: str, named: bool) -> Iterator[tuple[Span, str, float]]:
    """Names before or behind the verb of a sentence that gives a status; ``named``: a name may stand behind its start."""
    # A name that is followed by a verb must be there before it is worth asking what the sentence says.
    said = (status_in(text) or ends_in(text)) if VERB.search(text) else None
    for match in SUBJECT.finditer(text) if said else ():
        before = text[: match.start()]
        if BUYERS.search(before) or MID_LIST.search(before):
            continue
        spans = names_from(text, match.end())
        if spans and VERB.match(text, spans[-1][1]) and not FIRST.match(text, match.end()):
            # "Verwijzers hebben geen contract": one organisation has a verb in the singular
            if len(spans) == 1 and PLURAL.search(text[spans[0][1] : spans[0][1] + 24]):
                continue
            for span in spans:
                yield span, "subject", 0.75 if len(spans) > 1 else 0.65
    for match in INVERTED.finditer(text) if named else ():
        # "blijven Vlonder en Tureluur de bedden leveren", "nu leveren Vlonder en Riet": what is said stands around the names
        if status_in(text[: match.start()]) or (_ACTING.match(match.group()) and status_in(text)):
            spans = names_from(text, match.end())
            for span in spans:
                yield span, "inverted", 0.75 if len(spans) > 1 else 0.65


_ACTING = re.compile(r"blij|lever|bied|verzorg|krijg|kre")


_TO = re.compile(r" (?:aan|naar) (?=['A-ZÀ-Þ])")


def _without_part(text: str, span: Span, no_names: frozenset[str]) -> Span:
    """The span behind the part that it is given: "Polder aan Vlonder" where Polder is a segment."""
    given = _TO.search(text, *span)
    return (given.end(), span[1]) if given is not None and key(text[span[0] : given.start()]) in no_names else span


def _may_get(before: str, no_names: frozenset[str]) -> bool:
    """Whether what is given may end ``before``: a plain word, or what the document calls a segment: "perceel Midden naar"."""
    words = before.split()[-_LONGEST_PART:]
    return not words[-1][:1].isupper() or any(key(" ".join(words[at:])) in no_names for at in range(len(words)))


_LONGEST_PART = 4
"""Words of the longest name of a segment looked for before "naar"."""


def ordinary_name(name: str, ordinary: frozenset[str]) -> bool:
    """Whether every word of the name is also a plain word of this document: no sign of a name."""
    words = re.findall(r"\w+", name)
    return all(word.casefold() in ordinary for word in words)
