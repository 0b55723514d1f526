"""The folder of a site: written beside its place, then put there in one go, with what is no longer made gone.

A marker file says that a folder is a site of ours. A folder without one is never touched, unless it is empty.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

MARKER = ".inkoopspoor-site"
_NOTE = b"A site that `inkoopspoor site` made. It replaces this folder as a whole: keep nothing of your own in it.\n"
_FOR_ALL = 0o755


class SiteFolderError(ValueError):
    """The folder holds something else than a site of ours."""


class SiteFolder:
    """The site that is being written: files by their path from its top."""

    def __init__(self, top: Path) -> None:
        self._top = top
        self.files = 0
        self.bytes = 0

    def write(self, name: str, content: bytes | str) -> None:
        """Write one file; raises ``ValueError`` for a name that leads out of the folder or stands there already."""
        parts = PurePosixPath(name).parts
        if not parts or name.startswith("/") or ".." in parts or "\\" in name:
            raise ValueError(f"{name!r} is no path within a site")
        path = self._top.joinpath(*parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content.encode() if isinstance(content, str) else content
        with path.open("xb") as stream:
            stream.write(data)
        self.files += 1
        self.bytes += len(data)


@contextmanager
def replaced(out: Path) -> Iterator[SiteFolder]:
    """A new site in place of the one at ``out``, if all goes well; else ``out`` stays as it was.

    Raises ``SiteFolderError`` before anything is written where ``out`` holds something else.
    """
    out = Path(os.path.realpath(out))
    _check(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{out.name}.new-", dir=out.parent))
    try:
        site = SiteFolder(staging)
        site.write(MARKER, _NOTE)
        yield site
        staging.chmod(_FOR_ALL)
        _check(out)
        _swap(staging, out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _check(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        raise SiteFolderError(f"{out} is a file: name a folder for the site")
    if any(out.iterdir()) and not (out / MARKER).is_file():
        raise SiteFolderError(f"{out} is not empty, and no site that this command made: name another folder")


def _swap(staging: Path, out: Path) -> None:
    """Two renames: between them, for less than a millisecond, there is no site."""
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}.old-", dir=out.parent))
    try:
        if out.exists():
            out.rename(old / "site")
        try:
            staging.rename(out)
        except OSError:
            if (old / "site").exists():
                (old / "site").rename(out)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
