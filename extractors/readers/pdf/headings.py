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
    slanted = _slanted(blocks, letters)
    for block in blocks:
        block.small = max(line.size for line in block.lines) < 0.88 * body
        if id(block) in slanted or _is_heading(block, body, bold_is_rare=bold_is_rare, scanned=scanned):
            block.kind, block.marker = "heading", ""
    sections = _sections(blocks) if scanned else []
    for block in sections:
        block.kind, block.marker = "heading", ""
    headings = [block for block in blocks if block.kind == "heading"]
    shallow: dict[_Type, int] = {}
    for block in headings:
        depth = heading_depth(block.lines[0].text)
        if depth:
            shallow[_style(block)] = min(depth, shallow.get(_style(block), 9))
    keys = {(*_style(b), _depth(b, shallow)) for b in headings}
    ranks = {key: rank for rank, key in enumerate(sorted(keys), start=1)}
    for block in headings:
        key = (*_style(block), _depth(block, shallow))
        block.level = min(_DEEPEST, ranks[key])
    for block in sections:
        block.level = min(other.level for other in sections)  # the heights of letters on a scan tell no levels


def _slanted(blocks: Sequence[Block], letters: int) -> set[int]:
    """The paragraphs (by ``id()``) that are headings in italics: one line, a name rather than a sentence, over plain text."""
    found: set[int] = set()
    slanted = sum(len(line.text) for block in blocks for line in block.lines if line.italic)
    if slanted * 4 > letters:
        return found
    for above, block, below in zip([None, *blocks], blocks, blocks[1:], strict=False):
        line, following = block.lines[0], below.lines[0]
        if block.kind != "paragraph" or len(block.lines) > 1 or not line.italic or following.italic:
            continue
        if len(line.text) > _SHORT or not _NAME.fullmatch(line.text) or _DATED.search(line.text):
            continue
        white = following.top - line.bottom
        if following.page != line.page or not 0 <= white < 1.5 * line.size:
            continue
        over = above is not None and above.page == line.page and line.top > above.last.bottom
        if above is None or not over or above.kind == "heading" or line.top - above.last.bottom > 1.15 * white:
            found.add(id(block))
    return found


_NAME = re.compile(r"(?![A-Za-z]+:\s)[A-ZÀ-Ý\d‘’'].*[^.;,:!…\"”]|.*\b(?:[A-Z]\.)+[A-Z]?\.?")
"""No sentence, no quotation, no "Foto: Roos Tak"."""
_DATED = re.compile(r"\d{1,2}(?: [a-z]+ |[-/.]\d{1,2}[-/.])(?:19|20)\d\d")
"""Under a title stands when it was written: "Geplaatst op 2 mei 2027"."""
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


_Type = tuple[float, bool, bool]


def _style(block: Block) -> _Type:
    """Size and face, those that stand for a shallower heading first: larger, bold, upright."""
    line = block.lines[0]
    return (-round(line.size * 2) / 2, not line.bold, line.italic)


def _depth(block: Block, shallow: dict[_Type, int]) -> int:
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
