"""What happens on each date of a sentence, a cell or a line: by its words, by the labels around it, by what goes before.

In a sentence the event that stands nearest counts; in a planning it is the label in the same row, column or line. A date of
which no event is told is ``other`` where its sentence is about the purchase, and nothing elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.context import Context, Unit
from extractors.dates.grammar import find_dates
from extractors.dates.years import Dated, tells_beginning
from extractors.events.anaphora import about
from extractors.events.cards import headed
from extractors.events.clauses import of_clause, of_line
from extractors.events.framed import framed
from extractors.events.labels import asked, cell_labels, dates_letter, is_bare, labels_of, listed
from extractors.events.linking import LISTED, Stretch, cost, link, names_year
from extractors.events.nominal import is_compared, of_noun
from extractors.events.structural import (
    POSTED,
    TOP,
    Claim,
    by_consultation,
    by_labels,
    by_prefix,
    by_term,
    is_about_purchase,
    opens_slides,
)
from extractors.events.triggers import Trigger, lower, triggers
from extractors.events.worded import refined
from extractors.segments.references import references
from extractors.text import fold
from extractors.topics import names_care

# "twee rechtszaken van cliënten over een pgb": a judgment, but not on the purchase
_OTHER_CASE = re.compile(
    r"\bpgb\b|persoonsgebonden|individuele cliënt|indicatie|beschikking van een|bezwaarschrift", re.IGNORECASE
)
# "Gesprekken van 20 april tot en met 12 juni": weeks of talks with bidders are a dialogue
_TALKS = re.compile(r"^(?!.*(?:keukentafel|cliënt|inwoner|gezin|consult|verkennend))(?=.*gesp)", re.IGNORECASE)
_BOUGHT = re.compile(
    r"contract|overeenkomst|inkoop|aanbested|(?:model|stelsel) (?:voor )?(?:de )?(?:jeugd|wmo)|ingekocht", re.IGNORECASE
)
# "Overzicht van de inkoop per 1 januari 2025" is as of that day
_AS_OF = re.compile(r"\W*(?:overzicht|stand|peildatum)\b", re.IGNORECASE)
_ON_CONTRACTS = re.compile(
    r"contract|overeenkomst|gegund|gunning|aanbieder|perceel|segment|kavel|raamafspra|aanbested|inkoop"
)
_WITH = re.compile(r"\b(?:start\w*|beg[io]n\w*|gestart)\b[^.;]{0,30}?\b(?:met|aan)\b", re.IGNORECASE)
# "Ingegaan op 1 juli", "Wij starten", "de start", "nog een verlenging": of what the text is about
_SUBJECT_BEFORE = re.compile(
    r"^\W*(?:ingegaan|gestart|begonnen|verlengd|start|ingang|loopt|die|deze|ze|zij|wij|we|dit|dat)\b|\b(?:we|wij|ze|ons|onze|opnieuw)\b"
    r"|\bde (?:start|ingang|aanvang)\b(?! van)|\bverlenging\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<!\w)[A-Z][\w-]+ (?:(?:de|het|van|der|den|en|in) )?[A-Z][\w-]+ (?:start|begint|gaat|stopt|beginnen|starten|gaan)\b"
)
_STOPS = re.compile(r"\bstop|eindig|aflop|opgezegd|opzeg|beëindig|verval", re.IGNORECASE)
_POSTED_WORDS = 7
_POSTED_LINE = re.compile(r"\W*(?:publicatiedatum|datum(?: van)? publicatie|geplaatst)\W*(?:op\W*)?\d", re.IGNORECASE)
_DATELINE = 4
_DATELINE_WORDS = 10
# "8 oktober 2024 - De uitslag is bekend": the day of the message
_DATELINE_BEFORE = re.compile(r"\s+[-|]\s")
# "Segment 1 publiceren we in juni; voor segment 3 kan dat pas medio augustus"
_SAME_EVENT = re.compile(
    r"\b(?:kan|gebeurt|doen we|doen wij|volgt|is|wordt|was) (?:dat|dit)\b|\b(?:dat|dit) (?:gebeurt|doen we|doen wij|kan|volgt|wordt|is)\b"
    r"|\b(?:die|dat) (?:voor|van|bij) (?:segment|perceel|de percelen|de segmenten)",
    re.IGNORECASE,
)
# "eindigen op 31 december 2026; voor logeren op 30 juni 2027"
_SAME_FOR = re.compile(
    r"^\W*(?:en |maar )?(?:die |dat )?"
    r"(?:(?:voor|van|bij) |(?=(?:de |het )?(?:deel|hoofd)?(?:percelen|perceel|segment|kavel|cluster|lot)))"
    r"[^.;]{1,50}?(?: op| per| in| tot| t/m| tot en met| is dat)? *$",
    re.IGNORECASE,
)
# "Dat moet 1 oktober zijn"; "De overige volgen in het najaar": what the sentence before tells
_CARRIED = re.compile(
    r"\W*(?:(?:die|deze|dat|dit|hij|zij|het) (?:word(?:t|en)|volg(?:t|en)|kom(?:t|en)|is|zijn|staat|staan|verwachten)\b"
    r"(?:.{0,40}\b(?:verwacht|gepland|voorzien|beoogd)|\W*\d|"
    r" (?:op|in|eind|begin|medio|rond|naar verwachting)\b)"
    r"|(?:dat|dit) (?:moet|word|is|was|zal|staat|gebeur)|(?:de|het) (?:overige|andere|rest|resterende)\b.{0,40}?\b(?:volg|kom))",
    re.IGNORECASE,
)
_CARRIED_WORDS = 14
# As in: lopen een jaar langer door, tot en met 31 december; de optie is gelicht, de overeenkomst loopt nu tot 31 december
_LONGER = re.compile(r"\blanger\b|\bopties?\b[^.;]{0,30}\bgelicht|\bextra (?:jaar|maanden)\b", re.IGNORECASE)
UNTOLD = "dated_sentence"
"""Rule of a date whose sentence is about the purchase and names no event."""
_SESSIONS = frozenset({"meeting", "market_consultation"})
_YIELDING = 25
"""Penalty from which the words of an event give way to a theme and an act close by."""
_NEAR = 40
_SAYS_LITTLE = 50
_SECTION = 2


def claims(context: Context, unit: Unit, found: Sequence[Dated], old: frozenset[int]) -> list[Claim | None]:
    """What ``unit`` tells of each of its dates ``found``; ``old`` are those that it leaves for others."""
    words = tuple(item.words for item in found)
    bare = is_bare(unit, words)
    if bare and dates_letter(context, unit):
        return [Claim("document_date", "letter_head", 0.9, unit.folded)] * len(found)
    if _posts(context, unit, found):
        return [Claim("document_date", "posted", 0.85, unit.folded)]
    if bare:
        labels = list(labels_of(context, unit))
        claim = by_labels(iter([*labels, *asked(context, unit)]))
        if claim is None or claim.event in ("meeting", "other"):
            claim = by_consultation(context, unit) or claim
        if claim is None and all(opens_slides(unit, item) for item in found):
            claim = Claim("meeting", "title_slide", 0.6, unit.folded)
        return [by_term(item, labels) or claim for item in found]
    line = by_prefix(unit, found) or (of_line(unit, found) if not POSTED.match(unit.folded) else None)
    if line is not None:
        under = _from_heading(unit, found[0]) if line.event == "meeting" else None
        return [under if under is not None and under.event == "market_consultation" else line]
    linked = _linked(context, unit, found, old)
    if unit.folded.rstrip().endswith("?"):
        # "Blijft de gunning in juni?" asks; the answer tells. "Heeft u de ronde gemist (die sloot op 3 mei)?" tells that.
        linked = [
            trigger if _in_brackets(unit.folded, item.start - unit.start) else None
            for item, trigger in zip(found, linked, strict=True)
        ]
        return [
            _from_sentence(unit, item, trigger) if trigger else None
            for item, trigger in zip(found, linked, strict=True)
        ]
    told: list[Claim | None] = []
    for index, (dated, trigger) in enumerate(zip(found, linked, strict=True)):
        if is_compared(unit.folded, dated.start - unit.start):
            told.append(None)
            continue
        noun = of_noun(unit.folded, dated.start - unit.start)
        if noun is not None and (trigger is None or trigger.event not in _SESSIONS):
            told.append(Claim(noun, "of_noun", 0.7, unit.folded))
            continue
        claim = _from_sentence(unit, dated, trigger)
        if trigger is None:
            claim = _carried(context, unit) or claim
        struck = index in old and unit.passage.cell is not None  # "opgeschort, was 18 november" under "Inschrijven tot"
        if claim is None or struck or (claim.event == "other" and trigger is None):
            elsewhere = (
                cell_labels(context, unit),
                asked(context, unit),
                listed(context, unit),
                headed(context, unit),
            )
            claim = next((told for told in map(by_labels, elsewhere) if told), claim)
            if unit.passage.cell is not None:
                claim = by_term(dated, list(cell_labels(context, unit))) or claim
        shared = trigger is not None and _serves_nearer(unit, found, linked, index)
        if claim is None or claim.rule.endswith(("dated_sentence", "_under_heading")) or shared or _yields(trigger):
            claim = _from_frame(context, unit, found, index, trigger, shared) or claim
        if claim is None or claim.rule == "dated_sentence":
            claim = of_clause(unit, found, index) or claim
        if (claim is None or claim.rule == "dated_sentence") and index and told[-1] is not None:
            between = unit.folded[found[index - 1].end - unit.start : dated.start - unit.start]
            claim = told[-1] if LISTED.fullmatch(between) or _SAME_FOR.search(between) else claim
        if (
            trigger
            and claim
            and claim.rule == trigger.id
            and names_year([item.precision for item in found], linked, index)
        ):
            claim = None
        told.append(claim)
    return told


def _is_of_purchase(context: Context, unit: Unit) -> bool:
    """Is what begins or ends in a sentence what is bought: a segment, a named party, or what goes before?"""
    if _WITH.search(unit.folded):
        return False  # "beginnen met de voorbereiding"
    if _SUBJECT_BEFORE.search(unit.folded) or _NAMED.search(unit.folded):
        return True
    if context.segments and any(references(unit.folded)):
        return True  # "Het eerste perceel begint op 1 maart"
    return bool(context.inventory.mentions(unit.folded, header=False))


def _serves_nearer(unit: Unit, found: Sequence[Dated], linked: Sequence[Trigger | None], index: int) -> bool:
    """Do the words of the event serve another date that stands nearer, with more than "en" in between?"""
    own = linked[index]
    others = [other for other, trigger in enumerate(linked) if trigger is own and other != index]
    if own is None or not others:
        return False
    dates = [Stretch(item.start - unit.start, item.end - unit.start) for item in found]
    far = cost(unit.folded, dates, index, [own], own)
    return any(
        cost(unit.folded, dates, other, [own], own) < far
        and not LISTED.fullmatch(
            unit.folded[min(dates[other].end, dates[index].end) : max(dates[other].start, dates[index].start)]
        )
        for other in others
    )


def _yields(trigger: Trigger | None) -> bool:
    """Are the words of an event so weak that a theme and an act nearer to the date say more?"""
    return trigger is not None and (trigger.id == "talks" or trigger.penalty >= _YIELDING)


def _from_frame(
    context: Context, unit: Unit, found: Sequence[Dated], index: int, trigger: Trigger | None, shared: bool
) -> Claim | None:
    passage = unit.passage
    parts = [passage.text, context.intros.get(passage.position, ""), *passage.heading_path]
    parts += [
        other.text
        for other in context.document.passages[max(0, passage.position - _SECTION) : passage.position]
        if other.heading_path == passage.heading_path
    ]
    if (
        trigger is not None
        and trigger.id == "talks"
        and any("dialoog" in text or "onderhandel" in text for text in context.folded)
    ):
        parts.append("dialoog")  # a tender with a dialogue: talks that begin or end are that
    around = fold(" ".join(parts)).lower()
    dates = [Stretch(item.start - unit.start, item.end - unit.start) for item in found]
    barred = trigger.event if trigger is not None and shared else ""
    only = "dialogue" if trigger is not None and trigger.id == "talks" else ""
    implied = _ON_CONTRACTS.search(around) is not None and _is_of_purchase(context, unit)
    frame = framed(
        lower(unit.folded),
        dates,
        index,
        found[index].words,
        around,
        barred,
        only,
        lower(about(context, unit)),
        implied=implied,
    )
    weak = trigger is None or trigger.id == "talks" or trigger.penalty >= _SAYS_LITTLE
    if frame is None or (not weak and frame.cost > _NEAR):
        return None
    if trigger is not None and not shared and frame.id.endswith("_named"):
        return None
    if frame.event == "court_ruling" and _OTHER_CASE.search(unit.folded):
        return None
    return Claim(frame.event, frame.id, 0.6, unit.folded)


def _carried(context: Context, unit: Unit) -> Claim | None:
    """The event of the sentence before, where this one only dates it."""
    if not _CARRIED.match(unit.folded) or len(unit.folded.split()) > _CARRIED_WORDS:
        return None
    before = [other for other in context.units_of[unit.passage.position] if other.index < unit.index]
    told = triggers(before[-1].folded, about(context, before[-1])) if before else ()
    best = max(told, key=lambda trigger: (-trigger.penalty // 10, trigger.start), default=None)
    return Claim(best.event, f"{best.id}_carried", 0.55, unit.folded) if best else None


def _in_brackets(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at) and ")" in text[at:]


def _posts(context: Context, unit: Unit, found: Sequence[Dated]) -> bool:
    """Is it the page's own line "Publicatiedatum: 10 maart 2025" under its title, rather than a step of a planning?"""
    stated = context.document.date
    return (
        len(found) == 1
        and (stated.first_day == found[0].first if stated is not None else _POSTED_LINE.match(unit.folded) is not None)
        and unit.passage.position <= TOP
        and (unit.passage.kind == "paragraph" or (unit.passage.kind == "heading" and _is_dateline(unit, found)))
        and (
            _POSTED_LINE.match(unit.folded) is not None
            or POSTED.match(unit.folded) is not None
            or _is_dateline(unit, found)
            or (
                _DATELINE_BEFORE.match(unit.folded, found[0].end - unit.start) is not None
                and not unit.folded[: found[0].start - unit.start].strip()
            )
        )
    )


