"""Takedown files on disk: ``takedown/<region>.toml`` and ``takedown/all-regions.toml`` within a folder of regions.

What may stand in a file is in ``schemas/takedown_format.py``. A file that cannot be used stops the region: what someone
asked to be removed is not published because of a typing error.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from schemas.region import regions_folder
from schemas.region_format import ALL_REGIONS
from schemas.takedown_format import Takedown

FOLDER = "takedown"
EVERYWHERE = ALL_REGIONS
"""Name of the file that holds for every region."""


class TakedownError(ValueError):
    """A takedown file that cannot be used; the message names the file, the takedown and the key, and no value."""


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    takedowns: tuple[Takedown, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """A takedown and where it stands: the file without its suffix, and its place there from 1."""

    file: str
    number: int
    takedown: Takedown


def read_takedowns(region: str, folder: Path | Traversable | None = None) -> tuple[Listed, ...]:
    """The takedowns that hold for ``region``, those of its own file first; none where there is no file.

    ``folder`` is the folder of region files (default: the shipped one). Raises ``TakedownError``.
    """
    place = (regions_folder() if folder is None else folder) / FOLDER
    found: list[Listed] = []
    for name in (region, EVERYWHERE):
        path = place / f"{name}.toml"
        if path.is_file():
            found += [Listed(name, number, one) for number, one in enumerate(load_takedowns(path), start=1)]
    return tuple(found)


def load_takedowns(path: Path | Traversable) -> tuple[Takedown, ...]:
    """Read one takedown file; raises ``TakedownError``."""
    name = f"{FOLDER}/{path.name}"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TakedownError(f"{name}: not a TOML file: {error}") from error
    except OSError as error:
        raise TakedownError(f"{name}: cannot be read: {error.strerror}") from error
    try:
        return _File.model_validate(content).takedowns
    except ValidationError as error:
        lines = []
        for fault in error.errors(include_url=False, include_input=False):
            where = [str(part + 1) if isinstance(part, int) else part for part in fault["loc"]]
            lines.append(f"{name}: {'.'.join(where)}: {fault['msg'].removeprefix('Value error, ')}")
        raise TakedownError("\n".join(lines)) from error
