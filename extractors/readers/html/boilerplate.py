"""Which part of a page is its content: without menus, cookie banners, bread crumbs, footers and share buttons.

What is hidden until a click (``hidden``, ``display:none``, ``aria-hidden``) is content: accordions hold the facts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from extractors.readers.html.tree import attribute, tags_of, walk

_ROLES = {"navigation", "search", "contentinfo", "banner", "dialog", "alertdialog", "menu", "menubar"}
_TAGS = {"nav", "footer", "dialog", "search"}
# Only furniture when they stand beside the content: within an article they hold its heading, its box of documents.
_TAGS_OUTSIDE = {"header", "aside"}
_ROLES_OUTSIDE = {"complementary", "banner"}
_SECTIONS = {"main", "article", "section"}
_WORDS = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|breadcrumbs?|kruimel(?:pad|spoor)|broodkruimels?|skip-?links?|skiptocontent|sharethis"
    r"|share|sharing|socials|social-(?:media|share|links|icons|buttons)|deel-?knoppen|related|gerelateerd|searchform|search-form|zoekformulier|readspeaker"
    r"|feedback|print-?button|cookie[a-z]*)(?=$|[\s_-])"
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MAIN_IDS = {"content", "content-core", "main", "main-content", "maincontent", "hoofdinhoud", "inhoud"}
_SKIP_LINK = re.compile(
    r"(?:ga|spring|direct|meteen|door)?\s*(?:direct\s*)?naar\s+(?:de\s+|het\s+)?"
    r"(?:hoofd)?(?:inhoud|content|menu|navigatie|zoeken|zoekveld|footer|hoofdmenu)|(?:skip|jump) to (?:the )?(?:main )?"
    r"(?:content|navigation|search)|(?:terug )?naar boven|back to top",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Content:
    """The element that holds a page's content, and the elements (by ``id()``) within that are furniture."""

    root: Tag
    dropped: set[int] = field(default_factory=set)

    def skips(self, tag: Tag) -> bool:
        """Whether this element is furniture."""
        return id(tag) in self.dropped


def content_of(soup: BeautifulSoup) -> Content:
    """The content of a page: its ``main`` or what plays that part, if most words stand there; else all."""
    body: Tag = soup
    tags = tags_of(body)
    mains = [tag for tag in tags if _is_main(tag)]
    keepers = _with_ancestors(mains)
    with_title = keepers | _with_ancestors(tag for tag in tags if tag.name == "h1")
    lengths = _text_lengths(body, set())
    dropped = _furniture(body, keepers, with_title, lengths)
    lengths = _text_lengths(body, dropped)
    by_id = [tag for tag in tags if _is_main_by_id(tag)]
    for found in (mains, by_id, [tag for tag in tags if tag.name == "article"]):
        candidates = [tag for tag in found if id(tag) in lengths]
        if candidates:
            best = max(candidates, key=lambda tag: lengths[id(tag)])
            if lengths[id(best)] * 2 >= lengths[id(body)]:
                return Content(best, dropped)
    return Content(body, dropped)


def _is_main(tag: Tag) -> bool:
    return tag.name == "main" or attribute(tag, "role") == "main"


def _is_main_by_id(tag: Tag) -> bool:
    return attribute(tag, "id").lower() in _MAIN_IDS


def _with_ancestors(tags: Iterable[Tag]) -> set[int]:
    """These elements and all that hold them."""
    found: set[int] = set()
    for tag in tags:
        node: Tag | None = tag
        while node is not None and id(node) not in found:
            found.add(id(node))
            node = node.parent
    return found


def _text_lengths(body: Tag, dropped: set[int]) -> dict[int, int]:
    """The number of characters but spaces below each element that is not dropped."""
    lengths = {id(body): 0}
    for step, tag, text in walk(body, lambda tag: id(tag) in dropped):
        if step == "open":
            lengths[id(tag)] = 0
        elif step == "text":
            lengths[id(tag)] += len(text) - text.count(" ")
        elif tag.parent is not None:
            lengths[id(tag.parent)] += lengths[id(tag)]
    return lengths


def _furniture(body: Tag, keepers: set[int], with_title: set[int], lengths: dict[int, int]) -> set[int]:
    """The outermost elements that are furniture. One that holds the content is none, whatever its class says."""
    dropped: set[int] = set()
    sections = 0
    half = lengths[id(body)] / 2

    def skip(tag: Tag) -> bool:
        if id(tag) in keepers:
            return False
        named = is_named_furniture(tag) and id(tag) not in with_title and lengths[id(tag)] <= half
        if _is_furniture(tag, outside=sections == 0) or named or is_skip_link(tag):
            dropped.add(id(tag))
            return True
        return False

    for step, tag, _ in walk(body, skip):
        if step != "text" and (tag.name in _SECTIONS or id(tag) in keepers or _is_main_by_id(tag)):
            sections += 1 if step == "open" else -1
    return dropped


def _is_furniture(tag: Tag, *, outside: bool) -> bool:
    role = attribute(tag, "role").lower()
    if tag.name in _TAGS or (outside and (tag.name in _TAGS_OUTSIDE or role in _ROLES_OUTSIDE)):
        return True
    return role in _ROLES - _ROLES_OUTSIDE


def is_named_furniture(tag: Tag) -> bool:
    """Whether the class or id of an element says that it is furniture: "cookie-banner", "kruimelpad"."""
    names = f"{attribute(tag, 'id')} {attribute(tag, 'class')}"
    return len(names) > 1 and _WORDS.search(_CAMEL.sub("-", names).lower()) is not None


def is_skip_link(tag: Tag) -> bool:
    """Whether an element is a link to a place on the page itself: "Direct naar de inhoud"."""
    if tag.name != "a" or not attribute(tag, "href").startswith("#"):
        return False
    return _SKIP_LINK.fullmatch(" ".join(tag.get_text().split())) is not None
