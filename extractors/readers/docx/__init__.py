"""Word documents (DOCX), read from their XML with lxml.

Not through mammoth or python-docx: neither gives the numbers that Word prints ("Perceel 2" is commonly a list
level), and python-docx drops tracked insertions, content controls and text boxes.

Word stores no pages, so passages have none. Headers, footers and comments are no text of the document; a line of a
header or footer that states a date is kept, under no heading.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath

from lxml import etree

from extractors.document import Attachment, Document, Passage, PassageBuilder, ReadProblem, UnreadableError
from extractors.readers.counters import formatted
from extractors.readers.docx.body import BodyReader, NoteReference
from extractors.readers.docx.inline import InlineReader
from extractors.readers.docx.names import W
from extractors.readers.docx.numbering import Numbering
from extractors.readers.docx.styles import Styles
from extractors.readers.docx.tables import content_of
from extractors.readers.front_matter import date_of, date_of_first_lines
from extractors.readers.language import language_of
from extractors.readers.ooxml import Package
from extractors.readers.stated_date import parse_date

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
READER = "docx 1"


def read(content: bytes) -> Document:
    """The document in the bytes of a DOCX file.

    Raises ``UnreadableError``: ``password_protected``, ``broken_file``, ``zip_bomb``, ``nested_too_deep``.
    """
    try:
        return _WordFile(Package(content)).document()
    except RecursionError as error:
        raise UnreadableError("nested_too_deep", "Its elements lie inside each other too deep to be read.") from error


class _WordFile:
    """The parts of one Word file and the passages found so far."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = next(iter(package.related("", "officeDocument")), "word/document.xml")
        self._builder = PassageBuilder()
        self._styles = Styles(self._root("styles"))
        self._numbering = Numbering(self._root("numbering"))
        self._inline = InlineReader(self._styles, package.relations(self._main))

    def document(self) -> Document:
        main = self._package.xml(self._main)
        body = main.find(W + "body") if main is not None else None
        if body is None:
            raise UnreadableError("broken_file", "The file holds no Word document.")
        reader = BodyReader(self._styles, self._numbering, self._inline, self._builder)
        reader.blocks(body)
        passages = list(self._builder.done())
        texts = [passage.text for passage in passages]
        furniture = self._furniture()
        stated = date_of(passages) or date_of_first_lines(furniture)
        for line in furniture:
            if parse_date(line) is not None and line not in texts:
                passages.append(Passage(len(passages), "paragraph", line))
        for marker, text, path in self._notes(reader.notes):
            passages.append(Passage(len(passages), "paragraph", text, heading_path=path, marker=marker))
        problems = list(reader.problems)
        if not texts and reader.pictures:
            problems.append(ReadProblem("picture_not_read", "The document holds pictures only; they are not read."))
        heading = next((passage.text for passage in passages if passage.kind == "heading"), None)
        return Document(
            media_type=MEDIA_TYPES[0],
            reader=READER,
            passages=tuple(passages),
            title=reader.title or self._package.stated_title or heading,
            language=language_of(texts),
            date=stated,
            status="partial" if problems else "ok",
            links=tuple(self._inline.links),
            attachments=tuple(self._attachments()),
            problems=tuple(problems),
        )

    def _reader(self, part: str) -> BodyReader:
        """A reader for the text of another part, whose relations are its own."""
        inline = InlineReader(self._styles, self._package.relations(part))
        return BodyReader(self._styles, self._numbering, inline, PassageBuilder())

    def _root(self, kind: str) -> etree._Element | None:
        part = next(iter(self._package.related(self._main, kind)), None)
        return self._package.xml(part) if part is not None else None

    def _furniture(self) -> list[str]:
        """The different lines of all headers and footers."""
        found: dict[str, None] = {}
        for kind in ("header", "footer"):
            for part in self._package.related(self._main, kind):
                root, reader = self._package.xml(part), self._reader(part)
                for paragraph in root.iter(W + "p") if root is not None else ():
                    for line in filter(None, reader.text_of(paragraph).split("\n")):
                        found[line] = None
        return list(found)

    def _notes(self, references: list[NoteReference]) -> list[tuple[str, str, tuple[str, ...]]]:
        """Number, text and heading path of the foot- and endnotes, numbered as they are referred to."""
        found: list[tuple[str, str, tuple[str, ...]]] = []
        counted: Counter[str] = Counter()
        parts = {
            (kind, part) for kind in ("footnote", "endnote") for part in self._package.related(self._main, kind + "s")
        }
        readers = {kind: self._reader(part) for kind, part in parts}
        notes = {
            (kind, note.get(W + "id")): note
            for kind, part in parts
            if (root := self._package.xml(part)) is not None
            for note in root.iterchildren(W + kind)
        }
        for reference in references:
            note = notes.get((reference.kind, reference.note_id))
            if note is None:
                continue
            counted[reference.kind] += 1
            # Footnotes count 1, 2, 3; endnotes i, ii, iii (Word's own choice).
            style = "decimal" if reference.kind == "footnote" else "lowerRoman"
            marker = formatted(counted[reference.kind], style)
            texts = [readers[reference.kind].text_of(paragraph) for paragraph in content_of(note, (W + "p",))]
            found += [(marker, text, reference.heading_path) for text in texts if text]
        return found

    def _attachments(self) -> list[Attachment]:
        """Files that were dropped into the document as they are (a spreadsheet behind a table)."""
        parts = self._package.related(self._main, "package")
        contents = [(part, self._package.content(part)) for part in parts]
        return [Attachment(PurePosixPath(part).name, content) for part, content in contents if content]
