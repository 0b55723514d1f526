"""The folder of an export: written beside its place, then moved there whole; nothing that others put there is lost."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from storage.roots import StorageError, check_key

MANIFEST = "export.json"
"""Says what the export is, how complete its regions are, and the sha256 of every other file. It marks a folder as ours."""


class FolderError(StorageError):
    """The folder holds what no export made: nothing of it was touched."""


def write(out: Path, about: Mapping[str, Any], files: Iterable[tuple[str, bytes]]) -> bool:
    """Make ``out`` hold ``files`` and the manifest, and nothing else; returns whether anything changed.

    ``about`` is what the manifest says beside the list of files; a callable value is asked when all files are written.
    Raises ``FolderError`` where ``out`` is no folder or holds a file that an earlier export did not write, and leaves
    it as it is then, as at every other failure.
    """
    out = out.resolve()
    before = _ours(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{out.name}.staging-", dir=out.parent))
    try:
        written: dict[str, str] = {}
        for key, content in files:
            _put(staging, key, content)
            written[key] = hashlib.sha256(content).hexdigest()
        told = {name: value() if callable(value) else value for name, value in about.items()}
        manifest = json.dumps({**told, "files": dict(sorted(written.items()))}, ensure_ascii=False, indent=1)
        if before == manifest.encode() and all(_sha256(out / key) == found for key, found in written.items()):
            return False
        _put(staging, MANIFEST, manifest.encode())
        staging.chmod(0o755)  # mkdtemp makes folders that only their owner may read
        _swap(staging, out)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return True


def _ours(out: Path) -> bytes | None:
    """The manifest that lies in ``out``; None where there is no folder, or an empty one."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return None
    if not out.is_dir():
        raise FolderError(f"{out} is no folder")
    try:
        content = (out / MANIFEST).read_bytes()
        listed = {*json.loads(content)["files"], MANIFEST}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FolderError(f"{out} is not empty and no export made it: choose another folder, or empty it") from error
    there = {path.relative_to(out).as_posix() for path in out.rglob("*") if not path.is_dir() or path.is_symlink()}
    strange = sorted(there - listed)
    if strange:
        raise FolderError(f"{out} holds {strange[0]}, which no export wrote: move it away, or choose another folder")
    return content


def _put(folder: Path, key: str, content: bytes) -> None:
    path = folder / check_key(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as stream:  # two files of one name would be a fault of ours
        stream.write(content)


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _swap(staging: Path, out: Path) -> None:
    """Put ``staging`` in the place of ``out``. A process that is killed between the two names leaves the old folder."""
    old = staging.with_name(staging.name.replace(".staging-", ".old-"))
    if out.exists():
        out.rename(old)
    try:
        staging.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
