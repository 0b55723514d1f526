"""Region files on disk: found by being there, checked one by one, then against each other.

What may stand in a file is in ``schemas/region_format.py``; its models are at hand here too.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from schemas.places import Place, places
from schemas.region_format import ALL_REGIONS, Crawl, Expect, Follow, Municipality, Pages, Region

__all__ = [
    "Crawl",
    "Expect",
    "Follow",
    "Municipality",
    "Pages",
    "Place",
    "Region",
    "RegionError",
    "cross_faults",
    "load_region",
    "load_regions",
    "places",
    "read_regions",
    "regions_folder",
]

_MODELS: tuple[type[BaseModel], ...] = (Region, Pages, Follow, Crawl, Expect, Municipality)
_KEYS = tuple(sorted({name for model in _MODELS for name in model.model_fields}))


class RegionError(ValueError):
    """A region file, or a set of them, that cannot be used; the message names each file and key."""


def regions_folder() -> Traversable:
    """The folder of the regions that are shipped."""
    return files("regions")


def load_region(path: Path | Traversable | str) -> Region:
    """Read one region file; raise ``RegionError`` with one line per fault: file, key, what is wrong."""
    path = Path(path) if isinstance(path, str) else path
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegionError(f"{path.name}: not a TOML file: {error}") from error
    except OSError as error:
        raise RegionError(f"{path.name}: cannot be read: {error.strerror}") from error
    if path.name == f"{ALL_REGIONS}.toml":
        raise RegionError(f"{path.name}: {ALL_REGIONS} stands for all regions together: give the file another name")
    if "id" in content:
        raise RegionError(f"{path.name}: id: leave it out, the name of the file is the id")
    try:
        return Region.model_validate({**content, "id": path.name.removesuffix(".toml")})
    except ValidationError as error:
        lines = (f"{path.name}: {_line(fault, content)}" for fault in error.errors(include_url=False))
        raise RegionError("\n".join(lines)) from error


def read_regions(folder: Path | Traversable | None = None) -> tuple[dict[str, Region], dict[str, RegionError]]:
    """Read a folder (default: the shipped one): the regions by id, and the errors of the other files by id.

    One broken file takes no other region with it: a nightly run goes on with the rest and reports the broken ones.
    """
    regions: dict[str, Region] = {}
    errors: dict[str, RegionError] = {}
    place = regions_folder() if folder is None else folder
    if not place.is_dir():
        raise RegionError(f"{place.name}: there is no such folder of regions")
    for path in sorted(place.iterdir(), key=lambda entry: entry.name.removesuffix(".toml")):
        if not path.name.endswith(".toml"):
            continue
        name = path.name.removesuffix(".toml")
        try:
            regions[name] = load_region(path)
        except RegionError as error:
            errors[name] = error
    return regions, errors


def load_regions(folder: Path | Traversable | None = None) -> dict[str, Region]:
    """Read a folder of region files (default: the shipped one) by id; raise ``RegionError`` naming every fault."""
    regions, errors = read_regions(folder)
    faults = [str(error) for error in errors.values()] + cross_faults(regions, known=set(regions) | set(errors))
    if faults:
        raise RegionError("\n".join(faults))
    return regions


def cross_faults(regions: dict[str, Region], known: set[str]) -> list[str]:
    """What is wrong between files: ``bought_by`` without such a file, a JZ or GM code claimed by two jeugdregio's."""
    faults: list[str] = []
    claims: dict[str, str] = {}
    for region in regions.values():
        faults += [
            f"{region.id}.toml: bought_by: there is no region {other}"
            for other in region.bought_by
            if other not in known
        ]
        if region.kind != "jeugdregio":
            continue
        for code in (*region.jz, *(one.code for one in region.municipalities if one.until is None)):
            if code in claims:
                faults.append(f"{region.id}.toml: {code} stands in {claims[code]}.toml too")
            claims.setdefault(code, region.id)
    return faults


def _line(fault: Any, content: dict[str, Any]) -> str:
    """One line of an error: the key as the file writes it, and what is wrong with it."""
    where = list(fault["loc"])
    if len(where) > 1 and where[0] == "municipalities" and isinstance(where[1], int):
        table = content["municipalities"]
        where[1] = list(table)[where[1]] if isinstance(table, dict) else where[1]
    message = fault["msg"].removeprefix("Value error, ")
    if fault["type"] == "extra_forbidden":
        close = get_close_matches(str(where[-1]), _KEYS, n=1)
        message = "unknown key" + (f"; did you mean {close[0]}?" if close else "")
    key = ".".join(str(part) for part in where)
    return f"{key}: {message}" if key else message
