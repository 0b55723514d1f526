"""The date that an Office document states of itself on its first lines.

File properties are not asked: a document made from last year's keeps last year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.document import Passage, StatedDate
from extractors.readers.stated_date import last_time_in, modified_in, parse_date, placed_in

FIRST_LINES = 25

_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
_DAY = r"(?:\d{1,2}\s*(?:,|en|-|–|t/m)\s*)*\d{1,2}"
_DATE = rf"(?:{_WEEKDAY}(?:(?:{_DAY}\s+)?[a-z]{{3,9}}\s+(?:19|20)\d\d|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:19|20)\d\d))"
# As in: 12 mei 2023 · "Oosterveen, 12 mei 2023", "Datum: 12-05-2023", "Versie 1.2, mei 2023", "Nieuws | 12 mei 2023",
# "12 mei 2023 - leestijd 3 minuten".
_SORT = (
    r"(?:nieuws(?:bericht|item)?|persbericht|bericht|artikel|actueel|update|leestijd(?:\s*:)?\s*\d+\s*min(?:uten)?\.?)"
)
_ALONE = re.compile(
    rf"(?:(?:[A-Z][\w'’-]+(?:\s[\w'’-]+){{0,3}},\s*)"
    rf"|(?:(?:versie|peil)?datum|d\.d\.|versie\s*+(?:[\w.]++(?!\s+[a-z]{{3,9}}\s+(?:19|20)\d\d))?|concept|{_SORT}(?:\s+(?:van|d\.d\.|op))?)[\s:,|·•–-]*)*"
    rf"\(?(?P<date>{_DATE})\)?\.?(?:\s*[|·•–-]\s*{_SORT})*",
    re.IGNORECASE,
)
# "Verslag bewonersavond 12 mei 2023": of these kinds of documents the date in the title is their own. A plan's title
# names the day on which something else begins ("Inkoopplan per 1 januari 2026").
_DATED_KIND = re.compile(
    rf"(?:concept)?(?:verslag|notulen|agenda|nieuwsbrief|memo|besluitenlijst|presentatie|raadsinformatie\w*|jaargang|editie|uitgave|\d+e jaargang)\b.*?"
    rf"(?<!per)(?<!vanaf)(?<!tot)(?<!ingang van)(?<!\d)\s\(?(?P<date>{_DATE})\)?\.?",
    re.IGNORECASE,
)


# A letter's head: "Datum: 5 juni 2025. Namens de gemeenten", "Datum 5 juni 2025 Zaaknummer Z25-1"
_LABEL = re.compile(r"(?:datum(?: brief)?|dagtekening|verzenddatum|verzonden)\s*:?", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?:^|[|;·•.]\s*)(?i:{_LABEL.pattern})\s*(?:op\s+)?(?i:(?P<date>{_DATE}))(?!\s*(?:tot|t/m|uur))"
)
# As in: Versie 14 februari 2025. In dit stuk staat · Vastgestelde versie, november 2025 · Stand 4 december 2025
_VERSION = re.compile(
    rf"(?:(?:[a-z]+\s+)?versie(?:\s+[\d.]++(?!\s+[a-z]{{3,9}}\s+(?:19|20)\d\d))?|stand(?:\s+van\s+zaken)?|peildatum|concept)(?:\s+(?:per|van|op|d\.d\.))?[\s:,|–-]*(?P<date>{_DATE})"
    r"(?=\s*(?:[.;|(·•–—-]|$))",
    re.IGNORECASE,
)
# "Nieuws over de inkoop in regio Waterland – nummer 4, juni 2023"
_ISSUE = re.compile(
    rf".{{0,100}}?\b(?:nummer|nr\.?|editie|jaargang|uitgave|aflevering|nieuwsbrief)\s*(?:\d+\w?)?\s*[,|·•–-]*\s*\(?(?P<date>{_DATE})\)?\.?",
    re.IGNORECASE,
)
# "Gemeenten Duinrade en Oude Wiel - stand van zaken 4 december 2025"; "Nieuws over de inkoop · 3 november 2023 · voor raadsleden"
_TAIL = re.compile(
    rf".{{3,120}}?\s[|·•–—-]\s*(?:(?:stand(?:\s+van\s+zaken)?|versie(?:\s+[\w.]+)?|peildatum|d\.d\.)\s*:?\s*)?(?P<date>{_DATE})\.?(?:\s*[|·•–—-]\s.{{0,80}})?",
    re.IGNORECASE,
)
# "25 september 2025, dorpshuis De Schakel" on the first lines
_PLACE = re.compile(rf"(?P<date>{_DATE}),\s+[^.;:\d]{{3,60}}", re.IGNORECASE)
_OF_SOMETHING = re.compile(
    r"consultatie|uitnodig|deadline|sluit|webinar|planning|uiterlijk|start|gunning|publicatie|inschrijv|\bper\b|\btot\b|\bvan\b.*\btot\b|vragen",
    re.IGNORECASE,
)
_TOP_LINES = 6
_LAST_LINES = 6
_LONGEST_SAID = 100
"""Characters of a line that tells when the text is from: longer ones tell of something else."""
_LONGEST_LINE = 2000
"""Characters: what is longer is a text, and the expressions above would look at it from each of its words."""
_STARTS = re.compile(rf"(?P<date>{_DATE})", re.IGNORECASE)


def lines(passages: Iterable[Passage]) -> Iterator[str]:
    """The passages as lines that may state the document's date.

    A cell of a memo's head is read with its label ("Datum: 12 mei 2023"); any other cell's date is about its row.
    """
    for passage in passages:
        if passage.cell is None:
            yield passage.text
        elif passage.cell.row_headers:
            yield f"{passage.cell.row_headers[0].rstrip(':')}: {passage.text}"


def date_of(passages: Sequence[Passage]) -> StatedDate | None:
    """The date that a document states of itself on its first lines, else that of a last line: "Bijgewerkt op 12 mei 2023"."""
    stated = date_of_first_lines(lines(passages))
    if stated is not None:
        return stated
    last = [line for text in lines(passages[-_LAST_LINES:]) for line in text.split("\n")][-_LAST_LINES:]
    return next(filter(None, (_said(line) or last_time_in(line) for line in last if len(line) <= _LONGEST_SAID)), None)


def date_of_first_lines(first_lines: Iterable[str]) -> StatedDate | None:
    """The date of the first of the leading lines that states one and little else, or None.

    A line is looked at whole: "12 mei 2023 start de inschrijving" is about something else. Under or behind the label
    "Datum" a date counts with what follows it. Of several days ("16 and 17 February") the last counts.
    """
    labelled = False
    for index, line in enumerate(part for text in first_lines for part in text.split("\n")):
        if index == FIRST_LINES:
            break
        line = line.strip()
        if len(line) > _LONGEST_LINE:
            labelled = False
            continue
        match = (
            _ALONE.fullmatch(line)
            or _DATED_KIND.fullmatch(line)
            or _VERSION.match(line)
            or _ISSUE.fullmatch(line)
            or (_of_the_top(line) if index < _TOP_LINES else None)
            or _LABELLED.search(line)
            or (_STARTS.match(line) if labelled else None)
        )
        labelled = _LABEL.fullmatch(line) is not None
        if match is None:
            if len(line) <= _LONGEST_SAID and (said := _said(line)):
                return said
            continue
        words = re.sub(
            rf"^{_WEEKDAY}(?:\d{{1,2}}\s*(?:,|en|-|–|t/m)\s*)+(?=\d{{1,2}}\s)", "", match["date"], flags=re.I
        )
        if stated := parse_date(words):
            return stated
    return None


def _said(line: str) -> StatedDate | None:
    """The date of a line that tells when the text was placed or changed: "Laatste wijziging: 12 mei 2023"."""
    return placed_in(line) or modified_in(line)


def _of_the_top(line: str) -> re.Match[str] | None:
    """A line under the title that has the date at its end or at its beginning, and says nothing else that is dated."""
    if _OF_SOMETHING.search(line):
        return None
    return _TAIL.fullmatch(line) or _PLACE.fullmatch(line)
