"""The gate: nothing of a region is published while one of its tables holds a name, a mailbox or a number of a person.

Every text of every table is looked at as it will stand in the file, wherever it came from. What the gate finds, masking
has missed or something went around it; the region's tables stay as they were until that is mended, or until the document
is in the takedown file. The message tells where, and never what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from extractors.people import MASK
from extractors.people.contacts import contacts, unmistakable
from extractors.people.names import names, of_organisation
from pipeline.privacy.cleaning import ADDRESSES
from schemas.tables import tables

_MOST_TOLD = 3
_NO_WORDS = re.compile(r"(?:_id|_ids|_sha256|^rule|^extractor|^file|^version)$")
"""Columns that hold no words of a document or of a person."""
_MAY_HOLD_CONTACT = re.compile(r"@|\[at\]|\(at\)|[0-9][0-9 .()/\-–\u00a0]{5,}[0-9lo]|nl[ .-]?[0-9]{2}", re.IGNORECASE)
_MAY_HOLD_NAME = re.compile(
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*\W{1,3}(?:[a-zà-ÿ'’]{1,4} ){0,3}\(?[A-ZÀ-ÖØ-Þ]|heer|hr|mevr|mw|wethouder|burgemeester|[di]r\.|ing"
)
_PLAIN_WORD = re.compile(r"(?<![\w.@/-])[a-zà-ÿ]{3,}(?![\w@/])")


class PersonFoundError(Exception):
    """A table holds what leads to a person, so the region is not published; the message tells where it stands."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A text of a table that holds what leads to a person."""

    table: str
    column: str
    row: str
    kind: str


def check(region: str, published: Mapping[str, pa.Table]) -> None:
    """Raise ``PersonFoundError`` where one of the tables (name -> table) of ``region`` leads to a person."""
    found = list(findings(published))
    if found:
        told = "; ".join(f"{one.kind} in {one.table}.{one.column} of {one.row}" for one in found[:_MOST_TOLD])
        more = f" and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else ""
        raise PersonFoundError(
            f"{region} is not published, its tables stay as they were: {told}{more}. "
            f"See docs/data-protection.md on the gate."
        )


def findings(published: Mapping[str, pa.Table]) -> Iterator[Finding]:
    """Every text that leads to a person, one finding a text, in the order of tables and columns."""
    ordinary = _ordinary(published)
    traders = _traders(published)
    for table, content in sorted(published.items()):
        declared = {column.name: column for column in tables()[table].columns}
        layer = tables()[table].layer
        for column in content.column_names:
            if declared[column].vocabulary or _NO_WORDS.search(column):
                continue
            for text in _suspect(content[column], _MAY_HOLD_CONTACT):
                if any(_unmasked(text, span) for span in _contacts(table, layer, column, text)):
                    yield Finding(table, column, _row_of(table, content, column, text), "an address or number")
            if column in ADDRESSES.get(table, ()):
                continue
            for text in _suspect(content[column], _MAY_HOLD_NAME):
                if any(_unmasked(text, span) and not _of_trade(text, span, traders) for span in names(text, ordinary)):
                    yield Finding(table, column, _row_of(table, content, column, text), "a name")


def _contacts(table: str, layer: str, column: str, text: str) -> Iterator[tuple[int, int]]:
    # A fact's quote is cut out of its sentence: nine digits there may be a file number, as the words before it said. An
    # address is full of numbers of its own.
    bare = layer in ("fact", "answer") or column in ADDRESSES.get(table, ())
    return unmistakable(text) if bare else contacts(text)


def _unmasked(text: str, span: tuple[int, int]) -> bool:
    return MASK not in text[slice(*span)]


def _of_trade(text: str, span: tuple[int, int], traders: tuple[str, ...]) -> bool:
    """Whether a name is a part of a trade name that is published as awarded, or of an organisation's."""
    name = text[slice(*span)]
    return of_organisation(text, *span) or any(name in trader for trader in traders)


def _traders(published: Mapping[str, pa.Table]) -> tuple[str, ...]:
    names_of = published["providers"]["name"].to_pylist() if "providers" in published else []
    return tuple(sorted(set(names_of)))


def _ordinary(published: Mapping[str, pa.Table]) -> frozenset[str]:
    texts = pc.unique(published["passages"]["text"]).to_pylist() if "passages" in published else []
    return frozenset(word for text in texts for word in _PLAIN_WORD.findall(text))


def _suspect(column: pa.ChunkedArray, pattern: re.Pattern[str]) -> list[str]:
    """The different texts of a column that may hold what ``pattern`` looks for."""
    return sorted(filter(pattern.search, _texts(column).to_pylist()))


def _texts(column: pa.ChunkedArray) -> pa.Array:
    if pa.types.is_string(column.type):
        return pc.unique(column).drop_null()
    if pa.types.is_list(column.type) and pa.types.is_string(column.type.value_type):
        return pc.unique(pc.list_flatten(column)).drop_null()
    if not pa.types.is_nested(column.type):
        return pa.array([], pa.string())
    return pa.array(sorted({text for value in column.to_pylist() for text in _within(value)}), pa.string())


def _within(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for part in value.values() for text in _within(part))
    elif isinstance(value, list | tuple):
        yield from (text for part in value for text in _within(part))


def _row_of(table: str, content: pa.Table, column: str, text: str) -> str:
    """The key of the first row that holds ``text``, and its document."""
    index = next(i for i, value in enumerate(content[column].to_pylist()) if text in set(_within(value)))
    row = content.slice(index, 1).to_pylist()[0]
    told = [name for name in (*tables()[table].key, "document_id") if row.get(name) is not None]
    return ", ".join(f"{name} {row[name]}" for name in dict.fromkeys(told))
