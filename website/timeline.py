"""The plot of a region's procurements: one lane each, on an axis of years.

Only geometry: where things stand in percent of the width, so that one plot fits a desk and a phone. How it looks is in
``templates/timeline.svg`` and the style sheet. Shapes tell events apart, filled from hollow tells had from planned, and the
width of a bar tells how exact a date is: nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from website.evidence import Link, is_planned, links_to
from website.tables import RegionTables, Row, deciding
from website.words import period

Event = Literal["publication", "submission_deadline", "award", "contract_start", "contract_end"]
EVENTS: tuple[tuple[Event, str], ...] = (
    ("publication", "publication"),
    ("submission_deadline", "deadline"),
    ("award", "award"),
    ("contract_start", "contracts start"),
    ("contract_end", "contracts end"),
)
LANE, TOP, HEAD = 46, 26, 24
"""Heights in pixels: of a lane, of the axis, and of the line that names a round."""
_TICKS_AT_MOST = 16
_QUARTERS_UP_TO = 4
"""Years that a plot may have for lines at quarters."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One dated event: the bar that its words cover, and the shape in the middle of it."""

    event: str
    words: str
    planned: bool | None
    left: float
    width: float
    middle: float
    link: Link | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One procurement: its marks, and the bar of its contracts."""

    name: str
    status: str
    top: int
    marks: tuple[Mark, ...]
    contract: tuple[float, float] | None
    """Left and width in percent."""
    open_end: bool
    """The end of the contracts is not known."""


@dataclass(frozen=True, slots=True)
class Round:
    """The lanes of the contracts of one year."""

    title: str
    top: int
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the axis."""

    left: float
    label: str
    """The year; empty for the begin of a quarter."""
    minor: bool
    """Its label is left out where the plot is narrow."""


@dataclass(frozen=True, slots=True)
class Plot:
    """A region's plot."""

    height: int
    ticks: tuple[Tick, ...]
    rounds: tuple[Round, ...]
    undated: tuple[str, ...]
    """Procurements of which no date is known: they have no lane."""
    first: int
    last: int


def plot(region: RegionTables, procurements: Sequence[Row]) -> Plot | None:
    """The plot of ``procurements``, in the order given; None where none of them has a date."""
    dated = [row for row in procurements if any(_dates(row))]
    if not dated:
        return None
    days = [one for row in dated for one in _dates(row)]
    first, last = min(days).year, max(days).year
    axis = _Axis(first, last + 1)
    top, rounds = TOP, []
    for title, rows in rounds_of(dated):
        head, top, lanes = top, top + HEAD, []
        for row in rows:
            lanes.append(_lane(region, row, axis, top))
            top += LANE
        rounds.append(Round(title, head, tuple(lanes)))
    undated = tuple(name_of(row) for row in procurements if not any(_dates(row)))
    return Plot(top + 6, tuple(axis.ticks()), tuple(rounds), undated, first, last)


def rounds_of(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Procurements by round, the newest first; of those without a year the earlier ones last."""
    groups: dict[tuple[int, bool], list[Row]] = {}
    for row in rows:
        groups.setdefault((-(row["round"] or 0), bool(row.get("earlier"))), []).append(row)
    for (year, earlier), group in sorted(groups.items(), key=lambda item: item[0]):
        before = "Earlier contracts" if earlier else "Contracts"
        yield f"{before} from {-year}" if year else f"{before}, year of start not known", group


def name_of(row: Row) -> str:
    """What a procurement is called: its segment, or that it is the whole."""
    name: str = row["segment"] or "The whole purchase"
    return name


def full_name(row: Row) -> str:
    """A procurement with its round: ``Wonen (2026)``."""
    earlier = "earlier" if row.get("earlier") else None
    told = row["round"] or earlier
    return name_of(row) + (f" ({told})" if told else "")


class _Axis:
    def __init__(self, first_year: int, end_year: int) -> None:
        self._first, self._end = first_year, end_year
        self._start = date(first_year, 1, 1)
        self._days = (date(end_year, 1, 1) - self._start).days

    def at(self, day: date) -> float:
        return round(100 * (day - self._start).days / self._days, 2)

    def behind(self, day: date) -> float:
        """The end of ``day``."""
        return round(100 * ((day - self._start).days + 1) / self._days, 2)

    def ticks(self) -> Iterator[Tick]:
        step = -(-(self._end - self._first) // _TICKS_AT_MOST)
        for number, year in enumerate(range(self._first, self._end, step)):
            crowded = self._end - self._first > 8
            yield Tick(self.at(date(year, 1, 1)), str(year), crowded and number % 2 == 1)
            if self._end - self._first <= _QUARTERS_UP_TO:
                yield from (Tick(self.at(date(year, month, 1)), "", True) for month in (4, 7, 10))


def _dates(row: Row) -> Iterator[date]:
    for event, _ in EVENTS:
        value = row[event]
        if value and value["date_from"] is not None:
            yield value["date_from"]
            yield value["date_to"] or value["date_from"]


def _lane(region: RegionTables, row: Row, axis: _Axis, top: int) -> Lane:
    marks = tuple(_marks(region, row, axis))
    start, end = _mark(marks, "contract_start"), _mark(marks, "contract_end")
    contract, known_end = None, False
    if start and end and start.left < end.left:
        contract, known_end = (start.left, round(end.left + end.width - start.left, 2)), True
    elif start:  # also where the end that is known lies before the start: it is that of the contracts before
        contract = (start.left, round(100 - start.left, 2))
    elif end:
        contract, known_end = (max(0.0, round(end.left - 6, 2)), round(min(6.0, end.left) + end.width, 2)), True
    return Lane(name_of(row), row["status"] or "", top, marks, contract, not known_end)


def _mark(marks: Sequence[Mark], event: Event) -> Mark | None:
    return next((mark for mark in marks if mark.event == event), None)


def _marks(region: RegionTables, row: Row, axis: _Axis) -> Iterator[Mark]:
    for event, words in EVENTS:
        value: dict[str, Any] | None = row[event]
        if not value or value["date_from"] is None:
            continue
        start, end = value["date_from"], value["date_to"] or value["date_from"]
        facts = deciding(row, event)
        left, right = axis.at(start), axis.behind(end)
        planned = is_planned(region, facts)
        told = f"{words} {period(value)}" + (", planned" if planned else "")
        link = next(iter(links_to(region, facts)), None)
        yield Mark(event, told, planned, left, round(right - left, 2), round((left + right) / 2, 2), link)
