"""A fact as a rule finds it: a table's own columns, and the words that say so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Scope = Literal["jeugd", "wmo", "both"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment as one document knows it: its name without label, its code, and every way the document writes it."""

    name: str
    code: str | None = None
    scheme: str | None = None
    category: str | None = None
    parent: str | None = None
    """Code of the segment it is a part of: 4 for 4a."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that one passage says.

    ``table`` is the name of a fact table, ``values`` its own columns (those that all fact tables share are left out),
    ``passage`` the position of the passage, ``start`` and ``end`` the quote's offsets in its text. ``segment`` is None
    where the fact holds for the whole procurement.
    """

    table: str
    passage: int
    start: int
    end: int
    values: Mapping[str, Any]
    rule: str
    confidence: float
    extractor: str
    segment: Segment | None = None
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a rule saw and would not claim: a row of ``problems`` for a person to judge."""

    kind: str
    message: str
    passage: int
    start: int
    end: int
