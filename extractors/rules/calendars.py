"""Milestones whose date stands elsewhere: in the column of a calendar, in the heading of a notice, in "vandaag".

In a calendar ("Kavel | Maart | April | Mei") a cell names the step and its column the month. A notice "Bericht van 12
januari" tells "Vandaag ging het voornemen de deur uit"; a press release says "afgelopen dinsdag".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.components.dates import dates_in
from extractors.context import Context, Unit
from extractors.dates.grammar import find_dates
from extractors.dates.period import DateWords
from extractors.dates.words import WEEKDAYS
from extractors.dates.years import Dated, dates_of
from extractors.events.anaphora import about
from extractors.events.labelled import event_of_label
from extractors.events.labels import is_bare, labels_of, segments_beside
from extractors.events.linking import Stretch, link
from extractors.events.tense import is_past
from extractors.events.triggers import triggers
from extractors.fact import Fact
from extractors.text import fold

EXTRACTOR = "milestones"
_LABEL_WORDS = 12
_STRONG = 12
"""Penalty up to which a word names an event though no date stands beside it."""
# "12 bijeenkomsten" under "31-12-2023" counts them
_COUNT = re.compile(r"\W*\d")
# "6", "20 t/m 30": days of the month that heads the column
_DAYS_ALONE = re.compile(r"\W*(?P<day>\d{1,2})e?(?:\s*(?:t/m|tot en met|tot|-)\s*(?P<to>\d{1,2})e?)?\W*")
# What stands in a calendar need not say that it is a limit: "Inschrijven" in the column of September
_LIMIT = "uiterlijk"
# "vandaag", "gisteren", "afgelopen dinsdag", "komende donderdag", "dinsdag jl."; not "afgelopen dinsdag 3 juni"
_DAYS = "|".join(WEEKDAYS)
_RELATIVE = re.compile(
    r"(?<!na )(?<!tot )(?<!voor )\b(?:(?P<today>vandaag(?! de dag)|vanmorgen|vanochtend|vanmiddag|vanavond)|(?P<yesterday>eergisteren|gisteren)"
    rf"|(?P<tomorrow>morgen(?! vroeg))|(?P<side>afgelopen|jongstleden|komende|aanstaande)\s+(?P<day>{_DAYS})"
    rf"|(?P<week>vorige|volgende) week (?P<of_week>{_DAYS})|(?P<last>{_DAYS})\s+(?:jl\b\.?|jongstleden))(?!\s+\(?(?:\w+dag )?\d)",
    re.IGNORECASE,
)
# As in the headings: Bericht van 12 januari 2026 · Update 9 februari 2026 · 12 januari 2026
_NOTICE = re.compile(
    r"^\W*(?:(?:nieuws)?bericht|update|nieuws|stand van zaken|actueel|mededeling)?\W*(?:van|per|op)?\W*\d", re.I
)
_SHORT_NOTICE = 9
_OF = re.compile(r"\s+(?:van|op|d\.d\.)\s+(?:\w+dag\s+)?", re.IGNORECASE)
_OPENS = re.compile(r"\W*$")


@dataclass(frozen=True, slots=True)
class _Day:
    first: date
    last: date
    precision: str
    year_inferred: bool


def find(context: Context) -> Iterator[Fact]:
    """A fact for each step of a calendar, and for each event of a day that is told by where or when it is told."""
    if not context.about_procurement:
        return
    heads = {table_id: _dated_columns(context, table_id) for table_id in context.grids}
    for unit in context.units:
        if unit.passage.kind == "heading":
            continue
        cell = unit.passage.cell
        if cell is not None:
            column = heads[cell.table_id].get(cell.column)
            if column is not None and cell.row > column[0] and not dates_of(context, unit):
                yield from _day_of_month(context, unit, column[1])
                yield from _step(context, unit, column[1])
        yield from _told_on_the_day(context, unit)


def _dated_columns(context: Context, table_id: str) -> dict[int, tuple[int, Dated]]:
    """Of each column that a date heads, the header's row and the date; none where a single column has one."""
    found: dict[int, tuple[int, Dated]] = {}
    grid = context.grids[table_id]
    for passage in grid.row(0):
        if passage.cell is None:
            continue
        for unit in context.units_of[passage.position]:
            dates = dates_of(context, unit)
            if len(dates) == 1 and is_bare(unit, tuple(item.words for item in dates)):
                found[passage.cell.column] = (passage.cell.row, dates[0])
    return found if len(found) > 1 else {}


def _step(context: Context, unit: Unit, dated: Dated) -> Iterator[Fact]:
    if len(unit.folded.split()) > _LABEL_WORDS or _COUNT.match(unit.folded):
        return
    told = [trigger for trigger in triggers(unit.folded, _LIMIT) if trigger.event not in ("document_date", "other")]
    if not told:
        return
    best = min(told, key=lambda trigger: (trigger.penalty, trigger.start))
    day = _Day(dated.first, dated.last, dated.precision, dated.year_inferred)
    yield from _facts(context, unit, best.event, f"{best.id}_in_calendar", day, 0.8 * dated.sure)


