"""Headings that only index a list by letter: "A", "B - D", "E t/m K" over the names that begin so. They say nothing of these."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from extractors.document import Document, Passage

_RANGE = re.compile(
    r"(?P<first>[A-Z])(?:\s*(?:-|–|t/m|tot en met|/)\s*(?P<last>[A-Z]))?|0\s*(?:-|–|t/m)\s*9", re.IGNORECASE
)
_FIRST_LETTERS = re.compile(r"['\"]?(?P<first>\w)\w*(?:\s+['\"]?(?P<second>\w))?")
"""Of the first two words: "De Zandbank" may stand under Z."""
_LEAST = 2
_LINES = 3
"""Lines below a heading of which one begins as it says."""


def unindexed(document: Document) -> tuple[Document, frozenset[int]]:
    """The document with the headings of an index left out of the paths of what stands below, and the positions of these.

    Two of them make an index: a single heading "A" may well be the name of a perceel.
    """
    found = {
        passage.position: passage
        for place, passage in enumerate(document.passages)
        if passage.kind == "heading"
        and len(passage.text) <= 16
        and _indexes(passage.text, document.passages[place + 1 :])
    }
    if len(found) < _LEAST:
        return document, frozenset()
    letters = {passage.text for passage in found.values()}
    passages = tuple(
        replace(passage, heading_path=tuple(heading for heading in passage.heading_path if heading not in letters))
        if not letters.isdisjoint(passage.heading_path)
        else passage
        for passage in document.passages
    )
    return replace(document, passages=passages), frozenset(found)


def _indexes(heading: str, below: tuple[Passage, ...]) -> bool:
    match = _RANGE.fullmatch(heading.strip())
    if match is None:
        return False
    first = (match["first"] or "0").upper()
    last = (match["last"] or match["first"] or "9").upper()
    lines = (line for passage in below[:_LINES] if passage.kind != "heading" for line in passage.text.split("\n"))
    letters = [match for line in islice(lines, _LINES) if (match := _FIRST_LETTERS.match(line))]
    return any(first <= (letter or "").upper() <= last for match in letters for letter in match.groups())
