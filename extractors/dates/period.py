"""What the words of a date say: a period of which the year may be unsaid."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "range", "month", "quarter", "season", "half_year", "year"]
Relation = Literal["by", "until", "from", "per", "before", "after", "in"]
Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: month and day of both ends (day 0 is a month's last), or numbers of ISO weeks.

    ``year`` is that of the first day, None where the words leave it out; ``span_years`` is how many years later the
    last day falls (a winter: 1).
    """

    first: tuple[int, int]
    last: tuple[int, int]
    precision: Precision
    year: int | None = None
    span_years: int = 0
    is_week: bool = False

    def on(self, year: int) -> tuple[date, date] | None:
        """First and last day if the period begins in ``year``; None where that year has no such day (29 February)."""
        try:
            if self.is_week:
                first = date.fromisocalendar(year, self.first[0], 1)
                last = date.fromisocalendar(year + self.span_years, self.last[0], 7)
            else:
                first = _day(year, *self.first)
                last = _day(year + self.span_years, *self.last)
        except ValueError:
            return None
        return (first, last) if first <= last else None

    def candidates(self, near: date, years: int = 4) -> Iterator[tuple[int, date, date]]:
        """Years around ``near`` in which the period exists, with its days, the nearest first."""
        found = []
        for year in range(near.year - years, near.year + years + 1):
            days = self.on(year)
            if days is not None:
                found.append((abs((_middle(*days) - near).days), year, days))
        for _, year, days in sorted(found):
            yield year, *days

    def starting(self, year: int | None) -> Period:
        """The same period with another first year."""
        return replace(self, year=year)


@dataclass(frozen=True, slots=True)
class DateWords:
    """A mention of a date: offsets in its text, its period and the little words around it.

    ``relation`` is the preposition ("uiterlijk" by, "tot" until, "vanaf" from, "per"); ``direction`` "jl." or "a.s.";
    ``weekday`` 0 is Monday; ``year_offset`` counts from the document's year ("eind volgend jaar": 1); ``ends`` holds
    the two ends of a range as written ("van 1 maart tot 15 april").
    """

    start: int
    end: int
    period: Period
    relation: Relation | None = None
    direction: Direction | None = None
    weekday: int | None = None
    year_offset: int | None = None
    ends: tuple[Period, ...] = field(default=())


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= year <= 9998:
        raise ValueError(f"no year {year}")
    return date(year, month, day or monthrange(year, month)[1])


def _middle(first: date, last: date) -> date:
    return first + timedelta(days=(last - first).days // 2)
