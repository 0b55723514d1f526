"""Where a run works: the archive, the published tables, the cache, the regions and the limits, all told once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from pipeline.coverage import Minimum
from pipeline.extraction.pool import Limits
from schemas.correction_format import Correction
from schemas.corrections import read_corrections
from schemas.places import Place, places
from schemas.region import Region, RegionError
from schemas.takedowns import Listed, read_takedowns
from storage.archive import Archive
from storage.cache import ExtractionCache
from storage.curated import Curated
from storage.roots import Root
from storage.runs import RunLog


def utc_now() -> datetime:
    """The clock of a run."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Workplace:
    """All that the stages need to know of the world.

    ``raw`` and ``curated`` are paths or file system URLs; ``work`` is a folder of this machine for cache and locks.
    """

    raw: str
    curated_at: str
    work: Path
    limits: Limits
    regions: Mapping[str, Region] = field(default_factory=dict)
    broken_regions: Mapping[str, RegionError] = field(default_factory=dict)
    regions_folder: Path | None = None
    """Folder of the region files, and of the corrections within it; None: those that are shipped."""
    contact: str | None = None
    """Mail address or page of the operator: it stands in the user agent, and nothing is crawled without one."""
    allow_private: bool = False
    """Whether addresses of this machine and its own network may be crawled: for the demo and for tests."""
    now: Callable[[], datetime] = utc_now

    @cached_property
    def archive(self) -> Archive:
        """The archive under ``raw``."""
        return Archive(Root(self.raw))

    @cached_property
    def curated(self) -> Curated:
        """The published tables."""
        return Curated(Root(self.curated_at), self.work / "locks")

    @cached_property
    def cache(self) -> ExtractionCache:
        """Results of extraction."""
        return ExtractionCache(self.work / "cache")

    @cached_property
    def run_log(self) -> RunLog:
        """The log of runs, under ``raw``."""
        return RunLog(Root(self.raw))

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Municipalities, regions and buying organisations of all region files: who may buy."""
        return places(self.regions)

    def corrections(self, region: str) -> tuple[Correction, ...]:
        """What a person said of the facts of ``region``, as its file stands now; raises ``CorrectionError``."""
        return read_corrections(region, self.regions_folder)

    def takedowns(self, region: str) -> tuple[Listed, ...]:
        """What is to stand in no table of ``region``, as the files stand now; raises ``TakedownError``."""
        return read_takedowns(region, self.regions_folder)

    def minimum(self, region: str) -> Minimum:
        """What a complete run of ``region`` brings at least; nothing is expected of a region without a file."""
        known = self.regions.get(region)
        return Minimum(known.expect.documents, known.expect.facts, known.expect.since) if known else Minimum()
