"""Local files and folders instead of a crawl: what lies there goes into the archive as if it had been fetched."""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline.version import VERSION
from storage.archive import Archive, Ingest, IngestedFile

log = logging.getLogger(__name__)


class ManifestError(ValueError):
    """The manifest cannot be used; the message names the line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a manifest says of one file."""

    url: str | None
    fetched_at: datetime | None


def ingest(archive: Archive, region: str, files: Sequence[IngestedFile]) -> Ingest:
    """Archive ``files`` for ``region`` and write the log of it."""
    return archive.record_ingest(region, files, version=VERSION)


def files_of(paths: Sequence[Path], manifest: Path | None = None) -> list[IngestedFile]:
    """All files of ``paths``, read.

    A folder is walked in the order of its names, hidden files left out. A file's address is its path within the folder
    that was given, or its name; the manifest (CSV: path, url, fetched_at) may give another, and the instant. Without
    one no instant is written: the same files give the same tables, whenever and wherever they are ingested.

    Raises ``FileNotFoundError`` where a path is not there, and ``ManifestError``.
    """
    entries = read_manifest(manifest) if manifest else {}
    found = [(path, url) for path, url in _walk(paths) if manifest is None or not path.samefile(manifest)]
    unused = set(entries) - {name for path, url in found for name in _names(manifest, path, url)}
    if unused:
        raise ManifestError(f"{manifest}: no such file among those given: {', '.join(sorted(unused)[:5])}")
    return [_ingested(path, url, _entry(entries, manifest, path, url)) for path, url in found]


def read_manifest(path: Path) -> dict[str, Entry]:
    """The lines of a manifest by the path they are about; raises ``ManifestError``."""
    entries: dict[str, Entry] = {}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        if not {"path"} <= set(reader.fieldnames or ()) <= {"path", "url", "fetched_at"}:
            raise ManifestError(f"{path}: the first line must name the columns path,url,fetched_at")
        for number, line in enumerate(reader, start=2):
            name = (line["path"] or "").strip().removeprefix("./")
            if not name or None in line:
                raise ManifestError(f"{path}, line {number}: not as many values as columns, or no path")
            if name in entries:
                raise ManifestError(f"{path}, line {number}: {name} stands there twice")
            try:
                moment = (line.get("fetched_at") or "").strip()
                fetched_at = _instant(moment) if moment else None
            except ValueError as error:
                raise ManifestError(f"{path}, line {number}: fetched_at {moment!r} is no instant (ISO 8601)") from error
            entries[name] = Entry((line.get("url") or "").strip() or None, fetched_at)
    return entries


def _walk(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Every file with its address, in the order of the arguments and then of the names."""
    for path in paths:
        if path.is_dir():
            inside = (file.relative_to(path) for file in path.rglob("*") if file.is_file())
            for file in sorted(inside, key=lambda file: file.as_posix()):
                if not any(part.startswith(".") for part in file.parts):
                    yield path / file, file.as_posix()
        elif path.exists():
            yield path, path.name
        else:
            raise FileNotFoundError(path)


def _names(manifest: Path | None, path: Path, url: str) -> set[str]:
    """The names under which a manifest may list a file: relative to the folder given, or to the manifest's own."""
    names = {url}
    if manifest is not None:
        try:
            names.add(path.resolve().relative_to(manifest.resolve().parent).as_posix())
        except ValueError:
            return names
    return names


def _entry(entries: Mapping[str, Entry], manifest: Path | None, path: Path, url: str) -> Entry:
    return next((entries[name] for name in sorted(_names(manifest, path, url)) if name in entries), Entry(None, None))


def _ingested(path: Path, url: str, entry: Entry) -> IngestedFile:
    try:
        content = path.read_bytes()
    except OSError as error:
        return IngestedFile(entry.url or url, None, entry.fetched_at, f"It cannot be read: {error.strerror}.")
    return IngestedFile(entry.url or url, content, entry.fetched_at)


def _instant(text: str) -> datetime:
    """An ISO 8601 instant; without an offset it is taken as UTC."""
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
