"""Where a document names its segments: every source, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.segments.abbreviated import in_abbreviations
from extractors.segments.category import is_care
from extractors.segments.families import in_families
from extractors.segments.lines import in_label_lines
from extractors.segments.lists import in_head, in_lists, in_subheadings
from extractors.segments.names import HEAD, LABELLED, LOOSELY_LABELLED
from extractors.segments.naming import Naming
from extractors.segments.sentences import apart, behind, bracketed, in_sentence, of_purchase, pairs, proper, series
from extractors.segments.subjects import in_labels, in_legends, in_tables
from extractors.segments.tables import in_table

if TYPE_CHECKING:
    from extractors.context import Context


def namings(context: Context) -> Iterator[Naming]:
    """Every naming, the weightiest source first."""
    labelled_tables = [naming for grid in context.grids.values() for naming in in_table(grid)]
    yield from labelled_tables
    for passage_naming in in_legends(context.document.passages):
        named, passage, start, end = passage_naming
        yield Naming(named, passage.position, start, end, "legend", "legend")
    for named, passage, start, end in in_abbreviations(context.document.passages):
        yield Naming(named, passage.position, start, end, "legend", "legend")
    for unit in context.units:
        if "(" in unit.folded and LABELLED.search(unit.folded) and not context.is_of_other_purchase(unit):
            yield from behind(unit)
    short = [passage for passage in context.document.passages if passage.kind in ("heading", "list_item", "table_cell")]
    loose: list[Naming] = []
    for passage in short:
        for naming in in_head(passage):
            if HEAD.match(passage.text):
                yield naming
            else:
                loose.append(naming)
    asked = any(context.document.passages[naming.passage].text.rstrip().endswith("?") for naming in loose)
    if not asked or any(is_care(naming.named.name) for naming in loose):
        yield from loose  # but not "Deel 2. Hoe betaalt een gemeente?": a chapter
    yield from in_label_lines(context)
    yield from in_subheadings(context)
    families = list(in_families(context))
    coded = {naming.passage for naming in families}
    yield from families
    yield from in_lists(context)
    for named, passage, start, end in in_labels(context.document.passages):
        yield Naming(named, passage.position, start, end, "list")
    for grid in context.grids.values():
        if not any(
            naming.group and naming.group.startswith((f"{grid.table_id}|", f"{grid.table_id}/"))
            for naming in labelled_tables
        ):
            for named, cell, group in in_tables(grid):
                if cell.position in coded:
                    continue
                yield Naming(named, cell.position, 0, len(cell.text), "subject", group)
    labelled = False
    for unit in context.units:
        if LABELLED.search(unit.folded) and not context.is_of_other_purchase(unit):
            labelled = True
            yield from in_sentence(unit)
    for unit in context.units:
        if unit.passage.cell is None and not context.is_of_other_purchase(unit):
            yield from pairs(unit)
            if LOOSELY_LABELLED.search(unit.folded):
                yield from series(unit)
            if "(" in unit.folded:
                yield from bracketed(unit)
    if labelled:
        for unit in context.units:
            yield from of_purchase(unit)
            if unit.passage.cell is None and unit.passage.kind != "heading":
                yield from proper(unit)
    yield from apart(context)
