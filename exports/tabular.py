"""Tables as CSV files: which columns they get, and the bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa

from exports.cells import cell, flat
from exports.source import REGION, Source
from schemas.table import Column, Table
from schemas.tables import tables

REGION_COLUMN = Column(REGION, pa.string(), "Region whose tables the row stands in", required=True)
ROWS_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a CSV file and the declared column it comes from; ``path`` leads to the value within a row."""

    name: str
    path: tuple[str, ...]
    type: pa.DataType
    column: Column

    @property
    def required(self) -> bool:
        """Whether no cell is empty: a field of a struct may be null where the struct is not."""
        return self.column.required and len(self.path) == 1


def fields(table: Table) -> list[Field]:
    """The columns of the table's CSV file, ``region`` first."""
    columns = {column.name: column for column in (REGION_COLUMN, *table.columns)}
    schema = pa.schema([pa.field(name, column.type) for name, column in columns.items()])
    return [Field(name, path, kind, columns[path[0]]) for name, path, kind in flat(schema)]


def csv_files(source: Source) -> Iterator[tuple[Table, bytes]]:
    """Every table as UTF-8 CSV: a header, commas, line ends of RFC 4180, quotes where a cell needs them."""
    for name, table in tables().items():
        yield table, _csv(source.table(name), fields(table))


def _csv(content: pa.Table, wanted: list[Field]) -> bytes:
    sink = io.StringIO(newline="")
    writer = csv.writer(sink)
    writer.writerow([field.name for field in wanted])
    for batch in content.to_batches(ROWS_AT_ONCE):
        columns = []
        for field in wanted:
            values = batch.column(field.path[0]).to_pylist()
            if len(field.path) == 2:
                values = [None if value is None else value[field.path[1]] for value in values]
            columns.append([cell(value, field.type) for value in values])
        writer.writerows(zip(*columns, strict=True))
    return sink.getvalue().encode("utf-8")
