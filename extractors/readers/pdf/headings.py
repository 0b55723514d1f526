"""Which blocks are headings, how deep they stand, and where the table of contents ends."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence

from extractors.readers.pdf.flow import Block
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.marks import heading_depth, is_contents_line, is_contents_title, may_be_contents_line

_MAX_HEADING = 180
_DEEPEST = 6


def body_size(lines: Sequence[Line]) -> float:
    """The type size of most of the text."""
    weights: dict[float, int] = defaultdict(int)
    for line in lines:
        weights[line.size] += len(line.text)
    return max(weights, key=lambda size: (weights[size], -size), default=10.0)


def mark_headings(blocks: Sequence[Block], body: float, *, scanned: bool) -> None:
    """Set the kind and level of the headings among the blocks, and mark text smaller than the body's as small."""
    bold_letters = sum(len(line.text) for block in blocks for line in block.lines if line.bold)
    letters = sum(len(line.text) for block in blocks for line in block.lines)
    bold_is_rare = bold_letters * 2 < letters or letters < 600
    for block in blocks:
        block.small = max(line.size for line in block.lines) < 0.88 * body
        if _is_heading(block, body, bold_is_rare=bold_is_rare, scanned=scanned):
            block.kind, block.marker = "heading", ""
    sections = _sections(blocks) if scanned else []
    for block in sections:
        block.kind, block.marker = "heading", ""
    headings = [block for block in blocks if block.kind == "heading"]
    shallow: dict[tuple[float, bool], int] = {}
    for block in headings:
        depth = heading_depth(block.lines[0].text)
        if depth:
            shallow[_style(block)] = min(depth, shallow.get(_style(block), 9))
    keys = {(-_style(b)[0], not _style(b)[1], _depth(b, shallow)) for b in headings}
    ranks = {key: rank for rank, key in enumerate(sorted(keys), start=1)}
    for block in headings:
        key = (-_style(block)[0], not _style(block)[1], _depth(block, shallow))
        block.level = min(_DEEPEST, ranks[key])
    for block in sections:
        block.level = min(other.level for other in sections)  # the heights of letters on a scan tell no levels


_SECTION = re.compile(r"\d{1,2}[.)]?")
_SHORT = 90


def _sections(blocks: Sequence[Block]) -> list[Block]:
    """Numbered lines of a scan that head what stands below them: "1. Perceel I: Woongroepen" over its list of names.

    A picture does not tell bold type. Items of a list follow each other; lines over text of their own, each with the next
    number and none closed by a stop, are headings.
    """
    numbered = [
        index for index, block in enumerate(blocks) if block.kind == "list_item" and _SECTION.fullmatch(block.marker)
    ]
    found = [blocks[index] for index in numbered]
    if len(found) < 2 or any(later == index + 1 for index, later in itertools.pairwise(numbered)):
        return []
    numbers = [int(block.marker.rstrip(".)")) for block in found]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    texts = [" ".join(line.text for line in block.lines) for block in found]
    if any(len(block.lines) > 2 for block in found) or any(
        len(text) > _SHORT or text.endswith((".", ";", ",", ":")) for text in texts
    ):
        return []
    return found


def _style(block: Block) -> tuple[float, bool]:
    return (round(block.lines[0].size * 2) / 2, block.lines[0].bold)


def _depth(block: Block, shallow: dict[tuple[float, bool], int]) -> int:
    return heading_depth(block.lines[0].text) or shallow.get(_style(block), 1)


def _is_heading(block: Block, body: float, *, bold_is_rare: bool, scanned: bool) -> bool:
    text = " ".join(line.text for line in block.lines)
    if len(block.lines) > 3 or len(text) > _MAX_HEADING or not re.search(r"[A-Za-zÀ-ÿ]{2}", text):
        return False
    size = min(line.size for line in block.lines)
    if block.kind == "list_item" and not block.marker[0].isdigit():
        return False
    if size > (1.3 if scanned else 1.08) * body:
        sentence = text.endswith(".") and (len(text) > 120 or (size < 1.3 * body and not block.lines[0].bold))
        return not sentence
    if text.endswith((".", ";", ",")) and not re.search(r"\b(?:enz|etc|e\.a)\.$", text):
        return False
    if all(line.bold for line in block.lines) and bold_is_rare and size > 0.9 * body:
        return True
    return (
        heading_depth(text) >= 2
        and len(block.lines) == 1
        and len(text) < 100
        and not text.endswith(":")
        and bool(re.match(r"^[\d.]+\s+[A-ZÀ-Ý]", text))
        and not scanned
    )


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """Lines without the table of contents: its headings stand, with page numbers, at their own places as well."""
    dropped: set[int] = set()
    start = 0
    while start < len(lines):
        title = is_contents_title(lines[start].text)
        end = start + 1 if title else start
        count = 0
        while end < len(lines) and _contents_entry(lines, end, title):
            count += is_contents_line(lines[end].text) or may_be_contents_line(lines[end].text)
            end += 1
        while end > start and count and not _has_number(lines[end - 1]):
            end -= 1
        if count >= 3:
            dropped.update(range(start, end))
        start = max(end, start + 1)
    return [line for index, line in enumerate(lines) if index not in dropped]


def _has_number(line: Line) -> bool:
    return is_contents_line(line.text) or may_be_contents_line(line.text)


def _contents_entry(lines: Sequence[Line], index: int, under_title: bool) -> bool:
    """Dots and a page number; under the title "Inhoud" also a bare page number, or the first line of a long entry."""
    text = lines[index].text
    if is_contents_line(text):
        return True
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    if under_title:
        return may_be_contents_line(text) or (may_be_contents_line(after) and len(after) < 90)
    return is_contents_line(after) and index > 0 and is_contents_line(lines[index - 1].text)
