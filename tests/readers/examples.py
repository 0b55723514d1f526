"""Example files: what a reader makes of one, as JSON that a person can compare with the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractors import readers
from extractors.document import Document, Passage


def paths(folder: Path) -> list[Path]:
    """The example files of a folder, without their expected JSON."""
    return sorted(path for path in folder.iterdir() if not path.name.endswith(".expected.json"))


def check(path: Path) -> None:
    """Hold a file's document against its expected JSON. A missing file is written, to be read by eye, and fails."""
    found = describe(readers.read(path.read_bytes()))
    expected = path.with_name(path.name + ".expected.json")
    if not expected.exists():
        expected.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        pytest.fail(f"{expected.name} was missing and is written now; read it before you keep it")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


def describe(document: Document) -> dict[str, Any]:
    """The document as plain values, what is empty left out."""
    found = {
        "media_type": document.media_type,
        "title": document.title,
        "language": document.language,
        "date": f"{document.date.first_day} ({document.date.precision})" if document.date else None,
        "pages": document.pages,
        "status": document.status,
        "problems": [problem.kind for problem in document.problems],
        "links": [f"{link.address} | {link.text}" for link in document.links],
        "attachments": [f"{attachment.name} | {len(attachment.content)} bytes" for attachment in document.attachments],
        "passages": [_describe(passage) for passage in document.passages],
    }
    return {name: value for name, value in found.items() if value}


def _describe(passage: Passage) -> dict[str, Any]:
    found: dict[str, Any] = {
        "kind": f"{passage.kind} {passage.level}" if passage.kind in ("heading", "list_item") else passage.kind,
        "page": passage.page,
        "marker": passage.marker,
        "under": " > ".join(passage.heading_path),
    }
    if passage.cell is not None:
        cell = passage.cell
        found["cell"] = f"{cell.table_id} r{cell.row}+{cell.row_span} c{cell.column}+{cell.column_span}"
        found["cell"] += " header" if cell.is_header else ""
        found["headers"] = [*cell.row_headers, "|", *cell.column_headers]
        found["caption"] = cell.caption
    return {name: value for name, value in found.items() if value} | {"text": passage.text}
