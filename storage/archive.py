"""The archive (``raw/``): every version of every document as it came, and the log of every crawl and ingest.

``objects/ab/<sha256>`` holds bytes, ``crawls/<region>/<crawl_id>.jsonl`` what was asked and what came of it. Nothing
that was written is changed, and all that is published can be made again from here without the network.
"""

from __future__ import annotations

import errno
import hashlib
import json
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any

from storage.log import Crawl, Fetch, read_log, salvaged, write_log
from storage.roots import CorruptError, InvalidKeyError, NotFoundError, Root, StorageError
from storage.versions import ArchivedDocument, document_versions

__all__ = ["Archive", "ArchivedDocument", "Crawl", "CrawlWriter", "Fetch", "Ingest", "IngestedFile", "Validator"]

_DOCUMENT_ID = re.compile(r"[0-9a-f]{64}")
_REGION = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LINES_BETWEEN_WRITES = 50
_CRAWLS_REMEMBERED = 7
_INGEST = "ingest-"
_QUARANTINE = "quarantine"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Validator:
    """What to send along with a request so that the server answers whether anything changed."""

    document_id: str
    etag: str | None
    last_modified_header: str | None
    media_type: str | None
    came_at: datetime | None
    """When those bytes last came whole from that address; None where the logs do not tell."""


@dataclass(frozen=True, slots=True)
class IngestedFile:
    """A local file to archive. ``content`` is None where it could not be read; ``error`` says why."""

    url: str
    content: bytes | None
    fetched_at: datetime | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Ingest:
    """What came of an ingest; ``added`` is False where these very files were ingested before."""

    crawl_id: str
    added: bool
    documents: int
    failed: int


