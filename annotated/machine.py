"""What the machine finds in a document: the rows of the fact tables, those of files within it included."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from pipeline.extraction.reading import read_and_extract
from pipeline.extraction.result import Result
from pipeline.families import named
from schemas.places import Place, places
from schemas.region import load_regions

Row = dict[str, Any]


def rows_of(content: bytes, *, calibrated: bool = True) -> list[Row]:
    """Rows of all fact tables, each with its ``table``, segment, quote, rule and confidence, in order of the text.

    Without ``calibrated`` the confidence is what the rules claim.
    """
    return [row for result in named(list(results_of(content, calibrated=calibrated))) for row in rows_in(result)]


def results_of(
    content: bytes, known_on: date | None = None, *, expected: bool = False, calibrated: bool = True
) -> Iterator[Result]:
    """The result of a document, then those of the files within it, as the stage of extraction makes them."""
    result, within = read_and_extract(content, known_on, places_that_buy(), expected=expected, calibrated=calibrated)
    yield result
    stated = result.document["document_date"]
    known = date.fromisoformat(stated) if stated else known_on
    expected = expected or result.claims
    parts = [list(results_of(part, known, expected=expected, calibrated=calibrated)) for part in within]
    telling = any(found[0].claims for found in parts)
    for part, found in zip(within, parts, strict=True):
        if telling and not expected and not found[0].claims:
            found = list(results_of(part, known, expected=True, calibrated=calibrated))
        yield from found


@cache
def places_that_buy() -> tuple[Place, ...]:
    """All municipalities and regions that may buy."""
    return places(load_regions())


def rows_in(result: Result) -> Iterator[Row]:
    """The rows that one result makes."""
    texts = dict(zip(result.passages["position"], result.passages["text"], strict=True))
    for fact in result.facts:
        segment = fact["segment"]
        yield {
            **fact["values"],
            "table": fact["table"],
            "segment": segment["name"] if segment else None,
            "quote": texts[fact["passage"]][fact["start"] : fact["end"]],
            "rule": fact["rule"],
            "confidence": fact["confidence"],
            "text_source": result.document["text_source"],
        }
