"""A table is declared once, as a ``Table``; its pyarrow schema, checks and Parquet metadata all come from that."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from schemas.vocabulary import vocabulary

Row = Mapping[str, Any]
DATE = pa.date32()
INSTANT = pa.timestamp("us", tz="UTC")
TEXT = pa.string()
TEXTS = pa.list_(pa.string())


class TableError(ValueError):
    """Rows that break the declaration of their table: nothing of them is published."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, Arrow type, meaning, and the closed list its values come from, if any."""

    name: str
    type: pa.DataType
    meaning: str
    vocabulary: str | None = None
    required: bool = False
    """No row may leave it null."""
    example: str = ""
    """A value that a row could hold, of no real document: text and dates as they are, anything else as JSON."""
    weakness: str = ""
    """What a reader should know before trusting the column: how it can be wrong, or what it leaves out."""

    def field(self) -> pa.Field:
        """The Arrow field; its meaning, vocabulary, example and weakness in the metadata."""
        metadata = {"description": self.meaning}
        if self.vocabulary:
            metadata["vocabulary"] = self.vocabulary
            metadata["values"] = json.dumps(list(vocabulary(self.vocabulary).values))
        if self.example:
            metadata["example"] = self.example
        if self.weakness:
            metadata["weakness"] = self.weakness
        return pa.field(self.name, self.type, nullable=True, metadata=metadata)


def fits(value: Any, wanted: pa.DataType) -> bool:
    """Whether ``value`` is of the Python type that a fact column's Arrow type holds; True is no number."""
    if pa.types.is_string(wanted):
        return isinstance(value, str) and bool(value.strip())
    if pa.types.is_boolean(wanted):
        return isinstance(value, bool)
    if pa.types.is_date(wanted):
        return type(value) is date
    if pa.types.is_int32(wanted):
        return type(value) is int and -(2**31) <= value < 2**31
    raise TypeError(f"no fact has a value of type {wanted}")


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the contract.

    ``key`` names the columns that tell rows apart, ``order`` those by which rows are sorted in the file: a fixed order,
    so that the same facts give the same bytes.
    """

    name: str
    meaning: str
    layer: Literal["evidence", "fact", "answer", "work"]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]
    weakness: str = ""
    """What a reader should know before counting its rows."""

    def schema(self, version: str) -> pa.Schema:
        """Arrow schema with the descriptions and the version of the project that writes it."""
        metadata = {"table": self.name, "description": self.meaning, "layer": self.layer, "inkoopspoor": version}
        if self.weakness:
            metadata["weakness"] = self.weakness
        return pa.schema([column.field() for column in self.columns], metadata=metadata)

    def to_arrow(self, rows: Iterable[Row], version: str) -> pa.Table:
        """Check ``rows`` against the declaration, sort them and return them as an Arrow table.

        Raises ``TableError`` on an unknown or missing column, a null where none may be, a value outside its vocabulary
        and a repeated key.
        """
        ordered = sorted(rows, key=self._sort_key)
        self._check(ordered)
        try:
            return pa.Table.from_pylist([dict(row) for row in ordered], schema=self.schema(version))
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            raise TableError(f"{self.name}: {error}") from error

    def from_columns(self, columns: Mapping[str, Sequence[Any]], version: str) -> pa.Table:
        """As ``to_arrow``, from one list per column: the checks and the order cost no Python loop over rows."""
        names = {column.name for column in self.columns}
        if columns.keys() != names:
            missing, unknown = sorted(names - columns.keys()), sorted(columns.keys() - names)
            raise TableError(f"{self.name}: missing {missing}, unknown {unknown}")
        try:
            arrays = [pa.array(columns[column.name], column.type) for column in self.columns]
            table = pa.Table.from_arrays(arrays, schema=self.schema(version))
        except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError) as error:
            raise TableError(f"{self.name}: {error}") from error
        for column in self.columns:
            values = table[column.name]
            if column.required and values.null_count:
                raise TableError(f"{self.name}.{column.name} is null in {values.null_count} rows")
            if column.vocabulary:
                for value in pc.unique(_singly(values)).drop_null().to_pylist():
                    self._in_vocabulary(column, value)
        groups = table.group_by(list(self.key)).aggregate([([], "count_all")])
        if groups.num_rows != table.num_rows:
            twice = groups.filter(pc.field("count_all") > 1).select(list(self.key)).slice(0, 1).to_pylist()[0]
            raise TableError(f"{self.name}: two rows with {twice}")
        return table.take(pc.sort_indices(table, sort_keys=[(name, "ascending") for name in self.order]))

    def _sort_key(self, row: Row) -> tuple[tuple[bool, Any], ...]:
        return tuple((row[name] is None, row[name]) for name in self.order)

    def _check(self, rows: Sequence[Row]) -> None:
        names = [column.name for column in self.columns]
        known = set(names)
        seen: set[tuple[Any, ...]] = set()
        for row in rows:
            if row.keys() != known:
                missing, unknown = sorted(known - row.keys()), sorted(row.keys() - known)
                raise TableError(f"{self.name}: missing {missing}, unknown {unknown}")
            for column in self.columns:
                value = row[column.name]
                if value is None and column.required:
                    raise TableError(f"{self.name}.{column.name} is null in {dict(row)}")
                if value is not None and column.vocabulary:
                    for one in value if isinstance(value, list) else [value]:
                        self._in_vocabulary(column, one)
            key = tuple(row[name] for name in self.key)
            if key in seen:
                raise TableError(f"{self.name}: two rows with {dict(zip(self.key, key, strict=True))}")
            seen.add(key)

    def _in_vocabulary(self, column: Column, value: str) -> None:
        try:
            vocabulary(column.vocabulary or "").check(value)
        except ValueError as error:
            raise TableError(f"{self.name}.{column.name}: {error}") from error


def _singly(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """The values of a column of lists one by one; another column as it is."""
    return pc.list_flatten(values) if pa.types.is_list(values.type) else values
