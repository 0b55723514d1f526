"""Blocks of plain text as passages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.document import Kind, PassageBuilder
from extractors.readers.grid import GridCell, add_table
from extractors.readers.markers import bullet, number, unwrap
from extractors.readers.plain.blocks import Block, untagged
from extractors.readers.plain.headings import heading_text
from extractors.readers.plain.looks import has_ended
from extractors.text import clean, fold, one_line

_WIDEST = 120


@dataclass(slots=True)
class Writer:
    """Adds blocks to a builder."""

    builder: PassageBuilder
    paragraph: Kind
    tables: int = 0
    _indents: list[int] = field(default_factory=list)

    def add(self, block: Block, level: int) -> None:
        """Add one block; ``level`` is that of a heading, else 0."""
        if block.form != "list":
            self._indents = []
        if level:
            self.builder.heading(heading_text(one_line(block.line)), level, page=block.page)
        elif block.form == "table":
            self._add_table(block)
        elif block.form == "list":
            self._add_list(block)
        else:
            self._add_prose(block)

    def add_items(self, block: Block) -> None:
        """Add the lines of a block as items of a list without bullets."""
        for line in block.lines:
            self.builder.add("list_item", one_line(untagged(line)), page=block.page)

    def _add_prose(self, block: Block) -> None:
        lines = [clean(line) for line in untagged("\n".join(block.lines)).split("\n")]
        lines = [line for line in lines if line]
        width = max(map(len, lines), default=0)
        if width <= _WIDEST and len(lines) > 1:
            lines = unwrap(lines, width)
        self.builder.add(self.paragraph, "\n".join(lines), page=block.page)

    def _add_list(self, block: Block) -> None:
        items: list[tuple[int, str, list[str]]] = []
        for line in block.lines:
            indent = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            text = line.strip()
            marked = bullet(text.replace("\t", " ", 1)) or number(text.replace("\t", " ", 1))
            if marked is not None:
                items.append((indent, marked[0], [clean(marked[1])]))
            elif items and text[0].islower() and not has_ended(items[-1][2][-1]):
                items[-1][2][-1] += f" {clean(text)}"  # the line was broken by a program, however narrow
            elif items:
                items[-1][2].append(clean(text))
        width = max((len(line) for line in block.lines), default=0)
        for indent, marker, lines in items:
            joined = unwrap(lines, width) if width <= _WIDEST else lines
            text = "\n".join(line for line in joined if line)
            self.builder.add("list_item", text, page=block.page, level=self._level(indent), marker=fold(marker))

    def _level(self, indent: int) -> int:
        """The depth of an item by how far it stands in, beside the items before it in the same list."""
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents) - 1

    def _add_table(self, block: Block) -> None:
        rows = [[clean(untagged(cell)) for cell in line.split("\t")] for line in block.lines]
        if _is_contents(rows):
            for row in rows:
                self.builder.add("list_item", one_line(" ".join(row)), page=block.page)
            return
        self.tables += 1
        cells = [
            GridCell(text, row, column, page=block.page)
            for row, texts in enumerate(rows)
            for column, text in enumerate(texts)
        ]
        add_table(self.builder, cells, f"t{self.tables}")


def _is_contents(rows: list[list[str]]) -> bool:
    """A table of contents: "1.1", a title, and a last column that counts pages upward."""
    pages = [row[-1] for row in rows]
    return (
        len(rows) > 2
        and all(page.isdecimal() for page in pages)
        and [int(page) for page in pages] == sorted(int(page) for page in pages)
        and all(row[0][:1].isdigit() for row in rows)
        and any(re.match(r"\d+\.\d", row[0]) for row in rows)
    )
