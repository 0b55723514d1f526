"""Retention: which bytes of the archive may go, because they are old and no published fact leans on them.

Nothing goes unless it is asked for. A document stays while it came in the latest crawl of any region, while it or a file
within it has a fact in a published table, while nobody knows how old it is, and while a region that holds it is not
published. What goes has a row in ``documents`` and in ``problems`` that says so.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta

from pipeline.workplace import Workplace
from schemas.tables import fact_tables
from storage.archive import Archive
from storage.curated import Curated
from storage.retention import retire


@dataclass(frozen=True, slots=True)
class Expired:
    """A document whose bytes may go, with the files within it."""

    document_id: str
    last_seen: datetime
    bytes: int
    regions: tuple[str, ...]
    within: tuple[str, ...]
    """Files within it that stand nowhere else."""


@dataclass(slots=True)
class _Known:
    """What the logs and the tables of all regions say of documents."""

    last_seen: dict[str, datetime]
    regions: dict[str, set[str]]
    kept: set[str]
    within: dict[str, set[str]]


def expired(archive: Archive, curated: Curated, now: datetime, days: int) -> list[Expired]:
    """Documents that were last seen more than ``days`` days before ``now`` and may go, in the order of their ids."""
    known = _known(archive, curated)
    before = now - timedelta(days=days)
    kept = known.kept | {one for one, seen in known.last_seen.items() if seen >= before}
    parents = {part: root for root, parts in known.within.items() for part in parts}
    for one in sorted(kept):  # a file within a mail is read from that mail
        while one in parents and parents[one] not in kept:
            one = parents[one]
            kept.add(one)
    found = []
    for document_id, seen in sorted(known.last_seen.items()):
        if document_id not in kept and archive.has(document_id):
            within = tuple(sorted(part for part in _all_within(known, document_id) if part not in kept))
            size = sum(archive.size(one) for one in (document_id, *within) if archive.has(one))
            found.append(Expired(document_id, seen, size, tuple(sorted(known.regions[document_id])), within))
    return found


def remove_expired(place: Workplace, days: int) -> list[Expired]:
    """Remove what has expired; the tables tell it after the next publication. Raises ``BusyError`` beside a run."""
    with ExitStack() as locks:
        for region in place.archive.regions():
            locks.enter_context(place.curated.locked(region))
        found = expired(place.archive, place.curated, place.now(), days)
        for one in found:
            for document_id in (one.document_id, *one.within):
                retire(place.archive, document_id, place.now().date(), days)
    return found


def _known(archive: Archive, curated: Curated) -> _Known:
    known = _Known({}, defaultdict(set), set(), defaultdict(set))
    published = set(curated.regions())
    for region in archive.regions():
        crawls = archive.crawls(region)
        latest = [crawl for crawl in crawls if crawl.kind == "crawl"][-1:]
        for crawl in crawls:
            for fetch in crawl.fetches:
                if fetch.document_id is None or fetch.purpose != "document":
                    continue
                known.regions[fetch.document_id].add(region)
                if crawl in latest or fetch.requested_at is None or region not in published:
                    known.kept.add(fetch.document_id)
                if fetch.requested_at is not None:
                    before = known.last_seen.get(fetch.document_id, fetch.requested_at)
                    known.last_seen[fetch.document_id] = max(before, fetch.requested_at)
        if region in published:
            _add_published(known, curated, region)
    return known


def _add_published(known: _Known, curated: Curated, region: str) -> None:
    for table in fact_tables():
        known.kept |= set(curated.read(table, region)["document_id"].to_pylist())
    documents = curated.read("documents", region).select(["document_id", "url", "parent_document_id"]).to_pylist()
    for row in documents:
        if row["url"].startswith("attachment:") and row["parent_document_id"]:
            known.within[row["parent_document_id"]].add(row["document_id"])


def _all_within(known: _Known, document_id: str) -> set[str]:
    found: set[str] = set()
    waiting = [document_id]
    while waiting:
        new = known.within.get(waiting.pop(), set()) - found
        found |= new
        waiting += sorted(new)
    return found
