from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.document import UnreadableError
from extractors.readers import eml
from tests.readers import examples

HEADERS = b"From: inkoop@veldwijk.example\r\nSubject: Inkoop\r\nDate: Mon, 1 May 2023 10:00:00 +0200\r\n"


def mail(**attachments: bytes) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Inkoop"
    message["From"] = "inkoop@veldwijk.example"
    message.set_content("Zie de bijlage.")
    for name, content in attachments.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message


@pytest.mark.parametrize("path", examples.paths(Path(__file__).parent / "examples"), ids=lambda path: path.name)
def test_example(path: Path) -> None:
    examples.check(path)


def test_an_unknown_charset_is_a_problem_and_costs_no_words() -> None:
    document = eml.read(HEADERS + b"Content-Type: text/plain; charset=x-klingon\r\n\r\n" + "Eén gunning".encode())
    assert [passage.text for passage in document.passages] == ["Eén gunning"]
    assert [problem.kind for problem in document.problems] == ["unknown_charset"]
    assert document.status == "partial"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\map\\nota.pdf", "nota.pdf"),
        ("no\x07ta?<>|.pdf", "no ta .pdf"),
        ("..", "attachment-1.pdf"),
        ("a" * 300 + ".pdf", "a" * 150 + ".pdf"),
    ],
)
def test_names_of_attachments_are_safe(name: str, safe: str) -> None:
    written = name.replace("\\", "\\\\").encode()
    raw = mail(NAAM=b"%PDF-1.4").as_bytes().replace(b'"NAAM"', b'"' + written + b'"')
    (attachment,) = eml.read(raw).attachments
    assert attachment.name == safe
    assert attachment.content == b"%PDF-1.4"


def test_a_mail_within_a_mail_within_a_mail() -> None:
    message = mail(nota=b"%PDF-1.4")
    for subject in ("Tweede", "Eerste"):
        outer = EmailMessage()
        outer["Subject"] = subject
        outer["From"] = "x@y.example"
        outer.set_content(subject)
        outer.add_attachment(message)
        message = outer
    first = eml.read(message.as_bytes())
    assert [attachment.name for attachment in first.attachments] == ["Tweede.eml"]
    second = eml.read(first.attachments[0].content)
    assert second.title == "Tweede"
    (inner,) = second.attachments
    assert inner.name == "Inkoop.eml"
    assert [attachment.name for attachment in eml.read(inner.content).attachments] == ["nota"]


def test_headers_of_megabytes_are_refused() -> None:
    with pytest.raises(UnreadableError) as caught:
        eml.read(HEADERS + b"X-Long: " + b"a" * 1_000_000 + b"\r\n\r\nDag")
    assert caught.value.kind == "headers_too_large"


def test_a_mail_of_thousands_of_parts_within_each_other_ends() -> None:
    parts = b"".join(f'Content-Type: multipart/mixed; boundary="{n}"\r\n\r\n--{n}\r\n'.encode() for n in range(3000))
    with pytest.raises(UnreadableError):
        eml.read(HEADERS + parts + b"Content-Type: text/plain\r\n\r\nDag")


def test_a_mail_without_words_or_attachments() -> None:
    with pytest.raises(UnreadableError) as caught:
        eml.read(HEADERS + b"\r\n \r\n")
    assert caught.value.kind == "no_text"


@given(st.text("abc:;=\"'<>@?/-_ \r\n\t\u00e9multipart/mixed boundary charset Content-Type Date Subject", max_size=200))
def test_any_headers_end_in_a_document_or_a_refusal(headers: str) -> None:
    content = HEADERS + headers.encode("utf-8", "replace") + b"\r\n\r\nDe gunning is rond."
    try:
        document = eml.read(content)
    except UnreadableError:
        return
    assert document.reader == f"eml {eml.VERSION}"


def test_parts_that_are_not_as_the_headers_say() -> None:
    related = b"Content-Type: multipart/related\r\n\r\n<p>geen grens</p>\r\n"
    text = b"Content-Type: text/plain\r\n\r\nDe gunning is rond.\r\n"
    content = (
        HEADERS + b"Content-Type: multipart/mixed; boundary=G\r\n\r\n--G\r\n" + related + b"--G\r\n" + text + b"--G--"
    )
    document = eml.read(content)
    assert [passage.text for passage in document.passages] == ["De gunning is rond."]


def test_the_lists_of_a_word_processor_keep_their_depth() -> None:
    item = '<p class=MsoListParagraph style="mso-list:l0 level{} lfo1"><span>{}&nbsp;&nbsp; </span>{}</p>'
    body = (
        "<p>Stappen:</p>"
        + item.format(1, "1.", "Wonen")
        + item.format(2, "·", "gezinshuis")
        + item.format(1, "2.", "Vervoer")
    )
    raw = HEADERS + b"Content-Type: text/html; charset=utf-8\r\n\r\n" + f"<html><body>{body}</body></html>".encode()
    items = [passage for passage in eml.read(raw).passages if passage.kind == "list_item"]
    assert [(one.level, one.marker, one.text) for one in items] == [
        (0, "1.", "Wonen"),
        (1, "·", "gezinshuis"),
        (0, "2.", "Vervoer"),
    ]


def test_lines_of_a_mail_head_sections_but_not_below_its_closing() -> None:
    text = "Beste raad,\n\nPerceel 1 Wonen\n\nDe gunning volgt in mei.\n\nMet vriendelijke groet,\n\nTeam Inkoop\n\nBezoekadres\n"
    quoted = "\nVan: Inkoopteam\n\n> Planning\n>\n> De inschrijving sluit op 3 juni en daarna lezen wij alles.\n"
    raw = HEADERS + b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + (text + quoted).encode()
    headings = [passage.text for passage in eml.read(raw).passages if passage.kind == "heading"]
    assert headings == ["Perceel 1 Wonen", "Planning"]
