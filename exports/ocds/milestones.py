"""Dated events as milestones: scheduled while every document still plans them, met once one says that they were."""

from __future__ import annotations

from datetime import date

from exports.ocds.codes import codes
from exports.ocds.facts import Row, evidence
from exports.ocds.history import State, Value
from exports.ocds.process import Process
from exports.ocds.times import begin_of, end_of
from schemas.vocabulary import vocabulary


def milestones(process: Process, states: dict[str, State], day: date) -> list[Row]:
    """All milestones known on ``day``, by id."""
    found = []
    for history in process.histories:
        for column, event in codes("milestone_column").items():
            value = states.get(history.id, {}).get(column)
            if value is not None:
                found.append(_milestone(f"{history.id}-{event}", event, history.lot, value))
    found += [_milestone(key, event, lot, value) for key, event, lot, value in process.dated(day)]
    return sorted(found, key=lambda milestone: str(milestone["id"]))


def _milestone(key: str, event: str, lot: str | None, value: Value) -> Row:
    period = value.content
    happened = not value.planned
    # of a month OCDS can hold one instant only: due by its last day; the whole of it stands in x_period
    met = {"dateMet": begin_of(period.date_from)} if happened and period.exact else {}
    return {
        "id": key,
        "title": vocabulary("event").values[event],
        "type": codes("milestone_type")[event],
        "code": event,
        **(met if happened else {"dueDate": end_of(period.date_to)}),
        "status": "met" if happened else "scheduled",
        **({"relatedLots": [lot]} if lot else {}),
        "x_period": period.told(),
        "x_evidence": evidence(event, value.facts),
    }
