"""Texts that decide, and texts that only intend: what each says of the awards that it lists.

"Het gaat nog om een voornemen" makes of "gekozen is voor Vlonder" a choice that is not final; under "Besluiten:" the words
"de opdracht te gunnen aan Vlonder" are no intention but the decision itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context, Unit
    from extractors.document import Passage

_LEAD = 14
"""Passages from the top that tell whether a text is about an intention."""
_INTENDS = re.compile(
    r"\b(?:het gaat|dit is|dit betreft|het betreft|gaat het|betreft het|is sprake van)\b[^.;]{0,30}\b(?:voornemen|voorlopige (?:gunning|uitslag|uitkomst))"
    r"|\b(?:uitslag|uitkomst|gunning|keuze) is (?:nog )?(?:niet definitief|voorlopig)\b|\bpas na (?:de |het )?[^.;]{0,40}(?:definitief|vast)\b",
    re.IGNORECASE,
)
_FINAL = re.compile(
    r"\b(?:is|zijn|werd|werden|heeft|hebben)\b[^.;]{0,70}\bdefinitief\b(?! (?:zodra|als|indien|wanneer|nadat))[^.;]{0,20}"
    r"\b(?:gegund|geworden|verleend|gemaakt|vastgesteld)\b|\bdefinitief (?:gegund|verleend|is geworden)\b|\bonherroepelijk\b"
    r"|\bgeen bezwa\w+ (?:ontvangen|gemaakt|binnengekomen)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:niet|nog|pas|zodra|indien|als|worden|wordt)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:^|\W)(?:besluit(?:en)?|besloten|besloot|beslist)(?: (?:de|het|wij|tot|om|als volgt|dat)\b.{0,30})?\s*:\s*$",
    re.IGNORECASE,
)
_BACK = 30


@lru_cache(maxsize=4)
def only_intends(context: Context) -> bool:
    """Whether the text says at its top, of the whole, that its outcome is an intention, and nowhere that it became final."""
    told = any(
        _INTENDS.search(unit.folded) and (_of_whole(unit) or not context.segments_of(unit))
        for unit in context.units
        if unit.passage.position < _LEAD and unit.passage.cell is None and "v" in unit.folded
    )
    return told and not any(
        (match := _FINAL.search(text)) is not None and not _DENIED.search(match.group()) for text in context.folded
    )


def _of_whole(unit: Unit) -> bool:
    """Whether a sentence goes on under the title itself, where what stood before names all that is bought."""
    return unit.start > 0 and len(unit.passage.heading_path) == 1 and unit.folded.startswith(("Het ", "Dit "))


def decides(context: Context, passage: Passage) -> bool:
    """Whether a list stands in the part of a decision that says what is decided: below a line "Besluiten:"."""
    first = max(0, passage.position - _BACK)
    return any(
        other.cell is None and len(other.text) < _LONG and _DECIDES.search(other.text) is not None
        for other in context.document.passages[first : passage.position]
    )


_LONG = 400
