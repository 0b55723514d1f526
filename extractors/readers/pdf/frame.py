"""From pdfium's page space to the page as it is shown: crop box, turned upright, origin in the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extractors.document import Box
from extractors.readers.pdf.native import Floats


@dataclass(frozen=True, slots=True)
class Frame:
    """The shown area in page space (points, y upwards) and by how many quarter turns clockwise it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int = 0

    @property
    def width(self) -> float:
        """Width of the page as shown."""
        return self.top - self.bottom if self.rotation % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the page as shown."""
        return self.right - self.left if self.rotation % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of page space as (x, distance from the top)."""
        match self.rotation:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box of page space as x0, top, x1, bottom."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def boxes(self, found: Floats) -> Floats:
        """Boxes as pdfium gives them (left, top, right, bottom; y upwards) as x0, top, x1, bottom."""
        left, top, right, bottom = found.T
        match self.rotation:
            case 1:
                columns = (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
            case 2:
                columns = (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
            case 3:
                columns = (self.top - top, self.right - right, self.top - bottom, self.right - left)
            case _:
                columns = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        return np.stack(columns, axis=1)
