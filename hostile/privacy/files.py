"""One maker of files for each reader: the lines of a person in every place where that format holds words."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from email.message import EmailMessage

import docx
import openpyxl
import pypdfium2 as pdfium
from openpyxl.comments import Comment
from pptx import Presentation
from pptx.util import Inches
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from hostile.privacy.planted import Person, lines_of

_ABOUT = "Inkoop jeugdhulp Oeverdam 2027: voor segment 2 Dagbehandeling geldt een open house. Inschrijven kan tot 15 mei 2026."


def html(person: Person) -> bytes:
    """A page: paragraphs, a table of contacts, links to a mailbox and a telephone, a picture's words, its title."""
    lines = "".join(f"<p>{line}</p>".replace("\n", "<br>") for line in lines_of(person).values())
    table = (
        f"<table><tr><th>Onderwerp</th><th>Contactpersoon</th><th>Telefoon</th></tr>"
        f"<tr><td>Dagbehandeling</td><td>{person.full}</td><td>{person.mobile}</td></tr></table>"
    )
    link = f'<p><a href="mailto:{person.mail}">Mail {person.full}</a> of <a href="tel:{person.mobile}">bel</a></p>'
    body = f"<main><h1>Inkoop jeugdhulp</h1><p>{_ABOUT}</p>{lines}{table}{link}</main>"
    return f'<!doctype html><html lang="nl"><head><title>Vraag het {person.full}, {person.function}</title></head><body>{body}</body></html>'.encode()


def plain(person: Person) -> bytes:
    """A text file."""
    return "\n\n".join(["Inkoop jeugdhulp Oeverdam", _ABOUT, *lines_of(person).values()]).encode()


def csv(person: Person) -> bytes:
    """A list with a column of contacts."""
    rows = [f'"{kind}";"{line.replace(chr(10), " / ")}";"{person.full}"' for kind, line in lines_of(person).items()]
    return "\n".join(["Onderwerp;Toelichting;Contactpersoon", f'"Inkoop";"{_ABOUT}";""', *rows]).encode()


def eml(person: Person) -> bytes:
    """A mail from this person, with the signature below."""
    message = EmailMessage()
    message["From"] = f"{person.full} <{person.mail}>"
    message["To"] = "inkoop@gemeente-oeverdam.example"
    message["Subject"] = f"Vragen van {person.initialled} over de inkoop jeugdhulp"
    message["Date"] = "Mon, 02 Mar 2026 09:00:00 +0100"
    message.set_content("\n\n".join([_ABOUT, *lines_of(person).values()]))
    return message.as_bytes()


def word(person: Person) -> bytes:
    """A Word file: body, table, header and footer of the page, its author."""
    document = docx.Document()
    document.core_properties.author = person.full
    document.core_properties.title = f"Notitie van {person.initialled}"
    document.add_heading("Inkoop jeugdhulp", 1)
    for line in (_ABOUT, *lines_of(person).values()):
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    for row, texts in enumerate((("Onderwerp", "Contactpersoon"), ("Dagbehandeling", person.full))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.sections[0].footer.paragraphs[0].text = f"Behandeld door {person.full}, tel. {person.mobile}"
    return _saved(document.save)


def slides(person: Person) -> bytes:
    """A presentation: a title slide with the speaker, text boxes, notes of the speaker."""
    deck = Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[0])
    first.shapes.title.text = "Inkoop jeugdhulp"
    first.placeholders[1].text = f"Presentatie door {person.full}"
    for line in (_ABOUT, *lines_of(person).values()):
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = "Toelichting"
        slide.shapes.add_textbox(Inches(1), Inches(2), Inches(8), Inches(2)).text_frame.text = line
    slide.notes_slide.notes_text_frame.text = f"{person.full} ({person.function}) neemt het over, {person.mobile}"
    return _saved(deck.save)


def sheet(person: Person) -> bytes:
    """A workbook: lines, a column of contacts, a remark in the margin of a cell."""
    book = openpyxl.Workbook()
    page = book.create_sheet("Planning")
    page.append(["Onderwerp", "Toelichting", "Contactpersoon"])
    page.append(["Inkoop", _ABOUT, ""])
    for kind, line in lines_of(person).items():
        page.append([kind, line, person.full])
    page["B2"].comment = Comment(f"Nagevraagd bij {person.full}", person.full)
    return _saved(book.save)


def printed(person: Person) -> bytes:
    """A PDF with words in it."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    _draw(canvas, ["Inkoop jeugdhulp Oeverdam", _ABOUT, *lines_of(person).values()], size=11)
    canvas.setTitle(f"Brief van {person.initialled}")
    canvas.save()
    return buffer.getvalue()


def scanned(person: Person) -> bytes:
    """The same page as a picture of it: its words come by recognition."""
    page = pdfium.PdfDocument(printed(person))[0]
    picture = page.render(scale=200 / 72).to_pil()
    jpeg = io.BytesIO()
    picture.convert("L").save(jpeg, "JPEG", quality=90)
    jpeg.seek(0)
    from reportlab.lib.utils import ImageReader

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(jpeg), 0, 0, *A4)
    canvas.save()
    return buffer.getvalue()


MAKERS: dict[str, Callable[[Person], bytes]] = {
    function.__name__: function for function in (html, plain, csv, eml, word, slides, sheet, printed, scanned)
}
"""Name of the format -> maker of a file that holds one person's lines."""


def _draw(canvas: Canvas, texts: Sequence[str], size: int) -> None:
    height = A4[1] - 60
    canvas.setFont("Helvetica", size)
    for text in texts:
        for line in text.split("\n"):
            for part in _wrapped(line, 85):
                canvas.drawString(60, height, part)
                height -= size * 1.35
        height -= size


def _wrapped(line: str, width: int) -> list[str]:
    parts = [""]
    for word_ in line.split():
        if len(parts[-1]) + len(word_) > width:
            parts.append("")
        parts[-1] = f"{parts[-1]} {word_}".strip()
    return parts


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()
