"""Dates of a text: ranges are made of single dates, years borrowed from neighbours, prepositions added."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from extractors.dates.atoms import atoms
from extractors.dates.period import DateWords, Period
from extractors.dates.words import relation_before

# "1 maart tot 15 april", "oktober - december 2020", "november 2021 t/m januari 2022"
_TO = re.compile(r"\s*(?:uur\s*)?(?:tot\s+en\s+met|t/m|tm|tot|-)\s*(?:en\s+met\s+)?", re.IGNORECASE)
# "mei, juni, juli en augustus 2021", "Q2/Q3 2024", "eind november / begin december 2017"
_AND = re.compile(r"\s*(?:,|en|of|/|&|,\s*en)\s*", re.IGNORECASE)
# "tussen 3 maart en 4 april"
_BETWEEN = re.compile(r"\btussen\s+(?:de\s+|\w+dag\s+)?$", re.IGNORECASE)
_UP_TO = re.compile(r"\s*en\s*", re.IGNORECASE)
# "na de zomer (september 2022)": what is in brackets says it exactly
_BRACKET = re.compile(r"\s*\(\s*(?:in\s+)?", re.IGNORECASE)
# A date moved or a contract extended "van 31 december 2023 tot 31 december 2024" is no stretch of time.
_MOVED = re.compile(r"verleng|uitgesteld|uit te stellen|verschoven|verschuif|verplaats|opgeschoven", re.IGNORECASE)
_LAW = re.compile(r"\b(?:wet|stb\.?|staatsblad|besluit|regeling|richtlijn)\s+(?:van|d\.d\.)\s+$", re.IGNORECASE)


@lru_cache(maxsize=4096)  # headers and headings are asked for again with each of their cells
def find_dates(text: str) -> tuple[DateWords, ...]:
    """Every date that folded ``text`` names, in order.

    >>> [(d.period.first, d.period.year) for d in find_dates("van 1 maart tot 15 april 2024")]
    [((3, 1), 2024)]
    """
    found: list[DateWords] = []
    for words in atoms(text):
        if _LAW.search(text[max(0, words.start - 24) : words.start]):
            continue
        joined = _join(text, found[-1], words) if found else None
        if joined is None:
            found.append(words)
        else:
            found[-1:] = joined
    return tuple(replace(words, relation=relation_before(text, words.start)) for words in found)


def _join(text: str, left: DateWords, right: DateWords) -> tuple[DateWords, ...] | None:
    """One range of two dates, or the two with the year that one lends the other; None where they have no bond."""
    between = text[left.end : right.start]
    if len(between) > 16:
        return None
    if (
        _BRACKET.fullmatch(between)
        and left.period.precision == "season"
        and left.period.year is None
        and right.period.year
    ):
        return (right,)
    if _TO.fullmatch(between) and _ordered(left, right) and not _moved(text, left):
        return (_range(left, right),)
    if (
        _UP_TO.fullmatch(between)
        and _BETWEEN.search(text[max(0, left.start - 16) : left.start])
        and _ordered(left, right)
    ):
        return (_range(left, right),)
    if _AND.fullmatch(between):
        left = _lend(left, right)
        if _follows(left.period, right.period):
            return (_range(left, right),)
        return (left, right)
    return None


def _moved(text: str, left: DateWords) -> bool:
    return bool(_MOVED.search(text[max(0, left.start - 80) : left.start]))


def _ordered(left: DateWords, right: DateWords) -> bool:
    """Can ``left`` be the beginning of a range that ends with ``right``?"""
    if left.period.is_week != right.period.is_week or (left.period.year and not right.period.year):
        return not left.period.is_week and not right.period.is_week and left.period.first <= right.period.last
    lent = _lend(left, right).period
    return (
        lent.year is None
        or right.period.year is None
        or (lent.year, lent.first) < (right.period.year, right.period.first)
    )


def _lend(left: DateWords, right: DateWords) -> DateWords:
    """``left`` with the year of ``right``, or the year before if it falls later in the calendar."""
    if left.period.year is not None or right.period.year is None or left.year_offset is not None:
        return left
    year = right.period.year - int(left.period.first > right.period.first)
    return replace(left, period=left.period.starting(year))


def _range(left: DateWords, right: DateWords) -> DateWords:
    """One stretch from the first day of ``left`` to the last of ``right``."""
    left = _lend(left, right)
    first, last = left.period, right.period
    both = first.year is not None and last.year is not None
    years = (last.year or 0) - (first.year or 0) if both else int(first.first > last.last)
    years += last.span_years
    period = Period(first.first, last.last, "range", first.year, years, first.is_week)
    ends = (left.ends[0] if left.ends else first, right.ends[-1] if right.ends else last)
    return DateWords(
        left.start, right.end, period, None, left.direction or right.direction, left.weekday, left.year_offset, ends
    )


def _follows(left: Period, right: Period) -> bool:
    """Is ``right`` the calendar month or quarter just after ``left`` ("mei en juni", not "maart en oktober")?"""
    steps = {"month": 1, "quarter": 3}
    if (
        right.precision not in steps
        or left.precision not in (right.precision, "range")
        or left.first[1] != 1
        or left.last[1] != 0
    ):
        return False
    if left.year is not None and right.year is not None and right.year != left.year + left.span_years:
        return False
    return left.last[0] + 1 == right.first[0]
