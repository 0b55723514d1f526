"""The day of a letter that states no date of its own: beside a label of its head, as in "Datum collegebesluit | 12 mei 2026"."""

from __future__ import annotations

import re
from datetime import date

from extractors.components.dates import dates_in
from extractors.context import Context
from extractors.dates.period import DateWords

_LINE = 40
"""Characters of a line or cell that holds little but a date."""
_HEAD = 16
_MASTHEAD = 3
# "Nieuws voor aanbieders · nummer 4 · 12 mei 2025"
_PARTS = re.compile(r"\s[·•|–-]\s")
_HEAD_LABEL = re.compile(r"\b(?:datum|dagtekening|verzonden|d\.d\.)|besluit\W*$", re.IGNORECASE)


def head_date(context: Context) -> date | None:
    """The first day that stands in the head beside a label such as "Datum besluit" or "Verzonden"; None where none does."""
    before = ""
    for passage, doc in zip(context.document.passages[:_HEAD], context.docs, strict=False):
        mentions: tuple[DateWords, ...] = dates_in(doc)
        if len(mentions) == 1 and passage.position <= _MASTHEAD and passage.kind != "heading":
            line = passage.text
            alone = _PARTS.split(line[: mentions[0].start])[-1] + _PARTS.split(line[mentions[0].end :])[0]
            words = mentions[0]
            if not alone.strip(" .,") and alone != line[: words.start] + line[words.end :]:
                days = words.period.on(words.period.year) if words.period.year is not None else None
                if days and words.period.precision == "day":
                    return days[0]
        if len(mentions) == 1 and len(passage.text) <= _LINE and mentions[0].period.precision == "day":
            words = mentions[0]
            days = words.period.on(words.period.year) if words.period.year is not None else None
            if days and _HEAD_LABEL.search(passage.text[: words.start].strip() or before):
                return days[0]
        before = passage.text
    return None
