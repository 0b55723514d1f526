"""``inkoopspoor ingest``: local files instead of a crawl."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inkoopspoor.cli import options
from inkoopspoor.cli.output import EXIT_CODES, closing, to_json, watching
from inkoopspoor.settings import load_settings, workplace
from pipeline.stages import ingest_and_publish
from pipeline.summary import summary
from storage.curated import check_region_id


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(ingest)


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Files and folders to ingest.")],
    region: Annotated[str, typer.Option("--region", help="Region that they are of; it needs no region file.")],
    manifest: Annotated[
        Path | None, typer.Option(help="CSV with the columns path,url,fetched_at: where the files came from, and when.")
    ] = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    settings: options.SettingsFile = None,
    regions: options.RegionFiles = None,
    processes: options.Processes = None,
    as_json: options.AsJson = False,
) -> None:
    """Archive local files and folders, read them, and publish all that is archived for the region.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial (the tables coverage and problems say what is missing).
    """
    try:
        check_region_id(region)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--region") from error
    place = workplace(load_settings(settings, raw=raw, curated=curated, regions=regions, processes=processes))
    with watching(quiet=as_json) as watch:
        _, session = ingest_and_publish(place, region, paths, manifest, watch)
    if as_json:
        to_json(summary(session))
    else:
        closing(summary(session))
    raise typer.Exit(EXIT_CODES[session.run.outcome])
