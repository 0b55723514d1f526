"""Of which contracts a fact speaks: of those to come, of those that run, or of earlier ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal

from pipeline.reconcile.facts import Said

Tense = Literal["coming", "running", "former", "settled"]
CLAIMED: dict[str, Tense | None] = {
    "chosen": "coming",
    "proposed": "coming",
    "considered": "coming",
    "current": "running",
    "former": "former",
    "mentioned": None,
}
"""What the status of a funding model or procedure says; None: of no contracts."""
SETTLED = {"awarded", "closed", "reopened"}
"""Statuses that a purchase has when it is over: of the newest that is, not of the one that begins."""
_PROVIDER: dict[str, Tense] = {
    "contracted": "running",
    "awarded": "settled",
    "rejected": "settled",
    "withdrawn": "settled",
}


class Tenses:
    """The tense of every fact; for one that has none of its own, that of the claims it stands among."""

    def __init__(self, facts: Sequence[Said]) -> None:
        """``facts``: all of the region, with their laws told."""
        self._around: dict[tuple[str, ...], set[Tense]] = defaultdict(set)
        self._awarding: set[tuple[str, str | None]] = set()
        for one in facts:
            if one.table in ("funding_models", "procedures") and (tense := CLAIMED[one.row["status"]]) is not None:
                for place in self._places(one):
                    self._around[place].add(tense)
            if one.table in ("statuses", "providers") and "awarded" in one.row["status"]:
                self._awarding.add((one.document.id, one.segment))

    def of(self, one: Said) -> Tense | None:
        """The tense of a fact; None where it is told of no contracts (mentioned). Milestones have their date instead."""
        match one.table:
            case "funding_models" | "procedures":
                return CLAIMED[one.row["status"]]
            case "statuses":
                return "settled" if one.row["status"] in SETTLED else "coming"
            case "providers":
                tense = _PROVIDER.get(one.row["status"], "coming")
                return "settled" if tense == "running" and self.awards(one) else tense
            case _:
                return self._from_around(one)

    def awards(self, one: Said) -> bool:
        """Whether the document of a fact awards the part of the purchase that the fact is about."""
        return (one.document.id, one.segment) in self._awarding

    def _from_around(self, one: Said) -> Tense:
        for index, place in enumerate(self._places(one)):
            if index and one.table == "provider_counts" and self.awards(one):
                return "settled"
            found = self._around.get(place)
            if found:
                if found <= {"former"}:
                    return "former"
                return "running" if found <= {"running", "former"} else "coming"
        return "coming"

    @staticmethod
    def _places(one: Said) -> tuple[tuple[str, ...], ...]:
        """Its passage; its document where that is about its segment; its document. The nearest tells."""
        document = one.document.id
        return ((document, "passage", one.row["passage_id"]), (document, "segment", str(one.segment)), (document,))
