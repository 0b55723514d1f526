"""Single dates in a text, before ranges are made of them: "1 juli 2023", "eind maart", "Q3 2025", "week 27"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from extractors.dates.period import DateWords, Direction, Period
from extractors.dates.words import (
    ALL_MONTHS,
    MONTHS,
    ORDINALS,
    PARTS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    direction_of,
    half_period,
    month_period,
    part_of,
    quarter_period,
    season_period,
    year_period,
)
from extractors.dates.year_words import EXTENDED_YEAR, SCHOOL_YEAR, YEAR_ALONE, YEARS


def _any(words: dict[str, int] | dict[str, str] | dict[str, tuple[int, int, int]]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_YEAR = r"(?:19|20)\d\d(?![\d.,]\d|\d)|'\d\d\b"
_OF_YEAR = (
    rf"(?:(?:\s*,)?\s*(?:van\s+)?(?:\((?=20\d\d\)))?(?P<year>{_YEAR})|\s+(?:van\s+)?(?P<said>dit|het|volgend|vorig|komend"
    rf"|afgelopen)\s+jaar\b)?"
)
_WEEKDAY = rf"(?:\b(?P<weekday>{_any(WEEKDAYS)})\b,?|\b(?P<weekday_short>{_any(SHORT_WEEKDAYS)})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:e|ste|de)?"
_TO = r"\s*(?:tot\s+en\s+met|t/m|tm|tot|-|en|&|/)\s*"
_DAYS = rf"(?P<days>{_DAY}(?:\s*,\s*{_DAY}(?=\s*(?:,|en|&)))*(?:{_TO}(?:(?:{_any(WEEKDAYS)})\s+)?{_DAY})?)"
_MONTH = rf"(?P<month>{_any(ALL_MONTHS)})"
_PART = rf"(?:\b(?P<part>{_any(PARTS)})\s+(?:van\s+)?(?:het\s+|de\s+|deze\s+)?(?:maand\s+|jaar\s+)?)?"
_BESIDE = r"(?P<beside>\b(?:deze|dit|afgelopen|vorige?|komende?|aankomende?|aanstaande?|volgende?|a\.s\.)\s+)?"
_AFTER = r"(?P<after>\s*,?\s*\(?(?:j\.?l\b|jongstleden\b|laatstleden\b|ll\b|a\.?s\b(?!\w)|aanstaande?\b)\.?\)?)?"
_ORDINAL = rf"(?P<ordinal>{_any(ORDINALS)})"

# "maandag 26 september", "1 juli 2023", "18 t/m 29 juni 2018", "16 en 17 februari", "1e januari", "6 juli a.s."
_DAY_MONTH = re.compile(
    rf"{_BESIDE}(?:{_WEEKDAY}\s*)?(?<!\d)(?<!\d[.,:/-]){_DAYS}\s+(?:van\s+)?"
    rf"(?:{_MONTH}\b\.?){_OF_YEAR}{_AFTER}",
    re.IGNORECASE,
)
# "01-07-2023", "1/7/2023", "1-7-'23", "1.7.2023"; not the tail of a longer number,
# nor glued to letters as in "B.V.19-05-22"
_NUMERIC = re.compile(
    rf"(?:{_WEEKDAY}\s*)?(?<![\w./-])(?P<d>\d{{1,2}})(?P<sep>[-/.])(?P<m>\d{{1,2}})(?P=sep)(?P<year>(?:19"
    rf"|20)\d\d|'?\d\d)(?![\w/-]|\.\d)",
    re.IGNORECASE,
)
# "t/m 16-4", "uiterlijk 11-9": no year, so only behind a preposition and before a pause
_NUMERIC_SHORT = re.compile(
    r"\b(?:t/m|tm|tot(?:\s+en\s+met)?|uiterlijk|per|vanaf|v[oó][oó]r|op)\s+(?P<date>(?P<d>0?[1-9]|[12]\d|3[01])-(?P<m>0?[1-9]|1[0-2]))"
    r"(?=\s*(?:[.,;:)(]|$|om\b))(?!\.\d)",
    re.IGNORECASE,
)
# "2023-07-01"
_ISO = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<m>0\d|1[0-2])-(?P<d>[0-3]\d)(?![\w/-])")
# "juli 2023", "eind september", "medio oktober volgend jaar", "mrt 2024"
_MONTH_YEAR = re.compile(
    rf"{_PART}{_BESIDE}\b(?:(?P<month>{_any(MONTHS)})\b{_OF_YEAR}"
    rf"|(?P<short>{_any(SHORT_MONTHS)})\b\.?\s*(?P<short_year>{_YEAR}))",
    re.IGNORECASE,
)
# "voorjaar 2022", "het najaar van 2020", "na de zomer", "na het zomerreces"; "zomer" alone is no date
_SEASON = re.compile(
    rf"{_PART}(?P<side>\b(?:na|v[oó][oó]r)\s+(?:de|het)\s+)?{_BESIDE}(?P<article>\b(?:de|het|in|vanaf)\s+)?"
    rf"\b(?P<season>{_any(SEASONS)})(?P<holiday>vakantie|reces|periode)?\b{_OF_YEAR}",
    re.IGNORECASE,
)
# "Q3 2025", "derde kwartaal van 2025", "2e kwartaal", "kwartaal 3 2025", "2025-Q3"
_QUARTER = re.compile(
    rf"{_PART}(?:\b(?P<front>{_YEAR})\s*-?\s*)?(?:\bQ\s?(?P<q>[1-4])\b|\bkwartaal\s+(?P<k>[1-4])\b"
    rf"|\b{_ORDINAL}\s+kwartaal\b)"
    rf"(?:\s*[-/]\s*(?={_YEAR}))?{_OF_YEAR}",
    re.IGNORECASE,
)
# "eerste helft van 2024", "1e halfjaar 2024", "tweede helft van juni", "H1 2024"
_HALF = re.compile(
    rf"\b(?:{_ORDINAL}\s+(?:helft(?:\s+van)?(?:\s+(?P<month>{_any(MONTHS)})\b)?|half\s?jaar\b)"
    rf"|H(?P<h>[12])\b(?=\s+{_YEAR})){_OF_YEAR}",
    re.IGNORECASE,
)
# "de derde week van oktober", "de eerste twee weken van mei 2025", "in de laatste week van juni": weeks of a month
_MONTH_WEEK = re.compile(
    rf"\b{_ORDINAL}(?:\s+(?P<count>volle|twee|2|drie|3))?\s+we(?:ek|ken)\s+(?:van|in)\s+(?P<month>{_any(MONTHS)})\b{_OF_YEAR}",
    re.IGNORECASE,
)
# "in de week van 10 juni": the seven days that begin then
_WEEK_OF = re.compile(
    rf"\bweek\s+van\s+(?:maandag\s+)?(?P<day>{_DAY})\s+(?P<month>{_any(MONTHS)})\b{_OF_YEAR}", re.IGNORECASE
)
# "rond de jaarwisseling", "voor de kerst", "in de kerstvakantie"
_NEW_YEAR = re.compile(
    r"\b(?P<side>(?:v[oó][oó]r|na|rond|rondom|omstreeks|met|in|tijdens)\s+(?:de\s+|het\s+)?)"
    rf"(?P<what>jaarwisseling|kerst(?:vakantie|reces|periode)?|meivakantie|meireces)\b{_OF_YEAR}",
    re.IGNORECASE,
)
# "week 27", "week 27 van 2024", "wk 27 (2024)", "week 27 t/m 29"; no number of weeks ("6 weken")
_WEEK = re.compile(
    rf"\b(?:week|weken|wk\.?)\s+(?P<week>5[0-3]|[1-4]\d|0?[1-9])(?:{_TO}(?:week\s+)?(?P<to>5[0-3]|[1-4]\d"
    rf"|0?[1-9]))?\b(?![.,]\d)"
    rf"(?:\s*[-,(]*\s*(?:van\s+)?(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_SAID_YEARS = {"dit": 0, "het": 0, "volgend": 1, "komend": 1, "vorig": -1, "afgelopen": -1}
Found = tuple[DateWords, ...]


def _year(written: str | None) -> int | None:
    if not written:
        return None
    digits = written.lstrip("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _around(match: re.Match[str]) -> tuple[int | None, Direction | None, int | None]:
    """Weekday, direction and offset of the year that a match names beside its date."""
    groups = match.groupdict()
    weekday = None
    if groups.get("weekday"):
        weekday = WEEKDAYS[groups["weekday"].lower()]
    elif groups.get("weekday_short"):
        weekday = SHORT_WEEKDAYS[groups["weekday_short"].lower()]
    direction = direction_of((groups.get("beside") or "") + " " + (groups.get("after") or ""))
    said = groups.get("said")
    return weekday, direction, _SAID_YEARS[said.lower()] if said else None


def _words(match: re.Match[str], period: Period, start: int | None = None, ends: tuple[Period, ...] = ()) -> DateWords:
    weekday, direction, offset = _around(match)
    text = match.group()
    begin = match.start() + len(text) - len(text.lstrip()) if start is None else start
    return DateWords(begin, match.start() + len(text.rstrip()), period, None, direction, weekday, offset, ends)


def _valid(period: Period) -> bool:
    return period.on(period.year or 2000) is not None


_BETWEEN = re.compile(r"\btussen\s+(?:\w+dag\s+)?$", re.IGNORECASE)


def _day_month(match: re.Match[str]) -> Found:
    month, year = ALL_MONTHS[match["month"].lower()], _year(match["year"])
    days = [int(number) for number in re.findall(r"\d+", match["days"])]
    singles = [Period((month, day), (month, day), "day", year) for day in days]
    if len(singles) == 1:
        return (_words(match, singles[0]),)
    listed = re.search(r"\ben\b|[,&]", match["days"], re.IGNORECASE)
    if len(days) == 2 and _BETWEEN.search(match.string[max(0, match.start() - 12) : match.start("days")]):
        listed = None  # "tussen 1 en 15 mei"
    in_a_row = all(later == earlier + 1 for earlier, later in pairwise(days))
    if days[0] < days[-1] and (in_a_row or not listed):
        return (
            _words(match, Period((month, days[0]), (month, days[-1]), "range", year), ends=(singles[0], singles[-1])),
        )
    if not listed:
        return (_words(match, singles[-1]),)
    # "3, 10 en 24 maart 2022": three days; each but the last is only its number
    numbers = [number.span() for number in re.finditer(r"\d+", match["days"])]
    base = match.start("days")
    first = [replace(_words(match, single), start=base + low, end=base + high, weekday=None)
             for single, (low, high) in zip(singles[:-1], numbers[:-1], strict=True)]  # fmt: skip
    return (*first, replace(_words(match, singles[-1], base + numbers[-1][0]), weekday=None))


def _numeric(match: re.Match[str]) -> Found:
    written = match["year"]
    if match.groupdict().get("sep") == "." and len(written) < 4:
        return ()  # "2.3.12" is a number of a paragraph
    month, day = int(match["m"]), int(match["d"])
    if not 1 <= month <= 12:
        return ()
    return (_words(match, Period((month, day), (month, day), "day", _year(written))),)


def _numeric_short(match: re.Match[str]) -> Found:
    day = (int(match["m"]), int(match["d"]))
    return (_words(match, Period(day, day, "day"), match.start("date")),)


def _month_year(match: re.Match[str]) -> Found:
    name = (match["month"] or match["short"]).lower()
    period = month_period(ALL_MONTHS[name], _year(match["year"] or match["short_year"]))
    return (_words(match, part_of(period, PARTS[match["part"].lower()]) if match["part"] else period),)


def _season(match: re.Match[str]) -> Found:
    name, year = match["season"].lower(), _year(match["year"])
    dated = year or match["beside"] or match["side"] or match["article"] or match["part"] or match["said"]
    if match["holiday"] and not match["side"]:
        return ()
    text = match.string
    labels = not text[: match.start()].strip(" -*•") and text[match.end() :].lstrip().startswith(":")
    if not dated and not labels and name not in ("voorjaar", "najaar"):  # "Winter: gunnen"
        return ()
    if match["side"] and name == "zomer":
        name = "najaar" if match["side"].lower().startswith("na") else "voorjaar"
    period = season_period(name, year)
    start = match.start("side") if match["side"] else None
    return (_words(match, part_of(period, PARTS[match["part"].lower()]) if match["part"] else period, start),)


def _quarter(match: re.Match[str]) -> Found:
    number = int(match["q"] or match["k"] or ORDINALS[match["ordinal"].lower()])
    period = quarter_period(4 if number == -1 else number, _year(match["front"] or match["year"]))
    return (_words(match, part_of(period, PARTS[match["part"].lower()]) if match["part"] else period),)


def _half(match: re.Match[str]) -> Found:
    number = int(match["h"] or ORDINALS[match["ordinal"].lower()])
    number = 2 if number == -1 else number
    year = _year(match["year"])
    if match["month"]:
        month = MONTHS[match["month"].lower()]
        return (
            _words(
                match,
                Period((month, 1), (month, 15), "range", year)
                if number == 1
                else Period((month, 16), (month, 0), "range", year),
            ),
        )
    if number > 2 or ("helft" in match.group().lower() and not year and not match["said"]):
        return ()  # "de eerste helft" of what is not said
    return (_words(match, half_period(number, year)),)


def _school_year(match: re.Match[str]) -> Found:
    return (_words(match, Period((8, 1), (7, 0), "range", _year(match["year"]), 1)),)


def _month_week(match: re.Match[str]) -> Found:
    """Days 1 to 7 are a month's first week, 8 to 14 its second; the last is the seven days that end it."""
    month, year = MONTHS[match["month"].lower()], _year(match["year"])
    order = ORDINALS[match["ordinal"].lower()]
    count = {"twee": 2, "2": 2, "drie": 3, "3": 3}.get((match["count"] or "").lower(), 1)
    if order == -1:
        last = monthrange(year or 2001, month)[1]
        return (_words(match, Period((month, last - 7 * count + 1), (month, 0), "range", year)),)
    if count > 1 and order != 1:
        return ()
    first, last = 7 * (order - 1) + 1, min(7 * (order - 1 + count), 28 if order < 5 else 31)
    if order == 5:
        return (_words(match, Period((month, 22), (month, 0), "range", year)),)
    return (_words(match, Period((month, first), (month, last), "range", year)),)


