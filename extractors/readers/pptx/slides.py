"""Makes passages of one slide after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.picture import Picture
from pptx.shapes.placeholder import PlaceholderPicture

from extractors.document import Attachment, Box, Link, PassageBuilder, ReadProblem
from extractors.readers.grid import GridCell, add_table
from extractors.readers.markers import bullet, number
from extractors.readers.pptx.bullets import Bullets
from extractors.readers.pptx.shapes import Placed, box_of, placed
from extractors.readers.sections import add_sections, sections_of
from extractors.text import clean, one_line

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LONGEST_TITLE = 100
_FEWEST_LINES = 2
# As in: Planning (vervolg) · Planning (2) · Planning (2/3) · Planning - vervolg 2 · Vervolg
_GOES_ON = re.compile(
    r"(?:^|\s*[-–,:(]\s*)(?:vervolg|verv\.|continued|cont\.)\s*\d?\s*\)?\s*$|\s*\(\d(?:\s*(?:/|van)\s*\d)?\)\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class SlideReader:
    """Collects what the slides hold; texts in ``furniture`` (those of a pasted footer) are passed over."""

    furniture: frozenset[str] = frozenset()
    builder: PassageBuilder = field(default_factory=PassageBuilder)
    links: list[Link] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    problems: list[ReadProblem] = field(default_factory=list)
    _tables: int = 0
    _after: int = 0
    """How many shapes of the slide come after the one that is read."""
    _bare_title: str = ""
    _subheadings: list[tuple[int, str]] = field(default_factory=list)
    """Those that held at the end of the slide before."""

    def read(self, slide: Any, page: int) -> None:
        """Add one slide: title, shapes in reading order, notes."""
        self.builder.close_headings(1)
        items = [item for item in placed(slide) if "\n".join(lines_of(item.shape)) not in self.furniture]
        title = slide.shapes.title
        if title is not None and title.has_text_frame and one_line(title.text_frame.text):
            self._title(one_line(title.text_frame.text), page, box_of(title))
        elif (first := _untitled_heading(items)) is not None:
            items.remove(first)
            self._title(one_line(first.shape.text_frame.text), page, first.box)
        before = len(self.builder.passages)
        self._after = len(items)
        for item in items:
            self._after -= 1
            self._shape(item, slide, page)
        pictures = any(_is_picture(item.shape) for item in items)
        if len(self.builder.passages) == before and pictures:
            message = "The slide holds a picture and no other content; the picture is not read."
            self.problems.append(ReadProblem("picture_not_read", message, page))
        self._notes(slide, page)

    def _title(self, text: str, page: int, box: Box | None) -> None:
        """The slide's heading. On one that goes on ("Percelen (vervolg)") the last subheading of the one before still holds."""
        bare = _GOES_ON.sub("", text).casefold()
        self.builder.heading(text, 1, page=page, box=box)
        if bare in (self._bare_title, ""):
            self.builder.reopen(self._subheadings)
        self._bare_title = bare or self._bare_title

    def _shape(self, item: Placed, slide: Any, page: int) -> None:
        shape = item.shape
        if shape.has_text_frame:
            self._text(shape, slide, page, item.box)
        elif shape.has_table:
            self._table(shape.table, page, item.box)
        elif shape.has_chart:
            if shape.chart.has_title and shape.chart.chart_title.has_text_frame:
                text = clean(shape.chart.chart_title.text_frame.text)
                self.builder.add("slide", text, page=page, box=item.box)
        elif isinstance(shape, GraphicFrame) and shape.shape_type == MSO_SHAPE_TYPE.EMBEDDED_OLE_OBJECT:
            if shape.ole_format.blob:
                self.attachments.append(Attachment(one_line(shape.name), shape.ole_format.blob))
        elif (diagram := shape._element.find(f".//{_DIAGRAM}relIds")) is not None:
            for text in _diagram_texts(slide.part.related_part(diagram.get(f"{_R}dm")).blob):
                self.builder.add("slide", text, page=page, box=item.box)

    def _text(self, shape: Any, slide: Any, page: int, box: Box | None) -> None:
        bullets = Bullets(shape, slide)
        paragraphs = [(paragraph, clean(paragraph.text)) for paragraph in shape.text_frame.paragraphs]
        filled = [item for item in paragraphs if item[1]]
        for index, (paragraph, text) in enumerate(filled):
            # An empty paragraph has no bullet and is not counted.
            marker = bullets.marker(paragraph)
            self._links(paragraph)
            if (
                _is_bold(paragraph)
                and self._heads(filled, index, slide)
                and "\n" not in text
                and len(text) <= _LONGEST_TITLE
            ):
                self.builder.heading(text, 2, page=page, box=box)
                continue
            typed = bullet(text) or (number(text) if "\t" in paragraph.text else None)
            if typed is not None:
                marker, text = typed
            if marker:
                self._item(text, marker, paragraph.level, page, box)
            else:
                self.builder.add("slide", text, page=page, box=box)

    def _item(self, text: str, marker: str, level: int, page: int, box: Box | None) -> None:
        """Add an item; lines that its first one introduces ("Gegund zijn:" and names, in one bullet) are items below it."""
        first, *below = text.split("\n")
        if len(below) < _FEWEST_LINES or not first.endswith(":"):
            first, below = text, []
        self.builder.add("list_item", first, page=page, box=box, level=level, marker=marker)
        for line in below:
            self.builder.add("list_item", line, page=page, box=box, level=level + 1)

    def _heads(self, filled: list[tuple[Any, str]], index: int, slide: Any) -> bool:
        """Whether something else than bold lines follows a bold one: plain text in a line or two, or what stands below."""
        below = [_is_bold(paragraph) for paragraph, _ in filled[index + 1 : index + 3]]
        if below:
            return not all(below)
        plain_above = any(not _is_bold(paragraph) for paragraph, _ in filled)
        return plain_above and (self._after > 0 or bool(_notes_of(slide)))

    def _table(self, table: Any, page: int, box: Box | None) -> None:
        cells = []
        for row, line in enumerate(table.rows):
            for column, cell in enumerate(line.cells):
                if cell.is_spanned:
                    continue
                paragraphs = [paragraph for paragraph in cell.text_frame.paragraphs if clean(paragraph.text)]
                for paragraph in paragraphs:
                    self._links(paragraph)
                cells.append(
                    GridCell(
                        "\n".join(clean(paragraph.text) for paragraph in paragraphs),
                        row,
                        column,
                        cell.span_height if cell.is_merge_origin else 1,
                        cell.span_width if cell.is_merge_origin else 1,
                        header=True if row == 0 and table.first_row else None,
                        bold=bool(paragraphs) and all(map(_is_bold, paragraphs)),
                        page=page,
                        box=box,
                    )
                )
        pairs = sections_of(cells)
        if pairs is not None:
            add_sections(self.builder, pairs)
            return
        self._tables += 1
        add_table(self.builder, cells, f"t{self._tables}")

    def _links(self, paragraph: Any) -> None:
        for run in paragraph.runs:
            if run.hyperlink.address:
                self.links.append(Link(run.hyperlink.address, one_line(run.text)))

    def _notes(self, slide: Any, page: int) -> None:
        self._subheadings = self.builder.below(1)
        last = self.builder.passages[-1] if self.builder.passages else None
        if last is None or last.kind != "heading":
            # Notes belong to the slide as a whole, not to the last bold line on it, unless they are all that it heads.
            self.builder.close_headings(2)
        for paragraph in _notes_of(slide):
            self.builder.add("notes", clean(paragraph.text), page=page, level=paragraph.level)


