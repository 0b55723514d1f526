"""One value as the text of a CSV cell, and back.

Lists and maps are JSON, as any character could stand within their values. A struct becomes one column per field, as its
fields are fixed. Dates and instants are ISO 8601. Null is an empty cell.

A spreadsheet takes a cell that begins with one of ``= + - @`` for a formula and runs it. So a text gets an apostrophe
where such a cell could begin: at its beginning, and behind ``;``, a tab or the end of a line, because a spreadsheet set to
Dutch cuts lines at ``;`` and ends cells there, quoted or not. ``plain`` takes exactly these apostrophes away again.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa

_STARTS = r"(?:\A|(?<=[;\t\r\n]))"
_SKIPPED = r"['\"“”‘’„\s\x00-\x1f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*"
"""What a spreadsheet, or a person who cleans cells, drops before it looks: space, quotes, marks that nobody sees."""
_FORMULA = r"[=+\-@＝＋－＠−﹣]"
_FORMULA_STARTS = f"(?={_SKIPPED}{_FORMULA})"
_TAB_STARTS = r"(?='*[\t\r\n])"  # a text that begins with a tab or the end of a line is not to be trusted either
_RISK = re.compile(rf"{_STARTS}{_FORMULA_STARTS}|\A{_TAB_STARTS}")
_GUARDED = re.compile(rf"{_STARTS}'{_FORMULA_STARTS}|\A'{_TAB_STARTS}")


def guarded(text: str) -> str:
    """``text`` so that no cell of it is a formula.

    >>> guarded("=1+1")
    "'=1+1"
    """
    return _RISK.sub("'", text)


def plain(cell: str) -> str:
    """The text that ``guarded`` was given.

    >>> plain("'=1+1")
    '=1+1'
    """
    return _GUARDED.sub("", cell)


def flat(schema: pa.Schema) -> list[tuple[str, tuple[str, ...], pa.DataType]]:
    """The columns of the CSV: name, path of the value within the row, type. A struct is one column per field.

    Raises ``ValueError`` where two columns would have the same name.
    """
    found: list[tuple[str, tuple[str, ...], pa.DataType]] = []
    for field in schema:
        if pa.types.is_struct(field.type):
            found += [(f"{field.name}_{part.name}", (field.name, part.name), part.type) for part in field.type]
        else:
            found.append((field.name, (field.name,), field.type))
    if len({name for name, _, _ in found}) != len(found):
        raise ValueError(f"two columns of one name: {[name for name, _, _ in found]}")
    return found


def cell(value: Any, kind: pa.DataType) -> str:
    """``value`` of the Arrow type ``kind`` as a cell, guarded where it is a text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime | date):
        return iso(value)
    if isinstance(value, str):
        return guarded(value)
    # Arrow gives a map as a list of pairs
    return guarded(as_json(dict(sorted(value)) if pa.types.is_map(kind) else value))


def iso(value: date) -> str:
    """A date as YYYY-MM-DD, an instant in UTC with a Z."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return value.isoformat()


def as_json(value: Any) -> str:
    """``value`` as JSON on one line, dates as ISO 8601."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=iso)
