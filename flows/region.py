"""The flow for one region: what a steward starts by hand, or another system through Prefect's API."""

from __future__ import annotations

from typing import Any

from prefect import flow
from prefect.client.schemas.objects import State

from flows.work import ended, settings_of, work_on
from inkoopspoor.settings import workplace


@flow(name="region", persist_result=False, result_serializer="json")
def region(region: str, settings: dict[str, Any] | None = None) -> State[Any]:
    """Crawl, extract and publish one region, whatever its cadence; no other region's files are touched."""
    return ended(work_on(workplace(settings_of(settings)), [region]))
