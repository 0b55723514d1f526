"""Dates that a document states of itself: in a meta element, a mail header or a line such as "Laatst gewijzigd op"."""

from __future__ import annotations

import re
from datetime import date

from extractors.document import StatedDate

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan", "january"),
            ("februari", "feb", "february"),
            ("maart", "mrt", "march", "mar"),
            ("april", "apr"),
            ("mei", "may"),
            ("juni", "jun", "june"),
            ("juli", "jul", "july"),
            ("augustus", "aug", "august"),
            ("september", "sep", "sept"),
            ("oktober", "okt", "october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DATE = re.compile(
    r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d?)(?:-(?P<d>\d\d?))?(?!\d)"
    r"|\b(?P<y3>(?:19|20)\d\d)(?P<m3>\d\d)(?P<d3>\d\d)\b"
    r"|\b(?P<d2>\d\d?)[-/.](?P<m2>\d\d?)[-/.](?P<y2>(?:19|20)\d\d)\b"
    rf"|\b(?:(?P<day>\d\d?)(?:\s+|-))?{_MONTH}(?:\s+|-)(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_PUBLISHED = r"(?:gepubliceerd|geplaatst|published|posted)"
_PUBLICATION = r"(?:publicatiedatum|datum publicatie|publicatie)"
"""Of the page where it gives a day; "Publicatie: februari 2027" is of a tender to come."""
# As in: Laatst gewijzigd op, "Deze kalender is voor het laatst bijgewerkt op", "Laatste wijziging:", "Gedateerd"
_MODIFIED = (
    r"(?:(?:dit|deze|de|het)\s+[a-z]+\s+(?:is|werd)\s+|(?:pagina|artikel|bericht|tekst|overzicht)\s+(?:is\s+)?)?"
    r"(?:datum\s+(?:van\s+)?(?:de\s+)?)?(?:voor\s+het\s+)?"
    r"(?:(?:laatst|laatste|last)\s+(?:gewijzigd|bijgewerkt|aangepast|geactualiseerd|wijziging|update|updated|modified)"
    r"|peildatum|stand(?:\s+van\s+zaken)?|versie(?:datum)?(?:\s+\d++(?:\.\d+)*+(?=[,:]|\s+(?:\d|op\b|d\.d|per\b)))?,?|bijgewerkt|wijzigingsdatum|gewijzigd"
    r"|geactualiseerd|gedateerd|gedagtekend)"
)
_WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+)?"
_LEAD = rf"\s*(?:op|on|d\.d\.|per)?\s*:?\s*{_WEEKDAY}"


def parse_date(text: str) -> StatedDate | None:
    """The first date in a short text, ISO or as Dutch writes it ("12 mei 2023", "12-05-2023", "mei 2023"), or None."""
    match = _DATE.search(text)
    return _of_match(match) if match else None


def published_in(text: str) -> StatedDate | None:
    """The date of a line such as "Gepubliceerd op: 12 mei 2023" within a text, or None."""
    found = _after(_PUBLISHED, text)
    of_day = _after(_PUBLICATION, text) if found is None else None
    return of_day if of_day is not None and of_day.precision == "day" else found


def placed_in(text: str) -> StatedDate | None:
    """The date of a line such as "Geplaatst op 12 mei 2023", not that of a planning ("Publicatie: 12 mei 2023"), or None."""
    return _after(_PUBLISHED, text)


def modified_in(text: str) -> StatedDate | None:
    """The date of a line such as "Laatst gewijzigd op 12-05-2023" within a text, or None."""
    return _after(_MODIFIED, text)


# "Wij werken deze kalender elke maand bij, voor het laatst op 5 januari 2026."
_LAST_TIME = re.compile(
    r"(?:bij|gewijzigd|bijgewerkt|geactualiseerd|actualiseren)\b[^.]{0,60}\b(?:voor\s+het\s+laatst|laatstelijk)\s+op\s+",
    re.IGNORECASE,
)


def last_time_in(text: str) -> StatedDate | None:
    """The date of a sentence that says when a page was last worked on, or None."""
    lead = _LAST_TIME.search(text)
    match = _DATE.match(text, lead.end()) if lead else None
    return _of_match(match) if match else None


# "Gepubliceerd op 9 februari 2026 (TenderNed 498116)" tells when a tender was, not the page
_ELSEWHERE = re.compile(r"\W*(?:op |via |onder )?(?:tenderned|negometrix|mercell|ted\b)", re.IGNORECASE)


def _after(label: str, text: str) -> StatedDate | None:
    """The date straight after a label that begins a line: within a sentence it would be the date of something else."""
    for lead in re.finditer(rf"(?:^\W*|[.;]\s+){label}{_LEAD}", text, re.IGNORECASE | re.MULTILINE):
        match = _DATE.match(text, lead.end())
        stated = _of_match(match) if match else None
        if stated is not None and match is not None and not _ELSEWHERE.match(text, match.end()):
            return stated
    return None


def _of_match(match: re.Match[str]) -> StatedDate | None:
    found = match.groupdict()
    year = found["y"] or found["y2"] or found["y3"] or found["year"]
    month = found["m"] or found["m2"] or found["m3"] or _MONTHS[(found["month"] or "jan").lower()]
    day = found["d"] or found["d2"] or found["d3"] or found["day"]
    try:
        return StatedDate(date(int(year), int(month), int(day or 1)), "day" if day else "month")
    except ValueError:  # 31-02-2023 is nobody's date
        return None
