"""Accordions and tabs: what opens a panel is the heading of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bs4 import Tag

from extractors.readers.html.tree import BLOCKS, attribute, has_words
from extractors.text import one_line

TOGGLES = {"button", "a", "div", "span", "p"}
_TOGGLE_KINDS = {"collapse", "accordion", "tab", "pill", "toggle"}


def opens_panel(tag: Tag) -> bool:
    """Whether a click on this element opens a panel: ``<summary>``, a button beside a block, ``aria-expanded``."""
    if tag.name == "summary":
        return True
    if tag.name not in TOGGLES or not (tag.attrs or tag.name == "button"):
        return False
    kinds = f"{attribute(tag, 'data-toggle')} {attribute(tag, 'data-bs-toggle')}".lower().split()
    if tag.has_attr("aria-controls") or tag.has_attr("aria-expanded") or _TOGGLE_KINDS.intersection(kinds):
        return True
    if tag.name != "button":
        return False
    beside = tag.find_next_sibling(True)
    return isinstance(beside, Tag) and beside.name in BLOCKS and has_words(beside)


def panel_id(tag: Tag) -> str:
    """The ``id`` of the panel that this element opens, empty where it does not say."""
    for name in ("aria-controls", "data-target", "data-bs-target", "href"):
        value = attribute(tag, name)
        if value and (name == "aria-controls" or value.startswith("#")):
            return value.split()[0].removeprefix("#")
    return ""


@dataclass(slots=True)
class Tabs:
    """Tabs stand all together before their panels; each name is moved to the panel that it opens."""

    titles: dict[int, str] = field(default_factory=dict)
    """Name of each panel, by the panel's ``id()``."""
    moved: set[int] = field(default_factory=set)
    """The tabs (by ``id()``) whose names stand elsewhere now."""


def tabs_in(elements: Sequence[Tag]) -> Tabs:
    """The tabs among these elements whose panels are there too."""
    tabs = Tabs()
    names = {panel_id(tag): tag for tag in elements if attribute(tag, "role") == "tab"}
    names.pop("", None)
    for panel in elements if names else ():
        tab = names.pop(attribute(panel, "id"), None)
        title = one_line(tab.get_text(" ")) if tab is not None else ""
        if title and not any(parent is tab for parent in (panel, *panel.parents)):
            tabs.titles[id(panel)] = title
            tabs.moved.add(id(tab))
    return tabs


def holders(root: Tag, held: Iterable[Tag], names: Iterable[str]) -> set[int]:
    """The elements called one of ``names`` (by ``id()``) that hold one of ``held``: a ``<li>`` that holds a heading."""
    wanted = frozenset(names)
    seen: set[int] = set()
    found: set[int] = set()
    for tag in held:
        node = tag.parent
        while node is not None and id(node) not in seen and node is not root:
            seen.add(id(node))
            if node.name in wanted:
                found.add(id(node))
            node = node.parent
    return found