def _is_dateline(unit: Unit, found: Sequence[Dated]) -> bool:
    """Does a line right under the title hold the date and nothing else: "12 maart 2024"?"""
    return unit.passage.position <= _DATELINE and is_bare(unit, tuple(item.words for item in found))


def _linked(context: Context, unit: Unit, found: Sequence[Dated], old: frozenset[int]) -> list[Trigger | None]:
    """The event of each date: those that hold come first, one that was left is of the event of what replaced it.

    "De gesprekken (eerder: 24 maart) worden 7 en 8 april": the bracket does not stand between gesprekken and 7 april.
    """
    stretches = [Stretch(item.start - unit.start, item.end - unit.start) for item in found]
    words = triggers(unit.folded, about(context, unit))
    linked = link(unit.folded, stretches, words)
    for index in range(1, len(found)):
        between = unit.folded[stretches[index - 1].end : stretches[index].start]
        if linked[index] is None and (_SAME_EVENT.search(between) or _SAME_FOR.search(between)):
            linked[index] = linked[index - 1]
    if not old:
        return linked
    kept = [index for index in range(len(found)) if index not in old]
    of_kept = link(unit.folded, [stretches[index] for index in kept], words)
    for index, trigger in zip(kept, of_kept, strict=True):
        linked[index] = trigger
    return linked


