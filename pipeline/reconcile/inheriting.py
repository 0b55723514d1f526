"""What is said of a whole purchase, or of the part that another lies within, holds for each part that has nothing of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.reconcile.claims import STANDING, Claim, agree
from pipeline.reconcile.deciding import decide
from pipeline.reconcile.purchases import Purchase

Claims = Mapping[str, Sequence[Claim]]
INHERITED = (
    *("procedure", "funding_model", "contract_form", "publication", "submission_deadline", "award", "contract_start"),
    "contract_end",
)
"""Columns whose value holds for every part. Providers and their number do not: they would be counted once per part."""
_STOPPED = {"suspended", "withdrawn"}
_OVER = {"awarded", "closed", "reopened"}


def matching(purchase: Purchase, wholes: Sequence[Purchase]) -> Purchase | None:
    """The purchase among ``wholes`` that is of the same law and round."""
    for whole in wholes:
        if whole.law == purchase.law and whole.round.kind == purchase.round.kind:
            one, other = whole.round, purchase.round
            if one.kind != "started" or (one.last and other.last and one.last.year == other.last.year):
                return whole
    return None


def pool(column: str, own: Claims, above: Sequence[Claims]) -> Sequence[Claim]:
    """The claims that decide ``column`` of a part: its own, else the nearest of ``above`` that has any.

    Where a later document moves the date of the whole from what the part's own facts say, those moved it too.
    """
    mine = own.get(column, ())
    for claims in above:
        theirs = [claim for claim in claims.get(column, ()) if claim.standing >= STANDING["proposed"]]
        if not theirs:
            continue
        if not mine:
            return theirs
        if _moves(mine, theirs):
            return [*mine, *theirs]
    return mine


def _moves(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    here, there = decide(mine), decide(theirs)
    if here is None or there is None or agree(here.value, there.value) or there.claim.time <= here.claim.time:
        return False
    return any(agree(here.value, change_from.value) for change_from in theirs)


def status_pool(own: Claims, whole: Claims, others_told: bool) -> Sequence[Claim]:
    """The claims that decide where a part stands. ``others_told``: some part of the round has a status of its own.

    A status of the whole holds for a part only where no part has one: "three segments are awarded" is told of the whole.
    That the whole was stopped holds for each part that was not over, and so does what follows on it.
    """
    mine, theirs = own.get("status", ()), sorted(whole.get("status", ()), key=lambda claim: claim.time)
    if not mine:
        return [] if others_told and not any(claim.value in _STOPPED for claim in theirs) else theirs
    now = decide(mine)
    stops = [claim.time for claim in theirs if claim.value in _STOPPED and now and claim.time > now.claim.time]
    if not stops or now is None or now.value in _OVER:
        return mine
    return [*mine, *(claim for claim in theirs if claim.time >= stops[0])]
