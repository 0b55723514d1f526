"""Damage to the archive: found by its hash, moved aside, told by a row; and a storage that fails is no document's fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.damage import damage_problems, inspect
from pipeline.extraction.worker import Job, work
from storage.archive import Archive
from storage.log import Crawl
from storage.roots import StorageError


def test_within_a_week_every_object_is_compared_with_its_hash(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    known = [archive.put(str(number).encode()) for number in range(20)]
    archive.object_path(known[3]).write_bytes(b"iets anders")
    found = [one for day in range(1, 8) for one in inspect(archive, known, date(2026, 3, day))]
    assert found == [known[3]]
    assert not archive.has(known[3])
    ((key,),) = archive.quarantined().values()
    assert archive.root.read(key) == b"iets anders"
    assert archive.put(b"3") == known[3]
    assert inspect(archive, known, date(2026, 3, 1), all_of_them=True) == []


def test_a_damaged_log_and_a_clock_that_was_set_back_are_rows() -> None:
    crawl = Crawl(
        crawl_id="een", kind="crawl", region="merendal", started=None, version="1", settings={}, damaged="stuk"
    )
    rows = damage_problems([crawl], [], {})
    assert rows["kind"] == ["log_damaged"]
    assert "stuk" in rows["message"][0]


def test_bytes_that_cannot_be_read_now_are_no_fault_of_the_document(tmp_path: Path) -> None:
    folder = tmp_path / "een-map"
    folder.mkdir()
    with pytest.raises(StorageError, match="cannot be read now"):
        work(Job("0" * 64, folder, None))
