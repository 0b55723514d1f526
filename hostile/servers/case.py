"""A case: what a server does, and what a crawl of it must come to. Cases are found by being in ``hostile.servers``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

import hostile.servers
from hostile.servers.world import World

AREA = "servers"
_found: dict[str, Case] = {}


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of trouble. ``run`` lets it happen and says in the words of ``expected`` what came of it."""

    name: str
    what: str
    expected: str
    run: Callable[[World], str]


def case(name: str, what: str, expected: str) -> Callable[[Callable[[World], str]], Callable[[World], str]]:
    """Marks a function as a case."""

    def mark(run: Callable[[World], str]) -> Callable[[World], str]:
        if name in _found:
            raise ValueError(f"there are two cases named {name!r}")
        _found[name] = Case(name, what, expected, run)
        return run

    return mark


def cases() -> list[Case]:
    """Every case of every module of this package, in the order of the modules' names."""
    for module in sorted(pkgutil.iter_modules(hostile.servers.__path__), key=lambda one: one.name):
        importlib.import_module(f"hostile.servers.{module.name}")
    return list(_found.values())
