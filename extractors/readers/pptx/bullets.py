"""Which paragraphs of a slide are list items, and the bullet or number that PowerPoint draws before them.

The sign is seldom in the paragraph: it comes from the shape, its placeholder in the layout, or the master.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pptx.oxml.ns import qn

from extractors.readers.counters import formatted

_SIGNS = (qn("a:buNone"), qn("a:buChar"), qn("a:buAutoNum"), qn("a:buBlip"))
_BODY_TYPES = ("body", "obj", "", None)
_NUMBER_STYLES = {
    "arabic": "decimal",
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}


@dataclass(slots=True)
class Bullets:
    """Counts the numbered paragraphs of one shape of a slide."""

    shape: Any
    slide: Any
    _counts: dict[int, tuple[str, int]] = field(default_factory=dict)

    def marker(self, paragraph: Any) -> str:
        """The sign before the next paragraph, "" for one that is no list item. Call once a paragraph, in order."""
        level = paragraph.level
        for deeper in [deep for deep in self._counts if deep > level]:
            del self._counts[deeper]
        sign = next((sign for sign in self._signs(paragraph, level)), None)
        if sign is None or sign.tag != qn("a:buAutoNum"):
            self._counts.pop(level, None)
            return "" if sign is None or sign.tag == qn("a:buNone") else "•"
        kind = str(sign.get("type"))
        before = self._counts.get(level)
        count = before[1] + 1 if before is not None and before[0] == kind else int(sign.get("startAt") or 1)
        self._counts[level] = (kind, count)
        return _numbered(kind, count)

    def _signs(self, paragraph: Any, level: int) -> Iterator[Any]:
        """Elements that set the sign, the nearest first."""
        own = paragraph._p.find(qn("a:pPr"))
        for properties in (own, *self._inherited(level)):
            for child in properties if properties is not None else ():
                if child.tag in _SIGNS:
                    yield child

    def _inherited(self, level: int) -> Iterator[Any]:
        name = qn(f"a:lvl{level + 1}pPr")
        element = self.shape._element
        yield element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}/{name}")
        place = element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
        if place is None:
            return
        layout = self.slide.slide_layout
        kind = place.get("type")
        for candidate in layout.placeholders:
            place_there = candidate._element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
            if place_there is not None and (place_there.get("idx") or "0") == (place.get("idx") or "0"):
                yield candidate._element.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}/{name}")
                kind = kind or place_there.get("type")
        if kind in _BODY_TYPES:
            yield layout.slide_master._element.find(f"{qn('p:txStyles')}/{qn('p:bodyStyle')}/{name}")


def _numbered(kind: str, count: int) -> str:
    """ "3.", "c)", "(iii)": the scheme's name tells the counter and the signs around it ("alphaLcParenR")."""
    match = re.match(r"(arabic|alpha[LU]c|roman[LU]c)(.*)", kind)
    number = formatted(count, _NUMBER_STYLES[match[1]] if match else "decimal")
    around = {"Plain": "{}", "ParenR": "{})", "ParenBoth": "({})", "Minus": "{}-"}
    return around.get(match[2] if match else "", "{}.").format(number)
