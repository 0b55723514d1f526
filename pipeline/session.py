"""One run over some regions: its log, its pool of processes, and what it does for each region, in any thread."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from crawler.client import Identity
from crawler.loop import Progress, crawl
from crawler.pacing import Pacer
from crawler.plan import plan_for
from pipeline.belonging import check_archive
from pipeline.damage import inspect
from pipeline.extraction.stage import Extraction, Step
from pipeline.lost import CODE as TABLES_FELL
from pipeline.lost import facts_lost
from pipeline.privacy.gate import PersonFoundError
from pipeline.publish import Published, fact_count, publish, publish_registry, publish_runs
from pipeline.version import VERSION
from pipeline.workplace import Workplace
from schemas.region_format import ALL_REGIONS
from storage.curated import BusyError
from storage.roots import StorageError
from storage.runs import Run

log = logging.getLogger(__name__)
Stage = Literal["crawl", "extract", "publish"]
ALL_STAGES: tuple[Stage, ...] = ("crawl", "extract", "publish")


class UnknownRegionError(ValueError):
    """There is no usable file for the region; the message says which, or what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who wants to see progress: of addresses and of documents. Called from the thread of the region."""

    crawled: Callable[[Progress], None] = lambda progress: None
    extracted: Callable[[str, Step], None] = lambda region, step: None


@dataclass(frozen=True, slots=True)
class Report:
    """What came of one region in one run. ``error`` is there where it broke off: the tables stand as before."""

    region: str
    counts: dict[str, int] = field(default_factory=dict)
    published: Published | None = None
    error: str | None = None
    lost: str | None = None
    """What is to be told where the tables hold half of the facts that they held."""

    @property
    def outcome(self) -> Literal["complete", "partial", "failed"]:
        """How it ended: of a crawl alone whether all came, else what ``coverage`` says."""
        if self.error is not None or (self.published and self.published.state == "failed"):
            return "failed"
        if self.published:
            return "complete" if self.published.state == "complete" and not self.lost else "partial"
        lost = ("addresses_failed", "addresses_too_large", "addresses_robots", "documents_unread")
        return "partial" if any(self.counts.get(name) for name in lost) else "complete"

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is not complete."""
        if self.error or not self.published:
            return (self.error,) if self.error else ()
        return (*((self.lost,) if self.lost else ()), *self.published.reasons)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of these reasons, which docs/runbook.md explains; none for an error."""
        if self.error or not self.published:
            return ()
        return (*((TABLES_FELL,) if self.lost else ()), *self.published.reason_codes)


class Session:
    """A run, from its first line in the log to its last. Leave the context to have it end; ``run`` then says how.

    Every region is worked on by itself: what one raises touches no other.
    """

    run: Run
    """The run's line in the log; there from the moment that the context is entered."""

    def __init__(self, workplace: Workplace, kind: str, regions: Collection[str], *, reuse: bool = True) -> None:
        """``reuse``: take results from the cache; without it every document is read again."""
        if ALL_REGIONS in regions:
            raise UnknownRegionError(f"{ALL_REGIONS} stands for all regions together: no region can have that id")
        self.workplace = workplace
        self.reports: dict[str, Report] = {}
        self._asked = (kind, tuple(sorted(regions)))
        self._reuse = reuse
        self._extraction = Extraction(
            workplace.archive, workplace.cache, workplace.limits, workplace.places, reuse=reuse
        )
        self._pacer = Pacer()

    def __enter__(self) -> Self:
        kind, regions = self._asked
        self._extraction.__enter__()
        self._runs_before = self.workplace.run_log.runs()
        self.run = self.workplace.run_log.start(kind, regions, VERSION, self.workplace.now())
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: Any) -> None:
        self._extraction.__exit__(kind, error, trace)
        message = f"It broke off: {kind.__name__}." if kind else None
        self._finish(message)

    @property
    def outcome(self) -> Literal["complete", "partial", "failed"]:
        """How the run stands: failed where every region failed, or one never came to be worked on."""
        outcomes = [self.reports[region].outcome if region in self.reports else "failed" for region in self.run.regions]
        if outcomes and all(outcome == "failed" for outcome in outcomes):
            return "failed"
        return "complete" if all(outcome == "complete" for outcome in outcomes) else "partial"

    def attempt(self, region: str, stages: Sequence[Stage] = ALL_STAGES, watch: Watch | None = None) -> Report:
        """As ``work``, but what goes wrong is told by the report."""
        try:
            return self.work(region, stages, watch)
        except Exception as error:
            # One region's failure fails no other, whatever it is; the log has the traceback.
            log.warning("region %s: %s", region, error, exc_info=error)
            self.reports[region] = Report(region, error=f"{type(error).__name__}: {error}")
            return self.reports[region]

    def work(self, region: str, stages: Sequence[Stage] = ALL_STAGES, watch: Watch | None = None) -> Report:
        """Do ``stages`` for one region and report; raises what stops it, with the published tables as they were."""
        watch = watch or Watch()
        counts: dict[str, int] = {}
        published = None
        with self.workplace.curated.locked(region):
            check_archive(self.workplace.archive, self.workplace.curated, region)
            if "crawl" in stages or not self._reuse:
                self._inspect(region)
            if "crawl" in stages:
                counts |= self._crawl(region, watch)
            if "extract" in stages or "publish" in stages:
                read = 0  # of this region: others are read by the same pool at the same time

                def stepped(step: Step) -> None:
                    nonlocal read
                    read += not step.cached
                    watch.extracted(region, step)

                archive = self.workplace.archive
                extracted = self._extraction.results(archive.documents(region), stepped)
                counts["documents"] = len(extracted)
                counts["documents_read"] = read
                counts["documents_unread"] = sum(item.result.document["status"] == "failed" for item in extracted)
                counts["facts"] = sum(len(item.result.facts) for item in extracted)
            if "publish" in stages:
                minimum, corrections = self.workplace.minimum(region), self.workplace.corrections(region)
                crawls = archive.crawls(region)
                takedowns = self.workplace.takedowns(region)
                quarantined = archive.quarantined()
                published = publish(
                    self.workplace.curated, region, crawls, extracted, minimum, corrections, takedowns, quarantined
                )
                counts |= {f"rows_{name}": number for name, number in sorted(published.rows.items())}
                counts["facts"] = fact_count(published)
                counts["files_changed"] = len(published.changed)
        lost = facts_lost(self._runs_before, region, counts["facts"]) if published else None
        self.reports[region] = Report(region, counts, published, lost=lost)
        return self.reports[region]

    def _inspect(self, region: str) -> None:
        """Look whether archived bytes are what they were: tonight's share, or all where nothing is taken as known."""
        place = self.workplace
        known = {document.document_id for document in place.archive.documents(region)}
        if region in place.curated.regions():  # with the files within mails, which no crawl names
            known |= set(place.curated.read("documents", region)["document_id"].to_pylist())
        inspect(place.archive, known, place.now().date(), all_of_them=not self._reuse)

    def _crawl(self, region: str, watch: Watch) -> dict[str, int]:
        known = self.workplace.regions.get(region)
        if known is None:
            broken = self.workplace.broken_regions.get(region)
            raise UnknownRegionError(str(broken) if broken else f"there is no region file {region}.toml")
        if self.workplace.contact is None:
            raise UnknownRegionError("nothing is crawled without the operator's contact: set INKOOPSPOOR_CONTACT")
        result = crawl(
            plan_for(known, allow_private=self.workplace.allow_private),
            self.workplace.archive,
            identity=Identity(version=VERSION, contact=self.workplace.contact),
            now=self.workplace.now,
            pacer=self._pacer,
            progress=watch.crawled,
        )
        return {f"addresses_{name}": number for name, number in sorted(result.counts.items())}

    def _finish(self, message: str | None) -> None:
        reasons = [f"{report.region}: {report.error}" for report in self.reports.values() if report.error]
        counts = {region: report.counts for region, report in sorted(self.reports.items())}
        outcome = "failed" if message else self.outcome
        log_of_runs = self.workplace.run_log
        text = " ".join([message] if message else reasons) or None
        self.run = log_of_runs.finish(self.run, self.workplace.now(), outcome, counts, text)
        curated = self.workplace.curated
        published = set(curated.regions())
        for region in self.run.regions:
            if region not in published:
                continue
            try:
                with curated.locked(region):
                    publish_runs(curated, region, log_of_runs.runs(region))
            except BusyError:
                log.info("region %s is at work elsewhere: its table of runs is published then", region)
        if any(report.published for report in self.reports.values()):
            try:
                publish_registry(curated)
            except (StorageError, PersonFoundError) as error:
                log.warning("provider_registry stays as it was: %s", error)
