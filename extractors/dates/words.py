"""The words of dates: names of months, weekdays, seasons, ordinals, and what part of a period a vague word covers."""

from __future__ import annotations

import re

from extractors.dates.period import Direction, Period, Precision, Relation

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH = rf"(?:{'|'.join(MONTHS)})"
"""A month's whole name, as a pattern in small letters."""
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
# What scanning makes of a name: "ju1i", "0ktober", "apri1".
DAMAGED_MONTHS = {
    "ju1i": 7,
    "jul1": 7,
    "jun1": 6,
    "0ktober": 10,
    "apri1": 4,
    "januar1": 1,
    "februar1": 2,
    "augustu5": 8,
}
ALL_MONTHS = {**MONTHS, **SHORT_MONTHS, **DAMAGED_MONTHS}

WEEKDAYS = {"maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6}
SHORT_WEEKDAYS = {name[:2]: number for name, number in WEEKDAYS.items()}

SEASONS: dict[str, tuple[int, int, int]] = {
    # name: first month, last month, years between them
    "voorjaar": (3, 5, 0), "lente": (3, 5, 0), "zomer": (6, 8, 0), "najaar": (9, 11, 0), "herfst": (9, 11, 0),
    "winter": (12, 2, 1),
}  # fmt: skip

ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "1ste": 1,
            "2de": 2, "3de": 3, "4de": 4, "laatste": -1, "vijfde": 5, "5e": 5}  # fmt: skip

Part = str
PARTS: dict[str, Part] = {
    "begin": "begin", "start": "begin", "medio": "medio", "midden": "medio", "half": "medio", "halverwege": "medio",
    "eind": "eind", "einde": "eind",
}  # fmt: skip

_DAYS_OF_MONTH: dict[Part, tuple[int, int]] = {"begin": (1, 10), "medio": (11, 20), "eind": (21, 0)}
_MONTHS_OF_YEAR: dict[Part, tuple[int, int]] = {"begin": (1, 4), "medio": (5, 8)}


def part_of(period: Period, part: Part) -> Period:
    """The part of a month, year, quarter or season that a vague word covers: "eind maart" is the 21st to the 31st."""
    precision: Precision = "range"
    if period.precision == "month":
        low, high = _DAYS_OF_MONTH[part]
        month = period.first[0]
        return Period((month, low), (month, high), precision, period.year)
    if period.precision == "year" and part == "eind":
        # The contract of the tables: the end of a year is its last days, as the end of a month is.
        return Period((12, 21), (12, 0), precision, period.year)
    if period.precision == "year":
        low, high = _MONTHS_OF_YEAR[part]
        return Period((low, 1), (high, 0), precision, period.year)
    if period.precision in ("quarter", "season"):
        step = {"begin": 0, "medio": 1, "eind": 2}[part]
        month = (period.first[0] + step - 1) % 12 + 1
        year = period.year if month >= period.first[0] or period.year is None else period.year + 1
        return Period((month, 1), (month, 0), precision, year)
    return period


def month_period(month: int, year: int | None = None) -> Period:
    """A calendar month."""
    return Period((month, 1), (month, 0), "month", year)


def season_period(name: str, year: int | None = None) -> Period:
    """A season by its name: ``winter 2023`` begins in December 2023."""
    first, last, years = SEASONS[name]
    return Period((first, 1), (last, 0), "season", year, years)


def quarter_period(number: int, year: int | None = None) -> Period:
    """A quarter, 1 to 4."""
    return Period((3 * number - 2, 1), (3 * number, 0), "quarter", year)


def half_period(number: int, year: int | None = None) -> Period:
    """Half a year, 1 or 2."""
    return Period((6 * number - 5, 1), (6 * number, 0), "half_year", year)


def year_period(year: int | None) -> Period:
    """A calendar year."""
    return Period((1, 1), (12, 0), "year", year)


_RELATIONS: tuple[tuple[Relation, str], ...] = (
    ("by", r"uiterlijk|uiterste|deadline|sluit(?:ing|en)?|niet later dan"),
    ("until", r"tot en met|t/m|tot"),
    ("from", r"vanaf|met ingang van|m\.i\.v\.|ingaande|sinds"),
    ("per", r"per"),
    ("before", r"v[oó][oó]r|voorafgaand aan"),
    ("after", r"na"),
    ("in", r"in|op"),
)
# "uiterlijk op maandag" stands before "23 mei 2022": the nearest words before a date, weekday and article skipped.
_RELATION = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _RELATIONS) + r")"
    r"(?:\s+(?:op|de|het|in))?[\s:]*$",
    re.IGNORECASE,
)


def relation_before(text: str, start: int) -> Relation | None:
    """The preposition that governs a date beginning at ``start``."""
    match = _RELATION.search(text[max(0, start - 40) : start])
    if match is None:
        return None
    if match.lastgroup == "in" and re.search(
        r"uiterlijk\s+(?:op|in)\s*$", text[max(0, start - 20) : start], re.IGNORECASE
    ):
        return "by"
    return next(name for name, _ in _RELATIONS if match[name])


# "op 6 juli a.s.", "1 augustus jl.", "komende maandag 3 mei"
_PAST = re.compile(r"\b(?:jl|j\.l|ll|jongstleden|laatstleden|afgelopen|vorige?)\b", re.IGNORECASE)
_FUTURE = re.compile(r"\b(?:a\.s|as|aanstaande?|komende?|eerstkomende|aankomende?|volgende?)\b", re.IGNORECASE)


def direction_of(words: str) -> Direction | None:
    """Whether words beside a date say that it lies behind (``jl.``) or ahead (``a.s.``)."""
    if _PAST.search(words):
        return "past"
    return "future" if _FUTURE.search(words) else None
