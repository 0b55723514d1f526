"""Releases of one process: for each day on which something became known, all that was known then."""

from __future__ import annotations

from datetime import date
from typing import Any

from exports.ocds.awards import awards, groups
from exports.ocds.closing import closed, pruned
from exports.ocds.codes import codes
from exports.ocds.documents import documents, notices
from exports.ocds.facts import Facts, Row
from exports.ocds.history import State
from exports.ocds.lots import as_named, lot, own, tender_period, tender_status
from exports.ocds.milestones import milestones
from exports.ocds.parties import buying, suppliers
from exports.ocds.process import Process
from exports.ocds.tags import tags
from exports.ocds.times import begin_of

_ORDER = ("active", "planned", "complete", "cancelled")
"""Of lots that stand differently the tender takes the first of these."""


def releases(process: Process, prefix: str, facts: Facts, own_party: Row) -> list[Row]:
    """The releases of ``process``, oldest first.

    Each tells the whole state, so that it can be read by itself; what was told before and holds no more is null, which
    takes it out of the compiled release.
    """
    days = process.days()
    last = process.states(days[-1]) if days else {}
    grouped = groups(process, last)
    found: list[Row] = []
    before: Row | None = None
    for day in days:
        states = process.states(day)
        now = _release(process, prefix, day, states, facts, own_party)
        now["awards"] = awards(grouped, states, last)
        ids = {supplier["id"] for award in now["awards"] for supplier in award["suppliers"]}
        now["parties"] += suppliers(ids, facts)
        now["tender"]["amendments"] = _amendments(process, day, now, before)
        now = pruned(now)
        now = {**dict(list(now.items())[:3]), "tag": [], **now}
        now["tag"] = tags([tag for release in found for tag in release["tag"]], before, now)
        found.append(closed(before, now) if before else now)
        before = now
    return found


def _release(process: Process, prefix: str, day: date, states: dict[str, State], facts: Facts, own_party: Row) -> Row:
    ocid = f"{prefix}-{process.id}"
    used = _used(process, day, facts)
    told = [fact for history in process.histories for fact in history.buyers]
    told = told or facts.of("parties")  # of the whole region, where the rows do not say who buys
    parties, lead = buying((fact for fact in told if fact["document_id"] in used), own_party)
    buyers = [party for party in parties if "buyer" in party["roles"]]
    known = [history for history in process.histories if history.id in states]
    lots = [lot(history, states[history.id], facts) for history in known if history.lot]
    whole = [(history, states[history.id]) for history in known if not history.lot]
    words = sorted({word for state in states.values() for word in as_named(state)})
    tender: Row = {
        "id": process.id,
        "title": process.title,
        "status": _joint([tender_status(state) for state in states.values()]),
        "procuringEntity": lead,
        "mainProcurementCategory": "services",
        "procurementMethod": _shared([_method(state) for state in states.values()]),
        "procurementMethodDetails": "; ".join(words) or None,
        "tenderPeriod": _shared([tender_period(state) for state in states.values()]),
        "lots": lots,
        "milestones": milestones(process, states, day),
        "documents": documents(facts, used) + notices(states, {history.id: history.lot for history in known}),
    }
    for history, state in whole[:1] if not lots else []:
        tender |= own(history, state)
    return {
        "ocid": ocid,
        "id": f"{ocid}-{day.isoformat()}",
        "date": begin_of(day),
        "tag": [],
        "initiationType": "tender",
        "language": "nl",
        "parties": parties,
        "buyer": {"id": buyers[0]["id"], "name": buyers[0]["name"]} if len(buyers) == 1 else None,
        "tender": tender,
    }


def _used(process: Process, day: date, facts: Facts) -> set[str]:
    """Ids of the documents until ``day`` that say anything of it."""
    values = [value for history in process.histories for found in history.values.values() for value in found]
    values += [value for found in process.events.values() for value in found]
    known = {(fact["document_id"], value.since) for value in values for fact in value.facts}
    return {document for document, since in known if (facts.day(document) or since) <= day}


def _method(state: State) -> str | None:
    return codes("method").get(state["procedure"].content) if "procedure" in state else None


def _joint(found: list[str | None]) -> str | None:
    return next((code for code in _ORDER if code in found), None)


def _shared(found: list[Any]) -> Any:
    """What all say; None where they differ."""
    return found[0] if found and all(one == found[0] for one in found) else None


def _amendments(process: Process, day: date, now: Row, before: Row | None) -> list[Row]:
    """What documents changed until ``day``, one entry a change."""
    found = list(before["tender"].get("amendments", ())) if before else []
    for history in process.histories:
        for since, change, words in history.changed():
            if since != day:
                continue
            told = {
                "id": f"{history.id}-{change['column']}-{change['fact_id']}",
                "date": begin_of(day),
                "description": f"{change['column']}: {change['old_value']} -> {change['new_value'] or 'not known any more'}",
                "rationale": f"The words of the document: {words}",
                "amendsReleaseID": before["id"] if before else None,
                "releaseID": now["id"],
                "relatedLots": [history.lot] if history.lot else None,
                "x_factId": change["fact_id"],
                "x_documentId": change["document_id"],
            }
            found.append(pruned(told))
    return found
