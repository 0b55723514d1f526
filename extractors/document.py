"""The one model into which every reader turns its format: a document of passages.

Offsets of facts count characters of ``Passage.text``, which is stored as it stands here; nothing may change it later.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal["heading", "paragraph", "list_item", "table_cell", "slide", "notes", "mail_body"]
TextSource = Literal["born_digital", "ocr", "mixed"]
Status = Literal["ok", "partial", "failed"]
Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points, from the upper left corner of the page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a passage stands.

    ``row_headers`` and ``column_headers`` are the texts of the header cells that hold for this cell: several where it is
    merged over several columns or where headers are stacked, the outermost first. Empty for a header cell itself.
    """

    table_id: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    row_headers: tuple[str, ...] = ()
    column_headers: tuple[str, ...] = ()
    is_header: bool = False
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text that belongs together: a heading, a paragraph, a list item, a table cell.

    ``text`` is NFC; a no-break space is a space, a soft hyphen is gone, words cut at a line's end are whole; "\\n" stands
    only where the author broke the line (``<br>``, lines within a cell). Never empty. A list item's bullet or number is in
    ``marker``, not in the text. ``level`` is the heading's level (1 the outermost) or the list's depth (0 the outermost).
    """

    position: int
    kind: Kind
    text: str
    page: int | None = None
    box: Box | None = None
    heading_path: tuple[str, ...] = ()
    level: int = 0
    marker: str = ""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the document: its address as written (not resolved) and its words."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within the document, to be archived and read as a document of its own."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StatedDate:
    """What the document says its own date is: the first day and how exact (a value of the vocabulary ``precision``)."""

    first_day: date
    precision: Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class ReadProblem:
    """Something that a reader could not read. ``kind`` is a stable code, ``message`` a sentence that helps."""

    kind: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of the bytes of one file."""

    media_type: str
    reader: str
    passages: tuple[Passage, ...]
    title: str | None = None
    language: str | None = None
    pages: int | None = None
    date: StatedDate | None = None
    text_source: TextSource | None = "born_digital"
    status: Status = "ok"
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    problems: tuple[ReadProblem, ...] = ()


class UnreadableError(Exception):
    """The bytes cannot be read as what they are. ``kind`` is a stable code for ``problems``."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


@dataclass(slots=True)
class PassageBuilder:
    """Collects passages in reading order and keeps the path of headings above them."""

    passages: list[Passage] = field(default_factory=list)
    _headings: list[tuple[int, str]] = field(default_factory=list)

    @property
    def heading_path(self) -> tuple[str, ...]:
        """Headings that hold at this place, the outermost first."""
        return tuple(text for _, text in self._headings)

    def heading(self, text: str, level: int, *, page: int | None = None, box: Box | None = None) -> None:
        """Add a heading of ``level`` (1 the outermost); it closes all headings of its level and deeper."""
        self.close_headings(level)
        self._add("heading", text, page, box, level=level)
        self._headings.append((level, text))

    def close_headings(self, level: int) -> None:
        """End all headings of ``level`` and deeper without a new one, as where an accordion's panel ends."""
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()

    def below(self, level: int) -> list[tuple[int, str]]:
        """The level and text of the open headings deeper than ``level``, the outermost first."""
        return [heading for heading in self._headings if heading[0] > level]

    def reopen(self, headings: list[tuple[int, str]]) -> None:
        """Let headings told before hold again, as on a slide that goes on with the one before."""
        if headings:
            self.close_headings(headings[0][0])
            self._headings += headings

    def add(
        self,
        kind: Kind,
        text: str,
        *,
        page: int | None = None,
        box: Box | None = None,
        level: int = 0,
        marker: str = "",
        cell: Cell | None = None,
    ) -> None:
        """Add any other passage under the present headings; white space alone is no passage."""
        if text.strip():
            self._add(kind, text, page, box, level=level, marker=marker, cell=cell)

    def _add(
        self,
        kind: Kind,
        text: str,
        page: int | None,
        box: Box | None,
        *,
        level: int = 0,
        marker: str = "",
        cell: Cell | None = None,
    ) -> None:
        self.passages.append(Passage(len(self.passages), kind, text, page, box, self.heading_path, level, marker, cell))

    def done(self) -> tuple[Passage, ...]:
        """All passages so far."""
        return tuple(self.passages)
