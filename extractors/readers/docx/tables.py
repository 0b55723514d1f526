"""The cells of a Word table with their spans, before anything is said about headers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from extractors.readers.docx.names import MC, W, number, toggle, value

_AROUND = {W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent")}
# Word allows 63; a larger span is an error in the file, or malice.
_MOST_COLUMNS = 63
_MOST_PLACED = 2
_FEWEST_CELLS = 4
"""Of a table within a cell: a smaller one is a line or two of it."""
_FEWEST_PARAGRAPHS = 4
_SENTENCE = 60
"""Characters of a paragraph that is no mere label or item."""
_GONE = (W + "del", W + "moveFrom")


@dataclass(slots=True)
class WordCell:
    """A cell of a table: where it begins, how far it reaches, the element that holds its content."""

    element: etree._Element
    row: int
    column: int
    row_span: int
    column_span: int
    repeated: bool
    """In a row that Word repeats on every page: the author calls it a header."""
    shaded: bool


def content_of(parent: etree._Element, wanted: tuple[str, ...]) -> Iterator[etree._Element]:
    """The children that are wanted, also those inside content controls and accepted insertions."""
    for child in parent:
        if child.tag in wanted:
            yield child
        elif child.tag == W + "sdt":
            # A table of contents repeats the headings with page numbers: a fact there would stand under no heading.
            gallery = child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
            if gallery is None or gallery.get(W + "val") != "Table of Contents":
                yield from content_of(child, wanted)
        elif child.tag == MC + "AlternateContent":
            choice = child.find(MC + "Choice")
            yield from content_of(choice if choice is not None else child, wanted)
        elif child.tag in _AROUND or child.tag == MC + "Fallback":
            yield from content_of(child, wanted)


def cells(table: etree._Element) -> list[WordCell]:
    """The cells of a ``w:tbl`` in reading order; rows and cells whose deletion is tracked are gone."""
    found: list[WordCell] = []
    open_above: dict[int, WordCell] = {}
    row_index = 0
    for row in content_of(table, (W + "tr",)):
        properties = row.find(W + "trPr")
        if properties is not None and any(properties.find(tag) is not None for tag in _GONE):
            continue
        repeated = toggle(properties, "tblHeader") is True
        column = min(number(value(properties, "gridBefore"), 0), _MOST_COLUMNS)
        for element in content_of(row, (W + "tc",)):
            layout = element.find(W + "tcPr")
            if layout is not None and layout.find(W + "cellDel") is not None:
                continue
            span = min(max(1, number(value(layout, "gridSpan"), 1)), _MOST_COLUMNS)
            merge = layout.find(W + "vMerge") if layout is not None else None
            above = open_above.get(column)
            if merge is not None and merge.get(W + "val") != "restart" and above is not None:
                above.row_span = row_index - above.row + 1
            else:
                cell = WordCell(element, row_index, column, 1, span, repeated, _is_shaded(layout))
                found.append(cell)
                if merge is not None:
                    open_above[column] = cell
                else:
                    open_above.pop(column, None)
            column += span
        row_index += 1
    return found


def lays_out(found: Sequence[WordCell]) -> bool:
    """Whether a table only places text: a cell of it holds a table, or one of two columns a text of several paragraphs.

    "Planning" on the left and on the right what a letter says of it, with a list and a table, is a section.
    """
    width = max((cell.column + cell.column_span for cell in found), default=0)
    for cell in found:
        if any(len(cells(table)) >= _FEWEST_CELLS for table in content_of(cell.element, (W + "tbl",))):
            return True
        if width > _MOST_PLACED:
            continue
        lengths = [length for paragraph in content_of(cell.element, (W + "p",)) if (length := _length(paragraph))]
        if len(lengths) >= _FEWEST_PARAGRAPHS and max(lengths) >= _SENTENCE:
            return True
    return False


def _length(paragraph: etree._Element) -> int:
    return sum(len((text.text or "").strip()) for text in paragraph.iter(W + "t"))


def _is_shaded(layout: etree._Element | None) -> bool:
    shading = layout.find(W + "shd") if layout is not None else None
    return shading is not None and (shading.get(W + "fill") or "auto").lower() not in ("auto", "ffffff")


def cell_text(cell: etree._Element, paragraph_text: Callable[[etree._Element], str]) -> str:
    """The lines of a cell, a line a paragraph; the cells of a table within it follow as lines of their own."""
    lines: list[str] = []
    for element in content_of(cell, (W + "p", W + "tbl")):
        if element.tag == W + "p":
            lines.append(paragraph_text(element))
        else:
            lines += [cell_text(inner.element, paragraph_text) for inner in cells(element)]
    return "\n".join(line for line in lines if line)
