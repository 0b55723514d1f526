"""Contracting processes: which rows of ``procurements`` belong together under one ocid."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from exports.ocds.facts import Facts, Row
from exports.ocds.history import History, State, Value, last
from exports.ocds.times import Period

ROUND_UNKNOWN, EARLIER = "unknown", "earlier"
"""A purchase without a year: one to come, and one whose contracts run."""


@dataclass
class Process:
    """What one region buys for contracts that begin in one year; Wmo care stands apart from youth care."""

    region: str
    id: str
    """Without the prefix: ``waterrijk-2027``, ``waterrijk-2027-wmo``, ``waterrijk-unknown``."""
    title: str
    histories: list[History]
    facts: Facts
    events: dict[str, list[Value]] = field(default_factory=dict)
    """Dated events that are no column of ``procurements``, by the id of their milestone; the value is a period."""
    event_of: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Id of such a milestone -> its event and its lot."""

    def days(self) -> list[date]:
        """Days on which a document said something of it, in order: each is a release."""
        found = {value.since for values in self.events.values() for value in values}
        return sorted(found.union(*(history.days() for history in self.histories)))

    def states(self, day: date) -> dict[str, State]:
        """What was known on ``day``, by the id of the procurement; those of which nothing was known are left out."""
        found = {history.id: history.at(day) for history in self.histories}
        return {key: state for key, state in found.items() if state}

    def dated(self, day: date) -> list[tuple[str, str, str | None, Value]]:
        """The events known on ``day``: id of the milestone, event, lot, and the period."""
        found = []
        for key, values in sorted(self.events.items()):
            value = last(values, day, self.facts)
            if value is not None:
                found.append((key, *self.event_of[key], value))
        return found

    def used(self) -> set[str]:
        """Ids of the documents that say something of it."""
        return set().union(*(history.used() for history in self.histories))


def processes(region: str, name: str, rows: Iterable[Row], changes: list[Row], facts: Facts) -> list[Process]:
    """The processes of one region called ``name``, by id."""
    found: dict[str, Process] = {}
    for row in rows:
        wmo = row["scope"] == "wmo"
        first = _first_year(row, changes)
        year = str(first) if first is not None else EARLIER if row["earlier"] else ROUND_UNKNOWN
        key = f"{region}-{year}{'-wmo' if wmo else ''}"
        words = [name, *(["Wmo"] if wmo else []), *([year] if first is not None else [])]
        process = found.setdefault(key, Process(region, key, " ".join(words), [], facts))
        process.histories.append(History(row, changes, facts))
    for process in found.values():
        process.histories.sort(key=lambda history: history.id)
    return [found[key] for key in sorted(found)]


def _first_year(row: Row, changes: list[Row]) -> int | None:
    """The year in which the contracts were to start at first: an ocid stays when the start moves to another year."""
    moved = [
        (change["known_on"] or date.max, change["fact_id"], change["old_value"])
        for change in changes
        if change["procurement_id"] == row["procurement_id"]
        and change["column"] == "contract_start"
        and change["old_value"]
    ]
    before = Period.read(min(moved)[2]) if moved else None
    now: int | None = row["round"]
    return before.date_from.year if before else now
