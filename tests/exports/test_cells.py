"""Cells of a CSV: no text is a formula, and every text can be had back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exports.cells import cell, flat, guarded, plain
from schemas.tables import tables

DANGEROUS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "−"]
BEFORE = ["", " ", "   ", "\t", "\r", "\n", '"', '" ', "'", "''", " '", "\u00a0", "\ufeff", "\u200b", "\x00", "“"]


def cells_of(text: str) -> list[str]:
    """What a spreadsheet could make cells of: the text cut at what Dutch and English settings cut at."""
    return re.split(r"[;\t\r\n]", text)


def is_formula(text: str) -> bool:
    """Whether a cell begins with a formula, once what nobody sees is dropped."""
    return text.lstrip(' "“”‘’„\u00a0\ufeff\u200b\x00').startswith(tuple(DANGEROUS))


@pytest.mark.parametrize("sign", DANGEROUS)
@pytest.mark.parametrize("before", BEFORE)
def test_each_dangerous_beginning_is_harmless(sign: str, before: str) -> None:
    text = f"{before}{sign}cmd|' /C calc'!A0"
    assert guarded(text).startswith("'")
    assert not any(is_formula(one) for one in cells_of(guarded(text)))
    assert plain(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["\tx", "\rx", "\nx", "a;=1+1", "a; +31 20", "a\n- b", 'a;"=1', "a\r\n=1", ";;=1", "'\t"]
)
def test_a_formula_behind_what_cuts_cells_is_harmless_too(text: str) -> None:
    assert guarded(text) != text
    assert not any(is_formula(one) for one in cells_of(guarded(text)))
    assert plain(guarded(text)) == text


@pytest.mark.parametrize(
    "text", ["", "Wonen", "a-b", "1 + 1 = 2", "jan@voorbeeld.nl", "'s-Hertogenbosch", "a, -b", "€ -5", "a\nb", "3.5"]
)
def test_what_is_harmless_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet=st.sampled_from([*"=+-@＝'\" ;\t\r\nab,\u200b\ufeff"]), max_size=12) | st.text())
@example("''=")
@example("\t'=")
@example("';'=")
@example("'\t")
def test_every_text_can_be_had_back_and_none_is_a_formula(text: str) -> None:
    assert plain(guarded(text)) == text
    assert not any(is_formula(one) for one in cells_of(guarded(text)))


def test_values() -> None:
    amsterdam = timezone(timedelta(hours=2))
    assert cell(None, pa.string()) == ""
    assert cell(True, pa.bool_()) == "true"
    assert cell(-3, pa.int32()) == "-3"  # a number is no text: it stays one
    assert cell(0.5, pa.float64()) == "0.5"
    assert cell(date(2026, 3, 2), pa.date32()) == "2026-03-02"
    assert cell(datetime(2026, 3, 2, 3, 30, 1, tzinfo=amsterdam), pa.timestamp("us", "UTC")) == "2026-03-02T01:30:01Z"
    assert (
        cell(datetime(2026, 3, 2, 1, 30, 0, 250, tzinfo=UTC), pa.timestamp("us", "UTC"))
        == "2026-03-02T01:30:00.000250Z"
    )
    assert cell(["a", "=b"], pa.list_(pa.string())) == '["a","=b"]'
    assert cell([("b", ["x"]), ("a", [])], pa.map_(pa.string(), pa.list_(pa.string()))) == '{"a":[],"b":["x"]}'
    assert cell([], pa.map_(pa.string(), pa.string())) == "{}"
    assert cell([], pa.list_(pa.string())) == "[]"


def test_every_declared_table_has_columns_of_different_names() -> None:
    for table in tables().values():
        names = [name for name, _, _ in flat(table.schema("1"))]
        assert len(set(names)) == len(names) >= len(table.columns)


def test_two_columns_of_one_name_are_refused() -> None:
    struct = pa.struct([("from", pa.date32())])
    with pytest.raises(ValueError, match="two columns of one name"):
        flat(pa.schema([("a", struct), ("a_from", pa.date32())]))
