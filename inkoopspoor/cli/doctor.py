"""``inkoopspoor doctor``: whether this machine can do the next night, a line for each thing that was looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import version

import typer
from rich.console import Console
from rich.text import Text

from inkoopspoor.cli import options
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import SettingsError, load_settings, workplace
from pipeline.oversight import machine, stored
from pipeline.oversight.check import Check, Level
from pipeline.oversight.prefect_server import prefect
from pipeline.workplace import Workplace
from schemas.region import RegionError
from storage.roots import StorageError

_EXIT: dict[Level, int] = {"ok": 0, "fault": 1, "warning": 3}
_STYLE: dict[Level, str] = {"ok": "green", "warning": "yellow", "fault": "bold red"}
_ORDER: tuple[Level, ...] = ("fault", "warning", "ok")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(doctor)


def doctor(
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    regions: options.RegionFiles = None,
    as_json: options.AsJson = False,
) -> None:
    """Look whether all is there that a night needs, and say what to do where it is not. Nothing is changed.

    Python and packages, tesseract, memory, disks, clock, settings, region files, archive, runs and publications that broke
    off, tables of another version, and Prefect's server, pool, worker and deployments where PREFECT_API_URL is set.
    Exit codes: 0 all is well, 1 a fault, 3 warnings.
    """
    checks = [*machine.python()]
    try:
        place = workplace(load_settings(settings, raw=raw, curated=curated, regions=regions))
    except (SettingsError, RegionError) as error:
        checks.append(Check("settings", "fault", str(error), "mend inkoopspoor.toml or the variable INKOOPSPOOR_..."))
    else:
        checks += _of(place)
    worst = next(level for level in _ORDER if any(check.level == level for check in checks))
    if as_json:
        to_json({"outcome": worst, "checks": [asdict(check) for check in checks]})
    else:
        _print(checks)
    raise typer.Exit(_EXIT[worst])


def _of(place: Workplace) -> Iterator[Check]:
    yield from stored.settings(place)
    yield from stored.regions(place)
    yield from machine.tesseract()
    yield from machine.memory(place)
    yield from machine.disks(place)
    try:
        yield from machine.clock(place)
        yield from stored.archive(place)
        yield from stored.broken_off(place)
        yield from stored.same_version(place)
    except (StorageError, OSError) as error:
        yield Check("storage", "fault", str(error), "mend what it names, then ask again")
    yield from prefect(os.environ, version("prefect"))


def _print(checks: list[Check]) -> None:
    console = Console(highlight=False)
    wide = max(len(check.name) for check in checks)
    for check in checks:
        console.print(
            Text.assemble(
                (f"{check.level:<8}", _STYLE[check.level]), f"{check.name:<{wide}}  ", printable(check.message)
            ),
            soft_wrap=True,
        )
        if check.level != "ok":
            console.print(Text(printable(f"{'':<8}{'':<{wide}}  do: {check.do}")), soft_wrap=True)
    counts = [f"{sum(check.level == level for check in checks)} {level}" for level in reversed(_ORDER)]
    console.print(", ".join(counts))
