"""Presentations (PPTX), read with python-pptx: a page is a slide, its title a heading, speaker notes stand under it."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from itertools import islice
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.exc import PackageNotFoundError, PythonPptxError

from extractors.document import Document, ReadProblem, UnreadableError
from extractors.readers.front_matter import date_of_first_lines, lines
from extractors.readers.language import language_of
from extractors.readers.ooxml import chosen_title
from extractors.readers.pptx.shapes import placed
from extractors.readers.pptx.slides import SlideReader, lines_of
from extractors.readers.zipcheck import open_checked

MEDIA_TYPES = ("application/vnd.openxmlformats-officedocument.presentationml.presentation",)
READER = "pptx 1"

MAX_SLIDES = 1000
_FEWEST_SLIDES = 4
"""Of three slides two may well say the same by chance."""


def read(content: bytes) -> Document:
    """The document in the bytes of a PPTX file.

    Raises ``UnreadableError``: ``password_protected``, ``broken_file``, ``zip_bomb``, ``nested_too_deep``.
    """
    open_checked(content).close()
    try:
        return _read(Presentation(io.BytesIO(content)))
    except RecursionError as error:
        raise UnreadableError("nested_too_deep", "Its elements lie inside each other too deep to be read.") from error
    except (
        PackageNotFoundError,
        PythonPptxError,
        etree.LxmlError,
        zipfile.BadZipFile,
        # python-pptx meets a part or attribute that must be there and is not
        AttributeError,
        KeyError,
        ValueError,
    ) as error:
        raise UnreadableError("broken_file", f"The presentation cannot be read: {error!r}.") from error


def _read(presentation: Any) -> Document:
    count = len(presentation.slides)
    slides = list(islice(presentation.slides, MAX_SLIDES))
    reader = SlideReader(furniture=_repeated(slides))
    if count > MAX_SLIDES:
        message = f"Only the first {MAX_SLIDES} of {count} slides were read"
        reader.problems.append(ReadProblem("too_many_pages", message))
    for number, slide in enumerate(slides, 1):
        reader.read(slide, number)
    passages = reader.builder.done()
    texts = [passage.text for passage in passages]
    heading = next((passage.text for passage in passages if passage.kind == "heading"), None)
    return Document(
        media_type=MEDIA_TYPES[0],
        reader=READER,
        passages=passages,
        title=chosen_title(presentation.core_properties.title) or heading,
        language=language_of(texts),
        pages=count,
        date=date_of_first_lines(lines(passage for passage in passages if passage.page == 1)),
        status="partial" if reader.problems else "ok",
        links=tuple(reader.links),
        attachments=tuple(reader.attachments),
        problems=tuple(reader.problems),
    )


def _repeated(slides: list[Any]) -> frozenset[str]:
    """Texts of shapes, other than titles, that stand on more than half of the slides: a footer that was pasted in."""
    if len(slides) < _FEWEST_SLIDES:
        return frozenset()
    counted: Counter[str] = Counter()
    for slide in slides:
        counted.update({"\n".join(lines_of(item.shape)) for item in placed(slide)})
    return frozenset(text for text, count in counted.items() if text and count * 2 > len(slides))
