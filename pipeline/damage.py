"""Damage to the archive: objects whose bytes have changed are found by their hash and moved aside, and rows tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from pipeline import rows
from pipeline.extraction.result import problem
from pipeline.extraction.stage import Extracted
from schemas.tables import tables
from storage.archive import Archive, Crawl

NIGHTS = 7
"""Within so many nights each archived object is read and its hash compared; a crawl compares what it asks for anyway."""


def inspect(archive: Archive, document_ids: Iterable[str], today: date, *, all_of_them: bool = False) -> list[str]:
    """Compare the hashes of this night's share of the objects; what is damaged is moved to the quarantine and told.

    That comes before the crawl, which then fetches again what its site still has.
    """
    share = today.toordinal() % NIGHTS
    tonight = (one for one in sorted(set(document_ids)) if all_of_them or int(one[:8], 16) % NIGHTS == share)
    return [document_id for document_id in tonight if not archive.is_sound(document_id)]


def damage_problems(
    crawls: Sequence[Crawl], extracted: Sequence[Extracted], quarantined: Mapping[str, Sequence[str]]
) -> rows.Columns:
    """Rows of ``problems``: bytes in the quarantine, logs that are damaged, and a clock that was set back."""
    found: list[dict[str, Any]] = []
    for item in extracted:
        for key in quarantined.get(item.source.document_id, ()):
            message = f"Its archived bytes were damaged and were moved to {key}."
            found.append(
                _row(problem("crawl", "archive_quarantined", message), item.source.url, item.source.document_id)
            )
    for crawl in crawls:
        if crawl.damaged:
            message = f"The lines of it that can be read still count: {crawl.damaged}."
            found.append(_row(problem("crawl", "log_damaged", message), None))
    for crawl in [crawl for crawl in crawls if crawl.kind == "crawl"][-1:]:
        if crawl.placed:
            message = f"Crawl {crawl.crawl_id} began before the one that it came after."
            found.append(_row(problem("crawl", "clock_set_back", message), None))
    return rows.columns_of(tables()["problems"], found)


def _row(one: dict[str, Any], url: str | None, document_id: str | None = None) -> dict[str, Any]:
    known = rows.problem_id("crawl", url, one["kind"], one["message"], *([document_id] if document_id else []))
    return {"problem_id": known, "document_id": document_id, "url": url, "attempts": 1, **one}
