"""Long passages in parts: no author writes a paragraph of 200,000 characters, but a broken file or a hostile one holds it.

Rules look at a passage and at a sentence as a whole, and may look at each word with each other word. That is no matter in
the longest passages of real documents (1,500 characters) and would take hours in such a file: so every reader's
passages go through here. Nothing of the text is lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extractors.document import Document, Passage, ReadProblem
from extractors.text import cut_before

LONGEST_PASSAGE = 6000
"""Characters of a passage; what is longer is told in several."""
LONGEST_HEADING = 600
"""Characters of a heading or header cell as the path or the headers of others: each of them would repeat all of it."""


def in_parts(document: Document) -> Document:
    """The document with passages of at most ``LONGEST_PASSAGE`` characters; itself where none is longer.

    A heading or header of a table longer than ``LONGEST_HEADING`` stays as it is in its own place; what stands under it
    does not repeat it, and a problem (``long_heading``) says so.
    """
    if not any(map(_is_long, document.passages)):
        return document
    passages: list[Passage] = []
    shortened = False
    for passage in document.passages:
        slim = _without_long_headers(passage)
        shortened |= slim is not passage
        passages += (replace(slim, text=text) for text in parts_of(slim.text, LONGEST_PASSAGE))
    passages = [
        passage if passage.position == position else replace(passage, position=position)
        for position, passage in enumerate(passages)
    ]
    if not shortened:
        return replace(document, passages=tuple(passages))
    message = f"A heading of more than {LONGEST_HEADING} characters is not repeated with the text under it"
    return replace(
        document,
        passages=tuple(passages),
        status="partial" if document.status == "ok" else document.status,
        problems=(*document.problems, ReadProblem("long_heading", message)),
    )


def parts_of(text: str, longest: int) -> Iterator[str]:
    """The text in parts of at most ``longest`` characters, cut where a line, a sentence, a clause or a word ends."""
    start = 0
    while len(text) - start > longest:
        end = cut_before(text, start, start + longest)
        part = text[start:end].strip()
        if part:
            yield part
        start = end
    rest = text[start:].strip() if start else text
    if rest:
        yield rest


def _is_long(passage: Passage) -> bool:
    return len(passage.text) > LONGEST_PASSAGE or any(len(text) > LONGEST_HEADING for text in _repeated(passage))


def _repeated(passage: Passage) -> tuple[str, ...]:
    """The texts of other passages that this one repeats."""
    if passage.cell is None:
        return passage.heading_path
    cell = passage.cell
    return (*passage.heading_path, *cell.row_headers, *cell.column_headers, cell.caption)


def _without_long_headers(passage: Passage) -> Passage:
    if all(len(text) <= LONGEST_HEADING for text in _repeated(passage)):
        return passage
    cell = passage.cell
    if cell is not None:
        caption = cell.caption if len(cell.caption) <= LONGEST_HEADING else ""
        cell = replace(
            cell, row_headers=_short(cell.row_headers), column_headers=_short(cell.column_headers), caption=caption
        )
    return replace(passage, heading_path=_short(passage.heading_path), cell=cell)


def _short(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if len(text) <= LONGEST_HEADING)
