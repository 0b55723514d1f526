"""Prefect's server, asked over HTTP: whether the next night will be started, and by whom.

``prefect`` itself is not imported: that takes seconds, and a broken installation of it is what one may want to find out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import httpx

from pipeline.oversight.check import Check

POOL = "inkoopspoor"
DEPLOYMENTS = ("nightly/nightly", "region/region")
_SECONDS = 10.0


def prefect(environment: Mapping[str, str], installed: str) -> Iterator[Check]:
    """Server, work pool, worker and deployments. ``installed``: the version of the package here."""
    address = environment.get("PREFECT_API_URL")
    if not address:
        yield Check("prefect", "ok", "PREFECT_API_URL is not set: runs are started without a server")
        return
    try:
        with httpx.Client(
            base_url=address, timeout=_SECONDS, headers=_headers(environment), auth=_auth(environment)
        ) as client:
            client.get("/health").raise_for_status()
            yield _version(client, installed)
            yield _pool(client)
            yield _worker(client)
            for name in DEPLOYMENTS:
                yield _deployment(client, name)
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError) as error:
        told = f"{address} does not answer as Prefect's server does: {error or type(error).__name__}"
        yield Check("prefect", "fault", told, "start it (prefect server start), or mend PREFECT_API_URL")


def _version(client: httpx.Client, installed: str) -> Check:
    there = str(client.get("/admin/version").raise_for_status().json())
    if there == installed:
        return Check("prefect", "ok", f"{client.base_url} runs {there}")
    return Check(
        "prefect", "warning", f"{client.base_url} runs {there}, here is {installed}", "install the same version"
    )


def _pool(client: httpx.Client) -> Check:
    answer = client.get(f"/work_pools/{POOL}")
    if answer.status_code == httpx.codes.NOT_FOUND:
        return Check("work pool", "fault", f"there is no {POOL}", f"prefect work-pool create {POOL} --type process")
    pool = answer.raise_for_status().json()
    if pool["is_paused"]:
        return Check("work pool", "fault", f"{POOL} is paused", f"prefect work-pool resume {POOL}")
    return Check("work pool", "ok", f"{POOL}, {pool['type']}")


def _worker(client: httpx.Client) -> Check:
    do = f"prefect worker start --pool {POOL}, or systemctl status inkoopspoor-worker"
    answer = client.post(f"/work_pools/{POOL}/workers/filter", json={})
    if answer.status_code == httpx.codes.NOT_FOUND:
        return Check("worker", "fault", "none: there is no pool", do)
    workers: list[dict[str, Any]] = answer.raise_for_status().json()
    online = [worker for worker in workers if worker["status"] == "ONLINE"]
    if online:
        return Check("worker", "ok", f"{len(online)} at work: {', '.join(worker['name'] for worker in online)}")
    seen = max((worker["last_heartbeat_time"] or "" for worker in workers), default="")
    told = f"none has answered since {_instant(seen):%Y-%m-%d %H:%M} UTC" if seen else "none was ever started"
    return Check("worker", "fault", told, do)


def _deployment(client: httpx.Client, name: str) -> Check:
    kind = f"deployment {name.partition('/')[0]}"
    answer = client.get(f"/deployments/name/{name}")
    if answer.status_code == httpx.codes.NOT_FOUND:
        return Check(kind, "fault", "it is not there", "prefect --no-prompt deploy --all, in the folder of the clone")
    found = answer.raise_for_status().json()
    schedules = [one["schedule"].get("cron", "at intervals") for one in found["schedules"] if one["active"]]
    if found["paused"] or (kind.endswith("nightly") and not schedules):
        return Check(kind, "fault", "it is paused: no night begins", f"prefect deployment schedule resume {name}")
    return Check(kind, "ok", f"planned at {', '.join(schedules)}" if schedules else "on request")


def _headers(environment: Mapping[str, str]) -> dict[str, str]:
    key = environment.get("PREFECT_API_KEY")
    return {"Authorization": f"Bearer {key}"} if key else {}


def _auth(environment: Mapping[str, str]) -> httpx.BasicAuth | None:
    user, colon, word = environment.get("PREFECT_API_AUTH_STRING", "").partition(":")
    return httpx.BasicAuth(user, word) if colon else None


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
