"""What is stored: region files, the archive beside the tables, work that broke off, tables of another version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.belonging import check_archive
from pipeline.oversight.check import Check
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from schemas.corrections import CorrectionError, corrected_regions
from schemas.region import cross_faults
from schemas.table import Table
from schemas.tables import tables
from schemas.takedowns import TakedownError
from storage.curated import STAGING, Curated, parquet_bytes
from storage.roots import NotFoundError, Root, StorageError


@dataclass(frozen=True, slots=True)
class Outdated:
    """A region whose tables another version published."""

    region: str
    version: str
    differing: tuple[str, ...]
    """Tables that have other columns than this version declares, or are not there."""


def outdated(curated: Curated) -> list[Outdated]:
    """The published regions that are not as this version publishes them, sorted."""
    declared = {name: _columns(_as_published(table)) for name, table in tables().items()}
    found: list[Outdated] = []
    for region in curated.regions():
        metadata = curated.schema("documents", region).metadata or {}
        version = metadata.get(b"inkoopspoor", b"?").decode()
        differing = tuple(name for name, columns in declared.items() if _published(curated, name, region) != columns)
        if version != VERSION or differing:
            found.append(Outdated(region, version, differing))
    return found


def _as_published(table: Table) -> pa.Schema:
    """The schema as it comes back from Parquet, which gives the items of a list another name."""
    return pq.read_schema(pa.BufferReader(parquet_bytes(table.schema(VERSION).empty_table())))


def _published(curated: Curated, table: str, region: str) -> list[tuple[str, str]] | None:
    try:
        return _columns(curated.schema(table, region))
    except NotFoundError:
        return None


def _columns(schema: pa.Schema) -> list[tuple[str, str]]:
    return [(field.name, str(field.type)) for field in schema]


def same_version(place: Workplace) -> Iterator[Check]:
    """Whether all tables were made by this version: a reader of many regions wants the same columns in each."""
    found = outdated(place.curated)
    mixed = sorted({name for one in found for name in one.differing})
    regions = ", ".join(one.region for one in found[:5]) + (", ..." if len(found) > 5 else "")
    if mixed:
        told = f"{_number(len(found))} with other columns than this version's in {', '.join(mixed)}: {regions}"
        yield Check(
            "tables",
            "fault",
            told,
            "inkoopspoor rebuild; until then polars and DuckDB may refuse all regions at once, and pandas leaves columns out",
        )
    elif found:
        told = (
            f"{_number(len(found))} published by version {', '.join(sorted({one.version for one in found}))}: {regions}"
        )
        yield Check("tables", "warning", told, "inkoopspoor rebuild, or wait for the next night of each")
    else:
        yield Check("tables", "ok", f"{_number(len(place.curated.regions()))} published, by version {VERSION}")


def settings(place: Workplace) -> Iterator[Check]:
    """Whether a crawl may begin: somebody to be asked, roots that can be opened."""
    if place.contact is None:
        yield Check(
            "contact", "fault", "nothing is crawled without it", 'contact = "you@example.nl" in inkoopspoor.toml'
        )
    else:
        yield Check("contact", "ok", place.contact)
    if place.allow_private:
        do = "take allow_private out of the settings: it is for trials"
        yield Check("allow_private", "warning", "addresses of this network may be crawled", do)
    for name, location in (("raw", place.raw), ("curated", place.curated_at)):
        try:
            Root(location)
        except StorageError as error:
            yield Check(name, "fault", str(error), "mend the setting, or install the package that it names")


def regions(place: Workplace) -> Iterator[Check]:
    """Region files, files of corrections and of takedowns: each can be used."""
    faults = [str(error).splitlines()[0] for error in place.broken_regions.values()]
    for region in corrected_regions(place.regions_folder):
        try:
            place.corrections(region)
        except CorrectionError as error:
            faults.append(str(error).splitlines()[0])
    for region in sorted({*place.regions, *place.curated.regions()}):
        try:
            place.takedowns(region)
        except TakedownError as error:
            faults.append(str(error).splitlines()[0])
    crossed = cross_faults(dict(place.regions), known={*place.regions, *place.broken_regions})
    if faults:
        told = "; ".join(dict.fromkeys(faults))
        yield Check("region files", "fault", told, "inkoopspoor regions check; inkoopspoor corrections check")
    elif crossed:
        yield Check("region files", "warning", "; ".join(crossed), "inkoopspoor regions check")
    else:
        yield Check("region files", "ok", f"{len(place.regions)} files are good")


def archive(place: Workplace) -> Iterator[Check]:
    """Whether the archive is the one that the tables were made from, and whether its bytes are sound so far."""
    wrong: list[str] = []
    for region in place.curated.regions():
        try:
            check_archive(place.archive, place.curated, region)
        except StorageError as error:
            wrong.append(str(error))
    if wrong:
        more = f" (and {len(wrong) - 1} more regions)" if len(wrong) > 1 else ""
        yield Check("archive", "fault", f"{wrong[0]}{more}", "mount its disk, or restore raw/ from the backup")
    elif damaged := place.archive.quarantined():
        told = f"{len(damaged)} documents were damaged and lie in {place.raw}/quarantine"
        yield Check("archive", "warning", told, "look at the disk; docs/runbook.md, archive_quarantined")
    else:
        yield Check("archive", "ok", f"{place.raw}: {_number(len(place.archive.regions()))} archived")


def broken_off(place: Workplace) -> Iterator[Check]:
    """Runs without an end, regions that are at work, publications that were cut off."""
    at_work = set(place.curated.at_work())
    open_runs = [run for run in place.run_log.runs() if run.outcome == "running"]
    dead = [run for run in open_runs if not at_work & set(run.regions)]
    if dead:
        told = f"{len(dead)} without an end, the last from {dead[-1].started:%Y-%m-%d %H:%M} UTC ({dead[-1].kind})"
        do = "none is needed once a later run of its regions was complete; else start it again"
        known = {region for run in dead for region in run.regions}
        later = [run for run in place.run_log.runs() if run.finished and run.started > dead[-1].started]
        done = known <= {region for run in later for region in run.regions}
        yield Check("runs", "ok" if done else "warning", told, "" if done else do)
    else:
        yield Check("runs", "ok", "each has an end, or is at work")
    if at_work:
        yield Check("locks", "ok", f"at work now: {', '.join(sorted(at_work))}")
    else:
        yield Check("locks", "ok", "none is held")
    staged = place.curated.unfinished()
    waiting = sorted(region for region in staged if region not in at_work)
    if waiting:
        told = f"cut off: {', '.join(waiting)}; what was published before may be mixed with it"
        do = f"inkoopspoor publish {' '.join(f'--region {region}' for region in waiting)} finishes it"
        yield Check("publications", "warning", told, do)
    else:
        yield Check("publications", "ok", f"none is cut off ({STAGING} is empty)")


def _number(regions: int) -> str:
    return "1 region" if regions == 1 else f"{regions} regions"
