"""CSV: one table. Its first row names the columns where it reads like that."""

from __future__ import annotations

import csv
import io

from extractors.document import Document, PassageBuilder, ReadProblem, UnreadableError
from extractors.readers.bounds import check_size
from extractors.readers.encoding import decode
from extractors.readers.grid import GridCell, add_table
from extractors.readers.language import language_of
from extractors.text import clean

MEDIA_TYPES = ("text/csv", "text/tab-separated-values")
VERSION = 1

_SEPARATORS = ";\t,|"


def read(content: bytes) -> Document:
    """Read a CSV file. Raises ``UnreadableError`` (``no_text``) where all its cells are empty."""
    check_size(content)
    text, problems = decode(content)
    builder = PassageBuilder()
    rows, problem = _rows(text.replace("\0", ""))
    cells = [
        GridCell(clean(value), index, column, header=True if index == 0 and len(rows) > 1 else None)
        for index, row in enumerate(rows)
        for column, value in enumerate(row)
    ]
    add_table(builder, cells, "t1")
    if not builder.passages:
        raise UnreadableError("no_text", "All cells of the table are empty")
    problems += problem
    return Document(
        media_type="text/csv",
        reader=f"delimited {VERSION}",
        passages=builder.done(),
        language=language_of(passage.text for passage in builder.passages),
        status="partial" if problems else "ok",
        problems=problems,
    )


def _rows(text: str) -> tuple[list[list[str]], tuple[ReadProblem, ...]]:
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            if any(value.strip() for value in row):
                rows.append(row)
    except csv.Error as error:
        return rows, (ReadProblem("broken_table", f"Nothing is read after row {len(rows)}: {error}"),)
    return rows, ()
