"""The tables of the contract, one module per layer. A table is found by being declared in a module of this folder."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from schemas.table import Column, Table
from schemas.tables.facts import COMPUTED, EVIDENCE


@cache
def tables() -> dict[str, Table]:
    """Every declared table by name, in the order of the names."""
    found: dict[str, Table] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, Table):
                if found.get(value.name, value) is not value:
                    raise ValueError(f"two tables named {value.name}")
                found[value.name] = value
    return dict(sorted(found.items()))


def fact_tables() -> dict[str, Table]:
    """The tables whose rows are facts with a quote."""
    return {name: table for name, table in tables().items() if table.layer == "fact"}


@cache  # asked for every fact; the tables are declared once
def own_columns(table: str) -> tuple[Column, ...]:
    """The columns that a rule fills for the fact table ``table``: those that not all fact tables share."""
    shared = {column.name for column in EVIDENCE}
    return tuple(
        column for column in fact_tables()[table].columns if column.name not in shared and column.name not in COMPUTED
    )
