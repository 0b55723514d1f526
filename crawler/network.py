"""Connections: to the address that was checked and no other, and with an end to all waiting.

A name is resolved once for each connection. The answer is checked, and the connection is made to that answer: a name
server that gives a public address to whoever checks and a private one to whoever connects has nobody to deceive. The
name itself is still what TLS asks a certificate for, and what the header ``Host`` says.
"""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import httpcore

from crawler.hosts import Resolve, checked_addresses, resolve

_ADDRESSES_TRIED = 4


class OverdueError(Exception):
    """The answer as a whole took too long, however lively its bytes drip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long is waited, in seconds."""

    connect: float = 20.0
    silence: float = 60.0
    """Between two pieces of an answer."""
    whole: float = 600.0
    """For one answer from the connection to its last byte: a byte a minute would hold a region's crawl for years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """How machines are reached. The default is the internet; a trial reaches machines of its own."""

    resolver: Resolve = resolve
    dial: httpcore.NetworkBackend = field(default_factory=httpcore.SyncBackend)
    """Connects to an IP address; it is never given a name."""
    tls: ssl.SSLContext | None = None
    """What certificates are believed; None: those that the well-known authorities signed."""
    patience: Patience = Patience()


class CheckedNetwork(httpcore.NetworkBackend):
    """Connects to checked addresses alone. One request at a time: ``begin`` sets the clock of the next one."""

    def __init__(self, net: Net, clock: Callable[[], float], *, allow_private: bool) -> None:
        self._net = net
        self._clock = clock
        self._allow_private = allow_private
        self._until = 0.0

    def begin(self) -> None:
        """From now on the request may take as long as patience lasts."""
        self._until = self._clock() + self._net.patience.whole

    def seconds_left(self, timeout: float | None) -> float:
        """How long a wait of ``timeout`` seconds may be; raises ``OverdueError`` where the time is up."""
        left = self._until - self._clock()
        if left <= 0:
            raise OverdueError(f"the answer took longer than {self._net.patience.whole:.0f} seconds")
        return left if timeout is None else min(timeout, left)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Resolve, check and connect. Raises ``RefusedHostError``, ``OSError``, and what httpcore raises."""
        addresses = checked_addresses(host, port, allow_private=self._allow_private, resolver=self._net.resolver)
        failure: Exception | None = None
        for address in addresses[:_ADDRESSES_TRIED]:
            try:
                stream = self._net.dial.connect_tcp(
                    address, port, self.seconds_left(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self)
        raise failure or OSError(f"{host} has no address")


class _Stream(httpcore.NetworkStream):
    """A connection on which each wait ends when the time of the whole answer does."""

    def __init__(self, stream: httpcore.NetworkStream, network: CheckedNetwork) -> None:
        self._stream = stream
        self._network = network

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._network.seconds_left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._network.seconds_left(timeout))

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = self._network.seconds_left(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._network)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
