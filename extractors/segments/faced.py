"""Tables whose heads name parts by what stands under them, whatever the heads say.

"Lopende contracten | Licht | Midden | Zwaar" over rows "Wijze van inkopen", "Wijze van betalen": each column is a part, for
its cells tell how it is bought and paid. So are the rows of "… | Procedure | Bekostiging | Start", and sections of a table
that repeat the same labels under a head of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from extractors.document import Passage
from extractors.segments.aspects import DECIDED, Parts, aspect_of
from extractors.segments.category import is_care
from extractors.segments.marked import heads_of_marks
from extractors.segments.names import BEHIND_LABEL, LABELLED, Named, code_of
from extractors.segments.subjects import NO_SUBJECTS, heads_subjects
from extractors.structure import Grid
from extractors.topics import topic_of

if TYPE_CHECKING:
    from extractors.context import Context

Found = tuple[Named, Passage, str]

_LEAST = 2
_STEPS = 3
# Columns beside those of the parts.
_ASIDE = re.compile(
    r"\b(?:toelichting|opmerking\w*|totaal|alle|overige?\w*|bron|was|wordt|oud|nieuw|verantwoordelijke?|actie\w*)\b",
    re.IGNORECASE,
)
# A first column of other things than parts.
_OTHER = re.compile(
    r"\b(?:gemeenten?|regio|jaar|datum|wanneer|vra(?:ag|gen)|antwoord\w*|bijeenkomst\w*|gebeurtenis|activiteit\w*|stap(?:pen)?|fase|mijlpa\w+|model\w*"
    r"|optie\w*|scenario\w*|varia\w+|criteri\w+|niveaus?|treden?|zwaarte|intensiteit|leeftijd\w*|functie|rol|wie|raad|college|vorm|procedure|bekostiging\w*|organisatie\w*|instelling\w*|versie|document)\b",
    re.IGNORECASE,
)
_TELLING = ("paying", "buying", "parties", "time")
"""Aspects that a row or column tells by its cells alone."""


def in_faces(context: Context, grid: Grid, parts: Parts) -> Iterator[Found]:
    """Heads of columns, of rows or of sections that stand over what only a part of a purchase has; none of a labelled table."""
    if grid.rows < _LEAST or grid.columns < _LEAST or any(LABELLED.search(header) for header in grid.headers):
        return
    for read in (_columns, _rows, _sections, _marked):
        heads = read(grid, parts)
        if heads and not any(topic_of(named.name) == "other" for named, _ in heads):
            group = f"{grid.table_id}|{_AXES[read]}"
            for named, cell in heads:
                yield named, cell, group
            return


def _named(cells: Sequence[Passage], parts: Parts) -> list[tuple[Named, Passage]]:
    """The cells that can be names, with the name; none where one name stands twice."""
    found = [(Named(name, None, None), cell) for cell in cells if (name := parts.name_of(cell.text)) is not None]
    return found if len({named.name.casefold() for named, _ in found}) == len(found) else []


def _aspect(label: Passage | None, cells: Iterable[Passage | None], parts: Parts) -> tuple[str | None, bool]:
    """What a row or column tells of each part: by its cells, else by its label; and whether its cells do tell it."""
    told = [parts.told([cell]) for cell in cells if cell is not None and cell.text.strip(" -–—")]
    headed = aspect_of(label.text) if label is not None else None
    if headed is not None:
        return headed, any(headed in one for one in told)
    for aspect in _TELLING if told else ():
        if 3 * sum(aspect in one for one in told) >= 2 * len(told):
            return aspect, True
    return None, False


def _columns(grid: Grid, parts: Parts) -> list[tuple[Named, Passage]]:
    """Parts over the columns: rows for paying and buying, or three or more dated steps."""
    for top in range(min(grid.rows - 1, 2)):
        row = [cell for cell in grid.row(top) if cell.cell and cell.cell.column > 0]
        heads = [cell for cell in row if not _ASIDE.search(cell.text)]
        if len(heads) < _LEAST or any(cell.cell and cell.cell.column_span > 1 for cell in heads):
            continue
        named = _named(heads, parts)
        if len(named) < len(heads) or parts.told(heads):
            continue
        aspects: set[str] = set()
        decided = False
        steps = 0
        for number in range(top + 1, grid.rows):
            cells = [grid.at.get((number, cell.cell.column)) for cell in heads if cell.cell]
            label = grid.at.get((number, 0))
            aspect, told = _aspect(label, cells, parts)
            if aspect is None or label in cells:
                continue
            aspects.add(aspect)
            decided = decided or (told and aspect in DECIDED)
            steps += aspect == "time" and told
        if (decided and len(aspects) >= _LEAST) or steps >= _STEPS:
            return named
    return []


def _rows(grid: Grid, parts: Parts) -> list[tuple[Named, Passage]]:
    """Parts before the rows: a column for paying or buying and one other, or one for the parties and one other."""
    corner = grid.at.get((0, 0))
    first = 0 if corner is not None and _is_code(corner) else 1
    names = 1 if sum(_is_code(cell) for cell in grid.column(0)[first:]) * 2 > grid.rows - first else 0
    title = grid.at.get((0, names)) if first else None
    if title is not None and title.text.strip() and not heads_subjects(title.text) and _heads_other(title.text):
        return []
    aspects: dict[int, str] = {}
    for column in range(names + 1, grid.columns):
        label = grid.at.get((0, column)) if first else None
        aspect, told = _aspect(label, (grid.at.get((row, column)) for row in range(first, grid.rows)), parts)
        if aspect is not None and (told or first):
            aspects[column] = aspect
    wanted = {column for column, aspect in aspects.items() if aspect in DECIDED} or {
        column for column, aspect in aspects.items() if aspect == "parties"
    }
    if not wanted or (len(aspects) < _LEAST and not names):
        return []
    cells = [cell for cell in grid.column(names) if cell.cell and cell.cell.row >= first and cell.cell.column_span == 1]
    named = _named(cells, parts)
    if len(named) < _LEAST or 3 * len(named) < 2 * len(cells) or parts.told([cell for _, cell in named]):
        return []
    filled = sum(
        any(
            aspects[column] in parts.told([other])
            for column in wanted
            if cell.cell and (other := grid.at.get((cell.cell.row, column))) is not None
        )
        for _, cell in named
    )
    if 2 * filled < len(named):
        return []
    return [(_coded(named_so, grid, cell), cell) for named_so, cell in named] if names else named


def _heads_other(header: str) -> bool:
    return bool(NO_SUBJECTS.search(header) or _OTHER.search(header) or aspect_of(header))


def _is_code(cell: Passage) -> bool:
    return re.fullmatch(BEHIND_LABEL, cell.text.strip(" .:)")) is not None


def _coded(named: Named, grid: Grid, cell: Passage) -> Named:
    beside = grid.at.get((cell.cell.row, 0)) if cell.cell else None
    code = code_of(beside.text.strip(" .:)")) if beside is not None and _is_code(beside) else None
    return Named(named.name, code, None)


def _marked(grid: Grid, parts: Parts) -> list[tuple[Named, Passage]]:
    """Parts over columns of marks beside a column of parties; one of them at least reads as no town's name does."""
    heads = heads_of_marks(grid)
    named = _named(heads, parts)
    if len(named) < max(_LEAST, len(heads)) or _LAWS.search(" ".join(named_so.name for named_so, _ in named)):
        return []
    phrased = any(is_care(one.name) or re.search(r" [a-zà-ÿ]{2,}", one.name) for one, _ in named)
    return named if phrased else []


_LAWS = re.compile(r"\b(?:wmo|jeugdwet|wlz|zvw|jeugd|volwassenen)\b", re.IGNORECASE)


def _sections(grid: Grid, parts: Parts) -> list[tuple[Named, Passage]]:
    """Rows of one cell, each over rows with the same labels: "Voorliggend" over "Bekostiging" and "Procedure"."""
    sections: list[tuple[Passage, set[str]]] = []
    for number in range(grid.rows):
        row = grid.row(number)
        if len(row) == 1 and row[0].cell and row[0].cell.column == 0:
            sections.append((row[0], set()))
        elif sections and row and (aspect := aspect_of(row[0].text)) is not None:
            sections[-1][1].add(aspect)
    told = [(head, aspects) for head, aspects in sections if aspects & DECIDED]
    if len(told) < _LEAST or len(told) < len(sections):
        return []
    shared = set.intersection(*(aspects for _, aspects in told))
    named = _named([head for head, _ in told], parts)
    return named if shared & DECIDED and len(named) == len(told) else []


_AXES = {_columns: "columns", _rows: "subjects", _sections: "subjects", _marked: "marks"}
