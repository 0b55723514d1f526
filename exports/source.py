"""What is exported: the published tables of the chosen regions, as they lie on disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from functools import cache
from typing import Any

import pyarrow as pa

from pipeline.lookup import latest_coverage
from schemas.region import Region
from schemas.tables import tables
from storage.curated import Curated
from storage.roots import NotFoundError, StorageError

ALL_REGIONS = "all-regions"
"""The partition of tables that are over all regions: ``provider_registry`` has its rows there."""
OVER_ALL = "provider_registry"
REGION = "region"


class Source:
    """The published tables of some regions. Raises ``NotFoundError`` where one of them, or any, is not published."""

    def __init__(
        self, curated: Curated, regions: Sequence[str] = (), files: Mapping[str, Region] | None = None
    ) -> None:
        published = [region for region in curated.regions() if region != ALL_REGIONS]
        unknown = sorted(set(regions) - set(published))
        if unknown or not published:
            told = f"the region {unknown[0]} is not published" if unknown else "no region is published"
            raise NotFoundError(f"{told} in {curated.location}")
        self._curated = curated
        self._files = files or {}
        self.regions = tuple(sorted(set(regions) or published))
        self.notes: list[str] = []
        """What a person has to be told of the export, one sentence each."""
        self.rows = cache(self._rows)

    @property
    def location(self) -> str:
        """Where the tables are."""
        return self._curated.location

    def file(self, region: str) -> Region | None:
        """The region file, if the region has one."""
        return self._files.get(region)

    def table(self, name: str) -> pa.Table:
        """The table over all chosen regions, with ``region`` as its first column; rows keep the order of the files.

        Of ``provider_registry`` those organisations that one of the chosen regions names. Raises ``StorageError``
        where the tables were published by a version with other columns.
        """
        if name == OVER_ALL:
            return self._registry()
        return pa.concat_tables(self._part(name, region) for region in self.regions)

    def coverage(self) -> list[dict[str, Any]]:
        """The latest row of ``coverage`` of each region; one that says so for a region that has none."""
        found = {row[REGION]: row for row in latest_coverage(self._curated, self.regions)}
        never = {"state": "failed", "reasons": ["Nothing was ever crawled or ingested."], "reason_codes": []}
        return [found.get(region, {REGION: region, **never}) for region in self.regions]

    def newest(self, *regions: str) -> datetime | None:
        """When the newest of the documents was fetched; where no fetch is known, the newest date that one bears.

        The moment of an export: it comes from the tables, so that the same tables give the same bytes.
        """
        rows = [row for region in regions or self.regions for row in self.rows("documents", region)]
        fetched = [row["fetched_at"] for row in rows if row["fetched_at"] is not None]
        dated = [row["document_date"] for row in rows if row["document_date"] is not None]
        if fetched:
            newest: datetime = max(fetched)
            return newest.astimezone(UTC).replace(microsecond=0)
        return datetime.combine(max(dated), time(), UTC) if dated else None

    def _rows(self, name: str, region: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self._part(name, region).to_pylist()
        return rows

    def _registry(self) -> pa.Table:
        try:
            found = self._part(OVER_ALL, ALL_REGIONS)
        except NotFoundError:
            self.notes.append(f"{OVER_ALL} has no rows: {self.location} was published before it was kept.")
            return self._part(OVER_ALL, self.regions[0]).slice(0, 0)
        chosen = set(self.regions)
        return found.filter(pa.array([bool(chosen & set(names or ())) for names in found["regions"].to_pylist()]))

    def _part(self, name: str, region: str) -> pa.Table:
        found = self._curated.read(name, region)
        wanted = [column.name for column in tables()[name].columns]
        if set(found.column_names) != set(wanted):
            raise StorageError(
                f"{name} of region {region} has other columns than this version of inkoopspoor: publish it again"
            )
        return found.select(wanted).add_column(0, REGION, pa.array([region] * found.num_rows, pa.string()))
