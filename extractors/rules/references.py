"""References to TenderNed, product codes, laws, judgments, the trade register and CPV."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.document import Link
from extractors.fact import Fact
from extractors.products.codes import codes_alone
from extractors.text import fold

if TYPE_CHECKING:
    from extractors.context import Context, Unit

NAME = "references"

_TENDER_ADDRESS = re.compile(r"tenderned\.nl/\S*?/(\d{5,7})\b", re.IGNORECASE)
_CONFIDENCE = {"tenderned": 0.97, "product_code": 0.95, "law": 0.95, "court": 0.97, "kvk": 0.95, "cpv": 0.9}


_REGISTER_HEADER = re.compile(r"\bk\.?v\.?k\b|kamer van koophandel|handelsregister", re.IGNORECASE)
# "90000011", "9000 0011"
_REGISTER_NUMBER = re.compile(r"\s*\d{4}[ .]?\d{4}\s*")

_NOTICE_HEADER = re.compile("tenderned", re.IGNORECASE)
_NOTICE_NUMBER = re.compile(r"\s*\d{5,7}\s*")


def find(context: Context) -> Iterator[Fact]:
    """Each reference once for each segment, a law once; none of a document that is about no purchase of care."""
    if not context.about_procurement:
        return
    seen: set[tuple[str, str, str | None]] = set()
    for fact in (
        *_marked(context),
        *_in_register_column(context),
        *_in_code_column(context),
        *_listed(context),
        *_linked(context),
    ):
        segment = fact.segment.name if fact.segment and fact.values["kind"] != "law" else None
        mark = (fact.values["kind"], fact.values["value"].casefold(), segment)
        if mark not in seen:
            seen.add(mark)
            yield fact


def _marked(context: Context) -> Iterator[Fact]:
    for unit in context.units:
        for span in unit.spans("references"):
            kind, value = span.label_, span.id_
            values = {"kind": kind, "value": value, "url": _address(context.document.links, kind, value)}
            yield from context.facts(
                "references",
                unit,
                values,
                rule=kind,
                confidence=_CONFIDENCE[kind],
                extractor=NAME,
                start=span.start_char,
                end=span.end_char,
                segments=() if kind == "law" else None,
            )


def _in_register_column(context: Context) -> Iterator[Fact]:
    """Cells of digits in a column or row headed "KvK-nummer" or "Kenmerk TenderNed": the number stands bare there."""
    for passage in context.document.passages:
        cell = passage.cell
        if cell is None or not passage.text[:1].isdigit() or len(passage.text) > 12:
            continue
        headers = (*cell.column_headers, *cell.row_headers)
        if _NOTICE_NUMBER.fullmatch(passage.text) and any(_NOTICE_HEADER.search(header) for header in headers):
            unit = context.units_of[passage.position][0]
            values = {"kind": "tenderned", "value": passage.text.strip(), "url": None}
            yield from context.facts(
                "references", unit, values, rule="tenderned_column", confidence=0.95, extractor=NAME
            )
        if not _REGISTER_NUMBER.fullmatch(passage.text):
            continue
        if any(_REGISTER_HEADER.search(header) for header in headers):
            unit = context.units_of[passage.position][0]
            values = {"kind": "kvk", "value": re.sub(r"\D", "", passage.text), "url": None}
            yield from context.facts("references", unit, values, rule="kvk_column", confidence=0.95, extractor=NAME)


_CODE_HEADER = re.compile(r"code", re.IGNORECASE)


def _in_code_column(context: Context) -> Iterator[Fact]:
    """Codes of digits alone in a column or row headed "Code": "54002", several in one cell too."""
    for passage in context.document.passages:
        cell = passage.cell
        if (
            cell is None
            or not passage.text[:1].isdigit()
            or len(passage.text) > 60
            or not context.units_of[passage.position]
        ):
            continue
        if not any(_CODE_HEADER.search(header) for header in (*cell.column_headers, *cell.row_headers)):
            continue
        for value in codes_alone(passage.text):
            start = passage.text.index(value)
            unit = next((one for one in context.units_of[passage.position] if one.start <= start < one.end), None)
            if unit is not None:
                values = {"kind": "product_code", "value": value, "url": None}
                yield from context.facts(
                    "references",
                    unit,
                    values,
                    rule="code_column",
                    confidence=0.95,
                    extractor=NAME,
                    start=start,
                    end=start + len(value),
                )


# Several notices in a sentence: segment 1 onder kenmerk 512884, segment 2a onder 512891
_NUMBER = re.compile(r"(?<![\w.,€/-])(?<!€ )\d{6}(?![\w/-]|[.,]\d)")
_WORDS_BEFORE = re.compile(r"(?:nummers?|nrs?\.?|kenmerk(?:en)?|onder|id|:|,|en|/|\()\s*$", re.IGNORECASE)


def _listed(context: Context) -> Iterator[Fact]:
    """Several notices in one sentence that names TenderNed: each number of six digits with a word or comma before it."""
    for unit in context.units:
        if "tenderned" not in unit.folded.lower():
            continue
        marked = [(span.start_char, span.end_char) for span in unit.spans("references")]
        for match in _NUMBER.finditer(unit.folded):
            start, end = unit.start + match.start(), unit.start + match.end()
            if any(start < last and first < end for first, last in marked) or not _WORDS_BEFORE.search(
                unit.folded[: match.start()]
            ):
                continue
            values = {
                "kind": "tenderned",
                "value": match.group(),
                "url": _address(context.document.links, "tenderned", match.group()),
            }
            yield from context.facts(
                "references", unit, values, rule="tenderned", confidence=0.9, extractor=NAME, start=start, end=end
            )


def _linked(context: Context) -> Iterator[Fact]:
    """Links to a notice whose number stands in the address alone: the link's words are the quote."""
    for link in context.document.links:
        match = _TENDER_ADDRESS.search(link.address)
        words = fold(link.text).strip()
        if match is None or not words:
            continue
        place = _where(context, words)
        if place is None:
            continue
        unit, start = place
        values = {"kind": "tenderned", "value": match[1], "url": link.address}
        yield from context.facts(
            "references",
            unit,
            values,
            rule="link",
            confidence=0.95,
            extractor=NAME,
            start=start,
            end=start + len(words),
        )


def _where(context: Context, words: str) -> tuple[Unit, int] | None:
    """The first unit that holds a link's words."""
    for unit in context.units:
        offset = unit.folded.find(words)
        if offset >= 0:
            return unit, unit.start + offset
    return None


def _address(links: tuple[Link, ...], kind: str, value: str) -> str | None:
    """Address of the link that is about a reference: its words or its address name it."""
    if kind not in ("tenderned", "court"):
        return None
    number = value.removeprefix("TN")
    return next((link.address for link in links if number in link.address or value in link.text), None)
