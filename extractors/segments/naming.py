"""One place at which a document names a segment."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.segments.names import Named


@dataclass(frozen=True, slots=True)
class Naming:
    """One place that names a segment: offsets in the passage's text; names of one ``group`` differ from each other."""

    named: Named
    passage: int
    start: int
    end: int
    source: str
    group: str | None = None
