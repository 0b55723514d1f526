"""Names for segments that are known by their code alone: "Kavel 1" in a planning whose names stand elsewhere.

They stand in a second row of headers ("Kavel 1" over "Begeleiding thuis"), in the cell beside the code, or in lines that
begin with the code ("1. Begeleiding thuis", "2) Dagbesteding"). Lines and lists count only where two or more of the codes
are named so, and after kinds of care: many a list is numbered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.aspects import told_of
from extractors.segments.behind import who_does_what
from extractors.segments.category import is_care
from extractors.segments.identified import identified
from extractors.segments.names import BEHIND_LABEL, CODE, CODED, LABEL, bare_code, code_of, is_name, key_of, tidy_name
from extractors.segments.ranked import by_ordinal, paired
from extractors.segments.worth import worth
from extractors.structure import Grid

if TYPE_CHECKING:
    from extractors.context import Context

Place = tuple[str, Passage, int, int]
"""The name, the passage in which it stands, and its offsets there."""

_BARE = re.compile(rf"\W*(?:{LABEL}\s+|[KPS])?(?P<code>(?i:{BEHIND_LABEL}))\W*", re.IGNORECASE)
_LINE = re.compile(
    rf"\W*(?:(?:{LABEL}\s+)?(?P<code>{CODE})|[KPS](?P<short>\d{{1,2}}[a-f]?))\s*(?:[.:)\-–=]+\s*|\s+)(?P<name>\S[^\n]*)"
)
_IN_BRACKETS = re.compile(
    r"(?<!\w)(?:(?:[Oo]p|[Vv]oor|[Bb]ij|[Ii]n|[Vv]an|[Dd]e|[Hh]et|[Ee]n) ){0,2}(?P<name>[A-ZÀ-Þ][\w-]+(?: [\w-]+){0,4}?)"
    rf"\s*\((?:{LABEL}\s+)?(?P<code>{BEHIND_LABEL})\)"
)
_KINDS = ("heading", "list_item", "table_cell", "slide", "paragraph")


def names_of(context: Context, codes: frozenset[str], known: frozenset[str]) -> Mapping[str, Place]:
    """By code, the name of each of ``codes`` (lower case) that the document tells somewhere; ``known``: those named already."""
    found = dict(_stacked(context, codes))
    if len(found) < len(codes):
        lines: dict[str, Place] = {}
        for code, place in _lines(context, codes - set(found)):
            lines.setdefault(code, place)
        if len(lines) >= 2:
            found |= lines
    if len(found) < len(codes):
        for code, place in _bracketed(context, codes - set(found)):
            found.setdefault(code, place)
    if len(found) < len(codes):
        for code, place in identified(context, codes - set(found)):
            found.setdefault(code, place)
    if len(found) < len(codes):
        for code, place in paired(context, codes - set(found)):
            found.setdefault(code, place)
    if len(found) < len(codes):
        for code, place in by_ordinal(context, codes - set(found), known | set(found)):
            found.setdefault(code, place)
    return found


def _stacked(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """A cell that holds but the code, and a name in the header below it or in the cell beside it."""
    taken: set[str] = set()
    for grid in context.grids.values():
        under = _row_of_names(context, grid)
        for passage in grid.cells:
            code = _bare_code(passage.text)
            if code not in codes or code in taken or passage.cell is None:
                continue
            cell = passage.cell
            below = grid.at.get((cell.row + cell.row_span, cell.column))
            beside = grid.at.get((cell.row, cell.column + cell.column_span))
            for other in (below if cell.is_header else None, beside):
                if other is None or _is_told(other):
                    continue
                name = _name(other.text)
                if name is not None and (is_care(name) or other.position in under) and worth(name, "item") > 0:
                    at = max(0, other.text.find(name))
                    taken.add(code)
                    yield code, (name, other, at, at + len(name))
                    break


_NAMES = re.compile(r"(?:(?:korte )?(?:naam|titel|omschrijving|inhoud|onderwerp)\b.*)?", re.IGNORECASE)


def _row_of_names(context: Context, grid: Grid) -> frozenset[int]:
    """Cells right below the first row, where it holds but codes: "Kavel A | Kavel B" over "Dichtbij | Even weg", before labels.

    The rows that follow have a label in front ("Procedure", "Publicatie"); that of the names has none, or "Naam".
    """
    heads = [cell for cell in grid.row(0) if cell.cell and _bare_code(cell.text) is not None]
    first = min((cell.cell.column for cell in heads if cell.cell), default=0)
    below = [other for cell in heads if cell.cell and (other := grid.at.get((1, cell.cell.column))) is not None]
    labels = [grid.at.get((1, column)) for column in range(first)]
    names = {
        name
        for cell in below
        if (name := _name(cell.text)) is not None and not told_of(context.units_of[cell.position])
    }
    if not first or not len(below) == len(heads) == len(names) >= _LEAST or not grid.at.get((2, first - 1)):
        return frozenset()
    own = [cell for cell in labels if cell is not None and cell.cell and cell.cell.row == 1]
    labelled = any(not _NAMES.fullmatch(cell.text.strip()) for cell in own)
    return frozenset() if labelled else frozenset(cell.position for cell in below)


_LEAST = 2

# Columns beside a code that do not name what the code stands for: a question on perceel 2, a product of it.
_OTHER_HEADER = re.compile(
    r"\b(?:vra(?:ag|gen)|antwoord\w*|product\w*|\w*codes?|tarie\w*|aanbieders?|inschrijvers?|\w*nemers?|organisaties?|partij(?:en)?|gegadigden?|opmerking\w*|toelichting|bekostiging|procedure)\b",
    re.IGNORECASE,
)


def _is_told(passage: Passage) -> bool:
    """Whether a cell's header says that it tells something of the code rather than its name."""
    return passage.cell is not None and any(_OTHER_HEADER.search(header) for header in passage.cell.column_headers)


