"""The evidence of one document: each passage with facts, its words marked, and what was taken from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from schemas.tables import own_columns
from website.addresses import mark_id, region_page, web_address
from website.evidence import document_link, title_of
from website.marks import marked
from website.tables import RegionTables, Row
from website.timeline import full_name
from website.words import column, day, kind_of_file, meaning, period, plain, size


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of a fact's words: its file in the site, and what stands beside it."""

    file: str
    width: int
    height: int
    alt: str
    note: str
    page: int | None


def context(region: RegionTables, document: Row, pictures: Mapping[str, Shown]) -> dict[str, Any]:
    """What the page shows; ``pictures`` by fact id."""
    facts = region.facts_of_document.get(document["document_id"], [])
    of_passage: dict[str, list[tuple[str, Row]]] = {}
    for table, row in facts:
        of_passage.setdefault(row["passage_id"], []).append((table, row))
    passages = region.passages_of_document.get(document["document_id"], [])
    parent = document["parent_document_id"]
    later = document["superseded_by"]
    return {
        "region": region,
        "region_place": region_page(region.id),
        "document": document,
        "title": title_of(document),
        "source": web_address(document["url"]),
        "kind": kind_of_file(document["media_type"]),
        "size": size(document["bytes"]),
        "dated": _dated(document),
        "fetched": day(document["fetched_at"]),
        "gone": day(document["missing_since"]),
        "text_source": meaning("text_source", document["text_source"] or ""),
        "parent": document_link(region, parent) if parent else None,
        "later": document_link(region, later) if later else None,
        "passages": [
            _passage(region, row, of_passage[row["passage_id"]], pictures)
            for row in passages
            if row["passage_id"] in of_passage
        ],
        "facts": len(facts),
        "read": len(passages),
        "problems": [row for row in region.rows["problems"] if row["document_id"] == document["document_id"]],
        "private": any(row.get("natural_person_risk") for _, row in facts),
    }


def _dated(document: Row) -> str:
    """The document's own date. The table keeps its first day and how exact it is."""
    first, precision = document["document_date"], document["document_date_precision"]
    if first is None:
        return ""
    if precision == "range":
        return f"from {day(first)}"
    return period({"date_from": first, "date_to": first, "precision": precision})


def _passage(
    region: RegionTables, row: Row, facts: list[tuple[str, Row]], pictures: Mapping[str, Shown]
) -> dict[str, Any]:
    return {
        "id": f"p-{row['position']}",
        "kind": plain(row["kind"]),
        "page": row["page"],
        "path": row["heading_path"] or [],
        "row_header": row["row_header"],
        "column_header": row["column_header"],
        "text": marked(row["text"], (fact for _, fact in facts)),
        "facts": [
            {**_fact(table, fact), "picture": pictures.get(fact["fact_id"]), "uses": _uses(region, fact)}
            for table, fact in facts
        ],
    }


def _uses(region: RegionTables, fact: Row) -> dict[str, list[tuple[str, str]]]:
    """What a fact is for: ``decides funding of`` -> the purchases, each with its place."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row, about, decided in region.uses.get(fact["fact_id"], ()):
        if about == "segment":  # a segment's name says that it is one, and decides nothing else
            continue
        told = f"{'decides' if decided else 'contradicts'} {column(about)} of"
        place = f"{region_page(region.id)}#p-{row['procurement_id']}"
        found.setdefault(told, []).append((place, full_name(row)))
    return found


def _fact(table: str, fact: Row) -> dict[str, Any]:
    return {
        "id": fact["fact_id"],
        "mark": mark_id(fact["fact_id"]),
        "table": column(table),
        "values": list(_values(table, fact)),
        "segment": fact["segment"],
        "scope": fact["scope"],
        "quote": fact["quote"],
        "rule": f"{fact['extractor']}/{fact['rule']}",
        "confidence": f"{fact['confidence']:.2f}",
        "corrected": fact["corrected"],
    }


def _values(table: str, fact: Row) -> list[tuple[str, str]]:
    """The table's own columns in words; the three columns of a period as one."""
    found = []
    for one in own_columns(table):
        value = fact[one.name]
        if value is None or value is False or one.name in ("date_to", "precision", "provider_id"):
            continue
        if one.name == "date_from":
            found.append(("date", period(fact)))
        elif value is True:
            found.append((plain(one.name), "yes"))
        else:
            found.append((plain(one.name), plain(str(value)) if one.vocabulary else str(value)))
    return found
