"""From the logs of a region to its documents: which versions there are, and which one replaced which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from storage.log import Crawl, Fetch

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedDocument:
    """One version of a document: these bytes, at the address where they were seen last."""

    document_id: str
    url: str
    parent_document_id: str | None
    link_text: str | None
    fetched_at: datetime | None
    """When these bytes last came whole; None for a file ingested without a manifest."""
    first_seen: datetime | None
    """When they were first seen at this address."""
    last_modified: datetime | None
    superseded_by: str | None
    """The version that followed at this address; None while the bytes still stand at any address."""
    media_type_served: str | None


@dataclass(frozen=True, slots=True)
class _Sighting:
    """These bytes stood at this address at this moment."""

    moment: tuple[datetime, str]
    address: str
    document_id: str
    fetch: Fetch

    @property
    def order(self) -> tuple[datetime, str, int]:
        return (*self.moment, self.fetch.position)


def document_versions(crawls: Iterable[Crawl], ignoring: Collection[str] = ()) -> list[ArchivedDocument]:
    """Every version of every document that the logs name, in the order of (url, document_id).

    A document that returns to earlier bytes (a page that is corrected and put back) makes those bytes the current
    version again, so no chain of ``superseded_by`` ever closes to a ring. Documents of ``ignoring`` (ids) count as if
    they had never been seen.
    """
    every = (sighting for crawl in crawls for sighting in _sightings(crawl) if sighting.document_id not in ignoring)
    sightings = sorted(every, key=lambda seen: seen.order)
    at_address: dict[str, list[_Sighting]] = defaultdict(list)
    of_document: dict[str, list[_Sighting]] = defaultdict(list)
    for sighting in sightings:
        at_address[sighting.address].append(sighting)
        of_document[sighting.document_id].append(sighting)
    current = {seen[-1].document_id for seen in at_address.values()}
    documents = [
        _describe(seen, at_address, is_current=document_id in current) for document_id, seen in of_document.items()
    ]
    return sorted(documents, key=lambda document: (document.url, document.document_id))


def _describe(
    seen: Sequence[_Sighting], at_address: dict[str, list[_Sighting]], *, is_current: bool
) -> ArchivedDocument:
    # the same bytes at two addresses are one document: it goes by the address that the crawl came to first
    place = next(sighting for sighting in seen if sighting.moment == seen[-1].moment)
    here = [sighting for sighting in seen if sighting.address == place.address]
    fetched = [sighting.fetch.requested_at for sighting in seen if sighting.fetch.outcome == "fetched"]
    modified = [sighting.fetch.last_modified for sighting in here if sighting.fetch.last_modified]
    return ArchivedDocument(
        document_id=place.document_id,
        url=place.fetch.url,
        parent_document_id=place.fetch.parent_document_id,
        link_text=place.fetch.link_text,
        fetched_at=max((instant for instant in fetched if instant), default=None),
        first_seen=min((sighting.fetch.requested_at for sighting in here if sighting.fetch.requested_at), default=None),
        last_modified=modified[-1] if modified else None,
        superseded_by=None if is_current else _next_version(here[-1], at_address[place.address]),
        media_type_served=place.fetch.media_type,
    )


def _next_version(last: _Sighting, at_address: Sequence[_Sighting]) -> str | None:
    later = (seen.document_id for seen in at_address if seen.order > last.order)
    return next(later, None)


def _sightings(crawl: Crawl) -> list[_Sighting]:
    arrived = [fetch for fetch in crawl.fetches if fetch.document_id and fetch.purpose == "document"]
    claims: dict[str, set[str]] = defaultdict(set)
    for fetch in arrived:
        claims[fetch.canonical_url or fetch.url].add(fetch.document_id or "")
    sightings = []
    for fetch in arrived:
        assert fetch.document_id is not None
        claimed = fetch.canonical_url or fetch.url
        # A faulty template calls the home page the canonical address of every page: an address that several documents
        # of one crawl claim is nobody's, and each goes by its own.
        address = claimed if len(claims[claimed]) == 1 else fetch.url
        # a crawl looks once at each address; an ingest may bring several nights of one, told apart by their times
        instant = crawl.order[0] if crawl.kind == "crawl" else fetch.requested_at
        sightings.append(_Sighting((instant or _NEVER, crawl.crawl_id), address, fetch.document_id, fetch))
    return sightings
