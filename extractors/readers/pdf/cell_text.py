"""The text of a table cell: a line that the column's width broke is joined, one that the author broke stays a line."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.document import Box
from extractors.readers.hyphens import join
from extractors.readers.pdf.joining import fits
from extractors.readers.pdf.lines import Line, line_of, rows_of
from extractors.readers.pdf.marks import split_bullet
from extractors.readers.pdf.page import Word


def cell_text(words: Sequence[Word], box: Box, page: int) -> str:
    """Words of one cell as its lines; bullets are left out, for each item has a line."""
    turned = [word for word in words if word.turn]
    lines = [line_of(row, page) for row in rows_of([word for word in words if not word.turn])]
    text = "\n".join(_author_lines(lines, box))
    if turned:
        text = "\n".join(part for part in (turned_text(turned), text) if part)
    return text


def _author_lines(lines: Sequence[Line], box: Box) -> list[str]:
    if not lines:
        return []
    margin = min(max(2.0, min(line.x0 for line in lines) - box[0]), 8.0)
    right = box[2] - margin
    steps = sorted(b.middle - a.middle for a, b in itertools.pairwise(lines))
    leading = steps[0] if steps else 0.0
    found: list[str] = []
    previous: Line | None = None
    for line in lines:
        bullet, rest = split_bullet(line.text)
        if (
            previous is None
            or bullet
            or fits(previous, line, right)
            or line.middle - previous.middle > 1.35 * leading
            or line.bold != previous.bold
        ):
            found.append(rest or (bullet if len(lines) == 1 else ""))  # a lone "●" marks the cell
        else:
            found[-1] = join(found[-1], line.text)
        previous = line
    return [text.strip() for text in found if text.strip()]


def turned_text(words: Sequence[Word]) -> str:
    """Text that stands on its side, read along its own direction: a quarter turn is read upwards."""
    lines: list[list[Word]] = []
    turn = max({word.turn for word in words}, key=lambda value: sum(w.turn == value for w in words))
    same = [word for word in words if word.turn == turn]
    if turn == 2:
        ordered = [word for row in reversed(rows_of(same)) for word in reversed(row)]
        return " ".join(word.text for word in ordered)
    for word in sorted(same, key=lambda word: word.x0 if turn == 1 else -word.x1):
        middle = (word.x0 + word.x1) / 2
        if lines and lines[-1][0].x0 <= middle <= lines[-1][0].x1:
            lines[-1].append(word)
        else:
            lines.append([word])
    text = ""
    for line in lines:
        line.sort(key=lambda word: -word.bottom if turn == 1 else word.top)
        run = " ".join(word.text for word in line)
        text = join(text, run) if text else run
    return text
