"""Segments in tables: columns headed "Perceel", rows that begin with "Segment", parts of a row's segment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.awards.columns import names_header
from extractors.document import Passage
from extractors.segments.aspects import aspect_of
from extractors.segments.category import is_care
from extractors.segments.names import (
    BEHIND_LABEL,
    CODE,
    CODED,
    LABEL,
    Named,
    code_of,
    is_name,
    parse_head,
    scheme_of,
    split_enumeration,
    tidy_name,
)
from extractors.segments.naming import Naming
from extractors.structure import Grid

if TYPE_CHECKING:
    pass


# "Perceel", "Naam van het perceel", "Perceel (oud)", "Cluster en onderdelen", "Segment/zorgvorm", "Perceelnummer", "Kavel 2026".
_HEADER = re.compile(
    rf"^(?:(?:naam|nummer|titel|nr\.?|code)(?: van)? )?(?:(?:per|het|de|ons|oud|nieuw|huidig)e? )*(?:{LABEL})"
    r"(?:\s?-?(?:nummer|nr\.?|naam|omschrijving|titel|oud|nieuw|20\d\d)){0,2}"
    r"(?:\s*\([^)]{1,30}\))?"
    r"(?:\s*(?:/|&|\+|,|en|met|of)\s*(?:de |het )?(?:(?!aanbieder|aantal|status|datum|planning|procedure|bekostiging)[a-zà-ÿ]+)(?: [a-zà-ÿ]+)?)?$",
    re.IGNORECASE,
)
# What heads the names beside a column of codes.
_NAME_HEADER = re.compile(
    rf"^(?:(?:(?:korte )?omschrijving|naam|titel|benaming|beschrijving|inhoud)(?: (?:van (?:het |de )?)?{LABEL})?|{LABEL}(?:naam|omschrijving|titel)|onderdeel"
    r"|(?:zorg|hulp|ondersteunings)?vorm|soort (?:zorg|hulp|jeugdhulp|ondersteuning)|betreft|waarvoor|wat|onderwerp)$",
    re.IGNORECASE,
)


def in_table(grid: Grid) -> Iterator[Naming]:
    """Columns headed "Perceel" and rows that begin with "Segment"."""
    for number in range(min(grid.rows, 3)):
        row = grid.row(number)
        bare = [cell for cell in row if _HEADER.match(cell.text.strip())]
        if len(bare) >= 2 and len(bare) == len(row) and number + 1 < grid.rows:
            yield from _cells(grid.row(number + 1), bare[0].text, f"{grid.table_id}/{number}")
            return
        if row and _HEADER.match(row[0].text.strip()) and len(row) > 2 and _is_under_groups(grid, number):
            names, below = _lowest(grid, row[0]), grid.column(0)[1:]
            more = _named_so(names) - _named_so(below)
            if not any(_looks_like_header(cell.text) for cell in names) and (
                more > 0 or (more == 0 and _labelled(below) >= _labelled(names))
            ):
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
        coded = beside is not None and _NAME_HEADER.match(beside.text.strip()) is not None
        rows = list(_coded_rows(grid, column, cells[0].text)) if coded else []
        yield from rows
        if (
            not rows
        ):  # "Cluster | Omschrijving" over "1 Logeren | weekenden en vakanties": the names stand with the codes
            below = _undivided(grid, cells[1:])
            named = list(_cells(below, cells[0].text, f"{grid.table_id}|{column}"))
            yield from named
            yield from _parts_in_rows(grid, named)
        return


_COLUMN_WORDS = re.compile(
    r"\b(?:bekostiging|procedure|aanbested\w*|planning|datum|status|aanbieders?|omschrijving|naam|product\w*|contract\w*|looptijd|start\w*"
    r"|publicatie|tarie\w*|aantal|inschrijv\w*|gunning|financiering|toelichting|ingang\w*|voorstel|beoogde?|partijen|einde?|inkoopvorm|wat|codes?"
    r"|gegund\w*|ontvangen|geldig\w*|ongeldig\w*|afgewezen|toegelaten|totaal|aanmelding\w*|score|prijs|bedrag|plafond|perceelnaam|budget|opdrachtnemers?|bijzonderheden|opmerking\w*|verleng\w*|wie|wanneer|hoe)\b",
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


def _is_under_groups(grid: Grid, number: int) -> bool:
    """Whether a row that begins with "Perceel" is the first, or stands below one of groups: "Lokaal | Regionaal"."""
    corner = grid.at.get((0, 0))
    return number == 0 or (number == 1 and (corner is None or not corner.text.strip()))


def _lowest(grid: Grid, head: Passage) -> list[Passage]:
    """What stands beside a head in the last of its rows: beside "Perceel" over two rows the names below "Lokaal | Regionaal"."""
    assert head.cell is not None
    last = head.cell.row + head.cell.row_span - 1
    return [cell for cell in grid.row(last) if cell is not head]


def _undivided(grid: Grid, cells: list[Passage]) -> list[Passage]:
    """Without the rows that only divide those below "Perceel": "Lokaal" above "1a. Begeleiding", "Jeugdwet" above "Dyslexie".

    A row of one cell that has a label or code of its own, or stands above rows that name no parts, is a part itself.
    """
    alone = [cell for cell in cells if _stands_alone(grid, cell)]
    others = [cell for cell in cells if cell not in alone and cell.text.strip()]
    if not alone or _named_so(others) < max(_named_so(alone), 0.5):
        return cells
    return [
        cell for cell in cells if cell not in alone or CODED.match(cell.text.strip()) or parse_head(cell.text.strip())
    ]


def _stands_alone(grid: Grid, passage: Passage) -> bool:
    """Whether a cell is all that its row has: it covers all columns, or what is no kind of care stands before empty cells."""
    cell = passage.cell
    if cell is None or cell.row_span > 1 or grid.columns < 2:
        return False
    if cell.column_span >= grid.columns:
        return True
    return not is_care(passage.text) and not any(
        other.text.strip() for other in grid.row(cell.row) if other is not passage
    )


def _named_so(cells: Sequence[Passage]) -> float:
    """What part of some cells name a kind of care or a code, and so may be segments: below "Perceel" or beside it."""
    texts = [cell.text.strip() for cell in cells]
    sure = [
        text
        for text in texts
        if is_care(text) or CODED.match(text) or re.fullmatch(BEHIND_LABEL, text) or parse_head(text)
    ]
    return len(sure) / len(texts) if texts else 0.0


def _labelled(cells: Sequence[Passage]) -> int:
    """How many of some cells are labels of what a segment has: "Bekostiging", "Looptijd", "Toegewezen aan"."""
    texts = [cell.text.strip() for cell in cells]
    return sum(aspect_of(text) is not None or names_header((text,)) is not None for text in texts)


def _looks_like_header(text: str) -> bool:
    """A header's word beside "Perceel" tells that the segments stand below, not beside."""
    return bool(_COLUMN_WORDS.search(text))


