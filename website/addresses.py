"""Where pages stand within the site, and which addresses of documents may become links."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,100}")


def web_address(address: str | None) -> str | None:
    """``address`` if it is an http(s) address that may become a link, else None: ``javascript:...``, a path, a mail.

    >>> web_address("https://www.example.nl/inkoop"), web_address("javascript:alert(1)")
    ('https://www.example.nl/inkoop', None)
    """
    if address is None or not address.isprintable() or any(character in " <>\"'`\\" for character in address):
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    return address


def region_page(region: str) -> str:
    """Page of a region, from the top of the site."""
    return f"regions/{region}.html"


def region_feed(region: str) -> str:
    """Atom feed of a region."""
    return f"regions/{region}.atom"


def document_page(region: str, document_id: str) -> str:
    """Page of the evidence that a document gives in a region."""
    return f"documents/{region}/{document_id[:16]}.html"


def evidence_place(region: str, fact: dict[str, str]) -> str:
    """The marked words of a fact: its document's page, at the mark."""
    return f"{document_page(region, fact['document_id'])}#{mark_id(fact['fact_id'])}"


def mark_id(fact_id: str) -> str:
    """Id of the mark around the words of a fact; begins with a letter, as ids in addresses are easiest so."""
    return f"f-{fact_id}"


def provider_page(provider_id: str) -> str:
    """Page of an organisation. An id that is no plain file name is hashed, so that no id leads out of the folder."""
    name = provider_id if _FILE_NAME.fullmatch(provider_id) else hashlib.sha256(provider_id.encode()).hexdigest()[:24]
    return f"providers/{name}.html"
