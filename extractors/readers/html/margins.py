"""What the header and footer of a site say of the page: whose it is and when it was last changed.

The rest of them (menus, search, cookies, opening hours) is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from extractors.readers.html.boilerplate import Content, is_named_furniture, is_skip_link
from extractors.readers.html.tree import BLOCKS, attribute, tags_of, walk
from extractors.readers.stated_date import modified_in, parse_date, published_in
from extractors.text import one_line

_LONGEST = 160
_MOST = 4
"""More lines than this in one margin are a list of something."""
_SKIPPED = {"nav", "ul", "ol", "form", "button", "search", "dialog", "label"}
_CLASS = re.compile(
    r"(?:^|[\s_-])(?:page|site|main|top)?-?(header|footer|masthead|banner|colofon)(?=$|[\s_-])", re.IGNORECASE
)
# As in: Gemeente Elsbeek · Regio De Venen · Inkoopbureau Zuidrand · namens de gemeenten Elsbeek en Rietmeer
_ORGANISATION = re.compile(
    r"\b(?:[Gg]emeenten?|[A-Za-z]*[Rr]egio|[Ii]nkoop[a-z]*|[A-Za-z]*[Ss]amenwerking[a-z]*|[A-Z][a-z]*organisatie|[Pp]rovincie"
    r"|[Ww]aterschap|[Bb]estuur)\s+(?:van\s+)?(?:de\s+|het\s+)?(?:gemeenten?\s+|regio\s+)?[A-ZÀ-Ý]"
)
_DATED = re.compile(r"(?i)\b(?:datum|versie|stand|gedateerd|jaargang|nummer|editie)\b")
_OTHER = re.compile(r"(?i)cookie|privacy|toegankelijkheid|volg ons|nieuwsbrief ontvangen|openingstijden|inloggen|zoek")


@dataclass(slots=True)
class Margins:
    """Lines of the site's header and footer that name an organisation or the page's date."""

    above: list[str]
    below: list[str]


def margins_of(soup: BeautifulSoup, content: Content) -> Margins:
    """The lines to keep of what was left out above and below the content, in reading order."""
    above: list[str] = []
    below: list[str] = []
    inside = {id(content.root)} | {id(tag) for tag in tags_of(content.root)}
    taken: set[int] = set()
    for tag in tags_of(soup):
        kind = _margin(tag)
        if not kind or id(tag) in taken or (id(tag) in inside and not content.skips(tag)):
            continue
        if any(parent is tag for parent in content.root.parents) or tag is content.root:
            continue
        taken |= {id(below_it) for below_it in tags_of(tag)}
        found = above if kind == "header" else below
        found += [line for line in _lines(tag) if _is_kept(line) and line not in found]
    return Margins(above[:_MOST], below[:_MOST])


def _margin(tag: Tag) -> str:
    """Which margin of the page an element is: ``header``, ``footer`` or none (empty)."""
    role = attribute(tag, "role").lower()
    if tag.name in ("header", "footer") or role in ("banner", "contentinfo"):
        return "header" if tag.name == "header" or role == "banner" else "footer"
    if tag.name not in ("div", "section"):
        return ""
    named = _CLASS.search(f"{attribute(tag, 'id')} {attribute(tag, 'class')}")
    if named is None:
        return ""
    return "footer" if named[1].lower() in ("footer", "colofon") else "header"


def _lines(margin: Tag) -> Iterator[str]:
    """The texts of a margin's blocks; a term of a list of terms stands before what is said of it."""
    pieces: list[str] = []
    label = ""

    def skip(tag: Tag) -> bool:
        if tag.name in _SKIPPED or attribute(tag, "role") in ("navigation", "search"):
            return True
        return is_named_furniture(tag) or is_skip_link(tag)

    for step, tag, text in walk(margin, skip):
        if step == "text":
            pieces.append(text)
        elif tag.name in BLOCKS or tag.name == "br":
            line, pieces = one_line("".join(pieces)), []
            if tag.name == "dt" and step == "close":
                label = line
            elif line:
                yield f"{label.rstrip(':')}: {line}" if label else line
                label = ""
    if line := one_line("".join(pieces)):
        yield line


def _is_kept(line: str) -> bool:
    if len(line) > _LONGEST or "?" in line or _OTHER.search(line):
        return False
    if published_in(line) or modified_in(line):
        return True
    return _ORGANISATION.search(line) is not None or (_DATED.search(line) is not None and parse_date(line) is not None)
