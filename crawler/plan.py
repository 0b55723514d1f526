"""What a crawl may do: made from a region file, by one function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from crawler.addresses import request_address
from schemas.address import AddressError, place_of
from schemas.region import Region

MOST_ALIKE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlPlan:
    """Where a crawl begins, what it may fetch and where it stops."""

    region: str
    start: tuple[str, ...]
    allows: Callable[[str], bool]
    """Whether an address may be asked for."""
    hosts: tuple[str, ...] = ()
    """Hosts that may be asked for a robots.txt that moved there."""
    depth: int = 3
    """Clicks away from a start page."""
    max_documents: int = 1000
    most_alike: int = MOST_ALIKE
    """Addresses that differ in numbers alone and brought nothing new, before the rest of them counts as a trap."""
    delay: float = 5.0
    """Seconds between two requests to one host, at least."""
    max_bytes: int = 100 * 2**20
    """Of one body, unpacked."""
    max_seconds: float = 6 * 3600
    """Of the whole crawl."""
    allow_private: bool = False
    """Whether hosts of the own network may be asked: for the demo and for tests."""
    settings: Mapping[str, Any] = field(default_factory=dict)
    """Written into the header of the log."""


def plan_for(
    region: Region,
    *,
    delay: float | None = None,
    max_bytes: int = 100 * 2**20,
    max_seconds: float = 6 * 3600,
    allow_private: bool = False,
) -> CrawlPlan:
    """The plan of a region file. ``delay`` replaces the file's where given (the demo's server is our own)."""
    pause = region.crawl.delay_seconds if delay is None else delay
    starts = {_spot(address): address for address in region.pages.start}

    def allows(address: str) -> bool:
        # a start page that moved to https, to www. or to a final slash is a start page still
        return region.allows(starts.get(_spot(address), address))

    return CrawlPlan(
        region=region.id,
        start=region.pages.start,
        allows=allows,
        hosts=tuple(dict.fromkeys(place_of(entry)[0] for entry in region.allowed)),
        depth=region.follow.depth,
        max_documents=region.follow.max_documents,
        delay=pause,
        max_bytes=max_bytes,
        max_seconds=max_seconds,
        allow_private=allow_private,
        settings={
            "start": list(region.pages.start),
            "allowed": list(region.allowed),
            "include": list(region.follow.include),
            "exclude": list(region.follow.exclude),
            "depth": region.follow.depth,
            "max_documents": region.follow.max_documents,
            "most_alike": MOST_ALIKE,
            "delay": pause,
            "max_bytes": max_bytes,
            "max_seconds": max_seconds,
            "purpose": region.crawl.purpose,
        },
    )


def _spot(address: str) -> tuple[str, str, str]:
    try:
        asked = request_address(address)
        host, path = place_of(asked)
    except AddressError:
        return ("", "", address)
    return (host, path.rstrip("/"), asked.partition("?")[2])
