"""Numbers of parties that point back to a noun: "zijn er 28 die verlengen", "31 inschrijvingen, 22 gegund", "16 daarvan is gegund".

Dutch leaves a counted noun out where "er", "daarvan" or nothing stands for it. Such a number counts where the last thing spoken of
before it is a party or a bid, and where what is said of it is that they have, get or keep a contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.apportioned import LIMIT, TO
from extractors.awards.standing import status_in
from extractors.numbers import NUMBER
from extractors.stems import Sieve

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Elided = tuple[str, str | None, int]
"""Low and high as written, and the offset in the passage of the number."""

# What stands between the number and what is said of it: "39 zijn er toegelaten", "tien een contract", "28 die verlengen"
_FILL = (
    r"(?:daarvan|hiervan|ervan|van hen|van deze|is|zijn|werd|werden|wordt|worden|er|die|een|het|hun|de|nu|al|inmiddels|ook|uiteindelijk"
    r"|definitief|voorlopig|hebben|heeft|krijgen|krijgt|kregen|kunnen|mogen|willen|gaan|wij|we|nieuw|nieuwe|daadwerkelijk|voor|gunning)"
)
_GAINED = (
    r"(?:gegund|gecontracteerd|toegelaten|geselecteerd|gekozen|uitgekozen|goedgekeurd|gehonoreerd|toegekend|gekwalificeerd|geschikt|ondertekend"
    r"|getekend|tekenen|tekenden|verlengen|verlengden|verlengd|doorgaan|overgebleven)"
)
_DEAL = r"(?:(?:raam)?contract(?:en)?|(?:raam)?overeenkomst(?:en)?|opdracht)"
_NUMBER = rf"(?<![\w.,€/-])(?:{LIMIT} )?(?P<low>{NUMBER})(?:{TO})?"
_ELIDED = (
    # "Van de zeventien inschrijvers kregen er veertien een overeenkomst", "12 inschrijvingen, 7 gegund"
    re.compile(
        rf"{_NUMBER} (?:(?:{_FILL} ){{0,4}}{_GAINED}|(?:{_FILL} ){{1,4}}{_DEAL})\b(?! (?:niet|geen)\b)", re.IGNORECASE
    ),
    # "gegund: 22", "contracteren wij er op perceel 2 vier": what is said stands before it
    re.compile(
        rf"\b(?:contracteren|selecteren|selecteerden|gunnen|gunden|toelaten|verlengen|verlengden) (?:(?:wij|we) )?(?:er |aan )"
        rf"(?:(?:voor|op|in|bij) (?:[\w-]+ ){{1,3}}?)?{_NUMBER}(?: van hen| daarvan)?(?=\s*(?:[.,;)]|$| en\b))",
        re.IGNORECASE,
    ),
    # "Met de overige 23 sluiten wij een overeenkomst"
    re.compile(
        rf"\b(?:overige|resterende|andere) {_NUMBER}(?= (?:krijgen|kregen|sluit|sloten|teken|worden|zijn|zijn|wel|gaan|hebben))",
        re.IGNORECASE,
    ),
    # "Er blijven van de 55 aanbieders straks dertig over"
    re.compile(rf"\bbl(?:even|ijven|ijft|eef) [^.;,]{{0,60}}?{_NUMBER} over\b", re.IGNORECASE),
)
# "Elke aanbieder heeft er gemiddeld drie": of one party, not of parties
_EACH = re.compile(r"\b(?:gemiddelde?|elke?|iedere?|per \w+)(?: \w+){0,3} ?$", re.IGNORECASE)
# "Van de 24 bewoners bij onze aanbieders kregen er zes": six of the residents
_OF_THE = re.compile(r"(?:van|uit|onder) (?:de|deze|die|alle|onze) ", re.IGNORECASE)
# A number behind a lot's label is its code: "op perceel 2 kregen", "percelen 1, 2 en 3 gegund"; one before a month is a day
_LABEL = re.compile(
    r"(?:perce(?:el|len)|segment(?:en)?|kavels?|loten|lot|clusters?|onderde(?:el|len)|fase|ronde|stap|week|nummers?|nr\.?|artikel|bijlage)"
    r" (?:\w{1,3}(?:, | en | of | t/m | tot en met ))*$",
    re.IGNORECASE,
)
_BIDS = (
    r"(?:(?:raam)?contracten|(?:raam)?overeenkomsten|inschrijvingen|aanmeldingen"
    r"|aanbiedingen|offertes|aanvragen|zorgboerderijen|stichtingen|vervoerders|\w*verleners)"
)
# In plural: "hulp van een aanbieder" counts none
_PARTIES = re.compile(
    r"(?<!\w)(?:\w*aanbieders|\w*partijen|inschrijvers|\w*organisaties|opdrachtnemers|(?:hoofd|onder)aannemers|\w*instellingen"
    r"|contract(?:anten|partners)|gegadigden|deelnemers|combinaties|consortia|partners|\w*bedrijven|\w*ondernemers|ondernemingen"
    rf"|praktijken|vrijgevestigden|leveranciers|kandidaten|samenwerkingsverbanden|winnaars|geselecteerden|{_BIDS})(?!\w)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?<!\w)(?:\w*cli[eë]nten|\w*jeugdigen|jongeren|kinderen|\w*gezinnen|inwoners|ouderen|\w*gemeenten|regio's|vragen|plekken|plaatsen"
    r"|\w*medewerkers|\w*scholen|leden|wethouders|raadsleden|punten|bewoners|deelnemers aan|locaties|huizen|woningen|professionals"
    r"|verwijzingen|indicaties|beschikkingen|tarieven|producten|percelen|segmenten|bedden|kamers|bijlagen|\w*eisen|\w*criteria|pagina's|referenties|\w*team|\w*teams|afdeling|jaren|maanden|weken|dagen|euro)(?!\w)",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:niet|geen|afgewezen|afgevallen|ingetrokken|ongeldig|opgezegd|beëindigd|verloren)\b", re.IGNORECASE
)
_OF_REST = 2
_HAVING = ("contracted", "awarded", "provisionally_awarded")
_SIEVE = Sieve([expression.pattern for expression in _ELIDED])


def elided(context: Context, unit: Unit, lower: str) -> Iterator[Elided]:
    """Numbers in a sentence (``lower``: in small letters) of parties named earlier in it, or in the sentence before it, that have or get a contract."""
    text = unit.folded
    possible = _SIEVE.of(lower)
    if not possible:
        return
    for index, expression in enumerate(_ELIDED):
        for match in expression.finditer(text) if possible & 1 << index else ():
            at = match.start("low")
            if is_code(text, at) or _LOST.search(match.group()) or _EACH.search(text[:at]):
                continue
            gained = index != _OF_REST or status_in(text) in _HAVING
            if gained and of_parties(context, unit, at):
                yield match["low"], match["high"], unit.start + at


def is_code(text: str, at: int) -> bool:
    """Whether the number at ``at`` is that of a lot, a phase or an annex: the 2 of "inschrijvers op perceel 2 kregen"."""
    return _LABEL.search(text[max(0, at - 60) : at]) is not None


def counts_others(words: str) -> bool:
    """Whether the first that is counted is no party: "aantal cliënten van de aanbieders is"."""
    other, party = _OTHERS.search(words), _PARTIES.search(words)
    return other is not None and (party is None or other.start() < party.start())


def of_parties(context: Context, unit: Unit, end: int) -> bool | None:
    """Whether what was last spoken of is parties, bids or contracts; None where nothing that is counted was."""
    if _OF_THE.match(unit.folded) and counts_others(unit.folded[:end]):
        return False
    earlier = [other.folded for other in context.units_of[unit.passage.position] if other.index == unit.index - 1]
    for words in (unit.folded[:end], *earlier):
        party = max((match.start() for match in _PARTIES.finditer(words)), default=-1)
        other = max((match.start() for match in _OTHERS.finditer(words)), default=-1)
        if party != other:
            return party > other
    return None
