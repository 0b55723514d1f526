"""Night after night: what is unchanged does not come twice, what changes becomes a version."""

from __future__ import annotations

import pytest

from .conftest import Night
from .server import Reply, Site, page

STAMP = "Sun, 01 Mar 2026 09:00:00 GMT"


def pdf(words: str, **headers: str) -> Reply:
    return Reply(
        f"%PDF-1.7 {words}".encode(), headers={name.replace("_", "-"): value for name, value in headers.items()}
    )


def test_a_night_without_news_fetches_no_body(night: Night, site: Site) -> None:
    site.pages = {
        "/": page("/a", ETag='"v1"'),
        "/a": page("/b.pdf", words="A", Last_Modified=STAMP),
        "/b.pdf": pdf("1", ETag='W/"b"'),
    }
    first = night.crawl()
    before = night.archive.documents("merendal")
    assert site.bodies == 3
    site.forget()
    second = night.crawl()
    assert site.bodies == 0
    assert site.pages_asked() == ["/", "/a", "/b.pdf"]  # the links of unchanged pages were followed
    assert [(row.outcome, row.not_modified, row.status) for row in second] == [("not_modified", True, 304)] * 3
    assert [row.document_id for row in second] == [row.document_id for row in first]
    assert night.archive.documents("merendal") == before
    assert site.headers[3]["if-none-match"] == 'W/"b"'
    site.forget()
    night.crawl()
    assert site.bodies == 0  # what a 304 does not repeat is remembered


def test_a_changed_document_becomes_a_version(night: Night, site: Site) -> None:
    site.pages = {"/": page("/b.pdf", ETag='"1"'), "/b.pdf": pdf("1", ETag='"1"')}
    first = night.crawl()
    site.pages["/b.pdf"] = pdf("2", ETag='"2"')
    second = night.crawl()
    assert [row.outcome for row in second] == ["not_modified", "fetched"]
    documents = {one.document_id: one for one in night.archive.documents("merendal")}
    assert documents[first[1].document_id or ""].superseded_by == second[1].document_id
    assert documents[second[1].document_id or ""].superseded_by is None
    assert night.archive.get(first[1].document_id or "") == b"%PDF-1.7 1"


def test_the_same_bytes_without_validators_are_the_same_document(night: Night, site: Site) -> None:
    site.pages = {"/": page()}
    rows = night.crawl() + night.crawl()
    assert [row.outcome for row in rows] == ["fetched", "fetched"]
    assert len(night.archive.documents("merendal")) == 1


@pytest.mark.parametrize("harm", ["gone", "harmed"])
def test_bytes_that_were_lost_are_fetched_anew(night: Night, site: Site, harm: str) -> None:
    site.pages = {"/": page(ETag='"1"')}
    document_id = night.crawl()[0].document_id or ""
    path = night.archive.object_path(document_id)
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(b"stuk")
    assert [row.outcome for row in night.crawl()] == ["fetched"]
    assert night.archive.get(document_id)


def test_an_unasked_304_is_a_failure(night: Night, site: Site) -> None:
    site.pages = {"/": Reply(status=304)}
    assert [(row.outcome, row.error) for row in night.crawl()] == [("failed", "HTTP 304")]


def test_a_document_that_is_gone_stays_in_the_archive(night: Night, site: Site) -> None:
    site.pages = {"/": page("/b.pdf"), "/b.pdf": pdf("1")}
    night.crawl()
    del site.pages["/b.pdf"]
    assert [row.outcome for row in night.crawl()] == ["fetched", "failed"]
    assert len(night.archive.documents("merendal")) == 2


def test_two_crawls_of_one_site_write_the_same_rows(night: Night, site: Site) -> None:
    site.pages = {
        "/": page("/a", "/b"),
        "/a": page("/c", words="A"),
        "/b": page("/c", "/d"),
        "/c": pdf("c"),
        "/d": pdf("d"),
    }
    first, second = night.crawl(), night.crawl()
    assert [(row.url, row.found_on, row.document_id) for row in first] == [
        (row.url, row.found_on, row.document_id) for row in second
    ]
