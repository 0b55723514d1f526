"""The flows with a real, temporary Prefect server: what they return, and what Prefect shows of it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from prefect.client.orchestration import get_client
from prefect.states import Failed
from prefect.testing.utilities import prefect_test_harness

from flows.nightly import nightly
from flows.region import region
from flows.work import markdown, region_task, summary_of
from inkoopspoor.settings import load_settings
from pipeline.extraction.pool import PoolError
from pipeline.session import UnknownRegionError
from storage.curated import BusyError
from storage.roots import CorruptError, InvalidKeyError, StorageError

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module", autouse=True)
def _server() -> Iterator[None]:
    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, Any]:
    """A region whose only page is at an address of this machine where nobody answers, and one with a broken file."""
    folder = tmp_path / "regions"
    folder.mkdir()
    (folder / "merendal.toml").write_text(
        'name = "Merendal"\nkind = "procurement_region"\n[pages]\nstart = ["http://127.0.0.1:9/inkoop"]\n'
        "[crawl]\ndelay_seconds = 0\n",
        encoding="utf-8",
    )
    (folder / "stuk.toml").write_text('naam = "Stuk"\n', encoding="utf-8")
    settings = load_settings(
        curated=str(tmp_path / "OUT"),
        work=tmp_path / "work",
        regions=folder,
        contact="inkoop@waterbeke.example",
        processes=1,
    )
    return settings.model_dump(mode="json") | {"allow_private": False}


def artifacts() -> list[Any]:
    async def read() -> list[Any]:
        async with get_client() as client:
            return list(await client.read_artifacts())

    return asyncio.run(read())


def test_the_nightly_flow_reports_every_region_and_makes_an_artifact(settings: dict[str, Any], tmp_path: Path) -> None:
    state = nightly(settings=settings, return_state=True)
    summary = summary_of(state)
    assert state.is_failed(), "no region brought anything"
    assert {name: part["outcome"] for name, part in summary["regions"].items()} == {
        "merendal": "failed",
        "stuk": "failed",
    }
    assert "stuk.toml" in str(summary["regions"]["stuk"]["error"])
    assert summary["regions"]["merendal"]["rows"]["coverage"] == 1
    assert (tmp_path / "OUT" / "coverage" / "region=merendal" / "part-0.parquet").exists()
    (shown,) = [artifact for artifact in artifacts() if artifact.key == "inkoopspoor-run"]
    assert shown.data == markdown(summary)
    assert "| merendal | failed |" in shown.data


def test_the_flow_of_one_region_touches_no_other(settings: dict[str, Any], tmp_path: Path) -> None:
    state = region("merendal", settings=settings, return_state=True)
    assert set(summary_of(state)["regions"]) == {"merendal"}
    assert {path.name for path in (tmp_path / "OUT" / "runs").iterdir()} == {"region=merendal"}


def test_a_night_on_which_nothing_is_due_is_complete(settings: dict[str, Any]) -> None:
    state = nightly(regions=[], settings=settings, return_state=True)
    assert (state.is_completed(), state.name) == (True, "Complete")


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (StorageError("the bucket does not answer"), True),
        (BusyError("another process is at work"), True),
        (ConnectionResetError("reset by peer"), True),
        (CorruptError("not what was written"), False),
        (InvalidKeyError("not in plain form"), False),
        (UnknownRegionError("there is no region file"), False),
        (PoolError("no worker starts"), False),
        (TypeError("a mistake of ours"), False),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else str(value),
)
def test_a_region_is_tried_again_where_a_minute_may_mend_it(error: Exception, again: bool) -> None:
    assert region_task.retry_condition_fn is not None
    assert region_task.retry_condition_fn(region_task, None, Failed(data=error)) is again  # type: ignore[arg-type]


def test_deployments_name_flows_that_are_there() -> None:
    declared = yaml.safe_load((ROOT / "prefect.yaml").read_text(encoding="utf-8"))["deployments"]
    assert [deployment["entrypoint"] for deployment in declared] == [
        "flows/nightly.py:nightly",
        "flows/region.py:region",
    ]
    assert {deployment["work_pool"]["name"] for deployment in declared} == {"inkoopspoor"}
    assert declared[0]["schedules"][0] == {"cron": "30 2 * * *", "timezone": "Europe/Amsterdam", "active": True}


def test_nothing_calls_home() -> None:
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
    assert os.environ["DO_NOT_TRACK"] == "1"


def test_what_prefect_starts_in_this_folder_calls_nobody_and_logs_what_the_pipeline_logs() -> None:
    """A server and a worker import Prefect before they see our code, so ``prefect.toml`` has to say it."""
    read = (
        "from prefect.settings import get_current_settings as read\n"
        "print(read().server.analytics_enabled, *read().logging.extra_loggers)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    done = subprocess.run(
        [sys.executable, "-c", read],
        cwd=ROOT,
        env=environment | {"PREFECT_HOME": os.environ["PREFECT_HOME"]},
        capture_output=True,
        text=True,
        check=True,
    )
    analytics, *loggers = done.stdout.split()
    assert (analytics, sorted(loggers)) == ("False", sorted(os.environ["PREFECT_LOGGING_EXTRA_LOGGERS"].split(",")))
