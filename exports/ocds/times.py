"""Dates of the tables as the instants that OCDS wants: a day begins at 00:00 and ends at 23:59:59 in Amsterdam."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def begin_of(day: date) -> str:
    """The first second of ``day``."""
    return datetime.combine(day, time(), AMSTERDAM).isoformat()


def end_of(day: date) -> str:
    """The last second of ``day``."""
    return datetime.combine(day, time(23, 59, 59), AMSTERDAM).isoformat()


def instant(moment: datetime) -> str:
    """An instant in UTC, without parts of a second."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Period:
    """What a date's words cover. OCDS has room for days only, so one that is not exact goes into a milestone alone."""

    date_from: date
    date_to: date
    precision: str | None = field(compare=False)
    """Null where it is not told; ``changes`` tells only the days."""

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.date_from == self.date_to

    @classmethod
    def of(cls, value: dict[str, Any] | None) -> Period | None:
        """From the struct of the tables; None where either end is not known."""
        if not value or value["date_from"] is None or value["date_to"] is None:
            return None
        return cls(value["date_from"], value["date_to"], value["precision"])

    @classmethod
    def read(cls, text: str) -> Period | None:
        """From the text in ``changes``: a day, or two with a slash; None where it is neither."""
        try:
            days = [date.fromisoformat(day) for day in text.split("/")]
        except ValueError:
            return None
        return cls(days[0], days[-1], "day" if len(days) == 1 else None) if len(days) <= 2 else None

    def told(self) -> dict[str, str]:
        """As the extension writes it."""
        return {
            "dateFrom": self.date_from.isoformat(),
            "dateTo": self.date_to.isoformat(),
            **({"precision": self.precision} if self.precision else {}),
        }
