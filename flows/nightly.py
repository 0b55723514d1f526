"""The nightly flow: every region that is due, side by side, each by itself."""

from __future__ import annotations

from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.logging import get_run_logger
from prefect.task_runners import ThreadPoolTaskRunner

from flows.work import ended, settings_of, work_on
from inkoopspoor.settings import workplace
from pipeline.schedule import due

REGIONS_AT_ONCE = 8
"""Threads: they wait for servers, while documents are read in processes of their own."""


@flow(
    name="nightly",
    task_runner=ThreadPoolTaskRunner(max_workers=REGIONS_AT_ONCE),  # type: ignore[arg-type]
    persist_result=False,
    result_serializer="json",
)
def nightly(regions: list[str] | None = None, settings: dict[str, Any] | None = None) -> State[Any]:
    """Crawl, extract and publish ``regions``, or those that are due by their cadence.

    One region's failure fails no other. The flow fails only where every region did; its state is named Partial where
    something is missing. ``settings`` replaces those of the environment and the settings file.
    """
    place = workplace(settings_of(settings))
    if regions is None:
        for broken in place.broken_regions.values():
            get_run_logger().error("%s", broken)
        regions = sorted({*due(place.regions.values(), place.archive, place.now()), *place.broken_regions})
    return ended(work_on(place, regions))
