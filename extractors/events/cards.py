"""Cards: short headings over one value each ("Looptijd" over "1 maart 2023 tot en met ..."), read as a row's label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.components.dates import dates_in
from extractors.context import Context, Unit
from extractors.events.edges import contract_edge
from extractors.events.labelled import Label
from extractors.text import fold

_LONGEST = 5
_BELOW_TITLE = 2
_REACH = 12
"""Passages before and behind in which the other headings of a card stand."""
_OPENS = re.compile(r"\W*(?:(?:van|vanaf|per|op|tot|en met|t/m|uiterlijk|sinds)\s+)*", re.IGNORECASE)


def headed(context: Context, unit: Unit) -> Iterator[Label]:
    """The heading over a date that opens the only passage under it: "Einddatum" over "30 juni 2026, zonder optie".

    "Begonnen op" and "Tot" are ends of the contract where another heading of the card speaks of one.
    """
    passages, at, path = context.document.passages, unit.passage.position, unit.passage.heading_path
    if len(path) < _BELOW_TITLE or unit.start or len(path[-1].split()) > _LONGEST or passages[at - 1].kind != "heading":
        return
    if at + 1 < len(passages) and passages[at + 1].kind != "heading":
        return
    dates = dates_in(unit.span.doc)
    if not dates or not _OPENS.fullmatch(unit.folded[: dates[0].start]):
        return
    label = fold(path[-1])
    around = [other.text for other in passages[max(0, at - _REACH) : at + _REACH] if other.kind == "heading"]
    edge = contract_edge((label,), " \n ".join((*around, *path)))
    if edge is not None:
        yield Label(edge, "heading")
    yield Label(label, "heading")
