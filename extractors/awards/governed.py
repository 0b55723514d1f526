"""Names that the verb of their clause governs: its subject, before or behind it, and whom it is given to.

"Nu doen Vlonder, Riet en De Zandbank de dagbesteding", "Het college heeft de opdracht aan Vlonder en Riet gegund", "Vlonder kreeg
perceel 1 en Riet perceel 2". No form or word of care need show that they are names; where they stand does, and what the clause says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.acts import act_in
from extractors.awards.clauses import FINITE, advises, clause, clauses
from extractors.awards.listed import Candidate
from extractors.awards.standing import PARTY_OR_DEAL, status_in
from extractors.awards.told import ordinary_name
from extractors.awards.triggers import ARTICLE, BUYERS, CAPITAL, FIRST, PLURAL, VERB
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span, names_anywhere, names_from
from extractors.names.legal import key
from extractors.names.plausible import plausible
from extractors.topics import CARE

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_PROSE = ("paragraph", "slide", "notes", "mail_body", "list_item")
_SMALL_ARTICLE = re.compile(r"(?:de|het) (?=['A-ZÀ-Þ])")
# What may stand before a subject: nothing, a conjunction, "Ook"
_OPENS = re.compile(r"\W*(?:(?:en|maar|waarna|waardoor|terwijl|omdat|dat|[Oo]ok|[Aa]lleen) )*", re.IGNORECASE)
# "Nu doen Vlonder en Riet", "heeft Vlonder en Riet gecontracteerd"
_BEHIND_VERB = re.compile(
    rf"\b{FINITE}(?: (?:ook|nu|dan|alleen|alsnog|daarom|zich|onder andere|onder meer|inmiddels|voorlopig|straks)){{0,2}} $"
)
# "terwijl Vlonder en Riet achter het net visten": its verb stands last
_SUBORDINATE = re.compile(r"\b(?:terwijl|omdat|waarna|waardoor|nadat|doordat|zodat|aangezien|dat) (?:de |ook )?$")
_HIRED = re.compile(r", (?:die|dat) (?:de |het )?$")
"""Before whom a party takes on: "Vlonder, die Riet als onderaannemer inschakelt"."""
_BID_OF = re.compile(r"\b(?:inschrijving|aanmelding|offerte|aanbieding|plan|bod)(?:en)? van (?:de |het )?$")
_VERB = re.compile(rf"(?: \([^()]{{2,40}}\))? {FINITE}\b")
_COPULA = re.compile(
    r"\b(?:is|was|zijn|waren|wordt|werd|kan|zal|mag|wil|kon|zie[nt]?|zeg\w*|vold\w+|verklaar\w*|gaat|start\w*|voer\w*) $"
)
# "de opdracht aan Vlonder en Riet gegund", "Voor Vlonder was er geen plek", "Naast Vlonder zijn ook ..."
_GIVEN = {
    "aan": ("awarded", "provisionally_awarded", "contracted", "selected", "rejected"),
    "naar": ("awarded", "provisionally_awarded"),
    "met": ("awarded", "provisionally_awarded", "contracted", "selected"),
    "voor": ("awarded", "rejected", "contracted"),
    "zowel": ("awarded", "provisionally_awarded", "contracted", "selected", "rejected", "withdrawn"),
    "naast": ("awarded", "provisionally_awarded", "contracted", "selected"),
}
_TO = re.compile(
    r"(?:^|[ ,(])(?P<to>aan|naar|met|naast|zowel) (?:de |het )?(?:[\w-]*(?:aanbieders?|organisaties|partijen) )?$",
    re.IGNORECASE,
)
# "is met Vlonder een contract gesloten", never "een aanbesteding samen met Veendorp"
_BOUND = re.compile(r"contract|overeenkomst", re.IGNORECASE)
# Verbs of daily speech tell something where the sentence is of care, of parties or of a deal; who takes part is told of buyers too
_ACTS = re.compile(rf"{PARTY_OR_DEAL.pattern}|{CARE.pattern}", re.IGNORECASE)
_TAKES_PART = re.compile(r"\b(?:mee|meegedaan|meedoe\w*|meedeed|meededen|samen)\b", re.IGNORECASE)
_FOR = re.compile(
    r"^(?:En |Ook |Maar )?[Vv]oor (?:de |het )?$|\b(?:is|zijn|was|waren|gaat|gaan) (?:\w+ )?voor (?:de |het )?$"
)
# "en Vlonder perceel 2": what is left out is said before
_PART = r"(?:perceel|percelen|segment|kavel|lot|cluster|onderdeel|deel|perceel)"
_GAPPED = re.compile(rf",? (?:{_PART}) [\w]{{1,3}}\b")
_LEFT_OUT = re.compile(r"(?:\ben|,|;) $")


_PLACED = re.compile(
    r"\b(?:[Gg]emeenten?|[Ii]n|te|uit|[Rr]egio|[Ww]ethouders?(?: van)?|[Cc]olleges?(?: van)?) (?P<place>['A-ZÀ-Þ][\w'-]+(?: (?:aan|op) (?:den|de) [A-Z]\w+)?)"
)


def governed(context: Context, no_names: frozenset[str], ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every clause that says how its names stand."""
    places = frozenset(key(match["place"]) for text in context.folded for match in _PLACED.finditer(text))
    no_names |= places
    for unit in context.units:
        text = unit.folded
        if unit.passage.kind not in _PROSE or "?" in text or CAPITAL.search(text) is None:
            continue
        if (status_in(text) or act_in(text)) is None:
            continue
        for row, status, sure in _of_sentence(text):
            if BUYERS.search(text[: row[0][0]]):
                continue
            yield from _candidates(unit, row, status, sure, no_names, ordinary)


