"""The links of a page, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString
from bs4.filter import SoupStrainer

from crawler.addresses import canonical_address, request_address
from schemas.address import AddressError

_OTHER_MEANS = ("mailto:", "tel:", "javascript:", "data:", "sms:", "whatsapp:", "callto:", "blob:", "about:")
_LONGEST_TEXT = 500
_MOST_NODES = 500
"""Within one link, that are looked at for its words: a page of links within links would take hours."""
MOST_LINKS = 5_000
"""Of one page; to take in a page of a million links would take hours too."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link: the address to ask for, and the words that a reader sees."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class PageLinks:
    """All links of a page, each address once; the address that the page calls its canonical one, if any."""

    links: tuple[PageLink, ...]
    canonical: str | None
    unusable: tuple[str, ...]
    """Links that should lead to a page and are no address (``http:///bestand.pdf``), as written."""
    beyond: tuple[str, ...] = ()
    """Links after the most that are taken in, as written."""


def charset_of(served: str | None) -> str | None:
    """The charset of a ``Content-Type`` header, if it names one."""
    message = Message()
    message["content-type"] = served or ""
    charset = message.get_param("charset")
    return charset if isinstance(charset, str) else None


def page_links(content: bytes, url: str, served: str | None = None) -> PageLinks:
    """Collect the links of an HTML page that was fetched from ``url``; ``served`` is its ``Content-Type`` header.

    Two links to one address are one, with the first words that are not empty: an image before the words of a link is
    often a link of its own.
    """
    wanted = SoupStrainer(["a", "area", "base", "link"])
    soup = BeautifulSoup(content, "lxml", from_encoding=charset_of(served), parse_only=wanted)
    base = _base(soup, url)
    found: dict[str, PageLink] = {}
    unusable: dict[str, None] = {}
    beyond: dict[str, None] = {}
    for tag in soup.find_all(["a", "area"], href=True):
        written = str(tag["href"]).strip()
        if not written or written.startswith("#") or written.lower().startswith(_OTHER_MEANS):
            continue
        if len(found) + len(unusable) >= MOST_LINKS:
            beyond[written] = None
            continue
        try:
            target = request_address(written, base)
            key = canonical_address(target)
        except AddressError:
            unusable[written] = None
            continue
        if key not in found or not found[key].text:
            found[key] = PageLink(found[key].url if key in found else target, _words(tag))
    return PageLinks(tuple(found.values()), _canonical(soup, base), tuple(unusable), tuple(beyond))


def _base(soup: BeautifulSoup, url: str) -> str:
    tag = soup.find("base", href=True)
    if not isinstance(tag, Tag):
        return url
    try:
        return request_address(str(tag["href"]), url)
    except AddressError:
        return url


def _canonical(soup: BeautifulSoup, base: str) -> str | None:
    tag = soup.find("link", rel="canonical", href=True)
    if not isinstance(tag, Tag):
        return None
    try:
        return canonical_address(request_address(str(tag["href"]), base))
    except AddressError:
        return None


def _words(tag: Tag) -> str:
    text, image = _within(tag)
    named = [text, *(str(tag.get(name) or "") for name in ("aria-label", "title", "alt")), image]
    words = (" ".join(one.split()) for one in named)
    return next((one for one in words if one), "")[:_LONGEST_TEXT]


def _within(tag: Tag) -> tuple[str, str]:
    """The text within a link, and what its first image shows; as far as the first nodes go."""
    text: list[str] = []
    image = ""
    levels = [iter(tag.contents)]
    for _ in range(_MOST_NODES):
        node = next(levels[-1], None)
        if node is None:
            levels.pop()
            if not levels:
                break
        elif isinstance(node, Tag):
            if node.name == "img" and not image:
                image = str(node.get("alt") or "")
            levels.append(iter(node.contents))
        elif type(node) in (NavigableString, CData):  # no comments, no scripts
            text.append(str(node))
    return " ".join(text), image
