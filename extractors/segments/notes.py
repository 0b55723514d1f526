"""Remarks that refer back to a place in a table or list: "* De Hoeve is een samenwerking", "Nr. 5. De marktconsultatie was"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.context import Context
    from extractors.document import Passage

_MARK = r"\*{1,3}|[†‡¹²³⁴⁵⁶]|\d\)|[a-e]\)"
_NOTE = re.compile(rf"\s*(?P<mark>{_MARK})\s*(?=[A-ZÀ-Þ'\"])")
_NUMBER = re.compile(
    r"\s*(?:nr|nummer|ad|regel|rij|bij nr|toelichting nr)\.?\s*(?P<number>\d{1,3})(?=[.:,)]|\s+[-–(A-Z])", re.IGNORECASE
)
_NUMBERS = re.compile(r"(?:nr|no|nummer|volgnr|volgnummer|#)\.?", re.IGNORECASE)


def referred(context: Context) -> Mapping[int, tuple[Passage, int]]:
    """By the position of each remark, the cell or item that it is a remark on, and the offset of its mark there."""
    found: dict[int, tuple[Passage, int]] = {}
    rows: dict[str, Passage] | None = None
    marked: list[Passage] = []
    for passage in context.document.passages:
        if passage.cell is not None or passage.kind == "list_item":
            mark = _mark(passage)
            if mark is None or passage.cell is not None:
                marked.append(passage)
                continue
        else:
            mark = _mark(passage)
        if mark is not None:
            place = _place(marked, mark)
            if place is not None:
                found[passage.position] = place
            continue
        numbered = _NUMBER.match(passage.text)
        if numbered is not None:
            rows = _numbered(context) if rows is None else rows
            cell = rows.get(numbered["number"])
            if cell is not None:
                found[passage.position] = (cell, 0)
    return found


def _mark(passage: Passage) -> str | None:
    if passage.kind == "list_item" and re.fullmatch(_MARK, passage.marker):
        return passage.marker
    match = _NOTE.match(passage.text)
    return match["mark"] if match is not None else None


def _place(marked: list[Passage], mark: str) -> tuple[Passage, int] | None:
    """The nearest place above whose word carries ``mark``: "Combinatie De Hoeve*"."""
    at = re.compile(rf"(?<=[\w.)'])\s?{re.escape(mark)}(?![\w*])")
    for passage in reversed(marked):
        match = at.search(passage.text)
        if match is not None:
            return passage, match.start()
    return None


def _numbered(context: Context) -> dict[str, Passage]:
    """For tables with a column of numbers, the cell beside each number."""
    found: dict[str, Passage] = {}
    for grid in context.grids.values():
        head = grid.at.get((0, 0))
        if head is None or _NUMBERS.fullmatch(head.text.strip()) is None:
            continue
        for row in range(1, grid.rows):
            number, beside = grid.at.get((row, 0)), grid.at.get((row, 1))
            if number is not None and beside is not None:
                found.setdefault(number.text.strip(" ."), beside)
    return found
