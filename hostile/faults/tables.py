"""The published tables as they stand in their folder: each file opens, and of which run a region's set is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from storage.curated import STAGING, parquet_bytes

MOVING = {"fetches": ("elapsed",)}
"""Columns that tell of the moment and the machine: two runs alike differ in them."""
APART = {"runs"}
"""Published by itself: it has a row for the run that broke off."""
Tables = dict[tuple[str, str], str]
"""Region and table -> sha256 of the file as it is published."""


def published(curated: Path) -> Tables:
    """What stands there; raises what pyarrow raises where a file does not open."""
    found = {}
    for path in _files(curated):
        table, region = path.parts[-3], path.parts[-2].removeprefix("region=")
        content = path.read_bytes()
        pq.read_table(pa.BufferReader(content))
        if table not in APART:
            found[region, table] = hashlib.sha256(content).hexdigest()
    return found


def mixed(before: Tables, now: Tables, after: Tables) -> list[str]:
    """Regions of which ``now`` is neither the set of ``before`` nor that of ``after``."""
    return [
        region
        for region in sorted({region for region, _ in (*before, *now, *after)})
        if _of(now, region) not in (_of(before, region), _of(after, region))
    ]


def compared(curated: Path) -> dict[tuple[str, str], bytes]:
    """The published tables without what differs from run to run, as bytes that can be compared."""
    found = {}
    for path in _files(curated):
        table, region = path.parts[-3], path.parts[-2].removeprefix("region=")
        if table not in APART:
            content = pq.read_table(pa.BufferReader(path.read_bytes()))
            found[region, table] = parquet_bytes(content.drop_columns(list(MOVING.get(table, ()))))
    return found


def left_over(folder: Path) -> list[str]:
    """Files that a process that was killed left where tables are published."""
    return [
        str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file() and _unpublished(path)
    ]


def _files(curated: Path) -> Iterator[Path]:
    return (path for path in sorted(curated.glob("*/region=*/part-0.parquet")) if STAGING not in path.parts)


def _unpublished(path: Path) -> bool:
    return path.name != "part-0.parquet" or STAGING in path.parts


def _of(tables: Tables, region: str) -> dict[str, str]:
    return {name: digest for (where, name), digest in tables.items() if where == region}
