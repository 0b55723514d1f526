"""The machine: Python and its packages, tesseract, memory, disks, and the clock."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from extractors.readers.pdf.ocr import OcrError, program
from pipeline.oversight.check import Check
from pipeline.workplace import Workplace
from storage.roots import TEMPORARY, Root, StorageError

LITTLE_SPACE, NO_SPACE = 5 * 2**30, 2**29
"""Free bytes below which a disk is told of, and below which a night may fail on it."""
CLOCK_MAY_BE_OFF = timedelta(minutes=2)
_PACKAGE = "inkoopspoor"


def python() -> Iterator[Check]:
    """Python and every package against what this version asks for."""
    wanted = metadata(_PACKAGE)["Requires-Python"] or ""
    here = platform.python_version()
    if here in SpecifierSet(wanted, prereleases=True):
        yield Check("python", "ok", f"Python {here}")
    else:
        yield Check("python", "fault", f"Python {here}, and {wanted} is needed", "make PYTHON=python3.11 setup")
    asked = [Requirement(line) for line in requires(_PACKAGE) or ()]
    needed = [one for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})]
    wrong = [told for one in needed if (told := _wrong(one))]
    if wrong:
        yield Check("packages", "fault", "; ".join(wrong), "make setup installs what is pinned")
    else:
        yield Check("packages", "ok", f"{len(needed)} packages as required")


def _wrong(wanted: Requirement) -> str | None:
    try:
        here = version(wanted.name)
    except PackageNotFoundError:
        return f"{wanted.name} is not installed"
    return (
        None if wanted.specifier.contains(here, prereleases=True) else f"{wanted.name} {here} is not {wanted.specifier}"
    )


def tesseract() -> Iterator[Check]:
    """Whether scanned pages can be read."""
    try:
        yield Check("tesseract", "ok", f"{program()}, with Dutch")
    except OcrError as error:
        yield Check("tesseract", "warning", error.message, "apt install tesseract-ocr tesseract-ocr-nld, then rebuild")


def memory(place: Workplace) -> Iterator[Check]:
    """Whether all processes that read documents may take what they are allowed to take."""
    there = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    asked = place.limits.processes * place.limits.megabytes
    noun = "process" if place.limits.processes == 1 else "processes"
    told = f"{place.limits.processes} {noun} may take {asked} MB together, the machine has {there} MB"
    if asked > there:
        yield Check(
            "memory", "warning", told, "set processes or megabytes lower, or a large document may end the others"
        )
    else:
        yield Check("memory", "ok", told)


def disks(place: Workplace) -> Iterator[Check]:
    """Free space where archive, tables and cache lie, and whether they can be written to."""
    for name, folder in _folders(place):
        if folder is None:
            yield Check(name, "ok", "not on this machine: its space and its permissions were not looked at")
            continue
        there = _nearest(folder)
        if not os.access(there, os.W_OK | os.X_OK):
            yield Check(
                name, "fault", f"{there} cannot be written to by user {os.getuid()}", "give that user the folder"
            )
            continue
        usage, files = shutil.disk_usage(there), os.statvfs(there)
        told = f"{folder}: {usage.free / 2**30:.1f} GiB free"
        if usage.free < NO_SPACE or (files.f_files and files.f_favail == 0):
            yield Check(name, "fault", told, "make room before the next night: a crawl on a full disk is cut off")
        elif usage.free < LITTLE_SPACE or (files.f_files and files.f_favail / files.f_files < 0.02):
            yield Check(name, "warning", told, "make room; the archive only grows")
        else:
            yield Check(name, "ok", told)


def clock(place: Workplace) -> Iterator[Check]:
    """Whether time goes on from where the logs left it, and disks agree with it."""
    now = place.now()
    runs = place.run_log.runs()
    last = max((run.finished or run.started for run in runs), default=None)
    if last is not None and last > now + CLOCK_MAY_BE_OFF:
        told = f"it is {now:%Y-%m-%d %H:%M} UTC by this clock, and a run ended on {last:%Y-%m-%d %H:%M}"
        yield Check("clock", "fault", told, "set the clock (timedatectl); crawls keep their order all the same")
        return
    for name, folder in _folders(place):
        off = abs(_written(folder) - datetime.now(UTC)) if folder and folder.is_dir() else timedelta(0)
        if off > CLOCK_MAY_BE_OFF:
            told = f"the disk of {name} is {off.total_seconds():.0f} s away from this clock"
            yield Check("clock", "warning", told, "set both clocks by NTP")
            return
    yield Check("clock", "ok", f"{now:%Y-%m-%d %H:%M} UTC")


def _folders(place: Workplace) -> Iterator[tuple[str, Path | None]]:
    for name, location in (("raw", place.raw), ("curated", place.curated_at), ("work", str(place.work))):
        try:
            root = Root(location)
            yield name, root.local_path() if root.is_local else None
        except StorageError:
            yield name, None  # told by the check of settings


def _nearest(folder: Path) -> Path:
    """The folder, or the one above it that is there: where it would be made."""
    folder = folder.absolute()
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    return folder


def _written(folder: Path) -> datetime:
    """When the disk says that a file is written that is written now."""
    try:
        with tempfile.NamedTemporaryFile(prefix=TEMPORARY, dir=folder) as file:
            return datetime.fromtimestamp(Path(file.name).stat().st_mtime, UTC)
    except OSError:
        return datetime.now(UTC)  # told by the check of disks
