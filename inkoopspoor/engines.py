"""One way to read and to add columns for frames of pandas and polars and for tables of Arrow."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

import pandas as pd
import pyarrow as pa

Engine = Literal["pandas", "polars", "arrow"]
Frame = TypeVar("Frame")
"""A frame of pandas or polars, or a table of Arrow: what goes in comes out."""
CURATED = "inkoopspoor_curated"
"""Name under which a pandas frame's ``attrs`` remember where it was loaded from."""


class TablesError(ValueError):
    """Tables that cannot be read as asked; the message says why and what to do."""


def to_engine(table: pa.Table, engine: Engine, curated: str) -> Any:
    """``table`` as a frame of ``engine``; a pandas frame remembers ``curated`` in its ``attrs``."""
    if engine == "arrow":
        return table
    if engine == "pandas":
        frame = table.to_pandas(types_mapper=pd.ArrowDtype)
        frame.attrs[CURATED] = curated
        return frame
    if engine == "polars":
        try:
            import polars
        except ImportError as error:
            raise TablesError("polars is not installed: pip install polars") from error
        return polars.from_arrow(table)
    raise TablesError(f"there is no engine {engine!r}: pandas, polars, arrow")


def names_of(frame: Any) -> list[str]:
    """The names of its columns."""
    return frame.column_names if isinstance(frame, pa.Table) else [str(name) for name in frame.columns]


def column_of(frame: Any, name: str) -> pa.Array:
    """One column as an Arrow array."""
    found = frame[name]
    if not isinstance(frame, pa.Table):
        found = pa.array(found) if isinstance(frame, pd.DataFrame) else found.to_arrow()
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    # polars writes its texts in a type of its own
    return found.cast(pa.string()) if "string" in str(found.type) and not pa.types.is_nested(found.type) else found


def like(frame: Any, table: pa.Table, curated: str) -> Any:
    """``table`` in the engine of ``frame``."""
    if isinstance(frame, pa.Table):
        return table
    return to_engine(table, "pandas" if isinstance(frame, pd.DataFrame) else "polars", curated)


def with_columns(frame: Any, columns: dict[str, pa.Array]) -> Any:
    """``frame`` with these columns behind its own."""
    if isinstance(frame, pa.Table):
        for name, values in columns.items():
            frame = frame.append_column(name, values)
        return frame
    if isinstance(frame, pd.DataFrame):
        return frame.assign(
            **{
                name: pd.Series(pd.arrays.ArrowExtensionArray(values), index=frame.index)
                for name, values in columns.items()
            }
        )
    import polars

    return frame.with_columns([polars.Series(name, polars.from_arrow(values)) for name, values in columns.items()])


def filtered(frame: Any, kept: pa.Array) -> Any:
    """The rows of ``frame`` for which ``kept`` is true."""
    if isinstance(frame, pa.Table):
        return frame.filter(kept)
    if isinstance(frame, pd.DataFrame):
        return frame[kept.to_numpy(zero_copy_only=False)]
    import polars

    return frame.filter(polars.Series(polars.from_arrow(kept)))
