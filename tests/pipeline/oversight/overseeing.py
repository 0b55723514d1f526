"""Regions with some nights behind them, made of rows: what the tests of status and doctor share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline import rows
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from schemas.region import read_regions
from schemas.tables import tables
from storage.curated import parquet_bytes
from tests.conftest import NIGHT, workplace

FILE = """name = "{name}"
kind = "procurement_region"
[pages]
start = ["https://www.{name}.example/inkoop"]
[crawl]
cadence = "{cadence}"
"""


def place_with(below: Path, cadences: Mapping[str, str]) -> Workplace:
    """A workplace whose own region files name these regions."""
    folder = below / "regions"
    folder.mkdir(parents=True)
    for region, cadence in cadences.items():
        (folder / f"{region}.toml").write_text(FILE.format(name=region, cadence=cadence), encoding="utf-8")
    known, broken = read_regions(folder)
    place = replace(workplace(below), regions=known, broken_regions=broken, regions_folder=folder)
    return replace(place, contact="inkoop@waterbeke.example")


def night(days_ago: int, state: str = "complete", codes: Sequence[str] = (), **counts: int) -> dict[str, Any]:
    """A row of ``coverage`` of a crawl that was made so many days before ``NIGHT``."""
    numbers = {c.name: 0 for c in tables()["coverage"].columns if pa.types.is_integer(c.type)}
    begun = NIGHT - timedelta(days=days_ago)
    row = {**numbers, "documents": 4, "facts": 16, **counts, "crawl_id": f"{begun:%Y%m%d}", "observed_at": begun}
    return {**row, "state": state, "reasons": [f"Why: {code}." for code in codes], "reason_codes": list(codes)}


def publish(place: Workplace, region: str, nights: Sequence[dict[str, Any]], version: str = VERSION) -> None:
    """Publish tables of ``region`` that are empty but for these rows of ``coverage``, and log a whole crawl for each."""
    columns = {name: rows.empty(table) for name, table in tables().items()}
    columns["coverage"] = rows.columns_of(tables()["coverage"], nights)
    files = {name: parquet_bytes(table.from_columns(columns[name], version)) for name, table in tables().items()}
    with place.curated.locked(region):
        place.curated.publish(region, files)
    for row in nights:
        crawled(place, region, row["observed_at"])


def crawled(place: Workplace, region: str, begun: datetime) -> None:
    """Log a crawl of ``region`` that asked for nothing and ended well."""
    writer = place.archive.start_crawl(region, begun, version=VERSION, settings={})
    writer.finish(begun, {})
