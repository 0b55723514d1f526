"""Providers in tables: a column of names, marks per lot, or a row and column of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from extractors.awards.listed import Candidate
from extractors.awards.standing import introduced_status, status_in
from extractors.awards.told import joint_members
from extractors.document import Passage
from extractors.names.cleaning import Named, cleaned
from extractors.names.enumeration import names_from
from extractors.names.plausible import has_form, plausible
from extractors.structure import Grid

if TYPE_CHECKING:
    from extractors.context import Context, Unit

# Headers of a column or row that holds names: "Aanbieder", "Naam inschrijver", "Gegunde partijen", "Onderaannemer(s)"
_NAMES = re.compile(
    r"^(?:naam|namen|(?:statutaire |officiële |handels)?naam (?:van (?:de )?)?.*|(?:de "
    r"|onze )?(?:\w+ ){0,2}(?:\w*aanbieders?|inschrijvers?|\w*partij(?:en)?|opdrachtnemers?|organisaties?"
    r"|instelling(?:en)?|contractant(?:en)?"
    r"|contractpart\w+|(?:hoofd|onder)aannemer\(?s?\)?|onderneming(?:en)?|bedrijf|combinatie|combinanten|deelnemers?"
    r"|gegadigden?|leverancier|gegund(?:e partijen)? aan|winnaars?|zorgaanbieder\(s\)|aanbieder\(s\)|partij\(en\)))"
    r"(?: (?:per|voor|in) .{1,40})?\s*:?$",
    re.IGNORECASE,
)
_NO_NAMES = re.compile(
    r"aantal|contactpersoon|gemeente|segment|perceel\b|product|document|aanbesteding|percentage|telefoon|e-?mail|maximum|maximaal|eisen|wat|rol\b",
    re.IGNORECASE,
)
_STATUS_HEADER = re.compile(
    r"^(?:status|resultaat|uitkomst|uitslag|gunning|gegund\??|stand|beoordeling|besluit|definitief|voorlopig)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"^(?:x|v|✓|✔|•|ja|j|●|√|1|gegund|toegekend)\.?$", re.IGNORECASE)
_PLACE_HEADER = re.compile(r"^(?:vestigings)?plaats|^gevestigd|^woonplaats|^statutaire zetel", re.IGNORECASE)
_KVK_HEADER = re.compile(r"kvk|handelsregister", re.IGNORECASE)
_OTHER_COLUMN = re.compile(
    r"^(?:(?:vestigings|woon)?plaats|locatie|adres|gevestigd|kvk|handelsregister|website|e-?mail|telefoon|status|datum"
    r"|opmerking|toelichting|bijzonderhe)",
    re.IGNORECASE,
)
_LOT_HEADER = re.compile(r"^(?:perce(?:el|len)|segment(?:en)?|lots?|clusters?)(?:\(\w+\))?$", re.IGNORECASE)
_YES, _NO = re.compile(r"^(?:ja|j|x|✓|•|v)$", re.IGNORECASE), re.compile(r"^(?:nee|n|-|neen)$", re.IGNORECASE)


def tabled(context: Context, places: frozenset[str], no_names: frozenset[str]) -> Iterator[Candidate]:
    """Providers of every table of the document."""
    for grid in context.grids.values():
        for passage in grid.cells:
            if passage.cell is not None and not passage.cell.is_header:
                yield from _of_cell(context, grid, passage, places, no_names)


def _of_cell(
    context: Context, grid: Grid, passage: Passage, places: frozenset[str], no_names: frozenset[str]
) -> Iterator[Candidate]:
    cell = passage.cell
    assert cell is not None
    by_column = _header(cell.column_headers)
    by_row = _header(cell.row_headers)
    around = (cell.caption, context.intros.get(passage.position, ""), *passage.heading_path[::-1])
    introduced = next((status for words in around if words and (status := introduced_status(words)) is not None), None)
    header = by_column or by_row
    if header is None:
        # Lots as columns with names under them, or a table without headers: only an introduction makes them names.
        if introduced in (None, "mentioned") or not context.units_of[passage.position]:
            return
        lot = context.segments_of(_unit(context, passage)) or _holds_names(grid, cell.column, no_names)
        if cell.column_headers and not lot:
            return
        if _beside_names(grid, cell.column) or any(_OTHER_COLUMN.search(text.strip()) for text in cell.column_headers):
            return
        if not cell.column_headers and cell.column != 0:
            return
    status = (status_in(header) if header else None) or introduced or "mentioned"
    row = [other for other in grid.row(cell.row) if other is not passage and other.cell and not other.cell.is_header]
    place, kvk, row_status, marks = _row_facts(context, row) if by_column else (None, None, None, None)
    if any(other.cell and other.cell.column < cell.column and _header(other.cell.column_headers) for other in row):
        place = kvk = None  # they are the first name's
    for unit, named, consortium in _names(context, passage, places):
        if not plausible(named.text, no_names):
            continue
        confidence = (0.95 if has_form(named.text) else 0.9) if header else 0.8
        yield Candidate(
            unit,
            Named(named.text, named.start, named.end, named.place or place, named.kvk or kvk),
            row_status or status,
            "table_marks" if marks else "table",
            confidence - (0.15 if (row_status or status) == "mentioned" else 0),
            consortium=consortium,
            segments_from=marks,
        )


def _beside_names(grid: Grid, column: int) -> bool:
    """Whether another column of the table is headed as the one of names: "Aanbieder | Vestigingsplaats | Perceel 1"."""
    return any(_header(headers) is not None and columns - {column} for headers, columns in grid.headed_columns.items())


def _holds_names(grid: Grid, column: int, no_names: frozenset[str]) -> bool:
    """Whether every cell below the header of a column could be a provider's name."""
    cells = [passage for passage in grid.column(column) if passage.cell and not passage.cell.is_header]
    return len(cells) > 1 and all(plausible(passage.text.strip(), no_names) for passage in cells)


