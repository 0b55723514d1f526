"""What is asked of the process that draws, and what it gives back: plain data that goes from process to process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Row = Mapping[str, Any]
"""A row of a published table, column -> value."""


class EvidenceError(Exception):
    """A picture cannot be made; the message is a sentence for the person who asked."""


@dataclass(frozen=True, slots=True)
class Request:
    """The facts of one document to be drawn, with its row of ``documents`` and all its rows of ``passages``.

    ``content``: the archived bytes; None to draw passages from the tables alone. ``crop``: only what stands around
    the words. ``strict``: a page that cannot be drawn is an error, else its passage is drawn instead.
    """

    document: Row
    passages: tuple[Row, ...]
    facts: tuple[Row, ...]
    content: bytes | None
    crop: bool = False
    strict: bool = False
    note: str | None = None
    """Why there is no ``content``, where it was looked for."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a fact's place: PNG, width and height in pixels.

    ``kind``: a page of the document, or the passage drawn from the tables. ``located``: the very words are marked; where
    they were not found on the page, the box of their passage is. ``note``: a sentence on what is not as expected.
    ``alt``: what the picture shows, in words.
    """

    png: bytes
    width: int
    height: int
    kind: Literal["page", "passage"]
    located: bool
    page: int | None
    note: str | None
    alt: str
