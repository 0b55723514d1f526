"""Prefect's own troubles: its server dies in mid-run, its database is locked. A program of its own, as Prefect wants it."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from hostile.faults.site import REGIONS, night_of
from hostile.faults.starting import HANG
from hostile.faults.world import World

Trouble = Literal["server gone", "database locked"]
_FLOW = """
import sys
from flows.nightly import nightly
from flows.work import summary_of
settings = dict(raw=sys.argv[1], curated=sys.argv[2], work=sys.argv[3], regions=sys.argv[4],
                contact="https://inkoopspoor.example/trials", allow_private=True, processes=1)
nightly(regions=sys.argv[5].split(","), settings=settings, return_state=True)
"""


def under(trouble: Trouble, world: World, home: Path) -> int:
    """Run the nightly flow of ``world`` with a Prefect server of its own, and make trouble once the crawl has begun.

    Returns the exit code of the flow's process. Raises ``TimeoutError`` where it hangs.
    """
    with _server(home) as (server, environment):
        command = [sys.executable, "-c", _FLOW, str(world.raw), str(world.curated), str(world.folder / "work")]
        command += [str(world.folder / "regions"), ",".join(REGIONS)]
        flow = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(lambda: len(list((world.raw / "runs").glob("*.json"))) > world_runs(world) or flow.poll() is not None)
            if trouble == "server gone":
                server.send_signal(signal.SIGKILL)
                return flow.wait(HANG)
            with sqlite3.connect(home / "prefect.db", timeout=30) as database:
                database.execute("BEGIN EXCLUSIVE")
                time.sleep(15)
                database.rollback()
            return flow.wait(HANG)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError(f"the flow did not end in {HANG} seconds") from error
        finally:
            flow.kill()
            flow.wait()


def world_runs(world: World) -> int:
    """Runs that the trial itself made before; one a night."""
    return len(list((world.raw / "runs").glob(f"{night_of(0):%Y%m%d}*.json")))


@contextmanager
def _server(home: Path) -> Iterator[tuple[subprocess.Popen[bytes], dict[str, str]]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    environment = kept | {
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_CLIENT_MAX_RETRIES": "1",
        "PREFECT_LOGGING_LEVEL": "CRITICAL",
    }
    command = [
        sys.executable,
        "-m",
        "prefect",
        "server",
        "start",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-ui",
    ]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
    try:
        _wait(lambda: _answers(f"http://127.0.0.1:{port}/api/health"))
        yield server, environment
    finally:
        server.kill()
        server.wait()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own server
            return bool(answer.status == 200)
    except OSError:
        return False


def _wait(ready: Callable[[], bool]) -> None:
    until = time.monotonic() + 120
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError("nothing came of it in two minutes")
        time.sleep(0.2)
