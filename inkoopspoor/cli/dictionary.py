"""``dictionary``: what every table and column means."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from inkoopspoor.settings import SettingsError
from schemas.dictionary import page, table_page
from schemas.tables import tables


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(dictionary)


def dictionary(
    table: Annotated[str | None, typer.Argument(metavar="[TABLE]", help="One table. [default: all of them]")] = None,
    out: Annotated[Path | None, typer.Option(help="File to write. [default: standard output]")] = None,
) -> None:
    """Show the data dictionary as Markdown: tables, columns, vocabularies, examples, known weaknesses.

    Exit codes: 0 shown or written, 2 there is no such table.
    """
    if table is not None and table not in tables():
        raise SettingsError(f"there is no table {table}: {', '.join(tables())}")
    text = page() if table is None else table_page(table)
    if out is None:
        typer.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8")
