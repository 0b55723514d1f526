"""A first draft of a region file, from a look at its page: the steward checks it and keeps what is right."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urljoin, urlsplit

import tomli_w
from bs4 import BeautifulSoup

from crawler.addresses import request_address
from crawler.client import Answer, Client, Identity
from crawler.links import PageLink, charset_of, page_links
from crawler.loop import utc_now
from crawler.pacing import Pacer
from crawler.robots import Robots
from extractors.readers.sniff import HTML, media_type
from schemas.address import AddressError, place_of
from schemas.places import Place

MAX_BYTES = 20 * 2**20
MAX_REDIRECTS = 5
SHARE_EXPECTED = 0.8
"""A bound stands a fifth under what was seen, so that one document less is no alarm."""
_DOCUMENT = re.compile(r"\.(pdf|docx?|pptx?|xlsx?|od[tsp]|eml|msg|zip|rtf|csv)$", re.IGNORECASE)
_PAGE = re.compile(r"\.(html?|php|aspx?|jsp)$", re.IGNORECASE)
_DOCUMENT_PATTERN = r"(?i)\.(pdf|docx?|pptx?|xlsx?|eml|csv)($|\?)"
_SAYS_DOCUMENT = re.compile(r"\b(pdf|docx?|xlsx?|pptx?|download(en)?)\b|\b\d+([.,]\d+)?\s?[km]b\b", re.IGNORECASE)
_BETWEEN_TITLE_AND_SITE = re.compile(r"\s+[|–—-]\s+")
_NOT_TEXT = ("script", "style", "noscript", "template")


class ScaffoldError(Exception):
    """The page cannot be had, or is no page: there is nothing to draft from."""


def draft_region(
    url: str,
    region_id: str,
    *,
    identity: Identity,
    places: Sequence[Place],
    now: Callable[[], datetime] = utc_now,
    pacer: Pacer | None = None,
    allow_private: bool = False,
) -> str:
    """The text of ``regions/<region_id>.toml`` as the page at ``url`` suggests it.

    Name, allowed hosts, patterns of documents, the least number of documents, and the municipalities among ``places``
    that the page names. ``verified`` is false: a person has to look. Raises ``ScaffoldError``, or ``AddressError``.
    """
    pacer = pacer or Pacer()
    with Client(identity, pacer, now, allow_private=allow_private) as client:
        robots = Robots(client, _hash, identity.product, delay=1.0, record=lambda *_: None, clock=pacer.clock)
        address, answer = _fetch_page(client, robots, request_address(url))
    served = answer.headers.get("content-type")
    soup = BeautifulSoup(answer.content, "lxml", from_encoding=charset_of(served))
    title, text = _title(soup), _text(soup)
    documents = [link for link in page_links(answer.content, address, served).links if _is_document(link)]
    region = next((one for one in places if one.kind == "jeugdregio" and _names(title, one.name)), None)
    towns = [one for one in places if one.kind == "municipality" and one.code and _names(text, one.name)]
    draft: dict[str, Any] = {
        "name": region.name if region else title or region_id,
        "kind": "procurement_region",
        "jz": _codes(towns, places),
        "notes": "Drafted by looking at the page; see the remarks at the top of this file.",
        "pages": {"start": [address], "verified": False, "basis": "given to regions new", "checked": now().date()},
        "follow": _follow(address, documents),
        "expect": {"documents": max(1, int((len(documents) + 1) * SHARE_EXPECTED)), "facts": 1},
        "municipalities": {one.code: one.name for one in sorted(towns, key=lambda town: town.name)},
    }
    return _remarks(region_id, address, documents, towns) + tomli_w.dumps(draft)


def _fetch_page(client: Client, robots: Robots, address: str) -> tuple[str, Answer]:
    url = address
    for _ in range(MAX_REDIRECTS + 1):
        verdict = robots.verdict(url)
        if verdict.robots in {"disallowed", "unavailable"}:
            raise ScaffoldError(verdict.error or f"robots.txt forbids {url}")
        answer = client.get(url, delay=max(1.0, verdict.delay), max_bytes=MAX_BYTES)
        if answer.status in (301, 302, 303, 307, 308) and "location" in answer.headers:
            try:
                url = request_address(urljoin(url, answer.headers["location"]))
            except (AddressError, ValueError) as error:
                raise ScaffoldError(f"{url} leads to what is no address: {error}") from error
            continue
        if answer.failure or answer.status != 200 or answer.truncated:
            raise ScaffoldError(f"{url} could not be had: {answer.failure or f'HTTP {answer.status}'}")
        if media_type(answer.content) != HTML:
            raise ScaffoldError(f"{url} is no page, but {media_type(answer.content)}: give the page that links it")
        return url, answer
    raise ScaffoldError(f"{address} is redirected more than {MAX_REDIRECTS} times")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _title(soup: BeautifulSoup) -> str:
    """The first heading; without one the title, up to the name of the site (``Inkoop | Gemeente Merendal``)."""
    heading = " ".join(soup.h1.get_text(" ").split()) if soup.h1 else ""
    title = " ".join(soup.title.get_text(" ").split()) if soup.title else ""
    return heading or _BETWEEN_TITLE_AND_SITE.split(title)[0]


def _text(soup: BeautifulSoup) -> str:
    for tag in soup(_NOT_TEXT):
        tag.decompose()
    return " ".join(soup.get_text(" ").split())


def _names(text: str, name: str) -> bool:
    """Whether the text holds the name as a word of its own: ``Best`` is not in ``Bestek``."""
    return re.search(rf"(?<!\w){re.escape(name)}(?![\w-])", text) is not None


def _is_document(link: PageLink) -> bool:
    return bool(_DOCUMENT.search(urlsplit(link.url).path) or _SAYS_DOCUMENT.search(link.text))


def _follow(address: str, documents: Sequence[PageLink]) -> dict[str, Any]:
    """Hosts and patterns: the page and what lies below it, and the places where its documents lie."""
    host, path = place_of(address)
    allow, include = {host: None}, {_escaped(_below(urlsplit(address).path)) or "^": None}
    for link in documents:
        document_host, document_path = place_of(link.url)
        folder = str(PurePosixPath(document_path).parent).rstrip("/")
        if document_host != host:
            allow[f"{document_host}{folder}"] = None
        if _DOCUMENT.search(document_path):
            include[_DOCUMENT_PATTERN] = None
        elif not document_path.startswith(path.rstrip("/") + "/"):
            # a server of documents, such as /dsresource?objectid=...
            include[_escaped(f"{folder}/" if folder else document_path)] = None
    return {"allow": list(allow), "include": list(include), "depth": 2}


def _below(path: str) -> str:
    """How the addresses of the pages begin that lie with this one: ``/inkoop/`` for ``/inkoop/jeugdhulp.html``.

    A page at the top of its site stands for itself: all else there would be the whole site.
    """
    above, _, last = path.rpartition("/")
    return f"{above}/" if _PAGE.search(last) and above else path.rstrip("/")


def _escaped(text: str) -> str:
    """As a regular expression that a person can read: the hyphen needs no backslash here."""
    return re.escape(text).replace("\\-", "-")


def _codes(towns: Sequence[Place], places: Sequence[Place]) -> list[str]:
    regions = {region for town in towns for region in town.regions}
    codes = {one.code for one in places if one.kind == "jeugdregio" and one.code and regions & set(one.regions)}
    return sorted(codes)


def _remarks(region_id: str, address: str, documents: Sequence[PageLink], towns: Sequence[Place]) -> str:
    counted: dict[str, list[str]] = {}
    for town in towns:
        counted.setdefault(town.name, []).append(town.code or "")
    namesakes = [f"{name} ({', '.join(codes)})" for name, codes in sorted(counted.items()) if len(codes) > 1]
    lines = [
        f"Draft of {region_id}.toml, made by looking at {address}.",
        f"The page links {len(documents)} documents and names {len(counted)} municipalities. Before it is used:",
        "- open the page: is it the right one? Then set pages.verified to true and say in pages.basis how you know.",
        "- name and kind: a jeugdregio has exactly one code under jz, a procurement_region may have more or none.",
        "- follow: does each host and pattern lead to documents of this purchase, and are none missing?",
        "- municipalities: keep those that take part; the page may name others too.",
    ]
    if namesakes:
        lines.append(f"- these names belong to more than one municipality, keep one: {'; '.join(namesakes)}")
    return "".join(f"# {line}\n" for line in lines) + "\n"
