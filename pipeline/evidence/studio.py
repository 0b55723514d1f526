"""Drawing in a process that can be killed: a PDF that hangs, crashes or eats memory costs that process alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import TracebackType
from typing import Self

from pipeline.evidence.picture import EvidenceError, Picture, Request, Row
from pipeline.extraction.pool import Limits, LostError, Pool
from storage.archive import Archive
from storage.roots import StorageError

_PDF = "application/pdf"


class Studio:
    """Draws facts, one process of its own, within the limits of time and memory that reading a document has.

    ``archive``: where the bytes lie; None to draw passages from the tables alone. Use it as a context.
    """

    def __init__(self, archive: Archive | None, limits: Limits) -> None:
        self._archive = archive
        self._limits = replace(limits, processes=1)

    def __enter__(self) -> Self:
        from pipeline.evidence.work import load

        self._pool = Pool(self._limits, load)
        self._pool.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.__exit__(kind, error, trace)

    def draw(
        self,
        document: Row,
        passages: Iterable[Row],
        facts: Iterable[Row],
        *,
        crop: bool = False,
        strict: bool = False,
    ) -> tuple[Picture, ...]:
        """A picture for each of ``facts``, in their order.

        ``document``: its row of ``documents``; ``passages``: all its rows of ``passages``, in any order. ``crop``: only
        what stands around the words, 900 pixels wide. Where the archived page cannot be drawn, the passage is drawn
        and the picture's note says why; with ``strict`` that raises ``EvidenceError``.
        """
        known = {row["passage_id"]: dict(row) for row in passages}  # a document of two regions has its rows in both
        request = Request(dict(document), tuple(known.values()), tuple(map(dict, facts)), None, crop, strict)
        lost = [fact["fact_id"] for fact in request.facts if fact["passage_id"] not in known]
        if lost:
            raise EvidenceError(f"Fact {lost[0]} leads to no passage of its document: publish the region again.")
        content, note = self._content(request)
        if strict and note is not None:
            raise EvidenceError(note)
        try:
            return self._drawn(replace(request, content=content, note=note))
        except LostError as error:
            note = f"The page cannot be drawn. {error}"
            if strict or content is None:
                raise EvidenceError(note) from error
            return self._drawn(replace(request, note=note))

    def _drawn(self, request: Request) -> tuple[Picture, ...]:
        from pipeline.evidence.work import work

        return self._pool.result(self._pool.submit(work, request))

    def _content(self, request: Request) -> tuple[bytes | None, str | None]:
        """The archived bytes of a PDF, or why they cannot be had; neither where no page is asked for."""
        if self._archive is None or request.document["media_type"] != _PDF:
            return None, None
        try:
            return self._archive.get(request.document["document_id"]), None
        except (StorageError, OSError) as error:
            return None, f"The archived file cannot be shown: {error}."
