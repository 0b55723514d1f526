"""PDF: pdfium reads characters and lines, pdfplumber's rules group them, the rest is structure; scans go to tesseract.

pdfium is not safe in threads: call ``read`` from one thread of a process at a time.
"""

from __future__ import annotations

import re
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from extractors.document import Document, Link, Passage, ReadProblem, StatedDate, Status, TextSource
from extractors.readers.front_matter import date_of_first_lines
from extractors.readers.pdf.assembly import assemble
from extractors.readers.pdf.cards_over_pages import card_edges
from extractors.readers.pdf.layout import PageLayout, lay_out
from extractors.readers.pdf.lines import clean
from extractors.readers.pdf.opening import MAX_PAGES, language_of, open_pdf, pages
from extractors.readers.stated_date import parse_date

MEDIA_TYPES: Final = ("application/pdf",)
READER: Final = "pdf 5"
_HEAD = 40
_SUBJECT = r"(?:onderwerp|betreft|betreffende|inzake)\s*"
_SUBJECT_LABEL = re.compile(rf"{_SUBJECT}:?", re.IGNORECASE)
_SUBJECT_LINE = re.compile(rf"{_SUBJECT}:\s*(\S.{{5,200}})", re.IGNORECASE)
_DATE_LABEL = re.compile(r"(?:brief|verzend|publicatie)?datum(?: brief| verzending)?\s*:?", re.IGNORECASE)


def read(content: bytes) -> Document:
    """Read a PDF. Raises ``UnreadableError``: ``empty``, ``encrypted`` or ``broken_pdf``.

    A page that cannot be read is a ``ReadProblem`` and makes the document ``partial``, or ``failed`` if no page can.
    """
    document = open_pdf(content)
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: pdfium.PdfDocument) -> Document:
    layouts: list[PageLayout] = []
    problems: list[ReadProblem] = []
    links: list[Link] = []
    unread = scanned = 0
    count = len(document)
    for page in pages(document):
        problems += page.problems
        links += page.links
        if page.content is None:
            unread += 1
            continue
        scanned += page.scanned
        layouts.append(lay_out(page.content, card_edges(layouts[-1]) if layouts else ()))
    if not raw.FPDF_DocumentHasValidCrossReferenceTable(document.raw):
        message = (
            "The table of its parts is damaged, as where a file is cut off; it was made anew, and words may be missing"
        )
        problems.append(ReadProblem("damaged_pdf", message))
    if count > MAX_PAGES:
        problems.append(ReadProblem("too_many_pages", f"Only the first {MAX_PAGES} of {count} pages were read"))
    passages = assemble(layouts, scanned=scanned * 2 > len(layouts))
    if not passages and not problems:
        problems.append(ReadProblem("no_text", "No page holds text"))
    return Document(
        media_type=MEDIA_TYPES[0],
        reader=READER,
        passages=passages,
        title=_title(document, passages),
        language=language_of(document),
        pages=count,
        date=_date(layouts, passages),
        text_source=_source(scanned, len(layouts)),
        status=_status(unread, count, problems),
        links=tuple(links),
        problems=tuple(problems),
    )


def _date(layouts: list[PageLayout], passages: tuple[Passage, ...]) -> StatedDate | None:
    """The date that the first lines state, or the value of "Datum" in the head of a letter."""
    stated = date_of_first_lines(line.text for line in layouts[0].lines) if layouts else None
    if stated is not None:
        return stated
    labelled = (p for p in passages if p.page == 1 and p.cell and p.cell.column == 1 and p.position < _HEAD)
    values = (p.text for p in labelled if p.cell and _DATE_LABEL.fullmatch(" ".join(p.cell.row_headers)))
    return next((date for text in values if len(text) < 40 and (date := parse_date(text)) is not None), None)


def _source(scanned: int, read_pages: int) -> TextSource | None:
    if not read_pages:
        return None
    if not scanned:
        return "born_digital"
    return "ocr" if scanned == read_pages else "mixed"


def _status(unread: int, count: int, problems: list[ReadProblem]) -> Status:
    if unread and unread >= min(count, MAX_PAGES):
        return "failed"
    return "partial" if problems else "ok"


def _title(document: pdfium.PdfDocument, passages: tuple[Passage, ...]) -> str | None:
    """The title in the file's properties if it reads like one, a letter's subject, or the first page's outermost heading."""
    stated = " ".join(clean(document.get_metadata_value("Title")).split())
    words = stated.split()
    file_name = stated.lower().endswith((".doc", ".docx", ".pdf", ".ppt", ".pptx", ".indd", ".xlsx", ".odt"))
    if (
        len(words) >= 2
        and not file_name
        and not stated.lower().startswith(("microsoft word", "untitled", "powerpoint"))
    ):
        return stated
    subject = next(filter(None, map(_subject, passages[:_HEAD])), None)
    if subject is not None:
        return subject
    first = [p for p in passages if p.kind == "heading" and p.page == 1]
    return min(first, key=lambda p: (p.level, p.position)).text if first else None


def _subject(passage: Passage) -> str | None:
    """What the line "Onderwerp" or "Betreft" in the head of a letter says: a letter has no other title."""
    if passage.page != 1:
        return None
    if passage.cell is not None and passage.cell.row_headers and passage.cell.column == 1:
        return passage.text if _SUBJECT_LABEL.fullmatch(" ".join(passage.cell.row_headers)) else None
    line = _SUBJECT_LINE.match(passage.text) if passage.kind in ("paragraph", "heading") else None
    return line[1].split("\n")[0] if line is not None else None
