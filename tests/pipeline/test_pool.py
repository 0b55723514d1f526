"""Tasks that misbehave in every way: each costs its worker, and the next one is done."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.extraction.pool import Limits, LostError, Pool, PoolError

pytestmark = pytest.mark.slow
MEGABYTES = 200
ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import wave  # stands for what a program needs and a worker does not
from pipeline.extraction.pool import Limits, Pool
from tests.pipeline.test_pool import is_imported, nothing

if __name__ == "__main__":
    with Pool(Limits(1, 60, 200), nothing) as pool:
        print([pool.result(pool.submit(is_imported, name)) for name in ("wave", "pipeline.extraction.pool")])
    print(__spec__.name if __spec__ else None)
"""


def nothing() -> None:
    """No preparation."""


def fail() -> None:
    raise ValueError("no pipeline")


def double(number: int) -> int:
    return 2 * number


def is_imported(module: str) -> bool:
    return module in sys.modules


def hang(_: int) -> None:
    time.sleep(600)


def hang_in_c(_: int) -> None:
    """A loop that no Python signal handler interrupts."""
    ctypes.PyDLL(None).sleep(600)


def crash(_: int) -> None:
    ctypes.string_at(0)


def leave(_: int) -> None:
    os._exit(3)


def eat(megabytes: int) -> int:
    return len(bytearray(megabytes * 2**20))


def complain(_: int) -> None:
    raise KeyError("in our own code")


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(Limits(processes=1, seconds=1.0, megabytes=MEGABYTES), nothing) as pool:
        yield pool


@pytest.mark.parametrize(
    ("task", "argument", "kind"),
    [
        (hang, 0, "timeout"),
        (hang_in_c, 0, "timeout"),
        (crash, 0, "worker_crashed"),
        (leave, 0, "worker_crashed"),
        (eat, 4 * MEGABYTES, "out_of_memory"),
    ],
)
def test_a_bad_task_costs_its_worker_alone(pool: Pool, task: Callable[[int], Any], argument: int, kind: str) -> None:
    lost, after = pool.submit(task, argument), pool.submit(double, 21)
    with pytest.raises(LostError) as error:
        pool.result(lost)
    assert error.value.kind == kind
    assert pool.result(after) == 42


def test_memory_within_the_limit_is_given(pool: Pool) -> None:
    assert pool.result(pool.submit(eat, MEGABYTES // 4)) == MEGABYTES // 4 * 2**20


def test_an_error_in_our_code_comes_back_as_itself(pool: Pool) -> None:
    with pytest.raises(KeyError, match="in our own code"):
        pool.result(pool.submit(complain, 0))


def test_workers_that_cannot_start_are_no_documents_fault() -> None:
    with pytest.raises(PoolError), Pool(Limits(1, 5, MEGABYTES), fail) as pool:
        pool.result(pool.submit(double, 1))


@pytest.mark.parametrize(
    ("start", "spec"), [(["program.py"], "None"), (["-m", "program"], "program")], ids=["script", "module"]
)
def test_a_worker_does_not_import_the_program_that_started_it(tmp_path: Path, start: list[str], spec: str) -> None:
    """As a Prefect worker runs a flow: the program is ``python -m prefect.engine``."""
    (tmp_path / "program.py").write_text(PROGRAM, encoding="utf-8")
    path = os.pathsep.join([str(ROOT), str(tmp_path)])
    done = subprocess.run(
        [sys.executable, *start], cwd=tmp_path, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == ["[False, True]", spec], done.stderr
