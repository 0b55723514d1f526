"""In which year a date falls that leaves it out: "maandag 26 september" in a newsletter of September 2022.

What counts, in this order: the year in the words; another date in the same passage; a date in the headings, list
items or
table headers above; the document's own date; a dated passage shortly before; the day the document was known. Weekdays,
"jl." and "a.s." and the tense of the sentence choose among the years near that hint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from weakref import WeakKeyDictionary

from extractors.components.dates import dates_in
from extractors.context import Context, Unit
from extractors.dates.grammar import find_dates
from extractors.dates.heads import head_date
from extractors.dates.period import DateWords, Direction, Period, Precision, Relation
from extractors.events.tense import direction_at, direction_of_sentence
from extractors.text import fold

_NEAR_PASSAGES = 25
_SHORT_CELL = 40
"""Characters of a cell that holds little but a date: the cells of its column tell one tale."""
_MONTH = timedelta(days=31)
_LASTS = re.compile(r"verleng|overbrug|doorlop|doorgetrokken", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:is|zijn|heeft|hebben)\b", re.IGNORECASE)
# "zijn gestart op 3 maart en we ronden ze af vóór 13 juni": each clause has its own tense
_NEXT_CLAUSE = re.compile(
    r";|(?<=\w) dat (?=(?:de|het|een|wij|we|nieuwe|alle)\b)|,? (?:en|maar|of) (?=(?:we|wij|ze|zij|die|dat|dan|daarna|er|u|hij)\b)"
    r"|, (?:waarna|daarna|vervolgens|dan)\b",
    re.IGNORECASE,
)
_CONTRACT = re.compile(r"contract|overeenkomst|ingangsdatum|looptijd|verleng", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its year: both ends of what the words cover.

    ``start`` and ``end`` are offsets in the passage's text. ``sure`` is how far the year can be trusted, 0 to 1.
    """

    words: DateWords
    first: date
    last: date
    precision: Precision
    year_inferred: bool
    sure: float = 1.0

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.words.start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.words.end

    @property
    def lasts_weeks(self) -> bool:
        """Is it a stretch from one day to another, more than two weeks later ("van 20 april tot en met 12 juni")?"""
        return bool(self.words.ends) and self.words.ends[0].precision == "day" and (self.last - self.first).days > 14

    def ends(self) -> tuple[tuple[date, date], tuple[date, date]] | None:
        """First and last part of a range as written ("van 1 maart tot 15 april"), each as first and last day."""
        if not self.words.ends:
            return None
        begin, finish = self.words.ends
        first = begin.on(self.first.year)
        years = [self.last.year - finish.span_years]
        last = finish.on(years[0])
        return (first, last) if first and last else None


@dataclass(frozen=True, slots=True)
class _Hint:
    """A day near which a date is likely to fall, and where that was read."""

    near: date
    source: str
    planned: bool | None = None
    """Whether the sentence that names this day plans it or reports it; None where that is not known."""


_SURE = {"passage": 0.95, "above": 0.9, "document": 0.85, "nearby": 0.8, "before": 0.7, "known": 0.55}
_known: WeakKeyDictionary[Context, Mapping[int, tuple[Dated | DateWords, ...]]] = WeakKeyDictionary()


def dates_of(context: Context, unit: Unit) -> tuple[Dated, ...]:
    """Dates within ``unit`` whose year is known, in order of the text."""
    return tuple(item for item in _within(context, unit) if isinstance(item, Dated))


def undated_of(context: Context, unit: Unit) -> tuple[DateWords, ...]:
    """Mentions within ``unit`` for which no year can be told."""
    return tuple(item for item in _within(context, unit) if isinstance(item, DateWords))


def _within(context: Context, unit: Unit) -> list[Dated | DateWords]:
    known = _known.get(context)
    if known is None:
        known = _known[context] = _resolve_all(context)
    found = known.get(unit.passage.position)
    if not found:
        return []
    return [item for item in found if unit.start <= item.start and item.end <= unit.end]


