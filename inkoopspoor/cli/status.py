"""``inkoopspoor status``: how the last night went, what changed since the one before, and what is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inkoopspoor.cli import options
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.lookup import latest_coverage, problem_counts
from pipeline.oversight.nights import RegionNight, exit_code, nights
from pipeline.version import VERSION
from storage.runs import Run

_QUIET = ("never crawled", "by hand only")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(status)


def status(
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    runs: Annotated[int, typer.Option(min=1, help="How many of the last runs.")] = 5,
    as_json: options.AsJson = False,
) -> None:
    """Show how the last night went, how each region stands, what changed since the night before, and what is due.

    Exit codes: 0 all is well, 1 a region failed, was cut off or had no night for long, 2 wrong usage, 3 one is partial.
    """
    place = workplace(load_settings(settings, raw=raw, curated=curated, regions=regions))
    published = place.curated.regions()
    last, stand, now = place.run_log.runs()[-runs:], nights(place), place.now()
    problems = problem_counts(place.curated, published)
    if as_json:
        covered = latest_coverage(place.curated, published)
        told = [{**asdict(region), "other_version": region.other_version} for region in stand]
        to_json({"runs": [_run(run) for run in last], "regions": told, "coverage": covered, "problems": problems})
    elif not last and not published:
        Console().print("Nothing was run yet.")
    else:
        _print(last, stand, problems, now)
    raise typer.Exit(exit_code(stand))


def _run(run: Run) -> dict[str, Any]:
    return {
        "run_id": run.run_id,
        "kind": run.kind,
        "started": run.started,
        "finished": run.finished,
        "regions": list(run.regions),
        "outcome": run.outcome,
        "message": run.message,
    }


def _print(
    last: Sequence[Run], stand: Sequence[RegionNight], problems: Sequence[dict[str, Any]], now: datetime
) -> None:
    console = Console(highlight=False)
    ran = [(f"{run.started:%Y-%m-%d %H:%M}", run.kind, _some(run.regions), run.outcome, run.message) for run in last]
    console.print(_grid("Last runs (UTC)", ("started", "kind", "regions", "outcome", "message"), ran))
    known = [region for region in stand if region.state not in _QUIET]
    names = ("region", "state", "last good crawl", "next due", "documents", "facts", "why")
    console.print(_grid("Regions", names, [_row(region, now) for region in known]))
    changed = [(region.region, "; ".join(region.changes)) for region in known if region.changes]
    if changed:
        console.print(_grid("Since the crawl before", ("region", "what is otherwise"), changed))
    elif any(region.changes is not None for region in known):
        console.print("Nothing is otherwise than after the crawl before.")
    for line in _in_short(stand):
        console.print(Text(printable(line)))
    if problems:
        open_problems = [(row["count"], row["region"], row["stage"], row["kind"]) for row in problems]
        console.print(_grid("Open problems", ("count", "region", "stage", "kind"), open_problems))


def _row(region: RegionNight, now: datetime) -> tuple[Any, ...]:
    good = "never" if region.last_good is None else f"{_ago(now, region.last_good)} ago"
    due = region.next_due
    if due is None:
        planned = "by hand" if region.cadence else "ingested"
    else:
        planned = "next night" if due <= now or region.cadence == "nightly" else f"from {due:%Y-%m-%d}"
    return (region.region, region.state, good, planned, region.documents, region.facts, " ".join(region.reasons))


def _in_short(stand: Sequence[RegionNight]) -> list[str]:
    never = [region.region for region in stand if region.state == "never crawled"]
    by_hand = sum(region.state == "by hand only" for region in stand)
    other = sorted(region.region for region in stand if region.other_version)
    lines = [f"Never crawled, due the next night: {', '.join(never)}."] if never else []
    if by_hand:
        lines.append(f"Not crawled by themselves (manual, or without a page): {by_hand}; see inkoopspoor regions list.")
    if other:
        lines.append(f"Published by another version than {VERSION}: {', '.join(other)}; see inkoopspoor doctor.")
    return lines


def _ago(now: datetime, then: datetime) -> str:
    hours = int((now - then).total_seconds() // 3600)
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"


def _some(regions: tuple[str, ...]) -> str:
    return ", ".join(regions) if len(regions) <= 3 else f"{len(regions)} regions"


def _grid(title: str, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Table:
    grid = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for name in names:
        grid.add_column(name, overflow="fold")
    for row in rows:
        grid.add_row(*(Text("" if value is None else printable(str(value))) for value in row))
    return grid
