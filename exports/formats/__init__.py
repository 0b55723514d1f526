"""One module per format, found by being there: ``files(source, publisher)`` yields the files of the export."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Protocol, cast

from exports.publisher import Publisher
from exports.source import Source

File = tuple[str, bytes]
"""A path below the folder of the export, and what is in it."""


class Format(Protocol):
    """What a module of this folder offers."""

    def files(self, source: Source, publisher: Publisher) -> Iterator[File]:
        """The files of the export; may add to ``source.notes`` what a person has to be told of it."""


def names() -> tuple[str, ...]:
    """The formats there are, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Format:
    """The module of the format ``name``; raises ``ValueError`` naming those there are."""
    if name not in names():
        raise ValueError(f"there is no format {name!r}; there are {', '.join(names())}")
    return cast(Format, importlib.import_module(f"{__name__}.{name}"))
