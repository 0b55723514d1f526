"""Small published tables of two invented regions, made by hand: what is in them is told here and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from schemas.tables import tables
from storage.curated import Curated, parquet_bytes
from storage.roots import Root

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
_NOUGHT: dict[str, Any] = {"string": "x", "int32": 0, "int64": 0, "double": 0.5, "bool": False, "list": []}
GONE = datetime(2026, 3, 2, tzinfo=UTC)


def period(first: str, last: str | None = None) -> dict[str, Any]:
    day, end = date.fromisoformat(first), date.fromisoformat(last or first)
    return {"date_from": day, "date_to": end, "precision": "day" if day == end else "range"}


def row(table: str, **values: Any) -> dict[str, Any]:
    """A row of ``table``: what is not told is null, or where that may not be, something of the column's type."""
    made = {}
    for column in tables()[table].columns:
        kind = "list" if pa.types.is_list(column.type) else str(column.type)
        made[column.name] = _NOUGHT.get(kind, date(2026, 1, 1)) if column.required else None
    unknown = values.keys() - made.keys()
    assert not unknown, unknown
    return made | values


def document(name: str, **values: Any) -> dict[str, Any]:
    return row("documents", document_id=name, url=f"https://waterbeke.example/{name}.html", status="ok", **values)


def milestone(name: str, document_id: str, quote: str, *, planned: bool) -> dict[str, Any]:
    values = {"event": "final_award", "date_from": date(2026, 1, 1), "date_to": date(2026, 1, 1), "precision": "day"}
    return row("milestones", fact_id=name, document_id=document_id, quote=quote, planned=planned, **values)


WATERBEKE: Rows = {
    "documents": [
        document("old", title="Planning", superseded_by="new"),
        document("new", title="Planning", document_date=date(2025, 11, 3)),
        document("gone", missing_since=GONE),
    ],
    "milestones": [
        milestone("f1", "old", "in juni 2026", planned=True),
        milestone("f2", "new", "op 1 juli 2026", planned=True),
        milestone("f3", "gone", "is gegund op 2 juli 2026", planned=False),
    ],
    "procurements": [
        row(
            "procurements",
            procurement_id="p1",
            segment="Wonen",
            publication=period("2026-01-10", "2026-01-20"),
            award=period("2026-07-02"),
            fact_ids=[("award", ["f2", "f3"]), ("publication", ["f2"])],
            conflicts=[{"column": "award", "values": ["2026-06-01/2026-06-30"], "facts": ["f1"]}],
        ),
        row("procurements", procurement_id="p2", segment="Dagbehandeling"),
    ],
    "changes": [
        row("changes", procurement_id="p1", column="award", old_value="2026-06-01/2026-06-30", new_value="2026-07-02")
        | {"fact_id": "f3", "document_id": "gone"},
        row("changes", procurement_id="p1", column="status", old_value="published", new_value="awarded")
        | {"fact_id": "f3", "document_id": "gone"},
    ],
    "coverage": [
        row("coverage", crawl_id="1", observed_at=datetime(2026, 3, 1, tzinfo=UTC), state="failed", reason_codes=[]),
        row("coverage", crawl_id="2", observed_at=GONE, state="complete", reason_codes=[]),
    ],
}
LINDEVELD: Rows = {
    "documents": [document("new", title="Dezelfde bytes, een ander adres")],
    "milestones": [milestone("f9", "new", "op 1 juli 2026", planned=True)],
    "coverage": [row("coverage", crawl_id="1", state="partial", reasons=["1 address failed."], reason_codes=[])],
}


def publish(folder: Path, region: str, rows: Rows) -> None:
    """Publish every table of ``region``, those without rows too."""
    files = {name: parquet_bytes(table.to_arrow(rows.get(name, ()), "1")) for name, table in tables().items()}
    Curated(Root(folder), folder / "locks").publish(region, files)


def cut_off(folder: Path, region: str) -> None:
    """What a publication that was killed behind its commit record leaves."""
    record = folder / ".staging" / region / "commit.json"
    record.parent.mkdir(parents=True)
    record.write_text(json.dumps({"tables": {}}), encoding="utf-8")
