"""Words of a page, grouped from pdfium's characters by pdfplumber's rules, over arrays, not a dict a character."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as raw

from extractors.readers.pdf import native
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.page import Word
from extractors.readers.pdf.skewed import LEANING, along_and_across, stood_upright

Doubles = npt.NDArray[np.float64]
X_TOLERANCE = 3.0
"""pdfplumber's defaults: a gap of three points, or a jump of three points up or down, begins a new word."""
Y_TOLERANCE = 3.0

MAX_CHARACTERS = 200_000
"""Of one page; a full page of the smallest print that people read has 20,000."""
_LINE_END_HYPHEN = 0x02
_CLOSE = 0.1
"""Letters of one word stand closer than this, in heights of a letter."""
_DROPPED = [0x00, 0xFEFF, 0xFFFE, 0xFFFF, 0x200B, 0x200C, 0x200D]
_PRIVATE = {
    0xF0B7: 0x2022,
    0xF0A7: 0x2022,
    0xF0D8: 0x2022,
    0xF076: 0x2022,
    0xF0FC: 0x2022,
    0xF02D: 0x2013,
    0xF0E0: 0x2192,
}
_SPACES = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F, 0x3000]


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    turn: int
    hidden: bool
    italic: bool = False
    slant: float = 0.0
    """The angle of text that is set at a slant, in radians; 0 where it stands at a quarter turn."""


@dataclass(slots=True)
class PageWords:
    """The words of a page, how much of it is garbled or hidden (parts of 1), how many characters were left out."""

    words: list[Word]
    garbled_share: float
    hidden_share: float
    left_out: int = 0


def read_words(text_page: raw.FPDF_TEXTPAGE, frame: Frame) -> PageWords:
    """Group the characters of a text page into words, boxes in the frame of the shown page."""
    address = native.address_of(text_page)
    there = max(0, raw.FPDFText_CountChars(text_page))
    count = min(there, MAX_CHARACTERS)
    if count == 0:
        return PageWords([], 0.0, 0.0)
    codes = native.codes(address, count)
    owners = native.objects(address, count)
    boxes = frame.boxes(native.boxes(address, count))
    places = _real_places(codes, owners, boxes)
    if len(places) < count:
        codes, owners, boxes = codes[places], owners[places], boxes[places]
    blank = np.isin(codes, _SPACES)
    garbled = (
        ((codes >= 0xE000) & (codes <= 0xF8FF) & ~np.isin(codes, list(_PRIVATE)))
        | (codes == 0xFFFD)
        | ((codes < 0x20) & ~blank & (codes != _LINE_END_HYPHEN))
    )
    visible = max(1, int((~blank).sum()))
    ids, styles = _styles(text_page, owners, frame, places)
    turns = np.array([style.turn for style in styles], np.int64)[ids]
    slants = np.array([style.slant for style in styles], np.float64)[ids] if any(s.slant for s in styles) else None
    sizes = np.array([style.size for style in styles], np.float64)[ids] if slants is not None else None
    starts, ends = _cuts(boxes, blank, turns, slants, sizes)
    if not len(starts):
        return PageWords([], float(garbled.sum()) / visible, 0.0)
    words: list[Word] = []
    hidden = 0
    text = _characters(codes)
    lefts = boxes[:, 0].tolist()
    changes = np.concatenate(([0], np.cumsum(ids[1:] != ids[:-1])))
    mixed = (changes[ends - 1] != changes[starts]).tolist()
    slanting: list[tuple[Word, float, float, float]] = []
    first_styles = ids[starts].tolist()
    extents = _extents(boxes, starts, ends)
    for index, (start, end) in enumerate(zip(starts.tolist(), ends.tolist(), strict=True)):
        style = styles[first_styles[index]]
        x0, top, x1, bottom = extents[index]
        if x1 < 0 or x0 > frame.width or bottom < 0 or top > frame.height:
            continue
        if mixed[index]:
            end, style = _without_note_mark(range(start, end), ids, styles, text, boxes)
            x0, top, x1, bottom = _extents(boxes, np.array([start]), np.array([end]))[0]
        hidden += style.hidden
        word = Word(text[start:end], x0, top, x1, bottom, style.size, style.bold, style.turn, tuple(lefts[start:end]))
        word.italic = style.italic
        if style.slant:
            first = boxes[start]
            slanting.append((word, float(first[0] + first[2]) / 2, float(first[1] + first[3]) / 2, style.slant))
        else:
            words.append(word)
    words += stood_upright(slanting)
    garbled_share = float(garbled.sum()) / visible
    if garbled_share < 0.3:
        garbled_share = max(garbled_share, _unmapped(address, blank, places))
    return PageWords(words, garbled_share, hidden / max(1, len(words)), there - count)


