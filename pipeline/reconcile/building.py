"""The rows of ``procurements`` and ``changes`` of one region."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pipeline.reconcile.buyers import Buyers, of_whole
from pipeline.reconcile.claims import Claim, Count, Period, claims_of
from pipeline.reconcile.contractors import Contractors, contractors
from pipeline.reconcile.deciding import Decision, decide
from pipeline.reconcile.facts import Columns, Said, said
from pipeline.reconcile.inheriting import INHERITED, matching, pool, status_pool
from pipeline.reconcile.laws import tell_laws
from pipeline.reconcile.parts import Part
from pipeline.reconcile.purchases import Purchase, Purchases, purchases
from pipeline.reconcile.rounds import GRACE

_PERIODS = ("publication", "submission_deadline", "award", "contract_start", "contract_end")
_SCOPE = {"jeugd": "jeugd", "wmo": "wmo", "both": "other", None: None}


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Rows of both tables, in a fixed order."""

    procurements: list[dict[str, Any]]
    changes: list[dict[str, Any]]


@dataclass(slots=True, eq=False)
class _Material:
    """A purchase with what its own facts say."""

    purchase: Purchase
    claims: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    contractors: Contractors = field(default_factory=lambda: contractors(()))
    tenderned: list[Said] = field(default_factory=list)
    awarding: frozenset[str] = frozenset()

    @property
    def says_anything(self) -> bool:
        return bool(self.claims or self.contractors.ids or self.tenderned)


def reconciled(region: str, tables: Mapping[str, Columns]) -> Reconciled:
    """The procurements of a region and how they changed.

    ``tables``: name -> columns of ``documents``, ``passages`` and every fact table of this region alone. The same rows in
    any order give the same result.
    """
    facts = said(tables)
    tell_laws(facts)
    found = purchases(facts)
    parts = [_material(one, found) for one in found.of_parts]
    wholes = [_material(one, found) for one in found.of_wholes]
    known = [one for one in parts if _is_row(one)]
    known += [_material(one, found) for one in _listed_only(found, known, wholes)]
    shown = {(one.purchase.law, one.purchase.round.kind, _year(one.purchase)) for one in known}
    known += [
        one
        for one in wholes
        if one.says_anything
        and (one.contractors.ids or (one.purchase.law, one.purchase.round.kind, _year(one.purchase)) not in shown)
    ]
    rows = _Rows(region, facts, known, wholes)
    return rows.made()


def _material(purchase: Purchase, found: Purchases) -> _Material:
    material = _Material(purchase)
    for one in purchase.facts:
        for claim in claims_of(one):
            material.claims[claim.column].append(claim)
    material.contractors = contractors(purchase.facts)
    material.tenderned = [one for one in purchase.facts if one.table == "references"]
    material.awarding = frozenset(one.document.id for one in purchase.facts if found.tenses.awards(one))
    return material


def _is_row(one: _Material) -> bool:
    """Whether a part is one: it is labelled or of a known kind of care, and something is told of it."""
    part = one.purchase.part
    return one.says_anything and part is not None and (part.labelled or part.category is not None)


def _listed_only(found: Purchases, known: Sequence[_Material], wholes: Sequence[_Material]) -> list[Purchase]:
    """Parts that documents list by a label and tell nothing of: they are rows where something is told of the whole."""
    told = {id(one.purchase.part) for one in known}
    divided = {id(part.parent) for part in found.parts if part.parent}
    extra = []
    for part in found.parts:
        if id(part) in told | divided or not part.labelled or not part.category:
            continue
        rounds = [one.purchase.round for one in wholes if one.purchase.law == part.law and one.says_anything]
        known_rounds = sorted((one for one in rounds if one.kind != "earlier"), key=lambda one: one.last or date.min)
        # the round that its newest document prepares; what was listed for 2019 alone is no part of 2026
        ahead = [one for one in known_rounds if one.last and one.last >= _before(part.until)]
        if known_rounds:
            extra.append(Purchase(part.law, part, (ahead or known_rounds[-1:])[0]))
    return extra


def _before(day: date) -> date:
    return day - GRACE if day > date.min + GRACE else day


def _year(purchase: Purchase) -> int | None:
    return purchase.round.last.year if purchase.round.last else None


