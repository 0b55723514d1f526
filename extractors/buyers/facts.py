"""A party as a fact: its name in full where a text gives initials, its code where the register has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.fact import Fact
from schemas.places import Place

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "parties"
_INITIALS = re.compile(r"[A-Z]{2,6}")


def party(
    context: Context,
    unit: Unit,
    kind: str,
    name: str,
    place: Place | None,
    role: str,
    rule: str,
    confidence: float,
    start: int,
    end: int,
) -> Iterator[Fact]:
    """The fact of ``name``, which stands at these offsets of the unit's passage; none in a row on another purchase."""
    said = " ".join(name.split())
    if place is not None and _INITIALS.fullmatch(said):
        said = place.name  # "ZHZ" says little to who does not live there; the quote keeps it
    values = {"kind": kind, "name": said, "code": place.code if place else None, "role": role}
    yield from context.facts(
        "parties", unit, values, rule=rule, confidence=confidence, extractor=NAME, start=start, end=end, segments=()
    )
