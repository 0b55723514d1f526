"""What a page says of itself outside its text: title, language, date, address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from extractors.document import Link, StatedDate
from extractors.readers.html.boilerplate import Content
from extractors.readers.html.tree import attribute, walk
from extractors.readers.stated_date import last_time_in, modified_in, parse_date, published_in
from extractors.text import one_line

_PUBLISHED = (
    "dcterms.issued", "dc.date.issued", "dcterms.available", "overheid.issued", "article:published_time",
    "og:published_time", "datepublished", "pubdate", "publishdate", "publicationdate", "dcterms.date", "dc.date",
    "dcterms.created", "dc.date.created", "date",
)  # fmt: skip
_MODIFIED = ("dcterms.modified", "dc.date.modified", "article:modified_time", "og:updated_time", "datemodified",
             "last-modified")  # fmt: skip
_SEPARATOR = re.compile(r"\s+[|–—·»:-]+\s+")
_SPEAKS_OF_DATE = re.compile(
    r"(?i)gepubliceerd|geplaatst|publi[cs]|wijzig|bijgewerkt|aangepast|geactualiseerd|gedateerd|laatst|datum|\bstand\b|versie|posted|updated"
)
_NO_PAGE = re.compile(r"(?:#|javascript:|mailto:|tel:|data:|$)", re.IGNORECASE)


def title_of(soup: BeautifulSoup, content: Content) -> str | None:
    """The page's title: its ``<h1>``, else ``<title>`` without the site's name."""
    for heading in (*content.root.find_all("h1"), *soup.find_all("h1")):
        text = one_line(heading.get_text(" "))
        # A heading that is but a link to the front page is the site's logo.
        link = heading.find("a")
        logo = isinstance(link, Tag) and one_line(link.get_text(" ")) == text and attribute(link, "href") in ("/", "./")
        if text and not logo:
            return text
    title = soup.find("title")
    text = one_line(title.get_text()) if title else ""
    site = _meta(soup).get("og:site_name", "")
    parts = _SEPARATOR.split(text)
    if len(parts) > 1:
        # "Inkoop jeugdhulp | Gemeente Dorp": the site's name stands last, unless it is known to stand first.
        parts = parts[1:] if site and parts[0] == site else parts[:-1]
        end = len(text) if site and text.startswith(site) else text.rindex(parts[-1]) + len(parts[-1])
        text = text[text.index(parts[0]) : end]
    return text or None


def stated_language(soup: BeautifulSoup) -> str | None:
    """The page's language as its two letters ("nl" for ``nl-NL``)."""
    root = soup.find("html")
    declared = attribute(root, "lang") or attribute(root, "xml:lang") if isinstance(root, Tag) else ""
    declared = declared or _meta(soup).get("content-language", "") or _meta(soup).get("dcterms.language", "")
    code = re.match(r"[A-Za-z]{2,3}", declared.strip())
    return code[0].lower() if code else None


def date_of(soup: BeautifulSoup, content: Content) -> StatedDate | None:
    """When the page says it was published; else when it says it was last changed."""
    meta = _meta(soup) | dict(_linked_data(soup))
    lines = "\n".join(_short_lines(soup))
    published, modified = published_in(lines), modified_in(lines)
    if published is not None and modified is not None and published.first_day > modified.first_day:
        published = None  # what comes out after the page was last changed is no page: "Publicatie: 15 oktober 2026"
    return (
        _first_date(meta, _PUBLISHED)
        or published
        or _date_of_time_element(content.root)
        or _first_date(meta, _MODIFIED)
        or modified
        or last_time_in(lines)
    )


def links_of(soup: BeautifulSoup, content: Content) -> tuple[Link, ...]:
    """The links of the content in reading order, each once; no mail addresses, no places on the page itself."""
    links: dict[Link, None] = {}
    open_links: list[tuple[Tag, list[str]]] = []
    for step, element, piece in walk(content.root, content.skips):
        if step == "text":
            if open_links:
                open_links[-1][1].append(piece)
        elif element.name == "a" and step == "open":
            open_links.append((element, []))
        elif element.name == "a" and open_links:
            tag, texts = open_links.pop()
            address = attribute(tag, "href").strip()
            if not _NO_PAGE.match(address):
                text = one_line("".join(texts)) or one_line(attribute(tag, "title") or attribute(tag, "aria-label"))
                links[Link(address, text)] = None
    return tuple(links)


def canonical_address(soup: BeautifulSoup) -> str | None:
    """The address that the page calls its own (``<link rel="canonical">``), as written."""
    link = soup.find("link", rel="canonical", href=True)
    return attribute(link, "href").strip() or None if isinstance(link, Tag) else None


def base_address(soup: BeautifulSoup) -> str | None:
    """The address against which the page's links count (``<base href>``), as written."""
    base = soup.find("base", href=True)
    return attribute(base, "href").strip() or None if isinstance(base, Tag) else None


def _meta(soup: BeautifulSoup) -> dict[str, str]:
    """Values of the meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for tag in soup.find_all("meta"):
        name = attribute(tag, "name") or attribute(tag, "property") or attribute(tag, "itemprop")
        name = (name or attribute(tag, "http-equiv")).lower().replace("dcterms:", "dcterms.").replace("dc:", "dc.")
        if name and attribute(tag, "content").strip():
            found.setdefault(name, one_line(attribute(tag, "content")))
    return found


def _linked_data(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """Dates of the page in its JSON-LD."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue  # Many pages carry broken JSON-LD; the page reads without.
        nodes = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for node in nodes if isinstance(nodes, list) else [nodes]:
            for key in ("datePublished", "dateModified"):
                if isinstance(node, dict) and isinstance(node.get(key), str):
                    yield key.lower(), node[key]


def _first_date(values: dict[str, str], names: tuple[str, ...]) -> StatedDate | None:
    for name in names:
        stated = parse_date(values.get(name, ""))
        if stated is not None:
            return stated
    return None


def _short_lines(root: Tag) -> Iterator[str]:
    """Texts of the page's smallest elements with what follows on: "Gepubliceerd op: <b>12 mei 2023</b>" is one line."""
    for text in root.find_all(string=_SPEAKS_OF_DATE):
        node = text.parent
        if node is None or node.name in ("script", "style", "title"):
            continue
        own = one_line(node.get_text(" "))
        around = node.parent
        yield own[:500]
        if around is not None and len(own) < 60:
            yield one_line(around.get_text(" "))[:200]


def _date_of_time_element(root: Tag) -> StatedDate | None:
    """The date of a ``<time>`` that is the page's own, not an event's: marked as such, or before any paragraph."""
    for tag in root.find_all("time"):
        marks = f"{attribute(tag, 'itemprop')} {attribute(tag, 'class')}".lower()
        own = tag.has_attr("pubdate") or re.search(r"publi|posted|entry-date", marks)
        before = tag.find_previous("p")
        if own or before is None or not any(parent is root for parent in before.parents):
            return parse_date(attribute(tag, "datetime") or tag.get_text(" "))
    return None
