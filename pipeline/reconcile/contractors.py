"""Who delivers: the providers of one procurement as they stand now, and those that joined or left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.reconcile.claims import Claim
from pipeline.reconcile.criteria import around, weight
from pipeline.reconcile.deciding import Change
from pipeline.reconcile.facts import Said

IN = {"awarded", "contracted", "provisionally_awarded"}
"""What a document says of a provider that delivers, or is to deliver."""
OUT = {"rejected", "withdrawn"}
"""What it says of one that does not. Selected, reserve, subcontractor and mentioned say neither."""


@dataclass(frozen=True, slots=True)
class Contractors:
    """The providers of one procurement."""

    ids: tuple[str, ...]
    """provider_ids, sorted."""
    facts: tuple[str, ...]
    bidders: int
    """How many contracts that may be: a combination counts once."""
    changes: tuple[Change, ...]


def contractors(facts: Sequence[Said]) -> Contractors:
    """Of each provider what the last document says that says anything of it. ``facts``: of the table ``providers``."""
    claims = [
        Claim("providers", one.row["provider_id"], one, 3, one.time)
        for one in facts
        if one.table == "providers" and one.row["status"] in IN | OUT
    ]
    others = around(claims, frozenset())
    of_provider: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (claim.said.row["status"] in OUT, weight(claim, others))):
        of_provider[str(claim.value)].append(claim)
    last = {
        known: max(said, key=lambda claim: (claim.said.row["corrected"], claim.time))
        for known, said in of_provider.items()
    }
    for known, said in of_provider.items():  # awarded and rejected in one breath: left out, as nobody can tell
        time = last[known].time
        if last[known].said.row["status"] in IN and not last[known].said.row["corrected"]:
            out = [claim for claim in said if claim.time == time and claim.said.row["status"] in OUT]
            last[known] = out[0] if out else last[known]
    delivering = {known: claim for known, claim in last.items() if claim.said.row["status"] in IN}
    combinations = _combinations(delivering)
    ids = sorted(known for known in delivering if known not in combinations)
    # a member whose row does not name its combination stands in the document that names it
    together = {delivering[known].said.document.id: known for known in sorted(combinations)}
    ways = {_bidder(known, delivering[known].said, together) for known in ids}
    told = sorted(
        (claim for known in ids for claim in of_provider[known] if claim.said.row["status"] in IN),
        key=lambda claim: claim.said.place,
    )
    return Contractors(
        tuple(ids), tuple(claim.said.id for claim in told), len(ways), _changes(of_provider, combinations)
    )


def _bidder(known: str, one: Said, together: dict[str, str]) -> str:
    return str(together.get(one.document.id) or one.row["consortium"] or known)


def _combinations(delivering: dict[str, Claim]) -> set[str]:
    """Providers that are a combination of others on the list: its members stand there."""
    names = {
        str(claim.said.row["consortium"]).casefold() for claim in delivering.values() if claim.said.row["consortium"]
    }
    return {
        known
        for known, claim in delivering.items()
        if {str(claim.said.row["name"]).casefold(), str(claim.said.row["provider"]).casefold()} & names
    }


def _changes(of_provider: dict[str, list[Claim]], combinations: set[str]) -> tuple[Change, ...]:
    """Who left, and who came after the first list."""
    every = [claim for said in of_provider.values() for claim in said if claim.said.row["status"] in IN]
    if not every:
        return ()
    begin = min(claim.time for claim in every)
    found = []
    for known in sorted(of_provider):
        if known in combinations:
            continue
        inside = None
        for claim in sorted(
            of_provider[known], key=lambda claim: (claim.time, claim.said.row["status"] in OUT, claim.said.place)
        ):
            name = str(claim.said.row["provider"])
            now = claim.said.row["status"] in IN
            if now and not inside and claim.time > begin:
                found.append(Change(None, name, claim))
            if not now and inside:
                found.append(Change(name, None, claim))
            inside = now
    return tuple(found)
