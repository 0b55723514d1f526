"""How values are said to a reader: periods, kinds of document, sizes, ids of vocabularies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from markupsafe import Markup

from schemas.vocabulary import vocabulary

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_FORMATS = {
    "application/pdf": "PDF",
    "text/html": "web page",
    "application/xhtml+xml": "web page",
    "text/plain": "text",
    "text/csv": "CSV",
    "message/rfc822": "mail",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
}
COLUMNS = {
    "submission_deadline": "deadline",
    "contract_start": "contracts from",
    "contract_end": "contracts until",
    "funding_model": "funding",
    "provider_count": "number of providers",
    "tenderned": "TenderNed",
}
"""Columns whose name is not plain enough as it stands."""


def column(name: str) -> str:
    """The name of a column as a heading."""
    return COLUMNS.get(name, plain(name))


def plain(value: str) -> str:
    """An id of a vocabulary as words: ``open_house`` becomes ``open house``."""
    return "SAS" if value == "sas" else value.replace("_", " ")


def meaning(name: str, value: str) -> str:
    """What the value ``value`` of the vocabulary ``name`` means; empty for a value that is not in it."""
    return vocabulary(name).values.get(value, "")


def day(moment: date | datetime | None) -> str:
    """A day as ``3 Mar 2026``; an instant is told by its day (UTC). Empty for None."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}" if moment is not None else ""


def period(value: Mapping[str, Any] | None) -> str:
    """A period in as few words as its precision has: ``Q1 2026``, ``21-31 Mar 2026``, ``spring 2026``. Empty for None."""
    if not value or value["date_from"] is None:
        return ""
    start: date = value["date_from"]
    end: date = value["date_to"] or start
    month = f"{MONTHS[start.month - 1]} {start.year}"
    match value["precision"]:
        case "month":
            return month
        case "quarter":
            return f"Q{(start.month + 2) // 3} {start.year}"
        case "season" if start.month in _SEASONS:
            later = f"/{end.year % 100:02d}" if end.year != start.year else ""
            return f"{_SEASONS[start.month]} {start.year}{later}"
        case "half_year":
            return f"{'first' if start.month < 7 else 'second'} half of {start.year}"
        case "year":
            return str(start.year)
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}\u2013{end.day} {month}"
    return f"{day(start)} \u2013 {day(end)}"


def written(value: str | None) -> str:
    """A value that a table holds as text: ``open_house``, ``2026-07-01`` or the two ends of a period. ``none`` for None."""
    if value is None:
        return "none"
    if _DAYS.fullmatch(value):
        start, _, end = value.partition("/")
        return _covered(date.fromisoformat(start), date.fromisoformat(end or start))
    return plain(value) if value.islower() else value


def _covered(start: date, end: date) -> str:
    """Two days in as few words as they allow; which words the document used is not known here."""
    behind = end + timedelta(days=1)
    whole = start.day == behind.day == 1
    months = 12 * (behind.year - start.year) + behind.month - start.month
    precision = {1: "month", 3: "quarter", 12: "year"}.get(months, "range") if whole else "range"
    fits = {"quarter": start.month in (1, 4, 7, 10), "year": start.month == 1}.get(precision, True)
    return period({"date_from": start, "date_to": end, "precision": precision if fits else "range"})


def kind_of_file(media_type: str) -> str:
    """The format of a document in a word."""
    return _FORMATS.get(media_type, media_type)


def size(number: int) -> str:
    """Bytes as ``37 kB`` or ``2.1 MB``."""
    return f"{number / 1e6:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1000))} kB"


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 document``, ``3 documents``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def harmless(value: Any) -> Any:
    """A text without characters that hide or turn what a reader sees; each becomes one mark, so that offsets hold.

    Control characters, and marks of writing direction: text of a document must not be able to reorder a page. Text that is
    markup of ours already, and what is no text, stays as it is.
    """
    if not isinstance(value, str) or isinstance(value, Markup) or value.isprintable():
        return value
    return "".join("\ufffd" if _hides(character) else character for character in value)


def _hides(character: str) -> bool:
    if character in "\n\t\u200c\u200d\u00ad":  # line ends, joiners within a word, soft hyphens
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") or character in "\ufffe\uffff"
