"""Office files that unpack to far more than they are, or whose few elements stand for millions."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial

from hostile.files.blown import blown
from hostile.files.case import Case

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_MAIN = {"word": "word/document.xml", "xl": "xl/workbook.xml", "ppt": "ppt/presentation.xml"}
_TYPES = {
    "word": "wordprocessingml.document.main",
    "xl": "spreadsheetml.sheet.main",
    "ppt": "presentationml.presentation.main",
}
_LAUGHS = '<!DOCTYPE x [<!ENTITY l0 "ha">' + "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
_SUFFIX = {"word": "docx", "xl": "xlsx", "ppt": "pptx"}


def cases() -> Iterator[Case]:
    """Every bad Office file."""
    for kind, suffix in _SUFFIX.items():
        yield Case(
            f"zipbom.{suffix}",
            "a part of 40 kB that unpacks to 40 MB",
            partial(_zeros, kind),
            ("zip_bomb",),
        )
        yield Case(
            f"leugen.{suffix}", "a part of 1 MB that says it unpacks to 2 MB and unpacks to 1 GB",
            partial(_lying, kind), ("zip_bomb",),
        )  # fmt: skip
        yield Case(
            f"lachbui.{suffix}",
            "entities that stand for 10^9 words",
            partial(_laughing, kind),
            ("broken_file",),
        )
        yield Case(
            f"afgebroken.{suffix}", "the second half is missing",
            partial(_halved, kind), ("broken_file",),
        )  # fmt: skip
        yield Case(
            f"lzma.{suffix}", "packed in a way that no Office program uses, with a dictionary of 4 GB",
            partial(_lzma, kind), ("broken_file",),
        )  # fmt: skip
        yield Case(
            f"nesten.{suffix}",
            "100,000 elements inside each other",
            partial(_nested, kind),
            ("broken_file", "no_text"),
            "partial failed",
        )
    yield Case("delen.docx", "30,000 parts", _parts, ("zip_bomb",))
    yield Case("kopteksten.docx", "19,000 references to one header of 200 kB", _headers, (), "ok")
    yield Case("versleuteld.docx", "behind a password", _locked, ("password_protected",))
    yield Case("breed.docx", "table cells that are two billion columns wide", _wide, (), "ok")
    yield Case("samengevoegd.xlsx", "one merged cell of 17 billion", _merged, ("too_many_cells",))
    yield Case("verwijzing.xlsx", "one hyperlink over 17 billion cells", _hyperlink, ("too_many_cells",))
    yield Case("miljoenen.xlsx", "1,500,000 cells", _cells, ("too_many_cells", "zip_bomb"))
    yield Case(
        "elders.xlsx",
        "1,500,000 cells in a part that is not where sheets lie",
        _elsewhere,
        ("too_many_cells", "zip_bomb"),
    )
    yield Case("dias.pptx", "one slide, shown 100,000 times", _slides, ("too_many_pages",), "partial", slow=True)


def packed(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 2, 0, 0, 0)), content, compress_type=method)
    return buffer.getvalue()


def relations(*items: tuple[str, str, str]) -> str:
    """A part of relations: id, kind and target of each."""
    inner = "".join(f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for key, kind, to in items)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def office(
    kind: str, main: bytes | str, more: Mapping[str, bytes | str] | None = None, types: str = ""
) -> dict[str, bytes | str]:
    """The parts of a small Office file with this main part."""
    path = _MAIN[kind]
    base = "application/vnd.openxmlformats-officedocument"
    listed = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}'
        f'<Override PartName="/{path}" ContentType="{base}.{_TYPES[kind]}+xml"/>'
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{listed}</Types>',
        "_rels/.rels": relations(("r1", "officeDocument", path)),
        path: main,
        **(more or {}),
    }


def document(body: str) -> str:
    """The main part of a Word file."""
    return f"<w:document {_W}><w:body>{body}</w:body></w:document>"


def paragraph(text: str) -> str:
    """A paragraph of a Word file."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def workbook(
    sheet: str, at: str = "worksheets/sheet1.xml", more: Mapping[str, bytes | str] | None = None
) -> dict[str, bytes | str]:
    """A workbook of one sheet, given what stands in its ``worksheet``."""
    base = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    main = f'<workbook {_S} xmlns:r="{_OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>'
    parts = {
        "xl/_rels/workbook.xml.rels": relations(("r1", "worksheet", at)),
        f"xl/{at}": f'<worksheet {_S} xmlns:r="{_OFFICE}">{sheet}</worksheet>',
    }
    types = f'<Override PartName="/xl/{at}" ContentType="{base}.worksheet+xml"/>'
    return office("xl", main, parts | dict(more or {}), types)


def _row(number: int, *values: str) -> str:
    cells = "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in values)
    return f'<row r="{number}">{cells}</row>'


def _zeros(kind: str) -> bytes:
    return packed(office(kind, bytes(40 * 2**20)))


