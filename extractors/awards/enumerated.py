"""Names in one enumeration, of which all must be names before any is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.awards.told import ordinary_name
from extractors.names.cleaning import Named
from extractors.names.enumeration import Span
from extractors.names.plausible import plausible

if TYPE_CHECKING:
    from extractors.context import Unit

REMARK = re.compile(r"\([^()]*\)")
"""What may stand behind such names: "(alleen Noord)"."""


def all_names(unit: Unit, row: list[Span], no_names: frozenset[str], ordinary: frozenset[str]) -> bool:
    """Whether each span of a row may be an organisation's name."""
    names = [unit.text[slice(*span)] for span in row]
    return all(plausible(name, no_names) and not ordinary_name(name, ordinary) for name in names)


def each(unit: Unit, row: list[Span], status: str, rule: str) -> Iterator[Candidate]:
    """A candidate for each name of a row, that stands as the sentence says."""
    for start, end in row:
        named = Named(unit.text[start:end], unit.start + start, unit.start + end)
        yield Candidate(unit, named, status, rule, 0.75)
