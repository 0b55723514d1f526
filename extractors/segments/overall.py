"""What a whole document is of: the one segment that its title, its letter's subject or its first lines name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.fact import Segment
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context, Unit

Segments = tuple[Segment, ...]

SUBJECT = re.compile(r"\W*(?:onderwerp|betreft|betreffende|inzake)\b", re.IGNORECASE)
"""What a letter's subject line begins with: "Betreft: gunning perceel 2"."""
_HEAD = 14
"""Passages of a letter's head."""
_TOP = 8


def of_title(context: Context) -> Segments:
    """The one segment that the document's title names: "Nota van inlichtingen perceel 2", "Gunning beschermd thuis"."""
    named = context.inventory.of_header(context.document.title or "")
    return named if len(named) == 1 else ()


def of_subject_line(context: Context, unit: Unit) -> Segments:
    """The one segment that a letter is about: "Betreft: gunning perceel 2 Begeleiding jeugd"; not for its head itself."""
    if unit.passage.position <= _HEAD or unit.passage.cell is not None:
        return ()
    for passage in context.document.passages[:_HEAD]:
        headed = passage.cell is not None and any(SUBJECT.match(header) for header in passage.cell.row_headers)
        for line in passage.text.split("\n"):
            if headed or SUBJECT.match(line):
                named = dict.fromkeys(
                    mention.segment for mention in context.inventory.mentions(fold(line), header=True)
                )
                if len(named) == 1:
                    return tuple(named)
    return ()


def of_only(context: Context, unit: Unit) -> Segments:
    """What the whole purchase is of, where title or first lines say so: "Gunning aanbesteding dagbesteding ouderen"."""
    segments = context.inventory.segments
    if len(segments) != 1:
        return ()
    naming = context.first_naming(segments[0])
    return segments if naming.source == "told" and naming.passage <= min(_TOP, unit.passage.position) else ()