def _bracketed(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """A kind of care with one of the codes behind it: "op Ambulant meervoudig (2a) en Gezinsbehandeling (2b)"."""
    told = {unit.passage.position for unit in who_does_what(context)}
    for passage, text in zip(context.document.passages, context.folded, strict=True):
        if passage.position in told:
            continue
        for match in _IN_BRACKETS.finditer(text) if "(" in text else ():
            code = bare_code(code_of(match["code"]) or "")
            name = _name(match["name"]) if code in codes else None
            if name is not None and is_care(name) and worth(name, "item") > 0:
                at = match.start("name") + max(0, match["name"].find(name))
                yield code, (name, passage, at, at + len(name))


def _lines(context: Context, codes: frozenset[str]) -> Iterator[tuple[str, Place]]:
    for passage in context.document.passages:
        if passage.kind not in _KINDS or len(passage.text) > 600:
            continue
        start = 0
        for line in passage.text.split("\n"):
            written = f"{passage.marker} {line}" if passage.kind == "list_item" and passage.marker else line
            match = _LINE.match(written) or CODED.match(written)
            code = bare_code(code_of(match["code"] or match.groupdict().get("short")) or "") if match else ""
            name = _name(match["name"]) if match is not None and code in codes else None
            if name is not None and is_care(name) and len(name.split()) <= 9:
                at = start + max(0, line.find(name))
                yield code, (name, passage, at, at + len(name))
            start += len(line) + 1


def _bare_code(text: str) -> str | None:
    match = _BARE.fullmatch(text) if len(text) <= 16 else None
    return bare_code(code_of(match["code"]) or "") or None if match else None


def _name(text: str) -> str | None:
    """The name at the head of a line, up to where it goes on to something else."""
    name = tidy_name(re.split(r"[:;(.]\s|\s[-–—]\s|\s\(|,\s", text.split("\n")[0])[0])
    return name if is_name(name) and key_of(name) and len(name) <= 90 else None
