"""The date that an Office document states of itself on its first lines.

File properties are not asked: a document made from last year's keeps last year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.document import Passage, StatedDate
from extractors.readers.stated_date import parse_date

FIRST_LINES = 15

_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
_DAY = r"(?:\d{1,2}\s*(?:,|en|-|–|t/m)\s*)*\d{1,2}"
_DATE = rf"(?:{_WEEKDAY}(?:(?:{_DAY}\s+)?[a-z]{{3,9}}\s+(?:19|20)\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d))"
# "12 mei 2023", "Oosterveen, 12 mei 2023", "Datum: 12-05-2023", "Versie 1.2, mei 2023", "Nieuws | 12 mei 2023",
# "12 mei 2023 - leestijd 3 minuten".
_SORT = r"(?:nieuws(?:bericht|item)?|persbericht|bericht|artikel|actueel|update|leestijd(?:\s*:)?\s*\d+\s*min(?:uten)?\.?)"
_ALONE = re.compile(
    rf"(?:(?:[A-Z][\w'’-]+(?:\s[\w'’-]+){{0,3}},\s*)"
    rf"|(?:(?:versie|peil)?datum|d\.d\.|versie\s*[\w.]*|concept|{_SORT}(?:\s+(?:van|d\.d\.|op))?)[\s:,|·•–-]*)*"
    rf"\(?(?P<date>{_DATE})\)?\.?(?:\s*[|·•–-]\s*{_SORT})*",
    re.IGNORECASE,
)
# "Verslag bewonersavond 12 mei 2023": of these kinds of documents the date in the title is their own. A plan's title
# names the day on which something else begins ("Inkoopplan per 1 januari 2026").
_DATED_KIND = re.compile(
    rf"(?:concept)?(?:verslag|notulen|agenda|nieuwsbrief|memo|besluitenlijst|presentatie|raadsinformatie\w*)\b.*?"
    rf"(?<!per)(?<!vanaf)(?<!tot)(?<!ingang van)(?<!\d)\s\(?(?P<date>{_DATE})\)?\.?",
    re.IGNORECASE,
)


def lines(passages: Iterable[Passage]) -> Iterator[str]:
    """The passages as lines that may state the document's date.

    A cell of a memo's head is read with its label ("Datum: 12 mei 2023"); any other cell's date is about its row.
    """
    for passage in passages:
        if passage.cell is None:
            yield passage.text
        elif passage.cell.row_headers:
            yield f"{passage.cell.row_headers[0].rstrip(':')}: {passage.text}"


def date_of_first_lines(first_lines: Iterable[str]) -> StatedDate | None:
    """The date of the first of the leading lines that states one and little else, or None.

    A line is looked at whole: "12 mei 2023 start de inschrijving" is about something else. Of several days ("16 and 17
    February") the last counts.
    """
    for index, line in enumerate(first_lines):
        if index == FIRST_LINES:
            break
        match = _ALONE.fullmatch(line.strip()) or _DATED_KIND.fullmatch(line.strip())
        if match is None:
            continue
        words = re.sub(
            rf"^{_WEEKDAY}(?:\d{{1,2}}\s*(?:,|en|-|–|t/m)\s*)+(?=\d{{1,2}}\s)", "", match["date"], flags=re.I
        )
        if stated := parse_date(words):
            return stated
    return None
