"""How a matter that is to be judged looks on a terminal: every word of a document's is written so that it does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from inkoopspoor.cli.printable import printable
from pipeline.review.matters import Evidence, Matter

_AROUND = 200
"""Characters that are shown on either side of a quote."""


def told(matter: Matter, number: int, of: int) -> None:
    """Show one matter on standard output."""
    parts: list[Any] = [Text(printable(matter.told), style="bold")]
    if matter.words and not matter.evidence:
        parts += [Text(), Text(printable(f"“{matter.words}”"))]
    passage = None
    for place, one in enumerate(matter.evidence, start=1):
        parts += [Text(), *_evidence(one, place, len(matter.evidence), same=one.fact["passage_id"] == passage)]
        passage = one.fact["passage_id"]
    if not matter.evidence:
        where = [("page", matter.page), ("address", matter.address)]
        parts.append(Text(printable("\n".join(f"{name}: {value}" for name, value in where if value is not None))))
    if matter.do:
        parts += [Text(printable(matter.do), style="italic")]
    title = printable(f"{number} of {of}, {matter.region}: {matter.code.replace('_', ' ')}")
    Console(highlight=False).print(Panel(Group(*parts), title=Text(title), title_align="left"))


def _evidence(one: Evidence, place: int, of: int, *, same: bool) -> Iterator[Text]:
    mark = f"{place}. " if of > 1 else ""
    values = ", ".join(f"{name} {value}" for name, value in one.values.items() if value is not None)
    segment = one.fact["segment"]
    about = f" (segment {segment})" if segment and one.table != "segments" else ""
    part = f"{one.part}: " if one.part else ""
    yield Text(printable(f"{mark}{part}{one.table}: {values}{about}"))
    before, quote, after = one.around(_AROUND)
    if same:  # in the words that stand above it
        yield Text.assemble("»", (printable(quote), "bold"), "«", (f"  fact: {one.fact['fact_id']}", "dim"))
        return
    yield Text.assemble(printable(before), "»", (printable(quote), "bold reverse"), "«", printable(after))
    under = " > ".join(one.passage["heading_path"] or ())
    where = [
        ("under", under or None),
        ("row", one.passage["row_header"]),
        ("column", one.passage["column_header"]),
        ("document", one.document["title"]),
        ("of", one.document["document_date"]),
        ("page", one.fact["page"]),
        ("address", one.document["url"]),
        ("fact", f"{one.fact['fact_id']}, confidence {one.fact['confidence']:.2f}"),
    ]
    yield Text(printable("\n".join(f"{name}: {value}" for name, value in where if value is not None)), style="dim")
