"""Manners: robots.txt, the pace, and trying again only where it may help."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import pytest

from crawler.client import Identity
from crawler.loop import crawl
from crawler.pacing import Pacer
from crawler.plan import CrawlPlan
from storage.archive import Archive

from .conftest import BEGIN, Clock, Night
from .server import Reply, Site, page, serve


def robots(text: str, status: int = 200) -> Reply:
    return Reply(text.encode(), status, headers={"Content-Type": "text/plain"})


def test_what_robots_txt_forbids_is_not_asked_for(night: Night, site: Site) -> None:
    text = "User-agent: *\nAllow: /\n\nUser-agent: Inkoopspoor\nDisallow: /intern\n"
    site.pages = {"/robots.txt": robots(text), "/": page("/intern/a", "/b"), "/b": page(words="B")}
    rows = night.crawl()
    assert site.asked == ["/robots.txt", "/", "/b"]
    assert [(row.outcome, row.robots, row.attempts) for row in rows] == [
        ("fetched", "allowed", 1),
        ("robots", "disallowed", 0),
        ("fetched", "allowed", 1),
    ]
    assert {night.archive.get(row.robots_sha256 or "") for row in rows} == {text.encode()}
    assert len(night.archive.documents("merendal")) == 2  # robots.txt is archived and is no document


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_a_robots_txt_all_is_allowed(night: Night, site: Site, status: int) -> None:
    site.pages = {"/robots.txt": robots("", status), "/": page()}
    assert [(row.outcome, row.robots) for row in night.crawl()] == [("fetched", "none")]


@pytest.mark.parametrize("answer", [robots("", 503), robots("", 429), Reply(drop=True)])
def test_a_robots_txt_that_cannot_be_had_forbids_all(night: Night, site: Site, answer: Reply) -> None:
    site.pages = {"/robots.txt": answer, "/": page()}
    rows = night.crawl()
    assert site.pages_asked() == []
    assert [(row.outcome, row.robots) for row in rows] == [("failed", "unavailable")]
    assert "could not be had" in (rows[0].error or "")


def test_a_robots_txt_that_moved_is_followed(night: Night, site: Site) -> None:
    moved = Reply(status=301, headers={"Location": "/r.txt"})
    site.pages = {"/robots.txt": moved, "/r.txt": robots("User-agent: *\nDisallow: /"), "/": page()}
    assert [row.robots for row in night.crawl()] == ["disallowed"]
    assert [row.outcome for row in night.all_rows()] == ["redirected", "fetched", "robots"]


def test_robots_txt_is_asked_for_once_and_read_to_its_limit(night: Night, site: Site) -> None:
    long = "User-agent: *\nDisallow: /intern\n" + "# vulling\n" * 60_000 + "Disallow: /b\n"
    site.pages = {"/robots.txt": robots(long), "/": page("/intern", "/b"), "/b": page()}
    assert [row.robots for row in night.crawl()] == ["allowed", "disallowed", "allowed"]
    assert site.asked.count("/robots.txt") == 1


def test_a_pause_between_two_requests(night: Night, site: Site) -> None:
    site.pages = {"/": page("/a"), "/a": page()}
    night.crawl()
    assert night.clock.slept == [5.0, 5.0]


@pytest.mark.parametrize("line", ["Crawl-delay: 20", "Request-rate: 3/60"])
def test_robots_txt_can_ask_for_a_longer_pause(night: Night, site: Site, line: str) -> None:
    site.pages = {"/robots.txt": robots(f"User-agent: *\n{line}\n"), "/": page("/a"), "/a": page("/b"), "/b": page()}
    night.crawl()
    assert night.clock.slept == [5.0, 20.0, 20.0]


def test_robots_txt_cannot_ask_for_a_shorter_pause(night: Night, site: Site) -> None:
    site.pages = {"/robots.txt": robots("User-agent: *\nCrawl-delay: 1\n"), "/": page("/a"), "/a": page()}
    night.crawl()
    assert night.clock.slept == [5.0, 5.0]


def test_regions_on_one_host_queue_up(site: Site, tmp_path: Path) -> None:
    site.pages = {"/": page("/a", "/b"), "/a": page(words="A"), "/b": page(words="B")}
    pacer = Pacer()
    identity = Identity("0.1.0", "https://inkoopspoor.example")

    def one(region: str) -> None:
        plan = CrawlPlan(
            region=region, start=(f"{site.url}/",), allows=lambda url: True, delay=0.01, allow_private=True
        )
        crawl(plan, Archive(tmp_path), identity=identity, now=lambda: BEGIN, pacer=pacer)

    threads = [threading.Thread(target=one, args=(region,)) for region in ("merendal", "duinoord")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert site.most_at_once == 1
    assert len(site.asked) == 8
    assert Archive(tmp_path).regions() == ["duinoord", "merendal"]


def test_a_busy_server_is_asked_again(night: Night, site: Site) -> None:
    site.pages = {"/": [Reply(status=503), Reply(drop=True), Reply(status=500), page()]}
    rows = night.crawl()
    assert [(row.outcome, row.attempts, row.status) for row in rows] == [("fetched", 4, 200)]
    assert night.clock.slept == [5.0, 5.0, 5.0, 8.0]  # 2, 4 and 8 seconds of patience, and never less than the pace
    assert rows[0].elapsed == 18.0


def test_patience_ends(night: Night, site: Site) -> None:
    site.pages = {"/": Reply(status=502)}
    rows = night.crawl()
    assert [(row.outcome, row.attempts, row.status, row.error) for row in rows] == [("failed", 4, 502, "HTTP 502")]


@pytest.mark.parametrize("wait", ["30", "Mon, 02 Mar 2026 01:00:35 GMT"])
def test_retry_after_is_kept(night: Night, site: Site, wait: str) -> None:
    site.pages = {"/": [Reply(status=429, headers={"Retry-After": wait}), page()]}
    assert [row.outcome for row in night.crawl()] == ["fetched"]
    assert night.clock.slept == [5.0, 30.0]


def test_who_asks_to_wait_too_long_is_left_for_the_next_night(night: Night, site: Site) -> None:
    site.pages = {"/": Reply(status=503, headers={"Retry-After": "86400"})}
    rows = night.crawl()
    assert [(row.outcome, row.attempts, row.status) for row in rows] == [("failed", 1, 503)]
    assert "asks to wait 86400 seconds" in (rows[0].error or "")


@pytest.mark.parametrize("status", [400, 403, 404, 410, 501])
def test_what_will_not_mend_is_not_asked_again(night: Night, site: Site, status: int) -> None:
    site.pages = {"/": Reply(status=status)}
    assert [(row.attempts, row.error) for row in night.crawl()] == [(1, f"HTTP {status}")]


def test_a_host_that_fails_stops_no_other(night: Night, site: Site) -> None:
    with socket.socket() as closed:  # a port on which nobody listens
        closed.bind(("127.0.0.1", 0))
        dead = f"http://127.0.0.1:{closed.getsockname()[1]}"
        with serve(Site({"/x": page(words="X")})) as other:
            site.pages = {"/": page(f"{dead}/x", f"{other.url}/x", "/a"), "/a": page(words="A")}
            rows = night.crawl(night.plan(allows=lambda url: True))
    assert [row.outcome for row in rows] == ["fetched", "failed", "fetched", "fetched"]
    assert rows[1].robots == "unavailable"


def test_a_host_that_falls_silent_is_left_alone(night: Night, site: Site) -> None:
    silent = {f"/{n}": Reply(drop=True) for n in range(6)}
    site.pages = {"/": page(*silent), **silent}
    rows = night.crawl()
    assert [row.attempts for row in rows] == [1, 4, 4, 4, 0, 0, 0]
    assert "in a row gave no answer" in (rows[-1].error or "")


def test_the_own_network_is_not_asked_unless_allowed(night: Night, site: Site) -> None:
    site.pages = {"/": page()}
    rows = night.crawl(night.plan(allow_private=False))
    assert site.asked == []
    assert "not on the public internet" in (rows[0].error or "")


def test_the_clock_of_a_test_is_our_own() -> None:
    clock = Clock()
    clock.sleep(3)
    assert (clock.now() - BEGIN).total_seconds() == 3
