"""Which hosts may be asked at all: none inside the network that the crawler itself stands in.

A region file, a link or a redirect could name ``http://169.254.169.254/`` or a name that resolves to a machine behind
the firewall. Every connection passes here first (``crawler/network.py``), and is made to the very address that passed.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

Resolve = Callable[[str, int], list[str]]
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_INTERNET = ipaddress.ip_network("2000::/3")
"""All that IPv6 has given out for the public internet; ``ipaddress`` calls much of the rest global too."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class RefusedHostError(Exception):
    """The host resolves to an address that is not on the public internet."""


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host, the best first; raises ``OSError`` where the name is not known."""
    found: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))


def checked_addresses(host: str, port: int, *, allow_private: bool, resolver: Resolve = resolve) -> list[str]:
    """The addresses of a host, where all are public or private ones are allowed (the demo runs on loopback).

    Raises ``RefusedHostError``, or ``OSError`` where the name cannot be resolved.
    """
    addresses = resolver(host, port)
    if not addresses:
        raise OSError(f"{host} has no address")
    if not allow_private:
        for address in addresses:
            if not _is_public(ipaddress.ip_address(address)):
                raise RefusedHostError(f"{host} resolves to {address}, which is not on the public internet")
    return addresses


def _is_public(address: _Address) -> bool:
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast
    # 10.0.0.1 in the clothes of IPv6: ::ffff:10.0.0.1, 64:ff9b::10.0.0.1, 2002:0a00:0001::
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and address in _NAT64:
        inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if inner is not None:
        return _is_public(inner)
    return address in _INTERNET and address.is_global
