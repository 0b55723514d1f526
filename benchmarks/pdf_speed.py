"""Pages a second of the PDF reader (text, boxes and tables) beside pdfplumber alone and pdfium's bare text.

All in one process and one run, in turns, so that a busy machine is busy for all three: trust the ratios.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

import pdfplumber
import pypdfium2 as pdfium

from benchmarks.make_pdfs import files
from extractors.readers import pdf

AIM = 5.0
"""How many times pdfplumber's pages a second the reader should reach on one core."""


def ours(content: bytes) -> None:
    """The reader: text, boxes, tables and structure."""
    pdf.read(content)


def plumber(content: bytes) -> None:
    """pdfplumber alone: text and tables, each page closed."""
    with pdfplumber.open(BytesIO(content)) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def bare(content: bytes) -> None:
    """pdfium's text alone: no boxes, no tables."""
    with pdfium.PdfDocument(content) as document:
        for page in document:
            text_page = page.get_textpage()
            text_page.get_text_range()
            text_page.close()
            page.close()


def measure(pages: int, rounds: int) -> list[dict[str, object]]:
    """Median pages a second (CPU time) of each tool on each kind of file."""
    tools: dict[str, Callable[[bytes], None]] = {"reader": ours, "pdfplumber": plumber, "pdfium_text": bare}
    made = files(pages)
    ours(made["letters"])
    rows: list[dict[str, object]] = []
    total = 0
    totals: dict[str, float] = dict.fromkeys(tools, 0.0)
    for kind, content in made.items():
        seconds: dict[str, list[float]] = {name: [] for name in tools}
        for _ in range(rounds):
            for name, tool in tools.items():
                started = time.process_time()
                tool(content)
                seconds[name].append(time.process_time() - started)
        middle = {name: median(values) for name, values in seconds.items()}
        for name, value in middle.items():
            totals[name] += value
        with pdfium.PdfDocument(content) as document:
            count = len(document)
        rows.append(_row(kind, count, middle))
        total += count
    rows.append(_row("all", total, totals))
    return rows


def _row(kind: str, pages: int, seconds: dict[str, float]) -> dict[str, object]:
    found: dict[str, object] = {"kind": kind, "pages": pages}
    found |= {name: round(pages / value, 1) for name, value in seconds.items()}
    found["times_pdfplumber"] = round(seconds["pdfplumber"] / seconds["reader"], 2)
    found["times_bare_text"] = round(seconds["reader"] / seconds["pdfium_text"], 2)
    return found


def main() -> None:
    """Print the table, or JSON with ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=12, help="pages of each kind of file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = measure(arguments.pages, arguments.rounds)
    if arguments.json:
        print(json.dumps({"benchmark": "pdf_speed", "aim_times_pdfplumber": AIM, "rows": rows}, indent=1))
        return
    print("PDF reader, pages a second of one core (medians)")
    print(f"{'kind':<12}{'pages':>6}{'reader':>9}{'pdfplumber':>12}{'pdfium text':>13}{'x pdfplumber':>14}")
    for row in rows:
        print(
            f"{row['kind']:<12}{row['pages']:>6}{row['reader']:>9}{row['pdfplumber']:>12}"
            f"{row['pdfium_text']:>13}{row['times_pdfplumber']:>14}"
        )
    print(f"Aim: at least {AIM:g} times pdfplumber")


if __name__ == "__main__":
    main()
