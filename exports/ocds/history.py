"""What was known of a procurement on which day, from its row, its changes and the dates of the documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from exports.ocds.codes import codes
from exports.ocds.facts import Facts, Row
from exports.ocds.times import Period

PERIODS = ("publication", "submission_deadline", "award", "contract_start", "contract_end")
TEXTS = ("status", "procedure", "funding_model", "contract_form")
_SAID_IN = {
    "status": ("statuses", "status"),
    "procedure": ("procedures", "procedure"),
    "funding_model": ("funding_models", "model"),
    "contract_form": ("contract_forms", "form"),
    "provider_count": ("provider_counts", "count"),
}
"""Column -> fact table and column that it is decided from; dates stand in ``milestones``."""
COLUMNS = (*TEXTS, *PERIODS, "provider_count", "tenderned")


@dataclass(frozen=True, slots=True)
class Value:
    """What a column held from a day on; ``content`` is None where it held nothing any more."""

    since: date
    content: Any
    """Text, tuple of texts, ``Period``, or the ends of a number of providers."""
    facts: tuple[Row, ...]
    seen: date = date.max
    """Day from which it is looked at: facts of later documents are not there yet."""

    @property
    def planned(self) -> bool:
        """Whether the date lies ahead: every document known so far plans it, or it is later than the newest of them."""
        told = [fact["planned"] for fact in self.facts if "planned" in fact]
        return (bool(told) and all(told)) or self.content.date_from > self.seen


State = dict[str, Value]
"""Column -> what it held on a day; columns of which nothing was known are not there."""


class History:
    """One row of ``procurements`` with its changes."""

    def __init__(self, row: Row, changes: Sequence[Row], facts: Facts) -> None:
        self.row = row
        self.id: str = row["procurement_id"]
        self.lot: str | None = self.id if row["segment_id"] else None
        self.unfounded: list[str] = []
        """Columns whose value leads to no fact that may be released."""
        self.unread: list[str] = []
        """Columns with an older value whose text could not be read."""
        self.segments = {*(row["segment_ids"] or ()), row["segment_id"]}
        """The segment under all its names."""
        self.changes = [change for change in changes if change["procurement_id"] == self.id]
        self._facts = facts
        self._decided: dict[str, list[str]] = dict(row["fact_ids"] or ())
        self.buyers = [fact for fact in facts.known(self._decided.get("buyers", ())) if fact["table"] == "parties"]
        """The facts that say who buys it."""
        self.values = {column: self._values(column) for column in COLUMNS} | {"providers": self._providers()}

    def days(self) -> set[date]:
        """Days on which a document said something of it, be it what was known."""
        values = [value for found in self.values.values() for value in found]
        return {day for value in values for day in observed(value, self._facts)}

    def at(self, day: date) -> State:
        """What was known on ``day``, that day's documents included."""
        found: State = {}
        for column, values in self.values.items():
            value = last(values, day, self._facts)
            if value is not None and value.content is not None:
                found[column] = value
        return found

    def changed(self) -> list[tuple[date, Row, str]]:
        """Changes of a value that was known: the day, the change, and the words that say it.

        A change whose fact OCDS may not have is left out.
        """
        found = []
        for change in self.changes:
            day, facts = self._day(change), self._facts.known([change["fact_id"]])
            if change["old_value"] is not None and change["column"] in self.values and day and facts:
                found.append((day, change, str(facts[0]["quote"])))
        return sorted(found, key=lambda one: (one[0], one[1]["column"], one[1]["fact_id"]))

    def used(self) -> set[str]:
        """Ids of the documents that any of its values came from."""
        return {fact["document_id"] for values in self.values.values() for value in values for fact in value.facts}

    def _values(self, column: str) -> list[Value]:
        """The values that the column held, oldest first, one per day."""
        now = _content(column, self.row)
        deciding = tuple(self._facts.known(self._decided.get(column, ())))
        changes = [change for change in self.changes if change["column"] == column and self._day(change) is not None]
        changes.sort(key=lambda change: (self._day(change), change["fact_id"]))
        if now is not None and not deciding:
            self.unfounded.append(column)
            return []
        found: list[tuple[date | None, Any, tuple[Row, ...]]] = []
        if changes and changes[0]["old_value"] is not None:
            content = self._read(column, changes[0]["old_value"])
            facts = self._saying(column, content, self._day(changes[0]))
            found.append((self._first(facts) if facts else None, content, facts))
        for change in changes:
            content = None if change["new_value"] is None else self._read(column, change["new_value"])
            found.append((self._day(change), content, tuple(self._facts.known([change["fact_id"]]))))
        if changes:  # the row says it in its own type, and with all facts that decided it
            found[-1] = (found[-1][0], now, deciding)
        elif now is not None:
            found.append((self._first(deciding), now, deciding))
        dated = {day: Value(day, content, facts) for day, content, facts in found if day is not None}
        return [dated[day] for day in sorted(dated) if dated[day].facts or dated[day].content is None]

    def _providers(self) -> list[Value]:
        """Who delivers, or is to: from the first document that says so, until one says that it is no more."""
        staying = set(self.row["providers"] or ())
        left: dict[str, date] = {}
        for change in self.changes:
            facts, day = self._facts.known([change["fact_id"]]), self._day(change)
            if change["column"] == "providers" and change["new_value"] is None and facts and day:
                left[facts[0]["provider_id"]] = day
        dated = [
            (day, fact)
            for fact in self._facts.of("providers")
            if fact["provider_id"] in staying | left.keys()
            and fact["segment_id"] in self.segments
            and fact["status"] in codes("award_status")
            and (day := self._facts.day(fact["document_id"])) is not None
        ]
        found = []
        for since in sorted({day for day, _ in dated} | set(left.values())):
            told = [
                fact
                for day, fact in sorted(dated, key=lambda one: (one[0], one[1]["fact_id"]))
                if day <= since and (fact["provider_id"] in staying or since < left[fact["provider_id"]])
            ]
            found.append(Value(since, tuple(sorted({fact["provider_id"] for fact in told})) or None, tuple(told)))
        if staying - {fact["provider_id"] for _, fact in dated}:
            self.unfounded.append("providers")
        return found

    def _read(self, column: str, text: str) -> Any:
        content = read(column, text)
        if content is None:
            self.unread.append(column)
        return content

    def _saying(self, column: str, content: Any, before: date | None) -> tuple[Row, ...]:
        """The facts that a value which was replaced came from: those that say it, in documents before that day."""
        event = codes("milestone_column").get(column)
        table, name = _SAID_IN.get(column, ("milestones", "event"))
        found = []
        for fact in self._facts.of(table):
            day = self._facts.day(fact["document_id"])
            if event:
                says = fact["event"] == event and Period(fact["date_from"], fact["date_to"], None) == content
            else:
                says = fact[name] == (content[0] if isinstance(content, tuple) else content)
            if says and fact["segment_id"] in self.segments | {None} and day and before and day <= before:
                found.append(fact["fact_id"])
        return tuple(self._facts.known(sorted(found)))

    def _day(self, change: Row) -> date | None:
        known: date | None = change["known_on"]
        return known or self._facts.day(change["document_id"])

    def _first(self, facts: Sequence[Row]) -> date | None:
        days = [day for fact in facts if (day := self._facts.day(fact["document_id"]))]
        newest: date | None = self.row["as_of"]
        return min(days) if days else newest


