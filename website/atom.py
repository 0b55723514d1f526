"""An Atom feed (RFC 4287) of a region's changes: one entry per row of ``changes``.

No clock: an entry's moment is the day of the document that says it. Ids are made from what the entry is about, so that a
reader of feeds sees an entry once, however often the site is built and wherever it stands.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime

from lxml import etree

from website.addresses import evidence_place, region_feed, region_page
from website.evidence import hint_of
from website.tables import RegionTables, Row
from website.timeline import name_of
from website.words import column, harmless, written

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
_OURS = uuid.UUID("0d2f6a1e-6d0b-5a55-9a53-1e0a1f9a7d43")
"""Namespace of our ids; never to be changed."""


def feed(region: RegionTables, address: str | None = None) -> bytes:
    """The feed as XML. ``address``: where the site stands, for absolute links; without it they are relative to the feed."""
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]  # lxml allows None
    root.set(f"{{{_XML}}}lang", "en")
    _add(root, "title", f"Inkoopspoor: changes in {region.name}")
    _add(root, "subtitle", "One entry per value that changed between documents, dated by the document that says so")
    _add(root, "id", _urn("feed", region.id))
    _add(root, "updated", _instant(max(_days(region), default=date(1970, 1, 1))))
    _add(_add(root, "author"), "name", "Inkoopspoor")
    _link(root, "alternate", _place(address, region_page(region.id)), "text/html")
    if address:
        _link(root, "self", _place(address, region_feed(region.id)), "application/atom+xml")
    about = {row["procurement_id"]: row for row in region.rows["procurements"]}
    changes = sorted(region.rows["changes"], key=lambda row: (row["procurement_id"], row["column"], row["fact_id"]))
    for row in sorted(changes, key=lambda row: _day(region, row), reverse=True):
        _entry(root, region, row, about.get(row["procurement_id"]), address)
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return content


def _entry(root: etree._Element, region: RegionTables, row: Row, about: Row | None, address: str | None) -> None:
    what = name_of(about) if about else row["procurement_id"]
    old, new = written(row["old_value"]), written(row["new_value"])
    entry = _add(root, "entry")
    _add(entry, "title", f"{what}: {column(row['column'])} is now {new}, was {old}")
    _add(entry, "id", _urn(region.id, row["procurement_id"], row["column"], row["fact_id"]))
    _add(entry, "updated", _instant(_day(region, row)))
    found = region.facts.get(row["fact_id"])
    place = evidence_place(region.id, found[1]) if found else region_page(region.id)
    _link(entry, "alternate", _place(address, place), "text/html")
    _add(entry, "category").set("term", row["column"])
    said = f"\u201c{found[1]['quote']}\u201d ({hint_of(region, row['document_id'])})" if found else ""
    _add(entry, "summary", said or f"{what}: {column(row['column'])}")


def _days(region: RegionTables) -> Iterator[date]:
    """The days of the changes; of the documents where nothing changed yet."""
    rows = region.rows["changes"]
    yield from (_day(region, row) for row in rows)
    if not rows:
        yield from (row["document_date"] for row in region.rows["documents"] if row["document_date"])


def _day(region: RegionTables, row: Row) -> date:
    """When a change was known: the document's date, or that of its fetching, or the first day that there is."""
    document = region.documents.get(row["document_id"], {})
    fetched: datetime | None = document.get("fetched_at")
    known: date | None = row["known_on"]
    return known or (fetched.astimezone(UTC).date() if fetched else date(1970, 1, 1))


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _urn(*parts: str) -> str:
    return uuid.uuid5(_OURS, "\0".join(parts)).urn


def _place(address: str | None, page: str) -> str:
    return f"{address.rstrip('/')}/{page}" if address else f"../{page}"


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    element.text = harmless(text)
    return element


def _link(parent: etree._Element, relation: str, place: str, media_type: str) -> None:
    link = _add(parent, "link")
    link.set("rel", relation)
    link.set("href", place)
    link.set("type", media_type)
