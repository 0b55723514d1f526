"""The facts of a region sorted into procurements: by law, part and round; and what is said of the whole of a round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.reconcile.facts import Said
from pipeline.reconcile.laws import LAWS
from pipeline.reconcile.parts import Part, parts
from pipeline.reconcile.rounds import EARLIER, NEAR, Calendar, Round, rounds_of
from pipeline.reconcile.tense import Tenses

_STEPS = {"publication", "submission_deadline", "provisional_award", "final_award", "suspension", "withdrawal"}
_OF_WORK = {"segments", "products"}
"""Tables that name parts of a purchase and tell nothing of a round."""


@dataclass(slots=True, eq=False)
class Purchase:
    """One procurement: a round of a part, or of the whole under one law."""

    law: str | None
    part: Part | None
    """None for the whole."""
    round: Round
    facts: list[Said] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Purchases:
    """All procurements of a region, in a fixed order."""

    of_parts: list[Purchase]
    of_wholes: list[Purchase]
    parts: list[Part]
    tenses: Tenses


def purchases(facts: Sequence[Said]) -> Purchases:
    """Sort ``facts``, whose laws are told."""
    tenses, known = Tenses(facts), parts(facts)
    every: list[Part] = list({id(part): part for part in known.values()}.values())
    of_part: dict[int, list[Said]] = defaultdict(list)
    of_whole: dict[str | None, list[Said]] = defaultdict(list)
    for one in facts:
        if one.table in _OF_WORK:
            continue
        if one.segment is not None:
            of_part[id(known[one.law, one.segment])].append(one)
        else:
            for law in _laws(one):
                of_whole[law].append(one)
    found: list[Purchase] = []
    wholes: list[Purchase] = []
    for law in sorted({part.law for part in every} | set(of_whole), key=str):
        here = [part for part in every if part.law == law]
        general = _starts(of_whole[law])
        years: list[Said] = list(general)
        for part in here:
            own = _starts(of_part[id(part)])
            above = _starts(of_part[id(part.parent)]) if part.parent else []
            starts = [*own, *_further(own, above)]
            starts += _further(starts, general)
            if not general:
                years += own
            found += _sorted(law, part, of_part[id(part)], starts, tenses)
        wholes += _sorted(law, None, of_whole[law], years, tenses)
    return Purchases(found, wholes, every, tenses)


def _laws(one: Said) -> Iterable[str | None]:
    """The laws of a fact of the whole: one that is told of both counts for each."""
    return LAWS if one.law == "both" else (one.law,)


def _starts(facts: Iterable[Said]) -> list[Said]:
    return [one for one in facts if one.table == "milestones" and one.row["event"] == "contract_start"]


def _further(own: Sequence[Said], general: Sequence[Said]) -> list[Said]:
    """The starts of ``general`` that are of other rounds than the part's own (it may start apart from the rest), and
    those of a round that the part was in before it moved."""
    days = [one.row["date_from"] for one in own]
    moved = [one for one in rounds_of(general) if one.first and one.last and one.first.year != one.last.year]
    return [one for one in general if all(_apart(one, day, moved) for day in days)]


def _apart(one: Said, own: date, moved: Sequence[Round]) -> bool:
    day: date = one.row["date_from"]
    for known in moved:
        if known.first and known.last:
            years = range(min(known.first.year, known.last.year), known.last.year + 1)
            if day.year in years and own.year in years:
                return True
    return abs(day - own) > NEAR or day.year == own.year


def _sorted(
    law: str | None, part: Part | None, facts: Sequence[Said], starts: Sequence[Said], tenses: Tenses
) -> list[Purchase]:
    reopened = {one.document.id for one in facts if one.table == "statuses" and one.row["status"] == "reopened"}
    calendar = Calendar(rounds_of(starts), starts, reopened)
    found: dict[Round, Purchase] = {}
    for one in facts:
        known = _round(one, calendar, tenses)
        if known is not None:
            found.setdefault(known, Purchase(law, part, known)).facts.append(one)
    return [found[known] for known in sorted(found, key=lambda known: (known.kind, known.key))]


def _round(one: Said, calendar: Calendar, tenses: Tenses) -> Round | None:
    if one.table == "milestones":
        match one.row["event"]:
            case "contract_start":
                return calendar.of_start(one)
            case "contract_end":
                tense = tenses.of(one)
                return calendar.of_end(one, tense or "coming")
            case event if event in _STEPS:
                return calendar.of_step(one)
            case _:
                return None
    if one.table == "references" and one.row["kind"] != "tenderned":
        return None
    tense = tenses.of(one)
    if tense is None:
        return None
    if one.table == "parties" and tense == "former":
        return None
    known = calendar.of_tense(one, tense)
    return known if known is not None else (EARLIER if tense == "running" else None)
