"""Mail (RFC 822): its words as passages, what it carries as attachments that are read as documents of their own."""

from __future__ import annotations

import email
import email.policy
import mimetypes
import re
from email.message import EmailMessage, Message
from email.utils import parsedate_to_datetime

from extractors.document import (
    Attachment,
    Document,
    Link,
    PassageBuilder,
    ReadProblem,
    StatedDate,
    UnreadableError,
)
from extractors.readers import plain, sniff
from extractors.readers.bounds import MAX_BYTES
from extractors.readers.encoding import decode
from extractors.readers.front_matter import date_of
from extractors.readers.html import add_passages
from extractors.readers.language import language_of
from extractors.text import one_line

MEDIA_TYPES = (sniff.MAIL,)
VERSION = 1

_SMALLEST_PICTURE = 20_000
"""Bytes: below it a picture is the sender's logo."""
_LARGEST_HEADERS = 256 * 1024
"""Characters: the parser of the standard library needs hundreds of times the memory of a header."""
MAX_ATTACHMENTS = 500
"""Files of one mail that become documents; each costs a file in the archive and a row."""
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_UNSAFE_IN_NAME = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\/]')
_QUOTE_MARKS = re.compile(r"^(?:> ?)+", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_SUFFIXES = {sniff.PDF: ".pdf", sniff.DOCX: ".docx", sniff.PPTX: ".pptx", sniff.XLSX: ".xlsx", sniff.MAIL: ".eml",
             sniff.PLAIN: ".txt", sniff.HTML: ".html", sniff.CSV: ".csv"}  # fmt: skip


def read(content: bytes) -> Document:
    """Read a mail. Raises ``UnreadableError``: ``headers_too_large``, ``nested_too_deep``, ``no_text``."""
    end = _HEADER_END.search(content)
    if (end.start() if end else len(content)) > _LARGEST_HEADERS:
        raise UnreadableError("headers_too_large", f"The mail's headers are longer than {_LARGEST_HEADERS} bytes")
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
        return _MailReader(message).document()
    except RecursionError as error:
        raise UnreadableError("nested_too_deep", "The parts of the mail lie inside each other too deep") from error


class _MailReader:
    """One mail: what is found in it so far."""

    def __init__(self, message: EmailMessage) -> None:
        self._message = message
        self._problems: list[ReadProblem] = []
        self._builder = PassageBuilder()
        self._links: tuple[Link, ...] = ()
        self._markup = ""

    def document(self) -> Document:
        """Body first, then what is attached."""
        body = self._body("html", "plain")
        if body is not None:
            self._read_body(body)
        attachments = self._attachments(body)
        if not self._builder.passages and not attachments:
            raise UnreadableError("no_text", "The mail has neither words nor attachments")
        return Document(
            media_type=sniff.MAIL,
            reader=f"eml {VERSION}",
            passages=self._builder.done(),
            title=one_line(self._header(self._message, "subject")) or None,
            language=language_of(passage.text for passage in self._builder.passages),
            date=self._date() or date_of(self._builder.passages),
            status="partial" if self._problems else "ok",
            links=self._links,
            attachments=attachments,
            problems=tuple(self._problems),
        )

    def _body(self, *kinds: str) -> Message | None:
        """The part that holds the mail's words, of the first of the kinds that is there."""
        try:
            return self._message.get_body(kinds)
        except (LookupError, UnicodeError, ValueError, TypeError, AttributeError):
            # The standard library trips over a multipart whose boundary is nowhere; then the first text it is.
            texts = [part for part in self._message.walk() if part.get_content_maintype() == "text"]
            self._problems.append(ReadProblem("broken_structure", "The parts of the mail are not as its headers say"))
            return texts[0] if texts else None

    def _read_body(self, body: Message) -> None:
        text = self._text(body)
        if body.get_content_subtype() == "html":
            self._markup = text
            self._links = add_passages(text, self._builder, paragraph="mail_body")
            if self._builder.passages:
                return
            other = self._body("plain")
            text = self._text(other) if other is not None else ""
        text = _SIGNATURE.sub("", _QUOTE_MARKS.sub("", text.replace("\r\n", "\n")))
        plain.add_passages(text, self._builder, paragraph="mail_body")

    def _text(self, part: Message) -> str:
        """The text of a part; an unknown or wrong charset is a problem and costs no words."""
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            return ""
        if len(payload) > MAX_BYTES:
            message = f"The mail's own text is {len(payload)} bytes long; the first {MAX_BYTES} are read"
            self._problems.append(ReadProblem("too_much_text", message))
            payload = payload[:MAX_BYTES]
        charset = part.get_content_charset()
        text, problems = decode(payload, None if charset in (None, "us-ascii") else str(charset))
        self._problems += problems
        return text

    def _date(self) -> StatedDate | None:
        """The day in the ``Date`` header, in the sender's own time zone."""
        value = self._header(self._message, "date")
        if not value:
            return None
        try:
            return StatedDate(parsedate_to_datetime(value).date(), "day")
        except (ValueError, TypeError, IndexError, OverflowError):
            self._problems.append(ReadProblem("broken_date", f"The mail's date cannot be read: {value[:60]!r}"))
            return None

    def _attachments(self, body: Message | None) -> tuple[Attachment, ...]:
        found: list[Attachment] = []
        stack: list[Message] = [self._message]
        alternatives: set[int] = set()
        while stack:
            part = stack.pop()
            if part.get_content_type() == "message/rfc822":
                self._add_mail(part, found)
            elif part.is_multipart():
                children = [child for child in part.get_payload() if isinstance(child, Message)]
                if part.get_content_type() == "multipart/alternative":
                    # The same words in another form, unless it is a file.
                    alternatives.update(id(child) for child in children if child.get_content_maintype() == "text")
                stack.extend(reversed(children))
            elif part is not body and id(part) not in alternatives:
                self._add_file(part, found)
            if len(found) == MAX_ATTACHMENTS and stack:
                message = f"The mail has more than {MAX_ATTACHMENTS} attachments; the first {MAX_ATTACHMENTS} are read"
                self._problems.append(ReadProblem("too_many_attachments", message))
                break
        return tuple(found)

    def _add_mail(self, part: Message, found: list[Attachment]) -> None:
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if not isinstance(inner, Message):
            self._problems.append(ReadProblem("broken_attachment", "An attached mail is empty"))
            return
        subject = self._header(inner, "subject") or part.get_filename() or f"attachment-{len(found) + 1}"
        content = inner.as_bytes(policy=email.policy.compat32)
        found.append(Attachment(_safe_name(subject.removesuffix(".eml")) + ".eml", content))

    def _add_file(self, part: Message, found: list[Attachment]) -> None:
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or not payload.strip():
            return
        if part.get_content_maintype() == "image" and self._is_decoration(part, payload):
            return
        declared = self._filename(part)
        if (
            declared is None
            and part.get_content_type() == "text/plain"
            and part.get_content_disposition() != "attachment"
        ):
            self._read_body(part)  # A mail that goes on after an attachment.
            return
        name = _safe_name(declared or "")
        if not name:
            kind = sniff.media_type(payload)
            suffix = _SUFFIXES.get(kind) or mimetypes.guess_extension(kind) or ".bin"
            name = f"attachment-{len(found) + 1}{suffix}"
        found.append(Attachment(name, payload))

    def _is_decoration(self, part: Message, payload: bytes) -> bool:
        """A logo, or a picture that is shown within the text."""
        content_id = self._header(part, "content-id").strip("<> ")
        return len(payload) < _SMALLEST_PICTURE or bool(content_id and f"cid:{content_id}" in self._markup)

    def _filename(self, part: Message) -> str | None:
        try:
            return part.get_filename()
        except (LookupError, UnicodeError, ValueError, TypeError) as error:  # RFC 2231 with an unknown charset
            self._problems.append(ReadProblem("unknown_charset", f"The name of an attachment cannot be read: {error}"))
            return None

    def _header(self, message: Message, name: str) -> str:
        try:
            value = message.get(name)
        except (LookupError, UnicodeError, ValueError, TypeError, IndexError, AttributeError) as error:
            # The standard library's header parser has bugs of its own on broken headers.
            self._problems.append(ReadProblem("broken_header", f"The header {name} cannot be read: {error}"))
            return ""
        return str(value) if value is not None else ""


def _safe_name(name: str) -> str:
    """The last part of a path, without characters that no file name may have, at most 150 characters."""
    name = one_line(_UNSAFE_IN_NAME.sub(" ", re.split(r"[\\/]", name)[-1])).strip(". ")
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[:150]}{dot}{suffix}" if dot and len(suffix) <= 5 else name[:150]
