"""The stage: a result for every document of a region and every file within them, from the cache where it has one."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from extractors.readers.sniff import UNKNOWN
from pipeline.extraction.code import code_version, places_version
from pipeline.extraction.naming import why_misnamed
from pipeline.extraction.pool import Limits, LostError, Pool, PoolError
from pipeline.extraction.result import Result, failed
from pipeline.extraction.worker import Answer, Job, recognised, warm_up, work
from schemas.places import Place
from storage.archive import Archive, ArchivedDocument
from storage.cache import ExtractionCache
from storage.retention import retired_on
from storage.roots import CorruptError, NotFoundError, StorageError

log = logging.getLogger(__name__)
MAX_WITHIN = 2000
"""Files within one fetched document, at all depths: ten packed in ten packed in ten would be a night's work."""
MAX_NESTING = 5
"""A mail within a mail within a mail ...: so deep, and a problem says that there was more."""
RETRIED = {"out_of_memory", "worker_crashed"}
"""Tried once more within the run: what an earlier document left in the process may have been the cause."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document to read, and what the archive knows of it beside its bytes."""

    document_id: str
    url: str
    parent_document_id: str | None = None
    link_text: str | None = None
    fetched_at: datetime | None = None
    first_seen: datetime | None = None
    last_modified: datetime | None = None
    superseded_by: str | None = None
    missing_since: datetime | None = None
    """Begin of the first whole crawl in which it came no more: set by ``pipeline.standing``."""
    known_on: date | None = None
    expected: bool = False
    """It hangs on something about purchases of care: a page of the region's crawl linked it, a mail carried it that has facts itself
    or in another file."""
    depth: int = 0
    """0 for what was fetched, 1 for a file within that, and so on."""
    root: str = ""
    """Id of the fetched document that it lies within, its own for that one."""

    @classmethod
    def of(cls, document: ArchivedDocument) -> Source:
        """A fetched document, known on the day its server says it last changed or, before that, it was first seen."""
        known = [moment for moment in (document.last_modified, document.first_seen) if moment is not None]
        return cls(
            document_id=document.document_id,
            url=document.url,
            parent_document_id=document.parent_document_id,
            link_text=document.link_text,
            fetched_at=document.fetched_at,
            first_seen=document.first_seen,
            last_modified=document.last_modified,
            superseded_by=document.superseded_by,
            known_on=min(known).date() if known else None,
            expected=document.parent_document_id is not None,
            root=document.document_id,
        )


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document with its result."""

    source: Source
    size: int
    result: Result


@dataclass(frozen=True, slots=True)
class Step:
    """Progress: a document is done, ``cached`` or read."""

    url: str
    done: int
    known: int
    cached: bool


class Extraction:
    """Reads and extracts documents in one pool of processes, shared by all regions of a run."""

    def __init__(
        self,
        archive: Archive,
        cache: ExtractionCache,
        limits: Limits,
        places: Sequence[Place],
        *,
        reuse: bool = True,
    ) -> None:
        """``reuse``: take results from the cache; without it every document is read again."""
        self._reuse = reuse
        self._archive = archive
        self._cache = cache
        self._pool = Pool(limits, warm_up, tuple(places))
        self._version = f"{code_version()} {places_version(places)}"
        self.read = 0
        """Documents that were read and not found in the cache."""

    def __enter__(self) -> Extraction:
        self._pool.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.__exit__(*error)  # type: ignore[arg-type]

    def results(
        self, documents: Iterable[ArchivedDocument], progress: Callable[[Step], None] = lambda step: None
    ) -> list[Extracted]:
        """A result for each of ``documents`` and for the files within them, by depth and then in the order given.

        A document that stands in two places (two mails with one attachment) comes once, under the first.
        """
        found: list[Extracted] = []
        seen: set[str] = set()
        within: Counter[str] = Counter()
        wave = [Source.of(document) for document in documents]
        while wave:
            wave = [source for source in _first_of_each(wave) if source.document_id not in seen]
            seen.update(source.document_id for source in wave)
            results = self._wave(wave, len(found), len(seen), progress)
            results = self._beside_claims(results, len(found), len(seen), progress)
            wave = []
            for extracted in results:
                parts = _parts(extracted)
                room = max(0, MAX_WITHIN - within[extracted.source.root])
                within[extracted.source.root] += len(parts)
                wave += parts[:room]
                found.append(_without(extracted, len(parts[room:])))
        return [_name_checked(_depth_checked(extracted)) for extracted in found]

    def _beside_claims(
        self, results: Sequence[Extracted], done: int, known: int, progress: Callable[[Step], None]
    ) -> list[Extracted]:
        """Files that say nothing of a purchase by themselves, read once more where another file in the same mail does."""
        again = [replace(one.source, expected=True) for one in overlooked(results)]
        found = {one.source.document_id: one for one in self._wave(again, done, known, progress)} if again else {}
        return [found.get(one.source.document_id, one) for one in results]

    def _wave(
        self, sources: Sequence[Source], done: int, known: int, progress: Callable[[Step], None]
    ) -> list[Extracted]:
        results: dict[str, Result] = {}

        def finished(source: Source, result: Result, *, cached: bool) -> None:
            results[source.document_id] = result
            progress(Step(source.url, done + len(results), known, cached))

        to_read: deque[Source] = deque()
        for source in sources:
            kept = self._kept(source)
            if kept is None:
                to_read.append(source)
            else:
                finished(source, kept, cached=True)
        for source, result in self._read_all(to_read):
            finished(source, result, cached=False)
        return [Extracted(source, self._size(source), results[source.document_id]) for source in sources]

    def _read_all(self, waiting: deque[Source]) -> Iterable[tuple[Source, Result]]:
        """Results as they come; only a few documents are on their way at a time, as their bytes may be in memory."""
        running: dict[Future[Answer], tuple[Source, int]] = {}
        again: deque[tuple[Source, int]] = deque((source, 1) for source in waiting)
        while again or running:
            while again and len(running) < 2 * self._pool.limits.processes:
                source, attempt = again.popleft()
                if not self._archive.has(source.document_id):
                    yield source, self._absent(source)
                    continue
                running[self._pool.submit(work, self._job(source))] = (source, attempt)
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                source, attempt = running.pop(future)
                self.read += 1
                try:
                    answer = self._pool.result(future)
                except LostError as error:
                    if error.kind in RETRIED and attempt == 1:
                        again.append((source, attempt + 1))
                    else:
                        # Not kept in the cache: the machine may have been busy, so the next run tries again.
                        yield source, failed(self._media_type(source), error.kind, str(error))
                except (NotFoundError, CorruptError) as error:
                    self._archive.is_sound(source.document_id)  # if not, that moves the bytes aside
                    yield source, failed(UNKNOWN, "archive_damaged", f"The archived bytes cannot be had: {error}.")
                except (PoolError, StorageError):
                    raise  # storage that does not answer is no fault of the document: the tables stay as they are
                except Exception as error:
                    # An error in our own code on one file is that file's problem; the run's log has the traceback.
                    log.warning("%s: %s", source.url, error, exc_info=error)
                    message = f"An error in the reader or a rule: {type(error).__name__}: {error}"
                    yield source, failed(self._media_type(source), "unexpected_error", message)
                else:
                    yield source, self._keep(source, answer)

    def _key(self, source: Source) -> str:
        known_on = source.known_on.isoformat() if source.known_on else ""
        return hashlib.sha256(f"{source.document_id} {self._version} {known_on} {source.expected}".encode()).hexdigest()

    def _kept(self, source: Source) -> Result | None:
        """The result in the cache, if it is whole and the archive has its bytes and the files that it names."""
        content = self._cache.get(self._key(source)) if self._reuse else None
        if content is None or not self._archive.has(source.document_id):
            return None
        try:
            result = Result.from_json(content)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None
        return result if all(self._archive.has(part["sha256"]) for part in result.attachments) else None

    def _keep(self, source: Source, answer: Answer) -> Result:
        """Archive the files within the document, then keep its result."""
        result = Result.from_json(answer.result)
        for content in answer.attachments:
            self._archive.put(content)
        try:
            self._cache.put(self._key(source), answer.result)
        except OSError as error:  # a full disk: it is read again the next time, and that is all
            log.warning("the result of %s is not kept: %s", source.url, error)
        return result

    def _job(self, source: Source) -> Job:
        return Job(source.document_id, self._content(source), source.known_on, source.expected)

    def _absent(self, source: Source) -> Result:
        """The result of a document whose bytes are not there: removed on purpose, or lost."""
        day = retired_on(self._archive, source.document_id)
        if day is not None:
            return failed(
                UNKNOWN, "retired", f"Its bytes were removed from the archive on {day}: no fact leant on them."
            )
        return failed(UNKNOWN, "archive_damaged", "Its bytes are not in the archive.")

    def _content(self, source: Source) -> bytes | Path:
        """The path of the bytes where the archive is on this machine, so that they need not go through a pipe."""
        try:
            return self._archive.object_path(source.document_id)
        except StorageError:
            return self._archive.get(source.document_id)

    def _media_type(self, source: Source) -> str:
        try:
            return self._pool.result(self._pool.submit(recognised, self._job(source)))
        except LostError:
            return UNKNOWN

    def _size(self, source: Source) -> int:
        try:
            return self._archive.size(source.document_id)
        except NotFoundError:
            return 0


def overlooked(results: Sequence[Extracted]) -> Iterable[Extracted]:
    """The files that claim nothing while one beside them does: "Segment B: 19 januari" in a memo that names no care."""
    telling = {one.source.parent_document_id for one in results if one.source.depth and one.result.claims}
    for one in results:
        beside = one.source.depth > 0 and one.source.parent_document_id in telling
        if beside and not one.source.expected and not one.result.claims:
            yield one


def _first_of_each(sources: Iterable[Source]) -> list[Source]:
    first: dict[str, Source] = {}
    for source in sources:
        first.setdefault(source.document_id, source)
    return list(first.values())


def _parts(extracted: Extracted) -> list[Source]:
    """The files within a document; they were known when it was, or on the date that it states itself."""
    source = extracted.source
    if source.depth == MAX_NESTING:
        return []
    stated = extracted.result.document["document_date"]
    return [
        Source(
            document_id=part["sha256"],
            url=f"attachment:{source.document_id}/{number}/{part['name']}",
            parent_document_id=source.document_id,
            fetched_at=source.fetched_at,
            first_seen=source.first_seen,
            known_on=date.fromisoformat(stated) if stated else source.known_on,
            expected=source.expected or extracted.result.claims,
            depth=source.depth + 1,
            root=source.root,
        )
        for number, part in enumerate(extracted.result.attachments, start=1)
    ]


def _depth_checked(extracted: Extracted) -> Extracted:
    """With a problem where there are files within that were not read because they lie too deep."""
    result = extracted.result
    if extracted.source.depth < MAX_NESTING or not result.attachments:
        return extracted
    message = f"{len(result.attachments)} files lie within it, {MAX_NESTING + 1} deep: they were not read."
    return replace(extracted, result=result.with_problem("nested_too_deep", message))


def _without(extracted: Extracted, left_out: int) -> Extracted:
    """With a problem where files within were left out."""
    if not left_out:
        return extracted
    message = (
        f"{left_out} files within it were not read: {MAX_WITHIN} is the most within one document that was fetched."
    )
    return replace(extracted, result=extracted.result.with_problem("too_many_attachments", message))


def _name_checked(extracted: Extracted) -> Extracted:
    """With a problem where its address promises a file and a page or text came."""
    message = why_misnamed(extracted.source.url, extracted.result.document)
    if message is None:
        return extracted
    return replace(extracted, result=extracted.result.with_problem("not_what_it_is_called", message))
