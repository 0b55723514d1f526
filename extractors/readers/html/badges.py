"""Badges: a word or two in a coloured box behind a heading, "Pleegzorg [Gegund]". They are no part of the heading."""

from __future__ import annotations

import re
from itertools import islice

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from extractors.readers.html.tree import attribute
from extractors.text import one_line

_TAGS = {"span", "em", "small", "strong", "b", "i", "mark", "div", "p"}
_KINDS = "badge|label|tag|status|chip|pill|lozenge"
_CLASS = re.compile(rf"(?:^|[\s_-])(?:{_KINDS})(?=$|[\s_-])", re.IGNORECASE)
_LONGEST, _WORDS, _PARTS = 30, 4, 8


def has_badge_class(tag: Tag) -> bool:
    """Whether the class of an element calls it a badge, label or tag: the cheap first look."""
    return "class" in tag.attrs and tag.name in _TAGS and _CLASS.search(attribute(tag, "class")) is not None


def is_badge(tag: Tag) -> bool:
    """Whether an element so called has a few words ("In dialoog", not "Perceel 2" or "Status:"), with none behind it."""
    text = _words(tag)
    if not text or len(text) > _LONGEST or len(text.split()) > _WORDS or text.endswith(":") or re.search(r"\d", text):
        return False
    behind = islice(tag.next_siblings, _PARTS)
    return not any(_words(after) and not (isinstance(after, Tag) and has_badge_class(after)) for after in behind)


def _words(element: PageElement) -> str:
    """Words of a text or of an element of few parts; of a larger one a text that is too long for a badge."""
    if isinstance(element, Tag):
        parts = list(islice(element.descendants, _PARTS + 1))
        if len(parts) > _PARTS:
            return "x" * (_LONGEST + 1)
        return one_line(" ".join(part for part in parts if isinstance(part, NavigableString)))
    return one_line(element) if isinstance(element, NavigableString) else ""
