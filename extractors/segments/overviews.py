"""Sections that go over several purchases, such as a log by date: they are no part, whatever is told in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.document import Passage
from extractors.text import fold

_LEAST = 2


def is_overview(heading: Passage, section: Sequence[Passage], names: Iterable[str]) -> bool:
    """Whether the lines of a section, those right under its heading if there are any, name parts that have their own.

    Under "Terugblik": "3 maart: marktconsultatie dagbesteding", "9 juni: gunning pleegzorg". A part that is compared with
    one other, "Anders dan bij pleegzorg", is none.
    """
    found = "|".join(sorted((re.escape(fold(name)) for name in names), key=lambda name: (-len(name), name)))
    if not found:
        return False
    pattern = re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)
    told = [passage for passage in section if passage.kind != "heading"]
    direct = [passage for passage in told if passage.heading_path[-1:] == (heading.text,)]
    lines = [line for passage in direct or told for line in passage.text.split("\n")]
    named = [{match.group().casefold() for match in pattern.finditer(fold(line))} for line in lines]
    naming = sum(map(bool, named))
    return naming >= _LEAST and (len(set().union(*named)) >= _LEAST or 2 * naming >= len(lines))