class Archive:
    """The archive under ``root``. Safe to use from several threads and processes, one writer a region."""

    def __init__(self, root: Root | str | Path) -> None:
        self.root = root if isinstance(root, Root) else Root(root)

    def put(self, content: bytes) -> str:
        """Archive bytes and return their document id (sha256, hexadecimal); bytes that are there are left alone."""
        document_id = hashlib.sha256(content).hexdigest()
        # an object that was harmed on disk is mended by the same bytes: `replace` writes only where they differ
        self.root.replace(_object_key(document_id), content)
        return document_id

    def get(self, document_id: str) -> bytes:
        """The archived bytes. Raises ``NotFoundError``, or ``CorruptError`` where they are not what was archived."""
        try:
            content = self.root.read(_object_key(document_id))
        except OSError as error:
            if error.errno != errno.EIO:
                raise  # no right to read, or a network that is gone: that is no damage of these bytes
            self._set_aside(document_id, "unreadable")
            raise CorruptError(f"the disk does not give the bytes of {document_id}: {error}") from error
        found = hashlib.sha256(content).hexdigest()
        if found != document_id:
            self._set_aside(document_id, found[:16])
            raise CorruptError(f"the bytes of {document_id} are not those that were archived")
        return content

    def is_sound(self, document_id: str) -> bool:
        """Whether the bytes are there and are those that were archived; such as are not are moved to ``quarantine/``."""
        try:
            self.get(document_id)
        except (NotFoundError, CorruptError):
            return False
        return True

    def discard(self, document_id: str) -> None:
        """Throw the bytes away; it is fine if there are none. Who calls this has said so first (``storage.retention``)."""
        self.root.remove(_object_key(document_id))

    def quarantined(self) -> dict[str, list[str]]:
        """Document id -> keys of the damaged bytes that were found in its place, sorted."""
        found: dict[str, list[str]] = {}
        for key in self.root.list(_QUARANTINE):
            found.setdefault(PurePosixPath(key).name.partition("-")[0], []).append(key)
        return found

    def _set_aside(self, document_id: str, mark: str) -> None:
        """Move damaged bytes away, so that they count as absent and are fetched again; nothing is thrown away."""
        where = f"{_QUARANTINE}/{document_id}-{mark}"
        try:
            self.root.move({_object_key(document_id): where})
        except (OSError, NotFoundError) as error:  # read-only, or another process was first
            log.warning("the damaged bytes of %s stay where they are: %s", document_id, error)
        else:
            log.warning("the archived bytes of %s are damaged: moved to %s", document_id, where)

    def has(self, document_id: str) -> bool:
        """Whether the bytes are there (unchecked)."""
        return self.root.exists(_object_key(document_id))

    def size(self, document_id: str) -> int:
        """How many bytes they are; raises ``NotFoundError``."""
        return self.root.size(_object_key(document_id))

    def object_path(self, document_id: str) -> Path:
        """Where the bytes lie on this machine; raises ``StorageError`` where the archive is elsewhere."""
        return self.root.local_path(_object_key(document_id))

    def regions(self) -> list[str]:
        """Ids of the regions that were ever crawled or ingested, sorted."""
        return sorted({key.split("/")[1] for key in self.root.list("crawls") if key.endswith(".jsonl")})

    def has_logs(self, region: str) -> bool:
        """Whether the region was ever crawled or ingested, be its logs damaged or not."""
        return bool(self._log_names(region))

    def crawls(self, region: str) -> list[Crawl]:
        """All crawls and ingests of a region in the order of time; an ingest without a time comes first."""
        return sorted(map(partial(self.crawl, region), self._log_names(region)), key=lambda crawl: crawl.order)

    def _log_names(self, region: str) -> list[str]:
        keys = self.root.list(f"crawls/{_check_region(region)}")
        return [PurePosixPath(key).stem for key in keys if key.endswith(".jsonl")]

    def crawl(self, region: str, crawl_id: str) -> Crawl:
        """One crawl or ingest; of a damaged log what can be read, with ``damaged`` set. Raises ``NotFoundError``."""
        key = _log_key(region, crawl_id)
        content = self.root.read(key)
        try:
            return read_log(content, key)
        except CorruptError as error:
            # One bad log among years of them must not keep a region from being published.
            return salvaged(content, crawl_id, region, str(error))

    def documents(self, region: str) -> list[ArchivedDocument]:
        """Every version of every document of a region, in the order of (url, document_id)."""
        return document_versions(self.crawls(region))

    def validators(self, region: str) -> dict[str, Validator]:
        """What is known of each address from the last time it answered, where those bytes are still there.

        The logs are read from the newest back until a week of crawls that brought something: an address that was not
        seen in any of them is fetched anew, which costs one request.
        """
        latest: dict[str, Validator] = {}
        useful = 0
        for crawl_id in sorted(self._log_names(region), reverse=True):
            if crawl_id.startswith(_INGEST):
                continue
            crawl = self.crawl(region, crawl_id)
            came = [fetch for fetch in crawl.fetches if fetch.document_id and fetch.purpose == "document"]
            for fetch in came:
                came_at = fetch.came_at or (fetch.requested_at if fetch.outcome == "fetched" else None)
                known = Validator(
                    fetch.document_id or "", fetch.etag, fetch.last_modified_header, fetch.media_type, came_at
                )
                latest.setdefault(fetch.url, known)
            useful += crawl.whole and bool(came)
            if useful == _CRAWLS_REMEMBERED:
                break
        return {url: validator for url, validator in latest.items() if self.has(validator.document_id)}

    def start_crawl(self, region: str, started: datetime, *, version: str, settings: Mapping[str, Any]) -> CrawlWriter:
        """Begin the log of a crawl. Its id sorts by time: ``20261121T020000Z-lekstroom``."""
        stem = f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{_check_region(region)}"
        crawl_id, repeats = stem, 1
        while self.root.exists(_log_key(region, crawl_id)):
            repeats += 1
            crawl_id = f"{stem}-{repeats}"
        crawl = Crawl(
            crawl_id=crawl_id,
            kind="crawl",
            region=region,
            started=started,
            version=version,
            settings=dict(settings),
            placed=self._placed(region, stem),
        )
        return CrawlWriter(self.root, crawl)

    def _placed(self, region: str, stem: str) -> datetime | None:
        """The place of a crawl that begins now, where the clock says that others of the region lie ahead of it.

        A clock that once was a year ahead must not make every crawl of that year an older one than its.
        """
        names = [name for name in self._log_names(region) if not name.startswith(_INGEST)]
        if not any(name > stem and not name.startswith(stem) for name in names):
            return None
        return max(self.crawl(region, name).order[0] for name in names) + timedelta(microseconds=1)

    def record_ingest(
        self, region: str, files: Sequence[IngestedFile], *, version: str, settings: Mapping[str, Any] | None = None
    ) -> Ingest:
        """Archive local files and write the log of it; the same files give the same id and add nothing."""
        entries = sorted(
            (
                (file.url, _iso(file.fetched_at), self.put(file.content) if file.content is not None else None, file)
                for file in files
            ),
            key=lambda entry: (entry[0], entry[1] or "", entry[2] or ""),
        )
        listing = json.dumps([(*entry[:3], entry[3].error) for entry in entries], ensure_ascii=False)
        crawl_id = f"{_INGEST}{hashlib.sha256(listing.encode()).hexdigest()[:16]}"
        known = [file.fetched_at for file in files if file.fetched_at]
        fetches = tuple(_ingested(position, entry[2], entry[3]) for position, entry in enumerate(entries))
        crawl = Crawl(
            crawl_id=crawl_id,
            kind="ingest",
            region=region,
            started=min(known, default=None),
            version=version,
            settings=dict(settings or {}),
            fetches=fetches,
            whole=True,
            finished=max(known, default=None),
        )
        added = self.root.write_once(_log_key(region, crawl_id), write_log(crawl))
        failed = sum(fetch.outcome == "failed" for fetch in fetches)
        return Ingest(crawl_id, added, len({fetch.document_id for fetch in fetches if fetch.document_id}), failed)