def _resolve_all(context: Context) -> dict[int, tuple[Dated | DateWords, ...]]:
    resolved: dict[int, tuple[Dated | DateWords, ...]] = {}
    lately: tuple[int, _Hint] | None = None
    open_items: list[tuple[int, date]] = []  # dated list items above: (depth, day)
    stated = context.document.date.first_day if context.document.date is not None else head_date(context)
    columns: dict[tuple[str, int], date] = {}  # of each column of a table the last date so far
    for passage, doc in zip(context.document.passages, context.docs, strict=True):
        if passage.kind != "list_item":
            open_items.clear()
        else:
            while open_items and open_items[-1][0] >= passage.level:
                open_items.pop()
        mentions: tuple[DateWords, ...] = dates_in(doc)
        if not mentions:
            continue
        short_cell = passage.cell is not None and len(passage.text) <= _SHORT_CELL
        hints: list[_Hint] = [_Hint(day, "above") for _, day in reversed(open_items)]
        needs = any(words.period.year is None for words in mentions)
        if needs:
            hints += [
                _Hint(day, "above")
                for day in _above(
                    passage.heading_path,
                    passage.cell.column_headers if passage.cell else (),
                    passage.cell.row_headers if passage.cell else (),
                )
            ]
            if short_cell and passage.cell and (passage.cell.table_id, passage.cell.column) in columns:
                hints.append(_Hint(columns[passage.cell.table_id, passage.cell.column], "above"))
            if stated is not None:
                hints.append(_Hint(stated, "document"))
            if lately is not None and passage.position - lately[0] <= _NEAR_PASSAGES:
                hints.append(lately[1])
            if context.known_on is not None:
                hints.append(_Hint(context.known_on, "known"))
        units = context.units_of.get(passage.position, ())
        items: list[Dated | DateWords] = []
        for index, words in enumerate(mentions):
            unit = next((unit for unit in units if unit.start <= words.start < unit.end), None)
            before = next((item for item in reversed(items) if isinstance(item, Dated)), None)
            items.append(_resolve(words, mentions, index, hints, unit, units, before) or words)
        resolved[passage.position] = tuple(items)
        # When contracts begin or end lies years off the time at which a text was written.
        if not _CONTRACT.search(passage.text):
            for item in items:
                if isinstance(item, Dated) and tells_beginning(item.words, passage.text):
                    continue
                if isinstance(item, Dated) and (not item.year_inferred or item.words.weekday is not None):
                    lately = (passage.position, _Hint(item.first, "before", _plans(units, item.start)))
        if short_cell and passage.cell is not None:
            last = next((item for item in reversed(items) if isinstance(item, Dated)), None)
            if last is not None:
                columns[passage.cell.table_id, passage.cell.column] = last.first
        if passage.kind == "list_item" and isinstance(items[0], Dated) and items[0].start < 12:
            open_items.append((passage.level, items[0].first))
    return resolved


_YEAR_HEADER = re.compile(
    r"^\W*(?:planning|jaar|kalenderjaar|tijdpad|agenda|tijdlijn)?\W*((?:19|20)\d\d)\W*$", re.IGNORECASE
)


_ONWARD = re.compile(r"\s+(?:en\s+(?:verder|later)|e\.?v\.?)(?!\w)", re.IGNORECASE)


def tells_beginning(words: DateWords, text: str) -> bool:
    """Whether a year says from when is bought, "Inkoop jeugdhulp 2027 en verder", and not when the text was written."""
    return words.period.precision == "year" and _ONWARD.match(text, words.end) is not None


def _above(headings: Sequence[str], columns: Sequence[str], rows: Sequence[str]) -> list[date]:
    """Days near dates in the headers and headings over a passage, the nearest first: "Update oktober 2022"."""
    found: list[date] = []
    for text in (*columns[::-1], *rows[::-1], *headings[::-1]):
        bare = _YEAR_HEADER.match(text)
        if bare:
            found.append(date(int(bare[1]), 7, 1))
            continue
        for words in find_dates(fold(text)):
            if words.period.year is not None and not tells_beginning(words, text):
                days = words.period.on(words.period.year)
                if days:
                    found.append(days[0])
                    break
    return found