def _day_of_month(context: Context, unit: Unit, dated: Dated) -> Iterator[Fact]:
    """ "Inschrijven tot | | 6 |" under "apr 2020": the row names the step, the cell the day of the column's month."""
    match = _DAYS_ALONE.fullmatch(unit.folded)
    if match is None or dated.precision != "month" or unit.passage.cell is None:
        return
    first, last = int(match["day"]), int(match["to"] or match["day"])
    if not 1 <= first <= last <= dated.last.day:
        return
    label = next((label for label in labels_of(context, unit) if label.source == "row" and event_of_label(label)), None)
    event = event_of_label(label) if label is not None else None
    if label is None or event is None:
        return
    precision = "day" if first == last else "range"
    day = _Day(dated.first.replace(day=first), dated.first.replace(day=last), precision, dated.year_inferred)
    yield from _facts(context, unit, event[0], f"{event[1]}_in_calendar", day, 0.8 * dated.sure, label.unit)


def _told_on_the_day(context: Context, unit: Unit) -> Iterator[Fact]:
    match = _RELATIVE.search(unit.folded)
    if match is not None:
        day = _day_of(match, _told_on(context, unit))
        if day is None:
            return
        dates = [words for words in dates_in(unit.span.doc) if unit.start <= words.start and words.end <= unit.end]
        stretches = [Stretch(match.start(), match.end())]
        stretches += [Stretch(words.start - unit.start, words.end - unit.start) for words in dates]
        near = [
            trigger
            for trigger in triggers(unit.folded, about(context, unit))
            if not _is_dated(unit.folded, trigger.end, dates)
        ]
        trigger = link(unit.folded, stretches, near)[0]
        if (
            trigger is not None
            and "," in unit.folded[match.end() : trigger.end]
            and not _OPENS.match(unit.folded[: match.start()])
        ):
            return  # "Vragen die vanavond blijven liggen, beantwoorden we schriftelijk"
        if trigger is not None and trigger.event not in ("document_date", "other") and trigger.penalty <= _STRONG:
            found = _Day(day, day, "day", True)
            yield from _facts(context, unit, trigger.event, f"{trigger.id}_told_on_the_day", found, 0.6)
        return
    path = unit.passage.heading_path
    if unit.start or not path or not _NOTICE.match(path[-1]) or len(unit.folded.split()) > _SHORT_NOTICE:
        return
    day = _only_day(path[-1])
    if day is None or dates_of(context, unit) or not is_past(unit.folded):
        return
    strong = [item for item in triggers(unit.folded) if item.penalty <= _STRONG and item.event != "other"]
    if len(strong) == 1:
        found = _Day(day, day, "day", False)
        yield from _facts(context, unit, strong[0].event, f"{strong[0].id}_in_notice", found, 0.6)


def _is_dated(text: str, end: int, dates: Sequence[DateWords]) -> bool:
    """Has an event a date of its own: "het verslag van de overlegtafel van 28 juni"?"""
    return any(_OF.fullmatch(text[end : words.start]) for words in dates if words.start >= end)


def _told_on(context: Context, unit: Unit) -> date | None:
    """The day on which ``unit`` was written: that of the nearest heading with one, else the document's own."""
    for heading in unit.passage.heading_path[::-1]:
        day = _only_day(heading) if _NOTICE.match(heading) else None
        if day is not None:
            return day
    stated = context.document.date
    return stated.first_day if stated is not None and stated.precision == "day" else None


def _only_day(heading: str) -> date | None:
    days = [words.period for words in find_dates(fold(heading)) if words.period.precision == "day"]
    if len(days) != 1 or days[0].year is None:
        return None
    ends = days[0].on(days[0].year)
    return ends[0] if ends else None


def _day_of(match: re.Match[str], told_on: date | None) -> date | None:
    if told_on is None:
        return None
    if match["today"]:
        return told_on
    if match["yesterday"]:
        return told_on - timedelta(days=2 if match["yesterday"].lower().startswith("eer") else 1)
    if match["tomorrow"]:
        return told_on + timedelta(days=1)
    if match["week"]:
        weeks = -1 if match["week"].lower() == "vorige" else 1
        monday = told_on - timedelta(days=told_on.weekday())
        return monday + timedelta(weeks=weeks, days=WEEKDAYS[match["of_week"].lower()])
    weekday = WEEKDAYS[(match["day"] or match["last"]).lower()]
    if (match["side"] or "").lower() in ("komende", "aanstaande"):
        return told_on + timedelta(days=(weekday - told_on.weekday() - 1) % 7 + 1)
    return told_on - timedelta(days=(told_on.weekday() - weekday - 1) % 7 + 1)


def _facts(
    context: Context, unit: Unit, event: str, rule: str, day: _Day, confidence: float, by: Unit | None = None
) -> Iterator[Fact]:
    stated = context.document.date
    values = {
        "event": event,
        "date_from": day.first,
        "date_to": day.last,
        "precision": day.precision,
        "planned": stated is not None and day.first > stated.first_day,
        "year_inferred": day.year_inferred,
    }
    yield from context.facts(
        "milestones", unit, values, rule=rule, confidence=round(confidence, 3), extractor=EXTRACTOR,
        start=unit.start, end=unit.end, segments=segments_beside(context, unit, unit.start, by),
    )  # fmt: skip
