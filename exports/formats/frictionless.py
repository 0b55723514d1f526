"""A Frictionless data package (Tabular Data Package, version 1) around the CSV files.

Version 1, because the tools that are used read it, Python's and R's both; what version 2 adds (a schema per version, how
fields are matched) says nothing that is needed here, and a package of version 1 is one that readers of version 2 take.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from exports.publisher import Publisher
from exports.source import ALL_REGIONS, OVER_ALL, REGION, Source
from exports.tabular import Field, csv_files, fields
from pipeline.version import VERSION
from schemas.table import Table
from schemas.tables import tables
from schemas.vocabulary import vocabulary

GUARD = (
    "A text gets an apostrophe where a spreadsheet could take what follows for a formula: at its beginning, and behind a "
    "semicolon, a tab or the end of a line. exports.cells.plain() takes them away."
)


def files(source: Source, publisher: Publisher) -> Iterator[tuple[str, bytes]]:
    """``data/<table>.csv`` for every table, and ``datapackage.json``."""
    resources = []
    for table, content in csv_files(source):
        path = f"data/{table.name}.csv"
        resources.append(_resource(table, path, content))
        yield path, content
    package = _package(source, publisher, resources)
    yield "datapackage.json", (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def schema(table: Table) -> dict[str, Any]:
    """Table Schema of the table's CSV file, from its declaration."""
    result: dict[str, Any] = {
        "fields": [_field(field) for field in fields(table)],
        "missingValues": [""],
        "primaryKey": [REGION, *table.key],
    }
    keys = foreign_keys(table)
    return {**result, "foreignKeys": keys} if keys else result


def foreign_keys(table: Table) -> list[dict[str, Any]]:
    """Columns that name a row of another table of the same region: those that bear the name of its key.

    A column that may be null is left out: Table Schema knows no key of two columns of which one may be empty.
    """
    owners = {
        other.key[0]: other.name
        for other in tables().values()
        if len(other.key) == 1 and other.layer != "fact" and other.name != OVER_ALL
    }
    return [
        {
            "fields": [REGION, column.name],
            "reference": {"resource": owners[column.name], "fields": [REGION, column.name]},
        }
        for column in table.columns
        if column.required and column.name in owners and owners[column.name] != table.name
    ]


def _package(source: Source, publisher: Publisher, resources: list[dict[str, Any]]) -> dict[str, Any]:
    newest = source.newest()
    coverage = source.coverage()
    return {
        "profile": "tabular-data-package",
        "name": "inkoopspoor",
        "title": "Inkoopspoor: public procurement of youth care and Wmo care in the Netherlands",
        "description": (
            "What Dutch municipalities and their regions say of buying youth care (jeugdhulp) and Wmo care, as facts with "
            f"their words and as answers over all documents. Read the resource coverage before a count. {GUARD}"
        ),
        "version": VERSION,
        **({"created": newest.isoformat().replace("+00:00", "Z")} if newest else {}),
        **({"homepage": publisher.base} if publisher.base else {}),
        "licenses": [{"path": publisher.licence, "title": "Licence of the data"}],
        "contributors": [{"title": publisher.name, "role": "publisher"}],
        "sources": [_source(source, region) for region in source.regions],
        "keywords": ["procurement", "inkoop", "jeugdhulp", "Wmo", "Netherlands"],
        "inkoopspoor:coverage": [
            {"region": row[REGION], "state": row["state"], "reasons": list(row["reasons"])} for row in coverage
        ],
        "resources": resources,
    }


def _source(source: Source, region: str) -> dict[str, str]:
    file = source.file(region)
    title = f"Public documents of {file.name if file else region}"
    return {"title": title, "path": file.pages.start[0]} if file and file.pages.start else {"title": title}


def _resource(table: Table, path: str, content: bytes) -> dict[str, Any]:
    more = f" Weakness: {table.weakness}." if table.weakness else ""
    more += f" Rows of every region stand under {ALL_REGIONS}." if table.name == OVER_ALL else ""
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.meaning + more,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema(table),
    }


def _field(field: Field) -> dict[str, Any]:
    column = field.column
    constraints: dict[str, Any] = {}
    description = column.meaning if len(field.path) == 1 else f"{column.meaning}: {_PARTS[field.path[1]]}"
    example = column.example
    if example and len(field.path) == 2:  # of a struct it is one JSON object
        example = json.loads(example)[field.path[1]]
    if column.weakness:
        description = f"{description}. Weakness: {column.weakness}"
    if field.required:
        constraints["required"] = True
    kind, form = _kind(field.type)
    told: Mapping[str, str] = {}
    if column.vocabulary:
        told = vocabulary(column.vocabulary).values
        if kind == "string":
            constraints["enum"] = list(told)
    return {
        "name": field.name,
        "type": kind,
        "format": form,
        "description": description,
        **({"example": example} if example else {}),
        **({"constraints": constraints} if constraints else {}),
        **({"inkoopspoor:vocabulary": column.vocabulary, "inkoopspoor:values": dict(told)} if told else {}),
    }


_PARTS = {"date_from": "first day that it covers", "date_to": "last day that it covers", "precision": "how exact it is"}


def _kind(kind: pa.DataType) -> tuple[str, str]:
    """Type and format of Table Schema for an Arrow type; raises ``TypeError`` for one that no table has yet."""
    for check, told in (
        (pa.types.is_string, "string"),
        (pa.types.is_boolean, "boolean"),
        (pa.types.is_integer, "integer"),
        (pa.types.is_floating, "number"),
        (pa.types.is_date, "date"),
        (pa.types.is_timestamp, "datetime"),
        (pa.types.is_map, "object"),
        (pa.types.is_list, "array"),
        (pa.types.is_fixed_size_list, "array"),
    ):
        if check(kind):
            return told, "default"
    raise TypeError(f"no type of Table Schema for {kind}")
