"""Corrections files on disk: ``corrections/<region>.toml`` within a folder of regions, found by being there.

What may stand in a file is in ``schemas/correction_format.py``.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from schemas.correction_format import Correction
from schemas.region import regions_folder

FOLDER = "corrections"


class CorrectionError(ValueError):
    """A corrections file that cannot be used; the message names the file, the correction and the key."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    corrections: tuple[Correction, ...] = ()


_KEYS = (*Correction.model_fields, *_File.model_fields)


def read_corrections(region: str, folder: Path | Traversable | None = None) -> tuple[Correction, ...]:
    """The corrections of ``region``, in the order of its file; none where it has no file.

    ``folder`` is the folder of region files (default: the shipped one). Raises ``CorrectionError`` with one line per
    fault: file, number of the correction, key, what is wrong. A file is used whole or not at all.
    """
    path = (regions_folder() if folder is None else folder) / FOLDER / f"{region}.toml"
    return load_corrections(path) if path.is_file() else ()


def corrected_regions(folder: Path | Traversable | None = None) -> tuple[str, ...]:
    """Ids of the regions that have a corrections file, sorted."""
    place = (regions_folder() if folder is None else folder) / FOLDER
    if not place.is_dir():
        return ()
    return tuple(sorted(path.name.removesuffix(".toml") for path in place.iterdir() if path.name.endswith(".toml")))


def load_corrections(path: Path | Traversable) -> tuple[Correction, ...]:
    """Read one corrections file; raises ``CorrectionError``."""
    name = f"{FOLDER}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{name}: not a TOML file: {error}") from error
    except OSError as error:
        raise CorrectionError(f"{name}: cannot be read: {error.strerror}") from error
    return parse_corrections(text, name)


def parse_corrections(text: str, name: str) -> tuple[Correction, ...]:
    """The corrections that ``text`` holds; raises ``CorrectionError``, which calls the file ``name``."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{name}: not a TOML file: {error}") from error
    try:
        found = _File.model_validate(content).corrections
    except ValidationError as error:
        raise CorrectionError("\n".join(f"{name}: {_line(one)}" for one in error.errors(include_url=False))) from error
    twice = [number for number, one in enumerate(found, start=1) if one in found[: number - 1]]
    if twice:
        raise CorrectionError(f"{name}: correction {twice[0]}: stands there twice")
    return found


def _line(fault: Any) -> str:
    """One line of an error: which correction, the key as the file writes it, and what is wrong with it."""
    where = list(fault["loc"])
    told = ""
    if len(where) > 1 and where[0] == "corrections":
        told, where = f"correction {where[1] + 1}: ", where[2:]
    message = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "extra_forbidden":
        close = get_close_matches(str(where[-1]), _KEYS, n=1)
        message = "unknown key" + (f"; did you mean {close[0]}?" if close else "")
    key = ".".join(str(part) for part in where)
    return f"{told}{key}: {message}" if key else f"{told}{message}"
