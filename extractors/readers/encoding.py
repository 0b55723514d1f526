"""From bytes to characters: which encoding a text file or page is in."""

from __future__ import annotations

import codecs

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from extractors.document import ReadProblem

_FALLBACK = "cp1252"


def decode(content: bytes, declared: str | None = None) -> tuple[str, tuple[ReadProblem, ...]]:
    """The text of the bytes, with a problem where characters were lost or the label is unknown.

    A byte order mark decides; then ``declared`` as browsers read it (``iso-8859-1`` means cp1252, else the euro sign
    is lost); then UTF-8; then cp1252. Bytes that are wrong under the label are tried under the next.
    """
    bom_encoding, bom = read_bom(content)
    if bom_encoding is not None and bom is not None:
        return content[len(bom) :].decode(bom_encoding, "replace").lstrip("\ufeff"), ()
    problems: list[ReadProblem] = []
    encoding = _known(declared) if declared else None
    if declared and encoding is None:
        problems.append(ReadProblem("unknown_charset", f"The text calls its encoding {declared!r}, which is unknown"))
    # A label read from ASCII bytes cannot be true when it says UTF-16: browsers take UTF-8.
    if encoding is not None and encoding.startswith(("utf-16", "utf-32")):
        encoding = "utf-8"
    for candidate in (encoding, "utf-8", _FALLBACK):
        if candidate is None:
            continue
        try:
            return content.decode(candidate), tuple(problems)
        except UnicodeError:
            continue
    text = content.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    if lost * 2 > sum(character > "\x7f" for character in text):
        text = content.decode(_FALLBACK, "replace")
        lost = text.count("\ufffd")
    problems.append(ReadProblem("undecodable_bytes", f"{lost} characters could not be decoded and read U+FFFD"))
    return text, tuple(problems)


def decode_html(content: bytes) -> tuple[str, tuple[ReadProblem, ...]]:
    """The text of a page: as ``decode``, with the label of its ``<meta charset>`` or XML declaration."""
    return decode(content, html_body_declared_encoding(content[:8192]))


def _known(label: str) -> str | None:
    """Python's name of a text encoding, None for what is none (``rot13``, ``x-unknown``)."""
    resolved = resolve_encoding(label)
    if resolved is None:
        return None
    try:
        "a".encode(resolved)
    except (LookupError, UnicodeError):
        return None
    return codecs.lookup(resolved).name
