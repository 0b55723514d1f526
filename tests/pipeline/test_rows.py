"""Ids and rows: stable, and the same thing once."""

from __future__ import annotations

import string
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pipeline import rows
from pipeline.extraction.result import PASSAGE_COLUMNS, Result, failed
from pipeline.extraction.stage import Extracted, Source
from pipeline.version import VERSION
from schemas.tables import tables

DOCUMENT = "ab" * 32
TEXT = "Segment 4a Pleegzorg is een deel van segment 4 Verblijf."


def fact(table: str, values: dict[str, Any], segment: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {
        "table": table,
        "passage": 0,
        "start": 0,
        "end": 10,
        "values": values,
        "rule": "r",
        "extractor": "e",
        "confidence": 0.5,
        "scope": None,
        "segment": segment,
        **more,
    }


def segment(name: str, code: str, parent: str | None = None, **more: Any) -> dict[str, Any]:
    own = {"name": name, "code": code, "scheme": "segment", "category": None}
    return fact("segments", own, {**own, "parent": parent, "aliases": []}, **more)


def extracted(*facts: dict[str, Any], text: str = TEXT) -> Extracted:
    passages: dict[str, list[Any]] = {name: [None] for name in PASSAGE_COLUMNS}
    passages |= {"position": [0], "kind": ["paragraph"], "heading_path": [[]], "text": [text], "page": [2]}
    result = Result(failed("text/html", "x", "y").document, passages, facts)
    return Extracted(Source(DOCUMENT, "a.html"), 10, result)


def test_a_part_knows_the_segment_it_is_a_part_of() -> None:
    found = rows.facts("merendal", [extracted(segment("Pleegzorg", "4a", "4"), segment("Verblijf", "4", start=1))])
    columns = found["segments"]
    part, whole = columns["name"].index("Pleegzorg"), columns["name"].index("Verblijf")
    assert columns["parent_segment_id"][part] == columns["segment_id"][whole] is not None
    assert columns["parent_segment_id"][whole] is None
    assert columns["quote"][part] == TEXT[:10]
    assert columns["page"] == [2, 2]


def test_what_two_rules_find_stands_once_under_the_surer_one() -> None:
    one = fact("statuses", {"status": "awarded"}, rule="zin", confidence=0.6)
    other = fact("statuses", {"status": "awarded"}, rule="kop", confidence=0.8)
    columns = rows.facts("merendal", [extracted(one, other)])["statuses"]
    assert columns["rule"] == ["kop"]


def test_the_same_words_about_two_segments_are_two_facts() -> None:
    about = [{"name": name, "code": None, "parent": None} for name in ("Wonen", "Crisis")]
    facts = [fact("statuses", {"status": "awarded"}, one) for one in about]
    columns = rows.facts("merendal", [extracted(*facts)])["statuses"]
    assert columns["segment"] == ["Wonen", "Crisis"]
    assert len(set(columns["fact_id"])) == len(set(columns["segment_id"])) == 2


def test_rows_fit_their_tables() -> None:
    items = [extracted(segment("Wonen", "1"), fact("statuses", {"status": "closed"}))]
    columns = rows.facts("merendal", items) | {"passages": rows.passages(items), "documents": rows.documents(items)}
    for name, found in columns.items():
        assert tables()[name].from_columns(found, VERSION).num_rows == len(next(iter(found.values())))


def test_columns_and_rows_give_one_table() -> None:
    items = [extracted(segment("Wonen", "2", start=3), segment("Crisis", "1"))]
    columns = rows.facts("merendal", items)["segments"]
    as_rows = [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]
    table = tables()["segments"]
    assert table.from_columns(columns, VERSION).equals(table.to_arrow(as_rows, VERSION), check_metadata=True)


@given(st.text(string.ascii_letters + " ", min_size=1).filter(str.strip), st.sampled_from([None, "1", "3a"]))
def test_spelling_and_code_do_not_change_a_segments_id(name: str, code: str | None) -> None:
    assert rows.segment_id("r", name, code) == rows.segment_id("r", f" {name.upper()}:", None)
    assert rows.segment_id("r", name, code) != rows.segment_id("ander", name, code)


def test_a_segment_without_a_name_is_known_by_its_code() -> None:
    assert rows.segment_id("r", "", "1") != rows.segment_id("r", "", "2")
