"""A process killed at any point of publishing leaves published files whole; the next one finishes or forgets it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from storage.curated import BusyError, Curated, parquet_bytes
from storage.roots import NotFoundError, Root

TABLES = ("coverage", "documents", "milestones", "passages")
OLD, NEW = 1, 2
WRITES = len(TABLES) + 1
"""Files that a run writes: the staged ones, the commit record. Then it starts the process that moves them; what happens

where one of both is killed among the moves: ``tests/hostile/test_moves.py``.
"""

KILLED = """
import os, signal, sys
from pathlib import Path
import pyarrow as pa
from storage import moving
from storage.curated import Curated, parquet_bytes
from storage.roots import Root

left = int(sys.argv[2])
original, remove = Path.replace, Root.remove

def dies_after(done):
    def step(*arguments):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return done(*arguments)
    return step

Path.replace, Root.remove, moving.by_another = dies_after(original), dies_after(remove), dies_after(moving.by_another)
tables = {name: parquet_bytes(pa.table({"value": [2]})) for name in sys.argv[3:]}
curated = Curated(Root(sys.argv[1] + "/curated"), Path(sys.argv[1]) / "locks")
with curated.locked("merendal"):
    curated.publish("merendal", tables)
"""


def curated_below(folder: Path) -> Curated:
    return Curated(Root(str(folder / "curated")), folder / "locks")


def content(value: int) -> dict[str, bytes]:
    return {name: parquet_bytes(pa.table({"value": [value]})) for name in TABLES}


def values(curated: Curated) -> set[int]:
    return {curated.read(name, "merendal")["value"][0].as_py() for name in TABLES}


def killed_after(folder: Path, writes: int) -> int:
    command = [sys.executable, "-c", KILLED, str(folder), str(writes), *TABLES]
    return subprocess.run(command, check=False, timeout=60).returncode


@pytest.mark.slow
@pytest.mark.parametrize("writes", range(WRITES + 1))
def test_killed_at_any_point(tmp_path: Path, writes: int) -> None:
    curated = curated_below(tmp_path)
    with curated.locked("merendal"):
        curated.publish("merendal", content(OLD))
    assert killed_after(tmp_path, writes) == -signal.SIGKILL
    assert values(curated) <= {OLD, NEW}, "every published file is whole"
    committed = writes == WRITES
    with curated.locked("merendal"):
        assert values(curated) == {NEW if committed else OLD}, "all or nothing, once the region is opened again"
        curated.publish("merendal", content(NEW))
    assert values(curated) == {NEW}
    left = {path.name for path in (tmp_path / "curated").rglob("*") if path.is_file() or path.name == ".staging"}
    assert left == {"part-0.parquet"}


@pytest.mark.slow
def test_the_hook_of_these_tests_lets_a_whole_publication_pass(tmp_path: Path) -> None:
    assert killed_after(tmp_path, 1000) == 0
    assert values(curated_below(tmp_path)) == {NEW}


def test_what_would_not_change_is_not_written(tmp_path: Path) -> None:
    curated = curated_below(tmp_path)
    with curated.locked("merendal"):
        assert curated.publish("merendal", content(OLD)) == TABLES
        before = {path: path.stat().st_mtime_ns for path in (tmp_path / "curated").rglob("*.parquet")}
        assert curated.publish("merendal", content(OLD)) == ()
        assert curated.publish("merendal", content(OLD) | {"passages": content(NEW)["passages"]}) == ("passages",)
    changed = [path.parts[-3] for path, moment in before.items() if path.stat().st_mtime_ns != moment]
    assert changed == ["passages"]


def test_a_region_has_one_writer(tmp_path: Path) -> None:
    one, other = curated_below(tmp_path), curated_below(tmp_path)
    with one.locked("merendal"):
        with pytest.raises(BusyError, match="merendal"), other.locked("merendal"):
            pass
        with other.locked("duinoord"):
            other.publish("duinoord", content(OLD))
    with other.locked("merendal"):
        assert other.recover("merendal") is False


@pytest.mark.parametrize("region", ["../elders", "a/b", "", ".staging", "a b"])
def test_a_region_id_is_no_path(tmp_path: Path, region: str) -> None:
    with pytest.raises(ValueError, match="region's id"), curated_below(tmp_path).locked(region):
        pass


def test_what_is_not_published_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        curated_below(tmp_path).read("documents", "merendal")
    assert curated_below(tmp_path).regions() == []
