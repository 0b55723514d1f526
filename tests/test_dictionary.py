"""The data dictionary: made from the declarations, and every declaration says what a reader needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from inkoopspoor.cli import main
from schemas.dictionary import page, plain_type, table_page
from schemas.table import Column, Table
from schemas.tables import tables
from schemas.vocabulary import vocabulary

PAGE = Path(__file__).parent.parent / "docs" / "dictionary.md"
COLUMNS = [(table, column) for table in tables().values() for column in table.columns]
NAMES = [f"{table.name}.{column.name}" for table, column in COLUMNS]


def value_of(text: str, kind: pa.DataType) -> Any:
    """The value that an example stands for: text and dates as they are, anything else as JSON."""
    if pa.types.is_string(kind):
        return text
    if pa.types.is_date(kind):
        return date.fromisoformat(text)
    if pa.types.is_timestamp(kind):
        return datetime.fromisoformat(text)
    return _of(json.loads(text), kind)


def _of(value: Any, kind: pa.DataType) -> Any:
    if pa.types.is_struct(kind):
        assert value.keys() == {field.name for field in kind}
        return {field.name: _of(value[field.name], field.type) for field in kind}
    if pa.types.is_map(kind):
        return [(key, _of(one, kind.item_type)) for key, one in value.items()]
    if pa.types.is_date(kind):
        return date.fromisoformat(value)
    if pa.types.is_list(kind):
        return [_of(one, kind.value_type) for one in value]
    return value


def test_the_page_is_made_from_the_declarations() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `inkoopspoor dictionary --out docs/dictionary.md`"


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=NAMES)
def test_an_example_is_of_its_type_and_vocabulary(table: Table, column: Column) -> None:
    assert column.example or column.vocabulary, "a column without a list of values has an example"
    if not column.example:
        return
    found = pa.array([value_of(column.example, column.type)], column.type)
    assert found.null_count == 0
    if column.vocabulary:
        value = found[0].as_py()
        for one in value if isinstance(value, list) else [value]:
            vocabulary(column.vocabulary).check(one)


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=NAMES)
def test_a_column_says_what_it_means(table: Table, column: Column) -> None:
    assert re.match(r"[A-Za-z0-9]", column.meaning)
    assert len(column.meaning) > 2
    assert plain_type(column.type)


@pytest.mark.parametrize("table", tables().values(), ids=tables())
def test_a_table_says_what_is_weak_about_it(table: Table) -> None:
    assert len(table.weakness) > 40
    assert table.schema("1").metadata[b"weakness"].decode() == table.weakness


def test_what_the_page_says_stands_in_the_parquet_too() -> None:
    for table, column in COLUMNS:
        metadata = table.schema("1").field(column.name).metadata
        assert metadata[b"description"].decode() == column.meaning
        assert metadata.get(b"example", b"").decode() == column.example
        assert metadata.get(b"weakness", b"").decode() == column.weakness


def anchors(text: str) -> Iterator[str]:
    for title in re.findall(r"(?m)^#+ (.*)$", text):
        yield re.sub(r"[^\w -]", "", title).replace(" ", "-").lower()


def test_every_link_of_the_page_leads_somewhere() -> None:
    text = page()
    there = list(anchors(text))
    assert len(there) == len(set(there))
    assert set(re.findall(r"\(#([\w-]+)\)", text)) <= set(there)


def test_the_command_writes_the_page_and_shows_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dictionary", "--out", str(tmp_path / "page.md")]) == 0
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == page()
    assert main(["dictionary", "milestones"]) == 0
    assert capsys.readouterr().out == table_page("milestones")
    assert main(["dictionary", "milestone"]) == 2
    assert "milestones" in capsys.readouterr().err
