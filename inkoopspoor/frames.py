"""The published tables as typed frames of pandas, polars or Arrow, with a word on how complete they are."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

import pyarrow as pa

from inkoopspoor.engines import Engine, TablesError, to_engine
from pipeline.lookup import latest_coverage
from schemas.region_format import ALL_REGIONS
from schemas.table import Table
from schemas.tables import tables
from storage.curated import STAGING, Curated
from storage.roots import NotFoundError, Root

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["CoverageWarning", "TablesError", "VersionWarning", "coverage", "load"]

Where = str | Path | None
_SHOWN = 5


class CoverageWarning(UserWarning):
    """A loaded region is not complete: a count over its tables may be too low."""


class VersionWarning(UserWarning):
    """Loaded tables were published by a version with other columns; what they lack is null."""


@overload
def load(
    table: str, curated: Where = None, regions: Sequence[str] | None = None, engine: Literal["pandas"] = "pandas"
) -> pd.DataFrame: ...
@overload
def load(
    table: str, curated: Where = None, regions: Sequence[str] | None = None, *, engine: Literal["polars"]
) -> pl.DataFrame: ...
@overload
def load(
    table: str, curated: Where = None, regions: Sequence[str] | None = None, *, engine: Literal["arrow"]
) -> pa.Table: ...
def load(table: str, curated: Where = None, regions: Sequence[str] | None = None, engine: Engine = "pandas") -> Any:
    """The rows of ``table`` of ``regions`` (None: all that are published), ``region`` as first column.

    ``curated`` is a folder or a file system URL; by default the one of the settings, as for the commands. A pandas frame
    has Arrow types: dates are dates, whole numbers with gaps stay whole. Warns with ``CoverageWarning`` where a region
    is not complete; raises ``TablesError`` for an unknown table or region, a folder without tables, and a region whose
    publication was cut off.
    """
    at = located(curated)
    found, published, read_regions = read(table, at, regions)
    if declared(table).layer != "work":
        _warn_of_gaps(published, read_regions)
    return to_engine(found, engine, at)


def read(table: str, at: str, regions: Sequence[str] | None = None) -> tuple[pa.Table, Curated, list[str]]:
    """As ``load``, without its word on coverage: the rows, the tables they come from, the regions that were read."""
    wanted, root = declared(table), Root(at)
    published = Curated(root, Path())
    found = _regions(published, regions)
    _check_finished(root, found, regions)
    parts = {region: _part(published, wanted, region) for region in found}
    if wanted.name == "provider_registry":
        parts |= _registry(published, wanted, regions)
    _warn_of_versions(wanted, parts)
    return _joined(wanted, parts), published, found


def coverage(curated: Where = None, engine: Engine = "pandas") -> Any:
    """How complete each published region is: the last row of ``coverage`` of each, with the reasons."""
    at = located(curated)
    published = Curated(Root(at), Path())
    rows = latest_coverage(published, _regions(published, None))
    schema = pa.schema([pa.field("region", pa.string()), *tables()["coverage"].schema("")])
    return to_engine(pa.Table.from_pylist(rows, schema=schema), engine, at)


def declared(table: str) -> Table:
    """The declaration of ``table``; raises ``TablesError`` naming those that are."""
    if table not in tables():
        raise TablesError(f"there is no table {table!r}: {', '.join(tables())}")
    return tables()[table]


def located(curated: Where) -> str:
    """Where the tables lie: as given, else as the settings say."""
    if curated is not None:
        return str(curated)
    from inkoopspoor.settings import load_settings  # half a second, and not needed where the folder is told

    return load_settings().curated


def _regions(published: Curated, asked: Sequence[str] | None) -> list[str]:
    there = [region for region in published.regions() if region != ALL_REGIONS]
    if not there:
        raise TablesError(
            f"there are no published tables in {published.location}: name their folder with curated=, set "
            "INKOOPSPOOR_CURATED, or make some (make demo; inkoopspoor ingest)"
        )
    if asked is None:
        return there
    if isinstance(asked, str):
        raise TablesError(f"regions is a list: regions=[{asked!r}]")
    unknown = sorted(set(asked) - set(there))
    if unknown:
        raise TablesError(f"not published in {published.location}: {', '.join(unknown)}; there are {', '.join(there)}")
    return [region for region in there if region in set(asked)]


def _check_finished(root: Root, found: Sequence[str], asked: Sequence[str] | None) -> None:
    """Files of two runs beside each other would give rows that lead to no document."""
    cut_off = [key.split("/")[1] for key in root.list(STAGING) if key.endswith("/commit.json")]
    concerned = [region for region in cut_off if asked is None or region in found]
    if concerned:
        raise TablesError(
            f"the publication of {', '.join(concerned)} in {root.location} is not finished: wait for it, or where it was "
            f"cut off finish it with `inkoopspoor publish --region {concerned[0]}`"
        )


def _part(published: Curated, table: Table, region: str) -> pa.Table:
    try:
        return published.read(table.name, region)
    except NotFoundError as error:
        raise TablesError(
            f"{published.location} has no table {table.name} of region {region}: it was published by a version "
            "without that table, or a file was taken away; publish it again"
        ) from error


def _registry(published: Curated, table: Table, asked: Sequence[str] | None) -> dict[str, pa.Table]:
    """The one partition over all regions, or of it the organisations that stand in a region that is asked for."""
    try:
        found = published.read(table.name, ALL_REGIONS)
    except NotFoundError:
        return {}
    if asked is not None:
        named = [bool(set(regions or ()) & set(asked)) for regions in found["regions"].to_pylist()]
        found = found.filter(pa.array(named, pa.bool_()))
    return {ALL_REGIONS: found}


def _joined(table: Table, parts: dict[str, pa.Table]) -> pa.Table:
    schema = table.schema("")
    fitted = []
    for region, part in parts.items():
        arrays = [
            part[field.name].cast(field.type) if field.name in part.column_names else pa.nulls(len(part), field.type)
            for field in schema
        ]
        names = pa.array([region] * len(part), pa.string())
        fitted.append(pa.Table.from_arrays([names, *arrays], names=["region", *schema.names]))
    return pa.concat_tables(fitted).replace_schema_metadata({"table": table.name})


def _warn_of_versions(table: Table, parts: dict[str, pa.Table]) -> None:
    names = {column.name for column in table.columns}
    other = sorted(region for region, part in parts.items() if set(part.column_names) != names)
    if other:
        lacking = sorted({name for region in other for name in names - set(parts[region].column_names)})
        dropped = sorted({name for region in other for name in parts[region].column_names if name not in names})
        what = [f"lacks {', '.join(lacking)} (null here)"] * bool(lacking)
        what += [f"has {', '.join(dropped)} (left out)"] * bool(dropped)
        warnings.warn(
            f"{table.name} of {_some(other)} was published by another version: it {' and '.join(what)}.",
            VersionWarning,
            stacklevel=4,
        )


def _warn_of_gaps(published: Curated, regions: Sequence[str]) -> None:
    states = {row["region"]: str(row["state"]) for row in latest_coverage(published, regions)}
    gaps = [
        f"{region} ({states.get(region, 'never crawled')})" for region in regions if states.get(region) != "complete"
    ]
    if gaps:
        warnings.warn(
            f"{len(gaps)} of {len(regions)} regions are not complete, so that counts may be too low: {_some(gaps)}; "
            "inkoopspoor.coverage() says why.",
            CoverageWarning,
            stacklevel=3,
        )


def _some(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
