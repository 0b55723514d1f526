"""Options that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", help="Settings file. [default: inkoopspoor.toml here, if there is one]"),
]
Raw = Annotated[
    str | None,
    typer.Option(help="Archive: a path or a file system URL. [default: raw, or <curated>-raw with --curated]"),
]
Curated = Annotated[str | None, typer.Option(help="Published tables: a path or a file system URL. [default: curated]")]
RegionFiles = Annotated[
    Path | None, typer.Option("--regions", help="Folder of region files. [default: those that are shipped]")
]
Processes = Annotated[int | None, typer.Option(help="Processes that read documents. [default: one per core]")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, for programs.")]
Regions = Annotated[
    list[str] | None, typer.Option("--region", help="Region to work on, by its id; may be given more than once.")
]
All = Annotated[bool, typer.Option("--all", help="All regions.")]
