"""The parts of an Office file: its XML, the relations between parts, what its properties say."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from extractors.document import UnreadableError
from extractors.readers.zipcheck import open_checked

# "Strict" files write these name spaces, all others the transitional ones; the elements are the same.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_CORE = "docProps/core.xml"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# What programs fill in by themselves: "Microsoft Word - brief.docx", "PowerPoint-presentatie", "Document1".
_EMPTY_TITLE = re.compile(
    r"(?:microsoft (?:word|excel|powerpoint)\b.*|powerpoint[- ]present\w*|presentatie ?\d*|dia \d+|slide \d+"
    r"|document ?\d*|titel|title|geen dia ?titel|\[.*\]|(?:sjabloon|template)\b.*"
    r"|.*\.(?:docx?|pptx?|xlsx?|dotx?|potx?))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """How one part refers to another, or to an address outside of the file."""

    kind: str
    target: str
    external: bool


class Package:
    """An opened Office file. Parts are named by their path in the archive, without a leading slash."""

    def __init__(self, content: bytes) -> None:
        self._archive = open_checked(content)
        self._names = set(self._archive.namelist())

    def content(self, part: str) -> bytes | None:
        """The bytes of a part, None where there is none. Raises ``UnreadableError`` for a damaged one."""
        if part not in self._names:
            return None
        try:
            return self._archive.read(part)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            raise UnreadableError("broken_file", f"The part {part} cannot be unpacked: {error}.") from error

    def xml(self, part: str) -> etree._Element | None:
        """The root of an XML part, None where there is none. Entities and anything outside of the file stay unread."""
        content = self.content(part)
        if content is None:
            return None
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise UnreadableError("broken_file", f"The part {part} is no well-formed XML: {error}.") from error
        if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs' DocInfo lacks it
            raise UnreadableError(
                "broken_file", f"The part {part} declares a document type, as no Office program does."
            )
        return root

    def relations(self, part: str = "") -> dict[str, Relation]:
        """The relations of a part by their id; of the file itself for ``""``."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, Relation] = {}
        for element in root if root is not None else ():
            target = element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[element.get("Id") or ""] = Relation((element.get("Type") or "").rsplit("/", 1)[-1], target, external)
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """The parts to which ``part`` has a relation of this kind (``styles``, ``footnotes``), each once, in the file's order."""
        found = (item.target for item in self.relations(part).values() if item.kind == kind and not item.external)
        return list(dict.fromkeys(found))

    @property
    def stated_title(self) -> str | None:
        """The title in the file's properties, unless a program put it there."""
        root = self.xml(_CORE)
        return chosen_title(root.findtext(f".//{_TITLE}") if root is not None else None)


def chosen_title(title: str | None) -> str | None:
    """A title of a file's properties, None where it is empty or one that a program fills in by itself."""
    title = " ".join((title or "").split())
    return title if title and not _EMPTY_TITLE.fullmatch(title) else None