def _week_of(match: re.Match[str]) -> Found:
    month, year, day = MONTHS[match["month"].lower()], _year(match["year"]), int(re.sub(r"\D", "", match["day"]))
    length = monthrange(year or 2001, month)[1]
    if day > length:
        return ()
    last = (month, day + 6) if day + 6 <= length else (month % 12 + 1, day + 6 - length)
    return (_words(match, Period((month, day), last, "range", year, int(last < (month, day)))),)


def _new_year(match: re.Match[str]) -> Found:
    """The turn of the year is the last ten days and the first ten; before Christmas is December up to it, after it January."""
    year, what, side = _year(match["year"]), match["what"].lower(), match["side"].lower()
    if what.startswith("mei"):
        return (_words(match, Period((5, 1), (5, 10), "range", year)),) if side.startswith(("in", "tijd")) else ()
    if what == "jaarwisseling":
        if side.startswith("na"):
            return (_words(match, Period((1, 1), (1, 0), "range", year)),)
        if side.startswith("v"):
            return (_words(match, Period((12, 1), (12, 0), "range", year)),)
        return (_words(match, Period((12, 21), (1, 10), "range", year, 1)),)
    if side.startswith("v"):
        return (_words(match, Period((12, 1), (12, 24), "range", year)),)
    if side.startswith("na"):
        return (_words(match, Period((1, 1), (1, 0), "range", None if year is None else year + 1)),)
    return (_words(match, Period((12, 21), (1, 10), "range", year, 1)),)


