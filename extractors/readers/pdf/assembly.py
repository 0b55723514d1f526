"""From the pages' lines and tables to the passages of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.document import Passage, PassageBuilder
from extractors.readers.grid import add_table
from extractors.readers.pdf.aligned import find_aligned
from extractors.readers.pdf.blocks import blocks_of, join_over_breaks, pitch_of
from extractors.readers.pdf.cards_over_pages import in_reading_order
from extractors.readers.pdf.columns import Flow
from extractors.readers.pdf.flow import Block
from extractors.readers.pdf.headed_text import add_headed, headed_texts
from extractors.readers.pdf.headings import body_size, mark_headings, without_contents
from extractors.readers.pdf.joining import join_lines
from extractors.readers.pdf.last_rows import last_rows
from extractors.readers.pdf.layout import PageLayout
from extractors.readers.pdf.letterhead import find_pairs
from extractors.readers.pdf.lines import Line, box_of
from extractors.readers.pdf.marks import split_bullet, split_number, without_note_digits
from extractors.readers.pdf.ruled import Table
from extractors.readers.pdf.running import running_lines
from extractors.readers.pdf.stitching import stitch

_CAPTION = re.compile(r"^(?:tabel|overzicht|planning|tijdpad|tijdlijn|schema|figuur|bijlage)\b", re.IGNORECASE)


def assemble(layouts: Sequence[PageLayout], *, scanned: bool) -> tuple[Passage, ...]:
    """All pages of a document as passages in reading order."""
    everything = {layout.number: layout.lines for layout in layouts}
    heights = {layout.number: layout.height for layout in layouts}
    running = running_lines(everything, heights, body_size([line for lines in everything.values() for line in lines]))
    elements: list[object] = []
    kept = [line for layout in layouts for line in layout.lines if id(line) not in running]
    body, pitch = body_size(kept), pitch_of(kept)
    for layout, flow in in_reading_order(layouts):
        lines: list[Line] = []
        for item in flow.items:
            if isinstance(item, Table):
                elements += _text(lines, layout, flow, pitch, elements)
                elements.append(item)
                lines = []
            elif id(item) not in running:
                lines.append(item)
        elements += _text(lines, layout, flow, pitch, elements)
    blocks = [element for element in elements if isinstance(element, Block)]
    mark_headings(blocks, body, scanned=scanned)
    return _passages(stitch(join_over_breaks(elements)))


def _text(lines: Sequence[Line], layout: PageLayout, flow: Flow, pitch: float, above: Sequence[object]) -> list[object]:
    """Lines between two ruled tables as blocks, tables without rules and heads of letters.

    ``above``: what was found before them; a table at its end may have its last rows here.
    """
    lines = without_contents(lines)
    found: list[object] = []
    left, right = flow.left, flow.right
    rest = last_rows(above[-1], lines, pitch) if above else None
    if rest is not None and not any(start == 0 for start, _, _ in find_aligned(lines, layout.rules, layout.shades)):
        found.append(rest[1])
        lines = lines[rest[0] :]
    start = 0
    for begin, end, table in find_pairs(lines):
        found += _tables_and_blocks(lines[start:begin], layout, left, right, pitch)
        found.append(table)
        start = end
    return found + _tables_and_blocks(lines[start:], layout, left, right, pitch)


def _tables_and_blocks(
    lines: Sequence[Line], layout: PageLayout, left: float, right: float, pitch: float
) -> list[object]:
    found: list[object] = []
    start = 0
    for begin, end, table in find_aligned(lines, layout.rules, layout.shades, pitch):
        found += blocks_of(lines[start:begin], left, right, pitch)
        found.append(table)
        start = end
    return found + blocks_of(lines[start:], left, right, pitch)


def _passages(elements: Sequence[object]) -> tuple[Passage, ...]:
    builder = PassageBuilder()
    tables = 0
    before: Block | None = None
    level = 0
    for element in elements:
        if isinstance(element, Block) and element.kind == "heading":
            level = element.level
        if isinstance(element, Table) and (pairs := headed_texts(element)):
            add_headed(builder, pairs, level + 1)
            before = None
        elif isinstance(element, Table):
            tables += 1
            add_table(builder, element.cells, f"t{tables}", _caption(before))
            before = None
        elif isinstance(element, Block):
            _add(builder, element)
            before = element
    return builder.done()


def _caption(before: Block | None) -> str:
    """The line above a table, where it reads like its name: "Tabel 2: Planning", "De planning is als volgt:"."""
    if before is None or before.kind == "list_item" or len(before.lines) > 2:
        return ""
    text = join_lines([line.text for line in before.lines])
    return text if len(text) <= 150 and (_CAPTION.match(text) or text.endswith(":")) else ""


def _add(builder: PassageBuilder, block: Block) -> None:
    text = without_note_digits(join_lines([line.text for line in block.lines])).strip()
    page = block.page
    box = box_of([line for line in block.lines if line.page == page])
    if not text:
        return
    if block.kind == "heading":
        builder.heading(text, max(1, block.level), page=page, box=box)
    elif block.kind == "list_item":
        rest = text if block.unread else split_bullet(text)[1] if split_bullet(text)[0] else split_number(text)[1]
        builder.add("list_item", rest, page=page, box=box, level=block.level, marker=block.marker)
    else:
        builder.add("paragraph", text, page=page, box=box)
