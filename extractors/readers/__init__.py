"""Readers: from the bytes of one file to a ``Document``.

A reader is a module or package of this folder that declares ``MEDIA_TYPES`` (the types that it reads) and
``read(content: bytes) -> Document``; being here is all it takes to be found. Does not belong here: what the words mean.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Protocol, cast

from extractors.document import Document, UnreadableError
from extractors.readers import sniff
from extractors.readers.bounds import bounded
from extractors.readers.nesting import nested
from extractors.readers.parting import in_parts


class Reader(Protocol):
    """What a module of this folder offers to be a reader."""

    __name__: str
    MEDIA_TYPES: Iterable[str]

    def read(self, content: bytes) -> Document:
        """Read one file. Raises ``UnreadableError`` where nothing can be read."""
        ...


@cache
def readers() -> Mapping[str, Reader]:
    """All readers by media type. They are imported at the first call, for their libraries are heavy.

    Raises ``TypeError`` where two readers claim one type.
    """
    found: dict[str, Reader] = {}
    for module_info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        for media_type in sorted(getattr(module, "MEDIA_TYPES", ())):
            if media_type in found:
                raise TypeError(f"{media_type} is claimed by {found[media_type].__name__} and {module.__name__}")
            found[media_type] = cast(Reader, module)
    return MappingProxyType(found)


def read(content: bytes, *, media_type: str | None = None) -> Document:
    """Read the bytes of one file, as ``media_type`` or, without one, as what the bytes themselves say.

    Raises ``UnreadableError``: ``empty``, ``password_protected``, ``unsupported_format``, or the reader's own.
    """
    kind = media_type or sniff.media_type(content)
    if kind == sniff.EMPTY:
        raise UnreadableError("empty", "The file holds nothing")
    if kind == sniff.ENCRYPTED:
        raise UnreadableError("password_protected", "The file is behind a password")
    reader = readers().get(kind)
    if reader is None:
        raise UnreadableError("unsupported_format", f"No reader for {kind}")
    return replace(bounded(in_parts(nested(reader.read(content)))), media_type=kind)