class CrawlWriter:
    """Writes the log of a crawl while it runs: ``with archive.start_crawl(...) as log``.

    The footer is written by ``finish`` alone, so whatever else ends the crawl leaves a log that says it was cut off.
    """

    def __init__(self, root: Root, crawl: Crawl) -> None:
        self._root = root
        self._crawl = crawl
        self._fetches: list[Fetch] = []

    @property
    def crawl_id(self) -> str:
        """Id of the crawl."""
        return self._crawl.crawl_id

    @property
    def fetches(self) -> Sequence[Fetch]:
        """What was added so far."""
        return tuple(self._fetches)

    def add(self, fetches: Iterable[Fetch]) -> None:
        """Add requests; now and then they are written down, so that a crawl that is killed leaves what it did."""
        before = len(self._fetches) // _LINES_BETWEEN_WRITES
        self._fetches.extend(fetches)
        if len(self._fetches) // _LINES_BETWEEN_WRITES > before:
            self._write()

    def finish(self, finished: datetime, not_followed: Mapping[str, int]) -> Crawl:
        """Write the footer: the crawl is whole."""
        self._crawl = replace(self._crawl, whole=True, finished=finished, not_followed=dict(not_followed))
        return self._write()

    def __enter__(self) -> CrawlWriter:
        self._write()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if not self._crawl.whole:
            self._write()

    def _write(self) -> Crawl:
        crawl = replace(self._crawl, fetches=tuple(sorted(self._fetches, key=lambda fetch: fetch.position)))
        self._root.replace(_log_key(crawl.region, crawl.crawl_id), write_log(crawl))
        return crawl


def _ingested(position: int, document_id: str | None, file: IngestedFile) -> Fetch:
    if (document_id is None) == (file.error is None):
        raise StorageError(f"{file.url}: a file has either content or an error")
    return Fetch(
        position=position,
        url=file.url,
        final_url=file.url,
        canonical_url=file.url,
        outcome="fetched" if document_id else "failed",
        robots="not_applicable",
        attempts=1,
        requested_at=file.fetched_at,
        bytes=len(file.content) if file.content is not None else None,
        document_id=document_id,
        error=file.error,
    )


def _object_key(document_id: str) -> str:
    if not _DOCUMENT_ID.fullmatch(document_id):
        raise InvalidKeyError(f"{document_id!r} is not a document id")
    return f"objects/{document_id[:2]}/{document_id}"


def _log_key(region: str, crawl_id: str) -> str:
    return f"crawls/{_check_region(region)}/{crawl_id}.jsonl"


def _check_region(region: str) -> str:
    if not _REGION.fullmatch(region):
        raise InvalidKeyError(f"{region!r} is not the id of a region")
    return region


def _iso(instant: datetime | None) -> str | None:
    return instant.astimezone(UTC).isoformat() if instant else None
