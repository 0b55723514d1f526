"""Tables that are texts with their headings beside them: "Pleegzorg" on the left, what is told of it on the right.

Word and Excel have no other way to set a heading beside a text. Read as a table, a text of ten sentences would be the value
of a cell; read as sections it is what it is on a page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.document import PassageBuilder
from extractors.readers.grid import GridCell

_LONGEST_LABEL = 80
_SHORTEST_TEXT = 100
_SENTENCES = re.compile(r"[.?!]\s+[\"'‘“(]?[A-ZÀ-Þ]")
_FEWEST = 2


def sections_of(cells: Sequence[GridCell]) -> list[tuple[GridCell, GridCell]] | None:
    """The labels and texts of a table of two columns most of whose right cells are prose of several sentences, else None."""
    rows: dict[int, list[GridCell]] = {}
    for cell in cells:
        if cell.text.strip():
            rows.setdefault(cell.row, []).append(cell)
    if len(rows) < _FEWEST or any(len(row) != 2 or row[0].column == row[1].column for row in rows.values()):
        return None
    pairs = [(min(row, key=_column), max(row, key=_column)) for row in rows.values()]
    if max(_column(cell) for cell in cells) - min(_column(cell) for cell in cells) != 1:
        return None
    if any(cell.row_span > 1 or cell.column_span > 1 for pair in pairs for cell in pair):
        return None
    labels = [label.label for label, _ in pairs]
    if len(set(labels)) < len(labels) or any(len(text) > _LONGEST_LABEL or text[-1] in ".;," for text in labels):
        return None
    told = sum(len(text.label) >= _SHORTEST_TEXT and _SENTENCES.search(text.label) is not None for _, text in pairs)
    return pairs if told * 2 > len(pairs) else None


def add_sections(builder: PassageBuilder, pairs: Sequence[tuple[GridCell, GridCell]]) -> None:
    """Add each label as a heading below those that are open, its text under it; afterwards none of them holds."""
    level = builder.below(0)[-1][0] + 1 if builder.below(0) else 1
    for label, text in pairs:
        builder.heading(label.label, level, page=label.page, box=label.box)
        builder.add("paragraph", text.text, page=text.page, box=text.box)
    builder.close_headings(level)


def _column(cell: GridCell) -> int:
    return cell.column
