from __future__ import annotations

import io
import zipfile

import pytest

from extractors.document import UnreadableError
from extractors.readers import docx, pptx, xlsx, zipcheck
from extractors.readers.zipcheck import open_checked


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def kind_of(content: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        open_checked(content)
    return caught.value.kind


def test_an_ordinary_archive_opens() -> None:
    with open_checked(packed({"a.xml": b"<a/>"})) as archive:
        assert archive.namelist() == ["a.xml"]


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed({"a": bytes(5000), "b": bytes(5000)})
    for limit, value in (("MAX_TOTAL", 9999), ("MAX_PART", 4999), ("MAX_ENTRIES", 1)):
        with monkeypatch.context() as patch:
            patch.setattr(zipcheck, limit, value)
            assert kind_of(content) == "zip_bomb"
    open_checked(content).close()


def test_a_file_that_grows_enormously_is_a_bomb_for_every_reader() -> None:
    content = packed({"word/document.xml": bytes(30 * 2**20)})
    for reader in (docx, pptx, xlsx):
        with pytest.raises(UnreadableError) as caught:
            reader.read(content)
        assert caught.value.kind == "zip_bomb"


def test_what_is_no_archive() -> None:
    assert kind_of(b"") == "broken_file"
    assert kind_of(packed({"a": b"x" * 100})[:60]) == "broken_file"
    assert kind_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)) == "password_protected"


def test_encrypted_entries() -> None:
    content = bytearray(packed({"a": b"x"}))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1  # the flag in the central directory
    assert kind_of(bytes(content)) == "password_protected"
