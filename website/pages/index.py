"""The first page: where regions lie, how each is covered, and which have not been read."""

from __future__ import annotations

from collections import Counter
from typing import Any

from website.addresses import region_page
from website.evidence import Value
from website.tables import RegionTables, Tables
from website.tiles import MEANINGS, SIGNS, state_of, tile_map
from website.words import day


def context(tables: Tables) -> dict[str, Any]:
    """What the first page shows."""
    placed, below = tile_map(tables)
    read = {region.id for region in tables.regions}
    states = Counter(tile.state for tile in (*placed, *below))
    return {
        "placed": placed,
        "signs": SIGNS,
        "state_words": {**{state: state for state in SIGNS}, "unread": "not read", "outside": "not in scope"},
        "below": below,
        "legend": [(state, SIGNS[state], MEANINGS[state], states[state]) for state in SIGNS],
        "regions": [row(region) for region in tables.regions],
        "unread": [known.name for id_, known in sorted(tables.known.items()) if id_ not in read],
        "documents": len({id_ for region in tables.regions for id_ in region.documents}),
        "facts": len({id_ for region in tables.regions for id_ in region.facts}),
        "procurements": sum(len(region.rows["procurements"]) for region in tables.regions),
    }


def row(region: RegionTables) -> dict[str, Any]:
    """A region in the table of coverage."""
    covered = region.coverage
    problems = region.rows["problems"]
    return {
        "region": Value(region.name),
        "place": region_page(region.id),
        "state": state_of(covered),
        "sign": SIGNS[state_of(covered)],
        "reasons": covered["reasons"] if covered else ["It has no row of coverage."],
        "documents": len(region.documents),
        "facts": len(region.facts),
        "procurements": len(region.rows["procurements"]),
        "last": day(covered["observed_at"]) if covered else "",
        "missing": sum(problem["kind"] != "doubtful_fact" for problem in problems),
        "doubtful": sum(problem["kind"] == "doubtful_fact" for problem in problems),
    }
