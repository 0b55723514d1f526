"""Addresses that lead to a login or a question for consent instead of to what they led to before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, get_args
from urllib.parse import urlsplit

from pipeline.extraction.stage import Extracted
from storage.archive import Crawl, Fetch

Wall = Literal["login", "consent"]
"""Named as the reasons of coverage are."""
_PAGES: dict[str, Wall] = {"login_page": "login", "consent_page": "consent"}
"""Problem of a document that could not be read -> what it shows."""
_LOGIN = """
    login inloggen logon signin sign-in sso saml saml2 adfs oauth oauth2 authorize openid digid eherkenning
"""
_CONSENT = "consent cookieconsent cookie-consent cookiewall cookie-wall cookiemelding cookies"
_WORDS: dict[Wall, frozenset[str]] = {"login": frozenset(_LOGIN.split()), "consent": frozenset(_CONSENT.split())}
_SUFFIX = re.compile(r"\.(?:php|aspx?|html?|jsp|do)$")


def leads_to_wall(crawl: Crawl) -> Iterator[tuple[Fetch, Wall]]:
    """The addresses of a crawl that were redirected to a wall: the new address names one, and the old one does not.

    ``/inkoop`` that leads to ``/inloggen?terug=/inkoop`` or to ``login.example.nl``. A page on cookies that is linked and
    leads nowhere is a page like another.
    """
    for fetch in crawl.fetches:
        if fetch.purpose == "document" and fetch.outcome in {"redirected", "out_of_scope"} and fetch.final_url:
            for wall in get_args(Wall):
                if _names(fetch.final_url, wall) and not _names(fetch.url, wall):
                    yield fetch, wall
                    break


def at_a_wall(crawl: Crawl, extracted: Iterable[Extracted]) -> Counter[Wall]:
    """How many addresses of a crawl showed a wall or led to one."""
    pages = {
        item.source.document_id: _PAGES[problem["kind"]]
        for item in extracted
        for problem in item.result.problems
        if problem["kind"] in _PAGES
    }
    found: dict[str, Wall] = {}
    beyond: set[str | None] = set()
    for fetch, wall in leads_to_wall(crawl):
        found[fetch.url] = wall
        beyond.add(fetch.final_url)
    for fetch in crawl.fetches:
        if fetch.document_id in pages and fetch.url not in beyond:
            found[fetch.url] = pages[fetch.document_id]
    return Counter(found.values())


def _names(address: str, wall: Wall) -> bool:
    """Whether a part of the host or of the path is a word for the wall; what the address is asked with does not count."""
    parts = urlsplit(address)
    words = [*(parts.hostname or "").split("."), *(_SUFFIX.sub("", part) for part in parts.path.casefold().split("/"))]
    return not _WORDS[wall].isdisjoint(words)
