"""A small site of an invented region on loopback, which may be another one in the next night."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

START = "/inkoop"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers at a path."""

    body: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def page(title: str, *blocks: str) -> Reply:
    """A page with a title and blocks of HTML."""
    words = "".join(blocks)
    return Reply(
        f'<!doctype html><html lang="nl"><head><title>{title}</title></head>'
        f"<body><main><h1>{title}</h1>{words}</main></body></html>"
    )


def links(*paths: str) -> str:
    """A list of links."""
    items = "".join(f'<li><a href="{path}">Stuk over {path.rpartition("/")[2]}</a></li>' for path in paths)
    return f"<ul>{items}</ul>"


def moved(to: str) -> Reply:
    """A redirect for now."""
    return Reply(status=302, headers={"Location": to})


STRATEGY = page(
    "Inkoopstrategie jeugdhulp Oeverdam",
    "<h2>Segment 1 Wonen</h2><p>Voor segment 1 Wonen is gekozen voor een taakgerichte bekostiging. ",
    "De aanbesteding wordt op 3 maart 2026 gepubliceerd op TenderNed met kenmerk 412345.</p>",
    "<h2>Segment 2 Dagbehandeling</h2><p>Voor segment 2 Dagbehandeling geldt een open house-procedure. ",
    "Inschrijven kan tot 15 mei 2026.</p>",
)
PLANNING = page(
    "Planning van de aanbesteding",
    "<table><tr><th>Mijlpaal</th><th>Datum</th></tr><tr><td>Voorlopige gunning</td><td>1 juli 2026</td></tr>",
    "<tr><td>Definitieve gunning</td><td>1 september 2026</td></tr>",
    "<tr><td>Start contracten</td><td>1 januari 2027</td></tr></table>",
)
AWARD = page(
    "Gunning inkoop jeugdhulp",
    "<p>De opdracht voor perceel 2 Dagbehandeling is voorlopig gegund aan Stichting De Waterlelie en ",
    "Zorgpunt Oost B.V.</p>",
)
FOUND = {
    START: page("Inkoop jeugdhulp Oeverdam", links("/inkoop/strategie", "/inkoop/planning", "/inkoop/gunning")),
    "/inkoop/strategie": STRATEGY,
    "/inkoop/planning": PLANNING,
    "/inkoop/gunning": AWARD,
}
"""The site as it is in the first night."""


class Site:
    """What the server answers now; a path that is not there is a 404."""

    def __init__(self) -> None:
        self.replies: Mapping[str, Reply] = FOUND
        self.address = ""


@contextlib.contextmanager
def serving() -> Iterator[Site]:
    """Serve a site on a free port of loopback."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            reply = site.replies.get(self.path.partition("?")[0], Reply("Niet gevonden", 404))
            body = reply.body.encode()
            self.send_response(reply.status)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **reply.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on standard error."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
