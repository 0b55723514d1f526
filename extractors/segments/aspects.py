"""What a part of a purchase has: a way of paying and of buying, dates, parties, a contract.

Whatever its name is, what stands over such facts names a part. A label tells its aspect ("Bekostiging", "Hoe betalen we?"),
and so does what a component marked in the text below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from extractors.dates.words import MONTH
from extractors.segments.cutting import standing
from extractors.segments.names import LABELLED, is_name, key_of, tidy_name
from extractors.segments.prefixed import without_law

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

_LABELS = {
    "paying": r"bekostig\w*|\w*betaal\w*|\w*betal\w*|financier\w*|model|vergoed\w*|afreken\w*|beloning",
    "tariff": r"tarie(?:f|ven)|eenheid|prijs(?:peil)?|bedrag",
    "buying": r"\w*procedures?|inkoop(?:vorm|wijze|methode|route|instrument|procedure|model)\w*|(?:manier|wijze|vorm)\w* van (?:in)?(?:kopen|koop"
    r"|aanbested\w*)|hoe (?:kopen|koopt|kiezen|wordt ingekocht)\b.*|aanbestedings\w+|werkwijze|aanbesteding|inkopen|verwerving",
    "parties": r"(?:zorg)?aanbieders?|contractpart\w+|contractanten?"
    r"|\w*partij(?:en)?|gegund(?: aan)?$|opdrachtnemers?|^(?:met )?wie$|partners?|gecontracteerd\w*|winnaars?",
    "contract": r"\w*contract\w*|\w*overeenkomst(?:en)?|looptijd|(?:contract)?duur|verlenging\w*",
    "time": r"planning|publicatie\w*|aankondiging\w*|inschrij\w+|gunning\w*|start\w*|ingang\w*|eind\w*|begin\w*|\w*datum|wanneer|vragen\w*"
    r"|nota\w*|besluit\w*|op de markt|^(?:tot|sinds|vanaf)$|sluiting\w*|marktconsultatie|dialoog\w*|tijdpad|vooruitblik|deadline|aanmeld\w*|indien\w*",
    "status": r"status|fase|stand(?: van zaken)?|voortgang",
}
_LABEL = re.compile(
    "|".join(rf"(?P<{aspect}>(?<!\w)(?:{words})(?!\w))" for aspect, words in _LABELS.items()), re.IGNORECASE
)
_LABEL_WORDS = 6
_MARKS = {
    "funding_model": "paying",
    "paying": "paying",
    "procedure": "buying",
    "buying": "buying",
    "contract_form": "contract",
    "organisations": "parties",
    "counts": "parties",
    "dates": "time",
    "event": "event",
    "procurement_status": "status",
}
DECIDED = frozenset(["paying", "buying"])
"""What only a purchase has: dates and parties have many things."""

# What stands over such facts and names no part: a way to go, a time, one side of a comparison, a chapter of a text.
_WAYS = (
    r"opties?|scenario\w*|varianten?|variant\w*|alternatie\w*|fasen?|rondes?|vra(?:ag|gen)|bijlagen?|hoofdstuk\w*|artikel\w*|paragraaf|begrip\w*"
    r"|was|wordt|nu|straks|toen|huidige?|toekomst\w*|voorde(?:el|len)|nade(?:el|len)|risico\w*|criteri\w+|doel(?:en|groep\w*|stelling\w*)?|eisen|wensen"
    r"|uitgangspunt\w*|visie|totaal|algemeen|overige?\w*|rest|gemeenten?|regio\w*|wethouder|college|(?:gemeente)?raad\w*|contact\w*|toelichting|opmerking\w*"
    r"|inleiding|aanleiding|leeswijzer|samenvatting|conclusie\w*|vervolg\w*|achtergrond\w*|proces|financi\w+|budget\w*|uitgaven|kosten|kwaliteit"
    r"|monitoring|evaluatie|logboek|tijdlijn|tijdpad|tijdspad|kroniek|\w*archief|terugblik|historie|geschiedenis|(?:we)?blog|actue\w+|mijlpalen|besluit\w*|voorstel\w*|bijeenkomst\w*|sessies?|overleg\w*|agenda|nieuws\w*|informatie|inhoud|voorwoord|cijfers?"
    r"|definit\w*|aandachtspunt\w*|stukken|documenten|product(?:en)?|productcode|perceel|segment|onderdeel|omschrijving|naam|nummer|nr|code|aantal"
    r"|bedrag|plaats|score|punten|weging|website|e-?mail|telefoon|adres|kenmerk|onderwerp|betreft|afzender|bereik\w*|wijziging\w*|correctie|erratum"
    r"|rectificatie|betekenis|uitleg|toezicht|social return|\w*trajecten|opdrachten|projecten|onderdelen|aanbestedingen|inkopen"
    rf"|{MONTH}"
)
_NO_PART = re.compile(
    rf"^(?:{_WAYS}|lopende?|komende?|afgeronde?|geplande?|eerdere?|vorige?|stap(?:pen)?"
    r"|alle|andere|beide|advies|wat|hoe|wie|waar|waarom|wanneer|welke|waarover|tot slot|meer|lees|download\w*|over ons|wij|we|u|uw|ons|zo"
    r"|onze|jullie|er|dit|dat|deze|die|let op|belangrijk|jaar|maand|week)\b"
    rf"|\b(?:{_WAYS})$|^(?:de )?(?:nieuwe?|oude?)(?: \w*(?:situatie|contract\w*|planning|model|jaar))?$|[?!@€%]|\d{{4}}|^\w+ \d+\w?$",
    re.IGNORECASE,
)
# "Wij kopen opnieuw in", "Prijs is hoog": a sentence or the beginning of one
_SAYS = re.compile(
    r"\b(?:is|zijn|wordt|worden|gaat|komt|blijft|krijgt|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|kiest|koopt|betaalt|geldt|gelden|loopt|volgt"
    r"|vindt|wij|we)\b"
)
_PARTY = re.compile(
    r"\b(?:stichting|st\.|b\.?v\.?|n\.?v\.?|u\.?a\.?|v\.?o\.?f\.?|coöperatie|vereniging|praktijk|maatschap|combinatie|bureau)(?!\w)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-hA-H])[.):]*\s+(?=\S)")
_WORDS = 7
_BUYER = re.compile(
    r"(?:gemeenten?|raad van|college van|stad|dorp|regio|burgemeester en wethouders van) (?P<names>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
    r"(?:(?:,| en) (?:de gemeente )?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)*)"
)


@lru_cache(maxsize=4096)
def aspect_of(label: str) -> str | None:
    """What a label tells of a part: ``paying`` of "Bekostiging" and "Hoe betalen we?"; None of any other text."""
    if len(label) > 60 or len(label.split()) > _LABEL_WORDS:
        return None
    match = _LABEL.search(label)
    return match.lastgroup if match is not None else None


def told_of(units: Iterable[Unit], start: int = 0, end: int | None = None) -> frozenset[str]:
    """The aspects that some sentences tell; with offsets, those of one passage that begin between them."""
    return frozenset(
        _MARKS[group]
        for unit in units
        for group in unit.marks
        if group in _MARKS
        and any(start <= span.start_char and (end is None or span.start_char < end) for span in unit.spans(group))
    )


class Parts:
    """Which names can be those of parts in one document, whatever they mean."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[str, str | None] = {}
        self._told: dict[int, frozenset[str]] = {}

    def name_of(self, text: str) -> str | None:
        """The name that a head, heading or run-in is; None where it cannot be a part's: a date, a label, a party, a town."""
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> str | None:
        name = tidy_name(without_law(_NUMBERED.sub("", text.strip())))
        first = name[:1]
        if not first.isupper() and not (first.isdigit() and text.strip()[:1].isdigit()):
            return None
        if not is_name(name) or not key_of(name) or len(name.split()) > _WORDS or LABELLED.search(name):
            return None
        if _NO_PART.search(name) or _SAYS.search(name) or _PARTY.search(name) or aspect_of(name) is not None:
            return None
        return None if name.casefold() in self._buyers else name

    def recurs(self, name: str, besides: frozenset[int]) -> bool:
        """Whether a sentence that tells an aspect speaks of ``name``, other than those with the indices ``besides``."""
        pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        return any(unit.index not in besides and pattern.search(unit.folded) is not None for unit in self._telling)

    @cached_property
    def standing(self) -> frozenset[str]:
        """Names of two words and an "en" that stand by themselves as a heading, cell or item."""
        return standing(self._context.document.passages)

    @cached_property
    def _telling(self) -> tuple[Unit, ...]:
        return tuple(unit for unit in self._context.units if told_of([unit]))

    @cached_property
    def _buyers(self) -> frozenset[str]:
        return _buyers(self._context)

    def told(self, passages: Iterable[Passage]) -> frozenset[str]:
        """The aspects that some passages tell."""
        return frozenset[str]().union(*map(self._told_in, passages))

    def _told_in(self, passage: Passage) -> frozenset[str]:
        if passage.position not in self._told:
            self._told[passage.position] = told_of(self._context.units_of[passage.position])
        return self._told[passage.position]


def marked_in(context: Context, passage: Passage, start: int, end: int) -> bool:
    """Whether words of the passage between two offsets tell an aspect themselves: "Open house", "per uur", a party's name."""
    return bool(told_of(context.units_of[passage.position], start, end))


def _buyers(context: Context) -> frozenset[str]:
    """Towns that the document or the context knows as those that buy: "de gemeenten Loosbroek en Heemwijk"."""
    found = {place.name.casefold() for place in context.places}
    for text in context.folded:
        if "emeente" in text or "regio" in text or " van " in text:
            for match in _BUYER.finditer(text):
                found.update(part.strip().casefold() for part in re.split(r",| en (?:de gemeente )?", match["names"]))
    return frozenset(found)
