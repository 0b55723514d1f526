"""Headings with a day, news or a law before the name: "3 maart - Pleegzorg gegund", "Uitstel: Verblijf", "Wmo: Thuis en Inloop"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.dates.words import MONTH
from extractors.segments.names import is_name, key_of, split_enumeration, tidy_name

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

LAW = r"(?:wmo|jeugd(?:wet|hulp|zorg)?|jw)"
_NEWS = (
    r"(?:let op|nieuw(?: op tenderned)?|nu op tenderned|update|herinnering|rectificatie|correctie|vooraankondiging|aankondiging|publicatie|aanbesteding"
    r"|inkoop|project|(?:inkoop)?traject|(?:her)?start|van start|(?:voorlopige? |definitieve? )?gunning|uitstel|verlenging|opschorting|intrekking|heropening"
    r"|uitgesteld|verlengd|opgeschort|ingetrokken|heropend|gestart|gepubliceerd|gegund|gesloten|afgerond|gestopt|stopgezet|verzet|hervat|getekend"
    r"|(?:nu )?open(?:gesteld)?|lopend|loopt|bezig|klaar|binnenkort|verwacht|gepland|in (?:voorbereiding|uitvoering|dialoog|aantocht)|uitslag|tussenstand)"
)
_DAY = (
    rf"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?\d{{1,2}} {MONTH}"
    r"(?: \d{4})?"
)
_PREFIX = re.compile(
    rf"^(?:{_DAY}\s*(?::\s+|\s[-–—|]\s+))?(?:(?:{LAW}|{_NEWS})!?\s*(?::\s+|\s[-–—|]\s+)(?=\S))?", re.IGNORECASE
)
_LAW = re.compile(rf"^{LAW}\s*(?::\s+|\s[-–—|]\s+)(?=[A-ZÀ-Þ])", re.IGNORECASE)


def without_prefix(heading: str) -> str:
    """A heading without the day, the news or the law before its name; unchanged where it has none."""
    return _PREFIX.sub("", heading)


def without_law(heading: str) -> str:
    """A heading without the law before its name: "Wmo - Dagopvang"."""
    return _LAW.sub("", heading)


def two_of(context: Context, heading: Passage, name: str) -> tuple[str, ...]:
    """The names that a heading joins by "en", where each has a capital and the text tells of one alone.

    "Wmo: Thuishulp en Ontmoeting" over "Voor Ontmoeting ..."; not "Jeugdbescherming en jeugdreclassering", one name.
    """
    names = tuple(tidy_name(part) for part in split_enumeration(name))
    if len(names) < 2 or not all(one[:1].isupper() and is_name(one) and key_of(one) for one in names):
        return ()
    for passage in context.document.passages[heading.position + 1 :]:
        if heading.text not in passage.heading_path:
            break
        if any(one in passage.text and name not in passage.text for one in names):
            return names
    return ()
