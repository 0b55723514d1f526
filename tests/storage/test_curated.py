"""Publications: of one run whatever was left before, also by an earlier version, and beside those of other regions."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest

from storage import moving
from storage.curated import Curated
from storage.roots import Root

TABLES = ("coverage", "documents", "milestones")
REGION = "merendal"


@pytest.fixture(params=["local", "memory"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Root:
    return Root(tmp_path / "curated" if request.param == "local" else f"memory://{tmp_path.name}")


@pytest.fixture
def curated(root: Root, tmp_path: Path) -> Curated:
    return Curated(root, tmp_path / "locks")


def files(value: str) -> dict[str, bytes]:
    return {name: f"{name} {value}".encode() for name in TABLES}


def publish(curated: Curated, tables: Mapping[str, bytes]) -> None:
    with curated.locked(REGION):
        curated.publish(REGION, tables)


def standing(root: Root) -> dict[str, bytes]:
    return {key: root.read(key) for key in root.list()}


def as_published(tables: Mapping[str, bytes]) -> dict[str, bytes]:
    return {f"{name}/region={REGION}/part-0.parquet": content for name, content in tables.items()}


def stage_as_before(root: Root, tables: Mapping[str, bytes], *, moved: int, record: bool = True) -> None:
    """What a version without a folder for each publication leaves that is killed after so many moves."""
    for name, content in list(tables.items())[moved:]:
        root.replace(f".staging/{REGION}/{name}.parquet", content)
    for name, content in list(tables.items())[:moved]:
        root.replace(f"{name}/region={REGION}/part-0.parquet", content)
    if record:
        told = {name: hashlib.sha256(content).hexdigest() for name, content in tables.items()}
        root.replace(f".staging/{REGION}/commit.json", json.dumps({"tables": told}).encode())


@pytest.mark.parametrize("moved", range(len(TABLES) + 1))
def test_what_an_earlier_version_began_is_finished(root: Root, curated: Curated, moved: int) -> None:
    publish(curated, files("old"))
    stage_as_before(root, files("new"), moved=moved)
    with curated.locked(REGION):
        assert standing(root) == as_published(files("new"))
    assert curated.unfinished() == []


def test_what_an_earlier_version_did_not_commit_is_thrown_away(root: Root, curated: Curated) -> None:
    publish(curated, files("old"))
    stage_as_before(root, files("new"), moved=0, record=False)
    publish(curated, files("newer"))
    assert standing(root) == as_published(files("newer"))


def test_what_was_staged_and_is_damaged_is_thrown_away(
    root: Root, curated: Curated, caplog: pytest.LogCaptureFixture
) -> None:
    publish(curated, files("old"))
    stage_as_before(root, files("new"), moved=0)
    root.replace(f".staging/{REGION}/milestones.parquet", b"")
    with curated.locked(REGION):
        assert standing(root) == as_published(files("old"))
    assert "damaged" in caplog.text


def test_a_publication_that_failed_is_finished_before_the_next(
    root: Root, curated: Curated, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the next one is of one table, and in the same hold of the lock."""

    def refused(*_: object) -> bool:
        raise OSError("the disk is gone")

    publish(curated, files("old"))
    with curated.locked(REGION):
        with monkeypatch.context() as patched:
            patched.setattr(Root, "put_in_place", refused)
            with pytest.raises(OSError, match="gone"):
                curated.publish(REGION, files("new"))
        curated.publish(REGION, {"documents": b"newest"})
    with curated.locked(REGION):
        assert standing(root) == as_published(files("new") | {"documents": b"newest"})


def test_a_folder_that_takes_no_file_leaves_the_whole_set_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Root(tmp_path / "curated")
    curated = Curated(root, tmp_path / "locks")
    publish(curated, files("old"))
    real = os.access
    with monkeypatch.context() as patched:
        patched.setattr(
            "storage.roots.os.access", lambda path, mode: "milestones" not in str(path) and real(path, mode)
        )
        with pytest.raises(PermissionError):
            publish(curated, files("new"))
    with curated.locked(REGION):
        assert standing(root) == as_published(files("old"))


def test_one_table_needs_no_other_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "by_another", None)
    root = Root(tmp_path / "curated")
    publish(Curated(root, tmp_path / "locks"), {"runs": b"one"})
    assert standing(root) == as_published({"runs": b"one"})


@pytest.mark.slow
def test_regions_are_published_beside_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The staging folder goes with the last region in it, at the very moment at which another needs it."""
    logging.disable(logging.WARNING)
    monkeypatch.setattr(moving, "by_another", lambda *_: None)  # so that there are many
    failed = []

    def work(region: str) -> None:
        curated = Curated(Root(tmp_path / "curated"), tmp_path / "locks")
        for number in range(25):
            try:
                with curated.locked(region):
                    curated.publish(region, {name: f"{number}".encode() for name in TABLES})
            except OSError as error:
                failed.append(str(error))

    threads = [threading.Thread(target=work, args=(f"region-{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    logging.disable(logging.NOTSET)
    assert failed == []


def test_a_folder_that_goes_while_a_file_is_begun_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, gone = os.mkdir, []

    def once_gone(path: str, mode: int = 0o777) -> None:
        real(path, mode)
        if Path(path).name == "a" and not gone:
            gone.append(path)
            Path(path).rmdir()

    monkeypatch.setattr("os.mkdir", once_gone)
    Root(tmp_path).replace("a/b/c", b"one")
    assert (Root(tmp_path).read("a/b/c"), len(gone)) == (b"one", 1)