def _real_places(codes: native.Integers, owners: native.Integers, boxes: native.Floats) -> native.Integers:
    """Which characters count: all but the line ends that pdfium makes up between letters that stand close on one line.

    It takes a page with little text, such as the last row of a table alone, for one that is set from top to bottom, and
    ends a line after each letter: "B", "e", "s", "t", "u", "u", "r".
    """
    made = (owners == 0) & ((codes == 0x0D) | (codes == 0x0A))
    real = np.flatnonzero(~made)
    if len(real) in (0, len(codes)):
        return np.arange(len(codes))
    before, after = boxes[real[:-1]], boxes[real[1:]]
    near = _CLOSE * (before[:, 3] - before[:, 1])
    gap = after[:, 0] - before[:, 2]
    goes_on = (np.abs(after[:, 3] - before[:, 3]) <= 0.5) & (np.abs(gap) <= near) & (owners[real[:-1]] != 0)
    # To each made-up one its letter before: the last real one so far.
    letter = np.cumsum(~made) - 1
    within = made & (letter >= 0) & (letter < len(real) - 1)
    within[within] = goes_on[letter[within]]
    return np.flatnonzero(~within)


def _cuts(
    boxes: native.Floats,
    blank: np.ndarray[tuple[int], np.dtype[np.bool_]],
    turns: native.Integers,
    slants: Doubles | None,
    sizes: Doubles | None,
) -> tuple[native.Integers, native.Integers]:
    """Where words begin and end: at blanks, at gaps, at jumps, at a change of direction."""
    x0, top, x1, bottom = boxes.T
    odd = turns % 2 == 1
    # Along and across the direction of reading; only its size matters for a gap, so both ways of turning are alike.
    low, high = np.where(odd, top, x0), np.where(odd, bottom, x1)
    across = np.where(odd, x0, top)
    if slants is not None and sizes is not None:
        begin, end, beside = along_and_across(boxes, slants, sizes)
        low, high = np.where(slants != 0, begin, low), np.where(slants != 0, end, high)
        across = np.where(slants != 0, beside, across)
    backward = turns[1:] % 4 >= 1
    forward_gap = low[1:] - high[:-1]
    backward_gap = low[:-1] - high[1:]
    gap = np.where(turns[1:] == 0, forward_gap, np.maximum(forward_gap, backward_gap))
    back = (low[1:] < low[:-1]) & ~backward
    breaks = (
        (gap > X_TOLERANCE)
        | back
        | (np.abs(across[1:] - across[:-1]) > Y_TOLERANCE)
        | (turns[1:] != turns[:-1])
        | blank[1:]
        | blank[:-1]
    )
    begins = np.concatenate(([True], breaks)) & ~blank
    ends = np.concatenate((breaks, [True])) & ~blank
    return np.flatnonzero(begins), np.flatnonzero(ends) + 1


def _extents(boxes: native.Floats, starts: native.Integers, ends: native.Integers) -> list[list[float]]:
    """The box around the characters of each word."""
    bounds = np.stack((starts, ends), axis=1).ravel()
    padded = np.concatenate((boxes, boxes[-1:]))
    low = np.minimum.reduceat(padded, bounds, axis=0)[::2]
    high = np.maximum.reduceat(padded, bounds, axis=0)[::2]
    return np.stack((low[:, 0], low[:, 1], high[:, 2], high[:, 3]), axis=1).astype(float).round(3).tolist()  # type: ignore[no-any-return]


