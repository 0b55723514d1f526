"""Text that grows: eight times as much must not take much more than eight times as long, whatever it says."""

from __future__ import annotations

import gc
import io
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from html import escape

import openpyxl
from docx import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extractors.dates.grammar import find_dates
from extractors.document import UnreadableError
from extractors.extract import extract
from extractors.readers import read
from hostile.result import Result
from pipeline.extraction.reading import load

TIMES = 8
ALLOWED = 20.0
"""``TIMES`` the size may take so many times as long: a measure on a busy machine is off by two."""
_FLOOR = 0.05
"""Seconds under which a measure says nothing."""
_SENTENCE = (
    "De gunning van perceel 2 Wonen aan Stichting De Rietkraag volgt op 3 maart 2026, waarna de taakgerichte bekostiging "
    "ingaat en het contract vier jaar loopt"
)

SHAPES = {
    "sentences": _SENTENCE + ". ",
    "one sentence without an end": _SENTENCE + " en ",
    "commas": ", ",
    "signs without a space": "*",
    "dots": ".",
    "dashes": "-",
    "brackets": "(",
    "quotes": '"',
    "digits": "1",
    "one word of letters": "a",
    "one word of capitals": "A",
    "words with a capital": "Wonen ",
    "small words": "van de ",
    "names": "Stichting De Linde en ",
    "legal forms": "Linde B.V. ",
    "initials": "J. ",
    "codes": "4a, ",
    "labels and codes": "perceel 1 en ",
    "labels and names": "Segment 1: Wonen ",
    "dates": "1 maart 2026 ",
    "months": "maart, ",
    "half dates": "1 maart tot ",
    "awards": "gegund aan ",
    "counts": "12 aanbieders ",
    "claims": "open house ",
    "mail addresses begun": "jan.jansen@",
    "telephone numbers begun": "06-",
    "abbreviations": "o.a. ",
    "hyphens": "jeugd- en ",
    "joined signs": "e\u0301",
}
"""Name of a shape -> what it repeats."""


def _page(inner: str) -> bytes:
    return f"<!doctype html><html><body><main><h1>Inkoop jeugdhulp</h1>{inner}</main></body></html>".encode()


def _paragraph(text: str) -> bytes:
    return _page(f"<p>Perceel 1 gunning {escape(text)} einde</p>")


def _items(text: str) -> bytes:
    return _page("<p>Gegund zijn:</p><ul>" + "".join(f"<li>{escape(part)}</li>" for part in _cut(text, 60)) + "</ul>")


def _table(text: str) -> bytes:
    rows = ("".join(f"<td>{escape(part)}</td>" for part in _cut(row, 15)) for row in _cut(text, 60))
    return _page("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")


def _nested(text: str) -> bytes:
    return _page("<div><span>" * (len(text) // 11) + "gunning")


def _plain(text: str) -> bytes:
    return ("Inkoop jeugdhulp\n\n" + "\n".join(_cut(text, 70))).encode()


def _csv(text: str) -> bytes:
    return "\n".join(";".join(_cut(row, 15)) for row in _cut(text.replace('"', "'"), 60)).encode()


def _docx(text: str) -> bytes:
    document = WordDocument()
    for part in _cut(text, 200):
        document.add_paragraph(part)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _xlsx(text: str) -> bytes:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("Lijst")
    for row in _cut(text, 60):
        sheet.append(list(_cut(row, 15)))
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _pdf(text: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    lines = list(_cut(text, 80))
    for begin in range(0, len(lines), 50):
        for number, line in enumerate(lines[begin : begin + 50]):
            canvas.drawString(60, 780 - 14 * number, line)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _cut(text: str, length: int) -> Iterator[str]:
    return (text[at : at + length] for at in range(0, len(text), length))


def _facts(content: bytes, media_type: str | None = None) -> None:
    extract(read(content, media_type=media_type))


LAYOUTS: dict[str, tuple[Callable[[str], bytes], str | None, int]] = {
    "html items": (_items, None, 2000),
    "html table": (_table, None, 2000),
    "html nested elements": (_nested, None, 20000),
    "plain text": (_plain, "text/plain", 4000),
    "csv": (_csv, "text/csv", 2000),
    "docx paragraphs": (_docx, None, 4000),
    "xlsx cells": (_xlsx, None, 2000),
    "pdf pages": (_pdf, None, 4000),
}
"""Name of a layout -> how a text is made into a file, its media type, and the characters to begin with."""
_WORDS = ("sentences", "names", "labels and names", "dates", "commas")
"""Shapes that every layout is filled with."""
_BEGIN = 4000
"""Characters of a paragraph to begin with: passages and sentences of more are cut, so that this is where it must hold."""


def cases() -> Iterator[tuple[str, Callable[[int], Callable[[], object]]]]:
    """Every case: its name, and what makes the work for one or ``TIMES`` times the size."""
    for name, unit in SHAPES.items():
        yield f"html paragraph of {name}", _work(_paragraph, unit, None, _BEGIN)
    for layout, (make, media_type, begin) in LAYOUTS.items():
        for name in _WORDS:
            yield f"{layout}, {name}", _work(make, SHAPES[name], media_type, begin)
    for name in ("dates", "months", "half dates", "digits", "small words"):
        yield f"date grammar on {name}", _dates(SHAPES[name])


def _work(
    make: Callable[[str], bytes], unit: str, media_type: str | None, begin: int
) -> Callable[[int], Callable[[], object]]:
    def of_size(times: int) -> Callable[[], object]:
        content = make(_text(unit, begin * times))
        return lambda: _facts(content, media_type)

    return of_size


def _dates(unit: str) -> Callable[[int], Callable[[], object]]:
    def of_size(times: int) -> Callable[[], object]:
        text = _text(unit, 2000 * times)
        find_dates.cache_clear()
        return lambda: find_dates(text)

    return of_size


def _text(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor that the work takes; a file told unreadable has been looked at too.

    Without Python's search for circles: what it takes grows with all that is alive in the process, not with the work.
    """
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        with suppress(UnreadableError):
            work()
        return time.process_time() - began
    finally:
        gc.enable()


def grown(of_size: Callable[[int], Callable[[], object]]) -> tuple[float, float]:
    """Seconds for the size and for ``TIMES`` the size; measured again where they seem out of proportion."""
    small, large = seconds(of_size(1)), seconds(of_size(TIMES))
    if ratio(small, large) > ALLOWED / 2:
        small, large = min(small, seconds(of_size(1))), min(large, seconds(of_size(TIMES)))
    return small, large


def ratio(small: float, large: float) -> float:
    """How many times as long the larger took."""
    return large / max(small, _FLOOR)


def growth_results(area: str) -> Iterator[Result]:
    """A row for each case, with the seconds."""
    load()
    _facts(_paragraph(_SENTENCE))  # what is loaded at the first document is no measure
    for name, of_size in cases():
        small, large = grown(of_size)
        times = ratio(small, large)
        yield Result(
            area,
            f"growth: {name}",
            f"{TIMES} times the size",
            f"at most {ALLOWED:.0f} times as long",
            f"{small:.2f} s, then {large:.2f} s: {times:.0f} times as long",
            1,
            int(times > ALLOWED),
        )
