"""Plain text: paragraphs, headings, bullets and tables as people type them without a word processor.

Text copied from other programs comes with their traces: tables as lines with tabs, Markdown's asterisks, tags that were
typed into a cell. A form feed begins a new page.
"""

from __future__ import annotations

from extractors.document import Document, Kind, Passage, PassageBuilder, UnreadableError
from extractors.readers.bounds import check_size
from extractors.readers.encoding import decode
from extractors.readers.front_matter import date_of
from extractors.readers.language import language_of
from extractors.readers.plain.blocks import Block, blocks_of
from extractors.readers.plain.headings import levels_of
from extractors.readers.plain.items import unmarked_lists
from extractors.readers.plain.labels import with_labels
from extractors.readers.plain.writer import Writer
from extractors.text import one_line

MEDIA_TYPES = ("text/plain",)
VERSION = 1

_LONGEST_TITLE = 120


def read(content: bytes) -> Document:
    """Read a text file. Raises ``UnreadableError`` (``no_text``) where it has no words."""
    check_size(content)
    text, problems = decode(content)
    builder = PassageBuilder()
    pages = add_passages(text, builder)
    if not builder.passages:
        raise UnreadableError("no_text", "The file has no words")
    first = builder.passages[0]
    return Document(
        media_type="text/plain",
        reader=f"plain {VERSION}",
        passages=builder.done(),
        title=_title(first),
        language=language_of(passage.text for passage in builder.passages),
        date=date_of(builder.passages),
        pages=pages if pages > 1 else None,
        status="partial" if problems else "ok",
        problems=problems,
    )


def _title(first: Passage) -> str | None:
    """The first line, unless it is a sentence, a salutation or part of a table."""
    if first.cell is not None or len(first.text) > _LONGEST_TITLE or first.text[-1] in ".,;:":
        return None
    return one_line(first.text)


def add_passages(text: str, builder: PassageBuilder, *, paragraph: Kind = "paragraph") -> int:
    """Add the passages of a text to a builder; returns the number of its pages."""
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    blocks: list[Block] = [
        block
        for number, page in enumerate(pages, start=1)
        for block in blocks_of(page, number if len(pages) > 1 else None)
    ]
    blocks = with_labels(blocks)
    levels = levels_of(blocks)
    writer = Writer(builder, paragraph)
    lists = unmarked_lists(blocks, levels)
    for index, (block, level) in enumerate(zip(blocks, levels, strict=True)):
        if index in lists:
            writer.add_items(block)
        else:
            writer.add(block, level)
    return len(pages)
