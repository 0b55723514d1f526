"""The event that a label names: a row's, a column's, a line's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.context import Unit
from extractors.events.framed import framed_label
from extractors.events.triggers import triggers

# A row "Start" at the end of a planning: what was bought begins
_EDGE = re.compile(
    r"^\W*(?:(?:van )?start|aanvang|ingang|(?P<end>einde?|afloop))\W*(?:(?:zonder|excl\w*|incl\w*|met) (?:de )?(?:verleng|opti)\w*\W*)?$",
    re.IGNORECASE,
)
# A label needs no word of a limit beside it: "Inschrijven | 12 juni"
_LIMIT = "uiterlijk"
_WEAK = 15
_LONGEST = 14
"""Words of a line up to which a theme and an act in it are of one thing."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name the event of a date standing elsewhere."""

    text: str
    source: str
    """``row``, ``column``, ``line``, ``question`` or ``heading``."""
    unit: Unit | None = None
    """Where the words stand, if that is known."""
    of_steps: bool = False
    """Is it one of a table's headers that name steps ("Publicatie | Gunning | Start")?"""


def event_of_label(label: Label) -> tuple[str, str] | None:
    """Event and rule of a label, or None where it names none.

    "Datum" over a column of dates names no event, nor does "Start" over one: of what, the row says.
    """
    edge = _EDGE.match(label.text) if label.source == "row" or label.of_steps else None
    if edge is not None:
        return ("contract_end" if edge["end"] else "contract_start"), "edge"
    if label.source == "line" and len(label.text.split()) > _LONGEST:
        return event_of_words(label.text, frames=False)
    return event_of_words(label.text, label.source == "column" and not label.of_steps)


@lru_cache(maxsize=2048)  # the cells of a column share their headers
def event_of_words(text: str, over_column: bool = False, frames: bool = True) -> tuple[str, str] | None:
    """Event and rule of the words of a label; ``over_column``: a header, of which "Start" alone says nothing."""
    found = [
        trigger
        for trigger in triggers(text, _LIMIT)
        if trigger.event != "document_date" and not (over_column and trigger.id == "start_of_all")
    ]
    best = min(found, key=lambda trigger: (trigger.penalty, trigger.start), default=None)
    if best is not None and best.penalty < _WEAK:
        return best.event, best.id
    frame = framed_label(text.lower()) if frames else None
    if frame is not None:
        return frame.event, frame.id
    return (best.event, best.id) if best is not None else None
