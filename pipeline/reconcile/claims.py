"""What a fact says for a column of ``procurements``: the value, and how firmly it is said."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.reconcile.facts import Said, Time


class Period(NamedTuple):
    """The days that the words of a date cover, both included."""

    date_from: date
    date_to: date
    precision: str

    def __str__(self) -> str:
        """``2026-01-01``, or both ends where they differ."""
        return str(self.date_from) + ("" if self.date_from == self.date_to else f"/{self.date_to}")


class Count(NamedTuple):
    """A number of providers, or the ends of a range."""

    low: int
    high: int | None

    def __str__(self) -> str:
        """``5``, or ``4-6``."""
        return str(self.low) + (f"-{self.high}" if self.high is not None else "")


MILESTONES = {
    "publication": "publication",
    "submission_deadline": "submission_deadline",
    "final_award": "award",
    "contract_start": "contract_start",
    "contract_end": "contract_end",
}
"""Event -> column of ``procurements``."""
STANDING = {"chosen": 3, "current": 3, "proposed": 2, "considered": 1}
"""How firmly a document holds to a funding model or procedure. Former and mentioned ones decide nothing."""
HAD, PLANNED = 3, 2
"""How firmly a date stands. ``PLANNED``: a plan for a day that had passed when the document was written, so that it was
copied from an older one."""
STATUS_OF_EVENT = {
    "publication": "published",
    "suspension": "suspended",
    "withdrawal": "withdrawn",
    "provisional_award": "provisionally_awarded",
    "final_award": "awarded",
}
"""Status that a step gives from the day on which it was taken."""
PROGRESS = (
    *("preparing", "published", "suspended", "in_dialogue", "provisionally_awarded", "closed", "withdrawn", "awarded"),
    "reopened",
)
"""How far a purchase is. Of what one document says of one part, the furthest is where it stands now: a page tells the
whole story. ``closed`` says less than ``awarded`` and ranks below it."""
_LOOSE = {"overeenkomst"}
"""Words for a contract of no named kind: they contradict no finer one."""


@dataclass(slots=True, eq=False)
class Claim:
    """What one fact says for one column."""

    column: str
    value: Hashable
    said: Said
    standing: int
    time: Time
    left: bool = False
    """The same words tell what it was moved to: from 5 June to 12 June."""

    @property
    def text(self) -> str:
        """The value as text."""
        return str(self.value)

    @property
    def day(self) -> date | None:
        """Day of the document that says it."""
        return self.said.day


def claims_of(one: Said) -> Iterator[Claim]:
    """What a fact says, for each column that it is about."""
    row = one.row
    match one.table:
        case "funding_models":
            yield from _claimed(one, "funding_model", row["model"])
        case "procedures":
            yield from _claimed(one, "procedure", row["procedure"])
        case "contract_forms":
            yield Claim("contract_form", row["form"], one, HAD, one.time)
        case "provider_counts":
            yield Claim("provider_count", Count(row["count"], row["count_max"]), one, HAD, one.time)
        case "statuses":
            yield Claim("status", row["status"], one, HAD, one.time)
        case "milestones":
            yield from _dated(one)


def _claimed(one: Said, column: str, value: str) -> Iterator[Claim]:
    standing = STANDING.get(one.row["status"])
    if standing is not None:
        yield Claim(column, value, one, standing, one.time)


def _dated(one: Said) -> Iterator[Claim]:
    row, day = one.row, one.day
    had = not row["planned"] and (one.view is None or one.view >= row["date_from"])
    column = MILESTONES.get(row["event"])
    if column is not None:
        # a plan that was still ahead of its document weighs as much as what had come: the later of them counts
        stale = one.view is not None and row["date_to"] < one.view and not had
        standing = PLANNED if stale and column != "contract_end" else HAD
        period = Period(row["date_from"], row["date_to"], row["precision"])
        yield Claim(column, period, one, standing, one.time)
    status = STATUS_OF_EVENT.get(row["event"])
    if status is not None and had and (day is None or row["date_to"] <= day + timedelta(days=31)):
        taken = min(row["date_from"], day) if day else row["date_from"]
        yield Claim("status", status, one, HAD, (taken, one.document.version))


def agree(one: Hashable, other: Hashable) -> bool:
    """Whether two values can both be true: they are equal, or one says the same with more precision."""
    if one == other:
        return True
    if isinstance(one, Period) and isinstance(other, Period):
        return covers(one, other) or covers(other, one)
    if isinstance(one, Count) and isinstance(other, Count):
        return covers(one, other) or covers(other, one)
    return one in _LOOSE or other in _LOOSE


def covers(wide: Hashable, narrow: Hashable) -> bool:
    """Whether ``narrow`` says the same as ``wide`` with more precision."""
    if isinstance(wide, Period) and isinstance(narrow, Period):
        inside = wide.date_from <= narrow.date_from and narrow.date_to <= wide.date_to
        return inside and wide[:2] != narrow[:2]
    if isinstance(wide, Count) and isinstance(narrow, Count):
        return wide.high is not None and narrow.high is None and wide.low <= narrow.low <= wide.high
    return wide in _LOOSE and narrow not in _LOOSE
