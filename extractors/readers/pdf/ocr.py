"""Scanned pages: tesseract with Dutch over the rendered page, its words in the shape of born-digital ones.

The one place of the extractors that starts another program. Without tesseract or its Dutch the page is a problem row.
"""

from __future__ import annotations

import csv
import ctypes
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from functools import cache
from statistics import median

import numpy as np
import numpy.typing as npt

from extractors.readers.pdf.page import Word

DPI = 300
LOW_CONFIDENCE = 60.0
"""Mean confidence (0 to 100) of a page below which it is said to be read badly."""
_SECONDS = 60
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
_libc = ctypes.CDLL(None)
_LANGUAGE = "nld"
_HIGH, _LOW = frozenset("bdfhijklt&()/'!?"), frozenset("gjpqy()/,;")


class OcrError(Exception):
    """A page could not be read from its picture. ``kind``: ``ocr_unavailable``, ``ocr_timeout`` or ``ocr_failed``."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


@dataclass(frozen=True, slots=True)
class Recognised:
    """Words of a page (boxes in points) and their mean confidence (0 to 100; 100 for an empty page)."""

    words: list[Word]
    confidence: float


@cache
def program() -> str:
    """The program. Raises ``OcrError`` where it or its Dutch is missing."""
    found = shutil.which("tesseract")
    if found is None:
        raise OcrError("ocr_unavailable", "Scanned page not read: tesseract is not installed")
    listed = subprocess.run([found, "--list-langs"], capture_output=True, timeout=30, check=False)
    if _LANGUAGE not in (listed.stdout + listed.stderr).decode("utf-8", "replace").split():
        raise OcrError("ocr_unavailable", "Scanned page not read: tesseract has no Dutch (tesseract-ocr-nld)")
    return found


def recognise(picture: npt.NDArray[np.uint8], *, scale: float = 72 / DPI, block: bool = False) -> Recognised:
    """Read a page's picture: grey values, shape (height, width), ``scale`` points a pixel. Raises ``OcrError``.

    ``block``: the picture is one block of lines, no page with parts of its own.
    """
    height, width = picture.shape
    portable = b"P5 %d %d 255\n" % (width, height) + np.ascontiguousarray(picture).tobytes()
    command = [program(), "stdin", "stdout", "-l", _LANGUAGE, "--psm", "6" if block else "3", "--dpi", str(DPI), "tsv"]
    try:
        done = subprocess.run(
            command,
            input=portable,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            preexec_fn=_die_with_parent,
        )
    except subprocess.TimeoutExpired as error:
        raise OcrError("ocr_timeout", f"Scanned page not read: tesseract took over {_SECONDS} s") from error
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise OcrError("ocr_failed", f"Scanned page not read: {reason[-1] if reason else done.returncode}")
    return _words(done.stdout.decode("utf-8", "replace"), scale)


def _die_with_parent() -> None:
    """Runs in the new process: a worker that is killed at its limit of time takes its tesseract with it (on Linux)."""
    if hasattr(_libc, "prctl"):
        _libc.prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _words(table: str, scale: float) -> Recognised:
    """Words of tesseract's TSV. All words of a line stand at its middle height: a skewed scan keeps its lines."""
    lines: dict[tuple[str, str, str], list[Word]] = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") != "5" or not text or (set(text) <= set("|_~¦—-=") and float(row["conf"]) < 50):
            continue
        x0, top = float(row["left"]) * scale, float(row["top"]) * scale
        x1, bottom = x0 + float(row["width"]) * scale, top + float(row["height"]) * scale
        key = (row["block_num"], row["par_num"], row["line_num"])
        lines.setdefault(key, []).append(
            Word(text, x0, top, x1, bottom, bottom - top, bold=False, confidence=float(row["conf"]))
        )
    heights = {key: median(map(_height, words)) for key, words in lines.items()}
    usual = median(heights.values()) if heights else 10.0
    slope = _slope(list(lines.values()))
    found: list[Word] = []
    for key, words in lines.items():
        # Heights of words differ by their letters; a line counts as larger type only where it clearly is.
        size = round(usual, 1) if heights[key] < 1.35 * usual else round(heights[key], 1)
        middle = median(_middle(word) - slope * word.x0 for word in words)
        for word in words:
            word.size = size
            word.top, word.bottom = middle - size * 0.5, middle + size * 0.5
            found.append(word)
    confidences = [word.confidence for word in found if word.confidence is not None]
    return Recognised(found, sum(confidences) / len(confidences) if confidences else 100.0)


def _height(word: Word) -> float:
    """The size of the word's type, by its letters: "groep" is as low as a capital is high, "Hulp" goes below the line."""
    high = any(character in _HIGH or character.isupper() or character.isdigit() for character in word.text)
    low = any(character in _LOW for character in word.text)
    return (word.bottom - word.top) / ((0.94 if low else 0.72) if high else (0.72 if low else 0.5))


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _slope(lines: list[list[Word]]) -> float:
    """How far the lines of a scan that is not straight fall per point to the right, by its longer lines."""
    slopes = [
        (_middle(words[-1]) - _middle(words[0])) / (words[-1].x0 - words[0].x0)
        for words in lines
        if len(words) >= 5 and words[-1].x0 - words[0].x0 > 100
    ]
    return median(slopes) if slopes else 0.0
