"""What a fact must pass before it may become a row: its words can be read back, its values are as declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from extractors.document import Passage
from extractors.fact import Fact
from pipeline.extraction.result import problem
from schemas.table import fits
from schemas.tables import fact_tables, own_columns
from schemas.vocabulary import vocabulary


class InvalidFactError(ValueError):
    """A rule made something that is no fact. ``kind`` is the code for ``problems``."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


def checked(fact: Fact, passages: Mapping[int, Passage]) -> dict[str, Any]:
    """``fact`` as a result holds it; raises ``InvalidFactError`` where it is none.

    Columns that may be null and that the rule left out are null.
    """
    if fact.table not in fact_tables():
        raise InvalidFactError("invalid_fact", f"{fact.rule}: there is no fact table {fact.table!r}")
    passage = passages.get(fact.passage)
    if passage is None or not 0 <= fact.start < fact.end <= len(passage.text):
        raise InvalidFactError(
            "fact_without_words", f"{fact.rule}: offsets {fact.start}-{fact.end} are not in passage {fact.passage}"
        )
    if not passage.text[fact.start : fact.end].strip():
        raise InvalidFactError("fact_without_words", f"{fact.rule}: the quote in passage {fact.passage} is blank")
    if not 0 <= fact.confidence <= 1:
        raise InvalidFactError("invalid_fact", f"{fact.rule}: confidence {fact.confidence} is not between 0 and 1")
    if fact.scope is not None:
        _in_vocabulary(fact, "scope", fact.scope)
    return {
        "table": fact.table,
        "passage": fact.passage,
        "start": fact.start,
        "end": fact.end,
        "values": _values(fact),
        "rule": fact.rule,
        "extractor": fact.extractor,
        "confidence": float(fact.confidence),
        "scope": fact.scope,
        "segment": asdict(fact.segment) if fact.segment else None,
    }


def all_checked(
    facts: Sequence[Fact], passages: Sequence[Passage]
) -> tuple[tuple[dict[str, Any], ...], tuple[dict[str, Any], ...]]:
    """The facts that pass, and a problem for each that does not."""
    by_position = {passage.position: passage for passage in passages}
    good: list[dict[str, Any]] = []
    bad: list[dict[str, Any]] = []
    for fact in facts:
        try:
            good.append(checked(fact, by_position))
        except InvalidFactError as error:
            passage = by_position.get(fact.passage)
            bad.append(
                problem(
                    "extract",
                    error.kind,
                    str(error),
                    page=passage.page if passage else None,
                    quote=passage.text[max(fact.start, 0) : max(fact.end, 0)] or None if passage else None,
                )
            )
    return tuple(good), tuple(bad)


def _values(fact: Fact) -> dict[str, Any]:
    columns = own_columns(fact.table)
    unknown = fact.values.keys() - {column.name for column in columns}
    if unknown:
        raise InvalidFactError("invalid_fact", f"{fact.rule}: {fact.table} has no column {', '.join(sorted(unknown))}")
    values: dict[str, Any] = {}
    for column in columns:
        value = fact.values.get(column.name)
        if value is None:
            if column.required:
                raise InvalidFactError("invalid_fact", f"{fact.rule}: {fact.table}.{column.name} is missing")
        elif not fits(value, column.type):
            raise InvalidFactError("invalid_fact", f"{fact.rule}: {fact.table}.{column.name} cannot be {value!r}")
        elif column.vocabulary:
            _in_vocabulary(fact, column.vocabulary, value)
        values[column.name] = value.isoformat() if isinstance(value, date) else value
    start, end = values.get("date_from"), values.get("date_to")
    if start is not None and end is not None and end < start:
        raise InvalidFactError("invalid_fact", f"{fact.rule}: {fact.table} ends {end}, before it begins {start}")
    return values


def _in_vocabulary(fact: Fact, name: str, value: str) -> None:
    try:
        vocabulary(name).check(value)
    except ValueError as error:
        raise InvalidFactError("invalid_fact", f"{fact.rule}: {error}") from error
