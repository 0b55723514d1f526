"""``show`` and ``status``: looking at what is published."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from inkoopspoor.cli import options
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.lookup import find_fact, latest_coverage, problem_counts


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(show)
    app.command()(status)


def show(
    fact_id: Annotated[str, typer.Argument(metavar="FACT_ID", help="Id of a fact, or how it begins.")],
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    as_json: options.AsJson = False,
) -> None:
    """Show a fact: its values, its quote in context, its document, page and address, and where the bytes lie.

    Exit codes: 0 shown, 1 there is no such fact, 2 wrong usage.
    """
    place = workplace(load_settings(settings, raw=raw, curated=curated))
    found = find_fact(place.curated, fact_id)
    document, passage, fact = found.document, found.passage, found.fact
    archived = f"{place.archive.root.location}/objects/{document['document_id'][:2]}/{document['document_id']}"
    if as_json:
        parts = {"region": found.region, "table": found.table, "fact": fact, "passage": passage, "document": document}
        to_json({**parts, "archived": archived})
        return
    before, quote, after = found.around
    lines = [f"{name}: {value}" for name, value in found.values.items() if value is not None]
    where = [
        ("segment", fact["segment"]),
        ("scope", fact["scope"]),
        ("under", " > ".join(passage["heading_path"] or []) or None),
        ("row", passage["row_header"]),
        ("column", passage["column_header"]),
        ("page", fact["page"]),
        ("document", document["title"]),
        ("address", document["url"]),
        ("fetched", document["fetched_at"]),
        ("archived", archived),
        ("rule", f"{fact['extractor']}, {fact['rule']}, confidence {fact['confidence']:.2f}"),
    ]
    body = Group(
        Text(printable("\n".join(lines)), style="bold"),
        Text(),
        Text.assemble(printable(before), (printable(quote), "bold reverse"), printable(after)),
        Text(),
        Text(printable("\n".join(f"{name}: {value}" for name, value in where if value is not None))),
    )
    Console().print(Panel(body, title=f"{found.table} {fact['fact_id']} ({found.region})", title_align="left"))


def status(
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    runs: Annotated[int, typer.Option(min=1, help="How many of the last runs.")] = 5,
    as_json: options.AsJson = False,
) -> None:
    """Show the last runs, how complete each region is, and the open problems."""
    place = workplace(load_settings(settings, raw=raw, curated=curated))
    published = place.curated.regions()
    last = place.run_log.runs()[-runs:]
    covered, problems = latest_coverage(place.curated, published), problem_counts(place.curated, published)
    if as_json:
        told = [
            {
                "run_id": run.run_id,
                "kind": run.kind,
                "started": run.started,
                "finished": run.finished,
                "regions": list(run.regions),
                "outcome": run.outcome,
                "message": run.message,
            }
            for run in last
        ]
        to_json({"runs": told, "coverage": covered, "problems": problems})
        return
    console = Console()
    if not last and not published:
        console.print("Nothing was run yet.")
        return
    ran = [(f"{run.started:%Y-%m-%d %H:%M}", run.kind, _some(run.regions), run.outcome, run.message) for run in last]
    console.print(_grid("Last runs", ("started", "kind", "regions", "outcome", "message"), ran))
    shown = [(row["region"], row["state"], row["documents"], row["facts"], " ".join(row["reasons"])) for row in covered]
    console.print(_grid("Regions", ("region", "state", "documents", "facts", "why"), shown))
    open_problems = [(row["count"], row["region"], row["stage"], row["kind"]) for row in problems]
    console.print(_grid("Open problems", ("count", "region", "stage", "kind"), open_problems))


def _some(regions: tuple[str, ...]) -> str:
    return ", ".join(regions) if len(regions) <= 3 else f"{len(regions)} regions"


def _grid(title: str, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Table:
    grid = Table(title=title, title_justify="left", box=None, pad_edge=False)
    for name in names:
        grid.add_column(name, overflow="fold")
    for row in rows:
        grid.add_row(*(Text("" if value is None else printable(str(value))) for value in row))
    return grid
