"""Rounds: the contracts that began in 2019, those that run, and the ones that a purchase prepares, told apart.

A round is known by the day on which its contracts start. Starts in one calendar year are one round, and so are starts in
two years where the earlier one was only ever planned: it moved. What is said of contracts whose start no document tells
belongs to ``EARLIER`` (they ran already) or to ``OPEN`` (still to come, or past unknown).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pipeline.reconcile.facts import Said
from pipeline.reconcile.tense import Tense

NEAR = timedelta(days=548)
"""A year and a half: a start moves by less, and two rounds lie further apart."""
_LEAD = timedelta(days=1100)
"""No purchase is published longer before its contracts start."""
GRACE = timedelta(days=31)
"""Pages speak of a start as coming for so long after it."""
_SHORTEST = timedelta(days=90)
"""No contract is shorter."""


@dataclass(frozen=True, slots=True)
class Round:
    """One round: by its start, or one of the two whose start no document tells."""

    kind: Literal["started", "earlier", "open"]
    first: date | None = None
    """The first start that its documents gave, which is its name."""
    last: date | None = None
    """The start as known now."""

    @property
    def key(self) -> str:
        """What goes into an id: the same after the start has moved."""
        return str(self.first.year) if self.first else self.kind


EARLIER, OPEN = Round("earlier"), Round("open")


def rounds_of(starts: Sequence[Said]) -> list[Round]:
    """The rounds that facts of ``contract_start`` tell of, the oldest first."""
    years: dict[int, list[Said]] = defaultdict(list)
    for one in starts:
        years[one.row["date_from"].year].append(one)
    groups: list[list[Said]] = []
    for _, claims in sorted(years.items()):
        if groups and _moved(groups[-1], claims):
            groups[-1] += claims
        else:
            groups.append(claims)
    found = []
    for claims in groups:
        first = min(claims, key=lambda one: (one.time, one.row["date_from"], one.id))
        found.append(Round("started", first.row["date_from"], max(one.row["date_from"] for one in claims)))
    return found


def _moved(before: Sequence[Said], after: Sequence[Said]) -> bool:
    """Whether the starts ``before`` never came, and those ``after`` stand for them."""
    latest = max(one.row["date_from"] for one in before)
    near = min(one.row["date_from"] for one in after) - latest <= NEAR
    unseen = not any(_begun(one) for one in before)
    newer = max(one.time for one in after) >= max(one.time for one in before)
    return near and unseen and newer


def _begun(one: Said) -> bool:
    """Whether a fact tells of a start that had come when it was written."""
    view: date | None = one.view
    return view > one.row["date_from"] if view else not one.row["planned"]


class Calendar:
    """The rounds of one part of the purchases (or of all of it), and to which of them a fact belongs."""

    def __init__(self, rounds: Sequence[Round], starts: Sequence[Said], reopened: Collection[str] = ()) -> None:
        """``starts``: what gave the rounds; ``reopened``: document_ids that tell that contracts are opened again."""
        self.rounds = sorted(rounds, key=lambda one: one.last or date.min)
        self._reopened = frozenset(reopened)
        self._stated: dict[str, list[Round]] = defaultdict(list)
        self._begun: dict[str, list[Round]] = defaultdict(list)
        for one in starts:
            known = self.of_start(one)
            self._stated[one.document.id].append(known)
            if _begun(one):
                self._begun[one.document.id].append(known)

    def of_tense(self, one: Said, tense: Tense) -> Round | None:
        """The round that a fact without a date of its own is about; None where that is a round nobody can name."""
        match tense:
            case "coming":
                return self._coming(one)
            case "running":
                return self._running(one)
            case "settled":
                return self._settled(one)
            case "former":
                running = self._running(one)
                older = self.rounds[: self.rounds.index(running)] if running in self.rounds else []
                return older[-1] if older else None

    def of_step(self, one: Said) -> Round:
        """The round of a step on the way to a contract: the next start after it."""
        day = one.row["date_from"]
        for known in self.rounds:
            if known.last and known.last >= day - GRACE:
                return known if known.last - day <= _LEAD else EARLIER
        again = one.document.id in self._reopened and self.rounds
        return self.rounds[-1] if again else OPEN

    def of_end(self, one: Said, tense: Tense) -> Round:
        """The round whose contracts end then: the last one that had begun."""
        day = one.row["date_from"]
        begun = [known for known in self.rounds if known.last and known.last + _SHORTEST <= day]
        if begun:
            return begun[-1]
        if self.rounds or tense in ("running", "former"):
            return EARLIER
        view: date | None = one.view
        return EARLIER if view and day <= view + NEAR else OPEN

    def of_start(self, one: Said) -> Round:
        """The round of a start."""
        year = one.row["date_from"].year
        for known in self.rounds:
            if known.first and known.last and min(known.first.year, known.last.year) <= year <= known.last.year:
                return known
        return OPEN

    def _coming(self, one: Said) -> Round:
        view: date | None = one.view
        stated = [known for known in self._stated[one.document.id] if known.last]
        stated = [known for known in stated if not view or not known.last or known.last + NEAR > view]
        if stated:
            return max(stated, key=lambda known: known.last or date.min)
        if not self.rounds:
            return OPEN
        if view is None:
            return self.rounds[-1]
        ahead = [known for known in self.rounds if known.last and known.last >= view - GRACE]
        last = self.rounds[-1]
        if ahead:
            return ahead[0]
        return last if last.last and view - last.last <= NEAR else OPEN

    def _running(self, one: Said) -> Round:
        begun = self._begun[one.document.id]
        if (day := one.day) is not None:
            begun = [known for known in self.rounds if known.last and known.last <= day]
        return max(begun, key=lambda known: known.last or date.min) if begun else EARLIER

    def _settled(self, one: Said) -> Round:
        day: date | None = one.day
        if not self.rounds:
            return OPEN
        if day is None:
            return self._coming(one)
        ahead = [known for known in self.rounds if known.last and day - GRACE <= known.last <= day + NEAR]
        begun = [known for known in self.rounds if known.last and known.last <= day]
        return (ahead or begun[-1:] or [OPEN])[0]
