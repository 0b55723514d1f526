"""Texts that decide, and texts that only intend: what each says of the awards that it lists.

"Het gaat nog om een voornemen" makes of "gekozen is voor Vlonder" a choice that is not final; under "Besluiten:" the words
"de opdracht te gunnen aan Vlonder" are no intention but the decision itself. Whether an award can still be undone is often
told once, above or below a list or a table headed "Gegund aan": it holds for all under the same heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.awards.standing import status_in

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage
    from extractors.fact import Segment

_LEAD = 14
"""Passages from the top that tell whether a text is about an intention."""
_OUTCOME = (
    r"(?:\w*gunning(?:en)?|\w*uitslag|uitkomst(?:en)?|keuze|gunningslijst|lijst|selectie|resulta(?:at|ten)|\w*beslissing|toekenning(?:en)?"
    r"|(?:voorlopige )?winnaars?)"
)
_PERIOD = r"(?:bezwaar(?:termijn|periode)|stand-?still\w*(?: period\w*| termijn)?|opschortende termijn|alcatel-?\w*|wachttermijn|rechtsbeschermingstermijn)"
_LATER = r"(?:na|pas|daarna|dan|zodra|als|indien|wanneer)"
_INTENDS = re.compile(
    r"\b(?:het gaat|dit is|dit betreft|het betreft|gaat het|betreft het|is sprake van)\b[^.;]{0,30}\b(?:voornemen|voorlopige (?:gunning|uitslag|uitkomst))"
    # "De uitslag is nog niet definitief", "Deze lijst blijft onder voorbehoud", "Onder voorbehoud van bezwaar ..."
    rf"|\b{_OUTCOME}\b[^.;]{{0,40}}\b(?:is|zijn|blijft|blijven)\b[^.;]{{0,30}}\b(?:niet (?:definitief|onherroepelijk)|voorlopig|onder (?:het )?voorbehoud)\b"
    rf"|\b(?:is|zijn|blijft|blijven) (?:de|het|deze|dit|onze) (?:\w+ )?{_OUTCOME}\b[^.;]{{0,30}}"
    r"\b(?:niet (?:definitief|onherroepelijk)|voorlopig|onder voorbehoud)\b"
    r"|\bonder voorbehoud van (?:bezwaar|bezwaren|gunning|verificatie|een kort geding)\b"
    # "De uitslag wordt definitief als niemand ...", "Na de standstillperiode is de gunning definitief", "pas daarna gunnen we definitief"
    rf"|\b{_OUTCOME}\b[^.;]{{0,60}}\b(?:wordt|worden)\b[^.;]{{0,50}}\bdefinitief\b"
    rf"|\b{_LATER}\b[^.;]{{0,90}}\b(?:is|zijn|wordt|worden) (?:de|het|deze|onze) (?:\w+ )?{_OUTCOME}\b[^.;]{{0,30}}\bdefinitief\b(?! ge)"
    r"|\bpas\b[^.;]{0,60}\b(?:definitie\w+|gunnen (?:wij|we)|tekenen (?:wij|we)|sluiten (?:wij|we)|gesloten|getekend)\b|\bpas na (?:de |het )?[^.;]{0,40}vast\b"
    # "Als niemand bezwaar maakt, tekenen we in december"
    r"|\b(?:als|indien|mits|zodra|wanneer|tenzij)\b[^.;]{0,40}\b(?:niemand|geen|iemand)\b[^.;]{0,30}\b(?:bezwa\w+|kort geding)"
    # "De bezwaartermijn loopt tot 12 november", "nu geldt een standstill van twintig dagen"
    rf"|\b{_PERIOD}\b[^.;]{{0,40}}\b(?:loopt|eindigt|duurt|geldt|verstrijkt|verloopt|start|begint)\b(?! niet)"
    rf"|\b(?:loopt|geldt|start|begint|volgt)\b[^.;]{{0,40}}\b{_PERIOD}\b"
    # "Afgewezen inschrijvers kunnen tot 3 maart een kort geding aanspannen"
    r"|\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,80}\b(?:kort geding|bezwaar (?:maken )?tegen (?:de|deze|dit|het) (?:\w+ )?(?:gunning|uitslag|voornemen)\w*)"
    r"|\b(?:inschrijver|aanbieder|partij)\w*\b[^.;]{0,60}\b(?:kan|kunnen|mag|mogen)\b[^.;]{0,40}\bbezwaar\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:voorlopige?|voorgenomen|beoogde)\b(?:[ -]\w+)? "
    r"(?:\w*gunning\w*|gegund\w*|winnaar\w*|contract\w*|\w*aanbieder\w*|partijen|opdrachtnemer\w*|\w*uitslag)"
    r"|\bvoornemens? (?:tot|om te|te) gunn|\bgunningsvoornemen",
    re.IGNORECASE,
)
# "Op 11 september stuurden wij het voornemen": what a text on the award itself begins with
_RECALLED = re.compile(
    r"\b(?:ging(?:en)?|stuurden?|verstuurden?|verstuurd|verzonden|ontving(?:en)?|kreeg|kregen|maakten|was|waren)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\b(?:is|zijn|werd|werden|heeft|hebben)\b[^.;]{0,70}\bdefinitief\b(?! (?:zodra|als|indien|wanneer|nadat))[^.;]{0,20}"
    r"\b(?:gegund|geworden|verleend|gemaakt|vastgesteld)\b|\bdefinitief (?:gegund|verleend|is geworden)\b|\bonherroepelijk\b"
    r"|\bgeen (?:enkel )?bezwa\w+ (?:ontvangen|gemaakt|binnengekomen|aangetekend)|\b(?:is|zijn) (?:nu |inmiddels |daarmee )?definitief\s*(?:[.!,]|$)"
    rf"|\b(?:contract\w*|overeenkomst\w*)\b[^.;]{{0,30}}\b(?:getekend|ondertekend)\b"
    rf"|\b{_PERIOD}\b[^.;]{{0,30}}\b(?:is|zijn) (?:verstreken|voorbij|verlopen|afgelopen)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|nog|pas|zodra|indien|als|worden|wordt|na|daarna|dan)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:^|\W)(?:besluit(?:en)?|besloten|besloot|beslist)(?: (?:de|het|wij|tot|om|als volgt|dat)\b.{0,30})?\s*:\s*$",
    re.IGNORECASE,
)
_BACK = 30


@lru_cache(maxsize=4)
def only_intends(context: Context) -> bool:
    """Whether the text says of the whole, at its top, that its outcome is an intention, and nowhere that it became final."""
    return any(_of_whole(context, unit) for unit in _told(context)) and not _became_final(context)


def undecided(context: Context, unit: Unit, *, listed: bool = False) -> bool:
    """Whether the award that a unit tells of is an intention still, by what stands around it.

    ``listed`` for what a list or a table holds: headed "Gegund aan", it says less than a title or a first line that speaks of an
    intention.
    """
    if _became_final(context):
        return False
    if only_intends(context) or (listed and _begins_with_intention(context)):
        return True
    path = unit.passage.heading_path
    return any(
        path[: len(scope)] == scope and (not segments or not segments.isdisjoint(context.segments_of(unit)))
        for scope, segments in _scopes(context)
    )


@lru_cache(maxsize=4)
def _scopes(context: Context) -> tuple[tuple[tuple[str, ...], frozenset[Segment]], ...]:
    """The headings under which a sentence says that an outcome can still change, and the parts that it says it of."""
    return tuple((unit.passage.heading_path, frozenset(context.segments_of(unit))) for unit in _told(context))


@lru_cache(maxsize=4)
def _begins_with_intention(context: Context) -> bool:
    """Whether the title or a first line speaks of an award to come: "Voornemen tot gunning", "Wij zijn van plan te gunnen"."""
    return _TITLED.search(_title(context)) is not None or any(
        status_in(unit.folded) == "provisionally_awarded"
        and not _RECALLED.search(unit.folded)
        and not context.segments_of(unit)
        for unit in context.units
        if unit.passage.position < _LEAD and unit.passage.kind in ("paragraph", "mail_body")
    )


def _title(context: Context) -> str:
    headings = [passage.text for passage in context.document.passages[:3] if passage.kind == "heading"]
    return " | ".join([context.document.title or "", *headings[:1]])


@lru_cache(maxsize=4)
def _told(context: Context) -> tuple[Unit, ...]:
    """The sentences that say that an outcome can still change."""
    return tuple(_saying(context))


def _saying(context: Context) -> Iterator[Unit]:
    for unit in context.units:
        if unit.passage.cell is not None or "?" in unit.folded or _is_footnote(context, unit.passage):
            continue
        if _INTENDS.search(unit.folded):
            yield unit


def _is_footnote(context: Context, passage: Passage) -> bool:
    """A lone item is a remark on one of the names above: "* Onder voorbehoud, de gunning is voorlopig"."""
    if passage.kind != "list_item":
        return False
    passages = context.document.passages
    beside = passages[max(0, passage.position - 1) : passage.position + 2]
    return sum(one.kind == "list_item" for one in beside) == 1 or _STARS.match(passage.text) is not None


_STARS = re.compile(r"\s*(?:\*+|¹|²|³|\d\))\s")


@lru_cache(maxsize=4)
def _became_final(context: Context) -> bool:
    return any(
        (match := _FINAL.search(text)) is not None and not _DENIED.search(match.group()) for text in context.folded
    )


def _of_whole(context: Context, unit: Unit) -> bool:
    """Whether a sentence at the top is about all: it names no part, or goes on under the title where all were named before."""
    if unit.passage.position >= _LEAD:
        return False
    goes_on = unit.start > 0 and len(unit.passage.heading_path) == 1 and unit.folded.startswith(("Het ", "Dit "))
    return goes_on or not context.segments_of(unit)


def decides(context: Context, passage: Passage) -> bool:
    """Whether a list stands in the part of a decision that says what is decided: below a line "Besluiten:"."""
    first = max(0, passage.position - _BACK)
    return any(
        other.cell is None and len(other.text) < _LONG and _DECIDES.search(other.text) is not None
        for other in context.document.passages[first : passage.position]
    )


_LONG = 400
