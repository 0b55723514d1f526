"""A small region with all that a person has to judge, published from rows: what the tests of the review share."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pipeline import rows
from pipeline.extraction.result import problem
from pipeline.review.matters import Matter, matters
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from schemas.tables import tables
from storage.curated import parquet_bytes
from tests.conftest import workplace
from tests.pipeline.correcting import PAGE, QUOTE, REGION, TEXT, document, fact

LETTER = "https://www.waterbeke.example/brief"
DOUBTFUL = {**fact(), "confidence": 0.4}
SECOND = {**fact(TEXT.rindex(QUOTE), segment="Wonen"), "confidence": 0.3}
REMARK = "# Wat de steward ervan vindt.\n"


def published_at(below: Path, *, problems: list[dict[str, Any]] | None = None, conflict: bool = True) -> Workplace:
    """A workplace in which ``merendal`` is published.

    Two documents contradict each other on one model, a passage of a third has two doubtful facts, and a name is in doubt.
    """
    place = replace(workplace(below), regions_folder=below / "regions")
    (below / "regions").mkdir(parents=True)
    documents = [
        document("a", fact(), url=PAGE),
        document("b", fact(model="taakgericht"), url=LETTER),
        document("c", DOUBTFUL, SECOND, url=f"{PAGE}/oud", superseded_by="d" * 64),
        document("d", DOUBTFUL, SECOND, url=f"{PAGE}/oud"),
    ]
    facts = rows.facts(REGION, documents)
    chosen, other = facts["funding_models"]["fact_id"][:2]
    columns = {name: rows.empty(table) for name, table in tables().items()}
    columns |= {"documents": rows.documents(documents), "passages": rows.passages(documents), **facts}
    asked = [("d" * 64, problem("extract", "provider_candidate", "'Zorgpunt' may be a provider", quote="Zorgpunt"))]
    asked += [(None, one) for one in problems or ()]
    columns["problems"] = rows.columns_of(tables()["problems"], (_problem(*one) for one in asked))
    if conflict:
        columns["procurements"] = rows.columns_of(tables()["procurements"], [_procurement(chosen, other)])
    with place.curated.locked(REGION):
        files = {name: parquet_bytes(tables()[name].from_columns(columns[name], VERSION)) for name in tables()}
        place.curated.publish(REGION, files)
    return place


def open_matters(place: Workplace) -> list[Matter]:
    """What is to be judged now."""
    return matters(place.curated, REGION, {one.fact_id for one in place.corrections(REGION)})


def corrections_file(place: Workplace) -> Path:
    """The region's file of corrections."""
    assert place.regions_folder is not None
    return place.regions_folder / "corrections" / f"{REGION}.toml"


def _problem(document: str | None, row: dict[str, Any]) -> dict[str, Any]:
    known = rows.problem_id(document, row["kind"], row["message"])
    return {"problem_id": known, "document_id": document, "url": PAGE, "attempts": 1, **row}


def _procurement(chosen: str, other: str) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(column.name for column in tables()["procurements"].columns)
    lists = {name: [] for name in ("providers", "tenderned", "segment_ids", "buyers") if name in row}
    return {
        **row,
        **lists,
        "procurement_id": "p1",
        "segment": "Dagbehandeling",
        "round": 2027,
        "funding_model": "outputgericht",
        "earlier": False,
        "fact_ids": [("funding_model", [chosen])],
        "conflicts": [{"column": "funding_model", "values": ["taakgericht"], "facts": [other]}],
    }