def _resolve(
    words: DateWords,
    mentions: Sequence[DateWords],
    index: int,
    hints: Sequence[_Hint],
    unit: Unit | None,
    units: Sequence[Unit],
    before: Dated | None,
) -> Dated | None:
    period = words.period
    if period.year is not None:
        days = period.on(period.year)
        return Dated(words, *days, period.precision, False) if days else None
    if words.year_offset is not None:
        hint = next((hint for hint in hints if hint.source in ("above", "document")), hints[0] if hints else None)
        days = period.on(hint.near.year + words.year_offset) if hint else None
        return Dated(words, *days, period.precision, True, _SURE[hint.source]) if hint and days else None
    direction = words.direction
    beside = _neighbour(words, mentions, index, unit, unit)
    if beside is not None and not beside[1] and beside[2].relation == "until" and _has(hints, "document"):
        beside = None  # "gaan op 1 januari in en duren tot eind 2029": an end says nothing of the beginning's year
    if beside is not None and direction is None:
        days = _before(words, beside, hints) or period.on(_year_beside(words, *beside[:2]))
        if days and _weekday_fits(words, days[0]) and (beside[1] or not _still_to_come(words, days[0], hints, unit)):
            return Dated(words, *days, period.precision, True, _SURE["passage"])
        beside = None
    ranked = list(hints)
    if beside is not None:
        ranked.insert(0, _Hint(_first_day(beside[0]), "passage"))
    elsewhere = _neighbour(words, mentions, index, None, unit)
    if elsewhere is not None:
        # Another sentence of the passage: worth more than what stands further up, less than headings and the
        # document's date.
        rank = next((place for place, hint in enumerate(ranked) if hint.source in ("before", "known")), len(ranked))
        lasts = elsewhere[2].relation in (
            "until",
            "by",
        )  # "is verlengd tot 1 augustus": told as done, the day lies ahead
        plans = None if lasts else _plans(units, elsewhere[2].start)
        ranked.insert(rank, _Hint(_first_day(elsewhere[0]), "nearby", plans))
    if not ranked:
        return None
    tense = _tense(unit, words) if unit else None
    if tense == "past" and unit is not None and before is not None and before.start >= unit.start:
        stated = next((hint.near for hint in hints if hint.source == "document"), None)
        if stated is not None and before.first > stated:
            tense = None  # "begint op 7 oktober en is eind november afgerond": the tale goes on from a day to come
    if words.relation in ("per", "from") and tense == "past" and _PERFECT.search(unit.folded if unit else ""):
        tense = None  # "zijn gecontracteerd per 1 september": what was settled may begin later
    if words.relation in ("until", "by") and (tense is None or (unit is not None and _LASTS.search(unit.folded))):
        tense = "future"  # "duurt zes maanden, dus tot en met 31 december": what lasts until a day has that day to come
    if before is not None and before.year_inferred and tense is None and direction is None:
        # "Inschrijven kan tot 6 september. De gesprekken zijn op 16 oktober": the tale goes on from the date before.
        ranked.insert(0, _Hint(before.first, ranked[0].source))
    return _choose(words, ranked[0], _bounds(ranked, words.direction, tense, words.relation))


def _tense(unit: Unit, words: DateWords) -> Direction | None:
    own = direction_at(unit.folded, words.start - unit.start, words.end - unit.start)
    if own is not None:
        return own
    clause = _clause(unit, words)
    told = direction_of_sentence(clause)
    if told is None and unit.folded[: words.start - unit.start - len(clause)].rstrip().endswith(" dat"):
        return None  # "schreven we dat de contracten per 1 augustus ingaan"
    return told or direction_of_sentence(unit.folded)


def _clause(unit: Unit, words: DateWords) -> str:
    """The part of a sentence with a verb of its own in which a date stands."""
    text, start, end = unit.folded, words.start - unit.start, words.end - unit.start
    low = max((match.end() for match in _NEXT_CLAUSE.finditer(text, 0, start)), default=0)
    following = _NEXT_CLAUSE.search(text, end)
    return text[low : following.start() if following else len(text)]


def _has(hints: Sequence[_Hint], source: str) -> bool:
    return any(hint.source == source for hint in hints)


def _still_to_come(words: DateWords, day: date, hints: Sequence[_Hint], unit: Unit | None) -> bool:
    """Would a day that the sentence reports lie ahead: "zijn in maart verlengd tot 1 januari 2028"?"""
    stated = next((hint.near for hint in hints if hint.source == "document"), None)
    if stated is None or unit is None or words.relation in ("until", "by") or day <= stated + _MONTH:
        return False
    return direction_of_sentence(unit.folded) == "past"


