"""Every extractor over its example documents: ``examples/<table>/<case>.html`` beside ``<case>.expected.json``.

A missing expected file is written and fails the test: read it against the document before it is kept.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractors.extract import Extraction, extract
from extractors.readers import read
from schemas.tables import fact_tables

EXAMPLES = Path(__file__).parent / "examples"
CASES = sorted(EXAMPLES.glob("*/*.html"))


def facts(extraction: Extraction, table: str) -> list[dict[str, Any]]:
    """The facts of one table with what a reader can judge: values, segment, law, and the words."""
    return [
        {
            **fact.values,
            "segment": fact.segment.name if fact.segment else None,
            "scope": fact.scope,
            "rule": fact.rule,
            "quote": extraction.document.passages[fact.passage].text[fact.start : fact.end],
        }
        for fact in extraction.facts
        if fact.table == table
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_example(case: Path) -> None:
    found = json.loads(json.dumps(facts(extract(read(case.read_bytes())), case.parent.name), default=str))
    expected = case.with_suffix(".expected.json")
    if not expected.exists():
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{expected.name} was written: compare it with the document, then run again")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def test_every_fact_table_has_an_example() -> None:
    assert {case.parent.name for case in CASES} == set(fact_tables())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_every_quote_reads_back(case: Path) -> None:
    extraction = extract(read(case.read_bytes()))
    for fact in extraction.facts:
        text = extraction.document.passages[fact.passage].text
        assert 0 <= fact.start < fact.end <= len(text)
        assert text[fact.start : fact.end].strip()
