"""Walks a part of a Word document in order and makes passages of its paragraphs and tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from extractors.document import PassageBuilder, ReadProblem
from extractors.readers.docx.inline import Inline, InlineReader
from extractors.readers.docx.looks import Looks, may_be_heading
from extractors.readers.docx.names import W, number, value
from extractors.readers.docx.numbering import Label, Numbering
from extractors.readers.docx.styles import Styles
from extractors.readers.docx.tables import WordCell, cell_text, cells, content_of, lays_out
from extractors.readers.grid import GridCell, add_table
from extractors.readers.markers import bullet
from extractors.readers.markers import number as typed_number
from extractors.readers.sections import add_sections, sections_of
from extractors.text import clean, one_line

_SPACE, _TAB = 60, 8
"""Twentieths of a point of a space, and spaces of a tab."""
_BLOCKS = (W + "p", W + "tbl", W + "altChunk")


@dataclass(frozen=True, slots=True)
class NoteReference:
    """A foot- or endnote and the headings under which the text refers to it."""

    kind: str
    note_id: str
    heading_path: tuple[str, ...]


class BodyReader:
    """Turns blocks into passages. One reader serves all parts of a document, so that lists go on counting."""

    def __init__(self, styles: Styles, numbering: Numbering, inline: InlineReader, builder: PassageBuilder) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._builder = builder
        self._looks: Looks | None = None
        self._styled_level = 0
        self._typed = TypedLevels()
        self._tables = 0
        self._caption = ""
        self._joined = ""
        self._bold = True
        """Whether all text of the cell that is being read is bold."""
        self.title: str | None = None
        self.notes: list[NoteReference] = []
        self.problems: list[ReadProblem] = []
        self.pictures = 0

    def blocks(self, parent: etree._Element) -> None:
        """Add the paragraphs and tables of a body, a text box or a cell."""
        if self._looks is None:
            self._looks = Looks(parent, self._styles)
        for element in content_of(parent, _BLOCKS):
            if element.tag == W + "p":
                self._paragraph(element)
            elif element.tag == W + "tbl":
                self._table(element)
            else:
                self.problems.append(
                    ReadProblem(
                        "embedded_not_read", "A file of another format is pasted into the text; it is not read."
                    )
                )

    def text_of(self, paragraph: etree._Element) -> str:
        """The text of one paragraph with the number that Word prints before it, for cells and notes."""
        style_id = self._style_of(paragraph)
        inline = self._read(paragraph, style_id)
        label = self._label(paragraph, style_id)
        text = clean(inline.text)
        self._bold = self._bold and (inline.bold or not text)
        for box in inline.boxes:
            text = "\n".join(filter(None, [text, cell_text(box, self.text_of)]))
        return f"{label.text} {text}" if label is not None and not label.bullet and text else text

    def _paragraph(self, paragraph: etree._Element) -> None:
        style_id = self._style_of(paragraph)
        inline = self._read(paragraph, style_id)
        if self._mark_deleted(paragraph):
            # The end of the paragraph is deleted: what follows belongs to the same one.
            self._joined = inline.text
            return
        inline.text, self._joined = self._joined + inline.text, ""
        label = self._label(paragraph, style_id)
        text = clean(inline.text)
        if text and not self._styles.is_contents(style_id):
            self._passage(paragraph, style_id, inline, text, label)
        for box in inline.boxes:
            self.blocks(box)

    def _passage(
        self, paragraph: etree._Element, style_id: str, inline: Inline, text: str, label: Label | None
    ) -> None:
        caption, self._caption = self._caption, ""
        level = self._heading_level(paragraph, style_id)
        if level is not None:
            text = one_line(f"{label.text} {text}" if label is not None and not label.bullet else text)
            self._builder.heading(text, level)
            self._styled_level = level
            if self.title is None and self._styles.is_title(style_id):
                self.title = text
        elif self._styles.is_caption(style_id):
            self._caption = one_line(f"{caption} {text}")
            self._builder.add("paragraph", text)
        elif (seen := self._looked_level(inline, text, label)) is not None:
            depth = self._depth(paragraph, style_id) if label is not None else 0
            text = one_line(f"{label.text} {text}" if label is not None else text)
            self._builder.heading(text, seen + depth)
            if self._looks is not None and self._looks.is_large(inline):
                self._styled_level = seen
        elif label is not None and label.has_word:
            # "Perceel 2" is no mere number: a quote of it must be found in the text.
            self._builder.add("list_item", f"{label.text} {text}", level=self._depth(paragraph, style_id))
        elif label is not None:
            self._builder.add("list_item", text, level=self._depth(paragraph, style_id), marker=label.text)
        elif self._styles.list_depth(style_id) is not None:
            self._builder.add("list_item", text, level=self._depth(paragraph, style_id), marker="•")
        elif (typed := typed_marker(inline.text, text)) is not None:
            depth = self._typed.level(paragraph, inline.text)
            self._builder.add("list_item", typed[1], level=depth, marker=typed[0])
            return
        else:
            self._builder.add("paragraph", text)
        self._typed.end()

    def _table(self, table: etree._Element) -> None:
        found = cells(table)
        caption, self._caption = self._caption, ""
        if len(found) == 1:
            # One cell is a frame around text, with headings and lists of its own.
            self.blocks(found[0].element)
            return
        if lays_out(found):
            self._builder.add("paragraph", caption)
            self._placed(found)
            return
        grid = []
        for cell in found:
            self._bold = True
            text = cell_text(cell.element, self.text_of)
            grid.append(
                GridCell(
                    text,
                    cell.row,
                    cell.column,
                    cell.row_span,
                    cell.column_span,
                    # A row that is not repeated may still be a header: only a yes tells.
                    header=True if cell.repeated else None,
                    bold=bool(text) and self._bold,
                    shaded=cell.shaded,
                )
            )
        pairs = sections_of(grid)
        if pairs is not None:
            self._builder.add("paragraph", caption)
            add_sections(self._builder, pairs)
            return
        self._tables += 1
        add_table(self._builder, grid, f"t{self._tables}", caption)

    def _placed(self, found: list[WordCell]) -> None:
        """Add the cells of a table that only places text: a short one on the left heads what stands beside it."""
        styled = self._styled_level
        outer = self._builder.below(0)[-1][0] if self._builder.heading_path else 0
        filled = {cell.row for cell in found if cell.column > 0 and cell_text(cell.element, self._plain)}
        for cell in found:
            label = one_line(cell_text(cell.element, self._plain)) if cell.column == 0 else ""
            if cell.row in filled and label and may_be_heading(label):
                self._builder.heading(one_line(cell_text(cell.element, self.text_of)), outer + 1)
                self._styled_level = outer + 1
            else:
                self.blocks(cell.element)
            if cell.column > 0:
                self._styled_level = outer
        self._styled_level = styled
        self._builder.close_headings(outer + 1)

    def _plain(self, paragraph: etree._Element) -> str:
        """The words of a paragraph, without counting its number."""
        return clean("".join(text.text or "" for text in paragraph.iter(W + "t")))

    def _read(self, paragraph: etree._Element, style_id: str) -> Inline:
        inline = self._inline.read(paragraph, style_id)
        self.pictures += inline.pictures
        path = self._builder.heading_path
        self.notes += [NoteReference(kind, note_id, path) for kind, note_id in inline.notes]
        return inline

    def _style_of(self, paragraph: etree._Element) -> str:
        return value(paragraph.find(W + "pPr"), "pStyle") or self._styles.default

    def _mark_deleted(self, paragraph: etree._Element) -> bool:
        return any(paragraph.find(f"{W}pPr/{W}rPr/{W}{change}") is not None for change in ("del", "moveFrom"))

    def _heading_level(self, paragraph: etree._Element, style_id: str) -> int | None:
        outline = value(paragraph.find(W + "pPr"), "outlineLvl")
        if outline is not None:
            return number(outline, 9) + 1 if number(outline, 9) < 9 else None
        return self._styles.heading_level(style_id)

    def _looked_level(self, inline: Inline, text: str, label: Label | None) -> int | None:
        """The level of a heading that only its look makes one."""
        if self._looks is None or (label is not None and label.bullet) or bullet(text) is not None:
            return None
        return self._looks.level(inline, text, self._styled_level)

    def _list_place(self, paragraph: etree._Element, style_id: str) -> tuple[str, int] | None:
        """The list of a paragraph and its level there: by its own properties, else by its style's."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        of_style = self._styles.list_of(style_id)
        list_id = value(own, "numId") or (of_style[1] if of_style else None)
        if list_id is None or list_id == "0":  # 0 takes a paragraph out of its style's list
            return None
        level = value(own, "ilvl")
        if level is not None:
            return list_id, number(level, 0)
        owner, stated = (of_style[0], of_style[2]) if of_style else (style_id, None)
        linked = self._numbering.level_of_style(list_id, owner)
        return list_id, linked if linked is not None else stated or 0

    def _label(self, paragraph: etree._Element, style_id: str) -> Label | None:
        place = self._list_place(paragraph, style_id)
        return None if place is None else self._numbering.next_label(*place)

    def _depth(self, paragraph: etree._Element, style_id: str) -> int:
        place = self._list_place(paragraph, style_id)
        return max(place[1] if place else 0, self._styles.list_depth(style_id) or 0)


