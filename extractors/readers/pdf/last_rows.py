"""The last rows of a table that stand alone at the top of the next page, too few to be known for a table there."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.readers.pdf.aligned import table_of_lines
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.ruled import Table

_APART = 1.6
"""White between two lines of one table, in type sizes, at its most."""
_NEAR = 4.0
_PADDING = 12.0
"""From the border of a cell to its text, at its most."""


def last_rows(above: object, lines: Sequence[Line], pitch: float) -> tuple[int, Table] | None:
    """The rows at the top of a page that go on a table ``above`` at the end of the page before, or None.

    The first line has words in the first column and in another; none runs out of its column. Comes with the number of
    lines that they take. ``pitch``: the usual distance between lines, in type sizes.
    """
    if not lines or not isinstance(above, Table) or above.page != lines[0].page - 1 or len(above.columns) < 2:
        return None
    first = _columns(lines[0], above)
    if len(first) < 2 or 0 not in first or lines[0].bold:
        return None
    end = 1
    while end < len(lines) and lines[end].top - lines[end - 1].bottom <= _APART * lines[end].size:
        if not _columns(lines[end], above):
            break
        end += 1
    while end > 1 and set(_columns(lines[end - 1], above)) == {0} and lines[end - 1].text[:1].isupper():
        end -= 1  # a line of its own below the table
    gutters = [(x - 2 * _NEAR, x - 0.5) for x in above.columns[1:]]
    table = table_of_lines(lines[:end], gutters, [], [], pitch)
    table.columns, table.ruled = list(above.columns), above.ruled
    return end, table


def _columns(line: Line, table: Table) -> list[int]:
    """The columns in which the pieces of a line begin; none if one begins elsewhere or runs into the next."""
    found: list[int] = []
    lefts = table.columns
    slack = _PADDING if table.ruled else _NEAR
    for part in line.parts or [line]:
        column = max((i for i, left in enumerate(lefts) if part.x0 >= left - _NEAR), default=None)
        if column is None or part.x0 > lefts[column] + slack:
            return []
        if column in found or (column + 1 < len(lefts) and part.x1 > lefts[column + 1]):
            return []
        found.append(column)
    return found
