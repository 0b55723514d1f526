"""One export: the files of a format, the manifest, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from exports import formats
from exports.folder import write
from exports.publisher import Publisher
from exports.source import REGION, Source
from pipeline.version import VERSION


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of an export."""

    changed: bool
    """False where the folder held the same bytes already."""
    notes: tuple[str, ...]
    missing: tuple[str, ...]
    """One sentence per region whose tables are not complete."""


def export(name: str, source: Source, publisher: Publisher, out: Path) -> Exported:
    """Write the export ``name`` of ``source`` into the folder ``out``.

    Raises ``ValueError`` for a format there is not, ``PublisherError`` and ``StorageError``; ``out`` is as it was then.
    """
    form = formats.load(name)
    newest = source.newest()
    coverage = [{key: row[key] for key in (REGION, "state", "reasons")} for row in source.coverage()]
    about = {
        "format": name,
        "inkoopspoor": VERSION,
        "as_of": newest.isoformat() if newest else None,
        "publisher": publisher.name,
        "licence": publisher.licence,
        "coverage": coverage,
        "notes": lambda: source.notes,
    }
    changed = write(out, about, form.files(source, publisher))
    missing = tuple(
        f"{row[REGION]} is {row['state']}: {' '.join(row['reasons'])}" for row in coverage if row["state"] != "complete"
    )
    return Exported(changed, tuple(source.notes), missing)
