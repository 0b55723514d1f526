"""Procedures: by which one is bought, in the buyer's own word, per segment, and what the document claims of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.fact import Fact
from extractors.rules.claims import claim_of

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "procedures"
_PHASE = "dialogue_phase"
"""A dialoogfase tells of a procedure with dialogue; where the document names that procedure itself, the phase adds nothing."""
INSTRUMENT = {
    "open_house": "open_house",
    "subsidie": "subsidy",
    "inbesteding": "in_house",
    "sas": "public_contract",
    "dialoog": "public_contract",
    "openbaar": "public_contract",
    "niet_openbaar": "public_contract",
    "onderhands": "public_contract",
}
"""The legal instrument that follows from the procedure; of a ``bestuurlijk`` one it cannot be told."""


def find(context: Context) -> Iterator[Fact]:
    """A fact for each procedure named in a unit; consultations of the market are dates, not procedures."""
    named = {span.label_ for unit in context.units for span in unit.spans("procedure") if span.id_ != _PHASE}
    for unit in context.units:
        seen: set[str] = set()
        for span in unit.spans("procedure"):
            procedure = span.label_
            if procedure == "marktconsultatie" or procedure in seen:
                continue
            if span.id_ == _PHASE:
                if procedure in named:
                    continue
                named.add(procedure)
            seen.add(procedure)
            claim = claim_of(context, unit, span.start_char, span.end_char)
            yield from context.facts(
                NAME,
                unit,
                {
                    "procedure": procedure,
                    "as_named": _as_named(unit, span.start_char, span.end_char),
                    "instrument": INSTRUMENT.get(procedure),
                    "status": claim.status,
                },
                rule=f"{span.id_}/{claim.rule}",
                confidence=0.9 if unit.passage.cell is not None else 0.75,
                extractor=NAME,
                segments=context.segments_of(unit, span.start_char),
            )


def _as_named(unit: Unit, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", unit.passage.text[start:end]).strip(" .,;:()\"'")
