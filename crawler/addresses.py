"""Addresses: the form in which one is asked for, and the form by which it is known again."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from w3lib.url import canonicalize_url, safe_url_string, url_query_cleaner

from schemas.address import AddressError, place_of

LONGEST = 4000
"""Characters; a longer address is a form that was filled in, or a trap."""
_VISITOR = (
    "fbclid",
    "gclid",
    "msclkid",
    "mc_cid",
    "mc_eid",
    "phpsessid",
    "jsessionid",
    "sessionid",
    "aspsessionid",
    "sid",
    "cfid",
    "cftoken",
)
_SESSION_IN_PATH = re.compile(r";jsessionid=[^/?#;]*|/\(S\([a-z0-9]+\)\)(?=/)", re.IGNORECASE)
"""``/plan.pdf;jsessionid=AB12`` and ``/(S(lit3py55))/plan.pdf``, as servers write that find no cookie."""
_ONE_TURN = 4


def request_address(link: str, base: str | None = None) -> str:
    """The address to ask for: absolute, escaped, without fragment and without what tells visitors apart.

    ``../inkoop/a b.pdf?utm_source=mail#p2`` on ``https://x.nl/zorg/`` is ``https://x.nl/inkoop/a%20b.pdf``. The order
    of the query stays as it is: some servers read it. Raises ``AddressError`` where it cannot be fetched.
    """
    written = re.sub(r"[\t\r\n]", "", link.strip())
    try:
        address = safe_url_string(urljoin(base, written) if base else written)
        parts = urlsplit(_SESSION_IN_PATH.sub("", address))
        names = sorted({pair.partition("=")[0] for pair in parts.query.split("&")})
        visitor = [name for name in names if name.lower() in _VISITOR or name.lower().startswith("utm_")]
        address = parts._replace(fragment="").geturl()
        if visitor:
            address = url_query_cleaner(address, visitor, remove=True, unique=False)
        place_of(address)
    except AddressError:
        raise
    except ValueError as error:  # such as a port that is no number, or brackets that do not close
        raise AddressError(f"{link[:200]!r}: {error}") from error
    if len(address) > LONGEST:
        raise AddressError(f"{address[:200]!r}...: longer than {LONGEST} characters")
    return address


def canonical_address(address: str) -> str:
    """The form by which an address is known again: query sorted, escapes alike, host in lower case, own port left out.

    Idempotent. Raises ``AddressError`` as ``request_address`` does.
    """
    before, after = "", request_address(address)
    for _ in range(_ONE_TURN):  # an escape within an escape takes a second turn to settle
        if before == after:
            break
        before, after = after, _without_own_port(canonicalize_url(request_address(after)))
    return after


def _without_own_port(address: str) -> str:
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".")
    host = f"[{host}]" if ":" in host else host
    own = parts.port in (None, {"http": 80, "https": 443}.get(parts.scheme))
    return parts._replace(netloc=host if own else f"{host}:{parts.port}", path=parts.path or "/").geturl()
