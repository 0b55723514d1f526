"""``run``, ``crawl``, ``extract``, ``publish`` and ``rebuild``: the stages, together and alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from inkoopspoor.cli import options
from inkoopspoor.cli.output import EXIT_CODES, closing, to_json, watching
from inkoopspoor.settings import Settings, load_settings, workplace
from pipeline.schedule import crawlable, due
from pipeline.session import ALL_STAGES, Stage
from pipeline.stages import run_regions
from pipeline.summary import Summary, summary
from pipeline.workplace import Workplace


def register(app: typer.Typer) -> None:
    """Add the commands."""
    for command in (run, crawl, extract, publish, rebuild):
        app.command()(command)


def run(
    region: options.Regions = None,
    every: options.All = False,
    prefect: Annotated[
        bool, typer.Option("--prefect", help="Run it as the nightly flow of Prefect, with its log and artifact.")
    ] = False,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    processes: options.Processes = None,
    as_json: options.AsJson = False,
) -> None:
    """Crawl, extract and publish regions: those named, --all, or else those that are due by their cadence.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial (the tables coverage and problems say what is missing).
    """
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions, processes=processes)
    place = workplace(loaded)
    chosen = _crawled(place, region, every=every)
    if prefect:
        from flows.nightly import nightly  # Prefect takes a second to import
        from flows.work import summary_of

        state = nightly(regions=chosen, settings=loaded.model_dump(mode="json"), return_state=True)
        _end(summary_of(state), as_json=as_json)
    _work(place, loaded, "run", chosen, ALL_STAGES, as_json=as_json)


def crawl(
    region: options.Regions = None,
    every: options.All = False,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    as_json: options.AsJson = False,
) -> None:
    """Crawl regions into the archive, and no more. Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial."""
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions)
    place = workplace(loaded)
    _work(place, loaded, "crawl", _crawled(place, region, every=every), ("crawl",), as_json=as_json)


def extract(
    region: options.Regions = None,
    every: options.All = False,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    processes: options.Processes = None,
    as_json: options.AsJson = False,
) -> None:
    """Read what is archived and is not in the cache; nothing is published. Without --region: every archived region.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial.
    """
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions, processes=processes)
    place = workplace(loaded)
    _work(place, loaded, "extract", _archived(place, region, every=every), ("extract",), as_json=as_json)


def publish(
    region: options.Regions = None,
    every: options.All = False,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    processes: options.Processes = None,
    as_json: options.AsJson = False,
) -> None:
    """Publish what is archived; documents that are not in the cache are read first. Without --region: every region.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial.
    """
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions, processes=processes)
    place = workplace(loaded)
    _work(place, loaded, "publish", _archived(place, region, every=every), ("publish",), as_json=as_json)


def rebuild(
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    processes: options.Processes = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Read every document again, whatever the cache holds.")
    ] = False,
    as_json: options.AsJson = False,
) -> None:
    """Make all tables of all regions again from the archive, without the network.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial.
    """
    loaded = load_settings(settings, raw=raw, curated=curated, regions=regions, processes=processes)
    place = workplace(loaded)
    chosen = _archived(place, None, every=True)
    _work(place, loaded, "rebuild", chosen, ("publish",), as_json=as_json, reuse=not fresh)


def _work(
    place: Workplace,
    settings: Settings,
    kind: str,
    regions: Sequence[str],
    stages: Sequence[Stage],
    *,
    as_json: bool,
    reuse: bool = True,
) -> None:
    with watching(quiet=as_json) as watch:
        session = run_regions(
            place, kind, regions, stages=stages, at_once=settings.regions_at_once, watch=watch, reuse=reuse
        )
    _end(summary(session), as_json=as_json)


def _end(run: Summary, *, as_json: bool) -> None:
    if as_json:
        to_json(run)
    else:
        closing(run)
    raise typer.Exit(EXIT_CODES[run["outcome"]])


def _crawled(place: Workplace, named: Sequence[str] | None, *, every: bool) -> list[str]:
    """The regions to crawl; those whose file is broken too, as they must be reported."""
    if named and every:
        raise typer.BadParameter("give --region or --all, not both")
    known = place.regions
    if not named:
        chosen = crawlable(known.values()) if every else due(known.values(), place.archive, place.now())
        return sorted({*chosen, *place.broken_regions})
    for region in named:
        if region in known and not known[region].pages.start:
            raise typer.BadParameter(f"{region}.toml has no page to start from", param_hint="--region")
        if region not in known and region not in place.broken_regions:
            raise typer.BadParameter(
                f"there is no region {region}: see inkoopspoor regions list", param_hint="--region"
            )
    return sorted(set(named))


def _archived(place: Workplace, named: Sequence[str] | None, *, every: bool) -> list[str]:
    if named and every:
        raise typer.BadParameter("give --region or --all, not both")
    archived = place.archive.regions()
    unknown = sorted(set(named or ()) - set(archived))
    if unknown:
        raise typer.BadParameter(f"nothing is archived for {', '.join(unknown)}", param_hint="--region")
    return sorted(set(named or archived))
