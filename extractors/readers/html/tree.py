"""Walking a parsed page without recursion: a page of 100,000 nested tags is walked like any other."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Literal

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag
from bs4.element import NavigableString, PageElement, PreformattedString

Step = Literal["open", "close", "text"]

# What holds no words for a reader. A hidden panel is none of these: it opens at a click. Nor is <head>: where a page
# leaves out <body>, lxml keeps <main> and other elements that HTML 4 did not have in there.
_WORDLESS = """
    script style noscript template title svg math canvas iframe object embed video audio map select datalist textarea
    input meta link base progress meter
"""
_BLOCKS = """
    html head body address article aside blockquote details dialog dd div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav ol p pre search section summary table caption
    thead tbody tfoot tr td th ul center dir listing xmp
"""
WORDLESS = frozenset(_WORDLESS.split())
BLOCKS = frozenset(_BLOCKS.split())


Event = tuple[Step, Tag, str]
"""One step of a walk: a tag opens or closes, or a piece of text stands between (the tag is the one around it)."""


# A page may be no more than an address; nobody wants it fetched.
warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)


def parse(markup: str) -> BeautifulSoup:
    """The page's tree. With lxml, never html.parser: that one nests unclosed ``<li>`` and ``<td>`` in each other."""
    return BeautifulSoup(markup.replace("\0", ""), "lxml")


def walk(root: Tag, skip: Callable[[Tag], bool]) -> Iterator[Event]:
    """All tags and texts below ``root`` in reading order, without those for which ``skip`` is true.

    A tag is asked for once, as it opens; ``skip`` may so take a whole subtree for itself.
    """
    stack: list[tuple[Tag, Iterator[PageElement]]] = [(root, iter(root.contents))]
    while stack:
        parent, children = stack[-1]
        for child in children:
            if isinstance(child, Tag):
                if child.name not in WORDLESS and not skip(child):
                    yield "open", child, ""
                    stack.append((child, iter(child.contents)))
                    break
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                yield "text", parent, child
        else:
            stack.pop()
            if stack:
                yield "close", parent, ""


def tags_of(root: Tag) -> list[Tag]:
    """All elements below ``root`` in document order."""
    return [element for element in root.descendants if isinstance(element, Tag)]


def attribute(tag: Tag, name: str) -> str:
    """An attribute as one string, empty where it is not there (``class`` comes from the parser as a list)."""
    if not tag.attrs:
        return ""
    value = tag.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def _nothing(tag: Tag) -> bool:
    return False


def has_words(tag: Tag) -> bool:
    """Whether there is any text below the tag."""
    return any(step == "text" and text.strip() for step, _, text in walk(tag, _nothing))