# "week 36 en week 39": two weeks, where "week 36 en 37" is a stretch
_WEEKS_APART = re.compile(r"(?<!tot)\s(?:en|&)\s(?!met)", re.IGNORECASE)


def _week(match: re.Match[str]) -> Found:
    first = int(match["week"])
    last = int(match["to"] or first)
    apart = _WEEKS_APART.search(match.group())
    if apart is not None and last > first + 1:
        year, middle = _year(match["year"]), match.start() + apart.start()
        alone = _words(match, Period((first, 1), (first, 7), "range", year, 0, True))
        other = Period((last, 1), (last, 7), "range", year, 0, True)
        return (replace(alone, end=middle), replace(alone, start=match.start() + apart.end(), period=other))
    return (_words(match, Period((first, 1), (last, 7), "range", _year(match["year"]), int(last < first), True)),)


def _years(match: re.Match[str]) -> Found:
    first, last = int(match["year"]), int(match["to"])
    if not first < last <= first + 20:
        return ()
    period = Period((1, 1), (12, 0), "range", first, last - first)
    return (_words(match, period, match.start("year"), (year_period(first), year_period(last))),)


def _year_alone(match: re.Match[str]) -> Found:
    period = year_period(_year(match["year"] or match["onward"]))
    part = match["part"] or match["said_part"]
    if part:
        return (_words(match, part_of(period, PARTS[part.lower()])),)
    return (_words(match, period, max(match.start("year"), match.start("onward"))),)


