"""Dates that are periods: in columns, the days between them, and whether they lay ahead when they were written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

import pyarrow as pa
import pyarrow.compute as pc

from inkoopspoor.engines import Frame, TablesError, column_of, filtered, names_of, with_columns
from inkoopspoor.evidence import facts_behind
from inkoopspoor.frames import Where

__all__ = ["days_between", "moved_dates", "periods", "with_planned"]

_PERIOD = ("date_from", "date_to", "precision")


def periods(frame: Frame) -> Frame:
    """``frame`` with every period in three columns: ``award`` becomes ``award_from``, ``award_to``, ``award_precision``."""
    new: dict[str, pa.Array] = {}
    for name in names_of(frame):
        if (found := _period(frame, name)) is not None:
            new |= {f"{name}_{part.removeprefix('date_')}": pc.struct_field(found, part) for part in _PERIOD}
    return cast("Frame", with_columns(frame, new))


def days_between(frame: Frame, begin: str, end: str) -> Frame:
    """``frame`` with ``days_min`` and ``days_max``: the fewest and most days from ``begin`` to ``end``.

    Both are periods, such as ``publication`` and ``award``. "Voorjaar 2025" is no day: what lies between a spring and a
    day in September is a range, and its middle is nobody's duration. Null where one of both is unknown; below nought
    where ``end`` may come before ``begin``.
    """
    first, last = _period(frame, begin), _period(frame, end)
    if first is None or last is None:
        raise TablesError(f"{begin if first is None else end} is no column that holds a period")

    def day(period: pa.Array, part: str) -> pa.Array:
        return pc.struct_field(period, part).cast(pa.int32())

    fewest = pc.subtract(day(last, "date_from"), day(first, "date_to"))
    most = pc.subtract(day(last, "date_to"), day(first, "date_from"))
    return cast("Frame", with_columns(frame, {"days_min": fewest, "days_max": most}))


def moved_dates(changes: Frame) -> Frame:
    """The rows of ``changes`` in which a date moved, with ``days_min`` and ``days_max``: later is above nought.

    A change from a month to a day in that month moves by a range that holds nought: the date was told, not moved.
    """
    moved = [
        _shift(*values) for values in zip(*(_texts(changes, name) for name in ("old_value", "new_value")), strict=True)
    ]
    kept = filtered(changes, pa.array([shift is not None for shift in moved], pa.bool_()))
    told = [shift for shift in moved if shift is not None]
    fewest, most = (pa.array([shift[place] for shift in told], pa.int32()) for place in (0, 1))
    return cast("Frame", with_columns(kept, {"days_min": fewest, "days_max": most}))


def with_planned(procurements: Frame, columns: Sequence[str], curated: Where = None) -> Frame:
    """``procurements`` with ``<column>_planned`` for each of these dates, such as ``award``.

    True where all facts that decided the date told it ahead of time: planned, and whether it came nobody told. False
    where one told it afterwards. Null where there is no date.
    """
    behind = facts_behind(procurements, columns, curated)
    rows = zip(*(_texts(behind, name) for name in ("region", "procurement_id", "column", "planned")), strict=True)
    ahead: dict[tuple[Any, ...], bool] = {}
    for *place, planned in rows:
        if planned is not None:
            ahead[tuple(place)] = ahead.get(tuple(place), True) and planned
    ids = list(zip(_texts(procurements, "region"), _texts(procurements, "procurement_id"), strict=True))
    told = {f"{column}_planned": [ahead.get((*one, column)) for one in ids] for column in columns}
    return cast(
        "Frame", with_columns(procurements, {name: pa.array(values, pa.bool_()) for name, values in told.items()})
    )


def _shift(old: str | None, new: str | None) -> tuple[int, int] | None:
    try:
        (first, last), (later, latest) = _days(old or ""), _days(new or "")
    except ValueError:  # a status, a model: no dates
        return None
    return (later - last).days, (latest - first).days


def _days(period: str) -> tuple[date, date]:
    """``2026-04-01`` or ``2026-04-01/2026-06-30``, as changes write a period."""
    first, _, last = period.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last or first)


def _texts(frame: Any, name: str) -> list[Any]:
    values: list[Any] = column_of(frame, name).to_pylist()
    return values


def _period(frame: Any, name: str) -> pa.Array | None:
    """The column ``name`` if it holds periods, or the three columns that ``periods`` made of it."""
    names = names_of(frame)
    if name in names:
        found = column_of(frame, name)
        return found if pa.types.is_struct(found.type) and _PERIOD[0] in {part.name for part in found.type} else None
    parts = [f"{name}_{part.removeprefix('date_')}" for part in _PERIOD]
    if not set(parts) <= set(names):
        return None
    return pa.StructArray.from_arrays([column_of(frame, part) for part in parts], names=list(_PERIOD))
