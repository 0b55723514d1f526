"""Dated events that no column of ``procurements`` has: the milestones of facts that belong to one process alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from exports.ocds.codes import codes
from exports.ocds.facts import Facts, Row
from exports.ocds.history import Value
from exports.ocds.process import Process
from exports.ocds.times import Period

_REPEATED = {"meeting", "clarification_published", "decision", "court_ruling", "suspension", "extension"}
"""What may happen several times: each day of it is a milestone of its own."""


def add_events(processes: Sequence[Process], facts: Facts) -> int:
    """Give each process its events; returns how many facts belong to none, or to more than one, and are left out.

    A fact belongs to the process whose values come from the same document, and if it is of a segment, to one that has
    that segment.
    """
    columns = set(codes("milestone_column").values())
    homes = [(process, process.used()) for process in processes]
    found: dict[tuple[int, str], list[tuple[date, Row]]] = defaultdict(list)
    lost = 0
    for fact in facts.of("milestones"):
        if fact["event"] in columns or fact["event"] not in codes("milestone_type"):
            continue
        places = list(_places(fact, homes))
        day = facts.day(fact["document_id"])
        if len(places) != 1 or day is None:
            lost += 1
            continue
        index, lot = places[0]
        process = processes[index]
        key = _key(process, fact, lot)
        process.event_of[key] = (fact["event"], lot)
        found[index, key].append((day, fact))
    for (index, key), dated in sorted(found.items()):
        processes[index].events[key] = list(_values(dated))
    return lost


def _places(fact: Row, homes: Sequence[tuple[Process, set[str]]]) -> Iterator[tuple[int, str | None]]:
    for index, (process, used) in enumerate(homes):
        if fact["document_id"] not in used:
            continue
        if fact["segment_id"] is None:
            yield index, None
        else:
            yield from ((index, history.lot) for history in process.histories if fact["segment_id"] in history.segments)


def _key(process: Process, fact: Row, lot: str | None) -> str:
    words = [lot or process.id, fact["event"]]
    if fact["event"] in _REPEATED:
        words.append(fact["date_from"].isoformat())
    return "-".join(words)


def _values(dated: list[tuple[date, Row]]) -> Iterator[Value]:
    """One value per day of a document: what its surest fact says."""
    best: dict[date, Row] = {}
    for day, fact in sorted(dated, key=lambda pair: (pair[0], -pair[1]["confidence"], pair[1]["fact_id"])):
        best.setdefault(day, fact)
    for day, fact in sorted(best.items()):
        yield Value(day, Period(fact["date_from"], fact["date_to"], fact["precision"]), (fact,))
