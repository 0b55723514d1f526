"""A region's page: its procurements in time and side by side, what changed, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from schemas.table import Column
from schemas.tables import tables as declared
from schemas.vocabulary import vocabulary
from website.addresses import document_page, region_feed, web_address
from website.evidence import Conflict, Value, conflicts, document_link, is_planned, link_to, links_to, title_of, value
from website.pages.index import row as coverage_row
from website.pages.providers import awarded
from website.tables import RegionTables, Row, Tables, deciding
from website.timeline import EVENTS, full_name, name_of, plot, rounds_of
from website.words import column as column_words
from website.words import count, day, kind_of_file, meaning, period, plain, written

_MATRIX = ("status", "procedure", "funding_model", "contract_form")
_ELSEWHERE = {*_MATRIX, *(event for event, _ in EVENTS)}
"""Columns whose contradictions stand in a cell of their own."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one column, and what contradicts it."""

    name: str
    value: Value | None
    conflicts: tuple[Conflict, ...]


_HARM_WORDS = {
    "region": "Much of the region may be missing",
    "ours": "A mistake of ours",
    "document": "A document or address is missing",
    "doubt": "To be judged by a person",
}


def context(tables: Tables, region: RegionTables) -> dict[str, Any]:
    """What the page shows."""
    procurements = [row for _, rows in rounds_of(region.rows["procurements"]) for row in _by_segment(rows)]
    names = {row["procurement_id"]: full_name(row) for row in procurements}
    return {
        "region": region,
        "feed": region_feed(region.id),
        "coverage": coverage_row(region),
        "plot": plot(region, procurements),
        "dates": [_dates(region, row) for row in procurements if any(row[event] for event, _ in EVENTS)],
        "events": [words for _, words in EVENTS],
        "matrix": [_matrix(tables, region, row) for row in procurements],
        "changes": [_change(region, row, names) for row in _newest_first(region.rows["changes"])],
        "statuses": list(_statuses(region)),
        "documents": [_document(region, row) for row in _dated_first(region.rows["documents"])],
        "problems": _problems(region),
        "words": _words_used(procurements),
    }


def _by_segment(rows: list[Row]) -> list[Row]:
    """By segment's name; what is of the whole purchase first."""
    return sorted(
        rows, key=lambda row: (row["segment"] is not None, (row["segment"] or "").casefold(), row["procurement_id"])
    )


def _dates(region: RegionTables, row: Row) -> dict[str, Any]:
    cells = []
    for event, _ in EVENTS:
        planned = is_planned(region, deciding(row, event))
        known = value(region, row, event, period(row[event]), "planned" if planned else "")
        cells.append(Cell(event, known, conflicts(region, row, {event})))
    return {"id": row["procurement_id"], "name": name_of(row), "round": _round(row), "cells": cells}


def _matrix(tables: Tables, region: RegionTables, row: Row) -> dict[str, Any]:
    cells = [
        Cell(name, value(region, row, name, plain(row[name] or ""), _claim(row, name)), conflicts(region, row, {name}))
        for name in _MATRIX
    ]
    others = {one["column"] for one in row["conflicts"] or ()} - _ELSEWHERE
    number, most = row["provider_count"], row.get("provider_count_max")
    counted = "" if number is None else count(number, "provider")
    if most is not None and most != number:
        counted = f"{number}–{most} providers"
    return {
        "id": row["procurement_id"],
        "name": name_of(row),
        "segment": value(region, row, "segment", name_of(row)),
        "about": _about(region, row),
        "buyers": value(region, row, "buyers", ", ".join(row.get("buyers") or ())),
        "round": _round(row),
        "cells": cells,
        "count": value(region, row, "provider_count", counted),
        "providers": awarded(tables, region, row),
        "tenderned": [Value(one, links_to(region, deciding(row, "tenderned"))) for one in row["tenderned"] or ()],
        "conflicts": conflicts(region, row, others),
        "as_of": day(row["as_of"]),
    }


def _about(region: RegionTables, row: Row) -> list[str]:
    """What else is known of a segment: its kind of care, its law, what it is a part of."""
    parents = {one["procurement_id"]: name_of(one) for one in region.rows["procurements"]}
    told = [plain(row["category"] or ""), plain(row["scope"] or "")]
    told.append(f"part of {parents[row['part_of']]}" if row.get("part_of") in parents else "")
    return [one for one in told if one]


