"""Headings that are made by hand: a line in larger letters, bold, underlined or in capitals, without a style."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from lxml import etree

from extractors.readers.docx.inline import Inline
from extractors.readers.docx.names import W, value
from extractors.readers.docx.styles import Styles, size_of

_LARGER = 1.15
"""Times the size of the text: 13 points over 11."""
_LONGEST_HEADING = 120
_FEWEST_CAPITALS = 6


class Looks:
    """How the letters of a part of a document look beside most of them."""

    def __init__(self, part: etree._Element, styles: Styles) -> None:
        self._part = part
        self._styles = styles

    def level(self, inline: Inline, text: str, above: int) -> int | None:
        """The level of the heading that a paragraph looks like, None for plain text.

        The sizes of letters larger than those of the text are the first levels, the largest the outermost. Others stand
        below the last heading of a style or size, which has level ``above``: bold ones or ones in capitals over
        underlined ones.
        """
        if not may_be_heading(text):
            return None
        if inline.size in self._levels:
            return self._levels[inline.size]
        if inline.bold or _in_capitals(text):
            return above + 1
        return above + 2 if inline.underlined else None

    def is_large(self, inline: Inline) -> bool:
        """Whether a paragraph's letters are larger than those of the text."""
        return inline.size in self._levels

    @cached_property
    def _levels(self) -> dict[int, int]:
        """The level of each size of letters that is larger than that of the text."""
        counted = Counter[int]()
        own: dict[tuple[str, str], int] = {}  # a document has few styles and many runs
        for paragraph in self._part.iter(W + "p"):
            style_id = value(paragraph.find(W + "pPr"), "pStyle") or self._styles.default
            for run in paragraph.iter(W + "r"):
                look = run.find(W + "rPr")
                key = style_id, value(look, "rStyle") or ""
                if key not in own:
                    own[key] = self._styles.size(key[1]) or self._styles.size_of_paragraph(style_id)
                counted[size_of(look) or own[key]] += sum(len(text.text or "") for text in run.iter(W + "t"))
        if not counted:
            return {}
        usual = max(counted, key=lambda size: (counted[size], -size))
        larger = sorted((size for size in counted if size >= usual * _LARGER), reverse=True)
        return {size: level for level, size in enumerate(larger, start=1)}


def may_be_heading(text: str) -> bool:
    """Whether a line reads as a heading: short, one line, no sentence."""
    return (
        len(text) <= _LONGEST_HEADING
        and "\n" not in text
        and text[-1] not in ".;,"
        and re.search(r"[^\W\d_]{2}", text) is not None
    )


def _in_capitals(text: str) -> bool:
    """Whether a line is written in capitals: "PERCEEL 2 WONEN", not "GGZ 2026" or a code."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= _FEWEST_CAPITALS and text.isupper() and any(len(word) > 4 for word in text.split())
