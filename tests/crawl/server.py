"""A web server of our own on loopback whose pages do what a test tells them to."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    """One answer. ``drop`` closes the connection without one; ``cut`` sends so many bytes of the body and closes."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    cut: int | None = None


def page(*links: str, head: str = "", words: str = "Inkoop jeugdhulp", **headers: str) -> Reply:
    """An HTML page with links, each to an address and named by it."""
    anchors = "".join(f'<li><a href="{link}">Lees {link}</a></li>' for link in links)
    body = (
        f"<!doctype html><html><head><title>{words}</title>{head}</head><body><h1>{words}</h1><ul>{anchors}</ul></body>"
    )
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(body.encode(), headers={"Content-Type": "text/html; charset=utf-8", **named})


def packed(body: bytes) -> Reply:
    """A body that is sent with gzip."""
    return Reply(gzip.compress(body, mtime=0), headers={"Content-Encoding": "gzip", "Content-Type": "text/plain"})


def moved(to: str, status: int = 302) -> Reply:
    """A redirect."""
    return Reply(status=status, headers={"Location": to})


@dataclass
class Site:
    """The pages of a server. A list of replies is used up one by one, its last stays."""

    pages: dict[str, Reply | list[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """Paths with their query, in the order of asking."""
    headers: list[Mapping[str, str]] = field(default_factory=list)
    bodies: int = 0
    """Bodies sent with status 200, robots.txt left aside."""
    at_once: int = 0
    most_at_once: int = 0
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def reply(self, path: str) -> Reply:
        found = self.pages.get(path, Reply(status=404))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found

    def forget(self) -> None:
        self.asked.clear()
        self.headers.clear()
        self.bodies = 0

    def pages_asked(self) -> list[str]:
        return [path for path in self.asked if path != "/robots.txt"]


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with lock:
                site.asked.append(self.path)
                site.headers.append({name.lower(): value for name, value in self.headers.items()})
                site.at_once += 1
                site.most_at_once = max(site.most_at_once, site.at_once)
                reply = site.reply(self.path)
            try:
                self._answer(reply)
            finally:
                with lock:
                    site.at_once -= 1

        def _answer(self, reply: Reply) -> None:
            if reply.drop:
                self.close_connection = True
                return
            status, body = reply.status, reply.body
            if status == 200 and self._unchanged(reply):
                status, body = 304, b""
            if status == 200 and self.path != "/robots.txt":
                site.bodies += 1
            self.send_response(status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body if reply.cut is None else body[: reply.cut])
            self.close_connection = reply.cut is not None

        def _unchanged(self, reply: Reply) -> bool:
            same_tag = reply.headers.get("ETag") and reply.headers["ETag"] == self.headers.get("If-None-Match")
            since = self.headers.get("If-Modified-Since")
            return bool(same_tag or (since and since == reply.headers.get("Last-Modified")))

        def log_message(self, format: str, *args: object) -> None:
            """Silence: what was asked is in ``site.asked``."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
