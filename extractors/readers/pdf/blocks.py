"""Lines of one flow into paragraphs and list items."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median
from typing import Literal

from extractors.readers.pdf.flow import Block
from extractors.readers.pdf.joining import fits
from extractors.readers.pdf.lines import Line
from extractors.readers.pdf.marks import heading_depth, is_bare_bullet, split_bullet, split_number

_FARTHEST = 6
"""Over how many pieces a sentence is followed that something else was set into."""
_SENTENCE = 6
_ENDS = (".", ":", ";", "!", "?", ".”", '."', ".'", ".’", ".)")


def pitch_of(lines: Sequence[Line]) -> float:
    """Usual distance from one line to the next in units of the type size, seen where the margin broke the line."""
    right = max((line.x1 for line in lines), default=0.0)
    steps = [
        (b.bottom - a.bottom) / max(a.size, 1.0)
        for a, b in itertools.pairwise(lines)
        if a.page == b.page and abs(a.size - b.size) < 0.5 and b.bottom > a.bottom and right - a.x1 < 0.15 * right
    ]
    steps = [step for step in steps if step < 3.5]
    return median(steps) if steps else 1.25


def _margins(lines: Sequence[Line], right: float, pitch: float) -> list[float]:
    """The right margin for each line: the flow's, or that of its own run of lines where these keep a narrower one.

    Under text of full width the last lines of a story may stand in a column of half of it.
    """
    found: list[float] = []
    start = 0
    for end in range(1, len(lines) + 1):
        inside = end < len(lines) and lines[end].bottom - lines[end - 1].bottom <= 1.3 * pitch * lines[end].size
        if inside:
            continue
        run = lines[start:end]
        own = max(line.x1 for line in run)
        width = own - min(line.x0 for line in run)
        full = sum(line.x1 > own - 0.2 * width for line in run)
        words = sum(len(line.text.split()) for line in run) / len(run)
        narrow = len(run) >= 4 and full * 3 >= 2 * len(run) and words >= 4
        found += [own if narrow else right] * len(run)
        start = end
    return found


def _names(lines: Sequence[Line], margins: Sequence[float], pitch: float) -> set[int]:
    """Lines that go on none above them: those of a run in which each begins with a capital.

    A narrow column of names ("Klaverblad Jeugd, Elsbeek" / "Praktijk Oever, Rietmeer") has lines that happen to reach
    its edge; of running text hardly four lines in a row begin with a capital, and its last ends in a stop.
    """
    found: set[int] = set()
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and _same_run(lines[end - 1], lines[end], pitch):
            continue
        below = range(start + 1, end)
        if len(below) >= 2 and all(lines[index].text[:1].isupper() for index in below):
            ended = sum(fits(lines[index - 1], lines[index], margins[index - 1]) for index in below)
            stopped = sum(line.text.endswith(_ENDS) for line in lines[start:end])
            if stopped == 0 or (len(below) >= 3 and ended * 2 >= len(below) and stopped * 2 < len(below)):
                found.update(below)
        start = end
    return found


def _same_run(above: Line, line: Line, pitch: float) -> bool:
    near = 0 < line.bottom - above.bottom <= 1.3 * pitch * line.size
    return near and above.bold == line.bold and above.italic == line.italic and abs(above.size - line.size) < 0.5


def blocks_of(lines: Sequence[Line], left: float, right: float, pitch: float) -> list[Block]:
    """The lines of a column, from the top, as blocks. ``pitch`` as ``pitch_of`` gives it."""
    found: list[Block] = []
    near = sum(line.x1 > right - 0.06 * (right - left) for line in lines)
    bare = ""
    margins = _margins(lines, right, pitch)
    names = _names(lines, margins, pitch)
    for index, line in enumerate(lines):
        margin = margins[index - 1] if index else right
        block = found[-1] if found else None
        if is_bare_bullet(line.text) and line is not lines[-1]:
            bare = line.text
            continue
        if bare:
            found.append(Block("list_item", [line], left, margins[index], marker=bare))
            bare = ""
            continue
        above = block.last if block else None
        marker = _marker(line, above, block, margin, pitch)
        if marker:
            found.append(Block("list_item", [line], left, margins[index], marker=marker))
        elif (
            block is None
            or above is None
            or index in names
            or _breaks(above, line, block, margin, pitch)
            or (
                # The one line that sets the right edge fills it by definition ("... van de kosten." on a slide).
                near <= 1 and not line.text[:1].islower() and (above.text.endswith(_ENDS) or fits(above, line, margin))
            )
        ):
            unread = _unread_marker(line, above, block, margin)
            kind: Literal["list_item", "paragraph"] = "list_item" if unread else "paragraph"
            found.append(Block(kind, [line], left, margins[index], marker=unread, unread=bool(unread)))
        else:
            block.lines.append(line)
    _levels(found)
    return found


def _marker(line: Line, above: Line | None, block: Block | None, right: float, pitch: float) -> str:
    bullet, rest = split_bullet(line.text)
    number = "" if bullet else split_number(line.text)[0]
    if bullet and not rest:
        return ""
    if bullet and bullet not in "-–—*+o":
        return bullet
    if not (bullet or number):
        return ""
    if line.bold and number and heading_depth(line.text):
        return ""  # "1. Inleiding" in bold is a heading
    apart = (
        above is None
        or above.text.endswith(_ENDS)
        or fits(above, line, right)
        or line.bottom - above.bottom > 1.2 * pitch * line.size
        or abs(line.x0 - above.x0) > 2
        or (block is not None and block.kind == "list_item" and abs(line.x0 - block.lines[0].x0) < 2)
    )
    return (bullet or number) if apart else ""


def _unread_marker(line: Line, above: Line | None, block: Block | None, right: float) -> str:
    """The bullet of a line on a scan that begins where the text of the items above it does: the bullet was not read."""
    if line.confidence is None or above is None or block is None or block.kind != "list_item":
        return ""
    hanging = block.lines[0].gap_after_marker or (block.lines[0].x0 if block.unread else 0.0)
    near = abs(line.x0 - hanging) <= 0.4 * line.size and line.bottom - above.bottom < 2.2 * line.size
    return block.marker if hanging and near and not block.marker[0].isalnum() and fits(above, line, right) else ""


def _breaks(above: Line, line: Line, block: Block, right: float, pitch: float) -> bool:
    """Whether a line begins a block of its own under the line above it."""
    if abs(line.size - above.size) > 0.09 * max(line.size, above.size):
        return True
    wrapped = not fits(above, line, right)
    lower = line.text[:1].islower()
    if line.labelled and not above.bold:
        return True
    label = above.bold and above is block.lines[0] and above.text.endswith(":")  # no room for a word behind it
    if line.bold != above.bold and not (wrapped and (lower or label)):
        return True
    if line.italic != above.italic and not wrapped and not lower:
        return True
    step = line.bottom - above.bottom
    if step > 1.3 * pitch * line.size or line.bottom < above.top:
        return True
    if step > 1.12 * pitch * line.size and line.confidence is None and above.text.endswith(_ENDS) and not lower:
        return True  # a sentence ends above a little white: so do most paragraphs that fill their last line
    first = block.lines[0]
    if block.kind == "list_item":
        text_left = first.gap_after_marker or first.x0
        body = min(other.x0 for other in block.lines[1:]) if len(block.lines) > 1 else text_left
        if lower and abs(line.x0 - text_left) < 3 and first.gap_after_marker:
            # On a scan an item's bullet may be lost: there a line that had room enough ended the item.
            return line.confidence is not None and right - above.x1 - line.first_word > 0.3 * (right - block.left)
        outdented = first.gap_after_marker and line.x0 < text_left - 3 and not lower
        if outdented and line.bottom - above.bottom > 1.12 * pitch * line.size:
            return True
        if line.x0 < first.x0 - 2 or (len(block.lines) > 1 and line.x0 < body - 3):
            return True
    elif line.x0 > min(other.x0 for other in block.lines) + 0.8 * line.size and above.x0 < line.x0 - 2 and not lower:
        return True
    if wrapped:
        return False
    width = max(1.0, right - block.left)
    room = (right - above.x1 - line.first_word) / width
    if above.text.endswith(_ENDS):
        return room > (0.05 if line.confidence is not None else 0.02)
    if lower and len(above.text.split()) >= _SENTENCE:
        return False  # beside a picture lines are shorter than their column
    # A line that could have taken the next word was ended by the author; in the middle of a sentence, and the more so
    # where the next line begins in lower case, the margin may be another than thought, so more room is asked for.
    return room > (0.3 if lower else 0.12)


def _levels(blocks: Sequence[Block]) -> None:
    """The depth of list items, from how far their markers are indented, within one run of items."""
    indents: list[float] = []
    for block in blocks:
        if block.kind != "list_item":
            if not block.last.text.endswith(","):
                indents.clear()
            continue
        if block.unread and indents:
            block.level = len(indents) - 1
            continue
        x, near = block.lines[0].x0, 0.5 * block.lines[0].size
        while indents and x < indents[-1] - near:
            indents.pop()
        if not indents or x > indents[-1] + near:
            indents.append(x)
        indents[-1] = x  # a scan that is not straight drifts from line to line
        block.level = len(indents) - 1


def join_over_breaks(elements: list[object]) -> list[object]:
    """Paragraphs that a page's end, a column's end or a footnote cut in two become one, where the first part begins."""
    found: list[object] = []
    for element in elements:
        if isinstance(element, Block) and element.kind == "paragraph" and not element.is_aside:
            earlier = _earlier(found, element)
            if earlier is not None:
                earlier.lines += element.lines
                continue
        found.append(element)
    return found


def _earlier(found: Sequence[object], block: Block) -> Block | None:
    """The paragraph or item that a block goes on, or None.

    Between the two may stand footnotes and the line at the edge of the page; and, where the sentence clearly goes on, what
    was set in its midst: a quotation in large type, a table, a box.
    """
    cut = False
    for element in reversed(found[-_FARTHEST:]):
        if isinstance(element, Block) and element.is_aside:
            cut = True
            continue
        if isinstance(element, Block) and element.kind != "heading" and _goes_on(element, block, cut):
            return element
        break
    if not block.lines[0].text[:1].islower():
        return None
    for element in reversed(found[-_FARTHEST:]):
        if isinstance(element, Block) and element.kind == "paragraph" and not element.is_aside:
            words = sum(len(line.text.split()) for line in element.lines)
            open_ended = words >= 2 * _SENTENCE and not fits(element.last, block.lines[0], element.right)
            if open_ended and _goes_on(element, block, True):
                return element
    return None


def _goes_on(earlier: Block, block: Block, cut: bool) -> bool:
    last, line = earlier.last, block.lines[0]
    moved = last.page != line.page or line.bottom < last.top
    if earlier.kind == "heading" or last.bold != line.bold or abs(last.size - line.size) > 0.09 * line.size:
        return False
    if last.text.endswith(_ENDS) or last.page < line.page - 1:
        return False
    if line.text[:1].islower():
        return moved or cut
    return moved and not fits(last, line, earlier.right) and line.text[:1].isalpha()
