"""What runs in the process that draws: the facts of one document in, their pictures out."""

from __future__ import annotations

import io

from PIL import Image

from extractors.document import UnreadableError
from pipeline.evidence import passage as passages
from pipeline.evidence.page import PageDrawer
from pipeline.evidence.picture import EvidenceError, Picture, Request, Row

PDF = "application/pdf"
_COLOURS = 64
_WORDS_OF_ALT = 300


def load() -> None:
    """What drawing needs is imported with this module; nothing else is to be made ready."""


def work(request: Request) -> tuple[Picture, ...]:
    """A picture for each fact. Raises ``EvidenceError`` where ``request.strict`` and a page cannot be drawn."""
    by_id = {row["passage_id"]: row for row in request.passages}
    drawer: PageDrawer | None = None
    note = request.note
    if request.content is not None and request.document["media_type"] == PDF:
        try:
            drawer = PageDrawer(request, request.content)
        except UnreadableError as error:
            note = f"The archived PDF cannot be opened: {error.message}."
            if request.strict:
                raise EvidenceError(note) from error
    found: dict[str, Picture] = {}
    try:
        # by page, as a page is drawn once for the facts that stand on it
        for fact in sorted(request.facts, key=lambda row: (row["page"] or 0, row["fact_id"])):
            found[fact["fact_id"]] = _picture(request, fact, by_id[fact["passage_id"]], drawer, note)
    finally:
        if drawer is not None:
            drawer.close()
    return tuple(found[fact["fact_id"]] for fact in request.facts)


def _picture(request: Request, fact: Row, passage: Row, drawer: PageDrawer | None, note: str | None) -> Picture:
    if drawer is not None:
        try:
            shown = drawer.draw(fact, passage, crop=request.crop)
        except EvidenceError as error:
            if request.strict:
                raise
            note = str(error)
        else:
            where = f"Page {shown.page} of {_name(request.document)}"
            alt = (
                f"{where}, marked: {_shown(fact)}" if shown.located else f"{where}, its passage framed: {_shown(fact)}"
            )
            png = _png(shown.image)
            size = shown.image.size
            return Picture(png, *size, "page", shown.located, shown.page, shown.note, alt)
    image = passages.drawn(fact, passage, request.passages)
    alt = f"Passage of {_name(request.document)}, marked: {_shown(fact)}"
    return Picture(_png(image), *image.size, "passage", True, passage["page"], note, alt)


def _name(document: Row) -> str:
    return " ".join(str(document["title"] or "a document without a title").split())


def _shown(fact: Row) -> str:
    quote = " ".join(str(fact["quote"]).split())
    return f"“{quote if len(quote) <= _WORDS_OF_ALT else quote[:_WORDS_OF_ALT] + '…'}”"


def _png(image: Image.Image) -> bytes:
    """PNG of few colours, a third of the size; the same picture gives the same bytes."""
    sink = io.BytesIO()
    image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(sink, "PNG", optimize=True)
    return sink.getvalue()
