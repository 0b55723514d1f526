"""With a real, temporary Prefect server: a webhook after a bad night, and what ``doctor`` sees of the server."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import prefect as installed
import pytest
from prefect import flow, get_client
from prefect.automations import Automation
from prefect.client.schemas.actions import WorkPoolCreate
from prefect.client.schemas.objects import State
from prefect.settings import PREFECT_API_URL
from prefect.states import Completed
from prefect.testing.utilities import prefect_test_harness

from flows.alert import ABSENT, KILLED, UNWELL, alert, main
from pipeline.oversight.prefect_server import POOL, prefect

pytestmark = pytest.mark.slow
WAIT = 60


@pytest.fixture(scope="module", autouse=True)
def _server() -> Iterator[None]:
    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def called() -> Iterator[tuple[str, list[dict[str, str]]]]:
    """An address on this machine, and what was posted to it."""
    came: list[dict[str, str]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            came.append(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/hook", came
    server.shutdown()
    server.server_close()
    thread.join()


@flow(name="nightly")
def night(name: str) -> State[None]:
    """A night that ends as it is told."""
    return Completed(name=name, message="2 regions: partial (merendal partial)")


def test_a_night_that_is_not_complete_calls_the_webhook(called: tuple[str, list[dict[str, str]]]) -> None:
    address, came = called
    alert("http://127.0.0.1:9/an-older-address")
    assert [automation.name for automation in alert(address)] == [UNWELL, ABSENT, KILLED]
    assert Automation.read(name=ABSENT)
    time.sleep(3)  # the server's triggers learn of a new automation by a message of its own
    night("Complete", return_state=True)
    night("Partial", return_state=True)
    end = time.monotonic() + WAIT
    while not came and time.monotonic() < end:
        time.sleep(0.2)
    (told,) = came
    assert told["automation"] == UNWELL
    assert told["text"].endswith("ended Partial: 2 regions: partial (merendal partial)")


def test_doctor_tells_pool_worker_and_deployments() -> None:
    address = PREFECT_API_URL.value()
    assert address is not None

    def told() -> dict[str, str]:
        return {check.name: check.level for check in prefect({"PREFECT_API_URL": address}, installed.__version__)}

    missing = {"deployment nightly": "fault", "deployment region": "fault"}
    assert told() == {"prefect": "ok", "work pool": "fault", "worker": "fault", **missing}
    with get_client(sync_client=True) as client:
        client.create_work_pool(WorkPoolCreate(name=POOL, type="process"))
    assert told() == {"prefect": "ok", "work pool": "ok", "worker": "fault", **missing}


def test_without_a_server_the_command_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    assert main(["http://127.0.0.1:9/hook"]) == 2
    assert "PREFECT_API_URL" in capsys.readouterr().err
