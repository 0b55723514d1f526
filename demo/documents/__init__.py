"""The demo's documents, made by code: one module per document, found by being there.

A module names the document's path below the site in ``PATH`` and makes its bytes with ``make()``: the same bytes
whenever and wherever it runs, so that a second crawl finds nothing new.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Made:
    """A document that code makes: its path below the site, and how to get its bytes."""

    path: str
    make: Callable[[], bytes]


def documents() -> list[Made]:
    """All documents, in the order of their module's names."""
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return [Made(module.PATH, module.make) for module in modules if hasattr(module, "PATH")]
