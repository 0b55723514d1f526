"""The published tables: ``<table>/region=<id>/part-0.parquet``, a region's files replaced together.

What is new is written under ``.staging/<region>/<publication>`` first, then a commit record, then the files are moved to their
places, each at once and whole, then the staging goes. The moves of a folder of this machine are made by a process of its own
(``storage.mover``), which ends them where the run is killed among them. Where that too is cut off (the power, all processes
killed at once), every published file is whole, and the next one to open the region finishes what has a commit record
(``recover``) and throws away what has none.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from filelock import FileLock, Timeout

from storage.roots import TEMPORARY, CorruptError, NotFoundError, Root, StorageError

log = logging.getLogger(__name__)
STAGING = ".staging"
RECORD = "commit.json"
ROWS_PER_GROUP = 65_536
_REGION_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")


class BusyError(StorageError):
    """Another process works on the region."""


def check_region_id(region: str) -> str:
    """Return ``region`` if it can be the name of a folder and the value of a partition; raise ``ValueError`` if not."""
    if not _REGION_ID.fullmatch(region):
        raise ValueError(f"{region!r} cannot be a region's id: letters, digits, '-', '_' and '.' only")
    return region


def parquet_bytes(table: pa.Table) -> bytes:
    """``table`` as Parquet: the same rows give the same bytes, so nothing of the moment or the machine goes in."""
    sink = pa.BufferOutputStream()
    pq.write_table(
        table,
        sink,
        compression="zstd",
        compression_level=3,
        version="2.6",
        data_page_version="1.0",
        row_group_size=ROWS_PER_GROUP,
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    )
    content: bytes = sink.getvalue().to_pybytes()
    return content


class Curated:
    """The published tables below ``root``. Locks lie on this machine, in the folder ``locks``."""

    def __init__(self, root: Root, locks: Path) -> None:
        self._root = root
        self._locks = locks

    @property
    def location(self) -> str:
        """Where the tables are, as it was given."""
        return self._root.location

    @contextlib.contextmanager
    def locked(self, region: str) -> Iterator[None]:
        """Be the only one that works on ``region``, and finish or throw away what a killed process left of it.

        Raises ``BusyError`` at once where another process holds the region.
        """
        self._locks.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._locks / f"{check_region_id(region)}-{self._place()}.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise BusyError(f"another process is at work on region {region} (lock {lock.lock_file})") from error
        try:
            self.recover(region)
            yield
        finally:
            lock.release()

    def publish(self, region: str, files: Mapping[str, bytes]) -> tuple[str, ...]:
        """Replace the tables ``files`` (name to Parquet) of ``region`` together; returns the names of what changed.

        A file that would keep its bytes is not touched. The caller holds the region's lock.
        """
        if self._root.list(_staging(region)):  # of a publication that failed since the region was opened
            self.recover(region)
        changed = tuple(name for name, content in sorted(files.items()) if self._published(name, region) != content)
        if not changed:
            return ()
        if len(changed) == 1:  # it takes its place at once by itself
            self._root.replace(_key(changed[0], region), files[changed[0]])
            return changed
        # A name that no other publication has: a mover of an earlier one, stopped for hours, finds none of its files here.
        staging = f"{_staging(region)}/{secrets.token_hex(8)}"
        for name in changed:
            self._root.replace(f"{staging}/{name}.parquet", files[name])
        self._root.make_way({f"{staging}/{name}.parquet": _key(name, region) for name in changed})
        record = {name: hashlib.sha256(files[name]).hexdigest() for name in changed}
        self._root.replace(f"{staging}/{RECORD}", json.dumps({"tables": record}, sort_keys=True).encode())
        self._finish(region, staging, record)
        self._clear(region)
        return changed

    def recover(self, region: str) -> bool:
        """Finish a publication of ``region`` that was cut off after its commit record; was there one?"""
        finished = False
        for key in self._records(region):
            try:
                self._finish(region, key.rpartition("/")[0], json.loads(self._root.read(key))["tables"])
                finished = True
            except NotFoundError:
                finished = True  # the mover of the killed run has just ended: all is in place
            except (CorruptError, ValueError, KeyError, TypeError) as error:
                # what was staged can be made again from the archive, and is, by the publication that comes next
                log.warning("region %s: what a run that broke off was about to publish is damaged: %s", region, error)
        self._clear(region)
        return finished

    def read(self, table: str, region: str) -> pa.Table:
        """The published table of one region, without the column ``region``; raises ``NotFoundError``."""
        # on one thread: an export was seen to end in Arrow's "terminate called without an active exception" (apache/arrow#34314)
        return pq.read_table(pa.BufferReader(self._root.read(_key(table, region))), use_threads=False)

    def schema(self, table: str, region: str) -> pa.Schema:
        """Columns and metadata of the published table of one region; raises ``NotFoundError``."""
        return pq.read_schema(pa.BufferReader(self._root.read(_key(table, region))))

    def at_work(self) -> list[str]:
        """Regions that a process holds at this moment, sorted. A lock ends with its process: none is ever left over."""
        place = self._place()
        found = []
        for path in sorted(self._locks.glob(f"*-{place}.lock")):
            lock = FileLock(path)
            try:
                lock.acquire(timeout=0)
            except Timeout:
                found.append(path.name.removesuffix(f"-{place}.lock"))
            else:
                lock.release()
        return found

    def unfinished(self) -> list[str]:
        """Regions of which something is staged, sorted: at work, or cut off before it was in place."""
        return sorted({key.split("/")[1] for key in self._root.list(STAGING)})

    def regions(self) -> list[str]:
        """Regions that are published, sorted."""
        return [key.split("/")[1].removeprefix("region=") for key in self._root.list("documents")]

    def _place(self) -> str:
        """Marks the locks of these tables among those of others in the same folder."""
        return hashlib.sha256(self._root.location.encode()).hexdigest()[:8]

    def _published(self, table: str, region: str) -> bytes | None:
        try:
            return self._root.read(_key(table, region))
        except NotFoundError:
            return None

    def _records(self, region: str) -> list[str]:
        """Commit records of ``region``: one, where a publication was cut off. Earlier versions wrote it, and what they

        staged, without a folder for each publication.
        """
        return [key for key in self._root.list(_staging(region)) if key.endswith(f"/{RECORD}")]

    def _finish(self, region: str, staging: str, record: Mapping[str, str]) -> None:
        """Put in place what is staged. All is read and right before: only names change then, in about a millisecond."""
        moves = self._outstanding(region, staging, record)
        if self._root.put_in_place(moves, f"{staging}/{RECORD}"):
            return
        # The mover of a run that was killed was at it too, or one that was killed had begun: all must have its place now.
        if left := self._outstanding(region, staging, record):
            raise StorageError(f"these could not be put in place: {', '.join(left)}")

    def _outstanding(self, region: str, staging: str, record: Mapping[str, str]) -> dict[str, str]:
        """What is still to be moved, old name to new; raises ``CorruptError`` where a file is not what was staged."""
        moves = {}
        for name, sha256 in sorted(record.items()):
            key = f"{staging}/{name}.parquet"
            content: bytes | None
            try:
                content = self._root.read(key)
                moves[key] = _key(name, region)
            except NotFoundError:  # one that is gone from the staging has taken its place
                content = self._published(name, region)
            if content is None or hashlib.sha256(content).hexdigest() != sha256:
                raise CorruptError(f"{key} is not what was written there")
        return moves

    def _clear(self, region: str) -> None:
        """Remove the staging, the commit record first: what is left without one counts for nothing."""
        for key in sorted(self._root.list(_staging(region)), key=lambda key: not key.endswith(f"/{RECORD}")):
            self._root.remove(key)
        if self._root.is_local:
            self._clear_local(region)

    def _clear_local(self, region: str) -> None:
        """Remove folders of the staging, and files that a killed process was still writing."""
        top = self._root.local_path()
        for half_written in sorted(top.glob(f"*/region={region}/{TEMPORARY}*")):
            half_written.unlink()
        shutil.rmtree(top / _staging(region), ignore_errors=True)
        with contextlib.suppress(OSError):  # absent, or not empty: another region is being published
            (top / STAGING).rmdir()


def _key(table: str, region: str) -> str:
    return f"{table}/region={check_region_id(region)}/part-0.parquet"


def _staging(region: str) -> str:
    return f"{STAGING}/{check_region_id(region)}"