def _without_note_mark(
    span: range, ids: native.Integers, styles: list[_Style], text: str, boxes: native.Floats
) -> tuple[int, _Style]:
    """Where a word ends without the raised small digits that refer to a footnote ("samenwerking¹"), and its style."""
    own = [styles[ids[i]] for i in span]
    largest = max(own, key=lambda style: style.size)
    base = max(float(boxes[i][3]) for i, style in zip(span, own, strict=True) if style.size == largest.size)
    end = span.stop
    while end > span.start + 1:
        i = end - 1
        small = styles[ids[i]].size < 0.8 * largest.size and boxes[i][3] < base - 0.12 * largest.size
        if not (small and text[i] in "0123456789,*"):
            break
        end = i
    has_letters = any(text[i].isalpha() for i in range(span.start, end))
    return (end, largest) if has_letters else (span.stop, own[0])


def _characters(codes: native.Integers) -> str:
    """One character for each code; what is no character becomes a soft hyphen, which goes when the line is made."""
    drop = np.isin(codes, _DROPPED) | (codes < 0x20) | ((codes >= 0x7F) & (codes < 0xA0))
    drop |= ((codes >= 0xD800) & (codes <= 0xDFFF)) | (codes > 0x10FFFF)
    plain = np.where(codes == _LINE_END_HYPHEN, 0x2D, np.where(drop, 0xAD, codes))
    return plain.astype("<u4").tobytes().decode("utf-32-le").translate(_PRIVATE)


def _unmapped(address: int, blank: np.ndarray[tuple[int], np.dtype[np.bool_]], places: native.Integers) -> float:
    """Part of a sample of the characters whose font does not tell what they mean."""
    count = len(blank)
    step = max(1, count // 60)
    sample = range(0, count, step)
    checked = [i for i in sample if not blank[i]]
    errors = sum(native.map_errors(address, range(place, place + 1)) for place in places[checked].tolist())
    return errors / max(1, len(checked))


def _styles(
    text_page: raw.FPDF_TEXTPAGE, owners: native.Integers, frame: Frame, places: native.Integers
) -> tuple[native.Integers, list[_Style]]:
    """A number for each character's style, and the styles. ``places``: where pdfium counts the characters."""
    changes = np.flatnonzero(np.concatenate(([True], owners[1:] != owners[:-1])))
    ids = np.zeros(len(owners), np.int64)
    styles: dict[_Style, int] = {}
    fonts: dict[int, tuple[bool, bool]] = {}
    plain = _Style(10.0, False, 0, False)
    last = -1
    for position, start in enumerate(changes.tolist()):
        end = int(changes[position + 1]) if position + 1 < len(changes) else len(owners)
        if owners[start]:
            style = _style(text_page, int(places[start]), int(owners[start]), fonts, frame)
            last = styles.setdefault(style, len(styles))
        elif last < 0:
            last = styles.setdefault(plain, len(styles))
        ids[start:end] = last
    return ids, list(styles)


def _style(
    text_page: raw.FPDF_TEXTPAGE, index: int, owner: int, fonts: dict[int, tuple[bool, bool]], frame: Frame
) -> _Style:
    handle = ctypes.cast(owner, raw.FPDF_PAGEOBJECT)
    font = raw.FPDFTextObj_GetFont(handle)
    key = native.address_of(font)
    if key not in fonts:
        fonts[key] = _face(font)
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    mode = raw.FPDFTextObj_GetTextRenderMode(handle)
    size = round(raw.FPDFText_GetFontSize(text_page, index) * scale, 1)
    angle = math.atan2(matrix.b, matrix.a) - frame.rotation * math.pi / 2 if (matrix.a or matrix.b) else 0.0
    turn = round(angle / (math.pi / 2))
    slant = angle if abs(angle - turn * math.pi / 2) > LEANING else 0.0
    return _Style(
        size,
        fonts[key][0] or mode == raw.FPDF_TEXTRENDERMODE_FILL_STROKE,
        (turn % 4) if not slant else (1 if math.sin(slant) > 0 else 3),
        mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE,
        fonts[key][1],
        slant,
    )


def _face(font: raw.FPDF_FONT) -> tuple[bool, bool]:
    """Whether a font is bold, and whether it is italic."""
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.value.decode("latin-1").lower()
    bold = any(word in name for word in ("bold", "black", "heavy", "-semi", "demi"))
    return bold or raw.FPDFFont_GetWeight(font) >= 600, "italic" in name or "oblique" in name
