"""The feed: what RFC 4287 asks, ids that stay, and no clock."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from tests.website.small import HOSTILE, day, region
from website.atom import feed
from website.tables import RegionTables, Tables

ATOM = {"a": "http://www.w3.org/2005/Atom"}
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def parsed(content: bytes) -> Any:
    return etree.fromstring(content)


def told(root: Any, path: str) -> list[str]:
    return [str(found) for found in root.xpath(path, namespaces=ATOM)]


def test_a_feed_has_what_the_standard_asks(published: Tables) -> None:
    root = parsed(feed(region(published)))
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    for element in ("id", "title", "updated", "author/a:name"):
        assert len(told(root, f"a:{element}/text()")) == 1
    entries = root.xpath("a:entry", namespaces=ATOM)
    assert len(entries) == 1
    for element in ("id", "title", "updated", "summary"):
        assert len(told(entries[0], f"a:{element}/text()")) == 1
    assert all(INSTANT.fullmatch(one) for one in told(root, "//a:updated/text()"))
    ids = told(root, "//a:id/text()")
    assert len(set(ids)) == len(ids) == 2
    assert all(one.startswith("urn:uuid:") for one in ids)


def test_an_entry_tells_the_change_and_leads_to_its_words(published: Tables) -> None:
    root = parsed(feed(region(published)))
    assert told(root, "a:entry/a:title/text()") == ["Wonen: contracts from is now 1 Jul 2026, was 1 Jan 2026"]
    assert told(root, "a:entry/a:updated/text()") == ["2025-09-04T00:00:00Z"]
    (link,) = told(root, "a:entry/a:link[@rel='alternate']/@href")
    assert link.startswith("../documents/merendal/aaaaaaaaaaaaaaaa.html#f-")
    absolute = parsed(feed(region(published), "https://sporen.example.nl/site/"))
    assert told(absolute, "a:link[@rel='self']/@href") == ["https://sporen.example.nl/site/regions/merendal.atom"]
    assert told(absolute, "//a:id/text()") == told(root, "//a:id/text()")


def test_a_region_without_changes_has_an_empty_feed(published: Tables) -> None:
    root = parsed(feed(region(published, "oeverdam")))
    assert told(root, "a:entry") == []
    assert told(root, "a:updated/text()") == ["1970-01-01T00:00:00Z"]


def test_text_of_documents_stays_text(published: Tables) -> None:
    base = region(published)
    change = {**base.rows["changes"][0], "new_value": f"{HOSTILE}\x00\x1b", "known_on": day(2025, 9, 5)}
    odd = RegionTables(base.id, base.known, base.coverage, {**base.rows, "changes": [change]})
    root = parsed(feed(odd))
    assert HOSTILE in told(root, "a:entry/a:title/text()")[0]