def _bounds(
    ranked: Sequence[_Hint], stated: Direction | None, tense: Direction | None, relation: Relation | None = None
) -> tuple[date, date]:
    """Between which days a date must lie: "jl." and "a.s." are seen from the hint, tenses from the document.

    What is reported lies before the day the document was known, and before what a neighbouring sentence still plans.
    """
    hint = ranked[0]
    low, high = date.min, date.max
    if stated == "past":
        return low, hint.near + _MONTH
    if stated == "future":
        return hint.near - _MONTH, high
    if hint.source in ("passage", "above") or tense is None:
        return low, high
    if tense == "past" and relation in ("until", "by") and hint.source == "document":
        return low, hint.near + 3 * _MONTH  # "er stond dat u tot 13 juni kon inschrijven", told in May
    if tense == "past":
        high = min(
            (item.near + _MONTH for item in ranked if item.source in ("document", "known") or item.planned is True),
            default=high,
        )
    else:
        seen_from = [item.near for item in ranked if item.source == "document"]
        low = max(
            (near - _MONTH for near in seen_from or [item.near for item in ranked if item.planned is False]),
            default=low,
        )
    return low, high


def _plans(units: Sequence[Unit], at: int) -> bool | None:
    """Whether the sentence at an offset plans (True) or reports (False) what it dates."""
    unit = next((unit for unit in units if unit.start <= at < unit.end), None)
    tense = direction_of_sentence(unit.folded) if unit else None
    return None if tense is None else tense == "future"


def _first_day(period: Period) -> date:
    days = period.on(period.year or 0)
    return days[0] if days else date(period.year or 2000, 1, 1)


def _choose(words: DateWords, hint: _Hint, bounds: tuple[date, date]) -> Dated | None:
    """The year nearest to the hint in which the weekday and the bounds hold; the bounds yield where none does."""
    possible = [item for item in words.period.candidates(hint.near) if _weekday_fits(words, item[1])]
    fitting = [item for item in possible if item[2] >= bounds[0] and item[1] <= bounds[1]]
    for _, first, last in fitting or possible:
        sure = _SURE[hint.source]
        if words.weekday is not None:
            sure = min(0.97, sure + 0.1)
        return Dated(words, first, last, words.period.precision, True, sure)
    return None


def _weekday_fits(words: DateWords, first: date) -> bool:
    return words.weekday is None or first.weekday() == words.weekday


def _neighbour(
    words: DateWords, mentions: Sequence[DateWords], index: int, unit: Unit | None, within: Unit | None
) -> tuple[Period, bool, DateWords] | None:
    """The nearest mention with a year in the sentence (the passage, without ``unit``), and whether it stands before."""
    dated = [
        (abs(other - index), other)
        for other, mention in enumerate(mentions)
        if mention.period.year is not None
        and (unit is None or unit.start <= mention.start < unit.end)
        and (within is None or not _is_aside(within, mention, words))
    ]
    if not dated:
        return None
    _, nearest = min(dated)
    return mentions[nearest].period, nearest < index, mentions[nearest]


def _is_aside(unit: Unit, mention: DateWords, words: DateWords) -> bool:
    """Is a bare year in brackets that do not hold the date: "de contracten (gesloten in 2021) lopen op 31 augustus af"?"""
    between = unit.whole[mention.end : words.start] if mention.end <= words.start else ""
    return mention.period.precision == "year" and ")" in between.partition("(")[0]


def _before(
    words: DateWords, beside: tuple[Period, bool, DateWords], hints: Sequence[_Hint]
) -> tuple[date, date] | None:
    """ "Publicatie op 3 juni, de contracten starten op 1 januari 2025": a tale goes forward, here through New Year."""
    neighbour, before, _ = beside
    stated = next((hint.near for hint in hints if hint.source == "document"), None)
    if stated is None or neighbour.year is None or words.period.first <= neighbour.first:
        return None
    if before and words.relation not in ("by", "before"):
        return None  # "voor een start op 1 januari 2025 meldt u zich uiterlijk 1 oktober"
    days = words.period.on(neighbour.year - 1)
    return days if days is not None and days[0] >= stated - _MONTH else None


def _year_beside(words: DateWords, neighbour: Period, before: bool) -> int:
    """The neighbour's year; a year earlier or later where the text runs through New Year ("1 november ... 15 januari
    2023")."""
    year = neighbour.year or 0
    months = words.period.first[0] - neighbour.first[0]
    if words.period.is_week or neighbour.is_week:
        return year
    if before and months <= -6:
        return year + 1
    if not before and months >= 6:
        return year - 1
    return year
