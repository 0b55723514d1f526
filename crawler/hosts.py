"""Which hosts may be asked at all: none inside the network that the crawler itself stands in.

A region file, a link or a redirect could name ``http://169.254.169.254/`` or a name that resolves to a machine behind
the firewall. Every request passes here first, the hops of a redirect too.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

Resolve = Callable[[str, int], list[str]]


class RefusedHostError(Exception):
    """The host resolves to an address that is not on the public internet."""


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host; raises ``OSError`` where the name is not known."""
    found: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return sorted({str(entry[4][0]).partition("%")[0] for entry in found})


def check_host(url: str, *, allow_private: bool, resolver: Resolve = resolve) -> None:
    """Pass where all addresses of the host are public, or private ones are allowed (the demo runs on loopback).

    Raises ``RefusedHostError``, or ``OSError`` where the name cannot be resolved.
    """
    if allow_private:
        return
    parts = urlsplit(url)
    host = parts.hostname or ""
    for address in resolver(host, parts.port or (443 if parts.scheme == "https" else 80)):
        if not _is_public(ipaddress.ip_address(address)):
            raise RefusedHostError(f"{host} resolves to {address}, which is not on the public internet")


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    # ::ffff:10.0.0.1 is 10.0.0.1 in the clothes of IPv6
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not (mapped or address).is_multicast
