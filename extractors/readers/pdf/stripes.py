"""Colours behind the rows of a table that tell nothing of its head: stripes, and one tint under all that is no head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.document import Box
from extractors.readers.grid import GridCell
from extractors.readers.pdf.banded_rows import rows_below
from extractors.readers.pdf.page import Page

_DARKER = 60.0
"""A head is so much darker than the stripes below it, of 255."""
_LEAST_ROWS = 3
_NEAR = 2.0


def head_shades(page: Page, whole: Box) -> list[Box]:
    """The shaded areas in a table that may be its head's: where some are much darker than the others, the dark ones."""
    inside = [
        box
        for box in page.shades
        if box[1] < whole[3] and box[3] > whole[1] and box[0] < whole[2] and box[2] > whole[0]
    ]
    tints = [page.tints.get(box, 255.0) for box in inside]
    if not tints or max(tints) - min(tints) < _DARKER:
        return inside
    limit = (max(tints) + min(tints)) / 2
    return [box for box, tint in zip(inside, tints, strict=True) if tint < limit]


def goes_on_below(boxes: Sequence[Box], whole: Box, page: Page) -> bool:
    """Whether the cells at these boxes are no more than colours, of a table that goes on below them without a colour."""
    if not page.shades or not all(any(_same(box, shade) for shade in page.shades) for box in boxes):
        return False
    words = [word for word in page.words if whole[0] - 2 <= (word.x0 + word.x1) / 2 <= whole[2] + 2]
    cuts = sorted({box[0] for box in boxes if box[0] > whole[0] + _NEAR})
    return bool(rows_below(words, whole[3], cuts, whole[2]))


def _same(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def without_stripes(cells: Sequence[GridCell]) -> None:
    """Take the shading from the cells of a table in which every other row is shaded; a head in bold stays one."""
    rows: dict[int, list[GridCell]] = {}
    for cell in cells:
        if cell.text:
            rows.setdefault(cell.row, []).append(cell)
    shaded = [all(cell.shaded for cell in rows[row]) for row in sorted(rows)]
    if len(shaded) >= _LEAST_ROWS and all(one != other for one, other in pairwise(shaded)):
        for cell in cells:
            cell.shaded = False
