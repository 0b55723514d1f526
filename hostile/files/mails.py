"""Mails inside mails, attachments by the thousand, and names of files that point elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage

from hostile.files.case import Case

_HEAD = (
    b"From: griffie@zandoever.example\r\nTo: raad@zandoever.example\r\nSubject: De stukken\r\n"
    b"Date: Mon, 02 Mar 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
_BODY = "Inschrijven op perceel 1 van de inkoop van jeugdhulp kan tot 15 mei 2026."
NAMES = (
    "../../etc/passwd",
    "..\\..\\gunning.txt",
    "/etc/cron.d/nacht",
    "C:\\gunning.txt",
    "..",
    "a\x00b\x1b[31m.txt",
    "x" * 5000 + ".txt",
)


def cases() -> Iterator[Case]:
    """Every bad mail."""
    yield Case("tien-diep.eml", "ten mails inside each other", lambda: _deep(10), ("nested_too_deep",), "partial")
    yield Case("paden.eml", "attachments with names such as ../../etc/passwd", _paths, (), "ok", words=_BODY)
    yield Case(
        "bijlagen.eml", "5,000 attachments", lambda: _attachments(5000), ("too_many_attachments",), "partial", slow=True
    )
    yield Case("delen.eml", "5,000 parts inside each other", _multiparts, ("nested_too_deep",))
    yield Case(
        "koppen.eml",
        "a header of 5 MB",
        lambda: _HEAD + b"X-Spoor: " + b"a b " * 1_250_000 + b"\r\n\r\ntekst",
        ("headers_too_large",),
    )
    yield Case(
        "base64.eml", "an attachment that is no base64", _no_base64, ("unsupported_format",), "partial", words=_BODY
    )
    yield Case("grens.eml", "parts whose boundary never comes", _no_boundary, (), "ok", words=_BODY)


def mail(*attachments: tuple[str, bytes]) -> EmailMessage:
    """A mail with these files."""
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = (
        "De stukken",
        "griffie@zandoever.example",
        "raad@zandoever.example",
    )
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    message.set_content(_BODY)
    for name, content in attachments:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message


def _deep(levels: int) -> bytes:
    message = mail()
    for level in range(levels):
        outer = mail()
        outer.replace_header("Subject", f"Doorgestuurd {level}")
        outer.add_attachment(message)
        message = outer
    return message.as_bytes()


def _paths() -> bytes:
    files = []
    for number, name in enumerate(NAMES):
        encoded = "".join(f"%{byte:02X}" for byte in name.encode())
        files.append(
            b"--g\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''%s\r\n\r\n%s\r\n"
            % (encoded.encode(), f"Perceel {number}: de stukken van {number} maart 2026.".encode())
        )
    start = _HEAD + b"Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\n"
    return start + _BODY.encode() + b"\r\n" + b"".join(files) + b"--g--\r\n"


def _attachments(count: int) -> bytes:
    part = b"--g\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=a%d.txt\r\n\r\nStuk %d\r\n"
    start = _HEAD + b"Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\n"
    return start + _BODY.encode() + b"\r\n" + b"".join(part % (n, n) for n in range(count)) + b"--g--\r\n"


def _multiparts() -> bytes:
    start = b"".join(b"Content-Type: multipart/mixed; boundary=g%d\r\n\r\n--g%d\r\n" % (n, n) for n in range(5000))
    return _HEAD + start + b"Content-Type: text/plain\r\n\r\n" + _BODY.encode()


def _no_base64() -> bytes:
    kind = b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n"
    start = _HEAD + b"Content-Type: multipart/mixed; boundary=g\r\n\r\n--g\r\nContent-Type: text/plain\r\n\r\n"
    return start + _BODY.encode() + b"\r\n--g\r\n" + kind + b"%%%% geen base64 &&&&\r\n--g--\r\n"


def _no_boundary() -> bytes:
    return _HEAD + b"Content-Type: multipart/mixed; boundary=nergens\r\n\r\n" + _BODY.encode()
