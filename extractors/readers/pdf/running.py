"""Lines that a page has because it is a page: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

from extractors.readers.pdf.lines import Line

_EDGE = 0.12
_NEAR = 5.0
_NUMBER = re.compile(
    r"(?:(?:pagina|blad|blz|page|p)\.?\s*)?[-–|]?\s*\d{1,4}\s*(?:(?:van|/|of|\|)\s*\d{1,4})?\s*[-–|]?", re.IGNORECASE
)


def running_lines(pages: Mapping[int, Sequence[Line]], heights: Mapping[int, float], body: float) -> set[int]:
    """``id`` of the lines that are repeated at one place of many pages (digits aside), or are page numbers.

       ``pages``: the lines of each page; ``body``: the type size of most text. Chapters that each begin a page ("Segment 1",
       "Segment 2") are no running header: in bold or larger type the digits have to be the same as well.
    One page alone
    has none but a page number that says so ("Pagina 1 van 1").
    """
    candidates: dict[str, list[Line]] = defaultdict(list)
    for number, lines in pages.items():
        height = heights[number]
        for line in lines:
            if line.middle < _EDGE * height or line.middle > (1 - _EDGE) * height:
                candidates[_key(line, body)].append(line)
    found: set[int] = set()
    for same in candidates.values():
        at = median(line.middle for line in same)
        close = [line for line in same if abs(line.middle - at) <= _NEAR]
        seen = len({line.page for line in close})
        number = bool(_NUMBER.fullmatch(close[0].text)) if close else False
        if seen >= max(2, 0.3 * min(len(pages), 40)) or (number and (seen >= 2 or not close[0].text.strip().isdigit())):
            found.update(id(line) for line in close)
    return found


def _key(line: Line, body: float) -> str:
    if (line.bold or line.size > 1.08 * body) and not _NUMBER.fullmatch(line.text):
        return " ".join(line.text.casefold().split())
    return _folded(line.text)


def _folded(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return re.sub(r"\d+", "#", text)
    return re.sub(r"\d+", "#", " ".join(text.casefold().split()))
