"""What a crawl fetches, in which order, and where it stops."""

from __future__ import annotations

import pytest

from schemas.tables.work import FETCHES
from storage.roots import StorageError

from .conftest import Night
from .server import Reply, Site, page

PDF = Reply(b"%PDF-1.7 perceel 1", headers={"Content-Type": "application/octet-stream"})


def paths(night: Night, outcome: str) -> list[str]:
    rows = [row for row in night.all_rows() if row.purpose == "document" and row.outcome == outcome]
    return [row.url.removeprefix(night.site.url) for row in rows]


def test_breadth_first_with_every_request_a_row(night: Night, site: Site) -> None:
    site.pages = {
        "/": page("/a", "/b.pdf", "/weg"),
        "/a": page("/c", "/", "/b.pdf"),
        "/b.pdf": PDF,
        "/c": page(words="C"),
    }
    rows = night.crawl()
    assert site.asked == ["/robots.txt", "/", "/a", "/b.pdf", "/weg", "/c"]
    assert [row.outcome for row in rows] == ["fetched", "fetched", "fetched", "failed", "fetched"]
    assert rows[3].error == "HTTP 404"
    assert rows[3].status == 404
    assert [row.position for row in night.all_rows()] == [0, 1, 2, 3, 4, 5]
    assert night.result
    assert night.result.counts == {"failed": 1, "fetched": 4}
    assert night.result.documents == 4
    crawl = night.archive.crawls("merendal")[0]
    assert crawl.whole
    FETCHES.to_arrow(crawl.rows(), "0.1.0")


def test_a_document_knows_the_page_and_the_words_that_led_to_it(night: Night, site: Site) -> None:
    site.pages = {"/": page("/a"), "/a": page("/b.pdf", words="A"), "/b.pdf": PDF}
    rows = {row.url.removeprefix(site.url): row for row in night.crawl()}
    assert rows["/b.pdf"].found_on == f"{site.url}/a"
    assert rows["/b.pdf"].link_text == "Lees /b.pdf"
    assert rows["/b.pdf"].parent_document_id == rows["/a"].document_id
    assert rows["/"].found_on is None
    documents = {one.url.removeprefix(site.url): one for one in night.archive.documents("merendal")}
    assert documents["/b.pdf"].parent_document_id == documents["/a"].document_id


def test_the_crawler_says_who_it_is(night: Night, site: Site) -> None:
    site.pages = {"/": page()}
    night.crawl()
    assert {headers["user-agent"] for headers in site.headers} == {
        "Inkoopspoor/0.1.0 (+https://inkoopspoor.example/robot)"
    }


def test_only_what_the_region_allows(night: Night, site: Site) -> None:
    site.pages = {"/inkoop": page("/inkoop/a.pdf", "/nieuws", "https://elders.example/x"), "/inkoop/a.pdf": PDF}
    night.crawl(night.plan("/inkoop", allows=lambda url: url.startswith(f"{site.url}/inkoop")))
    assert site.pages_asked() == ["/inkoop", "/inkoop/a.pdf"]


def test_a_start_page_that_is_not_allowed_is_a_row(night: Night, site: Site) -> None:
    rows = night.crawl(night.plan("/", allows=lambda url: False))
    assert [(row.outcome, row.attempts) for row in rows] == [("out_of_scope", 0)]
    assert site.asked == []


def test_no_deeper_than_the_plan_says(night: Night, site: Site) -> None:
    site.pages = {"/": page("/1"), "/1": page("/2", "/"), "/2": page("/3", "/4", "/1")}
    night.crawl(night.plan(depth=2))
    assert paths(night, "fetched") == ["/", "/1", "/2"]
    assert night.result
    assert night.result.not_followed == {"depth": 2}
    assert night.archive.crawls("merendal")[0].not_followed == {"depth": 2}


def test_no_more_documents_than_the_plan_says(night: Night, site: Site) -> None:
    site.pages = {"/": page("/1", "/2", "/3"), **{f"/{n}": page(words=str(n)) for n in (1, 2, 3)}}
    night.crawl(night.plan(max_documents=2))
    assert paths(night, "fetched") == ["/", "/1"]
    assert night.result
    assert night.result.not_followed == {"max_documents": 2}


def test_no_longer_than_the_plan_says(night: Night, site: Site) -> None:
    site.pages = {"/": page("/1", "/2", "/3"), **{f"/{n}": page(words=str(n)) for n in (1, 2, 3)}}
    night.crawl(night.plan(max_seconds=8.0))
    assert night.result
    assert paths(night, "fetched") == ["/", "/1"]
    assert night.result.not_followed == {"max_seconds": 2}


def test_one_address_in_many_clothes_is_asked_for_once(night: Night, site: Site) -> None:
    site.pages = {
        "/": page("/a?x=1&y=2", "/a?y=2&x=1", "/a?x=1&y=2#p3", "/a?x=1&utm_source=mail&y=2"),
        "/a?x=1&y=2": PDF,
    }
    night.crawl()
    assert site.pages_asked() == ["/", "/a?x=1&y=2"]


def test_queries_tell_attachments_apart(night: Night, site: Site) -> None:
    site.pages = {"/": page("/dl?id=1", "/dl?id=2"), "/dl?id=1": PDF, "/dl?id=2": Reply(b"%PDF-1.7 perceel 2")}
    night.crawl()
    assert night.result
    assert night.result.documents == 3


def test_the_canonical_address_of_a_page_is_believed_within_the_region(night: Night, site: Site) -> None:
    elsewhere = '<link rel="canonical" href="https://elders.example/">'
    site.pages = {"/": page("/b?s=1", head=elsewhere), "/b?s=1": page(head='<link rel="canonical" href="/b">')}
    rows = night.crawl()
    assert [row.canonical_url for row in rows] == [f"{site.url}/", f"{site.url}/b"]


def test_a_page_is_known_by_its_bytes(night: Night, site: Site) -> None:
    site.pages = {
        "/": Reply(page("/a").body, headers={"Content-Type": "application/octet-stream"}),
        "/a": Reply(b"%PDF-1.7 <a href='/b'>", headers={"Content-Type": "text/html"}),
    }
    rows = night.crawl()
    assert site.pages_asked() == ["/", "/a"]
    assert [row.media_type for row in rows] == ["application/octet-stream", "text/html"]


def test_an_empty_body_is_no_document(night: Night, site: Site) -> None:
    site.pages = {"/": Reply(b"")}
    assert [(row.outcome, row.error, row.document_id) for row in night.crawl()] == [
        ("failed", "the body is empty", None)
    ]


def test_links_that_are_none_are_counted(night: Night, site: Site) -> None:
    site.pages = {"/": page("http://[kwijt/plan.pdf")}
    night.crawl()
    assert night.result
    assert night.result.not_followed == {"unusable": 1}


def test_an_archive_that_cannot_be_written_ends_the_crawl_without_footer(
    night: Night, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.pages = {"/": page("/a"), "/a": PDF}
    put = night.archive.put

    def full(content: bytes) -> str:
        if content.startswith(b"%PDF"):
            raise StorageError("the disk is full")
        return put(content)

    monkeypatch.setattr(night.archive, "put", full)
    with pytest.raises(StorageError, match="full"):
        night.crawl()
    crawl = night.archive.crawls("merendal")[0]
    assert not crawl.whole
    assert [row.outcome for row in crawl.fetches if row.purpose == "document"] == ["fetched"]
