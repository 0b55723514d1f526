"""Where a purchase stands by what is said of its providers: who names those it was awarded to says that it is awarded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.fact import Fact, Segment
from extractors.rules.providers import providers_of

if TYPE_CHECKING:
    from extractors.context import Context

_TELLS = ("awarded", "provisionally_awarded")
_SURE = 0.7


def implied(context: Context, claimed: Sequence[Fact]) -> list[Fact]:
    """A status for each segment whose award its providers tell, and no claim does.

    Where some are awarded and others only provisionally so, the status is that of most.
    """
    final = any(fact.segment is None and fact.values["status"] == "awarded" for fact in claimed)
    told = {fact.segment for fact in claimed if fact.values["status"] in (*_TELLS, "withdrawn")}
    first: dict[tuple[Segment | None, str], Fact] = {}
    counts: dict[Segment | None, Counter[str]] = {}
    for fact in providers_of(context):
        status = fact.values["status"]
        if final and status == "provisionally_awarded":
            continue  # the purchase is awarded, if not to all of them
        if status in _TELLS and fact.confidence >= _SURE and fact.segment not in told:
            counts.setdefault(fact.segment, Counter())[status] += 1
            first.setdefault((fact.segment, status), fact)
    found = []
    for segment, counter in counts.items():
        status = counter.most_common(1)[0][0]
        found.append(_status(context, first[segment, status], status))
    return found


def _status(context: Context, fact: Fact, status: str) -> Fact:
    """The claim of a provider's fact: its quote is the sentence, the line or the cell that names the provider."""
    unit = next((one for one in context.units_of[fact.passage] if one.start <= fact.start < one.end), None)
    return Fact(
        table="statuses",
        passage=fact.passage,
        start=unit.start if unit else fact.start,
        end=max(unit.end, fact.end) if unit else fact.end,
        values={"status": status},
        rule="implied",
        confidence=0.75,
        extractor="statuses",
        segment=fact.segment,
        scope=fact.scope,
    )
