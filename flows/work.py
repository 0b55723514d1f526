"""What both flows are made of: the work on one region as a task, and a run's summary as an artifact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from prefect import task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.logging import get_run_logger
from prefect.states import Completed, Failed

from inkoopspoor.settings import Settings, load_settings
from pipeline.session import Report, Session
from pipeline.summary import RegionSummary, Summary, shown_tables, summary, told
from pipeline.workplace import Workplace
from storage.roots import CorruptError, InvalidKeyError, StorageError

RETRY_SECONDS = 60
_NAMED = 8
"""Regions that the message of a run's state names."""


def _worth_another_try(task: Any, run: TaskRun, state: State[Any]) -> bool:
    """Whether a minute may mend it: storage that does not answer, a region that is at work elsewhere.

    A mistake of ours, a region without a file, or archived bytes that have changed are the same in a minute.
    """
    error = state.result(raise_on_failure=False)
    return isinstance(error, (StorageError, OSError)) and not isinstance(error, (CorruptError, InvalidKeyError))


@task(
    name="region",
    task_run_name="{region}",
    retries=1,
    retry_delay_seconds=RETRY_SECONDS,
    retry_condition_fn=_worth_another_try,
    cache_policy=NO_CACHE,
    persist_result=False,
)
def region_task(session: Session, region: str) -> Report:
    """Crawl, extract and publish one region. What the network does is no error: the tables tell it."""
    report = session.work(region)
    logger = get_run_logger()
    for reason in report.reasons:
        logger.warning("%s: %s", region, reason)
    logger.info("%s: %s, %d facts", region, report.outcome, report.counts["facts"])
    return report


def work_on(place: Workplace, regions: Sequence[str]) -> Summary:
    """Work on ``regions``, each in a task of the flow that is running, as one run; returns its summary."""
    logger = get_run_logger()
    logger.info("regions: %s", ", ".join(regions) or "none is due")
    with Session(place, "run", regions) as session:
        futures = {region: region_task.submit(session, region) for region in sorted(regions)}
        for region, future in futures.items():
            future.wait()
            if not future.state.is_completed():
                error = future.state.result(raise_on_failure=False)
                session.reports[region] = Report(region, error=f"{type(error).__name__}: {error}")
    return summary(session)


def settings_of(given: dict[str, Any] | None) -> Settings:
    """The settings that a flow was given, or those of its own environment and settings file."""
    return Settings(**given) if given is not None else load_settings()


def ended(run: Summary) -> State[Any]:
    """The state in which the flow ends, with the summary; its artifact is made here."""
    create_markdown_artifact(key=f"inkoopspoor-{run['kind']}", markdown=markdown(run), description=run["outcome"])
    number = len(run["regions"])
    message = f"{number} {'region' if number == 1 else 'regions'}: {run['outcome']}{_unwell(run)}"
    if run["outcome"] == "failed" and run["regions"]:
        return Failed(message=message, data=run)
    return Completed(name=run["outcome"].capitalize(), message=message, data=run)


def _unwell(run: Summary) -> str:
    """Which regions are not complete, for whoever reads one line of it (``flows.alert``)."""
    told = [f"{region} {part['outcome']}" for region, part in run["regions"].items() if part["outcome"] != "complete"]
    more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    return f" ({', '.join(told[:_NAMED])}{more})" if told else ""


def summary_of(state: State[Any]) -> Summary:
    """The summary that a flow ended with; raises what stopped it where it has none."""
    result: Any = state.result(raise_on_failure=False)
    if isinstance(result, BaseException):
        raise result
    run: Summary = result
    return run


def markdown(run: Summary) -> str:
    """The summary as a page: a line per region, rows per table, what is missing."""
    lines = [f"# {run['kind']} {run['run_id']}: {run['outcome']}", "", f"{run['seconds']:.0f} seconds", ""]
    lines += ["| region | outcome | documents | read now | facts | problems |", "|---|---|--:|--:|--:|--:|"]
    lines += [_line(region, part) for region, part in run["regions"].items()]
    published = [part["rows"] for part in run["regions"].values() if part["rows"]]
    if published:
        lines += ["", "| table | rows |", "|---|--:|"]
        lines += [f"| {name} | {sum(rows[name] for rows in published)} |" for name in shown_tables()]
    lines += ["", *(f"- {_safe(line)}" for region, part in run["regions"].items() for line in told(region, part))]
    return "\n".join([*lines, "", f"Tables: `{run['curated']}`"])


def _safe(line: str) -> str:
    """A line as Markdown shows it: no markup, link or picture that an error's words brought with them."""
    return re.sub(r"([\\`*_\[\]!|])", r"\\\1", escape(" ".join(line.split()), quote=False))


def _line(region: str, part: RegionSummary) -> str:
    counts = part["counts"]
    numbers = (counts.get("documents"), counts.get("documents_read"), counts.get("facts"), part["rows"].get("problems"))
    shown = ("" if number is None else str(number) for number in numbers)
    return f"| {region} | {part['outcome']} | {' | '.join(shown)} |"
