"""Segments in tables: columns headed "Perceel", rows that begin with "Segment", parts of a row's segment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.names import (
    CODE,
    CODED,
    LABEL,
    Named,
    code_of,
    is_name,
    parse_head,
    scheme_of,
    tidy_name,
)
from extractors.segments.naming import Naming
from extractors.structure import Grid

if TYPE_CHECKING:
    pass


_HEADER = re.compile(
    rf"^(?:naam (?:van het )?|nummer )?(?:{LABEL})(?:\s*(?:/|en)\s*(?:{LABEL}|onderdeel|product(?:groep)?|omschrijving))?(?:\s*(?:nummer|nr\.?|naam))?$",
    re.IGNORECASE,
)
_NAME_HEADER = re.compile(
    r"^(?:omschrijving|naam|titel|beschrijving|onderdeel|inhoud|zorgvorm|benaming)$", re.IGNORECASE
)


def in_table(grid: Grid) -> Iterator[Naming]:
    """Columns headed "Perceel" and rows that begin with "Segment"."""
    for number in range(min(grid.rows, 3)):
        row = grid.row(number)
        bare = [cell for cell in row if _HEADER.match(cell.text.strip())]
        if len(bare) >= 2 and len(bare) == len(row) and number + 1 < grid.rows:
            yield from _cells(grid.row(number + 1), bare[0].text, f"{grid.table_id}/{number}")
            return
        if row and _HEADER.match(row[0].text.strip()) and number == 0 and len(row) > 2:
            names = row[1:]
            if not any(_looks_like_header(cell.text) for cell in names):
                yield from _cells(names, row[0].text, f"{grid.table_id}/{number}")
                return
    for column in range(grid.columns):
        cells = grid.column(column)
        if not cells or not _HEADER.match(cells[0].text.strip()):
            continue
        head = cells[0].cell
        if head is not None and head.column_span > 1:
            # "Kavel" over "A Begeleiding | B Dagbesteding": the names stand in the row below, under all of it.
            under = [grid.at.get((head.row + head.row_span, head.column + place)) for place in range(head.column_span)]
            yield from _cells([cell for cell in under if cell is not None], cells[0].text, f"{grid.table_id}|{column}")
            return
        beside = grid.at.get((0, column + 1))
        if beside is not None and _NAME_HEADER.match(beside.text.strip()):
            yield from _coded_rows(grid, column, cells[0].text)
        else:
            named = list(_cells(cells[1:], cells[0].text, f"{grid.table_id}|{column}"))
            yield from named
            yield from _parts_in_rows(grid, named)
        return


_COLUMN_WORDS = re.compile(
    r"\b(?:bekostiging|procedure|aanbested\w*|planning|datum|status|aanbieders?|omschrijving|naam|product\w*|contract\w*|looptijd|start\w*"
    r"|publicatie|tarie\w*|aantal|inschrijv\w*|gunning|financiering|toelichting|ingang\w*|voorstel|beoogde?|partijen|einde?|inkoopvorm|wat|codes?"
    r"|perceelnaam|budget|opdrachtnemers?|bijzonderheden|opmerking\w*|verleng\w*|wie|wanneer|hoe)\b",
    re.IGNORECASE,
)


def _parts_in_rows(grid: Grid, found: Sequence[Naming]) -> Iterator[Naming]:
    """Parts of a row's segment in another column: "4a Gezinshuis" in a row of "4. Verblijf"."""
    by_position = {naming.passage: naming for naming in found}
    for cell in grid.cells:
        coded = CODED.match(cell.text.split("\n")[0])
        code = code_of(coded["code"]) if coded else None
        if (
            coded is None
            or code is None
            or not re.fullmatch(r"\d+[a-f]", code)
            or cell.cell is None
            or cell.position in by_position
        ):
            continue
        row = [other.position for other in grid.row(cell.cell.row) if other.position in by_position]
        wholes = {by_position[position].named.code for position in row}
        name = tidy_name(re.sub(r"\s*\(\w{5}\)\s*$", "", coded["name"]))
        if code[:-1] in wholes and is_name(name):
            scheme = by_position[row[0]].named.scheme
            start = coded.start("name")
            yield Naming(Named(name, code, scheme), cell.position, start, start + len(name), "table", found[0].group)


def _looks_like_header(text: str) -> bool:
    """A header's word beside "Perceel" tells that the segments stand below, not beside."""
    return bool(_COLUMN_WORDS.search(text))


def _cells(cells: list[Passage], label: str, group: str) -> Iterator[Naming]:
    letters = {match["code"] for cell in cells if (match := CODED.match(cell.text.strip())) and match["code"].isupper()}
    lettered = "A" in letters and len(letters) >= 2
    for cell in cells:
        text = cell.text.strip()
        named = parse_head(text)
        if named is None:
            coded = CODED.match(text)
            code, name = (coded["code"], coded["name"]) if coded else (None, text)
            if (
                coded
                and not lettered
                and len(coded["code"]) == 1
                and coded["code"].isupper()
                and not re.match(rf"{CODE}\s*[.:)\-]", text)
            ):
                code, name = None, text
            name = tidy_name(name.split("\n")[0] if len(name) > 130 else name)
            if re.fullmatch(CODE, text):
                named = Named(f"{_singular(label)} {code_of(text)}", code_of(text), scheme_of(label))
            elif is_name(name):
                named = Named(name, code_of(code), scheme_of(label))
        if named is not None:
            yield Naming(named, cell.position, 0, len(cell.text), "table", group)


def _singular(label: str) -> str:
    scheme = scheme_of(label) or "perceel"
    return scheme.capitalize()


def _coded_rows(grid: Grid, column: int, label: str) -> Iterator[Naming]:
    """A column of codes with their names in the next one: "Perceel | Omschrijving"."""
    for row in range(1, grid.rows):
        code, name = grid.at.get((row, column)), grid.at.get((row, column + 1))
        if code is None or name is None:
            continue
        number = re.search(rf"(?:^|\s)({CODE})$", code.text.strip())
        tidied = tidy_name(name.text.split("\n")[0])
        if number and is_name(tidied):
            named = Named(tidied, code_of(number[1]), scheme_of(label))
            yield Naming(named, name.position, 0, len(name.text), "table", f"{grid.table_id}|{column}")
