"""From results to the columns of the tables: ids, the region's segments, and what leads a row back to its document."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from extractors.people import natural_person
from pipeline.extraction.result import PASSAGE_COLUMNS
from pipeline.extraction.stage import Extracted
from pipeline.families import named
from schemas.table import Table
from schemas.tables import fact_tables, tables

Columns = dict[str, list[Any]]
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def passage_id(document_id: str, position: int) -> str:
    """Id of the passage at ``position`` of a document."""
    return f"{document_id[:16]}-{position:05d}"


def segment_id(region: str, name: str, code: str | None) -> str:
    """Id of a segment: the same for all spellings of one name within a region, with or without its code.

    ``Jeugdhulp met verblijf`` and ``jeugdhulp met Verblijf`` are one. The code alone tells a segment without a name.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return _hash(region, _NOT_A_WORD.sub(" ", plain).strip() or f"code {(code or '').casefold()}")[:16]


def fact_id(document_id: str, fact: Mapping[str, Any]) -> str:
    """Id of a fact: it depends on what is said, where and of which segment, and not on the rule that found it."""
    segment = fact["segment"]
    about = [segment["name"], segment["code"]] if segment else None
    return _hash(fact["table"], document_id, fact["passage"], fact["start"], fact["end"], fact["values"], about)[:32]


def problem_id(*parts: Any) -> str:
    """Id of a problem, the same in every run."""
    return _hash("problem", *parts)[:32]


def empty(table: Table) -> Columns:
    """No rows."""
    return {column.name: [] for column in table.columns}


def documents(extracted: Iterable[Extracted]) -> Columns:
    """The columns of ``documents``."""
    columns = empty(tables()["documents"])
    for item in extracted:
        source, read = item.source, dict(item.result.document)
        stated = read.pop("document_date")
        row = {
            "document_id": source.document_id,
            "url": source.url,
            "parent_document_id": source.parent_document_id,
            "link_text": source.link_text,
            "bytes": item.size,
            "document_date": date.fromisoformat(stated) if stated else None,
            "last_modified": source.last_modified,
            "fetched_at": source.fetched_at,
            "first_seen": source.first_seen,
            "superseded_by": source.superseded_by,
            "missing_since": source.missing_since,
            **read,
        }
        for name, values in columns.items():
            values.append(row[name])
    return columns


def passages(extracted: Iterable[Extracted]) -> Columns:
    """The columns of ``passages``: each document's lists, one after the other."""
    columns = empty(tables()["passages"])
    for item in extracted:
        document, found = item.source.document_id, item.result.passages
        for name in PASSAGE_COLUMNS:
            columns[name] += found[name]
        columns["passage_id"] += [passage_id(document, position) for position in found["position"]]
        columns["document_id"] += [document] * len(found["position"])
    return columns


def facts(region: str, extracted: Sequence[Extracted]) -> dict[str, Columns]:
    """The columns of every fact table; a fact that two rules found stands once, under the surer one."""
    found = {name: empty(table) for name, table in fact_tables().items()}
    extracted = _named(extracted)
    codes = _codes(region, extracted)
    for item in extracted:
        here = _codes(region, [item])
        best: dict[str, Mapping[str, Any]] = {}
        for fact in item.result.facts:
            known = fact_id(item.source.document_id, fact)
            if known not in best or fact["confidence"] > best[known]["confidence"]:
                best[known] = fact
        by_position = {position: index for index, position in enumerate(item.result.passages["position"])}
        for known, fact in best.items():
            row = _fact_row(region, item, known, fact, by_position[fact["passage"]])
            if fact["table"] == "segments":
                parent = (fact["segment"] or {}).get("parent")
                row["parent_segment_id"] = here.get(parent, codes.get(parent)) if parent else None
            for name, values in found[fact["table"]].items():
                values.append(row[name])
    return found


def _named(extracted: Sequence[Extracted]) -> list[Extracted]:
    """``extracted`` with what a mail and the files within it call each other's segments."""
    roots: dict[str, str] = {}
    families: dict[str, list[Extracted]] = {}
    for item in extracted:  # by depth, so that what holds a file comes before it
        parent = item.source.parent_document_id if item.source.depth else None
        root = roots.get(parent, parent) if parent else item.source.document_id
        roots[item.source.document_id] = root
        families.setdefault(root, []).append(item)
    results: dict[str, Extracted] = {}
    for family in families.values():
        for item, result in zip(family, named([item.result for item in family]), strict=True):
            results[item.source.document_id] = replace(item, result=result)
    return [results[item.source.document_id] for item in extracted]


def problems(extracted: Iterable[Extracted]) -> Columns:
    """The columns of ``problems``, of what arose in reading and extracting; the same problem twice stands once."""
    rows: dict[str, dict[str, Any]] = {}
    for item in extracted:
        for problem in item.result.problems:
            known = problem_id(item.source.document_id, *(problem[name] for name in sorted(problem)))
            about = {"document_id": item.source.document_id, "url": item.source.url}
            rows.setdefault(known, {"problem_id": known, **about, **problem, "attempts": 1})
    return columns_of(tables()["problems"], rows.values())


def columns_of(table: Table, rows: Iterable[Mapping[str, Any]]) -> Columns:
    """Rows turned into columns; raises ``KeyError`` where a row lacks one."""
    columns = empty(table)
    for row in rows:
        for name, values in columns.items():
            values.append(row[name])
    return columns


def _fact_row(region: str, item: Extracted, known: str, fact: Mapping[str, Any], index: int) -> dict[str, Any]:
    segment, start, end = fact["segment"], fact["start"], fact["end"]
    values = dict(fact["values"])
    for name in ("date_from", "date_to"):
        if values.get(name) is not None:
            values[name] = date.fromisoformat(values[name])
    if fact["table"] == "providers":
        values["natural_person_risk"] = natural_person(values["name"])
        if values["natural_person_risk"]:  # where a sole trader trades is where that person lives
            values |= {"place": None, "kvk": None}
    if segment is None and fact["table"] == "segments":
        segment = {"name": values["name"], "code": values["code"]}
    return {
        "fact_id": known,
        "document_id": item.source.document_id,
        "passage_id": passage_id(item.source.document_id, fact["passage"]),
        "page": item.result.passages["page"][index],
        "char_start": start,
        "char_end": end,
        "quote": item.result.passages["text"][index][start:end],
        "segment_id": segment_id(region, segment["name"], segment["code"]) if segment else None,
        "segment": segment["name"] if segment else None,
        "scope": fact["scope"],
        "extractor": fact["extractor"],
        "rule": fact["rule"],
        "confidence": fact["confidence"],
        "corrected": False,
        **values,
    }


def _codes(region: str, extracted: Iterable[Extracted]) -> dict[str, str]:
    """Code -> segment id, the first that a document names: to find the segment that 4a is a part of."""
    codes: dict[str, str] = {}
    for item in extracted:
        for fact in item.result.facts:
            segment = fact["segment"] or (fact["values"] if fact["table"] == "segments" else None)
            if segment and segment["code"]:
                codes.setdefault(segment["code"], segment_id(region, segment["name"], segment["code"]))
    return codes


def _hash(*parts: Any) -> str:
    content = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(content.encode()).hexdigest()
