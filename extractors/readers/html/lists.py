"""Lists: the depth and the marker of each item."""

from __future__ import annotations

from dataclasses import dataclass, field

from bs4 import Tag

from extractors.readers.html.tree import attribute

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class Item:
    """An open ``<li>``. Its first block carries the marker, what follows in it none."""

    level: int
    marker: str


@dataclass(slots=True)
class Lists:
    """The lists and items that are open at this place of the page."""

    _lists: list[tuple[Tag, int]] = field(default_factory=list)
    _items: list[tuple[Tag, Item]] = field(default_factory=list)

    @property
    def item(self) -> Item | None:
        """The innermost open item."""
        return self._items[-1][1] if self._items else None

    def open_list(self, tag: Tag) -> None:
        """Enter ``<ul>`` or ``<ol>``."""
        self._lists.append((tag, _integer(attribute(tag, "start"), 1)))

    def close_list(self, tag: Tag) -> None:
        """Leave it."""
        if self._lists and self._lists[-1][0] is tag:
            self._lists.pop()

    def open_item(self, tag: Tag) -> None:
        """Enter ``<li>`` and give it its marker: "•", or its number as the list writes it."""
        marker = "•"
        if self._lists and self._lists[-1][0].name == "ol":
            parent, number = self._lists[-1]
            number = _integer(attribute(tag, "value"), number)
            marker = _label(number, attribute(parent, "type"))
            self._lists[-1] = (parent, number + (-1 if parent.has_attr("reversed") else 1))
        self._items.append((tag, Item(max(0, len(self._lists) - 1), marker)))

    def close_item(self, tag: Tag) -> None:
        """Leave it."""
        if self._items and self._items[-1][0] is tag:
            self._items.pop()


def _integer(text: str, default: int) -> int:
    try:
        return int(text[:9]) if text else default
    except ValueError:
        return default


def _label(number: int, kind: str) -> str:
    """The number as the list's ``type`` writes it: 1, a, A, i, I."""
    label = str(number)
    if kind in ("a", "A") and number > 0:
        label = ""
        while number > 0:
            number, digit = divmod(number - 1, 26)
            label = chr(ord("a") + digit) + label
    elif kind in ("i", "I") and 0 < number < 40:
        label = ""
        for value, numeral in _ROMAN:
            while number >= value:
                label += numeral
                number -= value
    return (label.upper() if kind in ("A", "I") else label) + "."