@dataclass(slots=True)
class TypedLevels:
    """How deep the items of a list lie whose bullets were typed: by how far they stand in beside those before."""

    _indents: list[int] = field(default_factory=list)

    def level(self, paragraph: etree._Element, written: str) -> int:
        """The depth of the next item, 0 the outermost; ``written`` is its text with the white space in front."""
        indent = paragraph.find(f"{W}pPr/{W}ind")
        places = dict.fromkeys(("left", "start", "firstLine", "hanging"), 0)
        if indent is not None:
            places = {name: number(indent.get(W + name), 0) for name in places}
        place = (places["left"] or places["start"]) + places["firstLine"] - places["hanging"]
        before = written[: len(written) - len(written.lstrip())].replace("\t", " " * _TAB)
        place += len(before) * _SPACE
        while self._indents and self._indents[-1] > place + _SPACE:
            self._indents.pop()
        if not self._indents or self._indents[-1] < place - _SPACE:
            self._indents.append(place)
        return len(self._indents) - 1

    def end(self) -> None:
        """A paragraph that is no typed item ends the list."""
        self._indents = []


def typed_marker(written: str, text: str) -> tuple[str, str] | None:
    """Marker and text of an item whose bullet or number was typed: "- wonen", "2.<tab>Inkoop".

    ``written`` is the paragraph with its tabs, ``text`` the same cleaned. A number needs the tab: "12. Mei" is prose.
    """
    return bullet(text) or (typed_number(text) if re.match(r"\s*\S+[ ]*\t", written) else None)
