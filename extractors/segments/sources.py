"""Where a document names its segments: every source, the weightiest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from extractors.segments.abbreviated import in_abbreviations
from extractors.segments.apart import apart
from extractors.segments.aspects import DECIDED, Parts, told_of
from extractors.segments.behind import labelled_behind
from extractors.segments.by_area import in_areas
from extractors.segments.category import is_care
from extractors.segments.counted_out import counted_out
from extractors.segments.divided import in_divisions
from extractors.segments.faced import in_faces
from extractors.segments.families import in_families
from extractors.segments.lines import in_label_lines
from extractors.segments.lists import in_head, in_lists, in_subheadings
from extractors.segments.names import HEAD, LABELLED, LOOSELY_LABELLED, Named, is_name, parse_head, tidy_name
from extractors.segments.naming import Naming
from extractors.segments.sentences import bracketed, in_sentence, of_purchase, pairs, proper, series
from extractors.segments.spelled import before_colon, in_brackets, in_order, quoted, spelled
from extractors.segments.stamped import unstamped
from extractors.segments.subjects import in_labels, in_legends, in_tables
from extractors.segments.tables import in_table

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage
    from extractors.structure import Grid


def namings(context: Context, parts: Parts | None = None) -> Iterator[Naming]:
    """Every naming, the weightiest source first."""
    parts = parts or Parts(context)
    labelled_tables = [naming for grid in context.grids.values() for naming in in_table(grid)]
    yield from labelled_tables
    for passage_naming in in_legends(context.document.passages):
        named, passage, start, end = passage_naming
        yield Naming(named, passage.position, start, end, "legend", "legend")
    for named, passage, start, end in in_abbreviations(context.document.passages):
        yield Naming(named, passage.position, start, end, "legend", "legend")
    yield from labelled_behind(context)
    short = [passage for passage in context.document.passages if passage.kind in ("heading", "list_item", "table_cell")]
    loose: list[Naming] = []
    renamed: set[int] = set()
    for passage in short:
        for naming in in_head(unstamped(context, passage)):
            if _is_told(context, passage, naming):
                continue
            if HEAD.match(passage.text):
                used = _as_used(context, passage, naming)
                if used is not naming:
                    renamed.add(passage.position)
                yield used
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
    yield from in_areas(context)
    enumerated: set[str] = set()
    for named, passage, start, end, group in in_divisions(context, parts):
        enumerated.add(group)
        yield Naming(named, passage.position, start, end, "list", group)
    for named, passage, start, end in in_labels(context.document.passages):
        yield Naming(named, passage.position, start, end, "list")
    for grid in context.grids.values():
        if not any(
            naming.group and naming.group.startswith((f"{grid.table_id}|", f"{grid.table_id}/"))
            for naming in labelled_tables
        ):
            for named, cell, group in _subjects(context, grid, parts):
                if cell.position in coded:
                    continue
                yield Naming(named, cell.position, 0, len(cell.text), "subject", group)
    labelled = False
    for unit in context.units:
        if LABELLED.search(unit.folded) and not context.is_of_other_purchase(unit):
            labelled = True
            series_of = list(counted_out(unit))
            yield from series_of
            if series_of:
                continue
            exact = [*quoted(unit), *spelled(unit), *before_colon(unit)]
            exact += in_brackets(unit) if "(" in unit.folded and not exact else ()
            yield from exact
            starts = {naming.start for naming in exact}  # where "Naar school" is told, "Naar" alone is no name
            if unit.passage.position not in renamed and f"division/{unit.index}" not in enumerated:
                yield from (naming for naming in in_sentence(unit, parts.standing) if naming.start not in starts)
    for units in context.units_of.values() if labelled else ():
        yield from in_order(units)
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


def _is_told(context: Context, passage: Passage, naming: Naming) -> bool:
    """Whether what follows the code is told of the part and no name: "Kavel 2: per uur, behalve in het weekend"."""
    name = naming.named.name
    start = passage.text.find(name, naming.start)
    if passage.kind != "list_item" or start < 0 or naming.named.code is None:
        return False
    return bool(told_of(context.units_of[passage.position], start, start + 1) & DECIDED)


def _as_used(context: Context, passage: Passage, naming: Naming) -> Naming:
    """The name that the document goes on to use: of "Cluster Geel: Vroeg begin" what stands behind the colon, where only that returns."""
    named = naming.named
    first, colon, rest = passage.text.split("\n")[0].partition(":")
    name = tidy_name(rest)
    if not colon or named.code is not None or not first.endswith(named.name) or not is_name(name):
        return naming
    if not name[0].isupper() or _times(context, name) < 2 or _times(context, named.name) > _times(context, name):
        return naming
    others = (other.text for other in context.document.passages if other.text != passage.text and name in other.text)
    if any(parse_head(text) for text in others):
        return naming  # "Kavel Noord: Vlonder, Riet" beside "Kavel Zuid: Vlonder": who does it
    start = passage.text.index(name, len(first))
    return replace(naming, named=replace(named, name=name), start=start, end=start + len(name))


def _times(context: Context, name: str) -> int:
    return sum(passage.text.count(name) for passage in context.document.passages)


def _subjects(context: Context, grid: Grid, parts: Parts) -> Sequence[tuple[Named, Passage, str]]:
    """What a table without labels is about: by the names of its heads, or, where that gives all of these and more, by its cells."""
    by_name, by_cells = list(in_tables(grid)), list(in_faces(context, grid, parts))
    positions = {cell.position for _, cell, _ in by_cells}
    return (
        by_cells
        if len(by_cells) > len(by_name) and all(cell.position in positions for _, cell, _ in by_name)
        else by_name
    )
