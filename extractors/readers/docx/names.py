"""Names of WordprocessingML's elements and the small reads that every module here needs."""

from __future__ import annotations

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def value(element: etree._Element | None, name: str) -> str | None:
    """``w:val`` of the child ``name``, None where there is no such child."""
    child = element.find(W + name) if element is not None else None
    return None if child is None else child.get(W + "val")


def number(text: str | None, default: int) -> int:
    """A whole number of an attribute; ``default`` where it is absent or no number."""
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default


def toggle(element: etree._Element | None, name: str) -> bool | None:
    """Whether a switch such as ``w:b`` is on or off, None where it is not set here (``<w:b/>`` is on)."""
    child = element.find(W + name) if element is not None else None
    return None if child is None else (child.get(W + "val") or "1") not in ("0", "false", "off", "none")
