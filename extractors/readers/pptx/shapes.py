"""The shapes of a slide, out of their groups, with their place on the slide and in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.shapes.group import GroupShape

from extractors.document import Box

_EMU_PER_POINT = 12700
# Shapes whose tops differ by less stand beside each other: a third of an inch.
_SAME_ROW = 24.0
_FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER}


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape and its box in points; None where neither it nor its layout says where it stands."""

    shape: Any
    box: Box | None


@dataclass(frozen=True, slots=True)
class _Frame:
    """How a group's own coordinates lie on the slide: scale and shift on both axes."""

    scale_x: float = 1.0
    scale_y: float = 1.0
    shift_x: float = 0.0
    shift_y: float = 0.0

    def box(self, shape: Any) -> Box | None:
        sides = (shape.left, shape.top, shape.width, shape.height)
        if any(side is None for side in sides):
            return None
        left, top, width, height = sides
        x0, y0 = self.shift_x + left * self.scale_x, self.shift_y + top * self.scale_y
        x1, y1 = x0 + width * self.scale_x, y0 + height * self.scale_y
        return tuple(round(side / _EMU_PER_POINT, 1) for side in (x0, y0, x1, y1))

    def inner(self, group: Any) -> _Frame:
        transform = group._element.grpSpPr.find("{http://schemas.openxmlformats.org/drawingml/2006/main}xfrm")
        inside = (transform.chOff, transform.chExt) if transform is not None else (None, None)
        offset, extent = inside
        if offset is None or extent is None or not extent.cx or not extent.cy:
            return self
        scale_x, scale_y = group.width / extent.cx, group.height / extent.cy
        return _Frame(
            self.scale_x * scale_x,
            self.scale_y * scale_y,
            self.shift_x + (group.left - offset.x * scale_x) * self.scale_x,
            self.shift_y + (group.top - offset.y * scale_y) * self.scale_y,
        )


def placed(slide: Any) -> list[Placed]:
    """All shapes of a slide but its title, date, footer and number: row by row, from left to right."""
    title = slide.shapes.title
    found = [
        item
        for item in _leaves(slide.shapes, _Frame())
        if not _is_furniture(item.shape) and (title is None or item.shape.shape_id != title.shape_id)
    ]
    return _in_reading_order(found)


def box_of(shape: Any) -> Box | None:
    """The box of a shape that stands in no group, None where neither it nor its layout says where it stands."""
    return _Frame().box(shape)


def _leaves(shapes: Iterable[Any], frame: _Frame) -> Iterator[Placed]:
    for shape in shapes:
        if isinstance(shape, GroupShape):  # shape_type raises for a shape without geometry
            yield from _leaves(shape.shapes, frame.inner(shape))
        else:
            yield Placed(shape, frame.box(shape))


def _is_furniture(shape: Any) -> bool:
    return bool(shape.is_placeholder) and shape.placeholder_format.type in _FURNITURE


def _in_reading_order(items: list[Placed]) -> list[Placed]:
    """Rows of shapes from top to bottom; shapes without a place come last, as the file has them."""
    rows: list[list[tuple[Box, Placed]]] = []
    boxed = [(item.box, item) for item in items if item.box is not None]
    for box, item in sorted(boxed, key=lambda pair: pair[0][1]):
        if rows and box[1] - rows[-1][0][0][1] < _SAME_ROW:
            rows[-1].append((box, item))
        else:
            rows.append([(box, item)])
    ordered = [item for row in rows for _, item in sorted(row, key=lambda pair: pair[0][0])]
    return ordered + [item for item in items if item.box is None]
