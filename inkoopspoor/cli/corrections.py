"""``inkoopspoor corrections``: the files in which a person confirms, rejects or mends facts."""

from __future__ import annotations

from typing import Any

import typer
from rich.console import Console
from rich.markup import escape
from typer.exceptions import Exit

from inkoopspoor.cli import options
from inkoopspoor.cli.output import complain, to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.corrections import Corrected, rehearsed
from pipeline.workplace import Workplace
from schemas.corrections import CorrectionError, corrected_regions

group = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check the files of corrections.")


def register(app: typer.Typer) -> None:
    """Add the group."""
    app.add_typer(group, name="corrections")


@group.callback()
def corrections() -> None:
    """Files in which a person confirms, rejects or mends facts: corrections/<region>.toml beside the region files."""


@group.command()
def check(
    regions: options.RegionFiles = None,
    settings: options.SettingsFile = None,
    curated: options.Curated = None,
    as_json: options.AsJson = False,
) -> None:
    """Check every file of corrections and tell what each correction would do to the tables that are published now.

    Nothing is written: the next run or ``publish`` applies them.
    Exit codes: 0 each finds its fact, 1 a file is broken or its region is not published, 3 one does not find its fact.
    """
    place = workplace(load_settings(settings, regions=regions, curated=curated))
    told: list[dict[str, Any]] = []
    faults: list[str] = []
    published = set(place.curated.regions())
    for region in corrected_regions(place.regions_folder):
        try:
            found = _rehearsed(place, region, published)
        except CorrectionError as error:
            faults += str(error).splitlines()
            continue
        told += [_told(region, number, found) for number in range(len(found.findings))]
    if as_json:
        to_json({"corrections": told, "faults": faults})
    else:
        _print(told, faults)
    raise Exit(1 if faults else 3 if any(one["outcome"] != "applied" or one["notes"] for one in told) else 0)


def _rehearsed(place: Workplace, region: str, published: set[str]) -> Corrected:
    corrections = place.corrections(region)
    if region not in published:
        raise CorrectionError(f"corrections/{region}.toml: nothing is published for a region {region}")
    return rehearsed(place.curated, region, corrections)


def _told(region: str, number: int, found: Corrected) -> dict[str, Any]:
    finding = found.findings[number]
    one = finding.correction
    return {
        "region": region,
        "number": number + 1,
        "verdict": one.verdict,
        "table": one.table,
        "quote": " ".join(one.quote.split()),
        "outcome": finding.outcome,
        "facts": [row["fact_id"] for row in finding.rows],
        "notes": [note for _, note in finding.notes],
    }


def _print(told: list[dict[str, Any]], faults: list[str]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for one in told:
        facts = f", {len(one['facts'])} facts" if len(one["facts"]) > 1 else ""
        head = f"{one['region']} {one['number']}: {one['verdict']}, {one['table']}: {one['outcome']}{facts}"
        console.print(escape(printable(f"{head}  “{one['quote']}”")))
        for note in one["notes"]:
            console.print(escape(printable(f"    {note}")))
    for fault in faults:
        complain(fault)
    good = sum(one["outcome"] == "applied" for one in told)
    console.print(f"{good} of {len(told)} corrections find their fact, {len(faults)} faults in the files.")