def _round(row: Row) -> str:
    """The year in which contracts start, in a column of years."""
    return str(row["round"] or ("earlier" if row.get("earlier") else "–"))


def _claim(row: Row, column: str) -> str:
    """What is claimed of a funding model or procedure, where it is less than that this purchase uses it."""
    claim = row.get(f"{column}_status")
    return plain(claim) if claim and claim not in ("chosen", "current") else ""


def _change(region: RegionTables, row: Row, names: dict[str, str]) -> dict[str, Any]:
    return {
        "day": day(row["known_on"]),
        "procurement": names.get(row["procurement_id"], row["procurement_id"]),
        "column": column_words(row["column"]),
        "old": written(row["old_value"]),
        "new": Value(written(row["new_value"]), (link_to(region, row["fact_id"]),)),
    }


def _newest_first(changes: list[Row]) -> list[Row]:
    ordered = sorted(changes, key=lambda row: (row["procurement_id"], row["column"], row["fact_id"]))
    return sorted(ordered, key=lambda row: row["known_on"] or date.min, reverse=True)


def _dated_first(documents: list[Row]) -> list[Row]:
    """The newest first, those without a date last."""
    ordered = sorted(documents, key=lambda row: (title_of(row).casefold(), row["document_id"]))
    return sorted(ordered, key=lambda row: row["document_date"] or date.min, reverse=True)


def _statuses(region: RegionTables) -> Iterator[dict[str, Any]]:
    def when(row: Row) -> date:
        found: date | None = region.documents[row["document_id"]]["document_date"]
        return found or date.min

    for row in sorted(region.rows["statuses"], key=lambda row: (-when(row).toordinal(), row["fact_id"])):
        document = region.documents[row["document_id"]]
        yield {
            "day": day(document["document_date"]),
            "segment": row["segment"] or "the whole purchase",
            "status": Value(plain(row["status"]), (link_to(region, row["fact_id"]),)),
            "quote": row["quote"],
            "language": document["language"],
        }


def _document(region: RegionTables, row: Row) -> dict[str, Any]:
    return {
        "title": title_of(row),
        "language": row["language"],
        "place": document_page(region.id, row["document_id"]),
        "source": web_address(row["url"]),
        "day": day(row["document_date"]),
        "kind": kind_of_file(row["media_type"]),
        "pages": row["pages"],
        "scan": row["text_source"] in ("ocr", "mixed"),
        "status": row["status"],
        "problem": row["problem"],
        "superseded": row["superseded_by"] is not None,
        "gone": day(row["missing_since"]),
        "facts": len(region.facts_of_document.get(row["document_id"], ())),
    }


def _problems(region: RegionTables) -> list[dict[str, Any]]:
    """The rows of ``problems`` by how bad they are, the worst first."""
    told = vocabulary("problem_kind").told
    found = []
    for harm in vocabulary("problem_harm").values:
        rows = [row for row in region.rows["problems"] if told.get(row["kind"], {}).get("harm", "doubt") == harm]
        if rows:
            found.append({"harm": harm, "title": _HARM_WORDS[harm], "rows": [_problem(region, row) for row in rows]})
    return found


def _problem(region: RegionTables, row: Row) -> dict[str, Any]:
    return {
        "kind": plain(row["kind"]),
        "meaning": meaning("problem_kind", row["kind"]),
        "message": row["message"],
        "quote": row["quote"],
        "page": row["page"],
        "document": document_link(region, row["document_id"]) if row["document_id"] else None,
        "address": row["url"],
        "source": web_address(row["url"]),
    }


def _words_used(procurements: list[Row]) -> list[tuple[str, str]]:
    """Values of closed lists that stand on the page, with what they mean."""
    columns: tuple[Column, ...] = declared()["procurements"].columns
    used = {
        (column.vocabulary, row[column.name])
        for column in columns
        if column.vocabulary and column.name != "scope"
        for row in procurements
        if row.get(column.name) is not None
    }
    return sorted((plain(one), meaning(name, one)) for name, one in used)
