"""Files are given their places by a process of its own, and by this one where that is not to be had."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage import mover, moving
from storage.moving import PROGRAM, moved
from storage.roots import Root

FULL_AND_READ_ONLY = """
mount -t tmpfs -o size=64k none "$1" || exit 77
exec "$2" -c '
import errno, os, subprocess, sys
from pathlib import Path
from storage.moving import moved
from storage.roots import Root
folder = Path(sys.argv[1])
for name in ("a", "b"):
    for place in ("new", "old"):
        (folder / place / name).mkdir(parents=True)
        (folder / place / name / "file").write_text(place)
try:
    (folder / "rest").write_bytes(bytes(10**6))
except OSError as error:
    assert error.errno == errno.ENOSPC, error
else:
    raise SystemExit("the disk is not full")
names = [(f"{folder}/new/{name}/file", f"{folder}/old/{name}/file") for name in ("a", "b")]
assert moved(names, f"{folder}/none")
assert [Path(old).read_text() for _, old in names] == ["new", "new"]
subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
try:
    Root(folder).make_way({"old/a/file": "new/a/file"})
except PermissionError:
    print("full and read-only")
' "$1"
"""


def staged(folder: Path, names: list[str]) -> list[tuple[str, str]]:
    """New files, old ones, and a commit record."""
    moves = []
    for place in ("new", "old"):
        (folder / place).mkdir()
    for name in names:
        (folder / "new" / name).write_text("new")
        (folder / "old" / name).write_text("old")
        moves.append((str(folder / "new" / name), str(folder / "old" / name)))
    (folder / "record").write_text("{}")
    return moves


def standing(folder: Path) -> list[str]:
    return [path.read_text() for path in sorted((folder / "old").iterdir())]


def run(message: bytes) -> int:
    command = [sys.executable, "-I", "-S", str(PROGRAM)]
    return subprocess.run(command, input=message, check=False, timeout=60).returncode


def test_files_get_their_places_and_the_record_goes(tmp_path: Path) -> None:
    assert moved(staged(tmp_path, ["a", "b c", "d\ne", "é"]), str(tmp_path / "record"))
    assert standing(tmp_path) == ["new"] * 4
    assert list((tmp_path / "new").iterdir()) == []
    assert not (tmp_path / "record").exists()


@pytest.mark.slow
@pytest.mark.parametrize("sent", [0, 1, 2, 3, 10, -10, -1])
def test_nothing_moves_before_the_message_is_whole(tmp_path: Path, sent: int) -> None:
    message = mover.message(staged(tmp_path, ["a", "b"]), str(tmp_path / "record"))
    assert run(message[:sent]) == mover.INCOMPLETE
    assert standing(tmp_path) == ["old", "old"]
    assert run(message) == mover.DONE
    assert standing(tmp_path) == ["new", "new"]


def test_a_file_that_another_process_moved_is_passed_over_and_the_record_stays(tmp_path: Path) -> None:
    moves = staged(tmp_path, ["a", "b", "c"])
    Path(moves[1][0]).replace(moves[1][1])
    assert not moved(moves, str(tmp_path / "record"))
    assert standing(tmp_path) == ["new"] * 3
    assert (tmp_path / "record").exists()


def test_a_staging_that_was_cleared_meanwhile_is_no_error(tmp_path: Path) -> None:
    moves = staged(tmp_path, ["a"])
    Path(moves[0][0]).replace(moves[0][1])
    (tmp_path / "new").rmdir()
    assert not mover.give_places(moves, str(tmp_path / "record"))


@pytest.mark.parametrize(
    ("python", "program", "told"),
    [
        ("nothing", "", "no process could be started"),
        (sys.executable, "raise SystemExit(9)", "ended with 9"),
        (sys.executable, "import os; os.kill(os.getpid(), 9)", "ended with -9"),
        (sys.executable, "import time; time.sleep(60)", "hung"),
    ],
)
def test_without_a_mover_this_process_does_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    python: str,
    program: str,
    told: str,
) -> None:
    moves = staged(tmp_path, ["a", "b"])
    (tmp_path / "program.py").write_text(program)
    monkeypatch.setattr(sys, "executable", str(tmp_path / python))
    monkeypatch.setattr(moving, "PATIENCE", 1.0)
    with caplog.at_level(logging.WARNING):
        code = moving.by_another(moves, str(tmp_path / "record"), tmp_path / "program.py")
        monkeypatch.setattr(moving, "by_another", lambda *_: code)
        assert moved(moves, str(tmp_path / "record"))
    assert told in caplog.text
    assert standing(tmp_path) == ["new", "new"]


@given(
    st.lists(st.tuples(st.text("ab/ \n\udc80é", min_size=1), st.text("ab/ \n\udc80é", min_size=1)), max_size=4),
    st.integers(1, 7),
)
def test_a_message_says_the_same_in_pieces_of_any_size(moves: list[tuple[str, str]], size: int) -> None:
    message = mover.message(moves, "record")
    reading, writing = os.pipe()
    with pytest.MonkeyPatch.context() as patched:
        read = os.read
        patched.setattr("storage.mover.os.read", lambda _, __: read(reading, size))
        os.write(writing, message)
        assert mover._read() == ["record", *(path for move in moves for path in move)]
    os.close(reading)
    os.close(writing)


def test_a_folder_on_another_disk_is_refused_before_anything_moves(tmp_path: Path) -> None:
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system here")
    (tmp_path / "old").mkdir()
    (tmp_path / "table").symlink_to(other, target_is_directory=True)
    with pytest.raises(OSError, match="another disk"):
        Root(tmp_path).make_way({"old/a": "table/a"})


def test_on_a_full_disk_files_move_and_a_read_only_one_is_refused_before(tmp_path: Path) -> None:
    """A real disk: a small one in memory, mounted where nobody else sees it."""
    command = ["unshare", "-Urm", "sh", "-c", FULL_AND_READ_ONLY, "sh", str(tmp_path), sys.executable]
    try:
        came = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    except FileNotFoundError:
        pytest.skip("there is no unshare here")
    if came.returncode in (1, 77) and "Traceback" not in came.stderr:
        pytest.skip(f"no disk can be mounted here: {came.stderr.strip()}")
    assert came.stdout.strip() == "full and read-only", came.stderr
