"""Workbooks (XLSX), read with openpyxl: a sheet is a heading, its filled blocks are tables, comments are notes.

Hidden sheets, rows and columns are read too: they are in the bytes, and a reader of the file can show them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from xml.etree.ElementTree import ParseError

import openpyxl
from lxml import etree
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange

from extractors.document import Document, ReadProblem, UnreadableError
from extractors.readers.front_matter import date_of
from extractors.readers.language import language_of
from extractors.readers.ooxml import chosen_title
from extractors.readers.xlsx.sheets import SheetReader
from extractors.readers.zipcheck import open_checked

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",)
READER = "xlsx 1"

MAX_STORED = 1_000_000
"""Cells, empty ones that only have a colour included, that a file may hold: openpyxl needs about 0.5 kB for each."""
_CELL = re.compile(rb"<(?:\w+:)?c[ >/]")
_FORMULA = re.compile(
    rb"<(?:\w+:)?c( [^>]*)>\s*<(?:\w+:)?f(?:[^>]*/>|(?: [^>]*)?>[^<]*</(?:\w+:)?f>)\s*(<(?:\w+:)?v>[^<])?"
)
_SPREAD = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref\s*=\s*["']\s*(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+)""", re.IGNORECASE
)
"""What openpyxl makes a cell for at every place of its area: a merged cell, and a link over an area."""


def read(content: bytes) -> Document:
    """The document in the bytes of an XLSX file.

    Raises ``UnreadableError``: ``password_protected``, ``broken_file``, ``zip_bomb``, ``too_many_cells``.
    """
    with open_checked(content) as archive:
        stored, merged, unsolved = _counted(archive)
    if max(stored, merged) > MAX_STORED:
        count = max(stored, merged)
        raise UnreadableError(
            "too_many_cells", f"A workbook of {count} stored or merged cells; {MAX_STORED} is the most."
        )
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        reader = SheetReader()
        for sheet in workbook.worksheets:
            reader.read(sheet)
        if unsolved:
            message = f"{unsolved} formulas have no value in the file: the program that wrote it did not work them out."
            reader.problems.append(ReadProblem("formula_without_value", message))
        return _document(workbook, reader)
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        ParseError,
        etree.LxmlError,
        # openpyxl meets a part or attribute that must be there and is not
        AttributeError,
        IndexError,
        KeyError,
        OSError,
        TypeError,
        ValueError,
    ) as error:
        raise UnreadableError("broken_file", f"The workbook cannot be read: {error!r}.") from error


def _counted(archive: zipfile.ZipFile) -> tuple[int, int, int]:
    """How many cells are stored, how many are covered by merged ones and links, and how many hold a formula without a value.

    Counted in the bytes, because openpyxl makes an object for each of them before it answers anything.
    """
    stored = merged = unsolved = 0
    for name in archive.namelist():
        if not name.endswith(".xml"):  # a sheet lies where the relations say, mostly in xl/worksheets
            continue
        try:
            sheet = archive.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise UnreadableError("broken_file", f"The part {name} cannot be unpacked: {error}.") from error
        stored += sum(1 for _ in _CELL.finditer(sheet))
        if stored > MAX_STORED:
            break
        # A text that a formula leaves empty (t="str") is a value.
        unsolved += sum(1 for match in _FORMULA.finditer(sheet) if match[2] is None and b't="str"' not in match[1])
        for match in _SPREAD.finditer(sheet):
            area = CellRange(match[1].decode().replace("$", "").upper())
            merged += area.size["rows"] * area.size["columns"]
    return stored, merged, unsolved


def _document(workbook: Workbook, reader: SheetReader) -> Document:
    passages = reader.builder.done()
    texts = [passage.text for passage in passages]
    titles = (passage.text for passage in passages if passage.kind == "heading")
    return Document(
        media_type=MEDIA_TYPES[0],
        reader=READER,
        passages=passages,
        title=chosen_title(workbook.properties.title) or next(filter(_says_something, titles), None),
        language=language_of(texts),
        date=date_of(passages),
        status="partial" if reader.problems else "ok",
        links=tuple(reader.links),
        problems=tuple(reader.problems),
    )


def _says_something(title: str) -> bool:
    """Whether a heading is more than the name that Excel gives a new sheet."""
    return re.fullmatch(r"(?:blad|sheet|werkblad)\s*\d*", title, re.IGNORECASE) is None
