import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import readers
from extractors.document import UnreadableError
from extractors.readers import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
MAIL = b"Received: from a by b; Mon, 1 May 2023 10:00:00 +0200\r\n\tby c\r\nSubject: Inkoop\r\n\r\nDag\r\n"


def zipped(*names: str, mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x")  # its date is fixed, so that the test has one name
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", sniff.EMPTY),
        (b" \r\n\t", sniff.EMPTY),
        (b"%PDF-1.7\n", sniff.PDF),
        (b"\xef\xbb\xbf\n%PDF-1.4", sniff.PDF),
        (b"\x00\x01junk\x02\n%PDF-1.4", sniff.PDF),
        (zipped("[Content_Types].xml", "word/document.xml"), sniff.DOCX),
        (zipped("ppt/presentation.xml"), sniff.PPTX),
        (zipped("xl/workbook.xml"), sniff.XLSX),
        (zipped("xl/workbook.xml")[:40], sniff.XLSX),
        (zipped("nota.pdf"), sniff.ZIP),
        (zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
         "application/vnd.oasis.opendocument.text"),
        (OLE + "WordDocument\0".encode("utf-16-le"), "application/msword"),
        (OLE + "Workbook\0".encode("utf-16-le"), "application/vnd.ms-excel"),
        (OLE + "__properties_version1.0\0".encode("utf-16-le"), "application/vnd.ms-outlook"),
        (OLE + "EncryptedPackage\0".encode("utf-16-le"), sniff.ENCRYPTED),
        (OLE, sniff.OLE),
        (b"{\\rtf1 dag}", sniff.RTF),
        (MAIL, sniff.MAIL),
        (b"From jan@dorp.example Mon May  1\n" + MAIL, sniff.MAIL),
        (b"Datum: 1 mei\nOnderwerp: inkoop\n\nDag", sniff.PLAIN),
        (b"Subject: inkoop\nDate: 1 mei\n\nNotulen", sniff.PLAIN),
        (b"\xef\xbb\xbf<!DOCTYPE html><title>x</title>", sniff.HTML),
        (b'<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "-//W3C"><html>', sniff.HTML),
        ("<html><p>één".encode("utf-16"), sniff.HTML),
        (b"<div class='x'>tekst</div>", sniff.HTML),
        (b'<?xml version="1.0"?><urlset xmlns="http://x"></urlset>', sniff.XML),
        (b'<svg xmlns="http://www.w3.org/2000/svg"></svg>', "image/svg+xml"),
        (b'{"a": [1, 2]}', sniff.JSON),
        (b"{niet: waar}", sniff.PLAIN),
        (b"naam;kvk\nDe Brug;1\nZorgplein;2\n", sniff.CSV),
        (b"naam,kvk,plaats\n\"Brug, De\",1,Dorp\n", sniff.CSV),
        (b"Jan, Piet, Klaas\nAppels, peren, kersen\n", sniff.PLAIN),
        (b"BM is geen bitmap maar een afkorting.", sniff.PLAIN),
        (b"De regio < 4 < 5", sniff.PLAIN),
        ("Eén crisisplaats".encode("cp1252"), sniff.PLAIN),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "image/png"),
        (b"\x00\x01\x02\x03" * 20, sniff.UNKNOWN),
    ],
)  # fmt: skip
def test_media_type(content: bytes, kind: str) -> None:
    assert sniff.media_type(content) == kind


@given(st.binary() | st.sampled_from([b"PK\x03\x04", OLE[:8], b"<", b"{", b"From: "]).flatmap(
    lambda start: st.binary().map(lambda rest: start + rest)))  # fmt: skip
def test_any_bytes_have_a_type(content: bytes) -> None:
    assert "/" in sniff.media_type(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (OLE + "EncryptedPackage\0".encode("utf-16-le"), "password_protected"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "unsupported_format"),
    ],
)
def test_what_no_reader_reads(content: bytes, kind: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        readers.read(content)
    assert caught.value.kind == kind


def test_every_reader_is_found_by_being_there() -> None:
    found = readers.readers()
    assert {sniff.HTML, sniff.MAIL, sniff.PLAIN, sniff.CSV} <= set(found)
    assert all(callable(reader.read) for reader in found.values())


def test_the_caller_may_say_what_it_is() -> None:
    assert readers.read(b"<p>x", media_type=sniff.PLAIN).reader.startswith("plain")
