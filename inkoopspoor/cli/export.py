"""``inkoopspoor export``: the tables in the formats of others."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from exports import formats
from exports.publisher import Publisher
from exports.run import export as write_export
from exports.source import Source
from inkoopspoor.cli import options
from inkoopspoor.cli.output import EXIT_CODES, complain
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.session import UnknownRegionError
from storage.curated import check_region_id

_FORMATS = ", ".join(formats.names())


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(export)


def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help=f"One of {_FORMATS}.")],
    out: Annotated[
        Path, typer.Option("--out", help="Folder to write; one that holds anything else than an export is refused.")
    ],
    region: options.Regions = None,
    ocid_prefix: Annotated[
        str | None, typer.Option(help="Prefix of ocids. [default: ocid_prefix of the settings, or a placeholder]")
    ] = None,
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
) -> None:
    """Write the published tables as CSV, as a Frictionless data package, as OCDS 1.1 or as a DCAT-AP description.

    Exit codes: 0 complete, 1 failed, 2 wrong usage, 3 partial (a region is not complete; every export says which).
    """
    if form not in formats.names():
        raise typer.BadParameter(f"{form!r} is none of {_FORMATS}", param_hint="FORMAT")
    chosen = load_settings(settings, raw=raw, curated=curated, regions=regions, ocid_prefix=ocid_prefix)
    place = workplace(chosen)
    for one in region or ():
        try:
            check_region_id(one)
        except ValueError as error:
            raise typer.BadParameter(str(error), param_hint="--region") from error
        if one not in place.curated.regions():
            raise UnknownRegionError(f"{one} is not published in {place.curated.location}")
    publisher = Publisher.of(
        name=chosen.publisher,
        contact=chosen.contact,
        licence=chosen.licence,
        publish_at=chosen.publish_at,
        ocid_prefix=chosen.ocid_prefix,
    )
    source = Source(place.curated, region or (), place.regions)
    done = write_export(form, source, publisher, out)
    for note in done.notes:
        complain(note)
    if done.missing:
        more = f" (and {len(done.missing) - 1} more regions)" if len(done.missing) > 1 else ""
        complain(f"partial: {done.missing[0]}{more}")
    print(printable(f"{form} of {len(source.regions)} regions: {out}{'' if done.changed else ' (nothing changed)'}"))
    raise typer.Exit(EXIT_CODES["partial" if done.missing else "complete"])
