"""The clause that speaks of a name: each verb governs its own names, and what is said of others in passing is not said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.awards.standing import AGAINST, status_in
from extractors.awards.triggers import CLAUSE_END

_PARTY = r"(?:(?:[Dd]e|[Hh]et) )?[A-ZÀ-Þ][\w'’&!-]*(?: (?:(?:van|de|het|voor|in|op|te|der|&) ){0,2}(?:[A-ZÀ-Þ0-9][\w'’&-]*|B\.V\.|N\.V\.|U\.A\.)){0,6}"
_ROW = rf"{_PARTY}(?:(?:, | en ){_PARTY}){{0,4}}"
FINITE = (
    r"(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|krijg(?:t|en)|kreeg|kregen|ga(?:at|an)|ging(?:en)?|kwam(?:en)?|kom(?:t|en)"
    r"|trok(?:ken)?|trek(?:t|ken)|viel(?:en)?|val(?:t|len)|won(?:nen)?|win(?:t|nen)|haakten?|haakt|haken|zag(?:en)?|zie(?:t|n)|schre(?:ef|ven)|schrijft"
    r"|sta(?:at|an)|stond(?:en)?|mag|mogen|mocht(?:en)?|blij(?:ft|ven)|ble(?:ef|ven)|lever(?:t|en|de|den)|ne(?:emt|men)|nam(?:en)?|ontving(?:en)?"
    r"|ontvang(?:t|en)|eindig(?:t|en|de|den)|vold(?:oet|oen|eed|eden)|be?haald?en?|haald?en?|scoor(?:t|de|den)|stap(?:t|te|ten|pen)|stop(?:t|te|ten|pen)"
    r"|verlie(?:st|zen)|verlo(?:or|ren)|voer(?:t|de|den|en)|de(?:ed|den)|doe(?:t|n)|bied(?:t|en)|verzorg(?:t|en|de|den)|start(?:te|ten)?|zeg(?:t|de|den)"
    r"|teken(?:t|de|den)|kan|kunnen|kon(?:den)?|zal|zullen|wil(?:len)?|wilde[n]?|grijpt|gre(?:ep|pen)|mis(?:t|te|ten)|verl(?:iet|ieten|aat|aten)|sleep(?:t|te|ten)"
    r"|bedank(?:t|te|ten)|schui(?:ft|ven)|scho(?:of|ven)|werk(?:t|te|ten|en)|behoud(?:t|en)|behield(?:en)?|gunt|gunnen|gunde[n]?|wij(?:st|zen)|wees|wezen|slui(?:t|ten)"
    r"|slo(?:ot|ten)|leg(?:t|gen)|verklaar(?:t|de)|besluit|besloot|g(?:eeft|even|af|aven)|besteed(?:t|de|den)|zet(?:te|ten)?|keer(?:t|de|den)|dien(?:t|de|den)|vis(?:t|te|ten)|raak(?:t|te|ten)"
    r"|huur(?:t|de|den)|schakel(?:t|de|den)|vorm(?:t|en|de|den)|pas(?:t|te|ten))"
)
_HAS_FINITE = re.compile(rf"\b{FINITE}\b")
# "Vlonder kreeg perceel 1, Riet en Dal vielen af": names with their own finite verb, behind a clause that has one
_OWN_VERB = re.compile(rf"(?:,? en|,)(?= {_ROW} {FINITE}\b)")
# "... en wijst Riet af", "... en de inschrijving van Riet terzijde te leggen"
_OWN_ACT = re.compile(
    r"(?:,? en|,)(?= (?:wij(?:st|zen)|sluit|sluiten|leg(?:t|gen)|verklaar(?:t|en)|gunt|gunnen|plaats(?:t|en)|zet(?:ten)?)\b"
    r"| (?:de |het |een )?(?:inschrijving|aanmelding|offerte|aanbieding|bod|plan)(?:en)? van )"
)
# "... gegund aan Vlonder en Riet afgewezen": where what stands before says something already
_INVERTED = re.compile(rf"\b{FINITE} {_ROW}$")
_OWN_ROLE = re.compile(
    rf"(?:,? en|,)(?= {_ROW} (?:niet\b|af te |uit te sluiten|ongeldig|terzijde|op de reserve|(?:in|als) (?:reserve|onderaann)|afgewezen|uitgesloten))"
)
# "Gegund is Vlonder, met Riet op de reservelijst"
_BESIDE = re.compile(rf",? (?=met {_ROW} (?:op de|als|in) (?:\w+ )?(?:reserve|achtervang|onderaann))")
# "Omdat Riet afhaakte, gunt de regio aan Vlonder": the first clause is of Riet
_FIRST = re.compile(
    r"(?:Indien|Mocht(?:en)?|Als|Wanneer|Zodra|Omdat|Nadat|Doordat|Aangezien|Hoewel|Toen|Terwijl) [^;]{5,160}?,(?= (?:dan )?[a-z]+ )"
)
_REASON = re.compile(r",(?= (?:omdat|doordat|aangezien|nadat|hoewel) )")
# Said in passing of whom it names: "gaat na het afhaken van Riet naar Vlonder", "in plaats van Riet", "volgt Riet op"
_PASSING = re.compile(
    r"\b(?:[Ii]n (?:de )?plaats van|[Tt]er vervanging van|[Aa]ls opvolger van"
    r"|[Nn]a (?:het |de )?(?:afhaken|terugtrek\w+|vertrek|faillissement|afwijzing|afvallen|wegvallen|uitvallen|stoppen) van"
    # "Van de drie inschrijvers Vlonder, Riet en Dal kwam Dal als beste uit de bus", "maakt bezwaar tegen de gunning aan Dal"
    r"|Van (?:de|deze) (?:\w+ )?(?:inschrijvers|partijen|aanbieders|kandidaten|gegadigden|organisaties),?"
    r"|[Tt]egen de (?:\w+ )?(?:gunning|toekenning)(?: van (?:[\w-]+ ){1,5}?)? aan)"
    rf" (?:de )?(?:[a-z]+aanbieder )?{_ROW}"
)
_ALSO = re.compile(
    r",? (?:die|dat|welke|waarvan|wiens|waarmee|waaraan|(?:aan|met|van|door|bij|over) wie) [^,;]{3,100}(?=[,;]|\.?$)"
)
_RELATIVE = re.compile(rf"(?<=,){_ALSO.pattern.removeprefix(',?')}")
_SEVERAL = re.compile(r"\b(?:zijn|hebben|worden|werden|waren|hadden|kregen|staan|beide|allebei|allen)\b")
_ROLE = re.compile(r"onderaann|reserve|achtervang", re.IGNORECASE)
# A role in brackets is of whom they hold, as in: Vlonder (onderaannemer: Riet)
_BRACKET = re.compile(r" ?\([^()]*\b(?:onderaann|reserve|samen met|achtervang)[^()]*[:\s][^()]*['A-ZÀ-Þ][^()]*\)")
_OF_NAMED = re.compile(r"onderaannemers? (?:van|voor|bij|onder) ")
_NAMES = re.compile(rf"\W*(?:{_ROW})?\W*(?:\([^()]*\))?\W*")
_CAPITAL = re.compile(r"['A-ZÀ-Þ]")
_GAP = re.compile(r" {2,}")
_SUBORDINATE = re.compile(r"\b(?:dat|of|omdat|doordat|nadat)\b")


@lru_cache(maxsize=1024)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence begin and end."""
    cuts = [(match.start(), match.end()) for match in (*CLAUSE_END.finditer(text), *_BESIDE.finditer(text))]
    cuts += [(match.end(), match.end()) for match in _REASON.finditer(text)]
    first = _FIRST.match(text)
    if first is not None:
        cuts.append((first.end(), first.end()))
    begin = first.end() if first is not None else 0
    for match in sorted(
        (*_OWN_VERB.finditer(text), *_OWN_ACT.finditer(text), *_OWN_ROLE.finditer(text)), key=lambda m: m.start()
    ):
        begin = max([begin, *(end for _, end in cuts if end <= match.start())])
        if _INVERTED.search(text[begin : match.start()]):
            continue  # "Onder Vlonder werken Riet en Dal als onderaannemers"
        before = _SUBORDINATE.split(text[begin : match.start()])[-1]
        if status_in(before) if match.re is _OWN_ROLE else _HAS_FINITE.search(before):
            cuts.append((match.start(), match.end()))
    found, begin = [], 0
    for start, end in sorted(cuts):
        if start >= begin:
            found.append((begin, start))
            begin = end
    return (*found, (begin, len(text)))


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause of a name begins and ends."""
    here = [(begin, stop) for begin, stop in clauses(text) if begin < end and start < stop]
    return (here[0][0], here[-1][1]) if here else (0, len(text))


def clause(text: str, start: int, end: int) -> str:
    """What a sentence says of the name at ``start``: "Vlonder is gegund" of "Vlonder is gegund, maar Tureluur niet"."""
    begin, stop = bounds(text, start, end)
    words = text[begin:stop]
    for first, last, own in _asides(words, start - begin, end - begin):
        if own:
            return words[first:last]
        words = words[:first] + " " * (last - first) + words[last:]
    words = _GAP.sub(" ", words)
    return words.rstrip() if stop < len(text) else words


def _asides(words: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Stretches that speak of other names only, and the one that the name stands in itself (the last of each is true)."""
    for match in _PASSING.finditer(words):
        yield (*match.span(), match.start() <= start < match.end())
    for match in _BRACKET.finditer(words) if "(" in words else ():
        yield (*match.span(), match.start() <= start < match.end())
    for match in _RELATIVE.finditer(words) if ", " in words else ():
        if match.start() <= start < match.end():
            if _ROLE.search(match.group()):
                yield (*match.span(), True)  # "..., die Riet inschakelt als onderaannemer": of Riet
        elif start > match.end() or not _antecedent(words[end : match.start()], match.group()):
            yield (*match.span(), False)
        elif _ROLE.search(match.group()) and _CAPITAL.search(match.group()) and not _OF_NAMED.search(match.group()):
            yield (*match.span(), False)  # "Vlonder, die Riet inschakelt als onderaannemer"


