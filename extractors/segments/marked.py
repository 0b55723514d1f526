"""Parts of a purchase that only a table of marks names: parties in the rows, kinds of care over the marks, or turned.

"Aanbieder | Plaats | Thuisbegeleiding | Daghulp" with a cross for each contract divides the care, whatever the text calls its
parts; so does a table with parties over the columns and kinds of care before the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.document import Passage
from extractors.names.plausible import has_form, plausible
from extractors.segments.category import is_care
from extractors.segments.names import LABELLED, Named, is_name, key_of, tidy_name
from extractors.structure import Grid

# What stands in a table of marks; a dash, "nee" and an open ring say no.
MARK = re.compile(r"[a-z](?<!n)(?<!o)|ja|1|(?![-\u2013\u2014○◯])[^\w\s]", re.IGNORECASE)
NO_MARK = re.compile(r"|nee|n|o|0|n\.?v\.?t\.?|[-\u2013\u2014○◯]+", re.IGNORECASE)
# "gegund", "Afgewezen", "reserve": how a party stands, in a word instead of a sign
_STANDING = re.compile(
    r"(?:niet )?(?:ge|af|in|toe|uit|be|ver)[a-z]{3,}(?:d|t|en)|(?:wel|geen|wacht|reserve|contract|optie)[a-z]*",
    re.IGNORECASE,
)
# "x¹", "x*": a mark with a note
_NOTED = re.compile(r"(?<=\S)\s?(?:[*†‡¹²³⁴⁵⁶]|\(?\d\))+$")
_PARTIES = re.compile(
    r"\b(?:\w*aanbieders?|\w*partij(?:en)?|organisaties?|instelling(?:en)?|inschrijvers?|opdrachtnemers?|contractanten?|naam|partners?)\b",
    re.IGNORECASE,
)
_NO_PARTS = re.compile(
    r"\b(?:product\w*|tarie\w*|specialis\w*|doelgroep\w*|leeftijd\w*|locaties?|totaal|opmerking\w*)\b", re.IGNORECASE
)
_LEAST = 2


def heads_of_marks(grid: Grid) -> list[Passage]:
    """What stands at the head of columns that hold but marks, beside a column of parties."""
    heads = [head for column in range(1, grid.columns) if (head := _over_marks(grid, column)) is not None]
    return (
        heads if heads and not any(_NO_PARTS.search(head.text) for head in heads) and _of_parties(grid, heads) else []
    )


def named_by_marks(grid: Grid) -> Iterator[tuple[Named, Passage]]:
    """Kinds of care at the head of columns, or of rows, that hold but marks, where the other side are parties."""
    heads = [head for column in range(1, grid.columns) if (head := _over_marks(grid, column)) is not None]
    if _are_kinds(heads) and _of_parties(grid, heads):
        yield from _named(heads)
        return
    top, rows = (
        grid.row(0)[1:] if (0, 0) in grid.at else grid.row(0),
        [cell for cell in grid.column(0) if _row(cell) > 0],
    )
    body = [cell for cell in grid.cells if _row(cell) > 0 and cell.cell and cell.cell.column > 0]
    names = [cell.text.strip() for cell in top]
    if len(names) >= _LEAST and body and all(map(is_marked, body)) and _are_kinds(rows) and all(map(plausible, names)):
        yield from _named(rows)


def is_marked(cell: Passage) -> bool:
    """Whether a cell holds a mark, one that says no, or a word for how a party stands."""
    text = _NOTED.sub("", cell.text.strip())
    return any(form.fullmatch(text) for form in (MARK, NO_MARK, _STANDING))


def _over_marks(grid: Grid, column: int) -> Passage | None:
    """The lowest header of a column that holds but marks, one of them at least; None of any other column."""
    cells = grid.column(column)
    head = next(
        (cell for cell in reversed(cells) if cell.cell and cell.cell.is_header and cell.cell.column_span == 1), None
    )
    body = [cell for cell in cells if cell.cell and not cell.cell.is_header and cell.cell.column_span == 1]
    if head is None or not body or not all(map(is_marked, body)):
        return None
    return head if not all(NO_MARK.fullmatch(_NOTED.sub("", cell.text.strip())) for cell in body) else None


def _are_kinds(heads: Sequence[Passage]) -> bool:
    """Whether at least half of the heads, two at the least, are kinds of care and none says that they are something else."""
    caring = [head for head in heads if is_care(head.text)]
    return (
        len(caring) >= _LEAST
        and 2 * len(caring) >= len(heads)
        and not any(_NO_PARTS.search(head.text) for head in heads)
    )


def _of_parties(grid: Grid, heads: Sequence[Passage]) -> bool:
    """Whether a column left of the marks holds names of parties: by its header, or by a legal form among its names."""
    first = min(head.cell.column for head in heads if head.cell)
    for column in range(first):
        cells = grid.column(column)
        names = [
            cell.text.strip().split("\n")[0]
            for cell in cells
            if cell.cell and not (cell.cell.is_header and cell.cell.row == 0)
        ]
        likely = sum(map(plausible, names))
        headed = any(_PARTIES.search(head) for cell in cells if cell.cell for head in cell.cell.column_headers)
        headed = headed or bool(cells and _row(cells[0]) == 0 and _PARTIES.search(cells[0].text))
        if len(names) >= _LEAST and 2 * likely > len(names) and (headed or any(map(has_form, names))):
            return True
    return False


def _named(heads: Sequence[Passage]) -> Iterator[tuple[Named, Passage]]:
    for head in heads:
        name = tidy_name(head.text)
        if is_name(name) and key_of(name) and not LABELLED.search(name):  # a label names its segment by itself
            yield Named(name, None, None), head


def _row(passage: Passage) -> int:
    return passage.cell.row if passage.cell else 0
