"""The stage that publishes: everything archived for a region becomes its tables, replaced together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from pipeline import rows
from pipeline.corrections import corrected
from pipeline.coverage import Minimum, coverage, last_outcomes
from pipeline.extraction.stage import Extracted
from pipeline.version import VERSION
from schemas.correction_format import Correction
from schemas.tables import fact_tables, tables
from storage.archive import Crawl
from storage.curated import Curated, parquet_bytes
from storage.runs import Run

_WHAT_FAILED = {
    "failed": ("not_fetched", "It could not be fetched."),
    "robots": ("refused_by_robots", "robots.txt forbids fetching it."),
    "too_large": ("too_large", "It exceeds the limit of size."),
    "out_of_scope": ("out_of_scope", "It leads outside the addresses that the region file allows."),
}


@dataclass(frozen=True, slots=True)
class Published:
    """What stands in a region's tables now, and which files had to change for it."""

    rows: Mapping[str, int]
    """Rows per table."""
    changed: tuple[str, ...]
    state: str
    """State of the latest crawl: a value of the vocabulary ``coverage_state``."""
    reasons: tuple[str, ...]
    unreadable: int
    problems: int


def publish(
    curated: Curated,
    region: str,
    crawls: Sequence[Crawl],
    extracted: Sequence[Extracted],
    minimum: Minimum,
    corrections: Sequence[Correction] = (),
) -> Published:
    """Publish every table of ``region`` but ``runs``, with its ``corrections`` laid over the machine's facts.

    The caller holds the region's lock.
    """
    documents = rows.documents(extracted)
    judged = corrected(region, corrections, rows.facts(region, extracted), documents)
    covered = coverage(crawls, extracted, minimum, judged)
    columns = {name: rows.empty(table) for name, table in tables().items() if name != "runs"}
    columns |= {
        "documents": documents,
        "passages": rows.passages(extracted),
        **judged.facts,
        "corrections": judged.corrections,
        "coverage": rows.columns_of(tables()["coverage"], covered),
        "fetches": rows.columns_of(tables()["fetches"], (row for crawl in crawls for row in crawl.rows())),
        "problems": _joined(rows.problems(extracted), _crawl_problems(crawls), judged.problems),
    }
    arrow = {name: tables()[name].from_columns(found, VERSION) for name, found in columns.items()}
    changed = curated.publish(region, {name: parquet_bytes(table) for name, table in arrow.items()})
    last = covered[-1] if covered else {"state": "failed", "reasons": ["Nothing was ever crawled or ingested."]}
    return Published(
        rows={name: table.num_rows for name, table in arrow.items()},
        changed=changed,
        state=str(last["state"]),
        reasons=tuple(last["reasons"]),
        unreadable=sum(item.result.document["status"] == "failed" for item in extracted),
        problems=arrow["problems"].num_rows,
    )


def publish_runs(curated: Curated, region: str, runs: Sequence[Run]) -> None:
    """Publish the table ``runs`` of ``region``; it differs per run, so it stands apart. The caller holds the lock."""
    table: pa.Table = tables()["runs"].from_columns(
        rows.columns_of(tables()["runs"], (run.row(region) for run in runs)), VERSION
    )
    curated.publish(region, {"runs": parquet_bytes(table)})


def fact_count(published: Published) -> int:
    """Facts over all tables."""
    return sum(published.rows[name] for name in fact_tables())


def _joined(*parts: rows.Columns) -> rows.Columns:
    return {name: [value for part in parts for value in part[name]] for name in parts[0]}


def _crawl_problems(crawls: Sequence[Crawl]) -> rows.Columns:
    """Problems that stand: of the latest crawl, and of ingests as far as no later one brought the file."""
    crawled = [crawl for crawl in crawls if crawl.kind == "crawl"]
    standing = [crawl for crawl in crawls if crawl.kind == "ingest"] + crawled[-1:]
    latest: dict[str, Any] = {}
    for crawl in standing:
        outcomes = last_outcomes(crawl)
        latest |= {fetch.url: fetch for fetch in crawl.fetches if fetch.purpose == "document" and fetch.url in outcomes}
    found: list[dict[str, Any]] = []
    for url, fetch in latest.items():
        if fetch.outcome in _WHAT_FAILED:
            kind, message = _WHAT_FAILED[fetch.outcome]
            why = message if fetch.outcome == "robots" or not fetch.error else f"{message} {fetch.error.rstrip('.')}."
            found.append({"url": url, "kind": kind, "message": why, "attempts": max(fetch.attempts, 1)})
    for crawl in crawled[-1:]:
        if not crawl.whole:
            found.append(
                {"url": None, "kind": "crawl_cut_off", "message": f"Crawl {crawl.crawl_id} has no end.", "attempts": 1}
            )
    rest = {"document_id": None, "page": None, "stage": "crawl", "quote": None}
    table = tables()["problems"]
    return rows.columns_of(
        table,
        (
            {"problem_id": rows.problem_id("crawl", one["url"], one["kind"], one["message"]), **one, **rest}
            for one in found
        ),
    )
