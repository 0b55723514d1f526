"""What runs in a process of the pool: bytes of one file in, its result and its attachments out.

The parent imports this module too, to name the tasks; so what is heavy is imported by the tasks themselves.
"""

from __future__ import annotations

import errno
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractors.readers.sniff import media_type
from schemas.places import Place
from storage.roots import CorruptError, NotFoundError, StorageError

_places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One file to read: its bytes, or the path where they lie on this machine.

    ``known_on`` is the day on which it was known, ``expected`` whether it hangs on something about purchases of care.
    """

    document_id: str
    source: bytes | Path
    known_on: date | None
    expected: bool = False

    def content(self) -> bytes:
        """The bytes; raises ``CorruptError`` where they are no longer those that were archived.

        Raises ``StorageError`` where they cannot be had now: no right to read them, a disk of the network that is gone.
        """
        content = self.source if isinstance(self.source, bytes) else _read(self.source)
        if hashlib.sha256(content).hexdigest() != self.document_id:
            raise CorruptError(f"the bytes of {self.document_id} have changed since they were archived")
        return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(f"{path.name} is not in the archive") from error
    except OSError as error:
        if error.errno == errno.EIO:
            raise CorruptError(f"the disk does not give the bytes of {path.name}") from error
        raise StorageError(f"the bytes of {path.name} cannot be read now: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class Answer:
    """A result as JSON, and the bytes of the attachments that it names, in the same order."""

    result: bytes
    attachments: tuple[bytes, ...]


def warm_up(places: Sequence[Place]) -> None:
    """Load what every document needs, once per process, and keep the places that may buy."""
    from pipeline.extraction.reading import load

    global _places
    _places = tuple(places)
    load()


def work(job: Job) -> Answer:
    """Read and extract one document; a document that cannot be read gives a result that says so."""
    from pipeline.extraction.reading import read_and_extract

    result, attachments = read_and_extract(job.content(), job.known_on, _places, expected=job.expected)
    return Answer(result.to_json(), attachments)


def recognised(job: Job) -> str:
    """The media type alone: asked for a document that cost its first worker."""
    return media_type(job.content())
