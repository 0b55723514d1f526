"""Results of extraction by what they were made from: a document that did not change is not read again.

The cache may be thrown away at any time. An entry is gzipped bytes of the caller (JSON; never a pickle), and gzip's
check sum tells a damaged one.
"""

from __future__ import annotations

import contextlib
import gzip
import zlib
from pathlib import Path
from uuid import uuid4


class ExtractionCache:
    """A folder of entries, on this machine."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """The entry ``key`` (hexadecimal digits); None where there is none, or a damaged one."""
        try:
            return gzip.decompress(self._path(key).read_bytes())
        except (FileNotFoundError, gzip.BadGzipFile, EOFError, zlib.error):
            return None

    def put(self, key: str, content: bytes) -> None:
        """Keep ``content`` under ``key``; another process that reads sees the whole of it or nothing."""
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_name(f".{path.name}.{uuid4().hex}")
        try:
            temporary.write_bytes(gzip.compress(content, compresslevel=1, mtime=0))
            temporary.replace(path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}.json.gz"
