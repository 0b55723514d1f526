"""From bytes to characters: which encoding a text file or page is in."""

from __future__ import annotations

import codecs

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding

from extractors.document import ReadProblem

_FALLBACK = "cp1252"
_AS_FALLBACK = "inkoopspoor.as_fallback"
_ONE_BYTE = ("cp125", "iso8859", "latin", "mac-", "mac_", "koi8", "ascii")


def decode(content: bytes, declared: str | None = None) -> tuple[str, tuple[ReadProblem, ...]]:
    """The text of the bytes, with a problem where characters were lost or the label is unknown.

    A byte order mark decides; then ``declared`` as browsers read it (``iso-8859-1`` means cp1252, else the euro sign
    is lost), unless it names an encoding of one byte a character and the bytes are UTF-8: nobody writes such by chance
    (a template in UTF-8 on a server that says otherwise). Then UTF-8; then cp1252. In a text that is UTF-8 but for some
    bytes (a page with a piece from an older system) those are read as cp1252, which is a problem; a label that is wrong
    while all bytes are right under another is none, as nothing is lost.
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
    for candidate in _candidates(encoding):
        try:
            return content.decode(candidate), tuple(problems)
        except UnicodeError:
            mixed = _mostly_utf8(content) if candidate == "utf-8" else None
        if mixed is not None:
            problems.append(_of_mixed(mixed))
            return mixed, tuple(problems)
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


def _candidates(encoding: str | None) -> tuple[str, ...]:
    """The encodings to try, in order."""
    if encoding is None or encoding == "utf-8":
        return ("utf-8", _FALLBACK)
    if encoding.startswith(_ONE_BYTE):
        return ("utf-8", encoding, _FALLBACK)
    return (encoding, "utf-8", _FALLBACK)


def _mostly_utf8(content: bytes) -> str | None:
    """The text where more characters are UTF-8 than bytes are not, None else."""
    replaced = content.decode("utf-8", "replace")
    lost = replaced.count("\ufffd")
    good = sum(character > "\x7f" for character in replaced) - lost
    return content.decode("utf-8", _AS_FALLBACK) if good > lost else None


def _of_mixed(text: str) -> ReadProblem:
    lost = text.count("\ufffd")
    if lost:
        return ReadProblem("undecodable_bytes", f"{lost} characters could not be decoded and read U+FFFD")
    return ReadProblem("wrong_charset", "Some bytes are not UTF-8 as the rest; they were read as windows-1252")


def _as_fallback(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(_FALLBACK, "replace"), error.end


codecs.register_error(_AS_FALLBACK, _as_fallback)


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
