"""The tables of answers as a reader would tell them: one line per procurement and per change, without ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

_LEFT_OUT = {"procurement_id", "segment_id", "segment_ids", "part_of", "fact_ids", "conflicts"}


def told(procurements: Iterable[Mapping[str, Any]], changes: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """``procurements`` and ``changes`` as sorted lines."""
    procurements = list(procurements)
    names = {row["procurement_id"]: _name(row) for row in procurements}
    rows = []
    for row in procurements:
        values = [
            f"{name} {_text(value)}"
            for name, value in sorted(row.items())
            if name not in _LEFT_OUT and _told(name, value)
        ]
        against = [f"against {one['column']} {', '.join(one['values'])}" for one in row["conflicts"]]
        rows.append("; ".join([_name(row), *values, *against]))
    moved = [
        f"{names[row['procurement_id']]}; {row['column']} {row['old_value']} -> {row['new_value']}; {row['known_on']}"
        for row in changes
    ]
    return {"procurements": sorted(rows), "changes": sorted(moved)}


def _name(row: Mapping[str, Any]) -> str:
    when = "earlier contracts" if row["earlier"] else row["round"]
    return f"{row['region']}, {row['scope']}, {row['segment']}, {when}"


def _told(name: str, value: Any) -> bool:
    return name not in ("region", "scope", "segment", "round", "earlier") and value is not None and value != []


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["date_from"]) + ("" if value["date_from"] == value["date_to"] else f"/{value['date_to']}")
    return ", ".join(value) if isinstance(value, list) else str(value)
