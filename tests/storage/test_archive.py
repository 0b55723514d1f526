"""The archive: bytes that are checked, logs that say whether they are whole, versions in their order."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from schemas.tables.work import FETCHES
from storage.archive import Archive, Fetch, IngestedFile
from storage.roots import CorruptError, InvalidKeyError, NotFoundError, StorageError

NIGHT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
PAGE = "https://www.merendal.example/inkoop"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "raw")


def crawled(archive: Archive, day: int, *pages: tuple[str, bytes], **extra: object) -> str:
    """Write the log of a crawl on a day, in which these pages came."""
    started = NIGHT + timedelta(days=day)
    with archive.start_crawl("merendal", started, version="0.1.0", settings={}) as log:
        for position, (url, content) in enumerate(pages):
            values = {"canonical_url": url, "etag": f'"{day}"', **extra}
            row = Fetch(
                position=position,
                url=url,
                outcome="fetched",
                robots="none",
                requested_at=started,
                document_id=archive.put(content),
                **values,  # type: ignore[arg-type]
            )
            log.add([row])
        log.finish(started, {})
    return log.crawl_id


def versions(archive: Archive) -> dict[str, str | None]:
    """Which document is followed by which, both named by their bytes."""
    found = archive.documents("merendal")
    words = {document.document_id: archive.get(document.document_id).decode() for document in found}
    return {words[one.document_id]: words[one.superseded_by] if one.superseded_by else None for one in found}


def test_bytes_are_known_by_their_hash_and_written_once(archive: Archive) -> None:
    document_id = archive.put(b"Perceel 1")
    assert document_id == hashlib.sha256(b"Perceel 1").hexdigest()
    path = archive.object_path(document_id)
    assert path.parts[-3:] == ("objects", document_id[:2], document_id)
    before = path.stat().st_mtime_ns
    archive.put(b"Perceel 1")
    assert path.stat().st_mtime_ns == before
    assert archive.get(document_id) == b"Perceel 1"
    assert archive.size(document_id) == 9


def test_a_harmed_object_is_told_and_mended_by_the_same_bytes(archive: Archive) -> None:
    document_id = archive.put(b"Perceel 1")
    archive.object_path(document_id).write_bytes(b"Perceel 2")
    with pytest.raises(CorruptError, match=document_id):
        archive.get(document_id)
    archive.put(b"Perceel 1")
    assert archive.get(document_id) == b"Perceel 1"


def test_what_is_no_document(archive: Archive) -> None:
    with pytest.raises(NotFoundError):
        archive.get("0" * 64)
    with pytest.raises(InvalidKeyError):
        archive.get("../../etc/passwd")
    with pytest.raises(InvalidKeyError):
        archive.crawls("../merendal")


def test_a_log_comes_back_as_it_was_written(archive: Archive) -> None:
    crawl_id = crawled(archive, 0, (PAGE, b"een"), link_text="Inkoop: Jeugd & Wmo", last_modified=NIGHT)
    crawl = archive.crawl("merendal", crawl_id)
    assert crawl_id == "20260302T010000Z-merendal"
    assert crawl.whole
    assert crawl.fetches[0].link_text == "Inkoop: Jeugd & Wmo"
    assert crawl.fetches[0].last_modified == NIGHT
    FETCHES.to_arrow(crawl.rows(), "0.1.0")


def test_two_crawls_in_one_second_keep_their_logs(archive: Archive) -> None:
    ids = [crawled(archive, 0, (PAGE, b"een")), crawled(archive, 0, (PAGE, b"twee"))]
    assert [crawl.crawl_id for crawl in archive.crawls("merendal")] == ids
    assert len(set(ids)) == 2


def test_a_crawl_that_ends_by_an_error_leaves_a_log_without_footer(archive: Archive) -> None:
    row = Fetch(position=0, url=PAGE, outcome="fetched", robots="none", document_id=archive.put(b"een"))
    log = archive.start_crawl("merendal", NIGHT, version="0.1.0", settings={})

    def break_off() -> None:
        with log:
            log.add([row])
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        break_off()
    crawl = archive.crawl("merendal", log.crawl_id)
    assert not crawl.whole
    assert crawl.fetches == (row,)


def test_a_crawl_that_is_killed_leaves_what_it_wrote_so_far(archive: Archive) -> None:
    log = archive.start_crawl("merendal", NIGHT, version="0.1.0", settings={})
    log.__enter__()
    assert not archive.crawl("merendal", log.crawl_id).whole
    log.add(Fetch(position=n, url=f"{PAGE}/{n}", outcome="failed", robots="none") for n in range(120))
    assert len(archive.crawl("merendal", log.crawl_id).fetches) == 120


def test_a_log_that_breaks_off_counts_as_cut_off(archive: Archive) -> None:
    path = archive.root.local_path(f"crawls/merendal/{crawled(archive, 0, (PAGE, b'een'))}.jsonl")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]) + lines[-1][:10])
    crawl = archive.crawls("merendal")[0]
    assert not crawl.whole
    assert len(crawl.fetches) == 1


@pytest.mark.parametrize("harm", [b"", b"{}\n", b'{"record": "header", "format": 2}\n', b"[1]\n", b"\xff\n"])
def test_a_log_that_is_none_is_told(archive: Archive, harm: bytes) -> None:
    crawled(archive, 0, (PAGE, b"een"))
    key = archive.root.list("crawls")[0]
    archive.root.local_path(key).write_bytes(harm)
    (crawl,) = archive.crawls("merendal")
    assert (crawl.whole, crawl.fetches, crawl.started) == (False, (), NIGHT)
    assert crawl.damaged is not None
    assert "20260302" in crawl.damaged


def test_a_row_that_went_missing_is_told(archive: Archive) -> None:
    path = archive.root.local_path(f"crawls/merendal/{crawled(archive, 0, (PAGE, b'een'))}.jsonl")
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[2])
    (crawl,) = archive.crawls("merendal")
    assert crawl.damaged is not None
    assert "counts 1 requests" in crawl.damaged


def test_the_sound_lines_of_a_damaged_log_still_count(archive: Archive) -> None:
    path = archive.root.local_path(
        f"crawls/merendal/{crawled(archive, 0, (PAGE, b'een'), (PAGE + '/2', b'twee'))}.jsonl"
    )
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], lines[1].replace(b'"url"', b"\x00\x00\x00\x00"), *lines[2:]]))
    (crawl,) = archive.crawls("merendal")
    assert crawl.damaged is not None
    assert [fetch.url for fetch in crawl.fetches] == [f"{PAGE}/2"]
    assert crawl.kind == "crawl"


def test_a_crawl_under_a_clock_that_was_set_back_comes_after_the_one_before(archive: Archive) -> None:
    for night, content in ((0, b"een"), (400, b"twee"), (1, b"drie"), (2, b"vier")):
        crawled(archive, night, (PAGE, content))
    assert [crawl.started for crawl in archive.crawls("merendal")] == [
        NIGHT + timedelta(days=night) for night in (0, 400, 1, 2)
    ]
    current = [document for document in archive.documents("merendal") if document.superseded_by is None]
    assert [archive.get(document.document_id) for document in current] == [b"vier"]


def test_a_changed_page_supersedes_its_former_version(archive: Archive) -> None:
    crawled(archive, 0, (PAGE, b"een"), last_modified=NIGHT)
    crawled(archive, 1, (PAGE, b"een"))
    crawled(archive, 2, (PAGE, b"twee"))
    assert versions(archive) == {"een": "twee", "twee": None}
    first = next(one for one in archive.documents("merendal") if one.superseded_by)
    assert first.first_seen == NIGHT
    assert first.fetched_at == NIGHT + timedelta(days=1)
    assert first.last_modified == NIGHT


def test_a_page_that_is_put_back_is_current_again(archive: Archive) -> None:
    for day, content in enumerate((b"een", b"twee", b"een")):
        crawled(archive, day, (PAGE, content))
    assert versions(archive) == {"een": None, "twee": "een"}
    crawled(archive, 3, (PAGE, b"drie"))
    assert versions(archive) == {"een": "drie", "twee": "een", "drie": None}


def test_the_same_bytes_at_two_addresses_are_one_document(archive: Archive) -> None:
    crawled(archive, 0, (f"{PAGE}/b", b"een"), (f"{PAGE}/a", b"een"))
    crawled(archive, 1, (f"{PAGE}/b", b"twee"), (f"{PAGE}/a", b"een"))
    assert versions(archive) == {"een": None, "twee": None}
    assert [document.url for document in archive.documents("merendal")] == [f"{PAGE}/a", f"{PAGE}/b"]


def test_the_address_that_a_page_claims_ties_its_versions_together(archive: Archive) -> None:
    crawled(archive, 0, (f"{PAGE}?bezoek=1", b"een"), canonical_url=PAGE)
    crawled(archive, 1, (f"{PAGE}?bezoek=2", b"twee"), canonical_url=PAGE)
    assert versions(archive) == {"een": "twee", "twee": None}


def test_an_address_that_all_pages_claim_ties_nothing_together(archive: Archive) -> None:
    for day in (0, 1):
        pages = ((f"{PAGE}/a", b"een"), (f"{PAGE}/b", b"twee"))
        crawled(archive, day, *pages, canonical_url="https://www.merendal.example/")
    assert versions(archive) == {"een": None, "twee": None}


def test_validators_are_those_of_the_last_answer_whose_bytes_are_there(archive: Archive) -> None:
    crawled(archive, 0, (PAGE, b"een"), (f"{PAGE}/b", b"bijlage"))
    crawled(archive, 1, (PAGE, b"twee"))
    archive.object_path(archive.put(b"bijlage")).unlink()
    found = archive.validators("merendal")
    assert [(url, one.etag, archive.get(one.document_id)) for url, one in found.items()] == [(PAGE, '"1"', b"twee")]


def test_validators_look_back_a_week_of_crawls(archive: Archive) -> None:
    crawled(archive, 0, (f"{PAGE}/oud", b"oud"))
    for day in range(1, 7):
        crawled(archive, day, (PAGE, b"een"))
    assert f"{PAGE}/oud" in archive.validators("merendal")
    crawled(archive, 7)  # a night on which nothing came does not count
    assert f"{PAGE}/oud" in archive.validators("merendal")
    crawled(archive, 8, (PAGE, b"een"))
    assert list(archive.validators("merendal")) == [PAGE]


def test_an_ingest_is_known_by_its_files(archive: Archive) -> None:
    files = [
        IngestedFile("b.html", b"<p>b</p>"),
        IngestedFile("a.pdf", b"%PDF-"),
        IngestedFile("c", None, error="stuk"),
    ]
    first = archive.record_ingest("proef", files, version="0.1.0")
    log = archive.root.local_path(f"crawls/proef/{first.crawl_id}.jsonl")
    before = log.stat().st_mtime_ns
    again = archive.record_ingest("proef", files[::-1], version="0.2.0")
    assert (first.added, first.documents, first.failed) == (True, 2, 1)
    assert (again.added, again.crawl_id) == (False, first.crawl_id)
    assert log.stat().st_mtime_ns == before
    crawl = archive.crawl("proef", first.crawl_id)
    assert [(row.url, row.outcome, row.error) for row in crawl.fetches] == [
        ("a.pdf", "fetched", None),
        ("b.html", "fetched", None),
        ("c", "failed", "stuk"),
    ]
    assert crawl.started is None
    assert archive.regions() == ["proef"]
    FETCHES.to_arrow(crawl.rows(), "0.1.0")
    assert archive.record_ingest("proef", files[:1], version="0.1.0").added


def test_a_manifest_brings_two_nights_of_one_address(archive: Archive) -> None:
    nights = [IngestedFile(PAGE, b"twee", NIGHT + timedelta(days=1)), IngestedFile(PAGE, b"een", NIGHT)]
    archive.record_ingest("merendal", nights, version="0.1.0")
    assert versions(archive) == {"een": "twee", "twee": None}
    assert archive.crawls("merendal")[0].started == NIGHT


def test_a_file_has_content_or_an_error(archive: Archive) -> None:
    with pytest.raises(StorageError, match="either content or an error"):
        archive.record_ingest("proef", [IngestedFile("a", None)], version="0.1.0")
