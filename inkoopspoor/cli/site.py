"""``site``: the static site of what is published."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from inkoopspoor.cli import options
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.evidence import Studio
from website.addresses import web_address
from website.build import Built, build
from website.pictures import NO_PICTURES, PagePictures, Wanted


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(site)


def site(
    out: Annotated[Path, typer.Option(help="Folder of the site. It is replaced as a whole.")] = Path("site"),
    images: Annotated[
        str,
        typer.Option(help="Which facts of PDFs get a picture of their page: answers, all or none."),
    ] = "answers",
    data: Annotated[bool, typer.Option("--data/--no-data", help="Copy the Parquet files into the site.")] = True,
    address: Annotated[
        str | None, typer.Option(help="Where the site will stand (https://...), for the links of its feeds.")
    ] = None,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    as_json: options.AsJson = False,
) -> None:
    """Make a static site of the published tables: it works from its folder, without a server.

    The folder is made new beside its place and then put there; one that holds something else is never touched. Pictures
    need the archive; without it the words are marked in text only.

    Exit codes: 0 made, 1 nothing is published or it broke off (the site before stays), 2 wrong usage.
    """
    wanted: Wanted
    match images:
        case "answers" | "all" | "none":
            wanted = images
        case _:
            raise typer.BadParameter("answers, all or none", param_hint="--images")
    if address is not None and web_address(address) is None:
        raise typer.BadParameter(f"{address!r} is no http(s) address", param_hint="--address")
    place = workplace(load_settings(settings, raw=raw, curated=curated, regions=regions))
    console = Console(stderr=True)
    with contextlib.ExitStack() as stack:
        status = stack.enter_context(console.status("Reading the tables ...")) if console.is_terminal else None
        pictures = NO_PICTURES
        if wanted != "none":
            studio = stack.enter_context(Studio(place.archive, place.limits))
            pictures = PagePictures(studio, place.archive, wanted)
        built = build(
            place.curated,
            place.regions,
            out,
            pictures=pictures,
            data=data,
            address=address,
            progress=lambda doing: status.update(f"{printable(doing)} ...") if status else None,
        )
    if as_json:
        to_json({name: getattr(built, name) for name in Built.__dataclass_fields__})
        return
    Console().print(printable(_told(built)), highlight=False, soft_wrap=True)


def _told(built: Built) -> str:
    lines = [
        f"{built.regions} regions, {built.documents} documents, {built.providers} providers; "
        f"{built.files} files, {built.bytes / 1e6:.1f} MB, {built.pictures} pictures.",
        f"Open {built.out / 'index.html'}",
    ]
    if built.broken:
        lines.append(f"{built.broken} values name a fact that is not in the tables: publish the regions again.")
    return "\n".join(lines)