def _lying(kind: str) -> bytes:
    """The sizes in the directory are changed after packing."""
    said, packed_data = 2 * 2**20, blown(b" " * 2**20, 1024)
    path = _MAIN[kind]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in office(kind, "").items():
            if name != path:
                archive.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo(path), packed_data, compress_type=zipfile.ZIP_STORED)
    content = buffer.getvalue()
    # In the local header and in the directory: stored becomes deflated, its size becomes the lie.
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = content.rindex(
            mark, 0, content.rindex(path.encode()) + (1 if mark == b"PK\x01\x02" else -len(packed_data))
        )
        content = content[: start + at] + b"\x08\x00" + content[start + at + 2 :]
        size = start + at + 14
        content = content[:size] + struct.pack("<L", said) + content[size + 4 :]
    return content


def _laughing(kind: str) -> bytes:
    inside = {
        "word": document(paragraph("&l9;")),
        "xl": f"<workbook {_S}>&l9;</workbook>",
        "ppt": "<presentation>&l9;</presentation>",
    }
    parts = workbook("<sheetData/>") if kind == "xl" else office(kind, _LAUGHS + inside[kind])
    if kind == "xl":
        sheet = parts["xl/worksheets/sheet1.xml"]
        assert isinstance(sheet, str)
        parts["xl/worksheets/sheet1.xml"] = _LAUGHS + sheet.replace(
            "<sheetData/>", f"<sheetData>{_row(1, '&l9;')}</sheetData>"
        )
    return packed(parts)


def _halved(kind: str) -> bytes:
    whole = packed(office(kind, document(paragraph("jeugdhulp") * 5000)))
    return whole[: len(whole) // 2]


def _lzma(kind: str) -> bytes:
    whole = bytearray(packed(office(kind, document(paragraph("jeugdhulp") * 5000)), zipfile.ZIP_LZMA))
    at = 0
    while (at := whole.find(b"\x09\x04\x05\x00\x5d", at)) >= 0:  # properties of each part's stream
        whole[at + 5 : at + 9] = b"\xff\xff\xff\xf0"[::-1]
        at += 9
    return bytes(whole)


def _nested(kind: str) -> bytes:
    depth = 100_000
    if kind == "word":
        return packed(
            office(
                kind, document("<w:sdt><w:sdtContent>" * depth + paragraph("diep") + "</w:sdtContent></w:sdt>" * depth)
            )
        )
    if kind == "xl":
        return packed(workbook("<a>" * depth + "</a>" * depth))
    return packed(office(kind, "<p>" * depth + "</p>" * depth))


def _parts() -> bytes:
    return packed(
        office("word", document(paragraph("veel")), {f"word/media/{n}.png": b"x" for n in range(30_000)}),
        zipfile.ZIP_STORED,
    )


def _headers() -> bytes:
    items = [(f"r{n}", "header", "header1.xml") for n in range(19_000)]
    header = f"<w:hdr {_W}>{paragraph('Gemeente Zandoever') * 4_000}</w:hdr>"
    main = document(paragraph("Inschrijven op perceel 1 kan tot 15 mei 2026."))
    return packed(office("word", main, {"word/_rels/document.xml.rels": relations(*items), "word/header1.xml": header}))


def _locked() -> bytes:
    stream = "EncryptedPackage\0".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream + bytes(2000)


def _wide() -> bytes:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>{paragraph("Perceel 1")}</w:tc>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>{cell * 3}</w:tr>'
    return packed(office("word", document(f"<w:tbl>{row * 500}</w:tbl>")))


def _merged() -> bytes:
    rows = f"<sheetData>{_row(1, 'Perceel 1')}</sheetData>"
    return packed(workbook(f"{rows}<mergeCells><mergeCell  ref = 'A1:XFD1048576'/></mergeCells>"))


def _hyperlink() -> bytes:
    rows = f"<sheetData>{_row(1, 'Perceel 1')}</sheetData>"
    links = relations(("r1", "hyperlink", "https://zandoever.example/"))
    sheet = f'{rows}<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="r1"/></hyperlinks>'
    return packed(workbook(sheet, more={"xl/worksheets/_rels/sheet1.xml.rels": links}))


def _grid(rows: int) -> str:
    return (
        "<sheetData>"
        + ("<row>" + "".join(f"<c><v>{n * 7919 % 100_003}</v></c>" for n in range(3000)) + "</row>") * rows
        + "</sheetData>"
    )


def _cells() -> bytes:
    return packed(workbook(_grid(500)))


def _elsewhere() -> bytes:
    return packed(workbook(_grid(500), at="bladen/een.xml"))


def _slides() -> bytes:
    from pptx import Presentation

    deck = Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "Inkoop jeugdhulp Zandoever"
    slide.placeholders[1].text = "Inschrijven op perceel 1 kan tot 15 mei 2026."
    buffer = io.BytesIO()
    deck.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    main = bytes(parts["ppt/presentation.xml"])  # type: ignore[arg-type]
    start, end = main.index(b"<p:sldId "), main.index(b"</p:sldIdLst>")
    parts["ppt/presentation.xml"] = main[:start] + main[start:end] * 100_000 + main[end:]
    return packed(parts)
