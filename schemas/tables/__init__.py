"""The tables of the contract, one module per layer. A table is found by being declared in a module of this folder."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from schemas.table import Table


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
