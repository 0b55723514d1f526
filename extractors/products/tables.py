"""Products in tables: columns that hold kinds of care, cells of a segment that list its parts, codes beside names line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extractors.products.codes import codes_alone
from extractors.products.told import CARE, VERB, is_other_thing
from extractors.segments.names import split_enumeration

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage
    from extractors.structure import Grid

LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(r"\s*(?:[-•*·–▪○>]|\d{1,2}[.)]|[a-z][.)])?\s*")
# Headers that say a column holds something else, be it worded as care: who it is for, who gives it, how it is bought.
_OTHER_COLUMN = re.compile(
    r"doelgroep|voor wie|wie\b|aanbieder|partij|organisatie|partner|opdrachtnemer|instelling|naam|contact|adres"
    r"|plaats|gemeente|regio|wet\b|procedure|hoe\b"
    r"|inkoop|bekostig|betal|tarie|prijs|financ|datum|wanneer|start|einde|looptijd|contract|status|stand"
    r"|planning|publicatie|gunning|inschrijv|vragen|aantal"
    r"|opmerking|bijzonder|reden|motiv|keuze|oordeel|risico|maatregel|actie|stap|besluit|doel|kern|effect"
    r"|perceel|segment|kavel|cluster|code|toelichting|vervangt|was\b|oud\b|huidig",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:\ben|met|/|\+|&|,)\s+(?:\w+ )?(?:onderdelen|producten|zorgvormen|hulpvormen|inhoud|diensten|productgroepen)",
    re.IGNORECASE,
)
_LONG = 9


def care_columns(context: Context, grid: Grid) -> frozenset[int]:
    """Columns of a table of segments whose cells, most of them, name kinds of care and whose header does not say otherwise.

    Whatever the header is: "Wat zit erin", "Omvat", "Waar gaat het om", "Vormen van hulp".
    """
    rows_of_segments = {
        passage.cell.row
        for passage in grid.cells
        if passage.cell is not None and passage.position in context.inventory.in_cell
    }
    if len(rows_of_segments) < 2:
        return frozenset()
    own = {
        passage.cell.column
        for passage in grid.cells
        if passage.cell is not None and passage.position in context.inventory.in_cell
    }
    found: set[int] = set()
    for column in range(grid.columns):
        if column in own:
            continue
        cells = [
            passage
            for passage in grid.column(column)
            if passage.cell is not None
            and not passage.cell.is_header
            and passage.cell.row in rows_of_segments
            and passage.text.strip(" -–")
        ]
        if len(cells) < 2 or any(_OTHER_COLUMN.search(header) for header in cells[0].cell.column_headers):  # type: ignore[union-attr]
            continue
        if not cells[0].cell.column_headers:  # type: ignore[union-attr]
            continue
        caring = sum(names_care_only(passage.text) for passage in cells)
        if caring * 3 >= len(cells) * 2:
            found.add(column)
    return frozenset(found)


def names_care_only(text: str) -> bool:
    """Whether a cell lists kinds of care: short, without a verb, most of its items with a word of care in them."""
    items = [text[start:end] for start, end in items_of(text)]
    if not items or any(len(item.split()) > _LONG or VERB.search(item) or is_other_thing(item) for item in items):
        return False
    return sum(CARE.search(item) is not None for item in items) * 2 >= len(items)


def items_of(text: str) -> Iterator[tuple[int, int]]:
    """The items of a cell: its lines, and within a line what commas, semicolons and "en" part; offsets without bullets."""
    for line in LINE.finditer(text):
        written = line.group()
        cursor = 0
        parts = split_enumeration(written) if re.search(r"[,;]", re.sub(r"\([^)]*\)", "", written)) else [written]
        for part in parts:
            at = written.find(part, cursor)
            if at < 0:
                continue
            cursor = at + len(part)
            lead = _LEAD.match(part)
            at += lead.end() if lead is not None else 0
            end = line.start() + cursor
            begin = line.start() + at
            while end > begin and text[end - 1] in " .;,":
                end -= 1
            if end - begin >= 3:
                yield begin, end


def parts_of_segment(context: Context, passage: Passage) -> tuple[tuple[int, int], ...]:
    """The lines under a segment's name in its own cell: "A Opvoedhulp", "spreekuur", "groepstraining"; their offsets.

    Where the header says that parts stand there ("Cluster en onderdelen"), or they are kinds of care, several or with bullets.
    """
    lines = list(LINE.finditer(passage.text))
    if len(lines) < 2 or passage.cell is None or passage.position not in context.inventory.in_cell:
        return ()
    rest = lines[1:]
    said = any(_PARTS.search(header) for header in (*passage.cell.column_headers, *passage.cell.row_headers))
    bulleted = all(re.match(r"\s*[-•*·–▪○]", line.group()) for line in rest)
    found: list[tuple[int, int]] = []
    for line in rest:
        lead = _LEAD.match(line.group())
        begin = line.start() + (lead.end() if lead is not None else 0)
        found.append((begin, line.start() + len(line.group().rstrip(" .;,"))))
    texts = [passage.text[begin:end] for begin, end in found]
    if any(len(text.split()) > _LONG or VERB.search(text) for text in texts):
        return ()
    if said or (
        (bulleted or len(rest) > 1)
        and all(not is_other_thing(text) for text in texts)
        and sum(CARE.search(text) is not None for text in texts) * 3 >= len(texts) * 2
    ):
        return tuple(found)
    return ()


def paired_codes(context: Context, passage: Passage) -> tuple[str, ...]:
    """Codes of another cell of the row, as many as ``passage`` has lines: "Begeleiding / Behandeling" beside "45A04 / 54002"."""
    assert passage.cell is not None
    if codes_alone(passage.text):
        return ()
    lines = [line for line in passage.text.split("\n") if line.strip()]
    for other in context.grids[passage.cell.table_id].row(passage.cell.row):
        codes = codes_alone(other.text)
        if len(codes) > 1 and len(codes) == len(lines):
            return codes
    return ()
