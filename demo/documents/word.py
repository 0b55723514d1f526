"""What the demo's Word files share: numbered headings, tables, and bytes that stay the same."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table

from demo.documents.fixed import MADE, fixed_zip

_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{style}"/>'
    '<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
)
_OUTLINE = 90
"""Number of the outline that is added to those of python-docx's own template."""


def new_document(title: str, *, numbered: bool = False) -> Document:
    """An empty document; ``numbered``: Word itself numbers its headings, 1 and 1.1."""
    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = "Gemeente Oeverdam"
    document.core_properties.created = document.core_properties.modified = MADE
    if numbered:
        _number_headings(document)
    return document


def _number_headings(document: Document) -> None:
    levels = "".join(_LEVEL.format(level=n, style=n + 1, text=text) for n, text in enumerate(["%1", "%1.%2"]))
    outline = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_OUTLINE}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, outline)  # Word wants the outlines before the numbers that use them
    number = numbering.add_num(_OUTLINE)
    for level in (0, 1):
        properties = document.styles[f"Heading {level + 1}"].element.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_numId().val = number.numId
        properties.get_or_add_ilvl().val = level


def add_table(document: Document, rows: Sequence[Sequence[str]]) -> Table:
    """A ruled table; the first row is its header, marked as one."""
    table: Table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    return table


def to_bytes(document: Document) -> bytes:
    """The file."""
    out = io.BytesIO()
    document.save(out)
    return fixed_zip(out.getvalue())
