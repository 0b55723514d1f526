"""Milestones: each date of a purchase with what happens on it, from the words beside it or from the structure around
it.

In a sentence the event that stands nearest counts; in a planning it is the label in the same row, column or line. A
date of
which no event is told is ``other`` where its sentence is about the purchase, and no fact elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractors.context import Context, Unit
from extractors.dates.grammar import find_dates
from extractors.dates.years import Dated, dates_of, undated_of
from extractors.events.anaphora import about
from extractors.events.labels import Label, asked, cell_labels, dates_letter, is_bare, labels_of, listed
from extractors.events.linking import Stretch, link
from extractors.events.moved import moved_from
from extractors.events.tense import is_past, is_planned
from extractors.events.triggers import Trigger, triggers
from extractors.fact import Doubt, Fact
from extractors.relevance import names_care, names_procurement
from extractors.text import fold

EXTRACTOR = "milestones"
_PURCHASE = re.compile(r"contract|overeenkomst|aanbieder|tarie|budget|regiovisie|segment|implementatie", re.IGNORECASE)
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
# "Gepubliceerd op 3 mei 2024" under the title of a page
_POSTED = re.compile(
    r"\W*(?:gepubliceerd|geplaatst|laatst (?:gewijzigd|bijgewerkt)|bijgewerkt|nieuwsbericht)\b", re.IGNORECASE
)
_POSTED_WORDS = 7
_POSTED_LINE = re.compile(r"\W*(?:publicatiedatum|datum(?: van)? publicatie|geplaatst)\W*(?:op\W*)?\d", re.IGNORECASE)
_TOP = 6
"""Passages from the top within which a page states its own date."""
_DATELINE = 2
_DATELINE_WORDS = 10
# "Segment 1 publiceren we in juni; voor segment 3 kan dat pas medio augustus"
_SAME_EVENT = re.compile(
    r"\b(?:kan|gebeurt|doen we|doen wij|volgt|is|wordt|was) (?:dat|dit)\b|\b(?:dat|dit) (?:gebeurt|doen we|doen wij|kan|volgt|wordt|is)\b"
    r"|\b(?:die|dat) (?:voor|van|bij) (?:segment|perceel|de percelen|de segmenten)",
    re.IGNORECASE,
)
# "eindigen op 31 december 2026; voor logeren op 30 juni 2027"
_SAME_FOR = re.compile(
    r"^\W*(?:en |maar )?(?:die |dat )?(?:voor|van|bij) [^.;]{1,50}?(?: op| per| in| tot| t/m| tot en met| is dat)? *$",
    re.IGNORECASE,
)
# "Dat moet 1 oktober zijn"; "De overige volgen in het najaar": what the sentence before tells
_CARRIED = re.compile(
    r"\W*(?:(?:dat|dit) (?:moet|word|is|was|zal|staat|gebeur)|(?:de|het) (?:overige|andere|rest|resterende)\b.{0,40}?\b(?:volg|kom))",
    re.IGNORECASE,
)
_CARRIED_WORDS = 14
# A row "Start" at the end of a planning: what was bought begins
_EDGE = re.compile(r"^\W*(?:start|aanvang|ingang|(?P<end>einde?|afloop))\W*$", re.IGNORECASE)
# A label needs no word of a limit beside it: "Inschrijven | 12 juni"
_ASKED_OF_A_LABEL = "uiterlijk"
_CONJUNCTION = re.compile(r"[,;]|\b(?:en|maar|waarna|daarna)\b", re.IGNORECASE)
_PLANNED_LABEL = re.compile(r"streef|beoogd|gepland|planning|verwacht|voorlopig|tijdpad|concept", re.IGNORECASE)
# "Lopende overeenkomsten": what stands there has begun
_RUNNING = re.compile(r"\b(?:lopende|huidige|bestaande)\b", re.IGNORECASE)
_ENDS = {"contract_start": ("contract_start", "contract_end"), "dialogue_start": ("dialogue_start", "dialogue_end")}


@dataclass(frozen=True, slots=True)
class _Claim:
    """An event of a date, and on what words it rests."""

    event: str
    rule: str
    confidence: float
    words: str


def find(context: Context) -> Iterator[Fact | Doubt]:
    """A fact for each date and its event; a doubt for a date whose year cannot be told."""
    if not context.about_procurement:
        return
    seen: set[tuple[object, ...]] = set()
    for unit in context.units:
        for words in undated_of(context, unit):
            yield context.doubt("year_unknown", f"no year for {unit.passage.text[words.start : words.end]!r}", unit)
        found = dates_of(context, unit)
        if not found:
            continue
        old = moved_from(unit.folded, [(item.start - unit.start, item.end - unit.start) for item in found])
        for index, (dated, claim) in enumerate(zip(found, _claims(context, unit, found, old), strict=True)):
            if claim is None:
                continue
            for fact in _facts(context, unit, dated, claim, index in old):
                values = fact.values
                segment = fact.segment.name if fact.segment else None
                key = (fact.passage, values["event"], values["date_from"], values["date_to"], segment)
                if key not in seen:
                    seen.add(key)
                    yield fact


def _claims(context: Context, unit: Unit, found: Sequence[Dated], old: frozenset[int]) -> list[_Claim | None]:
    words = tuple(item.words for item in found)
    bare = is_bare(unit, words)
    if bare and dates_letter(context, unit):
        return [_Claim("document_date", "letter_head", 0.9, unit.folded)] * len(found)
    if _posts(context, unit, found):
        return [_Claim("document_date", "posted", 0.85, unit.folded)]
    if bare:
        claim = _from_labels(labels_of(context, unit))
        return [claim] * len(found)
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
    claims: list[_Claim | None] = []
    for dated, trigger in zip(found, linked, strict=True):
        claim = _from_sentence(unit, dated, trigger)
        if trigger is None:
            claim = _carried(context, unit) or claim
        if claim is None or (claim.event == "other" and trigger is None):
            elsewhere = (cell_labels(context, unit), asked(context, unit), listed(context, unit))
            claim = next((told for told in map(_from_labels, elsewhere) if told), claim)
        claims.append(claim)
    return claims


def _carried(context: Context, unit: Unit) -> _Claim | None:
    """The event of the sentence before, where this one only dates it."""
    if not _CARRIED.match(unit.folded) or len(unit.folded.split()) > _CARRIED_WORDS:
        return None
    before = [other for other in context.units_of[unit.passage.position] if other.index < unit.index]
    told = triggers(before[-1].folded, about(context, before[-1])) if before else ()
    best = max(told, key=lambda trigger: (-trigger.penalty // 10, trigger.start), default=None)
    return _Claim(best.event, f"{best.id}_carried", 0.55, unit.folded) if best else None


def _in_brackets(text: str, at: int) -> bool:
    return text.rfind("(", 0, at) > text.rfind(")", 0, at) and ")" in text[at:]


def _posts(context: Context, unit: Unit, found: Sequence[Dated]) -> bool:
    """Is it the page's own line "Publicatiedatum: 10 maart 2025" under its title, rather than a step of a planning?"""
    stated = context.document.date
    return (
        len(found) == 1
        and stated is not None
        and stated.first_day == found[0].first
        and unit.passage.position <= _TOP
        and unit.passage.kind == "paragraph"
        and (_POSTED_LINE.match(unit.folded) is not None or _is_dateline(unit, found))
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


def _from_sentence(unit: Unit, dated: Dated, trigger: Trigger | None) -> _Claim | None:
    text = unit.folded
    if _POSTED.match(text) and len(text.split()) <= _POSTED_WORDS:
        return _Claim("document_date", "posted", 0.8, text)
    if trigger is not None:
        if trigger.event == "meeting" and dated.precision == "year":
            return None  # "sinds 2019 praten we over resultaten"
        if trigger.id == "talks" and dated.lasts_weeks and _TALKS.search(text):
            return _Claim("dialogue_start", "talks_that_last", 0.6, text)
        if trigger.event == "court_ruling" and _OTHER_CASE.search(text):
            return None
        if _begins_contracts(text, unit, dated) and trigger.event in (
            "meeting",
            "market_consultation",
            "decision",
            "other",
        ):
            return _Claim("contract_start", "per_date", 0.6, text)
        confidence = 0.92 if trigger.penalty <= 12 else 0.8 if trigger.penalty < 25 else 0.65
        if trigger.event == "meeting":
            # "Op 4 april was een bijeenkomst" under "Marktconsultatie 4 april"
            under = _from_heading(unit, dated)
            if under is not None and under.event == "market_consultation":
                return under
        if trigger.event == "meeting" and not _concerns_purchase(unit):
            confidence = 0.55
        return _Claim(trigger.event, trigger.id, confidence, text)
    if _begins_contracts(text, unit, dated):
        return _Claim("contract_start", "per_date", 0.6, text)
    under = _from_heading(unit, dated)
    if under is not None:
        return under
    if _is_about_purchase(text):
        return _Claim("other", "dated_sentence", 0.4, text)
    return None


def _begins_contracts(text: str, unit: Unit, dated: Dated) -> bool:
    """ "het nieuwe model jeugdhulp per 2019", "de inkoop vanaf 1 januari 2025": what is bought begins then."""
    start = dated.start - unit.start
    if _AS_OF.match(text):
        return False
    return dated.words.relation in ("per", "from") and bool(_BOUGHT.search(text[max(0, start - 60) : start]))


def _from_heading(unit: Unit, dated: Dated) -> _Claim | None:
    """Under a heading "Marktconsultatie", or one that names the same day, a date with no event of its own is of that
    event."""
    for heading in unit.passage.heading_path[:-3:-1]:
        folded = fold(heading)
        same_day = any(words.period.first == dated.words.period.first for words in find_dates(folded))
        for trigger in triggers(folded):
            dateline = (
                unit.passage.position <= _TOP
                and trigger.event == "meeting"
                and len(unit.folded.split()) <= _DATELINE_WORDS
            )
            if dateline or trigger.event == "market_consultation" or (same_day and trigger.event != "document_date"):
                return _Claim(trigger.event, f"{trigger.id}_under_heading", 0.55, unit.folded)
    return None


def _is_about_purchase(text: str) -> bool:
    return bool(_PURCHASE.search(text)) or names_procurement(text)


def _concerns_purchase(unit: Unit) -> bool:
    """Is a session one about the purchase or with those who care, rather than any session of the town?"""
    around = " ".join((unit.folded, *unit.passage.heading_path))
    return bool(_is_about_purchase(around) or names_care(around) or len(unit.folded.split()) < 15)


def _from_labels(labels: Iterator[Label]) -> _Claim | None:
    first: Label | None = None
    for label in labels:
        first = first or label
        edge = _EDGE.match(label.text) if label.source == "row" else None
        if edge is not None:
            return _Claim("contract_end" if edge["end"] else "contract_start", "edge_by_row", 0.7, label.text)
        # "Datum" over a column of dates names no event
        found = [
            trigger
            for trigger in triggers(label.text, _ASKED_OF_A_LABEL)
            if trigger.event != "document_date" and not (label.source == "column" and trigger.id == "start_of_all")
        ]
        if found:
            best = min(found, key=lambda trigger: (trigger.penalty, trigger.start))
            confidence = 0.9 if label.source in ("row", "column") else 0.8
            return _Claim(best.event, f"{best.id}_by_{label.source}", confidence, label.text)
    if first is not None and first.source in ("row", "line") and _is_about_purchase(first.text):
        return _Claim("other", f"label_by_{first.source}", 0.4, first.text)
    return None


def _facts(context: Context, unit: Unit, dated: Dated, claim: _Claim, old: bool) -> Iterator[Fact]:
    confidence = claim.confidence * dated.sure * (0.6 if old else 1.0)
    for event, first, last, precision in _events(claim, dated):
        values = {
            "event": event,
            "date_from": first,
            "date_to": last,
            "precision": precision,
            "planned": _planned(context, unit, claim, dated, first),
            "year_inferred": dated.year_inferred,
        }
        start, end = _quote(unit, dated)
        yield from context.facts(
            "milestones",
            unit,
            values,
            rule="moved_from" if old else claim.rule,
            confidence=round(confidence, 3),
            extractor=EXTRACTOR,
            start=start,
            end=end,
            segments=context.segments_of(unit, dated.start),
        )


def _events(claim: _Claim, dated: Dated) -> Iterator[tuple[str, date, date, str]]:
    """One event; of contracts and dialogues that last "van 1 januari 2025 tot en met 31 december 2028" beginning and
    end."""
    ends = dated.ends()
    pair = _ENDS.get(claim.event) or (_ENDS["contract_start"] if claim.event == "contract_end" else None)
    if pair and ends and _are_two(claim, dated):
        for event, (first, last), period in zip(pair, ends, dated.words.ends, strict=True):
            yield event, first, last, period.precision
        return
    yield claim.event, dated.first, dated.last, dated.precision


def _are_two(claim: _Claim, dated: Dated) -> bool:
    """Do both ends of a stretch count? "Dialoog: oktober t/m december" is one stretch, "van 3 juni tot 4 juli" two days."""
    first, last = (end.precision for end in dated.words.ends)
    return first == last and (first == "day" or not claim.event.startswith("dialogue"))


def _quote(unit: Unit, dated: Dated) -> tuple[int, int]:
    """The sentence; in a long cell or paragraph without full stops the words around the date."""
    if unit.end - unit.start <= 600:
        return unit.start, unit.end
    text = unit.passage.text
    start = max(unit.start, dated.start - 250)
    end = min(unit.end, dated.end + 250)
    while start > unit.start and text[start - 1].isalnum():
        start -= 1
    while end < unit.end and text[end].isalnum():
        end += 1
    while start < dated.start and text[start].isspace():
        start += 1
    while end > dated.end and text[end - 1].isspace():
        end -= 1
    return start, end


def _planned(context: Context, unit: Unit, claim: _Claim, dated: Dated, first: date) -> bool:
    """Still to come, seen from the document: by the document's date where it states one, else by the words."""
    if dated.words.direction is not None:
        return dated.words.direction == "future"
    stated = context.document.date
    if stated is not None:
        if stated.precision == "day":
            return first > stated.first_day
        if (first.year, first.month) != (stated.first_day.year, stated.first_day.month):
            return first > stated.first_day
    words = _clause(claim.words, dated, unit) if claim.words == unit.folded else claim.words
    if is_planned(words):
        return True
    if is_past(words):
        # "is verlengd tot 31 december": what was decided is past, the day itself was to come
        return claim.event in ("extension", "contract_end") or (
            context.known_on is not None and first > context.known_on
        )
    if claim.event == "contract_start" and _RUNNING.search(_nearest_heading(unit)):
        return False
    if _labelled_planned(context.header_words(unit)):
        return True
    return context.known_on is not None and first > context.known_on


@lru_cache(maxsize=1024)  # the cells of a column share their headers
def _labelled_planned(words: str) -> bool:
    return _PLANNED_LABEL.search(words) is not None


def _nearest_heading(unit: Unit) -> str:
    return unit.passage.heading_path[-1] if unit.passage.heading_path else ""


def _clause(text: str, dated: Dated, unit: Unit) -> str:
    """The part of a sentence that holds a date: up to the next conjunction, from the date before it."""
    dates = find_dates(text)
    start, end = dated.start - unit.start, dated.end - unit.start
    low = max((words.end for words in dates if words.end <= start), default=0)
    high = min((words.start for words in dates if words.start >= end), default=len(text))
    stop = _CONJUNCTION.search(text, end, high) if high < len(text) else None
    return text[low : stop.start() if stop else high]
