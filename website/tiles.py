"""The tile map: where each region's tile stands (``tiles.toml``) and how it is covered."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from website.addresses import region_page
from website.tables import Tables

SIGNS = {"complete": "●", "partial": "◐", "failed": "✕", "unread": "○", "outside": ""}
"""State of coverage -> a sign beside the colour. ``unread``: nothing of the region is published; ``outside``: nor is there a
file of it among the region files."""
MEANINGS = {
    "complete": "all that was expected came and was read",
    "partial": "something is missing, the region's page says what",
    "failed": "nothing came in the last crawl",
    "unread": "in scope, and not read yet",
    "outside": "not in scope: it has no region file",
}


@dataclass(frozen=True, slots=True)
class Tile:
    """One region on the map. ``row`` and ``column`` are 0 for a region that the map has no place for."""

    name: str
    short: str
    state: str
    row: int
    column: int
    place: str | None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map."""

    row: int
    column: int
    short: str


@cache
def spots() -> dict[str, Spot]:
    """Region id -> its place on the map."""
    content = tomllib.loads((files("website") / "tiles.toml").read_text(encoding="utf-8"))
    return {region: Spot(*entry) for region, entry in content["tiles"].items()}


def tile_map(tables: Tables) -> tuple[list[Tile], list[Tile]]:
    """The tiles with a place, by row and column, and those of published regions without one."""
    read = {region.id: region for region in tables.regions}
    placed = []
    for id_, spot in sorted(spots().items(), key=lambda item: (item[1].row, item[1].column)):
        region, known = read.get(id_), tables.known.get(id_)
        name = region.name if region else known.name if known else id_
        state = state_of(region.coverage) if region else "unread" if known else "outside"
        placed.append(Tile(name, spot.short, state, spot.row, spot.column, region_page(id_) if region else None))
    below = [
        Tile(region.name, region.name, state_of(region.coverage), 0, 0, region_page(region.id))
        for region in tables.regions
        if region.id not in spots()
    ]
    return placed, below


def state_of(coverage: dict[str, object] | None) -> str:
    """The state that a row of ``coverage`` tells; a region without one is as good as unread."""
    return str(coverage["state"]) if coverage else "unread"
