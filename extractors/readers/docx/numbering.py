"""The numbers that Word prints before headings and list items but does not keep in their text.

A tender document's "Perceel 2 Wonen" is often stored as the text "Wonen" under a list level with the text "Perceel %1".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from extractors.readers.counters import formatted
from extractors.readers.docx.names import W, number, value

_DEPTH = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. ``text`` holds "%1" where the number of the outermost level stands."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """What Word prints before a paragraph: ``text`` "1.1", "a)", "Perceel 2", or "•" where ``bullet``."""

    text: str
    bullet: bool
    has_word: bool


@dataclass(frozen=True, slots=True)
class _Override:
    start: int | None
    level: Level | None


class Numbering:
    """The lists of one document and how far each has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, _Override]] = {}
        self._counted: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        by_style_link: dict[str, str] = {}
        linked: dict[str, str] = {}
        for abstract in root.iterchildren(W + "abstractNum"):
            name = abstract.get(W + "abstractNumId") or ""
            self._abstract[name] = dict(_level(element) for element in abstract.iterchildren(W + "lvl"))
            if (style := value(abstract, "styleLink")) is not None:
                by_style_link[style] = name
            if (style := value(abstract, "numStyleLink")) is not None:
                linked[name] = style
        for element in root.iterchildren(W + "num"):
            name = element.get(W + "numId") or ""
            abstract_name = value(element, "abstractNumId") or ""
            # A list style: the list's own definition is empty and points to the one that the style owns.
            self._lists[name] = by_style_link.get(linked.get(abstract_name, ""), abstract_name)
            self._overrides[name] = dict(_override(item) for item in element.iterchildren(W + "lvlOverride"))

    def level_of_style(self, list_id: str, style_id: str) -> int | None:
        """The level of a list that belongs to a paragraph style: Heading 2 is the second level of the headings."""
        for index, level in self._abstract.get(self._lists.get(list_id, ""), {}).items():
            if level.style == style_id:
                return index
        return None

    def next_label(self, list_id: str, index: int) -> Label | None:
        """Count one paragraph on level ``index`` (0 the outermost) of a list; None where the list is not known."""
        abstract = self._lists.get(list_id)
        if abstract is None or abstract not in self._abstract or not 0 <= index < _DEPTH:
            return None
        levels = self._levels(list_id, abstract)
        counted = self._counted.setdefault(abstract, [None] * _DEPTH)
        override = self._overrides[list_id].get(index)
        if override is not None and override.start is not None and (list_id, index) not in self._begun:
            counted[index] = None
        self._begun.add((list_id, index))
        for upper in range(index):
            if counted[upper] is None:
                counted[upper] = levels.get(upper, Level()).start
        present = counted[index]
        counted[index] = levels.get(index, Level()).start if present is None else present + 1
        for deeper in range(index + 1, _DEPTH):
            restart = levels.get(deeper, Level()).restart
            if restart is None or index < restart:
                counted[deeper] = None
        return _label(levels, index, counted)

    def _levels(self, list_id: str, abstract: str) -> dict[int, Level]:
        levels = dict(self._abstract[abstract])
        for index, override in self._overrides[list_id].items():
            if override.level is not None:
                levels[index] = override.level
            if override.start is not None:
                levels[index] = replace(levels.get(index, Level()), start=override.start)
        return levels


def _level(element: etree._Element) -> tuple[int, Level]:
    legal = element.find(W + "isLgl")
    return number(element.get(W + "ilvl"), 0), Level(
        start=number(value(element, "start"), 1),
        format=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        restart=None if (restart := value(element, "lvlRestart")) is None else number(restart, 0),
        legal=legal is not None and legal.get(W + "val") not in ("0", "false"),
        style=value(element, "pStyle") or "",
    )


def _override(element: etree._Element) -> tuple[int, _Override]:
    start = value(element, "startOverride")
    level = element.find(W + "lvl")
    return number(element.get(W + "ilvl"), 0), _Override(
        None if start is None else number(start, 1), None if level is None else _level(level)[1]
    )


def _label(levels: dict[int, Level], index: int, counted: list[int | None]) -> Label | None:
    level = levels.get(index, Level())
    if level.format == "bullet":
        # The sign is often a place in a symbol font (U+F0B7): it says nothing beyond "bullet".
        sign = level.text.strip()
        return Label(sign if sign and sign.isprintable() and sign.isascii() else "•", True, False)

    def counter(match: re.Match[str]) -> str:
        upper = int(match[1]) - 1
        present = counted[upper] if 0 <= upper < _DEPTH else None
        style = levels.get(upper, Level()).format
        return formatted(present, "decimal" if level.legal else style) if present is not None else ""

    words = re.sub(r"%[1-9]", " ", level.text)
    text = re.sub(r"%([1-9])", counter, level.text).strip()
    return Label(text, False, re.search(r"[^\W\d_]{2}", words) is not None) if text else None
