"""The links of a page, in its order."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from bs4 import BeautifulSoup, Tag

from crawler.addresses import canonical_address, request_address
from schemas.address import AddressError

_OTHER_MEANS = ("mailto:", "tel:", "javascript:", "data:", "sms:", "whatsapp:", "callto:", "blob:", "about:")
_LONGEST_TEXT = 500


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
    soup = BeautifulSoup(content, "lxml", from_encoding=charset_of(served))
    base = _base(soup, url)
    found: dict[str, PageLink] = {}
    unusable: dict[str, None] = {}
    for tag in soup.find_all(["a", "area"], href=True):
        written = str(tag["href"]).strip()
        if not written or written.startswith("#") or written.lower().startswith(_OTHER_MEANS):
            continue
        try:
            target = request_address(written, base)
            key = canonical_address(target)
        except AddressError:
            unusable[written] = None
            continue
        if key not in found or not found[key].text:
            found[key] = PageLink(found[key].url if key in found else target, _words(tag))
    return PageLinks(tuple(found.values()), _canonical(soup, base), tuple(unusable))


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
    image = tag.find("img", alt=True)
    named = [tag.get_text(" "), *(str(tag.get(name) or "") for name in ("aria-label", "title", "alt"))]
    if isinstance(image, Tag):
        named.append(str(image["alt"]))
    words = (" ".join(text.split()) for text in named)
    return next((text for text in words if text), "")[:_LONGEST_TEXT]
