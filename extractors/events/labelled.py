"""The event that a label names: a row's, a column's, a line's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.context import Unit
from extractors.events.framed import framed_label
from extractors.events.triggers import triggers
from extractors.events.worded import event_of_kinds

# A row "Start" at the end of a planning: what was bought begins
_EDGE = re.compile(
    r"^\W*(?:(?:van )?start|aanvang|ingang|(?P<end>(?:uiterste|uiterlijke|maximale|contractuele|huidige) einddatum|einde?|afloop))"
    r"\W*(?:(?:zonder|excl\w*|incl\w*|met) (?:de )?(?:verleng|opti)\w*\W*)?$",
    re.IGNORECASE,
)
# A label needs no word of a limit beside it: "Inschrijven | 12 juni"
_LIMIT = "uiterlijk"
_WEAK = 15
_LONGEST = 14
"""Words of a line up to which a theme and an act in it are of one thing."""


_SHORT = 8
"""Words of a label whose kinds are read together; of a longer one it matters which stand beside which."""
# As in: Ingang · Inwerkingtreding · Livegang · Expiratie
_BEGINS = re.compile(r"\W*(?:ingang|in ?werking|livegang|live\b|eerste dag|operationeel|gaat in|gaan in)")
_ENDS = re.compile(r"\W*(?:expir|afloop|loopt af|lopen af|laatste dag)")


def _edge(text: str) -> str | None:
    """What a word for a beginning or an end tells where nothing else stands beside it: of the contracts."""
    return "contract_start" if _BEGINS.match(text) else "contract_end" if _ENDS.match(text) else None


@dataclass(frozen=True, slots=True)
class Label:
    """Words that name the event of a date standing elsewhere."""

    text: str
    source: str
    """``row``, ``column``, ``edge`` (both together), ``line``, ``question`` or ``heading``."""
    unit: Unit | None = None
    """Where the words stand, if that is known."""
    of_steps: bool = False
    """Is it one of a table's headers that name steps ("Publicatie | Gunning | Start")?"""


def event_of_label(label: Label) -> tuple[str, str] | None:
    """Event and rule of a label, or None where it names none.

    "Datum" over a column of dates names no event, nor does "Start" over one: of what, the row says.
    """
    edge = _EDGE.match(label.text) if label.source in ("row", "heading") or label.of_steps else None
    if edge is not None:
        return ("contract_end" if edge["end"] else "contract_start"), "edge"
    if label.source == "line" and len(label.text.split()) > _LONGEST:
        return event_of_words(label.text, frames=False)
    if label.source == "edge":  # "Start" over a column, with the words of the row: "Start" and "Dialoog"
        return event_of_words(label.text, worded=False)
    over_column = label.source == "column" and not label.of_steps
    return event_of_words(label.text, over_column)


@lru_cache(maxsize=2048)  # the cells of a column share their headers
def event_of_words(
    text: str, over_column: bool = False, frames: bool = True, worded: bool = True
) -> tuple[str, str] | None:
    """Event and rule of the words of a label; ``over_column``: a header, of which "Start" alone says nothing."""
    if worded and frames and not over_column and len(text.split()) <= _SHORT:
        event = event_of_kinds(text.lower()) or _edge(text.lower())
        if event is not None:
            return event, "worded"
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
