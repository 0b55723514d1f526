"""One value out of many claims, with the facts that decided it, what it was before, and what contradicts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pipeline.reconcile.claims import STANDING, Claim, Period, agree, covers
from pipeline.reconcile.criteria import around, weight

_PROPOSED = STANDING["proposed"]
_BY_PROGRESS = {"status"}
"""Columns of which one document may tell more than one value, each at its time."""


@dataclass(frozen=True, slots=True)
class Change:
    """A value gave way to another."""

    old: str | None
    new: str | None
    claim: Claim
    """What says the new one."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a column holds, and why."""

    value: Hashable
    claim: Claim
    """The claim that decided it."""
    facts: tuple[str, ...]
    """fact_ids: the deciding one first, then all that say the same as firmly."""
    changes: tuple[Change, ...]
    conflicts: tuple[Claim, ...]
    """Claims that contradict the value and were not replaced by it."""


def decide(claims: Sequence[Claim], awarding: frozenset[str] = frozenset()) -> Decision | None:
    """The decision between the claims for one column of one procurement; None where there are none.

    The same for any order of ``claims``. ``awarding``: document_ids that award this part of the purchase.
    """
    if not claims:
        return None
    claims = _whole_over_its_parts(_with_moves(claims))
    others = around(claims, awarding)
    weights = {id(claim): weight(claim, others) for claim in claims}

    def heaviest(some: Sequence[Claim]) -> Claim:
        return max(some, key=lambda claim: weights[id(claim)])

    first = heaviest(claims)
    finer = [
        claim for claim in claims if covers(first.value, claim.value) and claim.standing >= _PROPOSED and not claim.left
    ]
    winner = heaviest(finer) if finer else first
    same = sorted(
        (claim for claim in claims if agree(claim.value, winner.value) and claim.standing >= winner.standing),
        key=lambda claim: claim.said.place,
    )
    facts = tuple(dict.fromkeys([winner.said.id, first.said.id, *(claim.said.id for claim in same)]))
    return Decision(winner.value, winner, facts, _changes(claims, heaviest), _conflicts(claims, first, winner))


def _with_moves(claims: Sequence[Claim]) -> list[Claim]:
    """``claims``, those marked that the same words move to a later day."""
    latest: dict[str, date] = {}
    for claim in claims:
        if isinstance(claim.value, Period):
            spot = claim.said.spot
            latest[spot] = max(latest.get(spot, date.min), claim.value.date_from)
    return [
        replace(claim, left=True)
        if isinstance(claim.value, Period) and claim.value.date_to < latest[claim.said.spot]
        else claim
        for claim in claims
    ]


def _whole_over_its_parts(claims: Sequence[Claim]) -> list[Claim]:
    """Without the parts of a mixed funding model, where one passage names it and them."""
    mixed = {claim.said.row["passage_id"] for claim in claims if claim.value == "hybride"}
    return [claim for claim in claims if claim.value == "hybride" or claim.said.row["passage_id"] not in mixed]


def _changes(claims: Sequence[Claim], heaviest: Any) -> tuple[Change, ...]:
    """What the value was from one time to the next: the winner of all that had been said by then."""
    by_time: dict[Any, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.standing >= _PROPOSED:
            by_time[claim.time].append(claim)
    changes: list[Change] = []
    now: Claim | None = None
    for _, said in sorted(by_time.items()):
        steps = [[claim for claim in said if claim.left], said] if now is None else [said]
        for step in steps:
            if not step:
                continue
            then = heaviest([*step, *([now] if now else [])])
            if now is not None and then is not now and not agree(now.value, then.value):
                changes.append(Change(now.text, then.text, then))
            if now is None or not covers(then.value, now.value):
                now = then
    return tuple(changes)


def _conflicts(claims: Sequence[Claim], first: Claim, winner: Claim) -> tuple[Claim, ...]:
    """Claims that say otherwise and are not older than what decided: an older one was replaced."""
    corrected = bool(first.said.row["corrected"])
    return tuple(
        sorted(
            (
                claim
                for claim in claims
                if not agree(claim.value, winner.value)
                and not claim.left
                and claim.standing >= _PROPOSED
                and claim.time >= first.time
                and not corrected
                and not (claim.column in _BY_PROGRESS and claim.said.document.id == first.said.document.id)
            ),
            key=lambda claim: (claim.text, claim.said.place),
        )
    )
