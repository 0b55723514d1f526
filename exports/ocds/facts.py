"""The facts of a region by id, their documents, and how evidence is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from exports.ocds.codes import codes
from exports.source import Source
from schemas.tables import fact_tables

Row = dict[str, Any]


class Facts:
    """All facts of one region. ``table`` stands in each row."""

    def __init__(self, source: Source, region: str) -> None:
        self.region = region
        self._source = source
        self._known_on: dict[str, date | None] = {
            row["document_id"]: row["known_on"] for row in source.rows("changes", region)
        }

    @cached_property
    def by_id(self) -> dict[str, Row]:
        """Fact by its id."""
        return {
            row["fact_id"]: {**row, "table": name}
            for name in fact_tables()
            for row in self._source.rows(name, self.region)
        }

    @cached_property
    def documents(self) -> dict[str, Row]:
        """Document by its id."""
        return {row["document_id"]: row for row in self._source.rows("documents", self.region)}

    def of(self, table: str) -> list[Row]:
        """The facts of one table."""
        return [row for row in self.by_id.values() if row["table"] == table]

    def known(self, ids: Iterable[str]) -> list[Row]:
        """The facts with these ids that are in the tables and that OCDS may have, in the order of the ids.

        A funding model or a procedure that is only considered, former or mentioned is left out.
        """
        found = [self.by_id[one] for one in dict.fromkeys(ids) if one in self.by_id]
        return [row for row in found if released(row)]

    def day(self, document_id: str) -> date | None:
        """The date that the document bears; else the day that ``changes`` gives it, else that of its first sight."""
        document = self.documents.get(document_id)
        if document is None:
            return None
        if document["document_date"] is not None:
            bears: date = document["document_date"]
            return bears
        told = self._known_on.get(document_id)
        if told is not None:
            return told
        seen = document["first_seen"] or document["fetched_at"]
        return None if seen is None else seen.date()


def released(fact: Row) -> bool:
    """Whether the fact says something of a process, and not of one that was weighed, dropped or only named."""
    return fact["table"] not in ("funding_models", "procedures") or fact["status"] in codes("released_claims")


def evidence(column: str, facts: Sequence[Row]) -> list[Row]:
    """One entry per fact that decided ``column``, each with the words it stands on."""
    return [
        {
            "field": column,
            "factId": fact["fact_id"],
            "documentId": fact["document_id"],
            "passageId": fact["passage_id"],
            "page": fact["page"],
            "charStart": fact["char_start"],
            "charEnd": fact["char_end"],
            "quote": fact["quote"],
            "extractor": fact["extractor"],
            "rule": fact["rule"],
            "confidence": fact["confidence"],
            "corrected": fact["corrected"],
        }
        for fact in facts
    ]
