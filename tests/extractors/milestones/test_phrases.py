"""Sentences that say the same in other words: ``phrases*.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from extractors.context import Context
from extractors.document import Document, PassageBuilder, StatedDate
from extractors.fact import Fact
from extractors.rules.milestones import find

PHRASES: list[tuple[str, list[str]]] = [
    item
    for path in sorted(Path(__file__).parent.glob("phrases*.toml"))
    for group in tomllib.loads(path.read_text(encoding="utf-8")).values()
    for item in group.items()
]


def _events(text: str) -> list[str]:
    builder = PassageBuilder()
    builder.heading("Aanbesteding jeugdhulp regio Molenkwartier", 1)
    builder.add("paragraph", text)
    stated = StatedDate(date(2024, 5, 1), "day")
    document = Document("text/plain", "plain", builder.done(), title="Inkoop jeugdhulp Molenkwartier", date=stated)
    return [_short(fact) for fact in find(Context(document)) if isinstance(fact, Fact)]


def _short(fact: Fact) -> str:
    first, last = fact.values["date_from"], fact.values["date_to"]
    return f"{fact.values['event']} {first}" + ("" if first == last else f"/{last}")


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*item, id=item[0]) for item in PHRASES])
def test_phrase(text: str, expected: list[str]) -> None:
    assert _events(text) == expected
