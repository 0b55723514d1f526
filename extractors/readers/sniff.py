"""What a file is, told by its bytes: servers name a PDF ``application/octet-stream`` and a login page ``.docx``."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile

import filetype

from extractors.readers.zipcheck import PACKED_BY_OFFICE

EMPTY = "application/x-empty"
UNKNOWN = "application/octet-stream"
PDF = "application/pdf"
HTML = "text/html"
XML = "application/xml"
PLAIN = "text/plain"
CSV = "text/csv"
JSON = "application/json"
MAIL = "message/rfc822"
RTF = "application/rtf"
ZIP = "application/zip"
OLE = "application/x-ole-storage"
ENCRYPTED = "application/encrypted"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_HEAD = 65536
_OFFICE_FOLDERS = {"word/": DOCX, "ppt/": PPTX, "xl/": XLSX}
_OLE_STREAMS = {
    "EncryptedPackage": ENCRYPTED,
    "__properties_version1.0": "application/vnd.ms-outlook",
    "WordDocument": "application/msword",
    "PowerPoint Document": "application/vnd.ms-powerpoint",
    "Workbook": "application/vnd.ms-excel",
    "Book": "application/vnd.ms-excel",
}
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b")) + b"\x7f"
_XML_PROLOGUE = re.compile(r"(?:\s|<\?xml[^>]*>|<!--.*?-->|<\?[^>]*>)*", re.DOTALL)
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|header|nav|div|span|p|a|h[1-6]"
    r"|table|ul|ol|dl|br|b|strong|em|font|center|form|img|iframe|base)\b[^<>]*/?>",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:[ \t]|$)")
_ORIGIN_HEADERS = {
    "from",
    "received",
    "message-id",
    "mime-version",
    "return-path",
    "delivered-to",
    "x-mailer",
    "sender",
}
_MAIL_HEADERS = _ORIGIN_HEADERS | {
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "reply-to",
    "content-type",
    "in-reply-to",
    "references",
    "content-transfer-encoding",
    "content-language",
    "thread-topic",
}


def media_type(content: bytes) -> str:
    """The media type of a file by its content; never raises.

    Empty bytes are ``application/x-empty``, bytes of an unknown kind ``application/octet-stream``. An Office file
    behind a password is ``application/encrypted``: nothing in it tells which kind it is.
    """
    if not content.strip(b" \t\r\n"):
        return EMPTY
    if content.lstrip(b"\xef\xbb\xbf \t\r\n\0")[:5] == b"%PDF-":
        return PDF
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _in_zip(content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _in_ole(content)
    if content.lstrip()[:5] == b"{\\rtf":
        return RTF
    text = _as_text(content)
    if text is not None:
        return _of_text(text, content)
    if b"%PDF-" in content[:1024]:
        return PDF
    kind = filetype.guess_mime(content[:_HEAD])
    return str(kind) if kind else UNKNOWN


def _in_zip(content: bytes) -> str:
    """Which Office or OpenDocument format a ZIP file holds, by the names within."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if "mimetype" in names and archive.getinfo("mimetype").compress_type in PACKED_BY_OFFICE:
                with archive.open("mimetype") as entry:
                    declared = entry.read(200).decode("ascii", "replace").strip()
                if re.fullmatch(r"application/[\w.+-]+", declared):
                    return declared
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        # Cut off on its way: the local headers still tell what it was, and its reader will say that it is broken.
        names = [match.decode() for match in re.findall(rb"PK\x03\x04.{26}(word/|ppt/|xl/)", content, re.DOTALL)]
    for folder, kind in _OFFICE_FOLDERS.items():
        if any(name.startswith(folder) for name in names):
            return kind
    return ZIP


def _in_ole(content: bytes) -> str:
    """Which of Microsoft's older formats an OLE file holds, by the names of its streams (UTF-16 in its directory)."""
    for stream, kind in _OLE_STREAMS.items():
        if (stream + "\0").encode("utf-16-le") in content:
            return kind
    return OLE


def _as_text(content: bytes) -> str | None:
    """The first part of the bytes as characters where they are text (only good for recognising), else None."""
    head = content[:_HEAD]
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return head.decode(encoding, "replace").lstrip("\ufeff")
    text = head.decode("latin-1")
    controls = len(head) - len(head.translate(None, _CONTROL))
    # A page or mail from an old system may hold a stray control character; a binary file has them everywhere.
    if controls == 0 or (controls * 200 < len(head) and (_is_html(text) or _is_mail(text))):
        return text
    return None


def _of_text(text: str, content: bytes) -> str:
    if _is_mail(text):
        return MAIL
    if _is_html(text):
        return HTML
    start = text[_prologue_end(text) :]
    if text.lstrip().startswith("<?xml") or re.match(r"<[A-Za-z][\w:.-]*(?:\s+xmlns[:=]|>|\s[^<>]*>)", start):
        return "image/svg+xml" if start[:4].lower() == "<svg" else XML
    if text.lstrip()[:1] in ("{", "[") and _is_json(content):
        return JSON
    return CSV if _is_csv(text) else PLAIN


def _prologue_end(text: str) -> int:
    match = _XML_PROLOGUE.match(text)
    return match.end() if match else 0


def _is_html(text: str) -> bool:
    start = text[_prologue_end(text) :]
    return _HTML_START.match(start) is not None


def _is_mail(text: str) -> bool:
    """Whether the text begins with a block of mail headers: two that mail has, one of them of its origin."""
    seen: set[str] = set()
    for line in re.sub(r"\AFrom .*\n", "", text.lstrip("\r\n")).splitlines():
        if not line.strip():
            break
        if line[0] in " \t" and seen:
            continue
        match = _HEADER_LINE.match(line)
        if match is None:
            return False
        seen.add(match[1].lower())
    return len(seen & _MAIL_HEADERS) >= 2 and bool(seen & _ORIGIN_HEADERS)


def _is_json(content: bytes) -> bool:
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _is_csv(text: str) -> bool:
    """Whether all lines have equally many fields (a comma of prose has a space behind it, one of a CSV seldom)."""
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    for separator, least in ((";", 2), (",", 3)):
        if len(lines) < 2 or text.count(separator + " ") * 2 > text.count(separator):
            continue
        try:
            widths = {len(row) for row in csv.reader(lines, delimiter=separator, strict=True)}
        except csv.Error:
            continue
        if len(widths) == 1 and widths.pop() >= least:
            return True
    return False
