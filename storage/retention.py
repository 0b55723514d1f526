"""What of the archive was removed on purpose: ``retired/<document_id>`` tells when, for each document whose bytes went.

The note is written before the bytes go, so that a process that is killed in between leaves bytes with a note, which
counts for nothing, and never a hole without one. The same bytes may come again: then they are there, and are read.
"""

from __future__ import annotations

import json
from datetime import date

from storage.archive import Archive
from storage.roots import CorruptError, NotFoundError

_FOLDER = "retired"


def retire(archive: Archive, document_id: str, day: date, days: int) -> None:
    """Remove the bytes of a document, noting the ``day`` and after how many ``days`` unseen bytes go."""
    note = json.dumps({"removed_on": day.isoformat(), "days": days}, sort_keys=True)
    archive.root.replace(_key(document_id), note.encode())
    archive.discard(document_id)


def retired_on(archive: Archive, document_id: str) -> date | None:
    """The day on which the bytes of a document were removed; None where they were not, or are there again."""
    if archive.has(document_id):
        return None
    try:
        return date.fromisoformat(json.loads(archive.root.read(_key(document_id)))["removed_on"])
    except NotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as error:
        raise CorruptError(f"the note on {document_id} in {_FOLDER}/ cannot be read: {error}") from error


def _key(document_id: str) -> str:
    return f"{_FOLDER}/{document_id}"
