"""Awards: one for all lots that went to the same suppliers on the same terms, never one per winner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from exports.ocds.codes import codes
from exports.ocds.facts import Row, evidence
from exports.ocds.history import History, State
from exports.ocds.lots import contract_period, stated
from exports.ocds.process import Process
from exports.ocds.times import begin_of

FORMER = "-former"


def groups(process: Process, last: dict[str, State]) -> list[list[History]]:
    """Histories whose award is the same in the end: they share one award through all releases."""
    found: dict[Any, list[History]] = defaultdict(list)
    for history in process.histories:
        state = last.get(history.id, {})
        dates = tuple(_day(state, column) for column in ("award", "contract_start", "contract_end"))
        count = state["provider_count"].content if "provider_count" in state else None
        found[tuple(sorted(winners(state))), status(state), dates, count, history.lot is None].append(history)
    return sorted(found.values(), key=lambda group: group[0].id)


def awards(grouped: Sequence[Sequence[History]], states: dict[str, State], last: dict[str, State]) -> list[Row]:
    """The awards known on one day, by id.

    Who is named no more in the end stands in an award of its own, ``...-former``: a later release cannot take a supplier
    out of an award, it can only cancel one.
    """
    found = []
    for group in grouped:
        stay = set().union(*(winners(last.get(history.id, {})) for history in group))
        known = [(history, states[history.id]) for history in group if winners(states.get(history.id, {}))]
        now = set().union(*(winners(state) for _, state in known))
        key = f"award-{group[0].id}"
        found += [_award(name, known, who) for name, who in ((key, now & stay), (f"{key}{FORMER}", now - stay)) if who]
    return found


def winners(state: State) -> set[str]:
    """provider_ids of those whom a document says to have the award, or to be about to get it."""
    value = state.get("providers")
    if value is None:
        return set()
    told = {
        fact["provider_id"]
        for fact in value.facts
        if fact["table"] == "providers" and fact["status"] in codes("award_status")
    }
    return told & set(value.content)


def status(state: State) -> str | None:
    """Status of the award: pending while all that is known is an intention; None where there is no award."""
    if not winners(state):
        return None
    told = state["status"].content if "status" in state else None
    if told == "withdrawn":
        return "cancelled"
    if told in ("awarded", "provisionally_awarded"):
        return codes("award_status")[told]
    facts = [fact for fact in state["providers"].facts if fact["table"] == "providers"]
    found = {codes("award_status").get(fact["status"]) for fact in facts}
    return "active" if "active" in found else "pending"


def _award(key: str, known: Sequence[tuple[History, State]], suppliers: set[str]) -> Row:
    states = [state for _, state in known]
    found = {status(state) for state in states}
    names = {
        fact["provider_id"]: fact["provider"]
        for state in states
        for fact in state["providers"].facts
        if fact["table"] == "providers"
    }
    lots = [history.lot for history, _ in known if history.lot]
    days = {_day(state, "award") if "award" in state and not state["award"].planned else None for state in states}
    day = days.pop() if len(days) == 1 else None
    counts = [stated(state) for state in states]
    period = contract_period(states[0])
    told = {
        "date": begin_of(day) if day else None,
        "suppliers": [{"id": one, "name": names[one]} for one in sorted(suppliers)],
        "contractPeriod": period if all(contract_period(state) == period for state in states) else None,
        "relatedLots": lots,
        # of a framework for several lots the number is stated once
        **(counts[0] if all(count == counts[0] for count in counts) else {}),
        "x_evidence": _evidence(states, suppliers),
    }
    active = next((one for one in ("active", "pending", "cancelled") if one in found), None)
    return {"id": key, "status": active, **{name: value for name, value in told.items() if value}}


def _evidence(states: Sequence[State], suppliers: set[str]) -> list[Row]:
    found: dict[tuple[str, str], Row] = {}
    for state in states:
        for column in ("providers", "provider_count"):
            for fact in state[column].facts if column in state else ():
                if fact.get("provider_id") is None or fact["provider_id"] in suppliers:
                    found[column, fact["fact_id"]] = evidence(column, [fact])[0]
    return [found[key] for key in sorted(found)]


def _day(state: State, column: str) -> date | None:
    if column not in state or not state[column].content.exact:
        return None
    day: date = state[column].content.date_from
    return day
