"""Whether a web address lies within a host, or within a folder of a host.

An entry of a list of allowed addresses is written as people write one: ``example.nl``, ``example.nl/inkoop`` or
``https://example.nl/inkoop/``. ``www.`` and the scheme do not count, the port does; a path allows itself and what lies
below it, and not its neighbours (``/inkoop`` does not allow ``/inkoopbeleid``).
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit


class AddressError(ValueError):
    """Something that should be a web address and is none."""


def place_of(address: str) -> tuple[str, str]:
    """Host (with the port, if it is not the scheme's own) and path of an http(s) address or of an allowed entry.

    Raise ``AddressError`` for another scheme, for an address without a host, with a user name, or with a path that
    climbs (``/inkoop/../beheer``), as nobody can tell from such a path where it ends.
    """
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError as error:
        raise AddressError(f"{address!r}: {error}") from error
    if parts.scheme not in ("http", "https"):
        raise AddressError(f"{address!r}: only http and https are fetched")
    if not host or any(character.isspace() for character in address):
        raise AddressError(f"{address!r} is no web address")
    if parts.username is not None:
        raise AddressError(f"{address!r}: an address with a user name is not fetched")
    path = unquote(parts.path) or "/"
    if {".", ".."} & set(path.split("/")):
        raise AddressError(f"{address!r}: the path climbs")
    own_port = {"http": 80, "https": 443}[parts.scheme]
    suffix = "" if port in (None, own_port) else f":{port}"
    return host + suffix, path


def lies_within(address: str, entry: str) -> bool:
    """Whether ``address`` is the host or folder ``entry``, or lies below it; ``AddressError`` if either is none."""
    host, path = place_of(address)
    allowed_host, allowed_path = place_of(entry)
    return host == allowed_host and (path == allowed_path or path.startswith(allowed_path.rstrip("/") + "/"))
