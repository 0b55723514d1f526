"""The folder of an export: whole or not at all, and nothing of others is lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from exports.folder import MANIFEST, FolderError, write
from storage.roots import InvalidKeyError
from tests.conftest import snapshot

ABOUT = {"format": "csv"}


def made(*files: tuple[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield from files


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_is_written_replaced_and_left_alone_where_nothing_changed(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    assert write(out, ABOUT, made(("a.csv", b"1"), ("b/c.csv", b"2")))
    before = snapshot(out)
    assert not write(out, ABOUT, made(("a.csv", b"1"), ("b/c.csv", b"2")))
    assert snapshot(out) == before
    assert write(out, ABOUT, made(("a.csv", b"3")))
    assert left(out) == ["a.csv", MANIFEST]
    assert left(out.parent) == ["out"]
    assert json.loads((out / MANIFEST).read_text())["files"].keys() == {"a.csv"}


def test_a_file_that_was_changed_by_hand_is_written_again(tmp_path: Path) -> None:
    write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    (tmp_path / "out" / "a.csv").write_bytes(b"by hand")
    assert write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    assert (tmp_path / "out" / "a.csv").read_bytes() == b"1"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))


@pytest.mark.parametrize("name", ["notes.txt", "sub/notes.txt", MANIFEST])
def test_a_folder_that_it_did_not_make_is_not_touched(name: str, tmp_path: Path) -> None:
    (tmp_path / "out" / name).parent.mkdir(parents=True)
    (tmp_path / "out" / name).write_text("mine")
    with pytest.raises(FolderError, match="no export made it"):
        write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    assert (tmp_path / "out" / name).read_text() == "mine"
    assert left(tmp_path) == ["out"]


def test_a_file_put_into_an_export_is_not_lost(tmp_path: Path) -> None:
    write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(FolderError, match=r"notes\.txt, which no export wrote"):
        write(tmp_path / "out", ABOUT, made(("a.csv", b"2")))
    assert (tmp_path / "out" / "a.csv").read_bytes() == b"1"


def test_a_link_is_followed_to_its_folder_and_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(tmp_path / "link", ABOUT, made(("a.csv", b"1")))
    assert (tmp_path / "real" / "a.csv").read_bytes() == b"1"
    with pytest.raises(FolderError, match="no folder"):
        write(tmp_path / "real" / "a.csv", ABOUT, made())


def test_a_failure_on_the_way_leaves_what_was_there(tmp_path: Path) -> None:
    write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    before = snapshot(tmp_path / "out")

    def breaks() -> Iterator[tuple[str, bytes]]:
        yield "a.csv", b"2"
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write(tmp_path / "out", ABOUT, breaks())
    assert snapshot(tmp_path / "out") == before
    assert left(tmp_path) == ["out"]


def test_a_swap_that_fails_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    rename = Path.rename

    def fails_once(self: Path, target: Path) -> Path:
        if ".staging-" in self.name:
            raise OSError("no")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_once)
    with pytest.raises(OSError, match="no"):
        write(tmp_path / "out", ABOUT, made(("a.csv", b"2")))
    assert (tmp_path / "out" / "a.csv").read_bytes() == b"1"
    assert left(tmp_path) == ["out"]


def test_no_file_lands_outside(tmp_path: Path) -> None:
    with pytest.raises(InvalidKeyError):
        write(tmp_path / "out", ABOUT, made(("../a.csv", b"1")))
    assert left(tmp_path) == []


def test_others_may_read_it(tmp_path: Path) -> None:
    write(tmp_path / "out", ABOUT, made(("a.csv", b"1")))
    assert (tmp_path / "out").stat().st_mode & 0o555 == 0o555
