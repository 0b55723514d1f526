"""Small documents with facts, and corrections about them: what the tests of corrections share."""

from __future__ import annotations

from datetime import date
from typing import Any

from pipeline import rows
from pipeline.corrections import Corrected, corrected
from pipeline.extraction.result import PASSAGE_COLUMNS, Result, failed
from pipeline.extraction.stage import Extracted, Source
from schemas.correction_format import Correction

REGION = "merendal"
PAGE = "https://www.waterbeke.example/inkoop"
QUOTE = "betalen wij per traject"
TEXT = f"Voor dagbehandeling {QUOTE}; voor wonen {QUOTE} of per maand."
FOUND = {"model": "outputgericht", "status": "chosen"}


def fact(
    start: int | None = None, segment: str | None = "Dagbehandeling", passage: int = 0, **values: str
) -> dict[str, Any]:
    """A funding model that the first words of ``TEXT`` name, or those at ``start``."""
    begin = TEXT.index(QUOTE) if start is None else start
    about = {"name": segment, "code": None, "scheme": None, "category": None, "parent": None} if segment else None
    return {
        "table": "funding_models",
        "passage": passage,
        "start": begin,
        "end": begin + len(QUOTE),
        "values": {**FOUND, **values},
        "rule": "r",
        "extractor": "e",
        "confidence": 0.7,
        "scope": None,
        "segment": about,
    }


def document(name: str, *facts: dict[str, Any], url: str = PAGE, text: str = TEXT, **source: Any) -> Extracted:
    """A document of two passages, the second with the words of the first."""
    texts = [text, TEXT]
    passages: dict[str, list[Any]] = {column: [None] * 2 for column in PASSAGE_COLUMNS}
    passages |= {"position": [0, 1], "kind": ["paragraph"] * 2, "heading_path": [[], []], "text": texts}
    read = {**failed("text/html", "x", "y").document, "status": "ok", "problem": None}
    return Extracted(Source(name * 64, url, **source), 10, Result(read, passages, facts))


def machine(*documents: Extracted) -> rows.Columns:
    """The funding models as the machine has them."""
    return rows.facts(REGION, documents)["funding_models"]


def correction(verdict: str = "confirm", fact_id: str = "0" * 32, **more: Any) -> Correction:
    """A correction about the fact that ``fact`` makes."""
    known: dict[str, Any] = {
        "table": "funding_models",
        "verdict": verdict,
        "fact_id": fact_id,
        "quote": QUOTE,
        "segment": "Dagbehandeling",
        "found": FOUND,
        "on": date(2026, 3, 2),
        "reason": "Nagelezen.",
    }
    if verdict == "mend":
        known["values"] = {"model": "taakgericht"}
    return Correction.model_validate(known | more)


def lay(corrections: list[Correction], *documents: Extracted) -> Corrected:
    """The tables of a region with these documents after its corrections."""
    return corrected(REGION, corrections, rows.facts(REGION, documents), rows.documents(documents))


def funding(result: Corrected) -> list[dict[str, Any]]:
    """The rows of funding models."""
    columns = result.facts["funding_models"]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def kinds(result: Corrected) -> list[str]:
    """The kinds of problems that the corrections have."""
    return sorted(result.problems["kind"])
