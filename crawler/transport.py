"""The bridge between httpx and our own connections."""

from __future__ import annotations

from collections.abc import Iterator

import httpcore
import httpx

from crawler.network import CheckedNetwork, Net


class Transport(httpx.BaseTransport):
    """Sends requests over ``network``: HTTP/1.1, a new connection for each.

    A new one, because what a server sends after the end of an answer (its Content-Length was too low, or it means harm)
    would be taken for the answer to the next request; and because each request is then checked anew. At the pace of a
    crawl it costs nothing.
    """

    def __init__(self, network: CheckedNetwork, net: Net) -> None:
        self._network = network
        self._pool = httpcore.ConnectionPool(
            ssl_context=net.tls or httpx.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=network,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises what httpcore, ``CheckedNetwork`` and sockets raise."""
        self._network.begin()
        url = request.url
        asked = httpcore.Request(
            request.method,
            httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        answer = self._pool.handle_request(asked)
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer))

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body as it comes, unpacked by nobody."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()
