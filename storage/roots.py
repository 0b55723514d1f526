"""The one module that handles paths: a ``Root`` is a folder of this machine or a file system URL.

Everything else names what it stores by a key: a relative path with forward slashes, such as ``objects/ab/ab12``.
"""

from __future__ import annotations

import builtins
import contextlib
import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import fsspec.core
from fsspec.implementations.local import LocalFileSystem

from storage.moving import moved

TEMPORARY = ".tmp-"
"""Begin of the name of a file that is being written; a process that was killed may leave one, nothing reads it."""


_ATTEMPTS = 20

# A umask can only be read by setting it, and regions run in threads: read once. mkstemp makes files that only their
# owner may read, and what is published is for others too.
_UMASK = os.umask(0o022)
os.umask(_UMASK)


class StorageError(Exception):
    """Something is wrong with what is stored or with where it should be stored."""


class NotFoundError(StorageError):
    """Nothing is stored under that key."""


class CorruptError(StorageError):
    """What is stored is not what was written."""


class InvalidKeyError(StorageError, ValueError):
    """A key that is absolute, climbs out of its root or is not in its plain form."""


def check_key(key: str) -> str:
    """Return ``key`` if it is a relative path in plain form; raise ``InvalidKeyError`` if not."""
    parts = key.split("/")
    if any(part in {"", ".", ".."} for part in parts) or "\\" in key or "\0" in key or parts[-1].startswith(TEMPORARY):
        raise InvalidKeyError(f"{key!r} is not a relative path in plain form")
    return key


