"""What says nothing replaces nothing, and what comes no more keeps its date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipeline.crawl_problems import crawl_problems
from pipeline.extraction.stage import Extracted
from pipeline.standing import Kept, kept, standing
from pipeline.walls import leads_to_wall
from storage.archive import Crawl, Fetch
from storage.versions import document_versions
from tests.pipeline.test_coverage import crawl, document

LOGIN = document("L", 0, "failed")


def stood(crawls: Sequence[Crawl], *documents: Extracted) -> dict[str, tuple[str | None, int | None]]:
    """Document -> its next version, and the day of March from which it came no more."""
    archived = {version.document_id: version for version in document_versions(crawls)}
    given = [
        Extracted(type(one.source).of(archived[one.source.document_id]), one.size, one.result)
        if not one.source.depth
        else one
        for one in documents
    ]
    after = standing(crawls, given)
    assert [one.source.document_id for one in after] == [one.source.document_id for one in documents]
    days = {one.source.document_id: one.source.missing_since for one in after}
    return {
        one.source.document_id: (one.source.superseded_by, day.day if (day := days[one.source.document_id]) else None)
        for one in after
    }


def test_a_version_that_can_be_read_replaces_the_one_before() -> None:
    crawls = [crawl(("a", "fetched", "A")), crawl(("a", "fetched", "B"), day=2)]
    assert stood(crawls, document("A"), document("B")) == {"A": ("B", None), "B": (None, None)}


def test_a_login_replaces_nothing_and_tells_from_when() -> None:
    crawls = [
        crawl(("a", "fetched", "A")),
        crawl(("a", "fetched", "L"), day=2),
        crawl(("a", "not_modified", "L"), day=3),
    ]
    assert stood(crawls, document("A"), LOGIN) == {"A": (None, 2), "L": (None, None)}


def test_a_page_of_an_error_replaces_no_file() -> None:
    crawls = [crawl(("a.pdf", "fetched", "A")), crawl(("a.pdf", "fetched", "E"), day=2)]
    error = document("E")
    error = replace(error, result=error.result.with_problem("not_what_it_is_called", "A page came."))
    assert stood(crawls, document("A"), error) == {"A": (None, 2), "E": (None, None)}


def test_one_login_at_many_addresses_mixes_up_none_of_them() -> None:
    crawls = [
        crawl(("a", "fetched", "A"), ("b", "fetched", "B")),
        crawl(("a", "fetched", "L"), ("b", "fetched", "L"), day=2),
        crawl(("a", "fetched", "C"), ("b", "fetched", "B"), day=3),
    ]
    found = stood(crawls, document("A"), document("B"), document("C"), LOGIN)
    assert {name: found[name] for name in "ABC"} == {"A": ("C", None), "B": (None, None), "C": (None, None)}


def test_a_page_that_is_gone_keeps_its_date_and_what_lies_within_it_too() -> None:
    crawls = [
        crawl(("a", "fetched", "A"), ("b", "fetched", "B")),
        *(crawl(("a", "fetched", "A"), day=day) for day in (2, 3)),
    ]
    documents = [document("A"), document("B"), document("within B", parent="B")]
    assert stood(crawls, *documents) == {"A": (None, None), "B": (None, 2), "within B": (None, 2)}


def test_a_page_that_came_back_is_not_missing() -> None:
    crawls = [crawl(("a", "fetched", "A"), ("b", "fetched", "B")), crawl(("a", "fetched", "A"), day=2)]
    crawls.append(crawl(("a", "fetched", "A"), ("b", "fetched", "B"), day=3))
    assert stood(crawls, document("A"), document("B")) == {"A": (None, None), "B": (None, None)}


@pytest.mark.parametrize("how", ["cut off", "nothing came", "an ingest"])
def test_who_did_not_look_cannot_miss(how: str) -> None:
    later = {
        "cut off": crawl(("a", "fetched", "A"), day=2, whole=False),
        "nothing came": crawl(("a", "failed", None), day=2),
        "an ingest": crawl(("a", "fetched", "A"), day=2, kind="ingest"),
    }[how]
    crawls = [crawl(("a", "fetched", "A"), ("b", "fetched", "B")), later]
    assert stood(crawls, document("A"), document("B")) == {"A": (None, None), "B": (None, None)}


def test_what_stays_is_counted_and_told_unless_its_address_has_a_row_already() -> None:
    first = crawl(*((page, "fetched", page) for page in "ABC"))
    crawls = [first, crawl(("A", "fetched", "A"), ("B", "failed", None), day=2)]
    after = standing(crawls, [document("A"), document("B", 4), document("C", 3)])
    assert kept(crawls, after) == Kept(2, 7, datetime(2026, 3, 1, tzinfo=UTC))
    problems = crawl_problems(crawls, after)
    assert list(zip(problems["kind"], problems["url"], problems["document_id"], strict=True)) == [
        ("not_fetched", "B", None),
        ("came_no_more", "C", "C"),
    ]


def test_all_stays_where_nothing_came() -> None:
    crawls = [crawl(("A", "fetched", "A"), ("B", "fetched", "B")), crawl(("A", "failed", None), day=2)]
    after = standing(crawls, [document("A", 2), document("B", 4)])
    assert kept(crawls, after) == Kept(2, 6, datetime(2026, 3, 1, tzinfo=UTC))
    assert kept(crawls[:1], standing(crawls[:1], [document("A", 2)])) == Kept()


@pytest.mark.parametrize(
    ("asked", "led_to", "wall"),
    [
        ("https://a.example/inkoop", "https://a.example/inloggen?terug=/inkoop", "login"),
        ("https://a.example/inkoop", "https://login.elders.example/start", "login"),
        ("https://a.example/inkoop", "https://a.example/user/login.php", "login"),
        ("https://a.example/inkoop", "https://a.example/cookiewall?naar=inkoop", "consent"),
        ("https://a.example/inkoop", "https://a.example/inkoop/", None),
        ("https://a.example/inkoop", "https://a.example/nieuws?login=nee", None),
        ("https://a.example/inkoop", "https://a.example/aanmelden-marktconsultatie", None),
        ("https://a.example/login", "https://a.example/login/", None),
    ],
)
def test_an_address_that_leads_to_a_wall(asked: str, led_to: str, wall: str | None) -> None:
    hop = Fetch(position=0, url=asked, final_url=led_to, outcome="redirected", robots="none")
    found = [one for _, one in leads_to_wall(replace(crawl(), fetches=(hop,)))]
    assert found == ([wall] if wall else [])
