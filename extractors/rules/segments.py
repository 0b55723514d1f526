"""Segments: each once, where the document names it in its weightiest place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.fact import Fact
from extractors.scope import scope_of
from extractors.segments.category import category_of

if TYPE_CHECKING:
    from extractors.context import Context

_CONFIDENCE = {
    "table": 0.95,
    "heading": 0.95,
    "series": 0.95,
    "item": 0.9,
    "list": 0.9,
    "family": 0.9,
    "legend": 0.9,
    "subject": 0.8,
    "subject_heading": 0.7,
    "parallel": 0.7,
    "enumeration": 0.85,
    "sentence": 0.75,
    "purchase": 0.6,
    "apart": 0.6,
    "told": 0.6,
}


def find(context: Context) -> Iterator[Fact]:
    """One fact for each segment of the document's inventory."""
    if not context.about_procurement:
        return
    for segment in context.segments:
        naming = context.first_naming(segment)
        category = category_of(segment.name)
        units = context.units_of[naming.passage]
        scope = scope_of(context, units[0]) if units else None
        yield Fact(
            table="segments",
            passage=naming.passage,
            start=naming.start,
            end=naming.end,
            values={
                "name": segment.name,
                "code": segment.code,
                "scheme": segment.scheme,
                "category": category.value if category else None,
            },
            rule=f"{naming.source}/{category.id}" if category else naming.source,
            confidence=_CONFIDENCE[naming.source],
            extractor="segments",
            segment=segment,
            scope=scope,
        )