def _antecedent(between: str, relative: str) -> bool:
    """Whether a relative clause is of the name before ``between``: the last one, or a row of which several verbs speak."""
    if _CAPITAL.search(between) is None:
        return True
    return _SEVERAL.search(relative) is not None and _NAMES.fullmatch(between) is not None


def of_whole(text: str, start: int, end: int) -> str | None:
    """What a sentence says of a name whose own clause says nothing; None where that is said against others."""
    aside = list(_asides(text, start, end))
    if any(own for _, _, own in aside):
        return None  # "In plaats van Riet krijgt Vlonder de opdracht"
    for first, last, _ in aside:
        text = text[:first] + " " * (last - first) + text[last:]
    said = status_in(_GAP.sub(" ", text))
    begin, stop = bounds(text, start, end)
    own = clause(text, start, end)
    if said not in AGAINST or (begin == 0 and stop == len(text) and own.strip() == text.strip()):
        return said
    others = [text[first:last] for first, last in clauses(text) if (first, last) != (begin, stop)]
    givers = [words for words in others if status_in(words) == said]
    if not givers or any(_names_none(words) for words in givers):
        return said if len(own.strip()) == stop - begin or givers else None
    return None


def _names_none(words: str) -> bool:
    """Whether a clause has no name of its own: "maar heeft zich teruggetrokken"."""
    return _CAPITAL.search(words.strip()[1:]) is None


# "Bureau Wijs begeleidde de regio bij de gunning": who advises a buyer is no party to the award
_ADVISES = re.compile(
    r"\b(?:adviseer(?:t|de|den)|begeleid(?:t|de|den)|ondersteun(?:t|de|den)|sta(?:at|an)|stond(?:en)?)\b[^.;]{0,30}\b(?:gemeenten?|regio|college)\b"
    r"[^.;]{0,40}\b(?:gunning|inkoop|aanbesteding|procedure|beoordeling|bij)\b"
    r"|\b(?:gemeenten?|regio|college|commissie)\b[^.;]{0,60}\b(?:geadviseerd|begeleid|bijgestaan|ondersteund)\b",
    re.IGNORECASE,
)


def advises(words: str) -> bool:
    """Whether a clause says that its subject helps a buyer to purchase."""
    return _ADVISES.search(words) is not None
