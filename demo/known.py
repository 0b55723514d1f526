"""What the account says of the tables of answers: the purchases of the regions side by side, and what changed."""

from __future__ import annotations

from typing import Any

from rich.table import Table

Rows = list[dict[str, Any]]
_NONE = "–"


def purchases(rows: Rows, table: Table) -> Table:
    """``table`` with a line for each purchase whose contracts are to come or run, under its region."""
    for name in ("segment", "round", "status", "procedure", "funding", "providers"):
        table.add_column(name, no_wrap=name != "segment")
    for region in sorted({row["region"] for row in rows}):
        table.add_row(region, style="bold")
        mine = (row for row in rows if row["region"] == region and not row["earlier"])
        for row in sorted(mine, key=lambda row: (str(row["round"] or ""), row["segment"] or "")):
            count = row["provider_count"] or len(row["providers"] or ()) or _NONE
            told = (row["round"], row["status"], row["procedure"], row["funding_model"], count)
            words = [str(value).replace("_", " ") if value else _NONE for value in told]
            table.add_row(f"  {row['segment'] or 'all'}", *words)
    return table


def changes(rows: Rows, purchases: Rows) -> list[str]:
    """A line for each date that moved and each suspension: what the researcher would have missed."""
    names = {row["procurement_id"]: row["segment"] or "all" for row in purchases}
    told = [row for row in rows if row["column"] != "status" or row["new_value"] in ("suspended", "withdrawn")]
    return [
        f"{names[row['procurement_id']]}: {row['column'].replace('_', ' ')} {row['old_value']} → {row['new_value']},"
        f" known on {row['known_on']}"
        for row in sorted(told, key=lambda row: (str(row["known_on"]), row["procurement_id"], row["column"]))
    ]