def _extended_year(match: re.Match[str]) -> Found:
    group = "year" if match["year"] else "later"
    period = year_period(int(match[group]))
    return (DateWords(match.start(group), match.end(group), period, None, None, None, None, ()),)


# Of each kind the letters without which it cannot stand in a lower-case text: most passages hold few of them.
_MONTH_LETTERS = (
    "jan",
    "feb",
    "maart",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "ju1",
    "aug",
    "sep",
    "okt",
    "oct",
    "nov",
    "dec",
)
_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Found], tuple[str, ...]], ...] = (
    (_ISO, _numeric, ("-0", "-1")),
    (_NUMERIC, _numeric, ("-", "/", ".")),
    (_NUMERIC_SHORT, _numeric_short, ("-",)),
    (_WEEK_OF, _week_of, ("week van",)),
    (_DAY_MONTH, _day_month, _MONTH_LETTERS),
    (SCHOOL_YEAR, _school_year, ("schooljaar", "studiejaar")),
    (_MONTH_WEEK, _month_week, ("week", "weken")),
    (_NEW_YEAR, _new_year, ("wisseling", "kerst", "meiv", "meir")),
    (_HALF, _half, ("helft", "halfjaar", "half jaar", "h1", "h2")),
    (_QUARTER, _quarter, ("kwartaal", "q1", "q2", "q3", "q4", "q ")),
    (_SEASON, _season, tuple(SEASONS)),
    (_WEEK, _week, ("week", "weken", "wk")),
    (_MONTH_YEAR, _month_year, _MONTH_LETTERS),
    (YEARS, _years, ("20",)),
    (YEAR_ALONE, _year_alone, ("20", "19", " jaar")),
    (EXTENDED_YEAR, _extended_year, ("verleng", "optie", "voortgezet", "voortzet")),
)
_DIGIT = re.compile(r"\d")
_SEPARATED = re.compile(r"\d[-/.]\d")  # what every date in digits holds; a full stop and a digit stand in most prose
_NEEDS_DIGIT = frozenset({_ISO, _NUMERIC, _DAY_MONTH, _WEEK})


def atoms(text: str) -> Iterator[DateWords]:
    """Dates in folded ``text``, in order, none overlapping; a more exact kind goes before a vaguer one."""
    taken: list[DateWords] = []
    lower = text.lower()
    has_digit = _DIGIT.search(text) is not None
    for expression, read, letters in _KINDS:
        if (expression in _NEEDS_DIGIT and not has_digit) or not any(map(lower.__contains__, letters)):
            continue
        if expression is _NUMERIC and _SEPARATED.search(text) is None:
            continue
        for match in expression.finditer(text):
            for words in read(match):
                if not any(words.start < other.end and other.start < words.end for other in taken):
                    taken.append(words)
    # "31 april" takes its place, so that "april" is not read in its stead, and is no date
    yield from sorted((words for words in taken if _valid(words.period)), key=lambda words: words.start)