class Root:
    """A folder of this machine (a path or ``file://``) or of any file system that fsspec knows (``s3://bucket/folder``).

    Writing is atomic: a reader sees the old bytes or the new ones, never a part. The folder is made by the first write.
    """

    def __init__(self, location: str | Path) -> None:
        try:
            filesystem, path = fsspec.core.url_to_fs(str(location))
        except (
            ImportError,
            ValueError,
        ) as error:  # s3:// without the package for it, or a file system that nobody knows
            raise StorageError(f"{location}: {error}") from error
        self._filesystem: Any = filesystem
        self._base = str(path).rstrip("/")
        self.location = str(location)
        self.is_local = isinstance(filesystem, LocalFileSystem)

    def __repr__(self) -> str:
        return f"Root({self.location!r})"

    def child(self, key: str) -> Root:
        """The root of the folder ``key`` below this one."""
        return Root(f"{self.location.rstrip('/')}/{check_key(key)}")

    def local_path(self, key: str = "") -> Path:
        """The path of ``key`` on this machine; raises ``StorageError`` where the root is elsewhere."""
        if not self.is_local:
            raise StorageError(f"{self.location} is not on this machine")
        return Path(self._path(key))

    def read(self, key: str) -> bytes:
        """The bytes under ``key``; raises ``NotFoundError``."""
        try:
            content: bytes = self._filesystem.cat_file(self._path(key))
        except (FileNotFoundError, IsADirectoryError) as error:
            raise NotFoundError(f"nothing is stored under {key} in {self.location}") from error
        return content

    def exists(self, key: str) -> bool:
        """Whether a file is stored under ``key``."""
        return bool(self._filesystem.isfile(self._path(key)))

    def size(self, key: str) -> int:
        """Bytes stored under ``key``; raises ``NotFoundError``."""
        if not self.exists(key):
            raise NotFoundError(f"nothing is stored under {key} in {self.location}")
        return int(self._filesystem.size(self._path(key)))

    def write_once(self, key: str, content: bytes) -> bool:
        """Store ``content`` unless something is stored under ``key``; that stays untouched. Whether it wrote."""
        if self.exists(key):
            return False
        self._write(key, content)
        return True

    def replace(self, key: str, content: bytes) -> bool:
        """Store ``content`` in place of what is under ``key``, at once and whole.

        Returns whether it wrote: the same bytes are not written again, so that a re-run without news touches no file.
        """
        if self.exists(key) and self.size(key) == len(content) and self.read(key) == content:
            return False
        self._write(key, content)
        return True

    def remove(self, key: str) -> None:
        """Remove the file under ``key``; it is fine if there is none."""
        with contextlib.suppress(FileNotFoundError):
            self._filesystem.rm_file(self._path(key))

    def move(self, moves: Mapping[str, str]) -> None:
        """Give files other names, old to new, each at once and all of them in the shortest time that the system allows.

        What lay under a new name is replaced. Raises ``NotFoundError`` for a name that is not there.
        """
        if not self.is_local:
            for old, new in moves.items():
                self._write(new, self.read(old))
                self.remove(old)
            return
        paths = [(Path(self._path(old)), Path(self._path(new))) for old, new in moves.items()]
        folders = sorted({folder for old, new in paths for folder in (old.parent, new.parent)})
        for _, target in paths:
            target.parent.mkdir(parents=True, exist_ok=True)
        try:
            for source, target in paths:
                source.replace(target)
        except FileNotFoundError as error:
            raise NotFoundError(f"{error.filename} is not stored in {self.location}") from error
        finally:
            for folder in folders:
                _sync_folder(folder)

    def make_way(self, moves: Mapping[str, str]) -> None:
        """Make the folders of the new names and see that files can be put there, so that no move of several fails later.

        Raises ``OSError`` where one is read-only or lies on another disk. Elsewhere than on this machine nothing is looked at.
        """
        if not self.is_local:
            return
        for old, new in moves.items():
            source, target = Path(self._path(old)).parent, Path(self._path(new)).parent
            target.mkdir(parents=True, exist_ok=True)
            if not os.access(target, os.W_OK | os.X_OK):
                raise PermissionError(errno.EACCES, "no file can be put there", str(target))
            if source.exists() and source.stat().st_dev != target.stat().st_dev:
                raise OSError(errno.EXDEV, f"it lies on another disk than {source}", str(target))

    def put_in_place(self, moves: Mapping[str, str], record: str) -> bool:
        """As ``move``, and then the file ``record`` goes; on this machine also where this process is killed meanwhile.

        Returns whether all names were there. Where some were not, because another process moves them too, the record
        stays, and the caller looks at what has come of it.
        """
        if self.is_local:
            self.make_way(moves)
            return self._put([(self._path(old), self._path(new)) for old, new in moves.items()], self._path(record))
        self.move(moves)
        self.remove(record)
        return True

    def list(self, prefix: str = "") -> list[str]:
        """Keys of all files below the folder ``prefix``, sorted; a folder that is not there has none."""
        # a listing that fsspec keeps would hide what another process wrote since
        self._filesystem.invalidate_cache()
        start = len(self._base) + 1
        found = (str(path) for path in self._filesystem.find(self._path(prefix)))
        keys = (path[start:] for path in found if path.startswith(f"{self._base}/"))
        return sorted(key for key in keys if not PurePosixPath(key).name.startswith(TEMPORARY))

    def _path(self, key: str) -> str:
        return f"{self._base}/{check_key(key)}" if key else self._base

    def _put(self, moves: builtins.list[tuple[str, str]], record: str) -> bool:
        return moved(moves, record)

    def _write(self, key: str, content: bytes) -> None:
        path = self._path(key)
        if not self.is_local:
            # object stores show a file only once it is whole
            self._filesystem.makedirs(path.rpartition("/")[0], exist_ok=True)
            self._filesystem.pipe_file(path, content)
            return
        _write_local(Path(path), content)


def _write_local(path: Path, content: bytes) -> None:
    handle, temporary = _temporary_file(path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fchmod(stream.fileno(), 0o666 & ~_UMASK)
            os.fsync(stream.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _temporary_file(folder: Path) -> tuple[int, str]:
    """A new file in ``folder``, which is made where it is not there: descriptor and path."""
    for attempts_left in reversed(range(_ATTEMPTS)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return tempfile.mkstemp(prefix=TEMPORARY, dir=folder)
        except (FileNotFoundError, FileExistsError):
            # a folder above it was empty and has just been removed, as the last of the staging by another region's run
            if not attempts_left:
                raise
    raise AssertionError("an attempt returns or raises")


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)  # otherwise the new name may be lost in a power cut, though the bytes are there
    finally:
        os.close(folder)
