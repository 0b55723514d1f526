"""``inkoopspoor regions``: the region files."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table
from typer.exceptions import Exit

from crawler.client import Identity
from crawler.scaffold import draft_region
from inkoopspoor.cli import options
from inkoopspoor.cli.output import complain, to_json
from inkoopspoor.settings import Settings, load_settings
from pipeline.version import VERSION
from schemas.region import Region, RegionError, cross_faults, places, read_regions
from schemas.region_format import ALL_REGIONS

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="List, show, make and check region files.")


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="regions")


@group.command("list")
def list_regions(
    regions: options.RegionFiles = None, settings: options.SettingsFile = None, as_json: options.AsJson = False
) -> None:
    """List the regions: codes, municipalities, pages, how often they are crawled, whether the address was verified."""
    known, broken = read_regions(load_settings(settings, regions=regions).regions)
    if as_json:
        to_json([region.model_dump(mode="json") for region in known.values()])
        return
    grid = Table(box=None, pad_edge=False)
    grid.add_column("id", overflow="fold", min_width=30)
    for name in ("codes", "gemeenten", "pages", "verified", "cadence"):
        grid.add_column(name, no_wrap=True)
    for region in known.values():
        verified = "yes" if region.pages.verified else "no" if region.pages.start else ""
        codes = " ".join(region.jz) if len(region.jz) < 3 else f"{len(region.jz)} regions"
        numbers = (str(len(region.municipalities)), str(len(region.pages.start)))
        grid.add_row(region.id, codes, *numbers, verified, region.crawl.cadence)
    Console().print(grid)
    for error in broken.values():
        complain(str(error))


@group.command()
def show(
    region_id: Annotated[str, typer.Argument(metavar="ID", help="Id of the region: the name of its file.")],
    regions: options.RegionFiles = None,
    settings: options.SettingsFile = None,
    as_json: options.AsJson = False,
) -> None:
    """Show one region with every default filled in. Exit codes: 0 shown, 2 there is no such region or it is broken."""
    region = _known(load_settings(settings, regions=regions), region_id)
    data = region.model_dump(mode="json")
    if as_json:
        to_json(data)
        return
    for line in _lines(data):
        typer.echo(line)


@group.command()
def new(
    region_id: Annotated[str, typer.Argument(metavar="ID", help="Id of the region: the name of its file to be.")],
    url: Annotated[str, typer.Argument(metavar="URL", help="A page that the purchase is published on.")],
    regions: options.RegionFiles = None,
    settings: options.SettingsFile = None,
    contact: Annotated[str | None, typer.Option(help="Your mail address or page, for the user agent.")] = None,
) -> None:
    """Look at a page and write a region file for it, to be completed by hand.

    Exit codes: 0 written, 1 the page cannot be had, 2 wrong usage, or the file is there already.
    """
    if region_id == ALL_REGIONS:
        raise typer.BadParameter(f"{ALL_REGIONS} stands for all regions together", param_hint="ID")
    loaded = load_settings(settings, regions=regions, contact=contact)
    if loaded.contact is None:
        raise typer.BadParameter("say who asks: --contact, or INKOOPSPOOR_CONTACT", param_hint="--contact")
    folder = loaded.regions or Path("regions")
    path = folder / f"{region_id}.toml"
    if path.exists():
        raise typer.BadParameter(f"{path} is there already", param_hint="ID")
    known, _ = read_regions()  # the codes of municipalities are in the files that are shipped
    if folder.is_dir():
        known |= read_regions(folder)[0]
    text = draft_region(
        url,
        region_id,
        identity=Identity(version=VERSION, contact=loaded.contact),
        places=places(known),
        allow_private=loaded.allow_private,
    )
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    typer.echo(f"{path} is written. Read it, complete it, then:")
    where = "" if regions is None else f" --regions {shlex.quote(str(regions))}"
    for command in ("regions check", f"run --region {region_id}", f"review --region {region_id}"):
        typer.echo(f"  inkoopspoor {command}{where}")


@group.command()
def check(
    regions: options.RegionFiles = None, settings: options.SettingsFile = None, as_json: options.AsJson = False
) -> None:
    """Check every region file, one by one and against each other. Exit codes: 0 all good, 1 faults were found."""
    known, broken = read_regions(load_settings(settings, regions=regions).regions)
    faults = [line for error in broken.values() for line in str(error).splitlines()]
    faults += cross_faults(known, known=set(known) | set(broken))
    if as_json:
        to_json({"regions": len(known), "faults": faults})
    else:
        for fault in faults:
            complain(fault)
        typer.echo(f"{len(known)} region files are good, {len(faults)} faults in the rest.")
    raise Exit(1 if faults else 0)


def _known(settings: Settings, region_id: str) -> Region:
    known, broken = read_regions(settings.regions)
    if region_id in broken:
        raise broken[region_id]
    if region_id not in known:
        raise RegionError(f"there is no region {region_id}: see inkoopspoor regions list")
    return known[region_id]


def _lines(data: dict[str, Any], indent: str = "") -> list[str]:
    """A region as indented lines; a municipality is one line."""
    lines: list[str] = []
    for name, value in data.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}:", *_lines(value, indent + "  ")]
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{indent}{name}:")
            for entry in value:
                told = [str(part) for part in entry.values() if part not in (None, "", [])]
                lines.append(f"{indent}  {', '.join(told)}")
        else:
            lines.append(f"{indent}{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    return lines
