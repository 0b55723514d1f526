"""The version of the code that made a result: the sources and libraries on which it depends."""

from __future__ import annotations

import hashlib
import json
import platform
import re
import subprocess
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from extractors.names.general import GENERAL
from schemas.places import Place

SOURCES = ("extractors", "schemas", "pipeline.extraction")


@cache
def code_version() -> str:
    """64 hexadecimal digits that change with anything that may change a result.

    That is our sources, vocabularies and model, the libraries that read and mark text, Python's minor version (regular
    expressions, Unicode), tesseract's version, and the version of the general model that votes where it is installed.
    """
    digest = hashlib.sha256()
    for package in SOURCES:
        for name, content in _source_files(files(package), package):
            digest.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    for library in libraries():
        digest.update(f"{library}=={version(library)}\n".encode())
    digest.update(f"python {'.'.join(platform.python_version_tuple()[:2])}\ntesseract {_tesseract()}\n".encode())
    digest.update(f"{GENERAL} {_version_or_absent(GENERAL)}\n".encode())
    return digest.hexdigest()


def libraries() -> tuple[str, ...]:
    """What the project requires to run, whether a reader uses it or not: too many names cost a re-reading, too few the truth."""
    required = [line for line in requires("inkoopspoor") or () if "extra ==" not in line]
    return tuple(sorted(match.group() for line in required if (match := re.match(r"[\w.\-]+", line)) is not None))


def places_version(places: Sequence[Place]) -> str:
    """Hash of the places that rules look for."""
    content = json.dumps([asdict(place) for place in places], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()


def _source_files(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                found += _source_files(entry, name)
        elif not entry.name.endswith(".pyc"):
            found.append((name, entry.read_bytes()))
    return found


def _version_or_absent(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"


def _tesseract() -> str:
    """Version of tesseract and whether it knows Dutch; ``absent`` without it: scanned pages then stay unread."""
    try:
        told, languages = (
            subprocess.run(["tesseract", option], capture_output=True, text=True, check=True, timeout=60).stdout
            for option in ("--version", "--list-langs")
        )
    except FileNotFoundError:
        return "absent"
    return f"{told.splitlines()[0]} nld={'nld' in languages.split()}"
