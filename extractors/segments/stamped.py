"""Headings with a stamp: "Pleegzorg Gegund", "Dagbesteding - opgeschort", "[In dialoog] Crisishulp".

A page of purchases in cards shows beside the name of each where it stands. The stamp is a status and no part of the name.
It has a capital as the name has, or marks set it apart: "Aanbesteding dyslexie gepubliceerd" is a line of news.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

_APART = re.compile(r"\s*(?:\s[-\u2013\u2014/]|[:|(\[\u00b7\u2022,])\s*(?:status:?\s*)?$", re.IGNORECASE)
_APART_BEHIND = re.compile(r"\s*(?:[-\u2013\u2014/]\s|[:|)\]\u00b7\u2022])\s*")
_CLOSED = re.compile(r"\s*[)\]]?[.!]?\s*")
_LONGEST = 120
# "Pleegzorg - voorlopige gunning" heads what is told of that step
_STEP = re.compile(r"gunning|gunnen|voornemen|^voorbereiding|ronde|heropening|heropenstelling", re.IGNORECASE)
_ALONE = {
    "published": re.compile(r"(?:nu |nog )?(?:open|loopt|lopend|actueel)", re.IGNORECASE),
    "closed": re.compile(r"gesloten|verlopen|voorbij", re.IGNORECASE),
    "preparing": re.compile(
        r"verwacht|gepland|toekomstig|aankomend|binnenkort|in aantocht|wordt verwacht", re.IGNORECASE
    ),
}
"""What a badge alone below the name of a part tells; among other words "open" and "gesloten" are kinds of care."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A status in a heading, at ``start``; ``name`` is the heading without it."""

    status: str
    id: str
    start: int
    name: str


def stamp_of(context: Context, passage: Passage) -> Stamp | None:
    """The stamp of a heading, None where it has none or is nothing else."""
    if passage.kind != "heading" or len(passage.text) > _LONGEST:
        return None
    for unit in context.units_of[passage.position]:
        for span in unit.spans("procurement_status"):
            start, end = span.start_char, span.end_char
            name = _beside(unit, start, end)
            if name and not _STEP.search(span.text):
                return Stamp(span.label_, span.id_, start, name)
    return None


def badge_alone(context: Context, passage: Passage) -> str | None:
    """The status that a paragraph of a word or two just below a heading tells: "Open", "Gesloten", "Verwacht"."""
    text = passage.text.strip()
    if passage.kind != "paragraph" or len(text) > 20 or passage.position == 0:
        return None
    if context.document.passages[passage.position - 1].kind != "heading":
        return None
    return next((status for status, words in _ALONE.items() if words.fullmatch(text)), None)


def unstamped(context: Context, passage: Passage) -> Passage:
    """The passage without the stamp behind its name."""
    stamp = stamp_of(context, passage)
    return replace(passage, text=stamp.name) if stamp is not None and passage.text.startswith(stamp.name) else passage


def _beside(unit: Unit, start: int, end: int) -> str:
    """The name before a stamp from ``start`` to ``end`` of the passage, or behind it; empty where it is no stamp."""
    text = unit.whole
    before, behind = text[:start], text[end:]
    capital = text[start].isupper()
    apart = _APART.search(before)
    if before.strip() and _CLOSED.fullmatch(behind) and (capital or apart is not None):
        return before[: apart.start() if apart else start].strip()
    opened = before.strip() in ("", "(", "[")
    parted = _APART_BEHIND.match(behind)
    if opened and behind.strip() and (parted is not None or (capital and behind.lstrip()[0].isupper())):
        return behind[parted.end() if parted else 0 :].strip()
    return ""
