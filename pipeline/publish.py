"""The stage that publishes: everything archived for a region becomes its tables, replaced together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from pipeline import rows
from pipeline.corrections import corrected
from pipeline.coverage import Minimum, coverage
from pipeline.crawl_problems import crawl_problems
from pipeline.damage import damage_problems
from pipeline.extraction.stage import Extracted
from pipeline.privacy import gate
from pipeline.privacy.cleaning import cleaned
from pipeline.privacy.takedown import Takedowns
from pipeline.reconcile import reconciled, registry
from pipeline.standing import Kept, kept, standing
from pipeline.version import VERSION
from schemas.correction_format import Correction
from schemas.region_format import ALL_REGIONS
from schemas.tables import fact_tables, tables
from schemas.takedowns import Listed
from storage.archive import Crawl
from storage.curated import Curated, parquet_bytes
from storage.runs import Run


@dataclass(frozen=True, slots=True)
class Published:
    """What stands in a region's tables now, and which files had to change for it."""

    rows: Mapping[str, int]
    """Rows per table."""
    changed: tuple[str, ...]
    state: str
    """State of the latest crawl: a value of the vocabulary ``coverage_state``."""
    reasons: tuple[str, ...]
    reason_codes: tuple[str, ...]
    kept: Kept
    """What stays though it comes no more."""
    unreadable: int
    problems: int


def publish(
    curated: Curated,
    region: str,
    crawls: Sequence[Crawl],
    extracted: Sequence[Extracted],
    minimum: Minimum,
    corrections: Sequence[Correction] = (),
    takedowns: Sequence[Listed] = (),
    quarantined: Mapping[str, Sequence[str]] | None = None,
) -> Published:
    """Publish every table of ``region`` but ``runs``, with its ``corrections`` laid over the machine's facts.

    What its ``takedowns`` name is in none of them; of bytes that are ``quarantined`` (document id -> keys) a row tells.
    Raises ``PersonFoundError``, with the published tables as they were, where one would hold what leads to a person.
    The caller holds the region's lock.
    """
    left = Takedowns(region, takedowns, list(crawls), list(extracted), list(corrections))
    crawls, corrections = left.crawls, left.corrections
    extracted = standing(crawls, left.extracted)
    documents = rows.documents(extracted)
    judged = corrected(region, corrections, rows.facts(region, extracted), documents)
    there = [item for item in extracted if all(found["kind"] != "retired" for found in item.result.problems)]
    covered = coverage(crawls, there, minimum, judged)
    damaged = damage_problems(crawls, extracted, quarantined or {})
    columns = {name: rows.empty(table) for name, table in tables().items() if name != "runs"}
    columns |= {
        "documents": documents,
        "passages": rows.passages(extracted),
        **judged.facts,
        "corrections": judged.corrections,
        "coverage": rows.columns_of(tables()["coverage"], covered),
        "fetches": rows.columns_of(tables()["fetches"], (row for crawl in crawls for row in crawl.rows())),
        "problems": _joined(rows.problems(extracted), crawl_problems(crawls, extracted), damaged, judged.problems),
    }
    columns = cleaned(left.masked(columns))
    answers = reconciled(region, columns)
    columns["procurements"] = rows.columns_of(tables()["procurements"], answers.procurements)
    columns["changes"] = rows.columns_of(tables()["changes"], answers.changes)
    columns["takedowns"] = left.table
    columns["problems"] = _joined(columns["problems"], left.problems)
    arrow = {name: tables()[name].from_columns(found, VERSION) for name, found in columns.items()}
    gate.check(region, arrow)
    changed = curated.publish(region, {name: parquet_bytes(table) for name, table in arrow.items()})
    never = {"state": "failed", "reasons": ["Nothing was ever crawled or ingested."], "reason_codes": []}
    last = covered[-1] if covered else never
    return Published(
        rows={name: table.num_rows for name, table in arrow.items()},
        changed=changed,
        state=str(last["state"]),
        reasons=tuple(last["reasons"]),
        reason_codes=tuple(last["reason_codes"]),
        kept=kept(crawls, extracted),
        unreadable=sum(item.result.document["status"] == "failed" for item in extracted),
        problems=arrow["problems"].num_rows,
    )


def publish_registry(curated: Curated) -> None:
    """Publish ``provider_registry`` over all published regions, where one organisation is one row.

    It stands in a partition of its own, ``ALL_REGIONS``. Made anew each time from what is published: it is small. Raises
    ``StorageError``, as ``BusyError`` where another process does so now, and ``PersonFoundError``.
    """
    table = tables()["provider_registry"]
    with curated.locked(ALL_REGIONS):
        found = {
            region: (curated.read("providers", region), curated.read("documents", region))
            for region in curated.regions()
        }
        made = registry({region: (one.to_pydict(), other.to_pydict()) for region, (one, other) in found.items()})
        arrow = table.from_columns(rows.columns_of(table, made), VERSION)
        names = [providers.select(["name"]) for providers, _ in found.values()]
        # trade names may stand as awarded, here as in the tables that they come from
        gate.check(ALL_REGIONS, {table.name: arrow, **({"providers": pa.concat_tables(names)} if names else {})})
        curated.publish(ALL_REGIONS, {table.name: parquet_bytes(arrow)})


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
