"""A fact with what is known of the document that says it: the rows of the fact tables as the rules here read them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipeline.reconcile.documents import NEVER, Document, Row, documents
from schemas.tables import fact_tables

Columns = Mapping[str, Sequence[Any]]
_OLD_OR_NEW = re.compile(
    r"\b(?:oude?|oorspronkelijke?|eerdere?|was|vorige|nieuwe?|wordt|gewijzigde?|herziene?|aangepaste?)\b", re.IGNORECASE
)
Time = tuple[date, int]
"""The day from which something is said and, within a day, which version of the document says it."""


@dataclass(slots=True, eq=False)
class Said:
    """One fact, its document, and the law and part of the purchase that it is about."""

    table: str
    row: Row
    document: Document
    spot: str
    """Its passage; of a table that sets old beside new, its row."""
    law: str | None = None
    """``jeugd``, ``wmo``, ``both`` or None: filled by ``laws``."""

    @property
    def id(self) -> str:
        """Id of the fact."""
        return str(self.row["fact_id"])

    @property
    def segment(self) -> str | None:
        """segment_id; None for the whole purchase."""
        found: str | None = self.row["segment_id"]
        return found

    @property
    def day(self) -> date | None:
        """The day from which it is said: of the dated heading above it, else of the document."""
        return self.document.sections.get(self.row["passage_id"], self.document.day)

    @property
    def view(self) -> date | None:
        """As ``day``, but None where only the crawler knows one."""
        return self.document.sections.get(self.row["passage_id"], self.document.view)

    @property
    def time(self) -> Time:
        """When it is said, for ordering: what nothing dates comes first."""
        return (self.day or NEVER, self.document.version)

    @property
    def place(self) -> tuple[Any, ...]:
        """Where it stands: a fixed order of facts that nothing else tells apart."""
        row = self.row
        return (row["document_id"], row["passage_id"], row["char_start"], row["char_end"], row["fact_id"])


def said(tables: Mapping[str, Columns]) -> list[Said]:
    """Every fact of the region, in a fixed order. ``tables``: name -> columns, with ``documents`` and ``passages``."""
    milestones = list(_rows(tables["milestones"]))
    known = documents(list(_rows(tables["documents"])), milestones, tables["passages"])
    rows = _moving_rows(tables["passages"])
    found = [
        Said(name, row, known[row["document_id"]], rows.get(row["passage_id"]) or str(row["passage_id"]))
        for name in sorted(fact_tables())
        for row in _rows(tables[name])
    ]
    return sorted(found, key=lambda one: (one.table, one.place))


def _moving_rows(passages: Columns) -> dict[str, str]:
    """passage_id -> its row, for cells under "oude datum" and "nieuwe datum"."""
    columns = [passages[name] for name in ("passage_id", "document_id", "table_id", "row", "column_header")]
    return {
        passage: f"{document} {table} {row}"
        for passage, document, table, row, header in zip(*columns, strict=True)
        if table is not None and header and _OLD_OR_NEW.search(header)
    }


def _rows(columns: Columns) -> Iterable[Row]:
    names = list(columns)
    return (dict(zip(names, values, strict=True)) for values in zip(*columns.values(), strict=True))
