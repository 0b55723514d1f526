"""Writes what the demo needs into its output folder: the site, and the region files with the server's address."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from demo.documents import documents

HERE = Path(__file__).parent
CHANGED = datetime(2025, 11, 24, 8, 0, tzinfo=UTC)
"""What the server says under Last-Modified."""
_MARK = ".made-by-the-demo"


class OutputError(Exception):
    """The output folder holds what the demo did not make: it deletes nothing of that."""


def fresh_folder(out: Path) -> None:
    """Make ``out`` an empty folder; one of an earlier demo is deleted, anything else raises ``OutputError``."""
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / _MARK).exists())):
        raise OutputError(f"{out} holds what the demo did not make; move it away, or name another folder")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    (out / _MARK).write_text("The demo deletes this folder when it runs again.\n", encoding="utf-8")


def build_site(site: Path) -> list[str]:
    """Write pages and documents below ``site``; returns their paths."""
    shutil.copytree(HERE / "site", site)
    for document in documents():
        path = site / document.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(document.make())
    files = sorted(path for path in site.rglob("*") if path.is_file())
    for path in files:
        os.utime(path, (CHANGED.timestamp(), CHANGED.timestamp()))
    return [path.relative_to(site).as_posix() for path in files]


def write_regions(folder: Path, address: str) -> list[str]:
    """Write the region files, and the corrections, for a server at ``address``; returns the regions' ids."""
    for path in sorted((HERE / "regions").rglob("*.toml")):
        written = folder / path.relative_to(HERE / "regions")
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(path.read_text(encoding="utf-8").replace("@SITE@", address), encoding="utf-8")
    return sorted(path.stem for path in folder.glob("*.toml"))
