"""Lines that a page has because it is a page: running headers and footers, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median

from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.page import Word

_EDGE = 0.12
_NEAR = 5.0
_APART = 0.9
_NAMES_PAPER = re.compile(
    r"\b(?:nummer|nr|no|editie|jaargang|uitgave|pagina|blad(?:zijde)?|blz|nieuwsbrief|bulletin|magazine|krant|versie)\b"
    r"|\s[|–—•·/-]\s|\bwww\.|\S@\S|\b(?:19|20)\d\d$",
    re.IGNORECASE,
)
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


def edge_rows(rows: Sequence[Sequence[Word]], height: float) -> tuple[list[Word], list[Word]]:
    """The words of the line at the very top of a page and of that at its very bottom, if they belong to the page.

    Such a line stands apart from the text and names the paper, its number, date or address, as on the one page of a
    bulletin that has a running line: "De Schakel – nummer 3 – april 2027". ``rows``: from the top.
    """
    if len(rows) < 3:
        return [], []
    top, bottom = list(rows[0]), list(rows[-1])
    below = min(word.top for row in rows[1:] for word in row) - max(word.bottom for word in top)
    above = min(word.top for word in bottom) - max(word.bottom for row in rows[:-1] for word in row)
    return (
        top if max(word.bottom for word in top) < _EDGE * height and _is_of_page(top, below) else [],
        bottom if min(word.top for word in bottom) > (1 - _EDGE) * height and _is_of_page(bottom, above) else [],
    )


def _is_of_page(row: Sequence[Word], apart: float) -> bool:
    text = " ".join(word.text for word in row)
    if apart < _APART * max(word.size for word in row) or text.endswith((".", ":", ";", ",", "?", "!")):
        return False
    return len(text) < 130 and not text[:1].islower() and _NAMES_PAPER.search(text) is not None


def _key(line: Line, body: float) -> str:
    if (line.bold or line.size > 1.08 * body) and not _NUMBER.fullmatch(line.text):
        return " ".join(line.text.casefold().split())
    return _folded(line.text)


def _folded(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return re.sub(r"\d+", "#", text)
    return re.sub(r"\d+", "#", " ".join(text.casefold().split()))
