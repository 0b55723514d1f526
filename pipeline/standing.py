"""Which version of a document stands now: what says nothing replaces nothing, and what comes no more keeps its date.

A page that turns into a login, into an empty page or into a file that cannot be read is a new version of itself to the
archive. To the tables it is not: the last version that could be read stays the current one (``superseded_by`` is null)
and ``missing_since`` tells from when it came no more. Its facts stay, as they do where a page is gone altogether.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pipeline.extraction.stage import Extracted
from storage.archive import Crawl
from storage.versions import document_versions

_NO_VERSION = {"not_what_it_is_called"}
"""Problems of what could be read and is no version of the document: a page of an error at the address of a PDF."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays in the tables though it comes no more."""

    documents: int = 0
    facts: int = 0
    last_came: datetime | None = None
    """Begin of the last crawl that brought any of it."""


def standing(crawls: Sequence[Crawl], extracted: Sequence[Extracted]) -> list[Extracted]:
    """``extracted``, in the same order, with ``superseded_by`` and ``missing_since`` as they stand after ``crawls``."""
    silent = {item.source.document_id for item in extracted if says_nothing(item) and not item.source.depth}
    versions = document_versions(crawls, ignoring=silent) if silent else []
    readable = {version.document_id: version.superseded_by for version in versions}
    gone = _gone(crawls)
    found: dict[str, Extracted] = {}
    for item in extracted:  # parents come before what lies within them
        source = item.source
        after = readable.get(source.document_id, source.superseded_by)
        if source.depth:
            parent = found.get(source.parent_document_id or "")
            since = parent.source.missing_since if parent else None
        else:
            since = gone.get(source.document_id) if after is None else None
        found[source.document_id] = replace(item, source=replace(source, superseded_by=after, missing_since=since))
    return [found[item.source.document_id] for item in extracted]


def says_nothing(item: Extracted) -> bool:
    """Whether it says nothing of what stood there before: it could not be read, or is a page where a file is promised."""
    kinds = {problem["kind"] for problem in item.result.problems}
    return item.result.document["status"] == "failed" or not kinds.isdisjoint(_NO_VERSION)


def kept(crawls: Sequence[Crawl], stood: Sequence[Extracted]) -> Kept:
    """What of the documents as they stand comes no more and stays; all of them, where the latest crawl brought nothing."""
    nothing = bool(crawls) and not came(crawls[-1])
    here = [item for item in stood if not says_nothing(item) and not item.source.superseded_by]
    items = [item for item in here if nothing or item.source.missing_since]
    last = _last_came(crawls)
    days = [last[item.source.document_id] for item in items if item.source.document_id in last]
    return Kept(len(items), sum(len(item.result.facts) for item in items), max(days, default=None))


def tells(crawl: Crawl) -> bool:
    """Whether what is not in this crawl was not there: it came to its end, and something came."""
    return crawl.kind == "crawl" and crawl.whole and bool(came(crawl))


def came(crawl: Crawl) -> set[str]:
    """Ids of the documents that came or are unchanged."""
    return {fetch.document_id for fetch in crawl.fetches if fetch.document_id and fetch.purpose == "document"}


def _last_came(crawls: Sequence[Crawl]) -> dict[str, datetime]:
    """Document -> begin of the last crawl in which it came."""
    last: dict[str, datetime] = {}
    for crawl in crawls:
        if crawl.kind == "crawl" and crawl.started:
            last |= dict.fromkeys(came(crawl), crawl.started)
    return last


def _gone(crawls: Sequence[Crawl]) -> dict[str, datetime]:
    """Document -> begin of the first crawl that tells, after the last one in which it came."""
    looked = [crawl.started for crawl in crawls if crawl.started and tells(crawl)]
    found = {}
    for document, last in _last_came(crawls).items():
        later = [moment for moment in looked if moment > last]
        if later:
            found[document] = min(later)
    return found
