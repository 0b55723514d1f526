"""Names below or behind the words that say of which lot they are: its heading, a line over them, a label before a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.fact import Segment
from extractors.names.cleaning import Named

if TYPE_CHECKING:
    from extractors.context import Context

BY_LOT = re.compile(r"(?:deel)?(?:perceel|segment|lot|kavel|cluster|onderdeel) [^:.]{1,60}: ", re.IGNORECASE)
"""Before names in an item: "Kavel Noord: Vlonder en Tureluur"."""
OF_LOT = re.compile(
    r"(?:[\d.]{1,4}[a-h]?\s)?(?:deel)?(?:perceel|segment|lot|kavel|cluster|onderdeel) (?:\d|[A-Z]\b|[IVX]+\b)[^:,;]{0,70}$",
    re.IGNORECASE,
)
"""A line over the names of its lot, in one paragraph with them: "Perceel 2 Thuis plus"."""


def of_heading(
    context: Context, passage: Passage, named: Named, introduction: tuple[str, ...]
) -> tuple[Segment, ...] | None:
    """The segment right above a list of names alone: in "Zinvol Begeleiding" no word names another. None where in doubt.

    ``introduction`` holds the words nearest above the list, which must be the heading itself.
    """
    heading = passage.heading_path[-1] if passage.heading_path else ""
    if introduction != (heading,):
        return None
    line = passage.text[passage.text.rfind("\n", 0, named.start) + 1 :].partition("\n")[0]
    headed = context.inventory.of_header(heading) if line.strip(" *.") == named.text else ()
    return headed if len(headed) == 1 and context.inventory.of_header(named.text) else None
