"""By what one value wins over another: the criteria in their order, the first that tells them apart decides.

Everything that the tables of answers choose between is chosen here. docs/procurements.md tells the same in words; a test
holds the two together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.reconcile.claims import PROGRESS, Claim, Period
from pipeline.reconcile.facts import Time


@dataclass(frozen=True, slots=True)
class Around:
    """What the other claims for the same column say, as far as a criterion asks."""

    awarding: frozenset[str]
    """document_ids that award the part of the purchase."""
    said: Counter[tuple[Time, Hashable]]
    """In how many passages of one time a value stands."""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: the claim for which ``weigh`` is greatest wins."""

    name: str
    told: str
    weigh: Callable[[Claim, Around], Any]


CRITERIA: tuple[Criterion, ...] = (
    Criterion("corrected", "a person's correction over the machine's reading", lambda c, _: bool(c.said.row["corrected"])),
    Criterion("moved", "the day to which the same words move it over the day from which", lambda c, _: not c.left),
    Criterion("standing", "chosen over proposed over considered", lambda c, _: c.standing),
    Criterion("time", "a later document over an earlier, a new version over the one it replaced", lambda c, _: c.time),
    Criterion("had", "of one day: what has happened over what is planned", lambda c, _: _had(c)),
    Criterion("award", "a document that awards over one that does not", lambda c, a: c.said.document.id in a.awarding),
    Criterion("current", "what still stands over what was replaced or is gone", lambda c, _: not c.said.document.replaced),
    Criterion("text", "born-digital text over text read from a scan", lambda c, _: not c.said.document.scanned),
    Criterion("progress", "of statuses the one that is further on the way", lambda c, _: _progress(c)),
    Criterion("support", "what more passages say", lambda c, a: a.said[c.time, c.value]),
    Criterion("year", "a date with its year over one whose year is inferred", lambda c, _: not c.said.row.get("year_inferred")),
    Criterion("precision", "a day over a month, a month over a year", lambda c, _: -_days(c)),
    Criterion("confidence", "the surer rule", lambda c, _: c.said.row["confidence"]),
    Criterion("later_day", "the later day: dates are put off more often than brought forward", lambda c, _: _first_day(c)),
)  # fmt: skip


def _had(claim: Claim) -> bool:
    # a contract that "ended on" a day and was extended: the end that came is no firmer than the one to come
    return claim.column == "contract_end" or not claim.said.row.get("planned")


def _progress(claim: Claim) -> int:
    return PROGRESS.index(str(claim.value)) if claim.column == "status" else 0


def _days(claim: Claim) -> int:
    return (claim.value.date_to - claim.value.date_from).days if isinstance(claim.value, Period) else 0


def _first_day(claim: Claim) -> int:
    return claim.value.date_from.toordinal() if isinstance(claim.value, Period) else 0


def around(claims: Sequence[Claim], awarding: frozenset[str]) -> Around:
    """What the criteria ask of all claims for one column together."""
    passages = {(claim.time, claim.value, claim.said.row["passage_id"]) for claim in claims}
    return Around(awarding, Counter((time, value) for time, value, _ in passages))


def weight(claim: Claim, others: Around) -> tuple[Any, ...]:
    """By which claims are compared, the greatest wins; the last entries are a fixed order of what is otherwise equal."""
    return (*(criterion.weigh(claim, others) for criterion in CRITERIA), claim.text, claim.said.place)
