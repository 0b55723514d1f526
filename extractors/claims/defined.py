"""Lists of terms with what they mean: "Inspanningsgericht: je betaalt uren", "Outputgericht: per traject"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.topics import names_care

if TYPE_CHECKING:
    from extractors.context import Context, Unit

_GROUPS = ("funding_model", "procedure")
_TERM = re.compile(
    r"\W*(?:(?:de|het|een) )?(?P<term>[^:.;?!\n]{3,50}?)\s*(?:\([^()]*\)\s*)?(?::|\s[-–=]|\sis als)\s+(?=\S)"
)
_NEAR = 4
"""Units before and behind among which a second term must be explained."""
_LEAST = 2


def defined(context: Context, unit: Unit) -> bool:
    """Whether a line explains a term, among others that explain other terms, and gives none to a part of the purchase."""
    own = _explains(context, unit)
    if own is None:
        return False
    path = unit.passage.heading_path
    others = context.units[max(0, unit.index - _NEAR) : unit.index + _NEAR + 1]
    return len({_explains(context, other) for other in others if other.passage.heading_path == path} - {None}) >= _LEAST


def _explains(context: Context, unit: Unit) -> str | None:
    """The model or procedure that a line opens with, before what it means."""
    if unit.passage.cell is not None or context.segments_of(unit) or (match := _TERM.match(unit.folded)) is None:
        return None
    spans = [
        span for group in _GROUPS for span in unit.spans(group) if span.start_char < unit.start + match.end("term")
    ]
    meaning = unit.folded[match.end() :]
    if not spans or names_care(meaning) or context.inventory.mentions(meaning):
        return None
    return spans[0].label_
