"""What every document is held to, whichever reader made it: how much text, and never empty without a word on it."""

from __future__ import annotations

from dataclasses import replace

from extractors.document import Document, ReadProblem, Status, UnreadableError

MAX_BYTES = 20 * 2**20
"""Bytes of a page, a text or a table of text that are read: a tree of it takes thirty times as much memory."""
MAX_CHARACTERS = 4_000_000
"""Characters of a document, a book of 1,500 pages: rules need forty seconds for each million where facts stand close."""


def check_size(content: bytes) -> None:
    """Raise ``UnreadableError`` (``too_much_text``) for a file of text, tagged or not, that is larger than any true one."""
    if len(content) > MAX_BYTES:
        message = (
            f"{len(content) / 2**20:.0f} MB of text; {MAX_BYTES // 2**20} MB is the most that is read of one file."
        )
        raise UnreadableError("too_much_text", message)


def bounded(document: Document) -> Document:
    """The document within the bounds; what is left out, or that nothing is there, is a problem of it."""
    room = MAX_CHARACTERS
    for number, passage in enumerate(document.passages):
        room -= len(passage.text)
        if room < 0:
            message = f"Only the first {number} of {len(document.passages)} passages are read: it is very long."
            return _with(replace(document, passages=document.passages[:number]), "too_much_text", message)
    if not document.passages and not document.attachments and not document.problems:
        return _with(document, "no_text", "The file opens, and there are no words in it.")
    return document


def _with(document: Document, kind: str, message: str) -> Document:
    status: Status = "failed" if document.status == "failed" else "partial"
    return replace(document, status=status, problems=(*document.problems, ReadProblem(kind, message)))
