"""Answers of a careful reader: one JSON file per document, with a list per kind of fact and ``optional`` ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Fact = Mapping[str, Any]

ANSWERED = (
    "segments",
    "products",
    "funding_models",
    "procedures",
    "contract_forms",
    "milestones",
    "statuses",
    "providers",
    "provider_counts",
    "references",
    "parties",
)
"""The fact tables, in the order in which they are reported."""
_LISTS = {"milestones": "dates"}
"""Tables whose answers stand under another name."""
_SINGULAR = {
    "segment": "segments",
    "product": "products",
    "funding_model": "funding_models",
    "funding": "funding_models",
    "procedure": "procedures",
    "contract_form": "contract_forms",
    "date": "milestones",
    "dates": "milestones",
    "milestone": "milestones",
    "status": "statuses",
    "provider": "providers",
    "provider_count": "provider_counts",
    "reference": "references",
    "party": "parties",
    "region": "parties",
    "regions": "parties",
    "municipality": "parties",
    "municipalities": "parties",
}
"""What an optional answer calls its kind."""
_TELLING = (
    ("event", "milestones"),
    ("model", "funding_models"),
    ("procedure", "procedures"),
    ("count", "provider_counts"),
    ("name", "providers"),
)
"""Keys that tell the table of an optional answer without a kind; the first that it has."""
_VAGUE_EVENTS = {"other", "document_date"}


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers for one document, by table."""

    id: str
    file: str | None
    asked: dict[str, list[Fact]]
    optional: dict[str, list[Fact]]


def is_vague(table: str, fact: Fact) -> bool:
    """Whether nobody is asked for it: an event of no kind, or the date of the document itself."""
    return table == "milestones" and fact.get("event") in _VAGUE_EVENTS


def answers_of(path: Path) -> Answers | None:
    """The answers in one file; None for a file that holds none. Raises ``ValueError`` where it is no JSON."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or "id" not in data:
        return None
    asked: dict[str, list[Fact]] = {name: list(data.get(_LISTS.get(name, name)) or []) for name in ANSWERED}
    buyers = [*(data.get("regions") or []), *(data.get("municipalities") or [])]
    asked["parties"] = [{"name": name} for name in buyers]
    optional: dict[str, list[Fact]] = {name: [] for name in ANSWERED}
    for answer in data.get("optional") or []:
        table = _table_of(answer)
        if table is not None:
            own_kind = answer.get("reference_kind") or answer.get("ref_kind") or str(answer.get("kind", ""))
            optional[table].append({**answer, "kind": own_kind})
    # Worth having, but nobody is asked for them: events of no kind, and laws.
    optional["milestones"] += [fact for fact in asked["milestones"] if is_vague("milestones", fact)]
    asked["milestones"] = [fact for fact in asked["milestones"] if not is_vague("milestones", fact)]
    optional["references"] += [fact for fact in asked["references"] if fact["kind"] == "law"]
    asked["references"] = [fact for fact in asked["references"] if fact["kind"] != "law"]
    return Answers(str(data["id"]), data.get("file"), asked, optional)


def _table_of(answer: Fact) -> str | None:
    kind = str(answer.get("kind", ""))
    if kind == "reference":
        return "references"
    table = kind if kind in ANSWERED else _SINGULAR.get(kind)
    if table is None and "value" in answer:
        return "references"
    return table or next((name for key, name in _TELLING if key in answer), None)
