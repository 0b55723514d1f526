"""The event of a label by the kinds of words in it: what is dated, what becomes of it, who does it.

A planning's labels are endless ("Kluisopening", "Opening van de digitale kluis", "Inschrijfdeadline", "Uiterste inleverdatum"),
their words are few. Each kind is a set of stems, which compounds hold as well; an ordered list says which kinds together are
which event. The first that holds counts: what asks for more stands before what asks for less.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from extractors.events.options import is_option
from extractors.stems import Sieve

_WEEKDAY = r"(?<!maan)(?<!dins)(?<!woens)(?<!donder)(?<!vrij)(?<!zater)(?<!zon)"

KINDS: Mapping[str, str] = {
    "market": r"consult(?!ant)|markt(?:gesprek|verkenning|dialoog|sessie|ronde|onderzoek|uitvraag|toets|raadpleg)|raadple(?!gingen? raad)"
    r"|peil(?:ing|en)\b|meedenk|gesprek\w* met (?:de )?markt|verkenning (?:van )?(?:de )?markt|verkennende gesprek",
    "withdraw": r"ingetrokken|intrekk|stopgezet|stopzett|afgebroken|afgeblazen|afgelast",
    "halt": r"opgeschort|opschorting(?!stermijn)|geschorst|schorsing|stilgelegd|on hold|gepauzeerd|aangehouden|aanhouding",
    "court": r"uitspraak|vonnis|\barrest\b",
    "suit": r"zitting|dagvaard|kort geding|hoger beroep|bodemprocedure",
    "answers": r"nota'?s? (?:van|v\.?) ?(?:inl|antwoord)|(?:\de|eerste|tweede|derde|laatste|verspreid\w*|verzend\w*) nota\b|inlichtingennota|\bnvi|antwoord"
    r"|reacties? op (?:de |uw |alle |gestelde )*vragen"
    r"|verslag van inlichtingen",
    "questions": r"(?<!aan)(?<!uit)(?<!be)(?<!ont)(?<!over)(?<!na)(?<!op)vragen(?!lijst)|vraagronde|inlichtingen(?!bijeen|nota|sessie|uur)|\bq ?& ?a\b"
    r"|onduidelijkheden",
    "objection": r"standstill|alcatel|bezwa[ar]|opschortende|opschortingstermijn|beroepstermijn|rechtsmiddel",
    "judge": r"beoordel|verifi|toetsing|bewijs(?:middel|stuk)|consensus|scoren\b",
    "sign": r"ondertek|\bteken(?:en|moment|dag|ing|sessie)|contractonderteken|handtekening",
    "award": r"gunn|gegund|gunt\b|toeken|toegekend|opdracht(?:verlening|verstrekking)|\bverlening|verle(?:nen|end)\b|beschikking|toegelaten"
    r"|toelatingsbes|(?:besluit|beslissing)(?:en)? (?:op|over) (?:de )?(?:aanvra|aanmeld|inschrij|toelating)|opdracht definitief"
    r"|toelating(?:en)? (?:definitief|bekend)|definitieve toelating",
    "decision_letter": r"gunningsbesliss",
    "grants": r"beschikking|subsidie|toelating|toegelaten",
    "intended": r"voorlopig|voornemen|voorgenomen|beoogd",
    "choice": r"keuze|winnaar|(?<!alle )aanbieders|partijen|partners|opdrachtnemer|uitslag|voornemen|kenbaar|bekendma",
    "definite": r"definitie|onherroepelijk|finaal",
    "definite_alone": r"^\W*definitief\W*$",
    "notice": r"bericht|\bbekend\b|brie(?:f|ven)\b|mededeling|uitslag|afwijz|kenbaar|uitkomst|resulta",
    "outcome": r"inschrijver|gegadigd|deelnemers|afwijz|afgewezen|uitslag|winnaar",
    "select": r"selecti(?!e?(?:plan|leidraad|document|criteri))|geselecteerd|selecter|shortlist|longlist|uitnod|uitgenodigd"
    r"|gekozen (?:gegadigd|deelnemers|kandida)",
    "invited": r"dialoog|gegadigd|kandida|deelnemers|gespreksrond|onderhandel|selecti|geselecteerd|shortlist|longlist|inschrij",
    "talks": r"(?<!gerichte )dialoog(?!gericht)|dialogen|onderhandel(?!ingsproc)|gespreks(?:rond|fase|period)"
    r"|gesprekken met (?:de )?(?:\w+ )?(?:inschrijvers|gegadigden|partijen|deelnemers)",
    "bids": r"inschrij(?!vers?\b)|aanmeld|indien|ingediend|inlever|ingeleverd|inzend|insturen|aanlever|uploaden|bieding|offerte(?!aanvra)|\w*bod\b|kluis"
    r"|(?<!offerte)aanvra"
    r"|deelnemingsverzoek|verzoek(?:en)? (?:tot|om) deelne|plan(?:nen)? van aanpak",
    "vault": r"kluis|opening (?:van )?(?:de )?(?:inschrijvingen|offertes|aanmeldingen)|openen",
    "close": r"sluit|sloot|gesloten|deadline|uiterst|uiterlijk|\bdicht\b|inleverdatum|indieningsdatum",
    "end": r"\beinde?(?:\b|datum|igt|igen)|afrond|afgerond|afsluit|afgesloten|\bslot\b|laatste|voltooi|stop(?:t|pen)?\b|aflo[op]|lo(?:opt|pen)\b.*\b(?:af"
    r"|tot|t/m)\b"
    r"|looptijd (?:tot|t/m)|expir|(?:contract|overeenkomst)einde?|t/m\W*$|verstrijk|ten einde",
    "begin": r"start|begin|aanvang|ingang|ingaan|ingegaan|ga(?:at|an) (?:\w+ )?in\b|in ?werking|live|eerste (?:\w+)?dag|van kracht|ga(?:at|an) lopen"
    r"|openstell|openin"
    r"|geopend|aftrap|lancer|operationeel|kick|\bopen\b(?! house)|opengesteld|\beerste \w*dag",
    "opening": r"openstell|opengesteld",
    "publish": r"publi[ck]|aankondig|plaatsing|geplaatst|tenderned|mercell|negometrix|\bted\b|vendorlink|(?:in|op) de markt|online\b(?! \w*(?:sessie"
    r"|bijeen))|beschikbaar\b"
    r"|vrijgave|vrijgeven|aftrap|lancer|openstell|opengesteld|uitgeschreven|uitzetten|uitgezet|bekendmaking",
    "send": r"verstu|verzend|verzonden|delen\b|gedeeld|gereed|bekend(?:making|gemaakt)|rondsturen",
    "tender": r"aanbested|uitvra|tender(?!ned)|procedure|toelating(?!sbes)|inkoop(?!plan|strat|kader|visie|beleid|nota|doel|bureau|team)|subsidieregeling"
    r"|oproep",
    "papers": r"stukken|documenten|leidraad|bestek|offerteaanvraag|aankondiging",
    "contract": r"contract(?!ant|eur|part|manag|over)|overeenkomst|afspraken|looptijd",
    "care": r"\bopdracht(?!nemer|gever|verl|verstr)|hulp|zorg(?!vuld)|dienstverlening|lever(?:ing|dag)|uitvoering|ondersteuning|begeleiding"
    r"|nieuwe (?:\w+ )?(?:aanbieders|partijen|partners)",
    "without": r"(?:zonder|excl\w*|incl\w*|afgezien van) (?:\w+ )?(?:verleng|opti)",
    "option": r"optie(?:jaar)?\b|verlengingsoptie",
    "extend": r"verleng|overbrug|voortzett|voortgezet",
    "taken": r"\bopties?\b.*\b(?:gelicht|benut|ingeroepen|gebruikt)|lichten (?:van )?(?:de )?(?:\w+ )?optie",
    "transition": r"implement|overgang|transitie|inregel|inricht|overdracht|opstart|voorbereid\w* (?:op )?(?:de )?(?:uitvoering|start|ingang)|migratie"
    r"|proefdraai",
    "board": r"college|\braad\b|\braden\b|\braads|gemeentera|\bb ?(?:&|en) ?w\b|stuurgroep|bestu(?:ur|ren)|\bab\b|\bdb\b|portefeuillehouder|wethouder"
    r"|\bpho\b|\bcommissie",
    "decide": r"beslui|besliss|vaststel|vastgesteld|stel(?:t|len)\b.*\bvast\b|akkoord|instem|ingestemd|stem(?:t|men)\b|goedkeur|zienswij|\bfiat\b"
    r"|accord|mandaat|accorder",
    "treat": r"behandel(?:ing|en|t|d)\b",
    "discuss": r"bespr[eo]|bespraken|naar (?:de |beide |het )?(?:college|ra(?:ad|den)\b)|ter informatie|tussenbalans|informeren",
    "paper": r"strategie|\w*plan\b|nota\b|notitie|visie|voorstel|kader|beleid|eisen|koers",
    "session": r"bijeenkomst|sessie|congres|briefing|webinar|toelicht|inloop|vergadering|\w*overleg|kennismak|rondetafel|werkgroep|klankbord|conferentie"
    r"|\bschouw\b|denktank|tafelgesprek"
    r"|workshop"
    rf"|\w{{4,}}{_WEEKDAY}(?:middag|avond|ochtend|uur|tafel|lunch)(?:en|s)?\b|infomarkt|(?:markt|leveranciers|aanbieders|contractanten|thema|inspiratie|regio"
    rf"|netwerk|partner|kennis|ontmoetings)dag"
    r"|vragenuur|kick-?off|(?:beeld|oordeels|menings)vormend",
    "phase": r"\w*fase\b",
    "whole": r"\w*wet\b|verordening|tarie|index",
}
"""Kinds of words by their stems, for text in lower case."""

_ORDER = """
market -> market_consultation
withdraw !whole -> withdrawal
halt -> suspension
court -> court_ruling
suit -> other
session !decide !board !award -> meeting
answers -> clarification_published
objection -> other
questions begin !close !end -> other
questions -> questions_deadline
judge -> other
sign !award -> other
award phase !end -> other
intended select !award -> selection
definite award -> final_award
definite_alone -> final_award
award board decide -> decision
intended award -> provisional_award
decision_letter -> provisional_award
select invited !award -> selection
award notice !grants -> provisional_award
award send !grants -> provisional_award
award -> final_award
intended choice -> provisional_award
intended notice -> provisional_award
definite outcome notice -> final_award
select invited -> selection
outcome notice -> provisional_award
talks bids !begin !end -> submission_deadline
talks end -> dialogue_end
talks close -> dialogue_end
talks -> dialogue_start
taken -> extension
without end -> contract_end
extend !option !without -> extension
vault -> submission_deadline
tender begin bids !close -> publication
bids begin !close -> other
bids board !close -> decision
bids -> submission_deadline
transition -> implementation_start
board session !decide -> meeting
board treat -> decision
board discuss !decide -> meeting
board -> decision
paper decide -> decision
opening -> publication
decide !contract -> decision
contract end -> contract_end
contract begin -> contract_start
publish -> publication
tender begin -> publication
care end -> contract_end
care begin -> contract_start
tender send -> publication
papers send -> publication
tender close -> submission_deadline
session -> meeting
close -> submission_deadline
"""


def _read(order: str) -> tuple[tuple[int, int, str], ...]:
    """Of each line of the order: bits of the kinds that must stand in a label, of those that must not, and the event."""
    bits = {kind: 1 << index for index, kind in enumerate(KINDS)}
    rules = []
    for line in order.strip().splitlines():
        words, event = line.split(" -> ")
        needed = sum(bits[word] for word in words.split() if not word.startswith("!"))
        barred = sum(bits[word[1:]] for word in words.split() if word.startswith("!"))
        rules.append((needed, barred, event))
    return tuple(rules)


_RULES = _read(_ORDER)
# What an act is done to says which event it is: "publiceerden we de antwoorden", "tot de sluitingsdatum vragen stellen"
_REFINED: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]] = {
    "publication": ((("answers",), (), "clarification_published"),),
    "submission_deadline": ((("questions",), ("bids", "tender", "judge", "market"), "questions_deadline"),),
    "decision": ((("select", "talks"), (), "selection"),),
    "dialogue_start": ((("select",), (), "selection"),),
}
_SIEVE = Sieve(list(KINDS.values()))
_EXPRESSIONS = tuple(re.compile(words) for words in KINDS.values())
_EXTEND = list(KINDS).index("extend")


@lru_cache(maxsize=4096)
def event_of_kinds(text: str) -> str | None:
    """The event that a label in lower case names, None where its words name none.

    >>> event_of_kinds("kluisopening"), event_of_kinds("verzenden gunnings- en afwijzingsbrieven")
    ('submission_deadline', 'provisional_award')
    """
    found = _kinds(text)
    return next((event for needed, barred, event in _RULES if found & needed == needed and not found & barred), None)


@lru_cache(maxsize=4096)
def _kinds(text: str) -> int:
    possible = _SIEVE.of(text)
    found = 0
    for index, expression in enumerate(_EXPRESSIONS):
        if possible >> index & 1:
            match = expression.search(text)
            if match is not None and (index != _EXTEND or not is_option(text, *match.span())):
                found |= 1 << index
    return found


# "gesprekken met de geselecteerde partijen": a quality of somebody, no event
_ATTRIBUTE = re.compile(r"\b(?:\w*geselecteerde|uitgenodigde)\b")


def refined(event: str, clause: str) -> str:
    """The event that the words of an act tell together with what else stands in its clause, in lower case.

    >>> refined("publication", "op 17 juni publiceerden we het eerste deel van de antwoorden")
    'clarification_published'
    """
    rules = _REFINED.get(event)
    if rules is None:
        return event
    found = _kinds(_ATTRIBUTE.sub("", clause))
    kinds = list(KINDS)
    for needed, barred, told in rules:
        if all(found >> kinds.index(kind) & 1 for kind in needed) and not any(
            found >> kinds.index(kind) & 1 for kind in barred
        ):
            return told
    return event
