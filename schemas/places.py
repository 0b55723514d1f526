"""The names of municipalities, regions and buying organisations, as the region files give them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from schemas.region_format import Region

_PROVINCE = re.compile(r" \([A-Z]{1,2}\.\)$")
"""What the statistics office adds to tell namesakes apart: ``Bergen (NH.)``, ``Hengelo (O.)``."""


Kind = Literal["municipality", "jeugdregio", "organisation"]


@dataclass(frozen=True, slots=True)
class Place:
    """A buyer that documents may name.

    A name or alias may stand under two places: Bergen is a municipality in two provinces, Utrecht a municipality and a
    jeugdregio. Only the text and its region can tell which is meant.
    """

    kind: Kind
    name: str
    aliases: tuple[str, ...]
    code: str | None
    """GM or JZ code; none for an organisation, or for a region that buys and is no jeugdregio."""
    regions: tuple[str, ...]
    """Ids of the region files that name it, sorted."""


def places(regions: Mapping[str, Region]) -> tuple[Place, ...]:
    """All places of the region files, each once, sorted by kind, name and code.

    Procurement regions are of kind jeugdregio too, without a code.
    """
    found: dict[tuple[Kind, str], tuple[str, str | None, set[str], set[str]]] = {}

    def add(kind: Kind, name: str, code: str | None, aliases: tuple[str, ...], region: str) -> None:
        first, _, names, where = found.setdefault((kind, code or name), (name, code, set(), set()))
        names.update({name, *aliases} - {first})
        where.add(region)

    for region in sorted(regions.values(), key=lambda one: one.id):
        code = region.jz[0] if region.kind == "jeugdregio" else None
        add("jeugdregio", region.name, code, region.aliases, region.id)
        for buyer in region.buyers:
            add("organisation", buyer, None, (), region.id)
        for one in region.municipalities:
            bare = _PROVINCE.sub("", one.name)
            add("municipality", bare, one.code, (*one.aliases, one.name), region.id)
    result = [
        Place(kind, name, tuple(sorted(aliases)), code, tuple(sorted(where)))
        for (kind, _), (name, code, aliases, where) in found.items()
    ]
    return tuple(sorted(result, key=lambda place: (place.kind, place.name, place.code or "")))
