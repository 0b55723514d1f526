"""A server that sends exactly the bytes that it is told to send, well-formed or not."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

MOST_PIECES = 50_000
"""Of an endless answer: a crawl that does not stop ends all the same, with a wrong outcome."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came in."""

    host: str
    path: str
    headers: dict[str, str]
    server_name: str | None = None
    """The name that TLS was asked for."""

    @property
    def where(self) -> str:
        """Host and path."""
        return f"{self.host}{self.path}"


Answer = bytes | Iterable[bytes] | Callable[[Asked], "bytes | Iterable[bytes]"]
"""Bytes; pieces of them, sent one by one; or what makes them of the request. ``RESET`` as a piece resets."""
RESET = b"<reset>"


@dataclass
class Server:
    """``pages`` tells what is sent, by path or by host and path; what is not there is a 404."""

    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0
    tls: ssl.SSLContext | None = None
    otherwise: Callable[[Asked], bytes] | None = None
    """Answers for paths that are not in ``pages``."""

    def paths(self) -> list[str]:
        """What was asked for, robots.txt left aside."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]


def reply(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A well-formed answer; ``Content_Type`` is the header Content-Type. None of it is checked."""
    named = {"Content-Length": str(len(body)), **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


def page(*links: str, words: str = "Inkoop jeugdhulp", **headers: str) -> bytes:
    """A page with links."""
    items = "".join(f'<li><a href="{link}">{link}</a></li>' for link in links)
    body = (
        f"<!doctype html><html><head><title>{words}</title></head><body><h1>{words}</h1><ul>{items}</ul></body></html>"
    )
    return reply(body.encode(), Content_Type="text/html; charset=utf-8", **headers)


def moved(to: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return reply(status=status, Location=to)


@contextmanager
def serve(server: Server) -> Iterator[Server]:
    """Serve on a port of loopback until the end of the ``with``."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server.port = listening.getsockname()[1]
        done = threading.Event()
        listening.settimeout(0.05)
        thread = threading.Thread(target=_accept, args=(server, listening, done), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            done.set()
            thread.join()


def _accept(server: Server, listening: socket.socket, done: threading.Event) -> None:
    while not done.is_set():
        try:
            connection, _ = listening.accept()
        except TimeoutError:
            continue
        threading.Thread(target=_serve_one, args=(server, connection, done), daemon=True).start()


def _serve_one(server: Server, plain: socket.socket, done: threading.Event) -> None:
    # a client that has had enough closes the connection: that ends the answer, and is what is tried
    with contextlib.suppress(OSError), plain:
        plain.settimeout(5)
        names: list[str | None] = []
        connection = plain
        if server.tls:
            server.tls.sni_callback = lambda sock, name, context: names.append(name)
            connection = server.tls.wrap_socket(plain, server_side=True)
        with connection:
            asked = _read(connection, names[0] if names else None)
            if asked is None:
                return
            server.asked.append(asked)
            answer = _answer(server, asked)
            for number, piece in enumerate([answer] if isinstance(answer, bytes) else answer):
                if piece == RESET:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return
                connection.sendall(piece)
                if done.is_set() or number > MOST_PIECES:
                    return


def _read(connection: socket.socket, server_name: str | None) -> Asked | None:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(65536)
        if not piece:
            return None
        head += piece
    first, *lines = head.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Asked(headers.get("host", ""), first.split(" ")[1], headers, server_name)


def _answer(server: Server, asked: Asked) -> bytes | Iterable[bytes]:
    for key in (asked.where, asked.path):
        if key in server.pages:
            found = server.pages[key]
            return found(asked) if callable(found) else found
    return server.otherwise(asked) if server.otherwise else reply(status="404 Not Found")