@dataclass(slots=True, eq=False)
class _Rows:
    region: str
    facts: Sequence[Said]
    known: Sequence[_Material]
    wholes: Sequence[_Material]
    changes: list[dict[str, Any]] = field(default_factory=list)
    days: dict[str, date | None] = field(default_factory=dict)
    with_status: set[tuple[Any, ...]] = field(default_factory=set)

    def made(self) -> Reconciled:
        self.days = {one.id: one.day for one in self.facts}
        self.with_status = {
            self._round(one.purchase) for one in self.known if one.claims.get("status") and one.purchase.part
        }
        buyers = Buyers(self.facts)
        rows = [self._row(one, buyers) for one in self.known]
        return Reconciled(
            sorted(rows, key=lambda row: row["procurement_id"]),
            sorted(self.changes, key=lambda row: (row["procurement_id"], row["column"], row["fact_id"])),
        )

    def _round(self, purchase: Purchase) -> tuple[Any, ...]:
        return (purchase.law, purchase.round.kind, _year(purchase))

    def _id(self, purchase: Purchase) -> str:
        segment = purchase.part.ids[0] if purchase.part else None
        parts = ["procurement", self.region, purchase.law, purchase.round.key, segment]
        return hashlib.sha256(json.dumps(parts, separators=(",", ":")).encode()).hexdigest()[:16]

    def _row(self, one: _Material, buyers: Buyers) -> dict[str, Any]:
        purchase = one.purchase
        above = self._above(one)
        decided = self._decided(one, above)
        known = self._id(purchase)
        facts = {column: list(decision.facts) for column, decision in decided.items()}
        conflicts = [_conflict(column, decision) for column, decision in sorted(decided.items()) if decision.conflicts]
        row: dict[str, Any] = {"procurement_id": known, **_about(purchase)}
        for column in ("status", "procedure", "funding_model", "contract_form"):
            row[column] = decided[column].value if column in decided else None
        for column in ("procedure", "funding_model"):
            row[f"{column}_status"] = decided[column].claim.said.row["status"] if column in decided else None
        for column in _PERIODS:
            row[column] = _period(decided[column].value) if column in decided else None
        row["round"] = row["contract_start"]["date_from"].year if row["contract_start"] else _year(purchase)
        row["earlier"] = purchase.round.kind == "earlier"
        row["provider_count"], row["provider_count_max"] = _count(decided.get("provider_count"))
        row["providers"] = list(one.contractors.ids)
        if one.contractors.ids:
            facts["providers"] = list(one.contractors.facts)
            conflicts += _counted_otherwise(decided.get("provider_count"), one.contractors)
        tenderned = one.tenderned or next((higher.tenderned for higher in above if higher.tenderned), [])
        row["tenderned"] = list(dict.fromkeys(sorted(str(each.row["value"]) for each in tenderned)))
        if tenderned:
            facts["tenderned"] = [each.id for each in tenderned]
        row["buyers"] = self._bought(one, buyers, facts)
        parent = self._part_of(one)
        row["part_of"] = self._id(parent.purchase) if parent else None
        used = [self.days.get(each) for ids in facts.values() for each in ids]
        row["as_of"] = max((day for day in used if day), default=None)
        if purchase.part and purchase.part.named:
            facts["segment"] = list(purchase.part.named)
        row["fact_ids"] = sorted(facts.items())
        row["conflicts"] = conflicts
        self._tell_changes(known, one, decided)
        return row

    def _bought(self, one: _Material, buyers: Buyers, facts: dict[str, list[str]]) -> list[str]:
        part = one.purchase.part
        documents = {each.document.id for each in one.purchase.facts}
        names, told = buyers.of(one.purchase.law, part.ids, documents) if part else of_whole(one.purchase.facts)
        if names:
            facts["buyers"] = told
        return names

    def _decided(self, one: _Material, above: Sequence[_Material]) -> dict[str, Decision]:
        higher = [each.claims for each in above]
        found: dict[str, Decision] = {}
        for column in INHERITED:
            decision = decide(pool(column, one.claims, higher), one.awarding)
            if decision is not None:
                found[column] = decision
        whole = above[-1].claims if above and above[-1].purchase.part is None else {}
        told = self._round(one.purchase) in self.with_status
        status = decide(status_pool(one.claims, whole, told) if one.purchase.part else one.claims.get("status", ()))
        count = decide(one.claims.get("provider_count", ()), one.awarding)
        found |= {name: each for name, each in (("status", status), ("provider_count", count)) if each}
        return found

    def _above(self, one: _Material) -> list[_Material]:
        """The parts that it lies within, the nearest first, then the whole of the round."""
        found: list[_Material] = []
        if one.purchase.part is None:
            return found
        parent = self._part_of(one)
        if parent is not None:
            found.append(parent)
        whole = matching(one.purchase, [each.purchase for each in self.wholes])
        found += [each for each in self.wholes if each.purchase is whole]
        return found

    def _part_of(self, one: _Material) -> _Material | None:
        part = one.purchase.part
        above = part.parent if part else None
        for each in self.known:
            if (
                above is not None
                and each.purchase.part is above
                and self._round(each.purchase) == self._round(one.purchase)
            ):
                return each
        return None

    def _tell_changes(self, known: str, one: _Material, decided: Mapping[str, Decision]) -> None:
        changes = [(column, change) for column, decision in decided.items() for change in decision.changes]
        changes += [("providers", change) for change in one.contractors.changes]
        seen = set()
        for column, change in changes:
            if (column, change.claim.said.id) not in seen:
                seen.add((column, change.claim.said.id))
                self.changes.append(
                    {
                        "procurement_id": known,
                        "column": column,
                        "old_value": change.old,
                        "new_value": change.new,
                        "known_on": change.claim.day,
                        "fact_id": change.claim.said.id,
                        "document_id": change.claim.said.document.id,
                    }
                )


def _about(purchase: Purchase) -> dict[str, Any]:
    part: Part | None = purchase.part
    other = "other" if part and "other" in part.categories else None
    return {
        "segment_id": part.ids[0] if part else None,
        "segment": part.name if part else None,
        "segment_ids": list(part.ids) if part else [],
        "category": (part.category or other) if part else None,
        "scope": _SCOPE[purchase.law],
    }


def _period(value: Any) -> dict[str, Any]:
    assert isinstance(value, Period)
    return value._asdict()


def _count(decision: Decision | None) -> tuple[int | None, int | None]:
    if decision is None or not isinstance(decision.value, Count):
        return None, None
    return decision.value


def _conflict(column: str, decision: Decision) -> dict[str, Any]:
    return {
        "column": column,
        "values": list(dict.fromkeys(claim.text for claim in decision.conflicts)),
        "facts": list(dict.fromkeys(claim.said.id for claim in decision.conflicts)),
    }


def _counted_otherwise(decision: Decision | None, found: Contractors) -> list[dict[str, Any]]:
    """A list of providers that is longer or shorter than the number that documents state."""
    if decision is None or not isinstance(decision.value, Count):
        return []
    low, high = decision.value.low, decision.value.high or decision.value.low
    if any(low <= number <= high for number in (found.bidders, len(found.ids))):
        return []
    return [{"column": "provider_count", "values": [str(len(found.ids))], "facts": list(found.facts)}]
