"""Rules, shaded areas and images of a page, from pdfium's page objects."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as raw

from extractors.document import Box
from extractors.readers.pdf.frame import Frame
from extractors.readers.pdf.page import Edge, Page, edge

MAX_OBJECTS = 20_000
"""Drawings with more objects than this are maps and charts; their lines are left out, and the page says so."""
MAX_EDGES = 6_000
MAX_CROSSINGS = 10_000
"""pdfplumber's table finder takes time with the square of the crossings: squared paper would hold it for hours."""
_MAX_DEPTH = 6
_MAX_SEGMENTS = 5_000
"""A longer path is a drawing; no table is ruled with it."""
_STRAIGHT = 0.5
_THIN = 4.0
_WIDE_FRAME, _HIGH_FRAME = 60.0, 24.0
_SPECK = 1.7
_DOTS_APART = 5.0
_SMALLEST_DOT, _LARGEST_DOT = 1.8, 7.0

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_graphics(page_handle: raw.FPDF_PAGE, frame: Frame, page: Page) -> None:
    """Fill in ``edges``, ``shades``, ``frames``, ``dots``, ``image_share`` and ``pixels`` of a page."""
    specks: list[Box] = []
    for seen, (handle, kind, matrix) in enumerate(_objects(page_handle), start=1):
        if seen > MAX_OBJECTS:
            page.dropped_lines = seen
            page.edges.clear()
            return
        if kind == raw.FPDF_PAGEOBJ_PATH:
            _path(handle, matrix, frame, page, specks)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            _image(handle, matrix, frame, page)
    page.edges += _dotted(specks)
    upright = {round(line["x0"]) for line in page.edges if line["orientation"] == "v"}
    level = {round(line["top"]) for line in page.edges if line["orientation"] == "h"}
    if len(page.edges) > MAX_EDGES or len(upright) * len(level) > MAX_CROSSINGS:
        page.dropped_lines = len(page.edges)
        page.edges.clear()


def _objects(page_handle: raw.FPDF_PAGE) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, int, Matrix]]:
    stack: list[tuple[raw.FPDF_PAGEOBJECT, int, Matrix, int]] = []
    for index in range(raw.FPDFPage_CountObjects(page_handle)):
        handle = raw.FPDFPage_GetObject(page_handle, index)
        stack.append((handle, raw.FPDFPageObj_GetType(handle), _IDENTITY, 0))
        while stack:
            handle, kind, matrix, depth = stack.pop()
            if kind != raw.FPDF_PAGEOBJ_FORM:
                if kind != raw.FPDF_PAGEOBJ_TEXT:
                    yield handle, kind, matrix
                continue
            if depth >= _MAX_DEPTH:
                continue
            inner = _times(_matrix(handle), matrix)
            for child_index in range(raw.FPDFFormObj_CountObjects(handle)):
                child = raw.FPDFFormObj_GetObject(handle, child_index)
                stack.append((child, raw.FPDFPageObj_GetType(child), inner, depth + 1))


def _matrix(handle: raw.FPDF_PAGEOBJECT) -> Matrix:
    found = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(handle, found)
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _path(handle: raw.FPDF_PAGEOBJECT, outer: Matrix, frame: Frame, page: Page, specks: list[Box]) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(handle, fill, stroke)
    if not (fill.value or stroke.value):
        return
    matrix = _times(_matrix(handle), outer)
    count = raw.FPDFPath_CountSegments(handle)
    if not 1 < count <= _MAX_SEGMENTS:
        return
    points: list[tuple[float, float]] = []
    start: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    edges: list[Edge] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(handle, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = frame.point(*_apply(matrix, x.value, y.value))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            edges += _straight(last, point)
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment) and start is not None:
            edges += _straight(point, start)
        last = point
    x0, top = min(p[0] for p in points), min(p[1] for p in points)
    x1, bottom = max(p[0] for p in points), max(p[1] for p in points)
    if _is_dot(x1 - x0, bottom - top) and (len(edges) == 4 or (curved and not edges)):
        if not fill.value or _tint(handle) is not None:
            page.dots.append((x0, top, x1, bottom))
        return
    if x1 - x0 < _SPECK and bottom - top < _SPECK:
        specks.append((x0, top, x1, bottom))  # one dot of a dotted line
        return
    tint = _tint(handle) if fill.value else None
    if not stroke.value and tint is None and x1 - x0 > page.width / 2 and bottom - top > page.height / 2:
        return  # the white that a web page's body is printed on: its sides rule nothing
    page.edges += edges
    if x1 - x0 > _WIDE_FRAME and bottom - top > _HIGH_FRAME:
        page.frames.append((x0, top, x1, bottom))
    if tint is not None and len(edges) >= 3 and min(x1 - x0, bottom - top) > _THIN:
        page.shades.append((x0, top, x1, bottom))
        page.tints[x0, top, x1, bottom] = tint


def _is_dot(width: float, height: float) -> bool:
    """Whether a shape has the size of a drawn bullet: browsers draw them, they are no characters."""
    return _SMALLEST_DOT < height < _LARGEST_DOT and abs(width - height) < 0.2 * height + 0.3


def _straight(one: tuple[float, float], other: tuple[float, float]) -> list[Edge]:
    (x0, y0), (x1, y1) = one, other
    if abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) > _STRAIGHT:
        return [edge(min(x0, x1), y0, max(x0, x1), y0)]
    if abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) > _STRAIGHT:
        return [edge(x0, min(y0, y1), x0, max(y0, y1))]
    return []


def _dotted(specks: list[Box]) -> list[Edge]:
    """Level lines of ten dots or more, as one edge each."""
    found: list[Edge] = []
    run: list[Box] = []
    for speck in sorted(specks, key=lambda box: (round(box[1], 1), box[0])):
        if run and (abs(speck[1] - run[-1][1]) > 0.2 or speck[0] - run[-1][2] > _DOTS_APART):
            found += _line_of(run)
            run = []
        run.append(speck)
    return found + _line_of(run)


def _line_of(dots: list[Box]) -> list[Edge]:
    return [edge(dots[0][0], dots[0][1], dots[-1][2], dots[0][1])] if len(dots) >= 10 else []


def _tint(handle: raw.FPDF_PAGEOBJECT) -> float | None:
    """How light a filled area is, from 0 to 255; None for one without a colour of its own: white, see-through."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha) or alpha.value <= 10:
        return None
    if min(red.value, green.value, blue.value) >= 250:
        return None
    return 0.3 * red.value + 0.59 * green.value + 0.11 * blue.value


def _image(handle: raw.FPDF_PAGEOBJECT, outer: Matrix, frame: Frame, page: Page) -> None:
    matrix = _times(_matrix(handle), outer)
    corners = [frame.point(*_apply(matrix, x, y)) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    box: Box = (
        max(0.0, min(p[0] for p in corners)),
        max(0.0, min(p[1] for p in corners)),
        min(page.width, max(p[0] for p in corners)),
        min(page.height, max(p[1] for p in corners)),
    )
    share = max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1]) / max(1.0, page.width * page.height)
    page.image_share = max(page.image_share, share)
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    if raw.FPDFImageObj_GetImagePixelSize(handle, wide, high):
        page.pixels = max(page.pixels, wide.value * high.value)
