"""Boxes of text: a framed or coloured area beside other text (a sidebar, a card) is read on its own."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.document import Box
from extractors.readers.pdf.page import Page, Word

_TOUCH = 2.5
_SAME = 1.5
_MOST = 80
"""A page with more boxes than this is a drawing."""


def find_regions(page: Page, words: Sequence[Word], tables: Sequence[Box]) -> list[Box]:
    """The outermost boxes that hold two lines or more and have other words beside them, or lie across the page."""
    boxes = _distinct(page.frames)
    if not 0 < len(boxes) <= _MOST:
        return []
    found: list[Box] = []
    for box in sorted(boxes, key=lambda box: -(box[2] - box[0]) * (box[3] - box[1])):
        if any(contains(outer, box) for outer in found) or any(_meets(box, table) for table in tables):
            continue
        banner = box[2] - box[0] > 0.6 * page.width and box[3] - box[1] < 0.4 * page.height
        if _has_neighbour(box, boxes) or not _holds_text(box, words, banner=banner):
            continue
        found.append(box)
    return found


def contains(outer: Box, inner: Box) -> bool:
    """Whether a box lies within another."""
    return (
        inner[0] >= outer[0] - 1 and inner[1] >= outer[1] - 1 and inner[2] <= outer[2] + 1 and inner[3] <= outer[3] + 1
    )


def holds(box: Box, word: Word) -> bool:
    """Whether the middle of a word lies in a box."""
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= (word.top + word.bottom) / 2 <= box[3]


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than their borders."""
    return one[0] < other[2] - 2 and other[0] < one[2] - 2 and one[1] < other[3] - 2 and other[1] < one[3] - 2


def _distinct(boxes: Sequence[Box]) -> list[Box]:
    found: list[Box] = []
    for box in boxes:
        if not any(all(abs(a - b) <= _SAME for a, b in zip(box, other, strict=True)) for other in found):
            found.append(box)
            if len(found) > _MOST:
                break
    return found


def _meets(box: Box, table: Box) -> bool:
    """Whether a box is part of a table, or a table runs over its border."""
    return overlaps(box, table) and not contains(box, table)


def _has_neighbour(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether another box of the same height touches it: then they are cells of a row."""
    return any(
        abs(box[1] - other[1]) <= _SAME
        and abs(box[3] - other[3]) <= _SAME
        and (abs(box[0] - other[2]) <= _TOUCH or abs(box[2] - other[0]) <= _TOUCH)
        for other in boxes
        if other is not box
    )


def _holds_text(box: Box, words: Sequence[Word], *, banner: bool) -> bool:
    """Whether a box holds two lines or more, whole words only, and text beside it; a wide ``banner`` needs no such text."""
    inside: list[Word] = []
    beside = False
    for word in words:
        if word.bottom <= box[1] or word.top >= box[3]:
            continue
        if holds(box, word):
            if word.x0 < box[0] - 2 or word.x1 > box[2] + 2:
                return False
            inside.append(word)
        elif box[1] <= (word.top + word.bottom) / 2 <= box[3]:
            if word.x1 > box[0] + 2 and word.x0 < box[2] - 2:
                return False
            beside = True
    if not (inside and (beside or banner)):
        return False
    first, last = min(word.bottom for word in inside), max(word.top for word in inside)
    return last > first - 2
