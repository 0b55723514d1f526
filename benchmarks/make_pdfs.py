"""Draws the PDFs that the benchmarks read: letters, newsletters in two columns, strategies with ruled tables, plannings.

The words are drawn by chance from a small Dutch vocabulary with a fixed seed: the same files on every machine.
"""

from __future__ import annotations

import random
from functools import cache
from io import BytesIO

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table
from reportlab.platypus.doctemplate import PageBreak

_VOCABULARY = """
gemeente regio aanbieder jeugdhulp inkoop contract tarief bekostiging perceel segment begeleiding
behandeling verblijf dagbesteding crisis onderwijs gezin wijkteam toegang verwijzing wachttijd kwaliteit
partner overleg dialoog inschrijving gunning planning strategie uitgangspunt samenwerking verordening
college raad budget passende nieuwe lokale regionale duurzame integrale lichte zware tijdige haalbare
vaste open gezamenlijke kiest maakt vraagt biedt regelt bespreekt levert sluit toetst volgt bepaalt
versterkt en of met voor van in op de het een bij naar over tussen zonder binnen vanaf
"""
_WORDS = _VOCABULARY.split()
_MONTHS = ("januari", "maart", "mei", "juli", "september", "november")
_BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10.5, leading=13.5, spaceAfter=7)
_SMALL = ParagraphStyle("small", fontName="Helvetica", fontSize=8.5, leading=10.5)
_BOLD = ParagraphStyle("bold", parent=_SMALL, fontName="Helvetica-Bold")
_HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=18, spaceAfter=6)
_GRID = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def _sentence(chance: random.Random, low: int = 9, high: int = 22) -> str:
    words = chance.choices(_WORDS, k=chance.randint(low, high))
    return (" ".join(words)).capitalize() + "."


def _prose(chance: random.Random, sentences: int = 5) -> Paragraph:
    return Paragraph(" ".join(_sentence(chance) for _ in range(sentences)), _BODY)


def _date(chance: random.Random) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {chance.randint(2021, 2027)}"


def _build(story: list[Flowable], columns: int = 1) -> bytes:
    out = BytesIO()
    document = BaseDocTemplate(out, pagesize=A4, invariant=1)
    width = (A4[0] - 100 - 20 * (columns - 1)) / columns
    frames = [Frame(50 + i * (width + 20), 50, width, A4[1] - 100, 0, 0, 0, 0) for i in range(columns)]
    document.addPageTemplates([PageTemplate(id="pages", frames=frames)])
    document.build(story)
    return out.getvalue()


def letters(pages: int) -> bytes:
    """A page a letter: address, two paragraphs, numbered points, a closing."""
    chance = random.Random(1)
    story: list[Flowable] = []
    for _ in range(pages):
        story += [Paragraph("Gemeente Merendal<br/>Postbus 12<br/>3300 AA Merendal", _BODY), Spacer(1, 40)]
        story += [Paragraph(f"Datum: {_date(chance)}", _BODY), _prose(chance, 6), _prose(chance, 6)]
        story += [Paragraph(f"{n}. {_sentence(chance)}", _BODY) for n in range(1, 6)]
        story += [_prose(chance, 5), Paragraph("Met vriendelijke groet,", _BODY), PageBreak()]
    return _build(story)


def newsletters(pages: int) -> bytes:
    """Two columns of prose with headings."""
    chance = random.Random(2)
    story: list[Flowable] = []
    for _ in range(pages):
        for _ in range(6):
            story += [Paragraph(chance.choice(_WORDS).capitalize() + " in de regio", _HEAD), _prose(chance, 8)]
        story.append(PageBreak())
    return _build(story, columns=2)


def strategies(pages: int) -> bytes:
    """Prose and, on every page, a ruled table of six columns."""
    chance = random.Random(3)
    story: list[Flowable] = []
    for number in range(1, pages + 1):
        rows = [[Paragraph(text, _BOLD) for text in ("Segment", "Regio", "Procedure", "Start", "Einde", "Tarief")]]
        for _ in range(9):
            texts = [_sentence(chance, 2, 5) for _ in range(3)] + [_date(chance), _date(chance), "€ 91,25"]
            rows.append([Paragraph(text, _SMALL) for text in texts])
        story += [Paragraph(f"{number} Verwerving", _HEAD), _prose(chance), _prose(chance)]
        story += [Table(rows, colWidths=[82] * 6, style=_GRID), Spacer(1, 8), _prose(chance, 3), PageBreak()]
    return _build(story)


def plannings(pages: int) -> bytes:
    """On every page a table of dates without a rule, and prose."""
    chance = random.Random(4)
    story: list[Flowable] = []
    for _ in range(pages):
        rows = [[_date(chance), _sentence(chance, 2, 6)] for _ in range(18)]
        story += [Paragraph("Planning van de inkoop", _HEAD), _prose(chance)]
        story += [Table(rows, colWidths=[130, 360]), _prose(chance), PageBreak()]
    return _build(story)


@cache
def files(pages: int) -> dict[str, bytes]:
    """The four kinds by name, ``pages`` pages each."""
    return {made.__name__: made(pages) for made in (letters, newsletters, strategies, plannings)}
