"""Milestones: each date of a purchase with what happens on it.

The event is chosen in ``extractors.events.choosing``; here it becomes facts: both ends of a stretch, whether it is still to
come, the words quoted, the segments it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from extractors.context import Context, Unit
from extractors.dates.grammar import find_dates
from extractors.dates.years import Dated, dates_of, tells_beginning, undated_of
from extractors.events.choosing import UNTOLD, claims
from extractors.events.labels import segments_beside
from extractors.events.moved import moved_from
from extractors.events.structural import Claim
from extractors.events.tense import is_past, is_planned
from extractors.fact import Doubt, Fact

EXTRACTOR = "milestones"
_CONJUNCTION = re.compile(r"[,;]|\b(?:en|maar|waarna|daarna)\b", re.IGNORECASE)
_PLANNED_LABEL = re.compile(r"streef|beoogd|gepland|planning|verwacht|voorlopig|tijdpad|concept", re.IGNORECASE)
# "Lopende overeenkomsten": what stands there has begun
_RUNNING = re.compile(r"\b(?:lopende|huidige|bestaande)\b", re.IGNORECASE)
_ENDS = {"contract_start": ("contract_start", "contract_end"), "dialogue_start": ("dialogue_start", "dialogue_end")}


def find(context: Context) -> Iterator[Fact | Doubt]:
    """A fact for each date and its event; a doubt for a date whose year cannot be told."""
    if not context.about_procurement:
        return
    found = list(_found(context))
    told = {_when(fact) for fact in found if isinstance(fact, Fact) and fact.rule != UNTOLD}
    # "Wie vanaf 1 augustus hulp vraagt", where another sentence tells that contracts begin then: no event of its own
    yield from (item for item in found if isinstance(item, Doubt) or item.rule != UNTOLD or _when(item) not in told)


def _when(fact: Fact) -> tuple[object, object]:
    return fact.values["date_from"], fact.values["date_to"]


def _found(context: Context) -> Iterator[Fact | Doubt]:
    seen: set[tuple[object, ...]] = set()
    for unit in context.units:
        for words in undated_of(context, unit):
            yield context.doubt("year_unknown", f"no year for {unit.passage.text[words.start : words.end]!r}", unit)
        found = dates_of(context, unit)
        if not found:
            continue
        old = moved_from(unit.folded, [(item.start - unit.start, item.end - unit.start) for item in found])
        for index, (dated, claim) in enumerate(zip(found, claims(context, unit, found, old), strict=True)):
            if claim is None or _recurs(unit, dated):
                continue
            if claim.event != "contract_start" and tells_beginning(dated.words, unit.passage.text):
                continue  # "De strategie 2027 en verder is vastgesteld" dates no decision
            for fact in _facts(context, unit, dated, claim, index in old):
                values = fact.values
                segment = fact.segment.name if fact.segment else None
                key = (fact.passage, values["event"], values["date_from"], values["date_to"], segment)
                if key not in seen:
                    seen.add(key)
                    yield fact


# "Nieuwe partijen kunnen zich elk jaar melden, in maart en in september": no day of this purchase
_EVERY = re.compile(
    r"\b(?:(?:elk|ieder|per|eens in het) (?:half)?(?:jaar|kwartaal)|elke maand|(?:half)?jaarlijks)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)


def _recurs(unit: Unit, dated: Dated) -> bool:
    """Does a date without a year come back every year?"""
    return dated.year_inferred and _EVERY.search(unit.folded[: dated.start - unit.start]) is not None


def _facts(context: Context, unit: Unit, dated: Dated, claim: Claim, old: bool) -> Iterator[Fact]:
    confidence = claim.confidence * dated.sure * (0.6 if old else 1.0)
    for event, first, last, precision in _events(claim, dated, unit):
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
            segments=segments_beside(context, unit, dated.start, claim.by),
        )


def _events(claim: Claim, dated: Dated, unit: Unit) -> Iterator[tuple[str, date, date, str]]:
    """One event; of contracts and dialogues that last "van 1 januari 2025 tot en met 31 december 2028" beginning and
    end."""
    ends = dated.ends()
    pair = _ENDS.get(claim.event) or (_ENDS["contract_start"] if claim.event == "contract_end" else None)
    if pair and ends and _ROUND.search(claim.words) and _DAYS.fullmatch(_written(dated, unit)):
        # "Eerste dialoogronde: 11 en 12 mei": days of talks, of which only the one begins or ends them
        pair = ("dialogue_start", "meeting") if claim.event == "dialogue_start" else ("meeting", "dialogue_end")
    if pair and ends and _are_two(claim, dated, unit):
        for event, (first, last), period in zip(pair, ends, dated.words.ends, strict=True):
            yield event, first, last, period.precision
        return
    yield claim.event, dated.first, dated.last, dated.precision


_ROUND = re.compile(r"\b(?:eerste|laatste|1e) \w*(?:dialoog|gespreks|onderhandel)\w*", re.IGNORECASE)
_DAYS = re.compile(r"(?:\w+dag )?\d{1,2} (?:en|&) (?:\w+dag )?\d{1,2}\D*(?:\d{4})?")


def _written(dated: Dated, unit: Unit) -> str:
    return unit.folded[dated.start - unit.start : dated.end - unit.start].strip()


def _are_two(claim: Claim, dated: Dated, unit: Unit) -> bool:
    """Do both ends of a stretch count? "Dialoog: oktober t/m december" is one stretch, "van juni tot juli" has two ends."""
    first, last = (end.precision for end in dated.words.ends)
    from_to = unit.folded[: dated.start - unit.start].rstrip().lower().endswith(("van", "vanaf"))
    return first == last and (first == "day" or from_to or not claim.event.startswith("dialogue"))


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


def _planned(context: Context, unit: Unit, claim: Claim, dated: Dated, first: date) -> bool:
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
