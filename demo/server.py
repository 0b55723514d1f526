"""The demo's web server: static files on loopback, with ETag and Last-Modified, and 304 where nothing changed."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".eml": "message/rfc822",
    ".csv": "text/csv; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


class Site:
    """A folder that is being served, and what was asked of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = ""
        self.asked: list[tuple[str, int]] = []
        """Path and status of every request, in order."""


@contextmanager
def serve(folder: Path) -> Iterator[Site]:
    """Serve ``folder`` on a free port of 127.0.0.1 until the context is left."""
    site = Site(folder)

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **_TYPES}  # noqa: RUF012 - as the base class has it

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(folder))

        def send_head(self) -> Any:
            # the base class knows If-Modified-Since alone, and looks at it only where no If-None-Match was sent
            if tag := self._tag():
                if self.headers.get("If-None-Match") == tag:
                    self.send_response(HTTPStatus.NOT_MODIFIED)
                    self.end_headers()
                    return None
                if "If-None-Match" in self.headers:
                    del self.headers["If-Modified-Since"]
            return super().send_head()

        def end_headers(self) -> None:
            if tag := self._tag():
                self.send_header("ETag", tag)
            super().end_headers()

        def _tag(self) -> str | None:
            path = Path(self.translate_path(urlsplit(self.path).path))
            return f'"{hashlib.sha256(path.read_bytes()).hexdigest()[:16]}"' if path.is_file() else None

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            site.asked.append((self.path, int(code)))

        def log_message(self, format: str, *arguments: Any) -> None:
            """Silence: what was asked is in ``Site.asked``."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
