"""``python -m flows.alert ADDRESS``: have Prefect's server call a webhook after a night that is not complete.

Makes a block and three automations on the server at ``PREFECT_API_URL``, or makes them anew: one for a night that was
partial, failed or crashed, one for a night that did not come, and one that calls a run crashed of which nothing is heard any
more, for Prefect shows a run that was killed as running for ever. That one needs ``PREFECT_RUNNER_HEARTBEAT_FREQUENCY=30`` in
the worker's environment. What is sent is JSON whose key ``text`` is a line to read:
Slack, Mattermost and the like show it as it is.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
from collections.abc import Sequence
from datetime import timedelta
from typing import cast
from uuid import UUID

from prefect.automations import Automation
from prefect.blocks.webhook import Webhook
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ActionTypes, CallWebhook, ChangeFlowRunState
from prefect.events.schemas.automations import EventTrigger, Posture

BLOCK = "inkoopspoor-alert"
UNWELL, ABSENT = "inkoopspoor: a night was not complete", "inkoopspoor: no night came"
KILLED = "inkoopspoor: a run that was killed has crashed"
_BAD = ("Failed", "Crashed", "TimedOut", "Cancelled")
_ENDED = ("Complete", "Partial", *_BAD)
PATIENCE = timedelta(hours=26)
"""A night comes every 24 hours, and may take two."""
SILENCE = timedelta(seconds=120)
"""Four heartbeats."""
_HEARTBEAT = "prefect.flow-run.heartbeat"


def alert(address: str, *, partial: bool = True, patience: timedelta = PATIENCE) -> list[Automation]:
    """Make block and automations for the webhook at ``address``; ``partial``: after partial nights too."""
    Webhook(method="POST", url=address).save(BLOCK, overwrite=True)
    block = cast(Webhook, Webhook.load(BLOCK))._block_document_id
    if block is None:
        raise RuntimeError(f"the server did not keep the block {BLOCK}")
    states = ("Partial", *_BAD) if partial else _BAD
    return [
        _made(UNWELL, _trigger(states), block, "{{ flow_run.name }} ended {{ flow_run.state.name }}: {{ flow_run.state.message }}"),
        _made(ABSENT, _trigger(_ENDED, absent=patience), block, "no nightly run has ended for {{ automation.trigger.within }}"),
        _killed(),
    ]  # fmt: skip


def _killed() -> Automation:
    """Of each run that gave a heartbeat and then neither another one nor an end."""
    trigger = EventTrigger(
        after={_HEARTBEAT},
        expect={_HEARTBEAT, *(f"prefect.flow-run.{state}" for state in (*_ENDED, "Completed"))},
        match={"prefect.resource.id": "prefect.flow-run.*"},
        for_each={"prefect.resource.id"},
        posture=Posture.Proactive,
        threshold=1,
        within=SILENCE,
    )
    message = "Nothing was heard of it any more: it was killed."
    return _anew(KILLED, trigger, ChangeFlowRunState(state=StateType.CRASHED, message=message))


def _trigger(states: Sequence[str], *, absent: timedelta | None = None) -> EventTrigger:
    """Of runs of the flow ``nightly``: that one ends in one of ``states``, or that for so long none does."""
    expected = {f"prefect.flow-run.{state}" for state in states}
    return EventTrigger(
        expect=expected,
        after=expected if absent else set(),
        match={"prefect.resource.id": "prefect.flow-run.*"},
        match_related={"prefect.resource.role": "flow", "prefect.resource.name": "nightly"},
        posture=Posture.Proactive if absent else Posture.Reactive,
        threshold=1,
        within=absent or timedelta(0),
    )


def _made(name: str, trigger: EventTrigger, block: UUID, text: str) -> Automation:
    payload = json.dumps({"text": f"Inkoopspoor: {text}", "automation": name})
    return _anew(name, trigger, CallWebhook(block_document_id=block, payload=payload))


def _anew(name: str, trigger: EventTrigger, action: ActionTypes) -> Automation:
    with contextlib.suppress(ValueError):  # there is none yet
        cast(Automation, Automation.read(name=name)).delete()
    return cast(Automation, Automation(name=name, trigger=trigger, actions=[action]).create())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m flows.alert", description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("address", help="where the server posts to")
    parser.add_argument("--not-partial", action="store_true", help="stay silent where something is only missing")
    given = parser.parse_args(arguments)
    if not os.environ.get("PREFECT_API_URL"):
        print("flows.alert: set PREFECT_API_URL to your server", file=sys.stderr)
        return 2
    for automation in alert(given.address, partial=not given.not_partial):
        print(automation.name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
