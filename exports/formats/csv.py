"""CSV: one file per table, for whoever has no reader of Parquet. How cells are written: ``exports/cells.py``."""

from __future__ import annotations

from collections.abc import Iterator

from exports.publisher import Publisher
from exports.source import Source
from exports.tabular import csv_files


def files(source: Source, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """``<table>.csv`` for every declared table, also where it has no rows."""
    for table, content in csv_files(source):
        yield f"{table.name}.csv", content
