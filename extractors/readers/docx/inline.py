"""The text of one paragraph as Word prints it with all changes accepted.

Kept: insertions, fields' results, content controls, links. Not kept: deletions, field codes, hidden text, placeholders
("Klik hier als u tekst wilt invoeren"), numbers that refer to notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from extractors.document import Link
from extractors.readers.docx.names import MATH, MC, R, W, toggle, value
from extractors.readers.docx.styles import Styles, size_of
from extractors.readers.ooxml import Relation
from extractors.text import one_line

_INTO = {W + name for name in ("ins", "moveTo", "smartTag", "fldSimple", "bdo", "dir", "customXml", "sdtContent")}
_INTO |= {MATH + "oMath", MATH + "oMathPara"}
_DRAWN = {W + name for name in ("drawing", "pict", "object")}
_TEXT_BOX = W + "txbxContent"
_ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
# Places in the font Wingdings that people type as a sign; the rest of such fonts is ornament.
_SIGNS = {"fc": "✓", "fb": "✗", "fe": "☒", "fd": "☒", "a8": "☐", "6f": "☐", "e0": "→", "b7": "•", "a7": "•"}


@dataclass(slots=True)
class Inline:
    """What one paragraph holds: its text (not yet cleaned), whether all of it is bold or underlined, its boxes and notes."""

    text: str = ""
    bold: bool = True
    underlined: bool = True
    size: int = 0
    """Of its smallest letters, in half points; 0 where it has none."""
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    pictures: int = 0


@dataclass(slots=True)
class _Field:
    """A field that is being read: first its code, then the result that is printed."""

    code: str = ""
    in_code: bool = True
    start: int = 0


class InlineReader:
    """Reads the paragraphs of one part in order; collects its links."""

    def __init__(self, styles: Styles, relations: dict[str, Relation]) -> None:
        self._styles = styles
        self._relations = relations
        self._fields: list[_Field] = []
        self.links: list[Link] = []

    def read(self, paragraph: etree._Element, style_id: str) -> Inline:
        """The text of a ``w:p``."""
        inline = Inline()
        self._children(paragraph, inline, style_id)
        # A code that never ends is a damaged field: it must not swallow the paragraphs after it.
        self._fields = [item for item in self._fields if not item.in_code]
        for item in self._fields:
            item.start = 0
        return inline

    def _children(self, element: etree._Element, inline: Inline, style_id: str) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self._run(child, inline, style_id)
            elif tag == W + "hyperlink":
                start = len(inline.text)
                self._children(child, inline, style_id)
                relation = self._relations.get(child.get(R + "id") or "")
                inline.underlined = inline.underlined and not inline.text[start:].strip()  # as links are
                if relation is not None and relation.external:
                    self._link(relation.target, inline.text[start:])
            elif tag == W + "sdt":
                if not is_placeholder(child):
                    self._children(child, inline, style_id)
            elif tag == MC + "AlternateContent":
                self._children(alternative(child), inline, style_id)
            elif tag == MATH + "r":
                inline.text += "".join(element.text or "" for element in child.iter(MATH + "t"))
            elif tag in _INTO or (isinstance(tag, str) and tag.startswith(MATH)):
                self._children(child, inline, style_id)

    def _run(self, run: etree._Element, inline: Inline, style_id: str) -> None:
        look = run.find(W + "rPr")
        run_style = value(look, "rStyle") or ""
        hidden = toggle(look, "vanish")
        if hidden is None:
            hidden = self._styles.hidden(run_style) or self._styles.hidden(style_id)
        before = len(inline.text)
        self._run_content(run, inline, hidden)
        if inline.text[before:].strip():
            bold = toggle(look, "b")
            if bold is None:
                bold = self._styles.bold(run_style) or self._styles.bold(style_id)
            inline.bold = inline.bold and bold
            inline.underlined = inline.underlined and value(look, "u") not in (None, "none")
            size = size_of(look) or self._styles.size(run_style) or self._styles.size_of_paragraph(style_id)
            inline.size = min(inline.size, size) if inline.size else size

    def _run_content(self, run: etree._Element, inline: Inline, hidden: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == W + "fldChar":
                self._field_mark(child.get(W + "fldCharType") or "", inline)
            elif tag == W + "instrText":
                if self._fields:
                    self._fields[-1].code += child.text or ""
            elif tag == MC + "AlternateContent":
                self._run_content(alternative(child), inline, hidden)
            elif tag in _DRAWN:
                boxes = [box for box in child.iter(_TEXT_BOX) if next(box.iterancestors(_TEXT_BOX), None) is None]
                inline.boxes += _without_fallbacks(boxes)
                inline.pictures += not boxes
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                kind = "footnote" if tag == W + "footnoteReference" else "endnote"
                inline.notes.append((kind, child.get(W + "id") or ""))
            elif not hidden and not any(item.in_code for item in self._fields):
                inline.text += _characters(child)

    def _field_mark(self, mark: str, inline: Inline) -> None:
        if mark == "begin":
            self._fields.append(_Field(start=len(inline.text)))
        elif mark == "separate" and self._fields:
            self._fields[-1].in_code = False
            self._fields[-1].start = len(inline.text)
        elif mark == "end" and self._fields:
            ended = self._fields.pop()
            if match := _ADDRESS.match(ended.code):
                self._link(match[1], inline.text[ended.start :])

    def _link(self, address: str, text: str) -> None:
        self.links.append(Link(address, one_line(text)))


def is_placeholder(control: etree._Element) -> bool:
    """Whether a content control still shows its prompt, which is nobody's text."""
    properties = control.find(W + "sdtPr")
    return properties is not None and toggle(properties, "showingPlcHdr") is True


def alternative(element: etree._Element) -> etree._Element:
    """Of the same content written twice, for new and for old programs, the one for new programs."""
    choice = element.find(MC + "Choice")
    if choice is None:
        choice = element.find(MC + "Fallback")
    return element if choice is None else choice


def _without_fallbacks(boxes: list[etree._Element]) -> list[etree._Element]:
    """The boxes of a drawing, less those of a fallback that stands beside its choice."""
    return [
        box for box in boxes if all(fallback.getprevious() is None for fallback in box.iterancestors(MC + "Fallback"))
    ]


def _characters(element: etree._Element) -> str:
    tag = element.tag
    if tag == W + "t":
        return element.text or ""
    if tag in (W + "tab", W + "ptab"):
        return "\t"
    if tag == W + "cr" or (tag == W + "br" and element.get(W + "type") in (None, "textWrapping")):
        return "\n"
    if tag == W + "br":
        return " "
    if tag == W + "noBreakHyphen":
        return "-"
    if tag == W + "sym":
        code = (element.get(W + "char") or "")[-2:].lower()
        return _SIGNS.get(code, "") if "wingdings" in (element.get(W + "font") or "").lower() else ""
    return ""