def _cells(cells: list[Passage], label: str, group: str) -> Iterator[Naming]:
    coded_cells = sum(CODED.match(cell.text.strip()) is not None for cell in cells)
    bare = sum(re.fullmatch(BEHIND_LABEL, cell.text.strip()) is not None for cell in cells)
    own = {cell.text.strip().casefold() for cell in cells}
    for cell in cells:
        text = cell.text.strip()
        parts = split_enumeration(text.replace("\n", ", "))
        if _EVERY.match(text) or (len(parts) > 1 and all(part.casefold() in own for part in parts)):
            continue  # "Alle percelen", "Ambulant, Verblijf" beside rows on each
        if len(parts) > 1 and 2 * bare > len(cells):
            continue  # or beside "1" and "2"
        named = parse_head(text)
        if named is None:
            coded = CODED.match(text)
            code, name = (coded["code"], coded["name"]) if coded else (None, text)
            if coded is None and 2 * coded_cells > len(cells) and text[:1].islower():
                continue  # "begeleiding aan huis" below "F - Beschermd thuis": the row goes on over a page's end
            first = name.split("\n")[0]  # "Logeren" over what it holds: "weekend", "vakantie"
            name = tidy_name(first if len(name) > 130 or (is_name(first) and (code or is_care(first))) else name)
            if re.fullmatch(BEHIND_LABEL, text):
                named = Named(f"{_singular(label)} {code_of(text)}", code_of(text), scheme_of(label))
            elif is_name(name):
                named = Named(name, code_of(code), scheme_of(label))
        if named is not None:
            yield Naming(named, cell.position, 0, len(cell.text), "table", group)


_EVERY = re.compile(rf"(?:alle|beide|elke?|ieder)(?: {LABEL})?$", re.IGNORECASE)


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
