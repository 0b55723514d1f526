"""``inkoopspoor retention``: remove old bytes from the archive that no published fact leans on."""

from __future__ import annotations

from typing import Annotated

import typer

from inkoopspoor.cli import options
from inkoopspoor.cli.output import EXIT_CODES, to_json
from inkoopspoor.settings import load_settings, workplace
from pipeline.privacy.retention import expired, remove_expired
from pipeline.stages import run_regions


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(retention)


def retention(
    days: Annotated[int, typer.Option(min=1, help="Bytes that were last seen longer ago than so many days.")],
    remove: Annotated[bool, typer.Option("--remove", help="Remove them; without it nothing is changed.")] = False,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    as_json: options.AsJson = False,
) -> None:
    """Tell which bytes of the archive are old and carry no published fact, and with --remove remove them.

    By default everything is kept for ever. What is removed stands in documents and problems as removed: the regions
    are published again at once. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partial.
    """
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions)
    place = workplace(loaded)
    found = remove_expired(place, days) if remove else expired(place.archive, place.curated, place.now(), days)
    touched = sorted({region for one in found for region in one.regions})
    outcome = "complete"
    if remove and touched:
        outcome = run_regions(place, "publish", touched, stages=("publish",)).outcome
    told = {
        "removed": remove,
        "documents": [one.document_id for one in found],
        "bytes": sum(one.bytes for one in found),
        "regions": touched,
        "outcome": outcome,
    }
    if as_json:
        to_json(told)
    else:
        what = "were removed" if remove else "may go: give --remove"
        typer.echo(f"{len(found)} documents, {told['bytes']} bytes, last seen over {days} days ago, {what}.")
    raise typer.Exit(EXIT_CODES[outcome])