@lru_cache(maxsize=4096)
def _header(headers: tuple[str, ...]) -> str | None:
    return next((text for text in headers[::-1] if _NAMES.match(text.strip()) and not _NO_NAMES.search(text)), None)


def _row_facts(
    context: Context, row: list[Passage]
) -> tuple[str | None, str | None, str | None, tuple[Unit, ...] | None]:
    """Place, trade register number, status and marked cells that stand beside a name."""
    place = kvk = status = None
    marks: list[Unit] = []
    for other in row:
        assert other.cell is not None
        header = other.cell.column_headers[-1] if other.cell.column_headers else ""
        text = other.text.strip()
        if _PLACE_HEADER.search(header):
            place = text
        elif _KVK_HEADER.search(header):
            digits = re.sub(r"\D", "", text)
            kvk = digits if len(digits) == 8 else None
        elif _LOT_HEADER.match(header.strip()) and context.units_of[other.position]:
            marks.append(_unit(context, other))
        elif _STATUS_HEADER.search(header):
            status = status_in(text)
            if status is None and (_YES.match(text) or _NO.match(text)):
                status = status_in(header) if _YES.match(text) else "rejected"
        elif _MARK.match(text) and context.units_of[other.position] and context.segments_of(_unit(context, other)):
            marks.append(_unit(context, other))
    return place, kvk, status, tuple(marks) or None


def _names(context: Context, passage: Passage, places: frozenset[str]) -> Iterator[tuple[Unit, Named, str | None]]:
    """Names of a cell, each with its consortium: one, one a line, or an enumeration ("Vlonder, Tureluur en Zandbank")."""
    units = context.units_of[passage.position]
    for unit in units:
        folded, base = unit.folded, unit.start
        joint = joint_members(folded)
        if joint is not None:
            for start, end in joint[1]:
                yield unit, Named(unit.text[start:end], base + start, base + end), joint[0]
            continue
        spans = names_from(folded, 0) if ("," in folded or ";" in folded or " en " in folded) else []
        if len(spans) > 1 and spans[-1][1] >= len(folded.rstrip(" .")) - 1:
            for start, end in spans:
                yield unit, Named(unit.text[start:end], base + start, base + end), None
            continue
        named = cleaned(unit.text, places)
        if named is not None:
            yield unit, Named(named.text, base + named.start, base + named.end, named.place, named.kvk), None


def _unit(context: Context, passage: Passage) -> Unit:
    return context.units_of[passage.position][0]