def _notes_of(slide: Any) -> list[Any]:
    """The paragraphs of a slide's notes that have words."""
    if not slide.has_notes_slide or slide.notes_slide.notes_text_frame is None:
        return []
    return [paragraph for paragraph in slide.notes_slide.notes_text_frame.paragraphs if clean(paragraph.text)]


def lines_of(shape: Any) -> list[str]:
    """The text of a shape, a line a paragraph; empty for one without text."""
    if not shape.has_text_frame:
        return []
    return [line for line in (clean(paragraph.text) for paragraph in shape.text_frame.paragraphs) if line]


def _untitled_heading(items: list[Placed]) -> Placed | None:
    """The text box that serves as title where the slide has none: the topmost, of one short line, not the only one."""
    texts = [item for item in items if lines_of(item.shape)]
    first = texts[0] if texts else None
    if first is None or len(items) < 2 or len(lines_of(first.shape)) != 1:
        return None
    text = lines_of(first.shape)[0]
    return first if len(text) <= _LONGEST_TITLE and text[-1] not in ".;," else None


def _is_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.font.bold for run in runs)


def _is_picture(shape: Any) -> bool:
    return isinstance(shape, Picture | PlaceholderPicture)


def _diagram_texts(content: bytes) -> list[str]:
    """The texts of a diagram (SmartArt), a step of a process or a name in a chart each, in the author's order."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    texts = []
    for point in root.iter(f"{_DIAGRAM}pt"):
        for paragraph in point.iter(f"{_A}p"):
            texts.append(clean("".join(part.text or "" for part in paragraph.iter(f"{_A}t"))))
    return texts
