"""Whether to ask only for what changed, or for the whole, although it was had before.

A server that says "not modified" is believed, and not for ever: some give every page one ETag, or date a file by the
day that the site was moved. So an address whose bytes have not come whole for two weeks is asked for in full.
"""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from storage.archive import Validator

BELIEVED = timedelta(days=14)
_SPREAD_DAYS = 7
"""So that what was fetched in one night does not come again in one night."""


def conditions(url: str, known: Validator | None, now: datetime) -> dict[str, str]:
    """The headers that ask for ``url`` only where it changed; none where it is to come whole."""
    if known is None or known.came_at is None:
        return {}
    spread = timedelta(days=hashlib.sha256(url.encode()).digest()[0] % _SPREAD_DAYS)
    if now - known.came_at >= BELIEVED + spread:
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified_header}
    return {name: value for name, value in headers.items() if value and value.isascii() and value.isprintable()}


def contradicts(known: Validator, etag: str | None) -> bool:
    """Whether a 304 names another ETag than the one that was asked about: then it says nothing about these bytes."""
    return bool(etag and known.etag and _bare(etag) != _bare(known.etag))


def _bare(etag: str) -> str:
    # a proxy that packs may write W/ before a tag, or -gzip at its end
    return etag.strip().removeprefix("W/").strip('"').removesuffix("-gzip")
