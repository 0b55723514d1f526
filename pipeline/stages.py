"""What the commands and the flows ask for: some stages for some regions, as one run."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pipeline.ingest import files_of, ingest
from pipeline.session import ALL_STAGES, Session, Stage, Watch
from pipeline.workplace import Workplace
from storage.archive import Ingest


def run_regions(
    workplace: Workplace,
    kind: str,
    regions: Sequence[str],
    *,
    stages: Sequence[Stage] = ALL_STAGES,
    at_once: int = 8,
    watch: Watch | None = None,
    reuse: bool = True,
) -> Session:
    """Do ``stages`` for ``regions``, ``at_once`` of them at a time, and return the session, which has ended.

    Threads do for this: a crawl waits for the network, and reading goes on in the session's processes. ``reuse`` takes
    results from the cache; without it every document is read again.
    """
    with (
        Session(workplace, kind, regions, reuse=reuse) as session,
        ThreadPoolExecutor(max_workers=max(at_once, 1)) as threads,
    ):
        list(threads.map(lambda region: session.attempt(region, stages, watch), sorted(regions)))
    return session


def ingest_and_publish(
    workplace: Workplace, region: str, paths: Sequence[Path], manifest: Path | None = None, watch: Watch | None = None
) -> tuple[Ingest, Session]:
    """Archive local files for ``region`` and publish everything that is archived for it.

    Raises ``FileNotFoundError`` and ``ManifestError`` before anything is written.
    """
    files = files_of(paths, manifest)
    with Session(workplace, "ingest", [region]) as session:
        with workplace.curated.locked(region):
            archived = ingest(workplace.archive, region, files)
        session.attempt(region, ("extract", "publish"), watch)
    return archived, session