def _from_sentence(unit: Unit, dated: Dated, trigger: Trigger | None) -> Claim | None:
    text = unit.folded
    if POSTED.match(text) and len(text.split()) <= _POSTED_WORDS:
        return Claim("document_date", "posted", 0.8, text)
    if trigger is not None:
        if trigger.event == "meeting" and dated.precision == "year":
            return None  # "sinds 2019 praten we over resultaten"
        if trigger.id == "talks" and dated.lasts_weeks and _TALKS.search(text):
            return Claim("dialogue_start", "talks_that_last", 0.6, text)
        if trigger.event == "court_ruling" and _OTHER_CASE.search(text):
            return None
        if _begins_contracts(text, unit, dated) and trigger.event in (
            "meeting",
            "market_consultation",
            "decision",
            "other",
        ):
            return Claim("contract_start", "per_date", 0.6, text)
        if trigger.event == "contract_end" and dated.words.relation == "until" and _LONGER.search(text):
            return Claim("extension", "lasts_longer", 0.7, text)
        confidence = 0.92 if trigger.penalty <= 12 else 0.8 if trigger.penalty < 25 else 0.65
        if trigger.event == "meeting":
            # "Op 4 april was een bijeenkomst" under "Marktconsultatie 4 april"
            under = _from_heading(unit, dated)
            if under is not None and under.event == "market_consultation":
                return under
        if trigger.event == "meeting" and not _concerns_purchase(unit):
            confidence = 0.55
        return Claim(refined(trigger.event, _clause(unit, dated, trigger)), trigger.id, confidence, text)
    if _begins_contracts(text, unit, dated):
        return Claim("contract_start", "per_date", 0.6, text)
    if opens_slides(unit, dated):
        return Claim("meeting", "title_slide", 0.6, text)
    under = _from_heading(unit, dated)
    if under is not None:
        return under
    years = dated.precision == "year" or any(end.precision == "year" for end in dated.words.ends)
    if not years and is_about_purchase(text):  # "het budget in 2017", "in de periode 2020-2024" tell of no step
        return Claim("other", UNTOLD, 0.4, text)
    return None


