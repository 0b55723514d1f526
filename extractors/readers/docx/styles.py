"""What a paragraph's style says of it: heading, list, bold, table of contents.

Word stores the names of its own styles in English in whatever language it runs; the ids are translated ("Kop1"), and so
are the names in files of other programs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from extractors.readers.docx.names import W, number, toggle, value

_HEADING = re.compile(r"(?:heading|kop|header|hoofdstuk)\s*([1-9])(?:\s|$)", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave|table of figures)\b.*", re.IGNORECASE)
_CAPTION = re.compile(r"caption|bijschrift", re.IGNORECASE)
_LIST = re.compile(r"(?:list (?:bullet|number)|lijst ?(?:opsom\.? ?teken|nummering))\s*([2-5])?", re.IGNORECASE)
_SIZE = 20
"""Half points: what Word takes where a file says nothing."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the document; None where it leaves the matter to the style that it is based on."""

    name: str
    based_on: str
    outline: int | None
    list_id: str | None
    list_level: int | None
    bold: bool | None
    hidden: bool | None
    size: int | None
    """Of its letters, in half points."""


class Styles:
    """The styles of a document by their id."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self.default = ""
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._size = size_of(defaults) or _SIZE
        for element in root.iterchildren(W + "style") if root is not None else ():
            style_id = element.get(W + "styleId") or ""
            properties, look = element.find(W + "pPr"), element.find(W + "rPr")
            numbering = properties.find(W + "numPr") if properties is not None else None
            outline, level = value(properties, "outlineLvl"), value(numbering, "ilvl")
            self._styles[style_id] = Style(
                name=value(element, "name") or style_id,
                based_on=value(element, "basedOn") or "",
                outline=None if outline is None else number(outline, 9),
                list_id=value(numbering, "numId"),
                list_level=None if level is None else number(level, 0),
                bold=toggle(look, "b"),
                hidden=toggle(look, "vanish"),
                size=size_of(look),
            )
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true"):
                self.default = style_id

    def chain(self, style_id: str) -> Iterator[tuple[str, Style]]:
        """The style and those that it is based on, the nearest first; a style based on itself ends the chain."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield style_id, self._styles[style_id]
            style_id = self._styles[style_id].based_on

    def heading_level(self, style_id: str) -> int | None:
        """1 for a Heading 1 (Kop 1) and the document's Title, None for a style that is no heading."""
        for _, style in self.chain(style_id):
            if _CONTENTS.fullmatch(style.name):
                return None
            if match := _HEADING.match(style.name):
                return int(match[1])
            if _TITLE.fullmatch(style.name):
                return 1
            if style.outline is not None:
                return style.outline + 1 if style.outline < 9 else None
        return None

    def is_title(self, style_id: str) -> bool:
        """Whether this is the style of the document's title."""
        return self._named(style_id, _TITLE) is not None

    def is_contents(self, style_id: str) -> bool:
        """Whether this is an entry of a table of contents: the headings again, with page numbers."""
        return self._named(style_id, _CONTENTS) is not None

    def is_caption(self, style_id: str) -> bool:
        """Whether this is the caption of a table or figure."""
        return self._named(style_id, _CAPTION) is not None

    def list_depth(self, style_id: str) -> int | None:
        """0 for List Bullet, 1 for List Bullet 2, None for a style that is no list."""
        match = self._named(style_id, _LIST)
        return None if match is None else int(match[1] or 1) - 1

    def bold(self, style_id: str) -> bool:
        """Whether text of this style is bold by itself."""
        return next((style.bold for _, style in self.chain(style_id) if style.bold is not None), False)

    def size(self, style_id: str) -> int | None:
        """The size of this style's letters in half points, None where it leaves that to others."""
        return next((style.size for _, style in self.chain(style_id) if style.size is not None), None)

    def size_of_paragraph(self, style_id: str) -> int:
        """The size of the letters in a paragraph of this style, in half points."""
        return self.size(style_id) or self._size

    def hidden(self, style_id: str) -> bool:
        """Whether text of this style is hidden."""
        return next((style.hidden for _, style in self.chain(style_id) if style.hidden is not None), False)

    def list_of(self, style_id: str) -> tuple[str, str, int | None] | None:
        """The list that a style puts its paragraphs in: the style that says so, the list's id, its level if stated."""
        for owner, style in self.chain(style_id):
            if style.list_id is not None:
                return owner, style.list_id, style.list_level
        return None

    def _named(self, style_id: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
        for _, style in self.chain(style_id):
            if match := pattern.fullmatch(style.name):
                return match
        return None


def size_of(look: etree._Element | None) -> int | None:
    """The size of letters that a ``w:rPr`` states, in half points."""
    stated = value(look, "sz")
    return None if stated is None else number(stated, 0) or None