def _of_sentence(text: str) -> Iterator[tuple[list[Span], str, float]]:
    position = 0
    for start, _ in names_anywhere(text):
        first = FIRST.match(text, start)
        if start < position or text[start].isdigit():
            continue
        begins = start if first is None else first.end() + 1
        row = names_from(text, begins) if first is None or text.startswith(" ", first.end()) else []
        if not row:
            continue
        position = row[-1][1]
        begin = next((at for at, stop in clauses(text) if at <= row[0][0] < stop), 0)
        own = clause(text, *row[0])
        status = status_in(own) or (act_in(own) if _ACTS.search(text) and not _TAKES_PART.search(text) else None)
        if status is None and begin and act_in(text) == "reserve":
            status = "reserve"  # "Mocht een partij uitvallen, dan schuift Vlonder door"
        before, behind = text[begin : row[0][0]], text[row[-1][1] : row[-1][1] + 60]
        if _LEFT_OUT.search(text[: row[0][0]]) and _GAPPED.match(behind) and len(row) == 1:
            said = status_in(text[: row[0][0]])
            if said is not None and (said == "awarded" or said == "provisionally_awarded"):
                yield row, said, 0.68
            continue
        if status is None or status == "mentioned" or advises(own):
            continue
        sure = 0.72 if len(row) > 1 else 0.65
        if (VERB.match(behind) or _VERB.match(behind)) and _OPENS.fullmatch(before):
            if not (len(row) == 1 and PLURAL.match(behind)):
                yield row, status, sure
        elif _HIRED.search(before):
            if status == "subcontractor":
                yield row, status, sure
        elif _SUBORDINATE.search(text[: row[0][0]]) or _BID_OF.search(before):
            yield row, status, sure
        elif _BEHIND_VERB.search(before):
            if len(row) > 1 or " " in text[slice(*row[0])] or not _COPULA.search(before):
                yield row, status, sure
        elif (to := _TO.search(before)) is not None:
            if status in _GIVEN.get(to["to"].lower(), ()) and (to["to"].lower() != "met" or _BOUND.search(own)):
                yield row, status, sure
        elif _FOR.search(before) and status in _GIVEN["voor"]:
            yield row, status, sure


def _candidates(
    unit: Unit, row: list[Span], status: str, sure: float, no_names: frozenset[str], ordinary: frozenset[str]
) -> Iterator[Candidate]:
    for span in row:
        start, end = span
        article = ARTICLE.match(unit.folded, start, end) or _SMALL_ARTICLE.match(unit.folded, start, end)
        start = article.end() if article else start
        name = unit.text[start:end]
        if plausible(name, no_names) and not ordinary_name(name, ordinary):
            yield Candidate(unit, Named(name, unit.start + start, unit.start + end), status, "governed", sure)