def observed(value: Value, facts: Facts) -> set[date]:
    """The day from which a value held, and those of later documents that say it too."""
    days = {facts.day(fact["document_id"]) or value.since for fact in value.facts}
    return {value.since, *(day for day in days if day > value.since)}


def last(values: Sequence[Value], day: date, facts: Facts) -> Value | None:
    """What held on ``day``, with the facts of the documents until then."""
    past = [value for value in values if value.since <= day]
    if not past:
        return None
    known = tuple(fact for fact in past[-1].facts if (facts.day(fact["document_id"]) or past[-1].since) <= day)
    return replace(past[-1], facts=known or past[-1].facts, seen=day)


def read(column: str, text: str) -> Any:
    """The value that ``changes`` writes as ``text``; None where it cannot be read."""
    if column in PERIODS:
        return Period.read(text)
    if column == "tenderned":
        return tuple(one for part in text.split(",") if (one := part.strip())) or None
    if column == "provider_count":
        low, _, high = text.partition("-")
        return (int(low), int(high) if high.isdecimal() else None) if low.isdecimal() else None
    return text


def _content(column: str, row: Row) -> Any:
    value = row[column]
    if column in PERIODS:
        return Period.of(value)
    if column == "tenderned":
        return tuple(value) if value else None
    if column == "provider_count":
        return None if value is None else (value, row["provider_count_max"])
    return value
