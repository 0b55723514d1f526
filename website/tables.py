"""The published tables as a site needs them: a region's rows, with its facts, passages and documents by their ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pipeline.lookup import latest_coverage
from schemas.region import Region
from schemas.region_format import ALL_REGIONS
from schemas.tables import fact_tables
from storage.curated import Curated
from storage.roots import NotFoundError

Row = dict[str, Any]
_READ = ("documents", "passages", "problems", "procurements", "changes", *fact_tables())


@dataclass(frozen=True)
class RegionTables:
    """What is published of one region."""

    id: str
    known: Region | None
    """Its region file, where there is one."""
    coverage: Row | None
    rows: Mapping[str, list[Row]]

    @property
    def name(self) -> str:
        """Its name; the id of a region without a file."""
        return self.known.name if self.known else self.id

    @cached_property
    def facts(self) -> dict[str, tuple[str, Row]]:
        """Fact id -> its table and row."""
        return {row["fact_id"]: (table, row) for table in fact_tables() for row in self.rows[table]}

    @cached_property
    def documents(self) -> dict[str, Row]:
        """Document id -> its row."""
        return {row["document_id"]: row for row in self.rows["documents"]}

    @cached_property
    def facts_of_document(self) -> dict[str, list[tuple[str, Row]]]:
        """Document id -> its facts, in the order of their words."""
        found: dict[str, list[tuple[str, Row]]] = defaultdict(list)
        for table, row in self.facts.values():
            found[row["document_id"]].append((table, row))
        for facts in found.values():
            facts.sort(key=lambda fact: (fact[1]["char_start"], -fact[1]["char_end"], fact[0], fact[1]["fact_id"]))
        return found

    @cached_property
    def passages_of_document(self) -> dict[str, list[Row]]:
        """Document id -> its passages, in reading order."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows["passages"]:
            found[row["document_id"]].append(row)
        for passages in found.values():
            passages.sort(key=lambda row: row["position"])
        return found

    @cached_property
    def uses(self) -> dict[str, list[tuple[Row, str, bool]]]:
        """Fact id -> the procurements and columns that it decided (True) or contradicts (False)."""
        found: dict[str, list[tuple[Row, str, bool]]] = defaultdict(list)
        for row in self.rows["procurements"]:
            for column, facts in row["fact_ids"] or ():
                for fact in facts:
                    found[fact].append((row, column, True))
            for conflict in row["conflicts"] or ():
                for fact in conflict["facts"] or ():
                    found[fact].append((row, conflict["column"], False))
        return found


@dataclass(frozen=True)
class Tables:
    """What is published of all regions."""

    regions: tuple[RegionTables, ...]
    """In the order of their names."""
    registry: tuple[Row, ...]
    known: Mapping[str, Region]
    """All region files, published or not."""

    @cached_property
    def providers(self) -> dict[str, Row]:
        """Provider id -> its row of the registry, without those that may be one person who trades alone."""
        return {row["provider_id"]: row for row in self.registry if row["provider_id"] not in self.maybe_persons}

    @cached_property
    def maybe_persons(self) -> set[str]:
        """Provider ids that may be of one person: they stand within their award and nowhere else."""
        rows = (row for region in self.regions for row in region.rows["providers"])
        return {row["provider_id"] for row in rows if row["natural_person_risk"]}


def read_tables(curated: Curated, known: Mapping[str, Region]) -> Tables:
    """Read what is published; a table that is not there (of an earlier version) has no rows."""
    ids = [region for region in curated.regions() if region != ALL_REGIONS]
    covered: dict[str, Row] = {row["region"]: row for row in latest_coverage(curated, ids)}
    regions = [
        RegionTables(
            region, known.get(region), covered.get(region), {name: rows_of(curated, name, region) for name in _READ}
        )
        for region in ids
    ]
    registry = [row for region in (*ids, ALL_REGIONS) for row in rows_of(curated, "provider_registry", region)]
    return Tables(
        tuple(sorted(regions, key=lambda region: (region.name.casefold(), region.id))),
        tuple(sorted(registry, key=lambda row: (row["provider"].casefold(), row["provider_id"]))),
        known,
    )


def rows_of(curated: Curated, table: str, region: str) -> list[Row]:
    """The rows of a table of a region; none where the table is not there."""
    try:
        rows: list[Row] = curated.read(table, region).to_pylist()
    except NotFoundError:
        return []
    return rows


def deciding(row: Row, column: str) -> Sequence[str]:
    """Ids of the facts that decided a column of a row of ``procurements``. Arrow gives a map as pairs."""
    return next((facts for name, facts in row["fact_ids"] or () if name == column), None) or ()
