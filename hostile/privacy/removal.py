"""What comes after masking: the gate before publication, takedowns, sole traders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from hostile.privacy.planted import Person, people
from hostile.privacy.region import AWARD, AWARD_AT, COMPANY, REGION, STRATEGY, TRADER, Region
from hostile.result import Result
from pipeline.privacy.cleaning import ADDRESSES
from pipeline.privacy.gate import PersonFoundError, check
from schemas.tables import tables
from schemas.takedown_format import Takedown

_PAGES = ((AWARD_AT, AWARD), ("https://www.oeverdam.example/inkoop", STRATEGY))
_TRADE_NAMES = ("name", "provider", "consortium")
"""Columns in which the trade name of a sole trader stands as awarded."""
_DECIDED: dict[str, Any] = {"on": date(2026, 3, 2), "reason": "Op verzoek."}


def removals(folder: Path) -> Iterator[Result]:
    """The rows of the page on the gate and on takedowns."""
    region = Region(folder / "gate", _PAGES)
    region.publish()
    missed = [place for place, refused in slipped_in(region) if not refused]
    trials = len(list(places(region.tables())))
    told = ", ".join(missed[:3]) or "all refused"
    yield Result(
        "privacy",
        "gate",
        "a name, mailbox, number in each text column of each table",
        "all refused",
        told,
        trials,
        len(missed),
    )
    for kind, takedown, words in takedowns(region):
        own = Region(folder / kind, _PAGES)
        own.publish([takedown])
        left = [word for word in words if word in own.words()]
        row = own.tables()["takedowns"].to_pylist()[0]
        happened = "gone and counted" if not left and row["outcome"] == "applied" else f"left: {len(left)}"
        yield Result(
            "privacy",
            f"takedown by {kind}",
            "published again with it",
            "gone and counted",
            happened,
            1,
            int(bool(left)),
        )


def places(published: dict[str, pa.Table]) -> Iterator[tuple[str, str]]:
    """(table, column) of every column that holds words and has a row to plant in."""
    for name, table in sorted(published.items()):
        declared = {column.name: column for column in tables()[name].columns}
        for column in table.column_names:
            kind = table.schema.field(column).type
            words = pa.types.is_string(kind) or kind == pa.list_(pa.string())
            told = column.endswith(("_id", "_ids", "_sha256")) or column in ("rule", "extractor", "file")
            if words and not told and not declared[column].vocabulary and table.num_rows:
                yield name, column


def slipped_in(region: Region) -> Iterator[tuple[str, bool]]:
    """For every place: a name, a mailbox, a mobile or an account put there behind masking's back; was it refused?"""
    published = region.tables()
    whose = people(len(list(places(published))) * 4, seed=3)
    for table, column in places(published):
        for kind, words in _forms(next(whose)).items():
            if kind == "name" and (column in ADDRESSES.get(table, ()) or column in _TRADE_NAMES):
                continue
            planted = {**published, table: _with(published[table], column, words)}
            try:
                check(REGION, planted)
            except PersonFoundError:
                yield f"{kind} in {table}.{column}", True
            else:
                yield f"{kind} in {table}.{column}", False


def takedowns(region: Region) -> Iterator[tuple[str, Takedown, tuple[str, ...]]]:
    """(kind, takedown, words that are then nowhere) of each kind."""
    published = region.tables()
    award = next(row for row in published["documents"].to_pylist() if row["url"] == AWARD_AT)
    fact = published["funding_models"].to_pylist()[0]
    page = (TRADER, COMPANY, "Gunning inkoop", AWARD_AT)
    yield "document", Takedown(document=award["document_id"], **_DECIDED), page
    yield "address", Takedown(address="http://oeverdam.example/gunning/", **_DECIDED), page
    yield "provider", Takedown(provider=TRADER, **_DECIDED), (TRADER, "sterrenbosch")
    yield "fact", Takedown(fact=fact["fact_id"], **_DECIDED), (fact["quote"],)


def _forms(person: Person) -> dict[str, str]:
    return {
        "name": f"Mevrouw {person.formal} licht toe",
        "mailbox": f"via {person.mail}",
        "mobile": person.mobile,
        "account": person.iban,
    }


def _with(table: pa.Table, column: str, words: str) -> pa.Table:
    values = table[column].to_pylist()
    values[0] = [words] if pa.types.is_list(table.schema.field(column).type) else words
    index = table.column_names.index(column)
    return table.set_column(index, table.schema.field(column), pa.array(values, table.schema.field(column).type))
