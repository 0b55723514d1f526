"""A site that loses its documents is told every night until it is over, and by what it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pipeline.corrections import Corrected
from pipeline.coverage import Minimum, coverage
from storage.archive import Crawl
from tests.pipeline.test_coverage import crawl, document

PAGES = ("a", "b", "c", "d")


def night(day: int, pages: str, *, whole: bool = True) -> Crawl:
    """A crawl that brings these pages; all but ``a`` are linked by it."""
    brought = crawl(*((page, "fetched", page.upper()) for page in pages), day=day, whole=whole)
    fetches = tuple(replace(one, found_on=None if one.url == "a" else "a") for one in brought.fetches)
    return replace(brought, fetches=fetches)


def told(*crawls: Crawl, minimum: Minimum | None = None, facts: int = 2) -> list[list[str]]:
    """The codes of each crawl; each of the four pages has as many ``facts``."""
    documents = [document(page.upper(), facts) for page in PAGES]
    rows = coverage(crawls, documents, minimum or Minimum(), Corrected("r", {}))
    assert [row["state"] for row in rows] == ["partial" if row["reasons"] else "complete" for row in rows]
    return [row["reason_codes"] for row in rows]


def test_a_redesign_without_links_is_told_night_after_night() -> None:
    fallen = ["links_gone", "documents_fell", "facts_fell"]
    assert told(night(1, "abcd"), night(2, "a"), night(3, "a"), night(4, "a")) == [[], fallen, fallen, fallen]


def test_it_is_over_when_more_than_half_is_back() -> None:
    assert told(night(1, "abcd"), night(2, "a"), night(3, "abc"))[-1] == []


@pytest.mark.parametrize(("left", "fell"), [("abc", []), ("ab", ["documents_fell", "facts_fell"])])
def test_a_fall_is_one_by_half(left: str, fell: list[str]) -> None:
    assert told(night(1, "abcd"), night(2, left))[-1] == fell


def test_a_person_may_say_from_when_the_site_is_as_it_is() -> None:
    crawls = [night(1, "abcd"), night(2, "ab"), night(3, "ab"), night(4, "a")]
    since = Minimum(since=date(2026, 3, 2))
    assert told(*crawls, minimum=since) == [[], [], [], ["links_gone", "documents_fell", "facts_fell"]]


def test_a_crawl_that_was_cut_off_is_no_measure_and_is_measured_by_none() -> None:
    assert told(night(1, "abcd"), night(2, "a", whole=False), night(3, "abcd"), night(4, "ab")) == [
        [],
        ["crawl_cut_off"],
        [],
        ["documents_fell", "facts_fell"],
    ]


def test_a_night_in_which_nothing_came_is_no_measure() -> None:
    rows = coverage(
        [night(1, "abcd"), crawl(("a", "failed", None), day=2), night(3, "ab")],
        [document(page.upper(), 2) for page in PAGES],
        Minimum(),
        Corrected("r", {}),
    )
    assert [row["state"] for row in rows] == ["complete", "failed", "partial"]
    assert rows[1]["reason_codes"] == ["nothing_came", "not_fetched"]
    assert rows[2]["reasons"][0] == "2 documents came and could be read, where there were 4 on 2026-03-01."


def test_what_was_unreadable_once_and_is_whole_again_is_no_reason_for_ever() -> None:
    crawls = [
        crawl(("a", "fetched", "A"), day=1),
        crawl(("a", "fetched", "L"), day=2),
        crawl(("a", "fetched", "A"), day=3),
    ]
    rows = coverage(crawls, [document("A", 1), document("L", 0, "failed")], Minimum(), Corrected("r", {}))
    assert [row["state"] for row in rows] == ["complete", "partial", "complete"]


def test_an_address_that_gave_a_document_and_leads_away_now_is_told() -> None:
    before = crawl(("a", "fetched", "A"), ("b", "fetched", "B"), ("c", "fetched", "C"))
    away = crawl(
        ("a", "fetched", "A"), ("b", "out_of_scope", None), ("c", "fetched", "C"), ("x", "out_of_scope", None), day=2
    )
    documents = [document("A"), document("B"), document("C")]
    row = coverage([before, away], documents, Minimum(), Corrected("r", {}))[-1]
    assert row["reasons"] == ["1 address that gave a document before led outside what the region file allows."]
