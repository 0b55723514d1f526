"""Redirects and bodies: where an answer leads, how much of it is read."""

from __future__ import annotations

import gzip

import pytest

from .conftest import Night
from .server import Reply, Site, moved, packed, page


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_a_row_and_its_target_too(night: Night, site: Site, status: int) -> None:
    site.pages = {"/": moved("/a", status), "/a": moved(f"{site.url}/b#top"), "/b": page("/c"), "/c": page(words="C")}
    rows = night.crawl()
    assert [(row.outcome, row.status) for row in rows] == [
        ("redirected", status),
        ("redirected", 302),
        ("fetched", 200),
        ("fetched", 200),
    ]
    assert [(row.final_url or "").removeprefix(site.url) for row in rows] == ["/b", "/b", "/b", "/c"]
    assert rows[3].found_on == f"{site.url}/b"


def test_a_redirect_out_of_the_region_is_not_followed(night: Night, site: Site) -> None:
    site.pages = {"/inkoop": moved("/login"), "/login": page()}
    rows = night.crawl(night.plan("/inkoop", allows=lambda url: "/inkoop" in url))
    assert site.pages_asked() == ["/inkoop"]
    assert [(row.outcome, row.status, row.final_url) for row in rows] == [("out_of_scope", 302, f"{site.url}/login")]


def test_each_hop_is_checked_against_robots_txt(night: Night, site: Site) -> None:
    site.pages = {"/robots.txt": Reply(b"User-agent: *\nDisallow: /b\n"), "/": moved("/b"), "/b": page()}
    rows = night.crawl()
    assert site.pages_asked() == ["/"]
    assert [(row.outcome, row.url.removeprefix(site.url)) for row in rows] == [("redirected", "/"), ("robots", "/b")]


def test_a_circle_of_redirects_ends(night: Night, site: Site) -> None:
    site.pages = {"/": moved("/a"), "/a": moved("/")}
    rows = night.crawl()
    assert [row.outcome for row in rows] == ["redirected", "failed"]
    assert "in a circle" in (rows[1].error or "")


def test_a_chain_of_redirects_ends(night: Night, site: Site) -> None:
    site.pages = {"/": moved("/1"), **{f"/{n}": moved(f"/{n + 1}") for n in range(1, 9)}}
    rows = night.crawl()
    assert [row.outcome for row in rows] == ["redirected"] * 5 + ["failed"]
    assert rows[-1].error == "redirected more than 5 times"


def test_two_addresses_that_lead_to_one_page_fetch_it_once(night: Night, site: Site) -> None:
    site.pages = {
        "/": page("/oud", "/ouder"),
        "/oud": moved("/nieuw"),
        "/ouder": moved("/nieuw"),
        "/nieuw": page(words="N"),
    }
    rows = night.crawl()
    assert site.pages_asked() == ["/", "/oud", "/nieuw", "/ouder"]
    assert [row.outcome for row in rows] == ["fetched", "redirected", "fetched", "redirected"]
    assert rows[3].final_url == f"{site.url}/nieuw"


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/x", "http://[", "file:///etc/passwd", "https://u:p@a.example/"])
def test_a_redirect_to_no_address_fails(night: Night, site: Site, to: str) -> None:
    site.pages = {"/": moved(to)}
    rows = night.crawl()
    assert [row.outcome for row in rows] == ["failed"]
    assert "redirected to what is no address" in (rows[0].error or "")


@pytest.mark.parametrize("reply", [Reply(b"x" * 2001), packed(b"x" * 2001), packed(b"x" * 50_000_000)])
def test_reading_stops_at_the_limit(night: Night, site: Site, reply: Reply) -> None:
    site.pages = {"/": reply}
    rows = night.crawl(night.plan(max_bytes=2000))
    assert [(row.outcome, row.document_id, row.attempts) for row in rows] == [("too_large", None, 1)]
    assert night.archive.root.list("objects") == []


def test_a_body_of_just_the_limit_is_whole(night: Night, site: Site) -> None:
    site.pages = {"/": packed(b"x" * 2000)}
    rows = night.crawl(night.plan(max_bytes=2000))
    assert [(row.outcome, row.bytes) for row in rows] == [("fetched", 2000)]
    assert night.archive.get(rows[0].document_id or "") == b"x" * 2000


@pytest.mark.parametrize(
    "part", [Reply(b"x" * 500, cut=100), Reply(packed(b"abc" * 999).body[:-9], headers={"Content-Encoding": "gzip"})]
)
def test_a_body_that_breaks_off_is_asked_for_again(night: Night, site: Site, part: Reply) -> None:
    site.pages = {"/": [part, page()]}
    assert [(row.outcome, row.attempts) for row in night.crawl()] == [("fetched", 2)]


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(b"geen gzip", headers={"Content-Encoding": "gzip"}), "cannot be unpacked"),
        (Reply(b"x", headers={"Content-Encoding": "br"}), "not asked for"),
        (Reply(gzip.compress(gzip.compress(b"x")), headers={"Content-Encoding": "gzip, gzip"}), "not asked for"),
    ],
)
def test_a_body_that_cannot_be_unpacked_fails(night: Night, site: Site, reply: Reply, reason: str) -> None:
    site.pages = {"/": reply}
    rows = night.crawl()
    assert [row.outcome for row in rows] == ["failed"]
    assert reason in (rows[0].error or "")


@pytest.mark.parametrize("to", ["http://a:99999999/", "//", "http://" + "a" * 300 + ".example/", "\xff\xfe", ""])
def test_a_strange_redirect_is_a_row(night: Night, site: Site, to: str) -> None:
    site.pages = {"/": moved(to)}
    rows = night.crawl(night.plan(allows=lambda url: True))
    assert rows[-1].outcome == "failed"
    assert rows[-1].error
