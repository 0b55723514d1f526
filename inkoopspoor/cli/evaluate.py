"""``inkoopspoor evaluate``: the tables against answers that a person wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from inkoopspoor.cli import options
from inkoopspoor.settings import load_settings, workplace
from pipeline.evaluate import LEVELS, Evaluation, as_json
from pipeline.evaluate import evaluate as evaluated


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(evaluate)


def evaluate(
    gold_dir: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Folder of answers, one JSON each.")],
    files: Annotated[
        Path, typer.Argument(exists=True, file_okay=False, help="Folder of the documents they are about.")
    ],
    region: Annotated[str | None, typer.Option("--region", help="Compare this region alone.")] = None,
    settings: options.SettingsFile = None,
    curated: options.Curated = None,
    json_output: options.AsJson = False,
) -> None:
    """Precision, recall and F1 per table of what the machine found, against answers of a careful reader.

    What a person corrected counts as the machine had it; the number of such facts is told.

    Exit codes: 0 compared, 2 wrong usage, 3 a document of the answers is not in the tables.
    """
    place = workplace(load_settings(settings, curated=curated))
    evaluation = evaluated(place.curated, gold_dir, files, region)
    if json_output:
        typer.echo(as_json(evaluation))
    else:
        _print(evaluation)
    raise typer.Exit(3 if evaluation.missing else 0)


def _print(evaluation: Evaluation) -> None:
    grid = Table(box=None, pad_edge=False, title=f"{evaluation.documents} documents", title_justify="left")
    grid.add_column("table")
    for name in ("answers", "rows"):
        grid.add_column(name, justify="right")
    for level in LEVELS:
        for name in ("P", "R", "F1"):
            grid.add_column(f"{name} {level}", justify="right")
    for name, tallies in evaluation.tallies.items():
        full = tallies["full"]
        figures = [
            f"{figure:.3f}"
            for level in LEVELS
            for figure in (tallies[level].precision, tallies[level].recall, tallies[level].f1)
        ]
        grid.add_row(name, str(full.answers), str(full.rows), *figures)
    console = Console()
    console.print(grid)
    console.print(
        f"Mean F1 over tables with answers: value {evaluation.macro('value'):.3f}, full {evaluation.macro('full'):.3f}"
    )
    count = evaluation.corrected
    if count.total():
        console.print(
            f"A person corrected {count.total()} facts of these documents ({count['confirm']} confirmed, {count['mend']} "
            f"mended, {count['reject']} rejected): the figures are of the machine's own, before that."
        )
    for line in evaluation.missing:
        console.print(f"missing: {line}")