def _clause(unit: Unit, dated: Dated, trigger: Trigger) -> str:
    """The words around a date and its event up to the next comma, bracket, conjunction or other date."""
    text = lower(unit.folded)
    low, high = min(trigger.start, dated.start - unit.start), max(trigger.end, dated.end - unit.start)
    begin = max((match.end() for match in _CLAUSE_EDGE.finditer(text, 0, low)), default=0)
    stop = _CLAUSE_EDGE.search(text, high)
    return text[begin : stop.start() if stop else len(text)]


_CLAUSE_EDGE = re.compile(r"[,;:()]|\b(?:en|maar|waarna|daarna|waarop|omdat|doordat|want|zodat|nadat)\b")


def _begins_contracts(text: str, unit: Unit, dated: Dated) -> bool:
    """ "het nieuwe model jeugdhulp per 2019", "de inkoop vanaf 1 januari 2025": what is bought begins then."""
    start = dated.start - unit.start
    if _AS_OF.match(text) or _STOPS.search(text[:start]):
        return False
    return dated.words.relation in ("per", "from") and bool(_BOUGHT.search(text[max(0, start - 60) : start]))


def _from_heading(unit: Unit, dated: Dated) -> Claim | None:
    """Under a heading "Marktconsultatie", or one that names the same day, a date with no event of its own is of that
    event."""
    for heading in unit.passage.heading_path[:-3:-1]:
        folded = fold(heading)
        same_day = any(
            words.period.first == dated.words.period.first and not tells_beginning(words, folded)
            for words in find_dates(folded)
        )
        for trigger in triggers(folded):
            dateline = (
                unit.passage.position <= TOP
                and trigger.event == "meeting"
                and len(unit.folded.split()) <= _DATELINE_WORDS
            )
            if dateline or trigger.event == "market_consultation" or (same_day and trigger.event != "document_date"):
                return Claim(trigger.event, f"{trigger.id}_under_heading", 0.55, unit.folded)
    return None


def _concerns_purchase(unit: Unit) -> bool:
    """Is a session one about the purchase or with those who care, rather than any session of the town?"""
    around = " ".join((unit.folded, *unit.passage.heading_path))
    return bool(is_about_purchase(around) or names_care(around) or len(unit.folded.split()) < 15)
