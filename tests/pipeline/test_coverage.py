"""Coverage: complete only where all came and was read, and every reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from pipeline.corrections import Corrected
from pipeline.coverage import Minimum, coverage
from pipeline.extraction.result import Result, failed
from pipeline.extraction.stage import Extracted, Source
from storage.archive import Crawl, Fetch

NO_MINIMUM = Minimum()


def crawl(*fetches: tuple[str, str, str | None], day: int = 1, **more: Any) -> Crawl:
    """A crawl of (address, outcome, document)."""
    rows = tuple(
        Fetch(position=n, url=url, outcome=outcome, robots="none", document_id=document)
        for n, (url, outcome, document) in enumerate(fetches)
    )
    at = datetime(2026, 3, day, tzinfo=UTC)
    values = {"kind": "crawl", "whole": True, **more}
    return Crawl(crawl_id=f"c{day}", region="r", started=at, version="0", settings={}, fetches=rows, **values)


def document(name: str, facts: int = 1, status: str = "ok", parent: str | None = None) -> Extracted:
    read = {**failed("text/html", "x", "y").document, "status": status}
    return Extracted(Source(name, name, parent, depth=1 if parent else 0), 1, Result(read, facts=({},) * facts))


def last(crawls: Sequence[Crawl], documents: Sequence[Extracted], minimum: Minimum = NO_MINIMUM) -> dict[str, Any]:
    return coverage(crawls, documents, minimum, Corrected("r", {}))[-1]


def test_complete_is_when_all_came_and_was_read() -> None:
    row = last([crawl(("a", "fetched", "A"), ("b", "not_modified", "B"))], [document("A"), document("B", facts=0)])
    assert (row["state"], row["reasons"]) == ("complete", [])
    assert (row["addresses_found"], row["fetched"], row["not_modified"]) == (2, 1, 1)
    assert (row["documents"], row["documents_with_facts"], row["documents_without_facts"]) == (2, 1, 1)


@pytest.mark.parametrize(
    ("outcome", "told"),
    [("failed", "could not be fetched"), ("robots", "robots.txt"), ("too_large", "limit of size")],
)
def test_what_did_not_come_is_told(outcome: str, told: str) -> None:
    row = last([crawl(("a", "fetched", "A"), ("b", outcome, None))], [document("A")])
    assert row["state"] == "partial"
    assert told in row["reasons"][0]


@pytest.mark.parametrize(("status", "told"), [("failed", "could not be read"), ("partial", "in part only")])
def test_what_could_not_be_read_is_told(status: str, told: str) -> None:
    row = last([crawl(("a", "fetched", "A"), ("b", "fetched", "B"))], [document("A"), document("B", 0, status)])
    assert row["state"] == "partial"
    assert told in row["reasons"][0]


def test_nothing_that_came_is_a_failure_and_the_tables_keep_what_they_had() -> None:
    row = last([crawl(("a", "fetched", "A")), crawl(("a", "failed", None), day=2)], [document("A")])
    assert row["state"] == "failed"
    assert row["reasons"] == ["Nothing came.", "1 address could not be fetched."]
    assert row["documents"] == 1


def test_no_facts_where_there_were_facts_is_never_success() -> None:
    crawls = [crawl(("a", "fetched", "A")), crawl(("a", "fetched", "B"), day=2)]
    row = last(crawls, [document("A", facts=3), document("B", facts=0)])
    assert (row["state"], row["reasons"]) == ("partial", ["0 facts found, where there were 3 on 2026-03-01."])


def test_no_facts_at_all_is_never_success() -> None:
    row = last([crawl(("a", "fetched", "A"))], [document("A", facts=0)])
    assert (row["state"], row["reasons"]) == ("partial", ["No fact was found in 1 document."])


def test_less_than_the_region_file_expects() -> None:
    row = last([crawl(("a", "fetched", "A"))], [document("A")], Minimum(documents=2, facts=5))
    assert row["state"] == "partial"
    assert row["reasons"] == [
        "1 document came and could be read; the region file expects at least 2.",
        "1 fact found; the region file expects at least 5.",
    ]
    assert row["reason_codes"] == ["fewer_documents", "fewer_facts"]


def test_a_crawl_that_was_cut_off_is_not_complete() -> None:
    row = last([crawl(("a", "fetched", "A"), whole=False)], [document("A")])
    assert (row["state"], len(row["reasons"])) == ("partial", 1)


@pytest.mark.parametrize(("why", "state"), [("depth", "complete"), ("max_documents", "partial")])
def test_a_limit_that_was_reached_is_told_but_depth_is_the_stewards_choice(why: str, state: str) -> None:
    row = last([crawl(("a", "fetched", "A"), not_followed={why: 4})], [document("A")])
    assert (row["state"], row["not_followed"], row["addresses_found"]) == (state, 4, 5)


def test_files_within_a_document_count_with_it() -> None:
    row = last([crawl(("a", "fetched", "A"))], [document("A", 0), document("bijlage", 2, parent="A")])
    assert (row["documents"], row["facts"]) == (2, 2)


def test_requests_for_robots_are_no_addresses() -> None:
    robots = Fetch(position=0, url="r", outcome="failed", robots="not_applicable", purpose="robots")
    one = crawl(("a", "fetched", "A"))
    row = last(
        [Crawl(**{**{f: getattr(one, f) for f in one.__slots__}, "fetches": (robots, *one.fetches)})], [document("A")]
    )
    assert (row["state"], row["failed"]) == ("complete", 0)
