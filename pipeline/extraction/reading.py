"""From the bytes of one file to its result. Imports spaCy and every reader's library, so only workers import it."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Sequence
from datetime import date
from typing import Any

from extractors.document import Document, UnreadableError
from extractors.extract import extract, rules
from extractors.nlp import pipeline
from extractors.readers import read, readers
from extractors.readers.sniff import media_type
from pipeline.extraction.checks import all_checked
from pipeline.extraction.result import PASSAGE_COLUMNS, Result, failed, problem
from schemas.places import Place


def load() -> None:
    """Load what every document needs: the readers, the rules, the spaCy pipeline."""
    readers()
    rules()
    pipeline()
    # spaCy's documents hold each other, so Python searches them for circles often: a fifth of the time. What is loaded
    # here lives as long as the process and need not be searched at all.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def read_and_extract(
    content: bytes,
    known_on: date | None,
    places: Sequence[Place],
    *,
    expected: bool = False,
    calibrated: bool = True,
) -> tuple[Result, tuple[bytes, ...]]:
    """The result of one document and the bytes of its attachments; one that cannot be read gives a result that says so."""
    try:
        document = read(content)
    except UnreadableError as error:
        return failed(media_type(content), error.kind, error.message), ()
    result = result_of(document, known_on, places, expected=expected, calibrated=calibrated)
    return result, tuple(file.content for file in document.attachments)


def result_of(
    document: Document,
    known_on: date | None,
    places: Sequence[Place],
    *,
    expected: bool = False,
    calibrated: bool = True,
) -> Result:
    """The result of a document that was read."""
    extraction = extract(document, known_on=known_on, places=places, expected=expected, calibrated=calibrated)
    passages = extraction.document.passages
    facts, refused = all_checked(extraction.facts, passages)
    by_position = {passage.position: passage for passage in passages}
    read_problems = [problem("read", item.kind, item.message, page=item.page) for item in extraction.document.problems]
    doubts = [
        problem(
            "extract",
            doubt.kind,
            doubt.message,
            page=by_position[doubt.passage].page,
            quote=by_position[doubt.passage].text[doubt.start : doubt.end] or None,
        )
        for doubt in extraction.doubts
    ]
    return Result(
        document=_document(extraction.document, [item.message for item in extraction.document.problems]),
        passages=_passages(extraction.document),
        facts=facts,
        problems=(*read_problems, *refused, *doubts),
        attachments=tuple(
            {"name": file.name, "sha256": hashlib.sha256(file.content).hexdigest()} for file in document.attachments
        ),
    )


def _document(document: Document, messages: list[str]) -> dict[str, Any]:
    return {
        "title": document.title,
        "media_type": document.media_type,
        "pages": document.pages,
        "language": document.language,
        "document_date": document.date.first_day.isoformat() if document.date else None,
        "document_date_precision": document.date.precision if document.date else None,
        "text_source": document.text_source,
        "status": document.status,
        "problem": _in_short(messages),
        "reader": document.reader,
    }


def _in_short(messages: list[str]) -> str | None:
    """One line for the table ``documents``; every message has its own row in ``problems``."""
    if len(messages) <= 3:
        return " ".join(messages) or None
    return f"{len(messages)} problems, the first: {messages[0]}"


def _passages(document: Document) -> dict[str, list[Any]]:
    columns: dict[str, list[Any]] = {name: [] for name in PASSAGE_COLUMNS}
    for passage in document.passages:
        cell = passage.cell
        row = (
            passage.position,
            passage.kind,
            passage.page,
            list(passage.box) if passage.box else None,
            list(passage.heading_path),
            cell.table_id if cell else None,
            cell.row if cell else None,
            cell.column if cell else None,
            cell.row_span if cell else None,
            cell.column_span if cell else None,
            " | ".join(cell.row_headers) or None if cell else None,
            " | ".join(cell.column_headers) or None if cell else None,
            passage.text,
        )
        for name, value in zip(PASSAGE_COLUMNS, row, strict=True):
            columns[name].append(value)
    return columns
