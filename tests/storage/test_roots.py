"""Paths: atomic, nothing outside the root, nothing written twice."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.roots import InvalidKeyError, NotFoundError, Root, StorageError, check_key


@pytest.fixture(params=["local", "file", "memory"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Root:
    place: dict[str, str | Path] = {
        "local": tmp_path / "raw",
        "file": f"file://{tmp_path}/raw",
        "memory": f"memory://{tmp_path.name}",
    }
    return Root(place[request.param])


def test_written_bytes_come_back(root: Root) -> None:
    assert root.write_once("objects/ab/x", b"een")
    assert root.read("objects/ab/x") == b"een"
    assert root.size("objects/ab/x") == 3
    assert root.exists("objects/ab/x")
    assert not root.exists("objects/ab")
    assert root.child("objects").read("ab/x") == b"een"


def test_write_once_leaves_what_is_there(root: Root) -> None:
    root.write_once("a", b"een")
    assert not root.write_once("a", b"twee")
    assert root.read("a") == b"een"


def test_replace_tells_whether_anything_changed(root: Root) -> None:
    assert root.replace("a", b"een")
    assert not root.replace("a", b"een")
    assert root.replace("a", b"twe")
    assert root.read("a") == b"twe"


def test_list_is_sorted_and_stays_within_its_folder(root: Root) -> None:
    for key in ("b/2", "b/1", "bb/3", "a"):
        root.replace(key, b"")
    assert root.list() == ["a", "b/1", "b/2", "bb/3"]
    assert root.list("b") == ["b/1", "b/2"]
    assert root.list("c") == []


def test_what_is_not_there(root: Root) -> None:
    root.remove("a")
    for ask in (root.read, root.size):
        with pytest.raises(NotFoundError):
            ask("a")
    root.write_once("a", b"")
    root.remove("a")
    assert not root.exists("a")


def test_a_file_that_stands_there_is_not_touched(tmp_path: Path) -> None:
    root = Root(tmp_path)
    root.write_once("a", b"een")
    os.utime(tmp_path / "a", (1, 1))
    root.write_once("a", b"twee")
    root.replace("a", b"een")
    assert (tmp_path / "a").stat().st_mtime == 1


def test_others_may_read_what_is_written(tmp_path: Path) -> None:
    Root(tmp_path).write_once("a", b"")
    (tmp_path / "b").touch()
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)


def test_a_write_that_fails_leaves_the_old_bytes_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Root(tmp_path)
    root.write_once("a", b"een")

    def full(_: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("storage.roots.os.fsync", full)
    with pytest.raises(OSError, match="full"):
        root.replace("a", b"twee")
    assert root.read("a") == b"een"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_a_killed_process_left_is_not_listed(tmp_path: Path) -> None:
    (tmp_path / ".tmp-x1").write_bytes(b"hal")
    assert Root(tmp_path).list() == []


def test_a_remote_root_has_no_local_path(tmp_path: Path) -> None:
    assert Root(tmp_path).local_path("a/b") == tmp_path / "a" / "b"
    with pytest.raises(StorageError, match="not on this machine"):
        Root("memory://x").local_path("a")


def test_a_file_system_that_nobody_knows_is_told() -> None:
    with pytest.raises(StorageError, match="kluis"):
        Root("kluis://raw")


@pytest.mark.parametrize("key", ["", "/a", "../a", "a/../b", "a//b", "a/", "./a", "a\\b", "a\0"])
def test_keys_that_are_refused(key: str) -> None:
    with pytest.raises(InvalidKeyError):
        check_key(key)


@given(
    st.lists(st.sampled_from(["a", "..", ".", "", "/", "\\", "~", "b c", "%2e%2e"]) | st.text(max_size=4), max_size=5)
)
def test_no_key_leaves_its_root(parts: list[str]) -> None:
    key = "/".join(parts)
    root = Root("/srv/raw")
    try:
        path = root.local_path(check_key(key))
    except InvalidKeyError:
        return
    assert Path(os.path.normpath(path)).is_relative_to("/srv/raw")
    assert Path(os.path.normpath(path)) == path
