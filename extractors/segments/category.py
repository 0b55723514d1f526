"""The kind of care that a segment's name tells."""

from __future__ import annotations

from functools import cache

from extractors.components.terms import Finder
from schemas.vocabulary import Term


@cache
def category_of(name: str) -> Term | None:
    """The term of ``segment_category`` that stands in ``name``, the longest of several; None if none does."""
    found = list(_finder().find(name))
    return max(found, key=lambda one: (one.end - one.start, -one.start)).term if found else None


@cache
def _finder() -> Finder:
    return Finder(("segment_category",))
