"""Helpers for the tests of the Office readers: expected passages as JSON, and a Word file from raw XML."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from extractors.document import Document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ALL = (
    f'{W} xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Perceelkop"><w:name w:val="Perceelkop"/><w:basedOn w:val="Kop2"/>
  <w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bijschrift"><w:name w:val="caption"/></w:style>
<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


def level(index: int, text: str, style: str = "decimal", more: str = "") -> str:
    """One ``w:lvl`` of a list."""
    return f'<w:lvl w:ilvl="{index}">{more}<w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (
    '<w:abstractNum w:abstractNumId="10">'
    + level(0, "%1.", more='<w:pStyle w:val="Kop1"/>')
    + level(1, "%1.%2", more='<w:pStyle w:val="Kop2"/>')
    + '</w:abstractNum><w:abstractNum w:abstractNumId="11">'
    + level(0, "Perceel %1:", more='<w:pStyle w:val="Perceelkop"/>')
    + '</w:abstractNum><w:abstractNum w:abstractNumId="12">'
    + level(0, "%1)", "lowerLetter")
    + level(1, "%2.", "lowerRoman")
    + level(2, "\uf0b7", "bullet")
    + "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="11"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="12"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="12"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def run(text: str, look: str = "") -> str:
    """A ``w:r`` with text."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "", item: tuple[int, int] | None = None, more: str = "") -> str:
    """A ``w:p``; ``content`` is text or runs, ``item`` the list's number and the level within."""
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = f'<w:numPr><w:ilvl w:val="{item[1]}"/><w:numId w:val="{item[0]}"/></w:numPr>' if item else ""
    return f"<w:p><w:pPr>{style}{place}{more}</w:pPr>{content if content.startswith('<') else run(content)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """A ``w:tc``; ``content`` is text or paragraphs."""
    inner = content if content.startswith("<") else paragraph(content or run(""))
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str) -> str:
    """A ``w:tbl`` of rows, each the cells of one."""
    return "<w:tbl>" + "".join(row if row.startswith("<w:tr>") else f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def word_file(body: str, *, styles: str = STYLES, numbering: str = NUMBERING, links: str = "", **parts: str) -> bytes:
    """A DOCX file. ``parts`` are further parts by kind (``footnotes``, ``header``), ``links`` relations of the body."""
    roots = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header": "hdr", "footer": "ftr"}
    contents = {"styles": styles, "numbering": numbering, **parts}
    relations = "".join(f'<Relationship Id="p{kind}" Type="{_R}/{kind}" Target="{kind}.xml"/>' for kind in contents)
    namespace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        main = (
            f'<Relationships {namespace}><Relationship Id="r" Type="{_R}/officeDocument" Target="word/document.xml"/>'
        )
        archive.writestr("_rels/.rels", main + "</Relationships>")
        archive.writestr("word/document.xml", f"<w:document {_ALL}><w:body>{body}</w:body></w:document>")
        related = f"<Relationships {namespace}>{relations}{links}</Relationships>"
        archive.writestr("word/_rels/document.xml.rels", related)
        for kind, content in contents.items():
            archive.writestr(f"word/{kind}.xml", f"<w:{roots[kind]} {_ALL}>{content}</w:{roots[kind]}>")
    return buffer.getvalue()


def compare(document: Document, expected: Path) -> None:
    """Hold a document against its expected JSON. A missing file is written, to be read by eye, and fails the test."""
    passages: list[dict[str, Any]] = []
    for passage in document.passages:
        fields = {name: value for name, value in asdict(passage).items() if value not in (None, "", 0, ())}
        if passage.cell is not None:
            fields["cell"] = {name: value for name, value in fields["cell"].items() if value not in ("", (), False)}
        passages.append(fields)
    found = {
        "title": document.title,
        "language": document.language,
        "pages": document.pages,
        "date": document.date.first_day.isoformat() if document.date else None,
        "problems": [problem.kind for problem in document.problems],
        "passages": passages,
    }
    written = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    if not expected.exists():
        expected.write_text(written, encoding="utf-8")
        pytest.fail(f"{expected.name} was missing: written now, read it before it is kept.")
    assert json.loads(written) == json.loads(expected.read_text(encoding="utf-8"))


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """An Office file with one of its parts changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, change(data) if name == part else data)
    return buffer.getvalue()
