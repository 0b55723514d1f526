"""``show``: a fact and all that it leads back to."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from inkoopspoor.cli import options
from inkoopspoor.cli.image import write_image
from inkoopspoor.cli.output import to_json
from inkoopspoor.cli.printable import printable
from inkoopspoor.settings import load_settings, workplace
from pipeline.lookup import find_fact


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(show)


def show(
    fact_id: Annotated[str, typer.Argument(metavar="FACT_ID", help="Id of a fact, or how it begins.")],
    settings: options.SettingsFile = None,
    raw: options.Raw = None,
    curated: options.Curated = None,
    image: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.png", help="Write a picture of its page or passage with the words marked; a folder will do."
        ),
    ] = None,
    crop: Annotated[bool, typer.Option("--crop", help="With --image: only what stands around the words.")] = False,
    as_json: options.AsJson = False,
) -> None:
    """Show a fact: its values, its quote in context, its document, page and address, and where the bytes lie.

    Exit codes: 0 shown, 1 there is no such fact or its page cannot be drawn, 2 wrong usage.
    """
    place = workplace(load_settings(settings, raw=raw, curated=curated))
    found = find_fact(place.curated, fact_id)
    document, passage, fact = found.document, found.passage, found.fact
    archived = f"{place.archive.root.location}/objects/{document['document_id'][:2]}/{document['document_id']}"
    drawn = write_image(place, found, image, crop=crop) if image is not None else None
    if as_json:
        parts = {"region": found.region, "table": found.table, "fact": fact, "passage": passage, "document": document}
        to_json({**parts, "archived": archived, **(drawn.told if drawn else {})})
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
        ("image", drawn.sentence if drawn else None),
    ]
    body = Group(
        Text(printable("\n".join(lines)), style="bold"),
        Text(),
        Text.assemble(printable(before), (printable(quote), "bold reverse"), printable(after)),
        Text(),
        Text(printable("\n".join(f"{name}: {value}" for name, value in where if value is not None))),
    )
    Console().print(Panel(body, title=f"{found.table} {fact['fact_id']} ({found.region})", title_align="left"))
